"""How a question is told in words, with what it lacks."""

from __future__ import annotations

from pyoxigraph import Literal
from questions_graph import graph

from queries.catalogue import catalogue, find
from queries.describe import explanation
from queries.parameters import Value, read_values


def test_what_a_question_lacks_stays_unbound() -> None:
    """A required parameter without a value is named in the sentence, and an example of it is told."""
    asked = find("who-works-with")
    values = read_values(graph(), asked, {}, partial=True)
    swedish, english = (explanation(asked, values, language) for language in ("sv", "en"))
    assert "{actor}" in swedish.splitlines()[0]
    assert "# actor (aktör, aktören vars partner söks): (behövs, till exempel " in swedish
    assert "# actor (actor, the actor whose partners are sought): (needed, for example " in english
    assert "VALUES ?actor" not in swedish


def test_swedish_has_no_english_sentence() -> None:
    """The summary, which is in English alone, is left out; kinds of parameters have Swedish names."""
    asked = find("collaborations-at")
    values = {"at": Value(Literal(2012), "2012")}
    assert asked.summary not in explanation(asked, values, "sv")
    assert "# at (år, året): 2012" in explanation(asked, values, "sv")
    assert asked.summary in explanation(asked, values, "en")


def test_every_question_can_be_told_without_values() -> None:
    """Whatever kinds of parameters a question has, both languages have a word for them."""
    for question in catalogue():
        for language in ("sv", "en"):
            assert explanation(question, {}, language).count("\n# ") >= len(question.parameters)
