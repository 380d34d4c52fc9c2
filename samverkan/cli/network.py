"""`samverkan network`: draws who works with whom as one HTML page."""

from __future__ import annotations

from pathlib import Path
from typing import Literal

import click

from graph.files import write_beside
from graph.store import GraphStore
from samverkan.cli.options import first_lang_option, graph_option, page_option
from viz.network import load_network
from viz.page import render
from viz.story import load_story

__all__ = ["command"]


@click.command(name="network")
@page_option("network.html")
@click.option(
    "--story",
    "story_file",
    type=click.Path(path_type=Path),
    help="A guided story, told step by step: a JSON file with title and steps (title, text, focus, year, filters).",
)
@graph_option
@first_lang_option
def command(output: Path, story_file: Path | None, directory: Path, lang: Literal["sv", "en"]) -> None:
    """Draw who works with whom as one HTML page that needs no network.

    The page holds everything: search, filters, years, the sentence behind each line, and the same as a table.

    Example: samverkan network --output network.html --story story.json
    """
    network = load_network(GraphStore.open(directory))
    story = load_story(story_file, network) if story_file else None
    write_beside(output, render(network, language=lang, story=story).encode())
    lines = network.number_of_edges()
    click.echo(f"{output}: {network.number_of_nodes()} actors, {lines} lines between them", err=True)
