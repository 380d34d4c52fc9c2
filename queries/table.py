"""Writes answers for people: Markdown and HTML here, the terminal's table in `queries.terminal`.

Of a catalogued question they show the columns that its header names; the IRIs beside them are for programs.
An IRI that is shown is shortened by its prefix. The engine sorts names by code point (Ä before Å): the rows of a
catalogued question are put into the order of Swedish here, in which names can be read, and nowhere else.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import chain, islice
from typing import Any, NamedTuple, TextIO

from pyoxigraph import Literal, NamedNode

from queries.header import Question
from queries.names import swedish_order
from queries.run import Row, Rows, Verdict

__all__ = ["NOTHING", "View", "cells", "html", "markdown", "shown_columns", "titles", "verdict_word"]

NOTHING = {"sv": "Grafen har inget svar på frågan.", "en": "The graph holds no answer to this."}
"""What stands in the place of rows where there are none, by language."""

_ORDER = re.compile(r"^ORDER BY (.*)$", re.MULTILINE)
_KEY = re.compile(r"(DESC\()?\?(\w+)")
_BOOLEAN = NamedNode("http://www.w3.org/2001/XMLSchema#boolean")
_TEXTS = ("string", "langString")
_WORDS = {"sv": ("nej", "ja"), "en": ("no", "yes")}


class View(NamedTuple):
    """How an answer is shown: for which question, in which language, with which prefixes and heading."""

    question: Question
    language: str
    prefixes: Mapping[str, str]
    heading: str = ""


def verdict_word(answer: Verdict, language: str) -> str:
    """Gives yes or no in that language."""
    return _WORDS[language][answer.value]


def shown_columns(columns: Sequence[str], question: Question) -> tuple[int, ...]:
    """Gives the places of the columns that people need to see: all, where no header names any."""
    named = {column.name for column in question.columns} or set(columns)
    return tuple(place for place, column in enumerate(columns) if column in named)


def titles(answer: Rows, view: View) -> list[str]:
    """Gives the titles of the columns that are shown."""
    places = shown_columns(answer.columns, view.question)
    return [view.question.title(answer.columns[place], view.language) for place in places]


def cells(answer: Rows, view: View) -> Iterator[list[str]]:
    """Gives the rows as the texts that are shown."""
    places = shown_columns(answer.columns, view.question)
    prefixes = sorted(view.prefixes.items(), key=lambda item: -len(item[1]))  # actor: lies below id:
    for row in _in_swedish_order(answer.rows, _keys(answer.columns, view.question)):
        yield [_text(row[place], prefixes, view.language) for place in places]


def _keys(columns: Sequence[str], question: Question) -> list[tuple[int, bool]]:
    """Gives the columns that a catalogued question sorts by, as places, and whether from last to first."""
    order = _ORDER.findall(question.text) if question.columns else []
    keys = _KEY.findall(order[-1]) if order else []
    known = [name in columns for _, name in keys]
    kept = keys[: known.index(False)] if False in known else keys  # what sorts below an unseen key is unknown
    return [(columns.index(name), bool(down)) for down, name in kept]


def _in_swedish_order(rows: Iterable[Row], keys: Sequence[tuple[int, bool]]) -> Iterable[Row]:
    """Gives sorted rows with names in the order of Swedish; numbers and years stay in the order they came in."""
    if not keys:
        return rows
    (place, down), *rest = keys
    groups: dict[Any, list[Row]] = {}
    for row in rows:
        groups.setdefault(row[place], []).append(row)
    values = list(groups)
    if all(value is None or _is_text(value) for value in values):
        values.sort(key=lambda value: swedish_order(value.value) if value else "", reverse=down)
    return (row for value in values for row in _in_swedish_order(groups[value], rest))


def _is_text(term: Any) -> bool:
    return isinstance(term, Literal) and term.datatype.value.rsplit("#", 1)[-1] in _TEXTS


def _text(term: Any, prefixes: Sequence[tuple[str, str]], language: str) -> str:
    if term is None:
        return ""
    if isinstance(term, Literal) and term.datatype == _BOOLEAN:
        return _WORDS[language][term.value == "true"]
    if not isinstance(term, NamedNode):
        return str(getattr(term, "value", term))
    for prefix, iri in prefixes:
        if term.value.startswith(iri) and "/" not in term.value[len(iri) :]:
            return f"{prefix}:{term.value[len(iri) :]}"
    return term.value


def markdown(answer: Rows, view: View, out: TextIO) -> None:
    """Writes a Markdown table below the question."""
    from queries.markup import markdown_table, markdown_text  # noqa: PLC0415 - only such answers should pay for it

    if view.heading:
        out.write(f"**{markdown_text(view.heading)}**\n\n")
    first, rows = _begun(cells(answer, view))
    out.writelines(markdown_table(titles(answer, view), rows) if first else [f"{NOTHING[view.language]}\n"])


def html(answer: Rows, view: View, out: TextIO) -> None:
    """Writes a page with one table and nothing that a browser would have to fetch."""
    from html import escape  # noqa: PLC0415 - these load slowly, and only pages should pay for them

    from queries.html import html_head  # noqa: PLC0415 - the same
    from queries.markup import html_table  # noqa: PLC0415 - the same
    from queries.packaged import packaged_text  # noqa: PLC0415 - the same

    heading = view.heading or view.question.name
    out.write(html_head(view.language, heading, packaged_text("page.css")))
    out.write(f'\n<body>\n<header><h1 id="title">{escape(heading)}</h1></header>\n<main>\n')
    first, rows = _begun(cells(answer, view))
    nothing = [f"<p>{NOTHING[view.language]}</p>"]
    out.writelines(html_table(titles(answer, view), rows, "title") if first else nothing)
    out.write("\n</main>\n</body>\n</html>\n")


def _begun(rows: Iterator[list[str]]) -> tuple[bool, Iterator[list[str]]]:
    """Gives whether there are rows, and all of them."""
    first = list(islice(rows, 1))
    return bool(first), chain(first, rows)
