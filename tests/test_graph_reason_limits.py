"""Rules that loop or explode are stopped, named and told what is wrong; honest ones are not."""

from __future__ import annotations

import pyoxigraph as ox
import pytest

from graph.reason import Inference, infer, limits, load_rules, parse_rule, parse_rules
from ontology.terms import Rdf, Smv
from samverkan.errors import ReasoningError

HEADER = "#+ name: own\n#+ sv: Ett.\n#+ en: One.\n#+ decision: docs/decisions/0020-rules.md\n"
ALL_WITH_ALL = "CONSTRUCT { ?a ?q ?b } WHERE { ?a ?p ?x . ?b ?q ?y }"
EVER_NEW = "CONSTRUCT { ?new a ?c } WHERE { ?x a ?c BIND(IRI(CONCAT(STR(?x), '1')) AS ?new) }"


def node(name: str) -> ox.NamedNode:
    """Gives an example's node."""
    return ox.NamedNode(f"https://e.test/{name}")


def chain(predicate: ox.NamedNode, length: int) -> list[ox.Triple]:
    """Gives triples that lead from one node to the next."""
    return [ox.Triple(node(f"actor/{n}"), predicate, node(f"actor/{n + 1}")) for n in range(length)]


def infer_by(text: str, triples: list[ox.Triple], limit_rounds: int = 20) -> Inference:
    """Gives what one rule derives."""
    return infer(triples, rules=parse_rules([("own", HEADER + text)]), schema=(), limit_rounds=limit_rounds)


def test_a_rule_that_makes_ever_new_names_is_stopped_by_rounds() -> None:
    """One clear line tells the rule, how long it went on, what it would make next and what to do."""
    told = (
        r"rule own has made new names in each of 5 rounds .*, the next in <https://e.test/x1+> .*let it name"
    )
    with pytest.raises(ReasoningError, match=told) as caught:
        infer_by(EVER_NEW, [ox.Triple(node("x"), Rdf.type, Smv.Actor)], limit_rounds=5)
    assert "\n" not in str(caught.value)


def test_names_made_by_two_rules_in_turn_are_counted_too() -> None:
    """Neither rule asks for what it makes itself; each asks for what the other makes."""
    other = HEADER.replace("own", "other") + EVER_NEW.replace("a ?c }", "smv:p ?c }").replace("'1'", "'2'")
    prologue = "PREFIX smv: <https://w3id.org/samverkan/ontology#>\n"
    own = HEADER + prologue + EVER_NEW.replace("?x a ?c", "?x smv:p ?c")
    with pytest.raises(ReasoningError, match="has made new names in each of 20 rounds"):
        infer(
            [ox.Triple(node("x"), Rdf.type, Smv.Actor)],
            rules=parse_rules([("own", own), ("other", prologue + other)]),
            schema=(),
        )


def test_rules_that_make_no_names_take_as_many_rounds_as_a_chain_is_long() -> None:
    """A body that took over from another, sixty times over, inherits what the first was given."""
    given = [*chain(Smv.succeededBy, 60), ox.Triple(node("actor/0"), Smv.hasAssignment, node("assignment/1"))]
    inference = infer(given)
    assert inference.rounds > limits.DEFAULT_LIMIT_ROUNDS
    assert ox.Triple(node("actor/60"), Smv.inherits, node("assignment/1")) in inference.triples


def test_which_of_our_rules_make_names() -> None:
    """Only these can fail to come to an end; each is of a later stage, where nothing feeds them."""
    made = [rule for rule in load_rules() if rule.parts.makes_names]
    assert {rule.name for rule in made} == {"collaborating-pair", "strategy-in-force"}
    assert all(rule.stage > 1 for rule in made)


def test_a_rule_that_explodes_is_stopped_within_its_run(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of 1,200 triples 1.4 million pairs are not made: the engine stops at the number of answers allowed."""
    monkeypatch.setattr(limits, "_GROWTH_FLOOR", 0)
    monkeypatch.setattr(limits, "_ANSWERS_FLOOR", 0)
    triples = [ox.Triple(node(f"x{number}"), Rdf.type, node(f"y{number}")) for number in range(1200)]
    told = r"rule own gives more than 300000 triples in a graph of 1200, such as <.*>; a rule must not join"
    with pytest.raises(ReasoningError, match=told):
        infer_by("CONSTRUCT { ?a ?b ?a } WHERE { ?a ?p ?x . ?b ?q ?y }", triples)


def test_a_rule_that_explodes_over_several_rounds_is_stopped_by_size(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each round makes no more than is allowed in one, all of them together do."""
    monkeypatch.setattr(limits, "_GROWTH_FLOOR", 30)
    monkeypatch.setattr(limits, "_GROWTH_FACTOR", 1)
    with pytest.raises(ReasoningError, match=r"rule own makes the graph grow from 1 to 3\d triples"):
        infer_by(EVER_NEW, [ox.Triple(node("x"), Rdf.type, Smv.Actor)], limit_rounds=100)


def test_many_answers_that_say_the_same_are_no_explosion(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where answers are cut off but little is new, the rule is run for more of them, and nothing is lost."""
    triples = chain(Smv.partOf, 12)
    text = "CONSTRUCT { ?a ?q ?b } WHERE { ?a ?p ?x . ?b ?q ?y . ?c ?r ?z FILTER(?a = <https://e.test/actor/0>) }"
    whole = infer_by(text, triples).triples
    monkeypatch.setattr(limits, "_GROWTH_FLOOR", 50)
    for constant in ("_GROWTH_FACTOR", "_ANSWERS_FACTOR", "_ANSWERS_FLOOR"):
        monkeypatch.setattr(limits, constant, 0)
    assert infer_by(text, triples).triples == whole
    assert len(whole) == 11


def test_a_rule_whose_text_ends_in_a_comment_is_run_whole() -> None:
    """What is written around the text of a rule, so that it can be stopped, is not made part of the comment."""
    text = "CONSTRUCT { ?a a ?p } # of all\nWHERE # what there is\n{ ?a ?p ?b } # and no more"
    found = infer_by(text, chain(Smv.partOf, 1))
    assert found.triples == (ox.Triple(node("actor/0"), Rdf.type, Smv.partOf),)


@pytest.mark.parametrize("conclusion", ["[] a ?c", "_:new a ?c", "?x smv:p [ a ?c ]"])
def test_a_rule_that_concludes_of_a_blank_node_is_refused(conclusion: str) -> None:
    """Each run would make another one, so that it would never come to an end."""
    text = f"{HEADER}PREFIX smv: <urn:x:>\nCONSTRUCT {{ {conclusion} }} WHERE {{ ?x a ?c }}"
    with pytest.raises(ReasoningError, match=r"rules/own\.rq: a rule concludes nothing of a blank node"):
        parse_rule("own", text)
