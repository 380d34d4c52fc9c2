"""`samverkan diff`: what changed from one graph to another, in sentences, as JSON or as RDF Patch."""

from __future__ import annotations

import io
import sys
from pathlib import Path

import click

from graph.diff.changes import difference
from graph.diff.load import Sides, load_sides
from graph.diff.patch import rdf_patch
from graph.diff.tell import as_json, as_text
from graph.files import write_beside
from queries.header import default_language
from samverkan.cli.options import lang_option, output_option

__all__ = ["command"]

_FORMATS = ("text", "json", "rdfpatch")


@click.command(name="diff")
@click.argument("old", type=click.Path(path_type=Path))
@click.argument("new", type=click.Path(path_type=Path))
@click.option("--format", "-f", "form", type=click.Choice(_FORMATS), default="text", show_default=True)
@output_option
@lang_option
def command(old: Path, new: Path, form: str, output: Path | None, lang: str | None) -> None:
    """Tell what changed from OLD to NEW, each a graph's folder or a file of RDF.

    A page that is there in a new version counts as the same page. Two equal graphs give nothing, which one
    line on standard error says. RDF Patch makes NEW of OLD; with a file that has no named graphs, without them.

    Example: samverkan diff graph-2025 samverkan-graph --lang en
    """
    sides = load_sides(old, new)
    if sides.old == sides.new:
        click.echo(f"{old} and {new} hold the same graph.", err=True)
    text = _told(sides, form, lang or default_language())
    if output is not None:
        write_beside(output, text)
        return
    if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
        sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale: the formats are defined so
    click.echo(text, nl=False)


def _told(sides: Sides, form: str, language: str) -> str:
    """Gives the difference in a format; nothing where there is none."""
    if sides.old == sides.new:
        return ""
    if form == "rdfpatch":
        return rdf_patch(sides)
    found = difference(sides)
    return as_json(found) if form == "json" else as_text(found, language)
