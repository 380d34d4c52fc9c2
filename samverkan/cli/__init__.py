"""The front door: one module a command, each loaded only when its command is asked for."""

from __future__ import annotations

import gc
import importlib
import os
import sys
from typing import TYPE_CHECKING, Any

import click

from samverkan import __version__
from samverkan.errors import SamverkanError

__all__ = ["cli", "collect_rarely", "main"]

_COMMANDS = {
    "extract": "Write the facts that documents state.",
    "build": "Build the graph: tables, curated edition, documents, rules.",
    "query": "Ask a catalogued question or any SPARQL.",
    "ask": "Ask in your own words, in Swedish or English.",
    "search": "Find names, titles and passages by their words.",
    "gaps": "Show what each county has and what was not found.",
    "profile": "Tell all that is on record about a county, an actor or a network.",
    "explain": "Tell why something holds, down to the words of the pages.",
    "review": "Write what was found as a sheet to judge, and keep the verdicts.",
    "diff": "Tell what changed from one graph to another.",
    "export": "Write the graph as RDF or for a network tool.",
    "evaluate": "Score what is found in labelled pages.",
    "validate": "Check a graph against the shapes.",
    "network": "Draw who works with whom as one HTML page.",
    "picture": "Draw a timeline, a map, gaps, growth or a matrix as SVG or PNG.",
    "report": "Write the whole graph as one page: sentences, pictures, tables, gaps, sources.",
    "measures": "Count how actors are joined, and tell what the numbers mean.",
}

if TYPE_CHECKING:
    from click.shell_completion import CompletionItem

_COMPLETING = "_SAMVERKAN_COMPLETE"  # what click looks for when a shell asks what could stand there


class _LazyGroup(click.Group):
    """Knows each command's name and sentence, and imports its module when it is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """Gives the commands in the order in which a newcomer meets them."""
        return list(_COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Gives the command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return None
        command: click.Command = importlib.import_module(f"samverkan.cli.{cmd_name}").command
        return command

    def shell_complete(self, ctx: click.Context, incomplete: str) -> list[CompletionItem[str]]:
        """Gives the commands whose names begin so, without importing them, and the options."""
        from click.shell_completion import CompletionItem  # noqa: PLC0415 - only completion pays for it

        found = {name: text for name, text in _COMMANDS.items() if name.startswith(incomplete)}
        items = [CompletionItem(name, help=text) for name, text in found.items()]
        return items + click.Command.shell_complete(self, ctx, incomplete)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """Writes the list of commands without importing them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(_COMMANDS.items()))


@click.group(cls=_LazyGroup, context_settings={"help_option_names": ["-h", "--help"]})
@click.version_option(__version__, prog_name="samverkan")
def cli() -> None:
    """Who works with whom among Swedish public actors: read pages, ask, draw, export.

    Example: samverkan build && samverkan query who-works-with --param actor="Länsstyrelsen Västernorrland"

    Tab completes commands, questions, parameters and names. In bash: eval "$(_SAMVERKAN_COMPLETE=bash_source
    samverkan)"; in zsh the same with zsh_source; in fish: _SAMVERKAN_COMPLETE=fish_source samverkan | source
    """


def collect_rarely() -> None:
    """Lets Python look for circles of garbage after a hundred thousand new objects, not after each seven hundred.

    Triples are objects that it would look through again and again, and they never make circles: docs/decisions/0228.
    """
    gc.set_threshold(100_000, 20, 20)


def main(arguments: list[str] | None = None) -> Any:
    """Runs the command line; a fault of the input ends it with one line and status 1."""
    collect_rarely()
    if _COMPLETING in os.environ:
        importlib.import_module("samverkan.cli.shells")
    try:
        cli(args=arguments)
    except SamverkanError as error:
        from samverkan.cli.spoken import spoken  # noqa: PLC0415 - only a fault pays for it

        language = spoken(sys.argv[1:] if arguments is None else arguments)
        click.echo(f"samverkan: {error.told_in(language)}", err=True)
        sys.exit(1)
