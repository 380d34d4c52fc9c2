"""Writes an answer as a table that fits the terminal."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import islice
from typing import TextIO

from queries.layout import bold, columns
from queries.run import Rows
from queries.table import View, cells, titles

__all__ = ["terminal"]

_LONG = 18  # characters: a shorter text is read as quickly as the sign that stands for it
_DITTO = "″"


def terminal(answer: Rows, view: View, out: TextIO, *, width: int, most: int) -> tuple[int, bool]:
    """Writes a table and gives the number of its rows, and whether there were more.

    Args:
        answer: the rows.
        view: how they are shown.
        out: where to; titles are bold on a terminal.
        width: in characters.
        most: the greatest number of rows, for a table is laid out whole before it is shown.
    """
    rows = cells(answer, view)
    shown = _without_repeats(list(islice(rows, most)))
    if view.heading:
        for line in columns((), [[view.heading]], width):
            out.write(bold(line, out) + "\n")
        out.write("\n")
    for line in columns(titles(answer, view), shown, width, out=out):
        out.write(line + "\n")
    return len(shown), next(rows, None) is not None


def _without_repeats(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    """Gives the rows with a sign for each long text that stands in the row above too, but in the first column."""
    above: Sequence[str] = [""] * len(rows[0]) if rows else ()
    shown = []
    for row in rows:
        pairs = list(zip(row, above, strict=True))
        repeats = [text == other and len(text) >= _LONG for text, other in pairs[1:]]
        rest = [_DITTO if repeated else text for text, repeated in zip(row[1:], repeats, strict=True)]
        shown.append([*row[:1], *rest])
        above = row
    return shown
