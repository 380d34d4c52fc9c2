"""The options that several commands have: which graph, where to write, in which language."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import click

from queries.header import LANGUAGES

__all__ = [
    "DEFAULT_GRAPH",
    "STANDARD_OUTPUT",
    "first_lang_option",
    "graph_option",
    "lang_option",
    "output_option",
    "page_option",
    "stream_option",
]

DEFAULT_GRAPH = Path("samverkan-graph")
"""The folder of the graph where none is named."""

STANDARD_OUTPUT = Path("-")
"""What `stream_option` gives where no file is named."""

graph_option = click.option(
    "--graph",
    "directory",
    type=click.Path(path_type=Path),
    default=DEFAULT_GRAPH,
    show_default=True,
    help="The folder in which `samverkan build` keeps the graph.",
)
"""The option that names the graph; the command gets it as `directory`."""

output_option = click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="Write to this file, whole or not at all."
)
"""The option that names the file to write; None stands for standard output."""

stream_option = click.option(
    "--output",
    "-o",
    type=click.Path(path_type=Path),
    default=STANDARD_OUTPUT,
    help="The file to write; without it, standard output.",
)
"""The same where - stands for standard output too."""

lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), help="By default the system's, else Swedish."
)
"""The language of what is told; None stands for the system's."""

first_lang_option = click.option(
    "--lang", type=click.Choice(LANGUAGES), default="sv", show_default=True, help="Shown first."
)
"""The language that a page in both languages shows first."""


def page_option(name: str) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Gives the option that names the page to write, by default `name` in the working folder."""
    return click.option(
        "--output",
        "-o",
        type=click.Path(path_type=Path),
        default=Path(name),
        show_default=True,
        help="The page.",
    )
