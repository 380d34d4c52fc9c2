"""`samverkan profile`: what is on record about one county, actor or collaboration, on one page."""

from __future__ import annotations

from pathlib import Path

import click

from graph.store import GraphStore
from queries.header import default_language
from queries.profile import WRITERS, load_profile
from samverkan.cli.complete import names_of
from samverkan.cli.deliver import chosen_format, deliver
from samverkan.cli.options import graph_option, lang_option, output_option
from samverkan.errors import QueryError

__all__ = ["command"]

_ENDINGS = {".md": "markdown", ".html": "html", ".htm": "html"}


@click.command(name="profile")
@click.argument("name", metavar="NAME", type=names_of("county", "actor", "collaboration"))
@click.option(
    "--format",
    "-f",
    "format_name",
    type=click.Choice(tuple(WRITERS)),
    help="By default terminal, or FILE's ending.",
)
@output_option
@lang_option
@graph_option
def command(
    name: str, format_name: str | None, output: Path | None, lang: str | None, directory: Path
) -> None:
    """Write what is on record about a county, an actor or a network: partners, publications, gaps, sources.

    NAME is a county or, if none bears it, an actor or else a collaboration; abbreviations and keys will do.

    Example: samverkan profile "Västernorrland" --output vasternorrland.html
    """
    if not name.strip():
        raise QueryError(
            "name a county, an actor or a network, for example: samverkan profile Västernorrland"
        )
    profile = load_profile(GraphStore.open(directory), name.strip(), lang or default_language())
    chosen = chosen_format(format_name, output, _ENDINGS, "terminal")
    deliver(output, lambda out: WRITERS[chosen](profile, out))
