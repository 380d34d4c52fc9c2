"""Rules read off as clauses: what they conclude and ask for, and the question in which ways they apply."""

from __future__ import annotations

import pytest
from pyoxigraph import Literal, NamedNode, Triple, Variable
from questions_graph import node

from graph.reason import load_rules, parse_rule
from graph.reason.clauses import read_clause
from ontology.terms import Rdf, Smv
from samverkan.errors import ReasoningError

HEADER = "#+ name: x\n#+ sv: x\n#+ en: x\n#+ axiom: x\n"


def test_every_rule_that_ships_can_be_run_backwards() -> None:
    """Its conclusion binds its variables, and what remains is a question."""
    for rule in load_rules():
        clause = read_clause(rule)
        assert clause.heads
        assert clause.body


@pytest.mark.parametrize(
    ("where", "word"),
    [
        ("{ ?a ?b ?c } UNION { ?c ?b ?a }", "Union"),
        ("?a ?b ?c OPTIONAL { ?c ?b ?d }", "LeftJoin"),
        ("?a ?b [] . ?a ?b ?c", "blank node"),
    ],
)
def test_a_rule_of_which_the_premises_cannot_be_told_is_refused(where: str, word: str) -> None:
    """By its name and what in it stands in the way."""
    text = f"{HEADER}CONSTRUCT {{ ?a ?b ?c }} WHERE {{ {where} }}"
    with pytest.raises(ReasoningError, match=rf"rule x .*{word}"):
        read_clause(parse_rule("x", text))


def test_variables_in_strings_iris_and_comments_are_left_alone() -> None:
    """Only what is a variable is replaced by what it is."""
    where = '?a <urn:x?a> "?a" . # ?a\n FILTER(?a != "x")'
    clause = read_clause(
        parse_rule("x", f"{HEADER}CONSTRUCT {{ ?a <urn:p> ?b }} WHERE {{ ?a <urn:q> ?b . {where} }}")
    )
    asked = clause.question({"a": NamedNode("urn:it")})
    assert asked.count("<urn:it>") == 3
    assert '<urn:x?a> "?a" . # ?a' in asked


def test_a_literal_is_never_a_subject() -> None:
    """A rule that turns a triple round does not apply to one with a literal as object."""
    triple = Triple(node("actor/a"), Smv.collaboratesWith, Literal("b"))
    symmetric = next(rule for rule in load_rules() if rule.name == "symmetric")
    assert list(read_clause(symmetric).bindings(triple)) == []


def test_what_a_rule_assigns_is_found_by_what_it_says_besides() -> None:
    """Whose pair it is, is told by whom the pair joins: no other collaboration has to be gone through."""
    rule = next(rule for rule in load_rules() if rule.name == "collaborating-pair")
    clause = read_clause(rule)
    pair = node("pair/a--b")
    (bound,) = clause.bindings(Triple(pair, Rdf.type, Smv.CollaboratingPair))
    asked = clause.question(bound)
    assert asked.index(f"{pair} {Smv.hasPartner} {Variable('one')} .") < asked.index("smv:hasParticipant")
    assert clause.question({"one": node("actor/a")}).count(str(Smv.hasPartner)) == 0
