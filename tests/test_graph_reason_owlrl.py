"""Our rules against owlrl, an independent reasoner: the same triples of our vocabulary on any graph."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from graph.pipeline import build_graph
from graph.reason import infer
from ontology.files import schema_triples
from ontology.terms import PREFIXES, Org, Owl, Rdf, Rdfs, Smv, Xsd

# Labels and definitions entail nothing and make owlrl several times slower.
AXIOMS = {
    Rdfs.subClassOf,
    Rdfs.subPropertyOf,
    Rdfs.domain,
    Rdfs.range,
    Owl.inverseOf,
    Owl.disjointWith,
    Rdf.type,
}
SCHEMA = tuple(
    t
    for t in schema_triples()
    if t.predicate in AXIOMS and t.subject.value.startswith((PREFIXES["smv"], Org.hasMember.value))
)


Nodes = st.SearchStrategy[Any]


def node(name: str) -> ox.NamedNode:
    """Gives an example's node."""
    return ox.NamedNode(f"https://e.test/{name}")


def nodes(kind: str, count: int) -> Nodes:
    """Draws one of some nodes of a kind."""
    return st.sampled_from([node(f"{kind}/{number}") for number in range(count)])


ACTORS, GROUPS = nodes("actor", 5), nodes("actor/group", 2)
BODIES = ACTORS | GROUPS
COLLABORATIONS, ASSIGNMENTS, COUNTIES = nodes("collaboration", 3), nodes("assignment", 3), nodes("county", 2)
REPORTS, PASSAGES, PAGES = nodes("report", 2), nodes("passage", 2), nodes("page", 2)
YEARS = st.sampled_from([ox.Literal(year, datatype=Xsd.gYear) for year in ("1999", "2008", "2013")])


def fact(subject: Nodes, predicates: list[ox.NamedNode], value: Nodes) -> Nodes:
    """Draws a triple with one of the predicates."""
    return st.builds(ox.Triple, subject, st.sampled_from(predicates), value)


def typed(subject: Nodes, *classes: ox.NamedNode) -> Nodes:
    """Draws a triple that gives a node one of the classes."""
    return st.builds(ox.Triple, subject, st.just(Rdf.type), st.sampled_from(classes))


FACTS = st.one_of(
    typed(ACTORS, Smv.Municipality, Smv.CountyAdministrativeBoard, Smv.Authority, Smv.University, Smv.Region),
    typed(GROUPS, Smv.ActorGroup),
    typed(COLLABORATIONS, Smv.Network, Smv.JointStrategy, Smv.Agreement),
    fact(GROUPS, [Org.hasMember], BODIES),
    fact(BODIES, [Smv.partOf, Smv.hasPart, Smv.succeededBy, Smv.succeeds], BODIES),
    fact(BODIES, [Smv.county], COUNTIES),
    fact(BODIES, [Smv.participatesIn], COLLABORATIONS),
    fact(BODIES, [Smv.hasAssignment], ASSIGNMENTS),
    fact(COLLABORATIONS, [Smv.hasParticipant, Smv.coordinatedBy], BODIES),
    fact(COLLABORATIONS, [Smv.startYear, Smv.endYear], YEARS),
    fact(ASSIGNMENTS, [Smv.assignedTo, Smv.assignedBy], BODIES),
    fact(ASSIGNMENTS, [Smv.extends], ASSIGNMENTS),
    fact(REPORTS, [Smv.resultOf], COLLABORATIONS | ASSIGNMENTS),
    typed(REPORTS, Smv.Strategy, Smv.Plan, Smv.Report),
    fact(REPORTS, [Smv.startYear, Smv.endYear], YEARS),
    fact(REPORTS, [Smv.appendixOf], REPORTS),
    fact(COLLABORATIONS | REPORTS, [Smv.statedIn], PASSAGES),
    fact(PAGES, [Smv.mentions], BODIES | COUNTIES),
)


@settings(max_examples=10, deadline=None)
@given(st.sets(FACTS, min_size=5, max_size=40))
def test_both_reasoners_give_the_same_on_any_graph(triples: set[ox.Triple]) -> None:
    """Whatever is asserted, in whatever combination, nothing is derived by one that the other lacks."""
    ours, theirs = infer(triples, schema=SCHEMA), infer(triples, schema=SCHEMA, reasoner="owlrl")
    assert ours.triples == theirs.triples


@pytest.fixture
def meeting() -> list[ox.Triple]:
    """A network that a unit of a board coordinates, with a group, a municipality and its report."""
    turtle = """
        :net a smv:Network ; smv:coordinatedBy :unit ; smv:hasParticipant :town , :boards ;
            smv:startYear "2009"^^xsd:gYear ; smv:confidence 0.9 ; smv:statedIn :passage .
        :town a smv:Municipality ; smv:county :county . :unit smv:partOf :board .
        :boards a smv:ActorGroup ; org:hasMember :board . :task smv:assignedTo :boards .
        :report a smv:Report ; smv:resultOf :net ; smv:reportNumber "2010:07" .
    """
    prologue = "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items())
    text = f"{prologue}PREFIX : <https://e.test/>\n{turtle}"
    return [quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE)]


def test_both_reasoners_give_the_same_with_the_whole_ontology(meeting: list[ox.Triple]) -> None:
    """With every label, theme and foreign term of the package there is no difference either."""
    ours, theirs = infer(meeting), infer(meeting, reasoner="owlrl")
    assert ours.triples == theirs.triples
    assert ox.Triple(node("board"), Smv.hasAssignment, node("task")) in ours.triples
    assert ox.Triple(node("board"), Smv.collaboratesThroughUnit, node("town")) in ours.triples
    assert ox.Triple(node("net"), Smv.county, node("county")) in ours.triples


def test_owlrl_gives_no_noise(meeting: list[ox.Triple]) -> None:
    """No owl:Thing, no sameAs and no triple about a literal comes out of owlrl either."""
    found = infer(meeting, schema=SCHEMA, reasoner="owlrl")
    assert all(isinstance(t.subject, ox.NamedNode) for t in found.triples)
    assert all(
        t.predicate.value.startswith(PREFIXES["smv"]) or t.predicate == Rdf.type for t in found.triples
    )
    assert found.by_rule["owlrl"] > 0
    assert found.by_rule["collaborates-with"] > 0


def test_both_reasoners_give_the_same_on_the_shipped_graph() -> None:
    """What a fresh install derives is what owlrl derives; foreign labels entail nothing and are left out."""
    home, built = PREFIXES["smv"], build_graph()
    asserted = [
        triple
        for triple in {quad.triple for quad in built.quads} - {*built.inference.triples, *SCHEMA}
        if isinstance(triple.object, ox.NamedNode) or triple.predicate.value.startswith(home)
    ]
    ours, theirs = infer(asserted, schema=SCHEMA), infer(asserted, schema=SCHEMA, reasoner="owlrl")
    assert ours.triples == theirs.triples == built.inference.triples
    assert ours.triples
