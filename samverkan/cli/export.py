"""`samverkan export`: writes the graph for other programs."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from graph.store import GraphStore
from samverkan.cli.options import graph_option
from samverkan.export import GRAPH_KINDS, ending_of, endings, export

__all__ = ["command"]


@click.command(name="export")
@click.argument("file", type=click.Path(path_type=Path))
@graph_option
@click.option(
    "--only",
    multiple=True,
    type=click.Choice(GRAPH_KINDS),
    help="Write these graphs alone; can be given several times.",
)
@click.option(
    "--table",
    type=click.Choice(["edges", "nodes"]),
    help="For .csv: who works with whom (edges, the default), or the actors (nodes).",
)
@click.option(
    "--format", "-f", "ending", type=click.Choice(endings()), help="For a FILE whose name does not tell."
)
def command(
    file: Path,
    directory: Path,
    only: tuple[str, ...],
    table: Literal["edges", "nodes"] | None,
    ending: str | None,
) -> None:
    """Write the graph to FILE, in the format that its ending names.

    \b
    .ttl, .nt, .jsonld, .rdf, .xml  Turtle, N-Triples, JSON-LD, RDF/XML: everything, each triple once
    .trig, .nq                      TriG, N-Quads: each source, the tables, what is inferred by itself
    .graphml, .gexf, .csv           actors and who works with whom, for network tools

    Example: samverkan export samverkan.ttl
    """
    chosen = ending or ending_of(file)
    if table and chosen != "csv":
        raise click.UsageError(f"--table is for csv; {chosen} holds both actors and lines")
    holds = export(GraphStore.open(directory), file, ending=chosen, only=only, table=table or "edges")
    click.echo(f"{file}: {holds}", err=True)
