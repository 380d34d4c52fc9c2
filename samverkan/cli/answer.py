"""Asks a question and writes its answer, for the commands that do."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple, TextIO

import click

from graph.store import GraphStore
from queries.apart import apart
from queries.header import Question
from queries.language import named
from queries.layout import terminal_width
from queries.parameters import read_values
from queries.run import Answer, Rows, Statements, Verdict, run_values
from queries.table import NOTHING, View, html, markdown, verdict_word
from queries.terminal import terminal
from samverkan.cli.deliver import chosen_format, deliver

__all__ = ["FORMATS", "Wish", "answer", "timeout_option"]

FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "markdown", "html")
"""The formats of answers."""

timeout_option = click.option(
    "--timeout",
    "seconds",
    type=click.FloatRange(min=0, min_open=True),
    metavar="SECONDS",
    help="End the question when it has no whole answer by then.",
)
"""The option that bounds the time of a question; the command gets it as `seconds`."""

_ENDINGS = {
    ".csv": "csv",
    ".tsv": "tsv",
    ".json": "json",
    ".srj": "json",
    ".xml": "xml",
    ".srx": "xml",
    ".ttl": "turtle",
    ".md": "markdown",
    ".html": "html",
    ".htm": "html",
}
_FOR_PEOPLE = {"markdown": markdown, "html": html}
_TABLE_ROWS = 1000  # a table is laid out whole before it is shown; beyond this nobody reads it
_CUT = {
    "sv": "Bara de första {0} raderna visas: --limit ändrar det, --format csv ger alla.",
    "en": "Only the first {0} rows are shown: --limit changes that, --format csv gives all.",
}
_NO = {
    "sv": "Nej betyder att det inte står på de sidor som har lästs.",
    "en": "No means that it does not stand on the pages that were read.",
}


class Wish(NamedTuple):
    """How an answer is wanted: language, format, file, most rows, seconds; `explain` shows the query instead."""

    language: str
    format_name: str | None = None
    output: Path | None = None
    limit: int | None = None
    seconds: float | None = None
    explain: bool = False


def answer(store: GraphStore, question: Question, given: Mapping[str, str], wish: Wish) -> None:
    """Asks a question in a process of its own and writes the answer; beside it, what a person should be told.

    Raises:
        SamverkanError: the question, a parameter, the graph or the output is at fault, or the time was not enough.
    """

    def ask(out: TextIO) -> str:
        return _answer(store.after_fork(), question, given, wish, out)

    told = deliver(wish.output, lambda out: apart(ask, out, seconds=wish.seconds))
    if told:
        click.echo(told, err=True)


def _answer(store: GraphStore, question: Question, given: Mapping[str, str], wish: Wish, out: TextIO) -> str:
    """Writes the answer and gives what a person should be told beside it."""
    values = named(store, read_values(store, question, given, partial=wish.explain), wish.language)
    if wish.explain:
        from queries.describe import explanation  # noqa: PLC0415 - few answers need it

        out.write(explanation(question, values, wish.language))
        return ""
    heading = question.narrowed(wish.language, {name: value.name for name, value in values.items()})
    view = View(question, wish.language, store.prefixes, heading)
    found = run_values(store, question, values, language=wish.language, limit=wish.limit)
    usual = "turtle" if isinstance(found, Statements) else "table"
    chosen = chosen_format(wish.format_name, wish.output, _ENDINGS, usual)
    return _write(found, view, chosen, out, _TABLE_ROWS if wish.limit is None else wish.limit)


def _write(found: Answer, view: View, format_name: str, out: TextIO, most: int) -> str:
    """Writes an answer in a format for people or for programs; table, of `most` rows, is the one that fits any."""
    if isinstance(found, Rows) and format_name == "table":
        return _write_table(found, view, out, most)
    if isinstance(found, Rows) and format_name in _FOR_PEOPLE:
        _FOR_PEOPLE[format_name](found, view, out)
    elif isinstance(found, Verdict) and format_name == "table":
        out.write(verdict_word(found, view.language) + "\n")
        return "" if found.value or not view.question.questions else _NO[view.language]
    else:
        from queries.formats import write  # noqa: PLC0415 - most answers are tables, which need none of it

        write(found, format_name, out, view.prefixes)
    return ""


def _write_table(found: Rows, view: View, out: TextIO, most: int) -> str:
    count, more = terminal(found, view, out, width=terminal_width(out), most=most)
    if not count:
        return NOTHING[view.language] if most else ""
    return _CUT[view.language].format(count) if more else ""
