"""The shapes as a file: complete, bilingual, well-formed, each broken by the fault meant for it."""

from __future__ import annotations

import csv
import re
from pathlib import Path

import pyoxigraph as ox
import pyshacl
import pytest
import rdflib

from graph.reason import infer
from graph.validate import validate
from ontology.files import read_text, schema_triples
from ontology.terms import PREFIXES, Owl, Rdf, Rdfs, Schema

DATA = Path(__file__).parent / "data"
SOUND = (DATA / "sound.ttl").read_text(encoding="utf-8")
with (DATA / "shape_faults.csv").open(encoding="utf-8", newline="") as file:
    FAULTS = list(csv.DictReader(file))
SH = rdflib.SH
SHAPES = rdflib.Graph().parse(data=read_text("shapes.ttl"), format="turtle")
KINDS = (SH.NodeShape, SH.PropertyShape, SH.SPARQLConstraint)
# What of the ontology the shapes ask about; the rest makes pySHACL ten times slower and changes nothing.
ASKED = {Rdfs.subClassOf, Owl.disjointWith, Rdfs.domain, Rdfs.isDefinedBy, Schema.domainIncludes}
SCHEMA = [t for t in schema_triples() if t.predicate in ASKED or t.object == Owl.IrreflexiveProperty]


def parsed(turtle: str) -> list[ox.Triple]:
    """Gives the triples of a piece of Turtle."""
    return [quad.triple for quad in ox.parse(turtle, format=ox.RdfFormat.TURTLE)]


def last(iri: object) -> str:
    """Gives the last part of an IRI."""
    return str(iri).replace("#", "/").rpartition("/")[2]


def test_a_sound_graph_conforms() -> None:
    """Nothing is told of a graph that uses every class rightly, nor of what follows from it."""
    triples = parsed(SOUND)
    assert validate(triples).results == ()
    assert validate([*triples, *infer(triples).triples]).conforms


@pytest.mark.parametrize("fault", FAULTS, ids=[f"{fault['shape']}-{fault['node']}" for fault in FAULTS])
def test_each_fault_breaks_the_shape_that_is_meant_for_it(fault: dict[str, str]) -> None:
    """One fault put into the sound graph is told of the right node, and only what must come along besides."""
    assert fault["removed"] in SOUND
    report = validate(parsed(SOUND.replace(fault["removed"], "") + fault["added"]))
    told = {(last(result.shape), last(result.focus)): result.severity for result in report.results}
    assert told[fault["shape"], fault["node"]] == fault["severity"]
    assert {shape for shape, _ in told} <= {fault["shape"], *fault["along"].split()}


def test_every_constraint_has_a_fault() -> None:
    """The faults leave out only those shapes that say of another property what a tested one says."""
    used = {last(shape) for shape in SHAPES.objects(None, SH.property)}
    used |= {last(shape) for shape in SHAPES.subjects(SH.sparql)}
    twins = """label-plain title-plain end-year issued succeeded-by-actor county-code giver-actor
        participant-actor change-to-actor coordinator-actor inspector-given inspector-actor inspected-actor funder-actor
        contributor-actor report-number diary-number-bare result-of-node in-document end reviewer-given"""
    assert used - {fault["shape"] for fault in FAULTS} == set(twins.split())


def test_pyshacl_finds_the_same_results() -> None:
    """An independent engine, on a graph with every fault at once, gives each result with the same parts."""
    told_alike = [fault["added"] for fault in FAULTS if "_:" not in fault["added"]]  # a blank node is renamed
    triples = parsed(SOUND + "\n".join(told_alike))
    triples += infer(triples).triples
    ours = {
        (r.focus, r.path, r.shape, r.component, r.value, f"{SH}{r.severity}")
        for r in validate(triples, schema=SCHEMA).results
    }
    assert ours == pyshacl_results([*triples, *SCHEMA])
    assert len(ours) >= len([fault for fault in FAULTS if fault["added"]])


def pyshacl_results(triples: list[ox.Triple]) -> set[tuple[str, ...]]:
    """Gives what pySHACL finds, each result as its parts."""
    data = rdflib.Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")
    _, found, _ = pyshacl.validate(data, shacl_graph=SHAPES, inference="none")
    assert isinstance(found, rdflib.Graph)
    parts = ["focusNode", "resultPath", "sourceShape", "sourceConstraintComponent", "value", "resultSeverity"]
    results = found.subjects(rdflib.RDF.type, SH.ValidationResult)
    return {tuple(told(found.value(node, getattr(SH, part))) for part in parts) for node in results}


def told(term: object) -> str:
    """Gives a term of rdflib as our results tell it: an IRI bare, a literal as in N-Triples."""
    if isinstance(term, rdflib.Literal):
        datatype = ox.NamedNode(str(term.datatype)) if term.datatype else None
        return str(ox.Literal(str(term), language=term.language, datatype=datatype))
    return str(term or "")


def test_every_class_of_the_vocabulary_has_a_shape_of_its_own() -> None:
    """A shape that bears its name aims at it and asks for something, beside what is asked of classes above."""
    typed = [t for t in schema_triples() if t.predicate == Rdf.type]
    classes = {str(t.subject).strip("<>") for t in typed if t.object == Owl.Class}
    ours = {iri for iri in classes if iri.startswith(PREFIXES["smv"])}
    assert len(ours) > 30
    for iri in ours:
        shape = rdflib.URIRef(f"https://w3id.org/samverkan/shapes#{last(iri)}")
        assert rdflib.URIRef(iri) in SHAPES.objects(shape, SH.targetClass), iri
        assert set(SHAPES.objects(shape, SH.property)) | set(SHAPES.objects(shape, SH.sparql)), iri


def test_every_message_stands_in_both_languages() -> None:
    """Whatever can be broken says in Swedish and in English what to do, in sentences."""
    speakers = {*SHAPES.objects(None, SH.property), *SHAPES.objects(None, SH.sparql)}
    assert speakers
    for speaker in speakers:
        messages = [m for m in SHAPES.objects(speaker, SH.message) if isinstance(m, rdflib.Literal)]
        assert sorted(str(message.language) for message in messages) == ["en", "sv"], speaker
        assert all(message.endswith((".", "?")) for message in messages), speaker


def test_every_shape_has_a_name() -> None:
    """No shape is a blank node, so that a result can name it; only the lists of values have some."""
    nodes = {node for kind in KINDS for node in SHAPES.subjects(rdflib.RDF.type, kind)}
    assert all(isinstance(node, rdflib.URIRef) for node in nodes)
    blank = {node for node in SHAPES.subjects() if isinstance(node, rdflib.BNode)}
    assert blank == set(SHAPES.subjects(rdflib.RDF.rest))


def test_no_shape_is_forgotten() -> None:
    """Every property shape and constraint is used by a node shape."""
    used = {*SHAPES.objects(None, SH.property), *SHAPES.objects(None, SH.sparql)}
    written = {node for kind in KINDS[1:] for node in SHAPES.subjects(rdflib.RDF.type, kind)}
    assert written == used


def test_shapes_name_only_terms_that_the_ontology_declares() -> None:
    """A misspelt class or property would make a shape that nothing can break."""
    declared = {
        str(triple.subject).strip("<>") for triple in schema_triples() if triple.predicate == Rdf.type
    }
    named = {
        str(o) for o in SHAPES.objects() if str(o).startswith(PREFIXES["smv"]) and str(o) != PREFIXES["smv"]
    }
    for select in SHAPES.objects(None, SH.select):
        words = re.split(r"[\s|/+,()]+", str(select))
        named |= {PREFIXES["smv"] + word.removeprefix("smv:") for word in words if re.match(r"smv:\w", word)}
    assert {f"{PREFIXES['smv']}Actor", f"{PREFIXES['smv']}fundedBy"} <= named
    assert named - declared == set()


def test_shapes_are_themselves_valid_shacl() -> None:
    """SHACL's own shapes for shapes find no fault in ours."""
    conforms, _, text = pyshacl.validate(rdflib.Graph(), shacl_graph=SHAPES, meta_shacl=True)
    assert conforms, text
