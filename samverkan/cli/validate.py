"""`samverkan validate`: tells what in a graph breaks the shapes, and what to do about it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from pathlib import Path

import click
import pyoxigraph as ox

from graph.files import write_beside
from graph.read import read_path, source_files
from graph.store import GraphStore
from graph.validate import Report, validate, with_quotes
from ontology.terms import PREFIXES, Rdf
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
@click.option(
    "--source",
    "-s",
    "sources",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="SOURCE",
    help="A page whose quotes are held to its text. May be given again.",
)
@output_option
@graph_option
def command(
    file: Path | None, format_name: str, sources: tuple[Path, ...], output: Path | None, directory: Path
) -> None:
    """Hold an RDF file, or the graph that was built, to the shapes; exits with 1 where one is violated.

    Each quote must stand at its place in the text of its page, wherever that text is at hand: kept with the graph
    that was built, or read from a --source. Warnings are listed, but do not fail. FILE is Turtle, TriG, N-Triples,
    N-Quads, JSON-LD or RDF/XML, by its ending.

    Example: samverkan validate facts.ttl --source page.html --format json
    """
    texts = _texts(sources)
    graph = GraphStore.open(directory) if file is None else None

    def text_of(page: str) -> str | None:
        return texts.get(page) or (graph.text_of(page) if graph else None)

    triples = list(_read(file) if file else graph.triples() if graph else ())
    report, looked_up = with_quotes(validate(triples), triples, text_of)
    written = _WRITERS[format_name](report)
    if output:
        write_beside(output, written)
    else:
        click.echo(written, nl=False)
    if not any(_is_ours(triple) for triple in triples):
        click.echo(
            f"{file or directory} says nothing in the terms of Samverkan: nothing was held to the shapes.",
            err=True,
        )
    if looked_up:
        click.echo(f"{looked_up} quotes were looked up in the text of their pages.", err=True)
    if count := len(report.violations):
        places = "place" if count == 1 else "places"
        raise InvalidGraphError(
            f"{file or directory} breaks the shapes in {count} {places}; the report says what to do"
        )


def _is_ours(triple: ox.Triple) -> bool:
    """Tells whether a triple says something that the shapes may concern."""
    terms = (triple.predicate, triple.object) if triple.predicate == Rdf.type else (triple.predicate,)
    return any(isinstance(term, ox.NamedNode) and term.value.startswith(PREFIXES["smv"]) for term in terms)


def _texts(sources: Sequence[Path]) -> dict[str, str]:
    """Gives the text of pages at hand, by the hash of their bytes."""
    read = (read_path(path) for source in sources for path in source_files(source))
    return {document.sha256: document.text for document in read}


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
