"""Parameters: names as people write them become terms, and no value becomes part of the query's words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pyoxigraph import Literal, NamedNode, QuerySolutions
from questions_graph import graph, node

from queries.catalogue import catalogue, find, run
from queries.header import Question, parse_question
from queries.parameters import Value, fill_in, read_values
from queries.run import Rows
from samverkan.errors import QueryError, UnknownNameError

HEADER = "#+ question.sv: Vad?\n#+ question.en: What?\n"
TEXTS = (
    HEADER + "#+ param.one: text | required | a | ett | one\n#+ param.two: text | required | b | två | two\n"
)
TWO_TEXTS = parse_question(
    "two", TEXTS + "SELECT ?one ?two WHERE {\n  VALUES ?one { UNDEF }\n  VALUES ?two { UNDEF }\n}"
)


def term(kind: str, text: str) -> NamedNode | Literal:
    """Gives what a parameter of that type makes of a text."""
    header = HEADER + f"#+ param.it: {kind} | required | x | det | it\n"
    question = parse_question("it", header + "SELECT ?it WHERE { VALUES ?it { UNDEF } }")
    return read_values(graph(), question, {"it": text})["it"].term


@pytest.mark.parametrize(
    ("kind", "text", "key"),
    [
        ("actor", "Länsstyrelsen Västernorrland", "actor/lansstyrelsen-vasternorrland"),
        ("actor", "västernorrland county administrative  board", "actor/lansstyrelsen-vasternorrland"),
        ("actor", "Länsstyrelsen i Västernorrlands län", "actor/lansstyrelsen-vasternorrland"),
        ("actor", "202100-2445", "actor/lansstyrelsen-vasternorrland"),
        ("actor", "IVO", "actor/inspektionen-for-vard-och-omsorg"),
        ("actor", "actor/roks", "actor/roks"),
        ("actor", "roks", "actor/roks"),
        ("actor", "https://w3id.org/samverkan/id/actor/roks", "actor/roks"),
        ("actor", "<https://w3id.org/samverkan/id/actor/roks>", "actor/roks"),
        ("actor", "2281", "actor/sundsvalls-kommun"),
        ("county", "Jämtland", "county/jamtland"),
        ("county", "Norrbotten County", "county/norrbotten"),
        ("county", "se-y", "county/vasternorrland"),
        ("county", "22", "county/vasternorrland"),
        ("theme", "Partnervåld", "theme/vald-i-nara-relationer"),
        ("theme", "sheltered housing", "theme/skyddat-boende"),
        ("collaboration", "The authority network", "collaboration/myndighetsnatverket"),
        ("publication", "handbok om skydd", "publication/handbok"),
        ("document", "b" * 64, "document/" + "b" * 16),
        ("document", "b" * 16, "document/" + "b" * 16),
    ],
)
def test_a_name_in_either_language_an_abbreviation_a_key_or_an_iri_is_understood(
    kind: str, text: str, key: str
) -> None:
    """Whatever a thing is called, whatever the case and the blanks, the term is its IRI."""
    assert term(kind, text) == node(key)


def test_an_unknown_name_gets_the_near_ones() -> None:
    """A misspelt actor is answered with the names that come near."""
    with pytest.raises(UnknownNameError, match=r'did you mean "Åklagarmyndigheten"'):
        term("actor", "Aklagarmyndighten")


def test_a_name_that_nothing_resembles_is_refused_without_a_guess() -> None:
    """Where nothing comes near, nothing is suggested."""
    with pytest.raises(UnknownNameError) as caught:
        term("theme", "0000")
    assert "did you mean" not in str(caught.value)


def test_a_county_is_no_actor() -> None:
    """An IRI of another kind is not taken."""
    with pytest.raises(UnknownNameError, match="as an actor"):
        term("actor", node("county/jamtland").value)


def test_several_with_one_name_are_listed_by_key() -> None:
    """A name that two bear is not decided by chance."""
    with pytest.raises(QueryError, match=r"actor/aklagarmyndigheten.*actor/rikspolisstyrelsen"):
        term("actor", "polisens ledning")


@pytest.mark.parametrize("text", ["12", "tjugohundra", "20160", "2016-01-01", "1066", "-2016"])
def test_what_is_no_year_is_refused(text: str) -> None:
    """A year has four digits and lies in the time that the graph can speak of."""
    with pytest.raises(QueryError, match="is no year"):
        term("year", text)


def test_a_year_is_a_number() -> None:
    """A year is compared as a number."""
    assert term("year", "2016") == Literal(2016)


def test_a_missing_parameter_is_named_with_an_example() -> None:
    """The message can be copied to the command line."""
    with pytest.raises(QueryError, match='--param actor="Länsstyrelsen Västernorrland"'):
        run(graph(), find("who-works-with"))


def test_a_parameter_that_the_question_lacks_is_refused() -> None:
    """A misspelt parameter is not ignored."""
    with pytest.raises(QueryError, match="no parameter 'aktor': it has actor"):
        run(graph(), find("who-works-with"), {"aktor": "Roks"})


def test_a_default_stands_in_for_what_is_not_given() -> None:
    """A parameter with a default needs no value."""
    answer = run(graph(), find("group-extent"))
    assert isinstance(answer, Rows)
    assert len(list(answer.rows)) == 4


@given(one=st.text(min_size=1), two=st.text(min_size=1))
@settings(max_examples=200)
def test_any_text_stays_one_literal(one: str, two: str) -> None:
    """Whatever the values hold, the query gives back exactly them, as two literals."""
    filled = fill_in(TWO_TEXTS, {"one": Value(Literal(one), one), "two": Value(Literal(two), two)})
    assert rows_of(filled) == [[one, two]]


@pytest.mark.parametrize(
    "attack",
    [
        '" } ?s ?p ?o . { "',
        "VALUES ?two { UNDEF }",
        "} SERVICE <http://example.org/> { ?s ?p ?o",
        "\\",
        '\\"',
        "'''",
        "x\n} #",
        "NAMES BELONGS UNDEF",
        "\u2028\u0000",
    ],
)
def test_an_attack_is_inert(attack: str) -> None:
    """Words of SPARQL in a value are words, and a value that looks like a place is not filled."""
    values = {"one": Value(Literal(attack), attack), "two": Value(Literal(attack), attack)}
    assert rows_of(fill_in(TWO_TEXTS, values)) == [[attack, attack]]
    for question in catalogue():
        for parameter in question.parameters:
            if parameter.kind == "text":
                answer = run(graph(), question, {parameter.name: attack})
                assert isinstance(answer, Rows)
                assert not list(answer.rows)
            elif parameter.kind == "actor":
                others = {p.name: p.example for p in question.parameters if p.required}
                with pytest.raises(UnknownNameError):
                    read_values(graph(), question, {**others, parameter.name: attack})
                break


def test_a_question_without_the_place_of_its_parameter_is_refused() -> None:
    """A header that promises a parameter is held to it."""
    question = Question("broken", "SELECT ?one WHERE { }", parameters=TWO_TEXTS.parameters)
    with pytest.raises(QueryError, match="VALUES \\?one"):
        fill_in(question, {})


def rows_of(text: str) -> list[list[str]]:
    """Gives the rows that a query for ?one and ?two gives on the test graph."""
    solutions = graph().query(text)
    assert isinstance(solutions, QuerySolutions)
    return [[solution["one"].value, solution["two"].value] for solution in solutions]
