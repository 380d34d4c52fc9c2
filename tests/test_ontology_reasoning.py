"""The ontology is satisfiable: owlrl, a reasoner that is not ours, finds no contradiction in it."""

from __future__ import annotations

import pytest
from owlrl import DeductiveClosure, OWLRL_Semantics
from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef

from ontology.files import read_text
from ontology.terms import PREFIXES

SMV = Namespace(PREFIXES["smv"])
THING = Namespace("https://example.org/thing/")
ERROR = URIRef("http://www.daml.org/2002/03/agents/agent-ont#ErrorMessage")
ONTOLOGY = Graph().parse(data=read_text("samverkan.ttl"), format="turtle", publicID="urn:x:")
AXIOMS = {
    RDF.type,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.inverseOf,
    OWL.disjointWith,
}


def closed(*facts: tuple[URIRef, URIRef, URIRef]) -> Graph:
    """Gives the closure of the ontology's own axioms and the facts; labels would only cost time."""
    graph = Graph()
    for subject, predicate, value in ONTOLOGY:
        if predicate in AXIOMS and str(subject).startswith(SMV):
            graph.add((subject, predicate, value))
    for fact in facts:
        graph.add(fact)
    DeductiveClosure(OWLRL_Semantics).expand(graph)
    return graph


def contradictions(graph: Graph) -> list[str]:
    """Gives what owlrl calls wrong, one sentence each."""
    return sorted(str(text) for error in graph.subjects(RDF.type, ERROR) for text in graph.objects(error))


def test_every_class_can_have_a_member() -> None:
    """With one thing in each class and one link of each property, nothing contradicts."""
    classes = sorted(
        URIRef(str(term)) for term in ONTOLOGY.subjects(RDF.type, OWL.Class) if str(term).startswith(SMV)
    )
    facts = [(THING[name.removeprefix(SMV)], RDF.type, name) for name in classes]
    for term in ONTOLOGY.subjects(RDF.type, OWL.ObjectProperty):
        domain, range_ = ONTOLOGY.value(term, RDFS.domain), ONTOLOGY.value(term, RDFS.range)
        if domain is not None and range_ is not None and str(term).startswith(SMV):
            start, end = (THING[f"{str(term).removeprefix(SMV)}-{side}"] for side in ("start", "end"))
            facts += [
                (start, URIRef(str(term)), end),
                (start, RDF.type, URIRef(str(domain))),
                (end, RDF.type, URIRef(str(range_))),
            ]
    assert contradictions(closed(*facts)) == []


def test_gotland_contradicts_nothing() -> None:
    """One body that is municipality and region is sound."""
    gotland = THING.gotland
    graph = closed((gotland, RDF.type, SMV.Municipality), (gotland, RDF.type, SMV.Region))
    assert contradictions(graph) == []
    assert (gotland, RDF.type, SMV.Actor) in graph


@pytest.mark.parametrize(
    ("one", "other"),
    [("Actor", "County"), ("Collaboration", "Assignment"), ("Municipality", "CivilSocietyOrganisation")],
)
def test_a_thing_in_two_disjoint_classes_is_found(one: str, other: str) -> None:
    """What cannot be both is called wrong, so that the checks above can fail."""
    assert contradictions(closed((THING.x, RDF.type, SMV[one]), (THING.x, RDF.type, SMV[other])))


def test_collaborating_with_oneself_is_found() -> None:
    """An actor that collaborates with itself is called wrong."""
    assert contradictions(closed((THING.x, SMV.collaboratesWith, THING.x)))


def test_what_follows_from_a_collaboration() -> None:
    """A coordinator is a participant, takes part, and is an actor."""
    graph = closed((THING.network, SMV.coordinatedBy, THING.board))
    assert (THING.network, SMV.hasParticipant, THING.board) in graph
    assert (THING.board, SMV.participatesIn, THING.network) in graph
    assert (THING.board, RDF.type, SMV.Actor) in graph
    assert (THING.network, RDF.type, SMV.Collaboration) in graph


def test_parts_of_parts_are_parts() -> None:
    """Being part passes on, and the whole knows its parts."""
    graph = closed((THING.unit, SMV.partOf, THING.office), (THING.office, SMV.partOf, THING.board))
    assert (THING.unit, SMV.partOf, THING.board) in graph
    assert (THING.board, SMV.hasPart, THING.unit) in graph
