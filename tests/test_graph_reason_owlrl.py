"""Our rules against owlrl, an independent reasoner: the same triples of our vocabulary on any graph."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reasoned_graphs import FACTS, SCHEMA, node
from shipped_graph import shipped

from graph.reason import infer
from ontology.terms import PREFIXES, Rdf, Smv


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


def test_a_contradiction_is_no_fact() -> None:
    """What owlrl reports of a task that extends itself, which the ontology forbids, does not come out as derived."""
    task = node("task")
    triples = [ox.Triple(task, Smv.extends, task), ox.Triple(task, Smv.assignedTo, node("board"))]
    ours, theirs = infer(triples, schema=SCHEMA), infer(triples, schema=SCHEMA, reasoner="owlrl")
    assert ours.triples == theirs.triples
    assert ox.Triple(node("board"), Smv.hasAssignment, task) in theirs.triples


def thinned(triples: list[ox.Triple]) -> list[ox.Triple]:
    """Gives triples without the bodies and passages of which is told what is told of eight others too."""
    told: dict[Any, set[Any]] = defaultdict(set)
    for triple in triples:
        told[triple.subject].add((triple.predicate, triple.object if triple.predicate == Rdf.type else None))
        if triple.predicate != Rdf.type:
            told[triple.object].add(triple.predicate)
    alike: Counter[frozenset[Any]] = Counter()
    left_out = set()
    for node_told in sorted(told, key=str):
        alike[frozenset(told[node_told])] += 1
        if alike[frozenset(told[node_told])] > 8 and re.search("/id/(?:actor|passage)/", str(node_told)):
            left_out.add(node_told)
    return [t for t in triples if t.subject not in left_out and t.object not in left_out]


@pytest.mark.long
def test_both_reasoners_give_the_same_on_the_shipped_graph() -> None:
    """What a fresh install derives is what owlrl derives; foreign labels entail nothing and are left out.

    Rules know no body by name: of those told of in the same way owlrl, which is slow, gets the first ones.
    """
    home, built = PREFIXES["smv"], shipped()
    asserted = [
        triple
        for triple in {quad.triple for quad in built.quads} - {*built.inference.triples, *SCHEMA}
        if isinstance(triple.object, ox.NamedNode) or triple.predicate.value.startswith(home)
    ]
    whole = infer(asserted, schema=SCHEMA)
    assert whole.triples == built.inference.triples != ()
    few = thinned(asserted)
    ours, theirs = infer(few, schema=SCHEMA), infer(few, schema=SCHEMA, reasoner="owlrl")
    assert ours.triples == theirs.triples
    assert {rule for rule, number in ours.by_rule.items() if number} == {
        rule for rule, number in whole.by_rule.items() if number
    }
