"""`samverkan report`: the whole graph as one page for readers."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from graph.files import write_beside
from graph.store import GraphStore
from samverkan.cli.options import first_lang_option, graph_option, page_option
from viz.report import render_report

__all__ = ["command"]


@click.command(name="report")
@page_option("report.html")
@graph_option
@first_lang_option
def command(output: Path, directory: Path, lang: Literal["sv", "en"]) -> None:
    """Write the whole graph as one HTML page: a summary in sentences, the network, pictures, tables, gaps, sources.

    The page needs no network, speaks Swedish and English, and can be printed.

    Example: samverkan report --output report.html
    """
    page = render_report(GraphStore.open(directory), language=lang).encode()
    write_beside(output, page)
    click.echo(f"{output}: {len(page) / 1e6:.1f} MB, in Swedish and English", err=True)
