"""`samverkan query`: asks a catalogued question or any SPARQL, and lists the catalogue."""

from __future__ import annotations

import sys
from pathlib import Path

import click

from graph.store import GraphStore
from queries.catalogue import find, names
from queries.header import Question, default_language, parse_question
from queries.layout import terminal_width
from samverkan.cli.answer import FORMATS, Wish, answer, timeout_option
from samverkan.cli.complete import parameters as complete
from samverkan.cli.complete import questions
from samverkan.cli.deliver import deliver
from samverkan.cli.options import graph_option, lang_option, output_option
from samverkan.errors import QueryError

__all__ = ["command"]


@click.command(name="query")
@click.argument("name", required=False, metavar="[NAME or FILE or -]", shell_complete=questions)
@click.option(
    "--param",
    "-p",
    "parameters",
    multiple=True,
    metavar="NAME=VALUE",
    shell_complete=complete,
    help="A value for the question.",
)
@click.option(
    "--at",
    type=str,
    metavar="YEAR",
    help="What held in that year, for the questions that take it: the same as --param at=YEAR.",
)
@click.option(
    "--format", "-f", "format_name", type=click.Choice(FORMATS), help="By default table, or FILE's ending."
)
@output_option
@lang_option
@click.option("--explain", is_flag=True, help="Show the question and its SPARQL, filled in; do not ask it.")
@click.option("--limit", type=click.IntRange(min=0), help="The greatest number of rows.")
@click.option(
    "--allow-service",
    is_flag=True,
    help="Let the query ask other servers by SERVICE; otherwise that is refused.",
)
@timeout_option
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
    allow_service: bool,
    seconds: float | None,
    directory: Path,
) -> None:
    """Ask a catalogued question or any SPARQL; without a name, list the questions.

    Parameters take names as people write them, in Swedish or English, abbreviations, keys or IRIs. The list names
    in brackets those that a question needs: (actor). Ctrl-C and --timeout end a question that takes too long, with
    status 1.

    Example: samverkan query who-works-with --param actor="Länsstyrelsen Västernorrland"
    """
    language = lang or default_language()
    if name is None:
        from queries.describe import listing  # noqa: PLC0415 - only the list of questions pays for it

        deliver(output, lambda out: out.write(listing(language, terminal_width(out))))
        return
    question = _question(name)
    given = _given(parameters, at)
    wish = Wish(language, format_name, output, limit, seconds, explain)
    store = GraphStore.open(directory)
    answer(store.with_services() if allow_service else store, question, given, wish)


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
    given: dict[str, str] = {} if at is None else {"at": at}
    for parameter in parameters:
        name, sign, value = parameter.partition("=")
        if not sign or not name.strip():
            raise click.UsageError(
                f'--param {parameter} must have the form NAME=VALUE, for example actor="Roks"'
            )
        if name.strip() in given:
            raise click.UsageError(f"{name.strip()} has been given a value twice: give one")
        given[name.strip()] = value
    return given
