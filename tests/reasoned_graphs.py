"""Graphs of any content in our vocabulary, drawn by hypothesis, and the axioms that they are closed under."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
from hypothesis import strategies as st

from ontology.files import schema_triples
from ontology.terms import PREFIXES, Org, Owl, Rdf, Rdfs, Smv, Xsd

__all__ = ["FACTS", "SCHEMA", "node"]

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
    if t.predicate in AXIOMS
    and isinstance(t.subject, ox.NamedNode)
    and t.subject.value.startswith((PREFIXES["smv"], Org.hasMember.value))
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
