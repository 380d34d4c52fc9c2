"""`samverkan search`: finds names, titles and passages by their words."""

from __future__ import annotations

from pathlib import Path

import click

from queries.header import default_language
from queries.search import TextIndex, kind_names
from queries.search.write import WRITERS
from samverkan.cli.deliver import chosen_format, deliver
from samverkan.cli.options import graph_option, lang_option, output_option

__all__ = ["command"]

_MOST = 20
_ENDINGS = {".csv": "csv", ".json": "json"}


@click.command(name="search")
@click.argument("words", nargs=-1, required=True, metavar="WORDS...")
@click.option(
    "--kind",
    "-k",
    "kinds",
    multiple=True,
    type=click.Choice(kind_names()),
    help="Only things of this kind. May be given again.",
)
@click.option("--limit", type=click.IntRange(min=0), default=_MOST, show_default=True, help="The most hits.")
@click.option(
    "--format",
    "-f",
    "format_name",
    type=click.Choice(tuple(WRITERS)),
    help="By default table, or FILE's ending.",
)
@output_option
@lang_option
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    words: tuple[str, ...],
    kinds: tuple[str, ...],
    limit: int,
    format_name: str | None,
    output: Path | None,
    lang: str | None,
    directory: Path,
) -> None:
    """Find names, titles and passages that hold all WORDS, the best first.

    Case, accents and inflection do not matter: lansstyrelse finds länsstyrelserna. '"nära relationer"' finds these
    words in this order, kvinnofr* what begins so. Where nothing holds all words, what holds some is shown.

    Example: samverkan search kvinnofrid --kind publication
    """
    language = lang or default_language()
    with TextIndex.open(directory) as index:
        found = index.search(" ".join(words), kinds=kinds, limit=limit, language=language)
    chosen = chosen_format(format_name, output, _ENDINGS, "table")
    told = deliver(output, lambda out: WRITERS[chosen](found, language, out))
    if told:
        click.echo(told, err=True)
