"""Tells tables that hold data from those that old pages are laid out with."""

from __future__ import annotations

from lxml import html

__all__ = ["is_data_table"]

_STRUCTURE = ("h1", "h2", "h3", "h4", "h5", "h6", "ul", "ol", "dl", "hr", "blockquote", "pre")
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
