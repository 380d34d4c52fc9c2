"""Tests of exports: what is written is read back as the same graph, and reads well."""

from __future__ import annotations

import os
import random
import subprocess
import sys
from pathlib import Path

import pyoxigraph as ox
import pytest
import rdflib
from network_sample import iri, sample_quads, sample_store
from shipped_graph import shipped, shipped_store

from graph.iris import DEFAULT_BASE
from graph.store import GraphStore
from ontology.terms import Dcterms, Oa, Rdf, Rdfs, Skos, Smv, Xsd, data_prefixes
from samverkan.errors import OutputError
from samverkan.export import GRAPH_KINDS, content, endings, export

TRIPLE_FORMATS = {"ttl": "turtle", "nt": "nt", "jsonld": "json-ld", "rdf": "xml", "xml": "xml"}
QUAD_FORMATS = {"trig": "trig", "nq": "nquads"}
RDF_FORMATS = TRIPLE_FORMATS | QUAD_FORMATS
OXIGRAPH = {
    "ttl": ox.RdfFormat.TURTLE,
    "nt": ox.RdfFormat.N_TRIPLES,
    "jsonld": ox.RdfFormat.JSON_LD,
    "rdf": ox.RdfFormat.RDF_XML,
    "xml": ox.RdfFormat.RDF_XML,
    "trig": ox.RdfFormat.TRIG,
    "nq": ox.RdfFormat.N_QUADS,
}
HARD_BASE = "https://example.org/data#"


def hard_quads(base: str = DEFAULT_BASE) -> list[ox.Quad]:
    """Gives quads with all that a syntax may stumble over, in two graphs that share a triple."""
    one, two = (ox.NamedNode(f"{base}graph/{name}") for name in ("reference", "0123456789abcdef"))
    board = ox.NamedNode(f"{base}actor/lansstyrelsen-skane")
    integer = Xsd.integer
    values: list[tuple[ox.NamedNode, ox.NamedNode | ox.Literal]] = [
        (Rdf.type, Smv.Actor),
        (Rdf.type, ox.NamedNode("https://example.org/Odd")),
        (Skos.prefLabel, ox.Literal('Råd & "stöd" <b> \\ . \r\n\t.', language="sv")),
        (Skos.prefLabel, ox.Literal("utan språk")),
        (Skos.altLabel, ox.Literal("a", language="sv")),
        (Skos.altLabel, ox.Literal("b", language="sv")),
        (Skos.altLabel, ox.Literal("", language="en-gb")),
        (Smv.startYear, ox.Literal("2013", datatype=Xsd.gYear)),
        (Smv.startYear, ox.Literal("2013")),
        (Smv.startYear, ox.Literal("2013", datatype=integer)),
        (Smv.confidence, ox.Literal("0.90", datatype=Xsd.decimal)),
        (Smv.theme, ox.NamedNode(f"{base}theme/a/../b")),
        (Smv.theme, ox.NamedNode(f"{base}theme/å.")),
        (Smv.theme, ox.NamedNode(base)),
        (Smv.theme, ox.NamedNode("urn:x-odd:y")),
        (Smv.theme, ox.Literal("no theme but a word")),
        (Smv.legalGround, ox.Literal("5 kap. 11 § socialtjänstlagen")),
        (Smv.legalGround, ox.Literal("lag", language="sv")),
        (Smv.legalGround, board),
        (Oa.start, ox.Literal("0", datatype=integer)),
        (Oa.start, ox.Literal("007", datatype=integer)),
        (Oa.start, ox.Literal("123456789012345678901234567890", datatype=integer)),
        (Oa.start, ox.Literal("true", datatype=Xsd.boolean)),
        (Rdfs.seeAlso, ox.NamedNode("https://www.exempel.se/sök?a=b&c=%C3%A5#d")),
        (Dcterms.title, ox.Literal("en titel")),
    ]
    quads = [ox.Quad(board, predicate, value, one) for predicate, value in values]
    return [*quads, ox.Quad(board, Rdf.type, Smv.Actor, two), ox.Quad(two, Rdf.type, Smv.SourceDocument, two)]


def as_rdflib(term: ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple | ox.DefaultGraph) -> object:
    """Gives rdflib's form of a term, its wording kept as it is."""
    if isinstance(term, ox.Literal):
        datatype = None if term.language or term.datatype == Xsd.string else term.datatype.value
        return rdflib.Literal(term.value, lang=term.language, datatype=datatype, normalize=False)
    assert isinstance(term, ox.NamedNode), "no blank nodes in what is exported"
    return rdflib.URIRef(term.value)


def is_fit_for_rdflib(quad: ox.Quad) -> bool:
    """Tells whether rdflib 7 reads it rightly: it fails at names that end in `\\.` and turns 007 into 7."""
    return not str(quad.object).endswith(".>") and "007" not in str(quad.object)


@pytest.fixture
def exact_rdflib(monkeypatch: pytest.MonkeyPatch) -> None:
    """Lets rdflib keep the wording of literals."""
    monkeypatch.setattr(rdflib, "NORMALIZE_LITERALS", False)


@pytest.mark.parametrize("base", [DEFAULT_BASE, HARD_BASE])
@pytest.mark.parametrize("ending", RDF_FORMATS)
def test_oxigraph_reads_back_what_was_written(ending: str, base: str) -> None:
    """Oxigraph gets the same triples, of TriG and N-Quads the same quads."""
    quads = hard_quads(base)
    written = content(GraphStore.from_quads(quads, base), ending).content
    back = set(ox.parse(written, format=OXIGRAPH[ending]))
    if ending in QUAD_FORMATS:
        assert back == set(quads)
    else:
        assert {quad.triple for quad in back} == {quad.triple for quad in quads}


@pytest.mark.usefixtures("exact_rdflib")
@pytest.mark.parametrize("base", [DEFAULT_BASE, HARD_BASE])
@pytest.mark.parametrize("ending", TRIPLE_FORMATS)
def test_rdflib_reads_back_the_same_triples(ending: str, base: str) -> None:
    """Another reader than the one that wrote gets the same triples."""
    quads = [quad for quad in hard_quads(base) if is_fit_for_rdflib(quad)]
    written = content(GraphStore.from_quads(quads, base), ending).content
    back = set(rdflib.Graph().parse(data=written, format=TRIPLE_FORMATS[ending]))
    assert back == {tuple(map(as_rdflib, quad.triple)) for quad in quads}


@pytest.mark.usefixtures("exact_rdflib")
@pytest.mark.parametrize("ending", QUAD_FORMATS)
def test_rdflib_reads_back_the_same_dataset(ending: str) -> None:
    """Another reader than the one that wrote gets every triple in the graphs in which it stood."""
    quads = [quad for quad in hard_quads() if is_fit_for_rdflib(quad)]
    written = content(GraphStore.from_quads(quads), ending).content
    dataset = rdflib.Dataset()
    dataset.parse(data=written, format=QUAD_FORMATS[ending])
    parts = {(*map(as_rdflib, quad.triple), as_rdflib(quad.graph_name)) for quad in quads}
    assert set(dataset.quads()) == parts


def test_the_shipped_graph_reads_back_whole() -> None:
    """What ships, ontology and tables included, survives every RDF syntax and holds no blank node."""
    quads, store = set(shipped().quads), shipped_store()
    for ending in RDF_FORMATS:
        back = set(ox.parse(content(store, ending).content, format=OXIGRAPH[ending]))
        if ending in QUAD_FORMATS:
            assert back == quads, ending
        else:
            assert {quad.triple for quad in back} == {quad.triple for quad in quads}, ending
    assert not any(isinstance(node, ox.BlankNode) for quad in quads for node in (quad.subject, quad.object))


@pytest.mark.parametrize("ending", endings())
def test_the_order_of_the_quads_does_not_show(ending: str) -> None:
    """The same graph, put together in another order, gives the same bytes."""
    quads = sample_quads()
    shuffled = random.Random(3).sample(quads, len(quads))  # noqa: S311 - it shuffles, it hides nothing
    first, second = (content(GraphStore.from_quads(q), ending).content for q in (quads, shuffled))
    assert first == second


def test_another_process_writes_the_same_bytes() -> None:
    """No order of a set and no clock gets into a file."""
    code = (
        "import hashlib, sys; sys.path.insert(0, sys.argv[1])\n"
        "from network_sample import sample_store\n"
        "from samverkan.export import content, endings\n"
        "print([hashlib.sha256(content(sample_store(), e).content).hexdigest() for e in endings()])"
    )
    outs = {
        subprocess.run(
            [sys.executable, "-c", code, str(Path(__file__).parent)],
            capture_output=True,
            check=True,
            env={**os.environ, "PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outs) == 1


def test_turtle_reads_well() -> None:
    """Used prefixes are declared, sorted; data come first; each subject stands once, type and label first."""
    text = content(GraphStore.from_quads([*sample_quads(), *hard_quads()]), "ttl").content.decode()
    head, *blocks = text.removesuffix(" .\n").split("\n\n")
    prefixes = [line.split()[1].rstrip(":") for line in head.splitlines()]
    assert prefixes == sorted(prefixes)
    assert {"actor", "collaboration", "skos", "smv", "xsd"} <= set(prefixes)
    assert not {"funding", "owl", "vann"} & set(prefixes)
    subjects = [block.split()[0] for block in blocks]
    assert subjects == sorted(set(subjects))
    strategy = next(block for block in blocks if block.startswith("collaboration:lansstrategi-mot-vald"))
    first, second, *_ = strategy.splitlines()
    assert first == "collaboration:lansstrategi-mot-vald a smv:Collaboration , smv:JointStrategy ;"
    assert second == '\tskos:prefLabel "Länsstrategi mot våld"@sv ;'


def test_turtle_holds_a_triple_of_two_graphs_once() -> None:
    """What several sources state stands once in Turtle, in each of its graphs in TriG."""
    store = GraphStore.from_quads(hard_quads())
    assert content(store, "nt").content.count(f"{Rdf.type} {Smv.Actor} .".encode()) == 1
    assert content(store, "trig").content.count(b"smv:Actor") == 2


def test_an_export_can_be_limited_to_kinds_of_graphs() -> None:
    """The graphs of sources are those that are none of the others."""
    names = ("reference", "curated", "inferred", "ontology", "0123456789abcdef", "fedcba9876543210")
    quads = [ox.Quad(iri("actor/a"), Smv.foundBy, ox.Literal(n), iri(f"graph/{n}")) for n in names]
    store = GraphStore.from_quads(quads)

    def found(*only: str) -> set[str]:
        back = ox.parse(content(store, "nq", only=only).content, format=ox.RdfFormat.N_QUADS)
        return {quad.object.value for quad in back if isinstance(quad.object, ox.Literal)}

    assert found() == found(*GRAPH_KINDS) == set(names)
    assert found("sources") == {"0123456789abcdef", "fedcba9876543210"}
    assert found("curated", "inferred") == {"curated", "inferred"}


def test_xml_refuses_what_it_cannot_hold(tmp_path: Path) -> None:
    """A form feed cannot be written as XML: that is said, and the old file stays."""
    quads = [ox.Quad(iri("passage/p"), Oa.exact, ox.Literal("a\fb"), iri("graph/curated"))]
    file = tmp_path / "graph.rdf"
    file.write_text("old")
    with pytest.raises(OutputError, match=r"U\+000C, .*passage/p>: export as \.ttl"):
        export(GraphStore.from_quads(quads), file)
    assert file.read_text() == "old"
    back = ox.parse(content(GraphStore.from_quads(quads), "ttl").content, format=ox.RdfFormat.TURTLE)
    assert {quad.triple for quad in back} == {quad.triple for quad in quads}


def test_an_unknown_format_is_refused() -> None:
    """The formats that there are stand in the message."""
    with pytest.raises(OutputError, match=r"no format 'docx': choose \.ttl, .* or \.csv"):
        content(sample_store(), "docx")


def test_every_prefix_of_the_data_can_be_declared() -> None:
    """The Turtle of a graph of another base has the prefixes of that base."""
    text = content(GraphStore.from_quads(hard_quads(HARD_BASE), HARD_BASE), "ttl").content.decode()
    assert f"@prefix actor: <{data_prefixes(HARD_BASE)['actor']}> ." in text
    assert "\nactor:lansstyrelsen-skane a " in text
