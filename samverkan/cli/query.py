"""`samverkan query`: asks a catalogued question or any SPARQL, and lists the catalogue."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path
from typing import TextIO

import click

from graph.store import GraphStore
from queries.catalogue import find, names
from queries.describe import explanation, listing
from queries.formats import write
from queries.header import Question, default_language, parse_question
from queries.parameters import read_values
from queries.run import Answer, Rows, Statements, Verdict, run_values
from queries.table import View, html, markdown, verdict_word
from samverkan.cli.deliver import chosen_format, deliver
from samverkan.cli.options import graph_option, lang_option, output_option
from samverkan.cli.stop import stoppable
from samverkan.errors import QueryError

__all__ = ["command"]

_FORMATS = ("table", "csv", "tsv", "json", "xml", "turtle", "markdown", "html")
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
_NO_TERMINAL_WIDTH = 100
_TABLE_ROWS = 1000  # a table is laid out whole before it is shown; beyond this nobody reads it
_WORDS = {
    "none": {"sv": "Grafen har inget svar på frågan.", "en": "The graph holds no answer to this."},
    "cut": {
        "sv": "Bara de första {0} raderna visas: --limit ändrar det, --format csv ger alla.",
        "en": "Only the first {0} rows are shown: --limit changes that, --format csv gives all.",
    },
}


def _complete(_context: click.Context, _parameter: click.Parameter, begun: str) -> list[str]:
    return [name for name in names() if name.startswith(begun)]


@click.command(name="query")
@click.argument("name", required=False, metavar="[NAME or FILE or -]", shell_complete=_complete)
@click.option(
    "--param", "-p", "parameters", multiple=True, metavar="NAME=VALUE", help="A value for the question."
)
@click.option(
    "--at",
    type=str,
    metavar="YEAR",
    help="What held in that year, for the questions that list at in brackets: the same as --param at=YEAR.",
)
@click.option(
    "--format", "-f", "format_name", type=click.Choice(_FORMATS), help="By default table, or FILE's ending."
)
@output_option
@lang_option
@click.option("--explain", is_flag=True, help="Show the question and its SPARQL, filled in; do not ask it.")
@click.option("--limit", type=click.IntRange(min=0), help="The greatest number of rows.")
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    name: str | None,
    parameters: tuple[str, ...],
    at: str | None,
    format_name: str | None,
    output: Path | None,
    lang: str | None,
    explain: bool,
    limit: int | None,
    directory: Path,
) -> None:
    """Ask a catalogued question or any SPARQL; without a name, list the questions.

    Parameters take names as people write them, in Swedish or English, abbreviations, keys or IRIs. The list names
    in brackets those that a question needs: (actor). Ctrl-C stops a question that takes too long, with status 1.

    Example: samverkan query who-works-with --param actor="Länsstyrelsen Västernorrland"
    """
    language = lang or default_language()
    if name is None:
        deliver(output, lambda out: out.write(listing(language, _width())))
        return
    question = _question(name)
    given = _given(parameters, at)
    store = GraphStore.open(directory)
    values = read_values(store, question, given)
    if explain:
        deliver(output, lambda out: out.write(explanation(question, values, language)))
        return
    heading = question.asked(language, {parameter: value.name for parameter, value in values.items()})
    view = View(question, language, store.prefixes, heading)
    with stoppable():
        answer = run_values(store, question, values, language=language, limit=limit)
        usual = "turtle" if isinstance(answer, Statements) else "table"
        chosen = chosen_format(format_name, output, _ENDINGS, usual)
        deliver(output, lambda out: _write(answer, view, chosen, out))


def _question(name: str) -> Question:
    """Gives the question that a name, a file or standard input holds."""
    if name != "-" and (name in names() or not Path(name).is_file()):
        return find(name)
    try:
        content = sys.stdin.buffer.read() if name == "-" else Path(name).read_bytes()
        return parse_question("query" if name == "-" else Path(name).stem, content.decode("utf-8-sig"))
    except UnicodeDecodeError as error:
        raise QueryError(f"{name} is no UTF-8 text: save the query as UTF-8") from error
    except OSError as error:
        raise QueryError(f"cannot read {name}: {error.strerror}") from error


def _given(parameters: tuple[str, ...], at: str | None) -> dict[str, str]:
    given: dict[str, str] = {"at": at} if at else {}
    for parameter in parameters:
        name, sign, value = parameter.partition("=")
        if not sign or not name.strip():
            raise click.UsageError(
                f'--param {parameter} must have the form NAME=VALUE, for example actor="Roks"'
            )
        given[name.strip()] = value
    return given


def _write(answer: Answer, view: View, format_name: str, out: TextIO) -> None:
    """Writes an answer in a format for people or for programs; table is the one that fits any answer."""
    if isinstance(answer, Rows) and format_name == "table":
        _write_table(answer, view, out)
    elif isinstance(answer, Rows) and format_name in _FOR_PEOPLE:
        _FOR_PEOPLE[format_name](answer, view, out)
    elif isinstance(answer, Verdict) and format_name == "table":
        out.write(verdict_word(answer, view.language) + "\n")
    else:
        write(answer, format_name, out, view.prefixes)


def _write_table(answer: Rows, view: View, out: TextIO) -> None:
    from queries.terminal import terminal  # noqa: PLC0415 - it loads rich, which only a table should pay for

    width = None if out.isatty() else _width()
    count, more = terminal(answer, view, out, width=width, most=_TABLE_ROWS)
    if not count:
        click.echo(_WORDS["none"][view.language], err=True)
    elif more:
        click.echo(_WORDS["cut"][view.language].format(count), err=True)


def _width() -> int:
    return shutil.get_terminal_size((_NO_TERMINAL_WIDTH, 24)).columns
