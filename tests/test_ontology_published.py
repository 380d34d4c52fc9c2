"""What is published can be looked up: each class and property of every output is declared in the ontology."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from graph.build import facts_to_quads
from graph.explain import Explainer
from graph.explain.prov import as_turtle
from graph.pipeline import GraphBuild, build_graph, extract_document
from graph.read import read_bytes
from graph.reference.tables import load_reference
from graph.store import GraphStore
from graph.validate import validate
from ontology.files import read_text, schema_triples
from ontology.terms import PREFIXES, Rdf, Smv
from samverkan.export import export

PAGE = """Länsstyrelsen Kalmar

Länsstyrelserna fick 2011 i uppdrag av regeringen att samordna arbetet mot våld i nära relationer.
Under 2014 har en strategi tagits fram av Länsstyrelsen Kalmar, Region Kalmar län och Nybro kommun.

Publikationer

Strategi mot våld i nära relationer. Kalmar län 2014–2016. Rapport 2014:02
"""

# the words with which the ontology itself is written
LANGUAGE = tuple(PREFIXES[prefix] for prefix in ("owl", "rdf", "rdfs"))


def undeclared(statements: Iterable[Quad | Triple]) -> set[str]:
    """Gives the predicates and classes of statements that the ontology does not declare."""
    told = list(statements)
    declared = {triple.subject for triple in schema_triples() if triple.predicate == Rdf.type}
    used = {one.predicate for one in told} | {one.object for one in told if one.predicate == Rdf.type}
    names = {term.value for term in used - declared if isinstance(term, NamedNode)}
    return {name for name in names if not name.startswith(LANGUAGE)}


@cache
def built() -> GraphBuild:
    """Gives a graph of the tables, the curated facts, a page and what follows."""
    with TemporaryDirectory() as folder:
        page = Path(folder) / "page.txt"
        page.write_text(PAGE, encoding="utf-8")
        return build_graph([page])


def test_published_graph_uses_declared_terms() -> None:
    """Tables, curated facts, a page's facts and what follows from them use no term that is not declared."""
    quads = built().quads
    assert {Smv.Assignment, Smv.Collaboration, Smv.Publication, Smv.Change} <= {quad.object for quad in quads}
    assert undeclared(quads) == set()


def test_what_is_extracted_uses_declared_terms() -> None:
    """The facts of one document alone use no other term."""
    facts = extract_document(read_bytes(PAGE.encode(), "sida.txt"))
    quads = facts_to_quads(facts, load_reference())
    assert quads
    assert undeclared(quads) == set()


def test_an_explanation_uses_declared_terms() -> None:
    """The proof of each kind of inferred triple, as PROV, uses no other term."""
    store = GraphStore.from_quads(built().quads)
    explainer = Explainer(store)
    kinds = {triple.predicate: triple for triple in built().inference.triples}
    assert len(kinds) > 5
    for triple in kinds.values():
        turtle = as_turtle(explainer.explain(triple), store)
        assert undeclared(quad.triple for quad in parse(turtle, format=RdfFormat.TURTLE)) == set()


def test_a_report_of_validation_uses_declared_terms() -> None:
    """A report with faults, as Turtle, uses no other term."""
    faults = f"<urn:a> a <{Smv.Actor.value}> . <urn:b> a <{Smv.Publication.value}> ."
    report = validate([quad.triple for quad in parse(faults, format=RdfFormat.TURTLE)])
    assert report.results
    told = [quad.triple for quad in parse(report.as_turtle(), format=RdfFormat.TURTLE)]
    assert undeclared(told) == set()


@pytest.mark.parametrize("ending", ["ttl", "trig", "nt", "nq", "jsonld", "rdf"])
def test_an_export_uses_declared_terms(ending: str, tmp_path: Path) -> None:
    """Each format of export says what the graph says, in declared terms."""
    path = tmp_path / f"graph.{ending}"
    export(GraphStore.from_quads(built().quads), path)
    forms = {"jsonld": RdfFormat.JSON_LD, "rdf": RdfFormat.RDF_XML}
    form = forms.get(ending) or RdfFormat.from_extension(ending)
    quads = list(parse(BytesIO(path.read_bytes()), format=form))
    assert len(quads) > 1000
    assert undeclared(quads) == set()


@pytest.mark.parametrize("name", ["themes.ttl", "examples.ttl"])
def test_the_files_beside_the_ontology_use_declared_terms(name: str) -> None:
    """Themes and examples use no term that is not declared."""
    assert undeclared(parse(read_text(name), format=RdfFormat.TURTLE)) == set()


@pytest.mark.parametrize(
    "term", ["https://w3id.org/samverkan/ontology#noSuchTerm", "http://www.w3.org/ns/org#role"]
)
def test_an_undeclared_term_is_found(term: str) -> None:
    """The check sees a term of ours that is not there, and a foreign one that was never declared."""
    thing = NamedNode("https://example.org/thing")
    assert undeclared([Quad(thing, NamedNode(term), thing)]) == {term}
