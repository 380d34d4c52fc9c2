"""Tells tables that hold data from those that old pages are laid out with."""

from __future__ import annotations

from copy import deepcopy

from lxml import html

__all__ = ["is_data_table", "spread_rows"]

_STRUCTURE = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "hr", "blockquote", "pre")
_MOST_ROWS = 1000
_MOST_COPIES = 5000
"""A page may not become many times as long by a cell that says it stands in every row."""
_LONGEST_CELL = 600
"""A cell of data is hardly ever longer, in characters."""


def is_data_table(table: html.HtmlElement) -> bool:
    """True where the rows of a table are to be read as rows.

    A table within a table, headings, lists, several paragraphs or lines in a cell, or a page's worth of text in
    one, show that it only arranges the page. Header cells or a caption show data whatever the cells hold.
    """
    if table.get("role", "").lower() in ("presentation", "none"):
        return False
    if next(table.iterdescendants("table"), None) is not None:
        return False
    if next(table.iter("th", "caption", "thead"), None) is not None:
        return True
    if next(table.iter(*_STRUCTURE), None) is not None:
        return False
    return not any(_arranged(cell) for cell in table.iter("td"))


def _arranged(cell: html.HtmlElement) -> bool:
    several = sum(1 for _ in cell.iter("p")) > 1 or sum(1 for _ in cell.iter("br")) > 1
    return several or len(cell.text_content()) > _LONGEST_CELL


def spread_rows(table: html.HtmlElement) -> None:
    """Puts a cell that stands beside several rows into each of them: a row is read by itself."""
    left = _MOST_COPIES
    waiting: dict[int, tuple[int, html.HtmlElement]] = {}
    for row in list(table.iter("tr")):
        column = 0
        cells = list(row.iterchildren("td", "th"))
        while cells or column in waiting:
            if column in waiting:
                rows, above = waiting.pop(column)
                if not left:
                    return
                row.insert(row.index(cells[0]) if cells else len(row), deepcopy(above))
                left -= 1
                if rows > 1:
                    waiting[column] = rows - 1, above
                column += _number(above.get("colspan"))
                continue
            cell = cells.pop(0)
            rows = _number(cell.get("rowspan"))
            if rows > 1 and len(cell.text_content()) <= _LONGEST_CELL:
                waiting[column] = rows - 1, deepcopy(cell)
                waiting[column][1].tail = None
            column += _number(cell.get("colspan"))


def _number(told: str | None) -> int:
    """Gives how many rows or columns a cell says that it takes, 1 where it says nothing that counts."""
    number = int(told) if told and told.isascii() and told.isdecimal() and len(told) < 5 else 1
    return max(1, min(number, _MOST_ROWS))
