"""Reads the CSV tables of this package, and the spellings that a row tells beside its actor."""

from __future__ import annotations

import csv
import re
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from samverkan.errors import PackagedDataError

__all__ = ["Dated", "Spelling", "Table", "parts", "read_table", "year"]

_DATED = re.compile(r"(?P<text>.+) (?P<first>\d{4})?-(?P<last>\d{4})?")


@dataclass(frozen=True, slots=True)
class Dated:
    """A name that was in use from `first` to `last`, both years included; None leaves an end open."""

    text: str
    first: int | None = None
    last: int | None = None

    @classmethod
    def of(cls, cell: str) -> Dated:
        """Reads "SKL 2007-2019"; raises PackagedDataError where the cell has another form."""
        match = _DATED.fullmatch(cell)
        if match is None:
            raise PackagedDataError(
                f"dated name {cell!r} is not of the form 'NAME FIRST-LAST': reinstall samverkan"
            )
        return cls(match["text"], year(match["first"] or ""), year(match["last"] or ""))


@dataclass(frozen=True, slots=True)
class Spelling:
    """How pages write an actor, beyond its labels.

    `bare` is a municipality's name without "kommun"; `abbreviations` are case-sensitive; `old` are former
    names; `dated` names hold in certain years only; `context` lists the texts that say nothing by themselves
    (plain words, names of several bodies); `patterns` are further ways to write the name.
    """

    bare: str = ""
    abbreviations: tuple[str, ...] = ()
    old: tuple[str, ...] = ()
    dated: tuple[Dated, ...] = ()
    context: frozenset[str] = frozenset()
    patterns: tuple[str, ...] = ()


Table = tuple[Mapping[str, str], ...]


def read_table(name: str) -> Table:
    """Gives the rows of a packaged table (`counties`); raises PackagedDataError where it is broken."""
    try:
        text = resources.files(__package__).joinpath(f"{name}.csv").read_text(encoding="utf-8")
        rows = tuple(csv.DictReader(text.splitlines(), strict=True))
    except (OSError, UnicodeDecodeError, csv.Error) as error:
        raise PackagedDataError(f"cannot read the table {name}.csv ({error}): reinstall samverkan") from error
    if not rows or any(None in row or None in row.values() for row in rows):
        raise PackagedDataError(
            f"the table {name}.csv has no rows or rows of unequal length: reinstall samverkan"
        )
    return rows


def parts(cell: str) -> tuple[str, ...]:
    """Gives the values of a cell that holds several, parted by a bar."""
    return tuple(part for part in cell.split("|") if part)


def year(cell: str) -> int | None:
    """Gives the year in a cell, None for an empty cell; raises PackagedDataError for anything else."""
    if not cell:
        return None
    if not re.fullmatch(r"\d{4}", cell):
        raise PackagedDataError(f"{cell!r} is not a year: reinstall samverkan")
    return int(cell)
