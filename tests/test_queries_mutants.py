"""Mutants: with one rule or one kind of fact taken out, the answers change; none is right by accident."""

from __future__ import annotations

from functools import cache

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from questions_graph import graph, graph_quads, node

from graph.reason import load_rules
from graph.store import GraphStore
from ontology.terms import PREFIXES, Rdf, Smv, Xsd
from queries.catalogue import catalogue, find
from queries.header import Question
from queries.run import Rows, Statements, run
from samverkan.errors import UnknownNameError

QUESTIONS = catalogue()
FIRST, SECOND = node("collaboration/gavleborg"), node("actor/roks")

# A fault of the graph for each question that must find none.
FAULTS: dict[str, tuple[NamedNode, NamedNode, NamedNode | Literal]] = {
    "facts-without-evidence": (node("collaboration/x"), Rdf.type, Smv.Collaboration),
    "years-in-reverse": (FIRST, Smv.endYear, Literal("2001", datatype=Xsd.gYear)),
    "unnamed": (node("actor/x"), Rdf.type, Smv.Actor),
    "with-itself": (SECOND, Smv.collaboratesWith, SECOND),
    "coordinates-without-taking-part": (FIRST, Smv.coordinatedBy, SECOND),
}

# Terms of a query that its examples do not turn on: alternatives and conditions that matter to other values.
IDLE = {
    "appear-nowhere": "assignedTo funds inspected inspectedBy mentions names",
    "by-number": "diaryNumber",
    "collaborations-of": "Collaboration",
    "contradictions": (  # of the kinds that the test graph lacks, see test_queries_contradictions
        "Collaboration Publication appendixOf coordinatedBy endYear extends hasParticipant reportNumber"
    ),
    "counties-without-strategy": "JointStrategy mentions",
    "county-profile": "funds",
    "expired-strategies": "Plan",
    "facts-without-year": "Assignment Funding Publication",
    "inherited": "hasParticipant",
    "least-certain": "states",
    "mentions-of": "states",
    "municipalities-by-county": "assignedTo funds inspectedBy mentions names",
    "named-without-collaboration": "ActorGroup",
    "networks": "endYear",
    "page-statements": "Inspection",
    "results": "Assignment",
    "strategies-in-force": "hasParticipant",
    "themes-of": "funds",
    "timeline": "Inspection assignedBy funds inspected inspectedBy",
    "what-joins": "states",
    "who-coordinates": "endYear",
    "who-is-it-now": "endYear startYear",  # held by test_graph_reference_changes
    "who-was-it-then": "formerName startYear",  # held by test_graph_reference_changes
    "who-works-on": "Actor fundedBy funds",
    "who-works-with": "names",  # held by test_queries_who_works_with
}

# One question that needs each rule; domain, range and symmetric repeat what other rules and the data say.
RULES = {
    "collaborates-with": "partners-of-partners",
    "collaborating-pair": "years-together",
    "collaboration-county": "who-coordinates",
    "group-assignment": "assignments-of",
    "inverse": "shared-members",
    "pair-first-year": "years-together",
    "pair-last-year": "years-together",
    "strategy-first-year": "strategies-in-force",
    "strategy-in-force": "strategies-in-force",
    "successor-inherits": "inherited",
    "sub-class": "actors-in-county",
    "sub-property": "networks",
    "transitive": "actors-as-org",
    "unit-collaboration": "through-units",
}


def answer(store: GraphStore, question: Question, *, wide: bool = False) -> object:
    """Gives the answer with every example filled in, as a value to compare; rows without their order.

    `wide`: only with those that it needs.
    """
    given = {each.name: each.example for each in question.parameters if each.required or not wide}
    try:
        found = run(store, question, given)
    except UnknownNameError as error:
        return str(error)
    if isinstance(found, Rows):
        return sorted(map(str, found.rows))
    return found.triples if isinstance(found, Statements) else found.value


@cache
def without(term: str) -> GraphStore:
    """Gives the test graph without the statements of one property, or without the members of one class."""
    prefix, name = term.split(":")
    iri = PREFIXES[prefix] + name
    return GraphStore.from_quads(quad for quad in _quads() if not _speaks_of(quad, iri))


@cache
def _quads() -> tuple[Quad, ...]:
    return tuple(graph_quads())


def _speaks_of(quad: Quad, iri: str) -> bool:
    is_member = quad.predicate == Rdf.type and isinstance(quad.object, NamedNode) and quad.object.value == iri
    return quad.predicate.value == iri or is_member


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.expected], ids=lambda q: q.name)
def test_each_answer_turns_on_the_terms_that_its_query_uses(question: Question) -> None:
    """Without the statements of any one of its terms, but for those named above, the answer changes.

    That is, with every example or with those that the question needs.
    """
    terms = [term for term in question.terms if term.startswith("smv:")] or list(question.terms)
    whole = [answer(graph(), question, wide=wide) for wide in (False, True)]
    idle = [
        term.removeprefix("smv:")
        for term in terms
        if all(answer(without(term), question, wide=wide) == whole[wide] for wide in (False, True))
    ]
    assert idle == IDLE.get(question.name, "").split()


@pytest.mark.parametrize("name", FAULTS)
def test_a_question_that_must_find_nothing_finds_a_fault(name: str) -> None:
    """With a fault put into the graph, the question that looks for it gives rows."""
    fault = Quad(*FAULTS[name], node("graph/curated"))
    store = GraphStore.from_quads([*_quads(), fault])
    assert answer(graph(), find(name)) == []
    assert answer(store, find(name))


def test_every_question_that_expects_nothing_has_its_fault() -> None:
    """No question passes because it never finds anything."""
    assert sorted(FAULTS) == sorted(question.name for question in QUESTIONS if not question.expected)


@pytest.mark.parametrize(("rule", "name"), RULES.items())
def test_without_a_rule_its_question_is_answered_otherwise(rule: str, name: str) -> None:
    """What follows by a rule is needed by a question."""
    others = tuple(each for each in load_rules() if each.name != rule)
    assert len(others) == len(load_rules()) - 1
    store = GraphStore.from_quads(graph_quads(rules=others))
    asked = [[answer(each, find(name), wide=wide) for wide in (False, True)] for each in (store, graph())]
    assert asked[0] != asked[1]
