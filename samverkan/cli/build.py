"""`samverkan build`: makes the graph that the other commands ask, draw and export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import click
from pyoxigraph import NamedNode
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn

from graph.iris import DEFAULT_BASE
from graph.pipeline import GraphBuild, Told, build_into
from graph.store.version import Version

__all__ = ["command"]

_WARNINGS_SHOWN = 5


def _check_base(_context: click.Context, _parameter: click.Parameter, value: str) -> str:
    """Lets through an absolute IRI to which keys can be added."""
    try:
        NamedNode(value)
    except ValueError as error:
        raise click.BadParameter(f"{value!r} is no absolute IRI") from error
    if not value.endswith(("/", "#")):
        raise click.BadParameter(f"{value!r} must end with / or #, because names are added to it")
    return value


@click.command(name="build")
@click.argument("sources", nargs=-1, type=click.Path(path_type=Path), metavar="[SOURCE]...")
@click.option(
    "--graph",
    "directory",
    type=click.Path(path_type=Path),
    default=Path("samverkan-graph"),
    show_default=True,
    help="The folder to keep the graph in.",
)
@click.option(
    "--base",
    default=DEFAULT_BASE,
    show_default=True,
    callback=_check_base,
    help="What every IRI begins with.",
)
def command(sources: tuple[Path, ...], directory: Path, base: str) -> None:
    """Build the graph from the tables, the curated edition and SOURCES.

    A SOURCE is a text, HTML or PDF file or a folder of such files. Without sources you get the graph that
    ships with Samverkan. A graph that is there already is replaced at the end, in one step.

    Example: samverkan build pages/ report.pdf --graph my-graph
    """
    console = Console(stderr=True, soft_wrap=True, highlight=False, markup=False)
    with _progress(console) as told:
        built, version = build_into(directory, sources, base=base, told=told)
    for failure in built.failures:
        console.print(f"samverkan: left out: {failure}")
    _summarise(console, built, version, directory)


@contextmanager
def _progress(console: Console) -> Iterator[Told]:
    """Gives what shows each source as it is read, on a terminal; elsewhere nothing is shown."""
    columns = (TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn())
    with Progress(*columns, console=console, transient=True, disable=not console.is_terminal) as bar:
        task = bar.add_task("Building", total=None)

        def told(path: Path, number: int, total: int) -> None:
            bar.update(task, description=f"Reading {path.name[:40]}", completed=number, total=total)

        yield told


def _summarise(console: Console, built: GraphBuild, version: Version, directory: Path) -> None:
    counts = ", ".join(f"{number} {name}" for name, number in built.counts.items() if number)
    console.print(f"{counts}")
    console.print(f"{version.meta['quads']} quads, of which {len(built.inference.triples)} inferred")
    groups = Counter(result.en for result in built.report.warnings)
    if groups:
        console.print(f"{sum(groups.values())} warnings:")
        for message, number in groups.most_common(_WARNINGS_SHOWN):
            console.print(f"  {number} × {message}")
    option = "" if directory == Path("samverkan-graph") else f" --graph {directory}"
    console.print(f"The graph is in {directory}. Try: samverkan query{option}, samverkan network{option}")
