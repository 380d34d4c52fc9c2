"""Writes tables as Markdown and HTML in which data stays data, for answers and profiles alike."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from html import escape

__all__ = ["html_table", "markdown_table", "markdown_text"]


def markdown_text(text: str) -> str:
    """Gives text that Markdown takes for nothing but text, in one line."""
    safe = escape(" ".join(text.split()), quote=False)
    for mark in "\\|`*_[]":
        safe = safe.replace(mark, "\\" + mark)
    return safe


def markdown_table(heads: Sequence[str], rows: Iterable[Sequence[str]]) -> Iterator[str]:
    """Gives the lines of a table, with their ends."""
    yield "| " + " | ".join(map(markdown_text, heads)) + " |\n"
    yield "| --- " * len(heads) + "|\n"
    for row in rows:
        yield "| " + " | ".join(map(markdown_text, row)) + " |\n"


def html_table(heads: Sequence[str], rows: Iterable[Sequence[str]], titled: str) -> Iterator[str]:
    """Gives a table piece by piece; too wide for the page, it scrolls by itself, by keys too.

    Args:
        heads: the titles of the columns.
        rows: the texts; one that is an address of the web becomes a link.
        titled: the id of the element that names the table.
    """
    titles = "".join(f'<th scope="col">{escape(head)}</th>' for head in heads)
    yield f'<div class="scroll" tabindex="0" role="region" aria-labelledby="{escape(titled)}">'
    yield f"<table><thead><tr>{titles}</tr></thead><tbody>"
    for row in rows:
        yield f"<tr>{''.join(map(_cell, heads, row))}</tr>\n"
    yield "</tbody></table></div>"


def _cell(head: str, text: str) -> str:
    """Gives a cell; a narrow screen shows a row's cells below each other, each after its `data-head`."""
    shown = escape(text)
    if text.startswith(("https://", "http://")) and "; " not in text:
        shown = f'<a href="{shown}" rel="noreferrer noopener">{shown}</a>'
    return f'<td data-head="{escape(head)}">{shown}</td>'
