"""Writes an answer as a table that fits the terminal."""

from __future__ import annotations

from itertools import islice
from typing import TextIO

from queries.layout import bold, columns
from queries.run import Rows
from queries.table import View, cells, titles

__all__ = ["terminal"]


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
    shown = list(islice(rows, most))
    if view.heading:
        for line in columns((), [[view.heading]], width):
            out.write(bold(line, out) + "\n")
        out.write("\n")
    for line in columns(titles(answer, view), shown, width, out=out):
        out.write(line + "\n")
    return len(shown), next(rows, None) is not None
