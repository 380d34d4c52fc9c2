"""Asks a graph a question: the one way from a question and its parameters to an answer."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any, NamedTuple

from pyoxigraph import QueryBoolean, QuerySolutions, Triple

from queries.header import Question
from queries.language import in_language
from queries.parameters import Value, fill_in, read_values
from queries.source import Source
from samverkan.errors import QueryError

__all__ = ["Answer", "PlainValue", "Row", "Rows", "Statements", "Verdict", "plain", "run", "run_values"]

PlainValue = str | int | float | bool | None
Row = tuple[Any, ...]  # of pyoxigraph terms, None where a variable is unbound


class Rows(NamedTuple):
    """The answer to a SELECT: the variables and, to be read once, the rows."""

    columns: tuple[str, ...]
    rows: Iterator[Row]

    def records(self) -> Iterator[dict[str, PlainValue]]:
        """Gives the rows as dictionaries of plain values: what `pandas.DataFrame` takes."""
        for row in self.rows:
            yield dict(zip(self.columns, map(plain, row), strict=True))


class Verdict(NamedTuple):
    """The answer to an ASK."""

    value: bool


class Statements(NamedTuple):
    """The answer to a CONSTRUCT or DESCRIBE: triples, each once, sorted."""

    triples: tuple[Triple, ...]


Answer = Rows | Verdict | Statements


def run(
    source: Source,
    question: Question,
    given: Mapping[str, str] | None = None,
    *,
    language: str = "sv",
    limit: int | None = None,
) -> Answer:
    """Gives the answer to a question.

    Args:
        source: the graph.
        question: a catalogued question, or `parse_question("query", text)` of any SPARQL.
        given: parameter values as a person writes them (a name, a key, a year).
        language: `sv` or `en`, for names that the graph has in both.
        limit: the greatest number of rows or triples; None for all.

    Raises:
        QueryError: bad SPARQL, an update, a SERVICE call, a missing or wrong parameter.
        UnknownNameError: a parameter names nothing in the graph.
    """
    return run_values(
        source, question, read_values(source, question, given or {}), language=language, limit=limit
    )


def run_values(
    source: Source,
    question: Question,
    values: Mapping[str, Value],
    *,
    language: str = "sv",
    limit: int | None = None,
) -> Answer:
    """Does what `run` does, with parameter values that have been read."""
    result = source.query(fill_in(question, values))
    if isinstance(result, QueryBoolean):
        return Verdict(bool(result))
    if isinstance(result, QuerySolutions):
        columns = tuple(variable.value for variable in result.variables)
        rows = _rows(result, columns)
        if question.columns:  # in a query of the user's own, names are as the query gives them
            rows = in_language(source, columns, rows, language)
        return Rows(columns, islice(rows, limit))
    triples = sorted(set(result), key=str)
    return Statements(tuple(triples[:limit]))


def _rows(solutions: QuerySolutions, columns: Sequence[str]) -> Iterator[Row]:
    try:
        for solution in solutions:
            yield tuple(solution[column] for column in columns)
    except (OSError, RuntimeError, ValueError) as error:  # what pyoxigraph raises while it evaluates
        raise QueryError(f"the query could not be answered to its end: {error}") from error


def plain(term: Any) -> PlainValue:
    """Gives a term as a plain Python value: numbers and truth values typed, all else as text."""
    if term is None or not hasattr(term, "datatype"):
        return None if term is None else str(term.value)
    kind = term.datatype.value.rsplit("#", 1)[-1]
    if kind in ("integer", "int", "long", "nonNegativeInteger", "gYear"):
        return int(term.value)
    if kind in ("decimal", "double", "float"):
        return float(term.value)
    if kind == "boolean":
        return bool(term.value == "true")
    return str(term.value)
