"""Writes the table that fits the terminal; apart from the rest because rich takes long to load."""

from __future__ import annotations

from itertools import islice
from typing import TextIO

from rich import box
from rich.console import Console
from rich.table import Table
from rich.text import Text

from queries.run import Rows
from queries.table import View, cells, titles

__all__ = ["terminal"]


def terminal(answer: Rows, view: View, out: TextIO, *, width: int | None, most: int) -> tuple[int, bool]:
    """Writes a table and gives the number of its rows, and whether there were more.

    Args:
        answer: the rows.
        view: how they are shown.
        out: where to; colours and lines only as its kind of terminal knows them.
        width: in characters; None for as wide as the terminal.
        most: the greatest number of rows, for a table is laid out whole before it is shown.
    """
    console = Console(file=out, width=width, highlight=False, no_color=width is not None)
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for title in titles(answer, view):
        table.add_column(Text(title), overflow="fold")
    rows = cells(answer, view)
    for row in islice(rows, most):
        table.add_row(*(Text(cell) for cell in row))  # Text, so that brackets in data are no markup
    if view.heading:
        console.print(Text(view.heading, style="bold"))
    console.print(table)
    return table.row_count, next(rows, None) is not None
