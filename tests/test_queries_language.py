"""`queries.language`: the names that a question is told in, by language."""

from __future__ import annotations

import pytest
from questions_graph import graph

from queries.catalogue import find
from queries.language import named
from queries.parameters import read_values
from queries.run import Rows, run


@pytest.mark.parametrize(
    ("question", "given", "language", "name"),
    [
        (
            "who-works-on",
            {"theme": "prostitution och människohandel"},
            "en",
            "prostitution and human trafficking",
        ),
        (
            "who-works-on",
            {"theme": "prostitution och människohandel"},
            "sv",
            "prostitution och människohandel",
        ),
        (
            "who-works-on",
            {"theme": "prostitution and human trafficking"},
            "sv",
            "prostitution och människohandel",
        ),
        ("actors-in-county", {"county": "Jämtland"}, "sv", "Jämtland"),
        ("actors-in-county", {"county": "Jämtlands län"}, "en", "Jämtland County"),
        ("assignments-at", {"at": "2012"}, "en", "2012"),
    ],
)
def test_a_value_is_named_in_the_readers_language(
    question: str, given: dict[str, str], language: str, name: str
) -> None:
    """A name stays as it was written where the thing bears it in that language; else it is the preferred one."""
    values = read_values(graph(), find(question), given)
    shown = named(graph(), values, language)
    assert [value.name for value in shown.values()] == [name]
    assert {key: value.term for key, value in shown.items()} == {key: v.term for key, v in values.items()}


def test_a_county_leaves_the_partners_of_that_county() -> None:
    """`who-works-with` told a county gives fewer rows, each a partner of the county or a collaboration on it."""
    question, actor = find("who-works-with"), {"actor": "Länsstyrelsen Västernorrland"}
    everywhere, there = (
        list(rows.rows)
        for told in (actor, {**actor, "county": "Jämtland"})
        if isinstance(rows := run(graph(), question, told), Rows)
    )
    assert 0 < len(there) < len(everywhere)
    assert set(map(str, there)) <= set(map(str, everywhere))
