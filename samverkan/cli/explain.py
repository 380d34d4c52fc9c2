"""`samverkan explain`: tells why something holds in the graph, down to the words of the pages."""

from __future__ import annotations

from pathlib import Path

import click

from graph.explain import Explainer, Language
from graph.explain.prov import as_turtle
from graph.explain.structured import as_json
from graph.explain.text import as_text
from graph.files import write_beside
from graph.store import GraphStore
from queries.header import default_language
from queries.triples import read_triple
from samverkan.cli.options import graph_option, lang_option, output_option

__all__ = ["command"]


@click.command(name="explain")
@click.argument("subject")
@click.argument("predicate")
@click.argument("value", metavar="OBJECT")
@click.option(
    "--format",
    "-f",
    "format_name",
    type=click.Choice(["text", "json", "turtle"]),
    default="text",
    show_default=True,
)
@output_option
@lang_option
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    subject: str,
    predicate: str,
    value: str,
    format_name: str,
    output: Path | None,
    lang: Language | None,
    directory: Path,
) -> None:
    """Tell why SUBJECT PREDICATE OBJECT holds: by which rules, from which words on which pages.

    Each is a name, an abbreviation, a key or an IRI. Where it does not hold, what comes near is told.

    Example: samverkan explain "Länsstyrelsen Västernorrland" "samarbetar med" "Region Västernorrland"
    """
    store = GraphStore.open(directory)
    triple = read_triple(store, subject, predicate, value, store.prefixes)
    explanation = Explainer(store).explain(triple)
    language: Language = lang or ("en" if default_language() == "en" else "sv")
    if format_name == "turtle":
        written = as_turtle(explanation, store)
    else:
        written = (as_json if format_name == "json" else as_text)(explanation, language)
    if output:
        write_beside(output, written)
    else:
        click.echo(written, nl=False)
