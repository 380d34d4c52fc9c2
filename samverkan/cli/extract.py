"""`samverkan extract`: writes the facts that documents state, and nothing else."""

from __future__ import annotations

import sys
from pathlib import Path

import click
from pyoxigraph import Quad

from graph.build import facts_to_quads
from graph.files import output_error, write_beside
from graph.pipeline import Fetch, Given, each_page
from graph.reference.tables import load_reference
from graph.settle import settle_labels
from graph.store import GraphStore
from samverkan.cli.options import STANDARD_OUTPUT, stream_option
from samverkan.cli.sources import (
    base_option,
    cache_option,
    end_if_left_out,
    error_console,
    jobs_option,
    progress,
    source_argument,
    tell_failures,
)
from samverkan.errors import SourceError
from samverkan.export import content

__all__ = ["FORMATS", "command"]

FORMATS = {
    "turtle": "ttl",
    "ttl": "ttl",
    "trig": "trig",
    "nt": "nt",
    "nq": "nq",
    "jsonld": "jsonld",
    "rdf": "rdf",
    "xml": "xml",
}
"""The names that `--format` takes, and the ending under which an export knows each."""


@click.command(name="extract")
@source_argument(required=True)
@stream_option
@click.option(
    "--format",
    "-f",
    "name",
    type=click.Choice(tuple(FORMATS)),
    help="How to write; without it as the ending of the output's name says, else Turtle.",
)
@cache_option
@jobs_option
@base_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    sources: tuple[Given, ...], output: Path, name: str | None, fetch: Fetch, jobs: int, base: str
) -> None:
    """Write the facts that SOURCES state, each with the words that state it.

    A SOURCE is a text, HTML or PDF file, a folder of such files, an address of the web (robots.txt is obeyed), a
    list such as sources.toml (docs/sources.md), or - for standard input. The facts are those
    of the documents alone: nothing is inferred, and of the tables there is only what names what they name.
    TriG and N-Quads keep each document's facts in a graph of their own. A source that cannot be read is left out
    and told; the facts of the others are written, and the status is 1.

    Example: samverkan extract page.html report.pdf --output facts.ttl
    """
    console = error_console()
    reference = load_reference()
    quads: list[Quad] = []
    failures: list[SourceError] = []
    with progress(console) as told:
        for facts in each_page(sources, failures, told, fetch, jobs):
            quads += facts_to_quads(facts, reference, base)
    ending = FORMATS[name] if name else FORMATS.get(output.suffix.lower().removeprefix("."), "ttl")
    made = content(GraphStore.from_quads(settle_labels(quads), base), ending)
    if output == STANDARD_OUTPUT:
        _print(made.content)
    else:
        write_beside(output, made.content)
    tell_failures(console, failures)
    end_if_left_out(failures)


def _print(data: bytes) -> None:
    """Writes bytes to standard output, whatever the locale."""
    try:
        sys.stdout.flush()
        with open(sys.stdout.fileno(), "wb", closefd=False) as out:
            out.write(data)
    except BrokenPipeError:
        raise  # the reader, such as `head`, has seen enough: click ends the program in silence
    except OSError as error:
        raise output_error(Path("standard output"), error) from error
