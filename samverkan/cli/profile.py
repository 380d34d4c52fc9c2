"""`samverkan profile`: what is on record about one county or one actor, on one page."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

from graph.files import beside
from graph.store import GraphStore
from queries.header import default_language
from queries.profile import WRITERS, load_profile
from samverkan.cli.options import graph_option, lang_option, output_option
from samverkan.errors import QueryError

__all__ = ["command"]

_ENDINGS = {".md": "markdown", ".html": "html", ".htm": "html"}


@click.command(name="profile")
@click.argument("name", metavar="NAME")
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
    """Write what is on record about a county or an actor: assignments, partners, publications, gaps, sources.

    NAME is a county or, if none bears it, an actor; abbreviations and keys will do.

    Example: samverkan profile "Västernorrland" --output vasternorrland.html
    """
    if not name.strip():
        raise QueryError("name a county or an actor, for example: samverkan profile Västernorrland")
    profile = load_profile(GraphStore.open(directory), name.strip(), lang or default_language())
    chosen = format_name or _ENDINGS.get(output.suffix.lower() if output else "") or "terminal"
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
            sys.stdout.reconfigure(encoding="utf-8")
        WRITERS[chosen](profile, sys.stdout)
        return
    with beside(output) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        WRITERS[chosen](profile, text)
        text.detach()
