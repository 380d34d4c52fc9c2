"""Answers as typed rows, and as pandas or polars frames (`pip install "samverkan[frames]"`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from types import UnionType
from typing import TYPE_CHECKING, Any, TypeVar, Union, get_args, get_origin, get_type_hints

from queries.catalogue import find
from queries.run import PlainValue, Rows, run
from queries.source import Source
from samverkan.errors import QueryError

if TYPE_CHECKING:
    import pandas as pd
    import polars as pl

__all__ = ["pandas_frame", "polars_frame", "typed_rows"]

_Row = TypeVar("_Row")


def typed_rows(
    source: Source,
    name: str,
    row_type: type[_Row],
    given: Mapping[str, str] | None = None,
    *,
    language: str = "sv",
) -> Iterator[_Row]:
    """Gives the rows of a catalogued question as values of a type of the caller's own.

    class Partner(NamedTuple):
        partnerLabel: str
        collaborationLabel: str | None

    for partner in typed_rows(store, "who-works-with", Partner, {"actor": "Roks"}): ...

    Args:
        source: the graph.
        name: the question's.
        row_type: a NamedTuple or dataclass; its fields name the columns that are wanted, with their types.
        given: parameter values as a person writes them.
        language: `sv` or `en`.

    Raises:
        QueryError: the question has no rows or no such column, or a value is of another type than its field.
        UnknownNameError: no question has that name, or a parameter names nothing.
    """
    rows = _rows(source, name, given, language)
    fields = get_type_hints(row_type)
    if missing := sorted(set(fields) - set(rows.columns)):
        raise QueryError(f"{name} has no column {missing[0]!r}: it has {', '.join(rows.columns)}")
    for record in rows.records():
        for field, kind in fields.items():
            _check(name, field, record[field], kind)
        yield row_type(**{field: record[field] for field in fields})


def pandas_frame(
    source: Source, name: str, given: Mapping[str, str] | None = None, *, language: str = "sv"
) -> pd.DataFrame:
    """Gives the answer to a catalogued question as a pandas frame; whole numbers as Int64, which may be missing.

    Raises:
        QueryError, UnknownNameError: as `typed_rows`; QueryError too where pandas is not installed.
    """
    try:
        import pandas as pd  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise _not_installed("pandas") from error
    rows = _rows(source, name, given, language)
    frame = pd.DataFrame(list(rows.records()), columns=list(rows.columns))
    return frame.convert_dtypes()


def polars_frame(
    source: Source, name: str, given: Mapping[str, str] | None = None, *, language: str = "sv"
) -> pl.DataFrame:
    """Gives the answer to a catalogued question as a polars frame.

    Raises:
        QueryError, UnknownNameError: as `typed_rows`; QueryError too where polars is not installed.
    """
    try:
        import polars as pl  # noqa: PLC0415 - an extra, and slow to load
    except ImportError as error:
        raise _not_installed("polars") from error
    rows = _rows(source, name, given, language)
    schema = list(rows.columns)
    return pl.DataFrame(list(rows.records()), schema=schema, infer_schema_length=None)


def _rows(source: Source, name: str, given: Mapping[str, str] | None, language: str) -> Rows:
    answer = run(source, find(name), given, language=language)
    if not isinstance(answer, Rows):
        raise QueryError(f"{name} gives no rows: ask it with queries.catalogue.run")
    return answer


def _check(name: str, field: str, value: PlainValue, kind: Any) -> None:
    kinds = get_args(kind) if get_origin(kind) in {Union, UnionType} else (kind,)
    if not isinstance(value, kinds):
        raise QueryError(
            f"{name}: the column {field} holds {value!r}, which is no {getattr(kind, '__name__', kind)}"
        )


def _not_installed(library: str) -> QueryError:
    return QueryError(f'{library} is not installed: run pip install "samverkan[frames]"')
