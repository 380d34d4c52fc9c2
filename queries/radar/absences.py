"""Reads what pages say that there is not: a table that a curator keeps beside the graph.

county;theme;instrument;page;statement.sv;statement.en
Skåne;prostitution och människohandel;strategy;https://…;Länet har ingen strategi …;The county has no strategy …

The theme may be empty: then it is said of the whole field. The graph itself has no word for what is not.
"""

from __future__ import annotations

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from queries.delimited import delimited_lines
from queries.header import Parameter, Question
from queries.parameters import read_values
from queries.radar.instruments import instrument
from queries.source import Source
from samverkan.errors import SamverkanError, SourceError

__all__ = ["Absence", "read_absences"]

_COLUMNS = ("county", "theme", "instrument", "page", "statement.sv", "statement.en")
_NAMED = Question(
    "absences",
    "",
    parameters=tuple(
        Parameter(kind, kind, kind == "county", "", kind, {"sv": kind, "en": kind})
        for kind in ("county", "theme")
    ),
)


@dataclass(frozen=True, slots=True)
class Absence:
    """That a page says there is none: county and theme as IRIs (theme empty for the whole field), in our own words."""

    county: str
    theme: str
    instrument: str
    page: str
    statement: Mapping[str, str]


def read_absences(source: Source, path: Path) -> tuple[Absence, ...]:
    """Gives the rows of such a table, comma or semicolon between the fields, in UTF-8.

    Raises:
        SourceError: the file cannot be read, lacks a column, or a row names nothing that the graph knows.
    """
    lines, sign = delimited_lines(path)
    rows = csv.DictReader(lines, delimiter=sign)
    missing = [name for name in _COLUMNS if name not in (rows.fieldnames or ())]
    if missing:
        raise SourceError(f"{path} lacks the columns {', '.join(missing)}: its first line must name them")
    return tuple(_absence(source, path, number, row) for number, row in enumerate(rows, 2))


def _absence(source: Source, path: Path, number: int, row: Mapping[str, str | None]) -> Absence:
    told = {name: (row.get(name) or "").strip() for name in _COLUMNS}
    if not told["page"] or not (told["statement.sv"] or told["statement.en"]):
        raise SourceError(f"{path}, line {number}: name the page and say what it says, or leave the row out")
    try:
        values = read_values(source, _NAMED, {name: told[name] for name in ("county", "theme") if told[name]})
        chosen = instrument(told["instrument"])
    except SamverkanError as error:
        raise SourceError(f"{path}, line {number}: {error}") from error
    theme = values["theme"].term.value if "theme" in values else ""
    statement = {
        "sv": told["statement.sv"] or told["statement.en"],
        "en": told["statement.en"] or told["statement.sv"],
    }
    return Absence(values["county"].term.value, theme, chosen.name, told["page"], statement)
