"""`samverkan report`: the whole graph as one page for readers."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from graph.files import write_beside
from graph.store import GraphStore
from samverkan.cli.options import graph_option
from viz.report import render_report

__all__ = ["command"]


@click.command(name="report")
@click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    default=Path("report.html"),
    show_default=True,
    help="The page.",
)
@graph_option
@click.option("--lang", type=click.Choice(["sv", "en"]), default="sv", show_default=True, help="Shown first.")
def command(output: Path, directory: Path, lang: Literal["sv", "en"]) -> None:
    """Write the whole graph as one HTML page: a summary in sentences, pictures, tables, gaps and sources.

    The page needs no network, speaks Swedish and English, and can be printed.

    Example: samverkan report --output report.html
    """
    page = render_report(GraphStore.open(directory), language=lang).encode()
    write_beside(output, page)
    click.echo(f"{output}: {len(page) / 1e6:.1f} MB, in Swedish and English", err=True)
