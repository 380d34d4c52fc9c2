"""Headers: what stands in them, and what a broken one is answered with."""

from __future__ import annotations

import pytest

from queries.header import default_language, parse_question
from samverkan.errors import QueryError

HEADER = """#+ question.sv: Vilka finns i {county}?
#+ question.en: Who is there in {county}?
#+ summary: Short.
#+ param.county: county | required | Skåne | länet | the county
#+ column.nameLabel: Namn | Name
#+ expected: 3

PREFIX smv: <https://w3id.org/samverkan/ontology#>
# smv:notUsed
SELECT ?nameLabel WHERE { VALUES ?county { UNDEF } ?x smv:county ?county }
"""


def test_a_header_becomes_a_question() -> None:
    """Each line has its place."""
    question = parse_question("x", HEADER, "counties")
    assert question.asked("sv") == "Vilka finns i Skåne?"
    assert question.asked("en", {"county": "Jämtland"}) == "Who is there in Jämtland?"
    assert question.title("nameLabel", "en") == "Name"
    assert question.title("other", "en") == "other"
    assert question.parameters[0].required
    assert question.expected == 3
    assert question.terms == ("smv:county",)


def test_a_query_without_a_header_is_a_question_too() -> None:
    """Any SPARQL can be asked; it has no sentence and no parameters."""
    question = parse_question("mine", "ASK {}")
    assert question.asked("sv") == ""
    assert not question.parameters


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("#+ question.en: Who is there in {county}?\n", "", "no question.en"),
        ("#+ summary: Short.", "#+ summary", "not of the form"),
        ("county | required", "planet | required", "type 'planet'"),
        (" | länet | the county", "", "param.county must have 5 parts"),
        ("Namn | Name", "Namn", "column.nameLabel must have 2 parts"),
    ],
)
def test_a_broken_header_is_told_in_one_line(old: str, new: str, message: str) -> None:
    """The message names the question and what is wrong with its header."""
    with pytest.raises(QueryError, match=message):
        parse_question("x", HEADER.replace(old, new))


@pytest.mark.parametrize(
    ("environment", "language"),
    [
        ({"LANG": "en_GB.UTF-8"}, "en"),
        ({"LANG": "sv_SE.UTF-8"}, "sv"),
        ({"LANG": "C.UTF-8"}, "sv"),
        ({"LANG": "en_US", "LC_ALL": "sv_SE"}, "sv"),
        ({}, "sv"),
    ],
)
def test_the_language_is_the_systems_where_that_is_english_else_swedish(
    environment: dict[str, str], language: str
) -> None:
    """Most who ask are Swedish, whatever their server is set to."""
    assert default_language(environment) == language
