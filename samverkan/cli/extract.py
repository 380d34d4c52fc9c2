"""`samverkan extract`: writes the facts that documents state, and nothing else."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

import click

from graph.files import beside, output_error
from graph.pipeline import Fetch, Given, made_of_pages
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
    tell_without_facts,
)
from samverkan.errors import SourceError
from samverkan.export import write_records
from samverkan.export.gathering import Gathering

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
    ending = FORMATS[name] if name else FORMATS.get(output.suffix.lower().removeprefix("."), "ttl")
    failures: list[SourceError] = []
    with Gathering(ending, base) as gathering:
        with progress(console) as told:
            for page in made_of_pages(sources, gathering.lines_of, failures, told, fetch, jobs=jobs):
                gathering.add(page)
        with _standard_output() if output == STANDARD_OUTPUT else beside(output) as out:
            write_records(gathering.settled(), out)
    tell_failures(console, failures)
    tell_without_facts(console, gathering.without_facts)
    end_if_left_out(failures)


@contextmanager
def _standard_output() -> Iterator[IO[bytes]]:
    """Opens standard output for bytes, whatever the locale."""
    try:
        sys.stdout.flush()
        with open(sys.stdout.fileno(), "wb", closefd=False) as out:
            yield out
    except BrokenPipeError:
        raise  # the reader, such as `head`, has seen enough: click ends the program in silence
    except OSError as error:
        raise output_error(Path("standard output"), error) from error
