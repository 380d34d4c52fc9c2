"""`queries.frames`: answers as typed rows and as frames."""

from __future__ import annotations

import sys
from dataclasses import dataclass
from typing import NamedTuple

import pytest
from questions_graph import graph

from queries.catalogue import find, pandas_frame, polars_frame, run, typed_rows
from queries.run import Rows
from samverkan.errors import QueryError, UnknownNameError


class Pair(NamedTuple):
    """Two columns of a question, in the order of the caller."""

    partners: int
    actorLabel: str  # noqa: N815 - the column's name


@dataclass(frozen=True)
class Assignment:
    """A row in which the year may be missing."""

    assignmentLabel: str  # noqa: N815 - the column's name
    startYear: int | None  # noqa: N815 - the column's name


class Wrong(NamedTuple):
    """A name is no number."""

    actorLabel: int  # noqa: N815 - the column's name


class Missing(NamedTuple):
    """A column that no question has."""

    nothing: str


def records(name: str) -> list[dict[str, object]]:
    """Gives the answer as plain records."""
    answer = run(graph(), find(name))
    assert isinstance(answer, Rows)
    return [dict(record) for record in answer.records()]


def test_rows_are_of_the_type_that_was_asked_for() -> None:
    """The fields name the columns; numbers are numbers, and what may be missing is None."""
    pairs = list(typed_rows(graph(), "most-partners", Pair))
    assert [(pair.actorLabel, pair.partners) for pair in pairs] == [
        (record["actorLabel"], record["partners"]) for record in records("most-partners")
    ]
    assert all(isinstance(pair.partners, int) for pair in pairs)
    english = typed_rows(graph(), "most-partners", Pair, language="en")
    assert {pair.actorLabel for pair in english} != {pair.actorLabel for pair in pairs}


def test_optional_fields_take_what_is_missing() -> None:
    """A column that is empty in some rows has a field that may be None."""
    assignments = list(typed_rows(graph(), "assignments", Assignment))
    assert [each.startYear for each in assignments] == [
        record["startYear"] for record in records("assignments")
    ]


def test_a_field_that_does_not_fit_is_told() -> None:
    """Wrong names, wrong types, questions without rows and unknown questions are one line each."""
    with pytest.raises(QueryError, match="which is no int"):
        list(typed_rows(graph(), "most-partners", Wrong))
    with pytest.raises(QueryError, match="no column 'nothing': it has"):
        list(typed_rows(graph(), "most-partners", Missing))
    with pytest.raises(QueryError, match="gives no rows"):
        list(typed_rows(graph(), "actors-as-org", Pair))
    with pytest.raises(UnknownNameError, match="most-partners"):
        list(typed_rows(graph(), "most-partner", Pair))


def test_frames_hold_every_row_and_column() -> None:
    """Both libraries give the rows of the answer with numbers as numbers, and an empty answer its columns."""
    expected = records("most-partners")
    pandas, polars = pandas_frame(graph(), "most-partners"), polars_frame(graph(), "most-partners")
    assert pandas.to_dict("records") == expected
    assert polars.to_dicts() == expected
    assert str(pandas["partners"].dtype) == "Int64"
    assert polars["partners"].dtype.is_integer()
    empty = pandas_frame(graph(), "with-itself"), polars_frame(graph(), "with-itself")
    assert [len(frame) for frame in empty] == [0, 0]
    assert list(empty[0].columns) == list(empty[1].columns) != []


@pytest.mark.parametrize(("library", "frame"), [("pandas", pandas_frame), ("polars", polars_frame)])
def test_without_the_library_the_extra_is_named(
    monkeypatch: pytest.MonkeyPatch, library: str, frame: object
) -> None:
    """Who lacks the library is told what to install."""
    monkeypatch.setitem(sys.modules, library, None)
    assert callable(frame)
    with pytest.raises(QueryError, match=r"samverkan\[frames\]"):
        frame(graph(), "most-partners")
