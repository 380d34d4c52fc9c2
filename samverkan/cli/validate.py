"""`samverkan validate`: tells what in a graph breaks the shapes, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from pathlib import Path

import click
import pyoxigraph as ox

from graph.files import write_beside
from graph.store import GraphStore
from graph.validate import Report, validate
from samverkan.cli.options import graph_option, output_option
from samverkan.errors import InvalidGraphError, SourceError

__all__ = ["command"]

_WRITERS: Mapping[str, Callable[[Report], str]] = {
    "text": Report.as_text,
    "turtle": Report.as_turtle,
    "json": Report.as_json,
}


@click.command(name="validate")
@click.argument("file", required=False, type=click.Path(path_type=Path), metavar="[FILE]")
@click.option(
    "--format", "-f", "format_name", type=click.Choice(list(_WRITERS)), default="text", show_default=True
)
@output_option
@graph_option
def command(file: Path | None, format_name: str, output: Path | None, directory: Path) -> None:
    """Hold an RDF file, or the graph that was built, to the shapes; exits with 1 where one is violated.

    Warnings are listed, but do not fail. FILE is Turtle, TriG, N-Triples, N-Quads, JSON-LD or RDF/XML, by its
    ending.

    Example: samverkan validate facts.ttl --format json
    """
    report = validate(_read(file) if file else GraphStore.open(directory).triples())
    written = _WRITERS[format_name](report)
    if output:
        write_beside(output, written)
    else:
        click.echo(written, nl=False)
    if count := len(report.violations):
        places = "place" if count == 1 else "places"
        raise InvalidGraphError(
            f"{file or directory} breaks the shapes in {count} {places}; the report says what to do"
        )


def _read(file: Path) -> Iterable[ox.Triple]:
    """Gives the triples of a file, those of its named graphs too."""
    known = ox.RdfFormat.from_extension(file.suffix.lower().removeprefix("."))
    if known is None:
        raise SourceError(
            f"cannot tell the format of {file} by its ending; name it .ttl, .trig, .nt, .nq, .jsonld or .rdf"
        )
    try:
        return {quad.triple: None for quad in ox.parse(path=file, format=known)}
    except OSError as error:
        raise SourceError(f"cannot read {file}: {error}") from error
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"{file} is not {known.name}: {error}; correct the file") from error
