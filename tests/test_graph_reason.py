"""Reasoning: what comes out, what does not, and what happens with rules that are broken."""

from __future__ import annotations

import random

import pyoxigraph as ox
import pytest

from graph.reason import infer, parse_rule
from ontology.files import schema_triples
from ontology.terms import PREFIXES, Org, Rdf, Smv, Xsd
from samverkan.errors import ReasoningError

HEADER = "#+ name: own\n#+ sv: Ett.\n#+ en: One.\n#+ decision: docs/decisions/0020-rules.md\n"
PROLOGUE = (
    "".join(f"PREFIX {name}: <{iri}>\n" for name, iri in PREFIXES.items()) + "PREFIX : <https://e.test/>\n"
)
NETWORK = """
:net a smv:Network ; smv:hasParticipant :north , :group ; smv:coordinatedBy :south ;
    smv:startYear "2011"^^xsd:gYear .
:group a smv:ActorGroup ; org:hasMember :west , :east .
:task smv:assignedTo :group .
:office smv:partOf :unit . :unit smv:partOf :house .
:old smv:succeededBy :new . :oldnet smv:hasParticipant :old , :north .
"""


def node(name: str) -> ox.NamedNode:
    """Gives an example's node."""
    return ox.NamedNode(f"https://e.test/{name}")


def parsed(turtle: str) -> list[ox.Triple]:
    """Gives the triples of a piece of Turtle."""
    return [quad.triple for quad in ox.parse(PROLOGUE + turtle, format=ox.RdfFormat.TURTLE)]


def derived(turtle: str = NETWORK) -> set[ox.Triple]:
    """Gives what the package's rules derive from a piece of Turtle."""
    return set(infer(parsed(turtle)).triples)


def test_coordinator_is_a_participant_and_collaborates() -> None:
    """A sub-property, its inverse and the rule of collaboration work together."""
    found = derived()
    assert ox.Triple(node("net"), Smv.hasParticipant, node("south")) in found
    assert ox.Triple(node("south"), Smv.participatesIn, node("net")) in found
    assert ox.Triple(node("north"), Smv.collaboratesWith, node("south")) in found
    assert ox.Triple(node("south"), Smv.collaboratesWith, node("north")) in found
    assert ox.Triple(node("net"), Rdf.type, Smv.Collaboration) in found


def test_nobody_collaborates_with_itself() -> None:
    """Neither a participant named twice nor a coordinator becomes its own partner."""
    assert not [t for t in derived() if t.predicate == Smv.collaboratesWith and t.subject == t.object]


def test_members_of_a_group_get_its_assignments_but_take_part_in_nothing() -> None:
    """The members have the assignment in both directions; the group alone is the participant."""
    found = derived()
    for member in (node("west"), node("east")):
        assert ox.Triple(member, Smv.hasAssignment, node("task")) in found
        assert ox.Triple(node("task"), Smv.assignedTo, member) in found
        told = {t.predicate for t in found if t.subject == member}
        assert not told & {Smv.participatesIn, Smv.collaboratesWith, Smv.collaboratesThroughUnit}
    assert ox.Triple(node("group"), Smv.collaboratesWith, node("north")) in found


def test_membership_of_what_is_no_group_brings_no_assignments() -> None:
    """A participant of a collaboration is a member in ORG's sense and yet receives nothing by it."""
    found = derived(":c smv:hasParticipant :a , :b ; org:hasMember :d . :task smv:assignedTo :c .")
    assert {t.subject for t in found if t.predicate == Smv.hasAssignment} == {node("c")}


def test_part_of_is_followed_to_the_top() -> None:
    """A unit of a unit is a part of the whole, and the whole has it as its part."""
    found = derived()
    assert ox.Triple(node("office"), Smv.partOf, node("house")) in found
    assert ox.Triple(node("house"), Smv.hasPart, node("office")) in found


def test_succession_is_no_identity() -> None:
    """What a body did is not said of the body that came after it; that it inherits it is."""
    about_new = {t for t in derived() if node("new") in (t.subject, t.object)}
    assert {t.predicate for t in about_new} == {Rdf.type, Smv.succeeds, Smv.inherits}
    assert ox.Triple(node("new"), Smv.inherits, node("oldnet")) in about_new


def test_only_what_is_new_and_ours_comes_out_sorted() -> None:
    """No asserted triple, no owl:Thing, no foreign predicate; N-Triples order."""
    triples = parsed(NETWORK)
    found = infer(triples).triples
    assert not set(found) & {*triples, *schema_triples()}
    assert [*found] == sorted(set(found), key=str)
    assert all(t.predicate.value.startswith(PREFIXES["smv"]) or t.predicate == Rdf.type for t in found)
    assert all(str(t.object).startswith(f"<{PREFIXES['smv']}") for t in found if t.predicate == Rdf.type)
    assert Org.hasMember not in {t.predicate for t in found}


def test_order_of_the_input_changes_nothing() -> None:
    """The same triples in another order, or told twice, give an equal answer."""
    triples = parsed(NETWORK)
    mixed = random.Random(7).sample(triples, len(triples))  # noqa: S311 - shuffling, no secret
    assert infer(mixed + mixed).triples == infer(triples).triples


def test_what_was_derived_derives_no_more() -> None:
    """The answer is a fixpoint: asserted with the rest, it leaves nothing to derive."""
    triples = parsed(NETWORK)
    assert infer([*triples, *infer(triples).triples]).triples == ()


def test_counts_by_rule_add_up() -> None:
    """Each derived triple is counted for the one rule that gave it first."""
    inference = infer(parsed(NETWORK))
    assert sum(inference.by_rule.values()) == len(inference.triples)
    assert inference.by_rule["group-assignment"] == 2


def test_a_rule_that_does_not_parse_is_named_with_its_line() -> None:
    """The message holds the file and the line of the fault."""
    with pytest.raises(ReasoningError, match=r"rules/own\.rq, line 6"):
        parse_rule("own", HEADER + "CONSTRUCT { ?x a ?y }\nWHERE { ?x a ?y FILTR }")
    with pytest.raises(
        ReasoningError, match=r"line 5, column 21: what begins here cannot be read; correct the rule"
    ):
        parse_rule("own", HEADER + "CONSTRUCT { ?a FILTR")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("CONSTRUCT { ?x a ?y } WHERE { ?x a ?y }", "lacks name, sv, en"),
        (HEADER.replace("own", "other") + "CONSTRUCT { ?x a ?y } WHERE { ?x a ?y }", "name it as its file"),
        (
            HEADER + "#+ axiom: rdfs:domain\nCONSTRUCT { ?x a ?y } WHERE { ?x a ?y }",
            "one of axiom and decision",
        ),
        (HEADER + "SELECT * WHERE { ?x a ?y }", "asks for something else"),
        (HEADER + "DESCRIBE ?x WHERE { ?x a <https://e.test/CONSTRUCT> }", "not DESCRIBE"),
        (HEADER + "CONSTRUCT WHERE { ?x a ?y }", "rules/own.rq"),
    ],
)
def test_a_rule_of_the_wrong_form_is_refused(text: str, told: str) -> None:
    """A header that lacks a line and a query that is no CONSTRUCT with a template are told apart."""
    with pytest.raises(ReasoningError, match=told):
        parse_rule("own", text)


def test_the_word_construct_elsewhere_does_not_mislead() -> None:
    """Only the query's own keyword is turned into INSERT: not a comment, a name or a text."""
    body = "# CONSTRUCT\nPREFIX c: <urn:CONSTRUCT:>\nconstruct { ?x a c:b } WHERE { ?x a 'CONSTRUCT' }"
    insert = parse_rule("own", HEADER + body).parts.insert
    assert insert == HEADER + body.replace("construct", "INSERT")


ABSENCE = "CONSTRUCT { ?x a ?y } WHERE { ?x a ?y FILTER NOT EXISTS { ?y a ?x } }"


def test_a_rule_that_asks_for_an_absence_waits_for_the_others() -> None:
    """It is refused in the first stage, where what is absent now may yet be derived; a fourth there is not."""
    with pytest.raises(
        ReasoningError, match=r"rules/own\.rq asks for what there is not: write '#\+ stage: 2'"
    ):
        parse_rule("own", HEADER + ABSENCE)
    assert parse_rule("own", HEADER + "#+ stage: 2\n" + ABSENCE).stage == 2
    with pytest.raises(ReasoningError, match="the stage is 1, 2 or 3, not '4'"):
        parse_rule("own", HEADER + "#+ stage: 4\n" + ABSENCE)


def test_the_years_of_a_pair_are_the_outermost_of_all_that_both_take_part_in() -> None:
    """A coordinator's participation follows by a rule, and counts before the first year is chosen."""
    turtle = """
    <https://e.test/c/1> smv:hasParticipant <https://e.test/actor/a> , <https://e.test/actor/b> ;
        smv:startYear "2011"^^xsd:gYear .
    <https://e.test/c/2> smv:coordinatedBy <https://e.test/actor/a> ; smv:hasParticipant <https://e.test/actor/b> ;
        smv:startYear "2004"^^xsd:gYear ; smv:endYear "2015"^^xsd:gYear .
    """
    pair = node("pair/a--b")
    years = {(t.predicate, t.object) for t in derived(turtle) if t.subject == pair}
    assert (Smv.firstYear, ox.Literal("2004", datatype=Xsd.gYear)) in years
    assert (Smv.lastYear, ox.Literal("2015", datatype=Xsd.gYear)) in years
    assert len([1 for predicate, _ in years if predicate in (Smv.firstYear, Smv.lastYear)]) == 2


def test_unknown_reasoner_is_refused() -> None:
    """A reasoner that does not exist is named, with those that do."""
    with pytest.raises(ReasoningError, match="choose rules or owlrl"):
        infer([], reasoner="pellet")  # type: ignore[arg-type]  # the wrong value is the point
