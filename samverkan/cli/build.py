"""`samverkan build`: makes the graph that the other commands ask, draw and export."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from pathlib import Path

import click
from rich.console import Console

from graph.disagreement import KINDS, Kind, as_sentences
from graph.pipeline import Fetch, Given, GraphBuild, Reasoning, build_into
from graph.reason import Reasoner
from graph.store.version import Version
from graph.validate import Report
from ontology.extension import read_extension
from samverkan.cli.options import DEFAULT_GRAPH, graph_option
from samverkan.cli.sources import (
    base_option,
    cache_option,
    end_if_left_out,
    error_console,
    jobs_option,
    progress,
    source_argument,
    tell_failures,
    tell_judgements,
    tell_without_facts,
)

__all__ = ["command"]

_WARNINGS_SHOWN = 5
_DISAGREEMENTS_SHOWN = 3  # of each kind
_KIND_WORDS: Mapping[Kind, str] = {
    "assignment-year": "two years for an assignment of one giver and receiver on one theme",
    "year": "two years for one fact",
    "coordinator": "two coordinators of one collaboration",
    "report-year": "two years for one report number",
}


@click.command(name="build")
@source_argument("[SOURCE]...")
@graph_option
@click.option(
    "--judgements",
    "-j",
    multiple=True,
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Judgements that `samverkan review` keeps, replayed after those that ship. May be given again.",
)
@click.option(
    "--keep-text/--no-keep-text",
    default=True,
    show_default=True,
    help="Keep the text of the pages with the graph, so that `samverkan explain` shows each quote in its place.",
)
@click.option(
    "--ontology",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Your own ontology in OWL 2 RL: its sub-classes and sub-properties of ours take part in reasoning.",
)
@click.option(
    "--reasoner",
    type=click.Choice(["rules", "owlrl"]),
    default="rules",
    show_default=True,
    help="What derives the triples that follow; owlrl gives the same and takes minutes.",
)
@cache_option
@jobs_option
@base_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    sources: tuple[Given, ...],
    directory: Path,
    judgements: tuple[Path, ...],
    keep_text: bool,
    ontology: Path | None,
    reasoner: Reasoner,
    fetch: Fetch,
    jobs: int,
    base: str,
) -> None:
    """Build the graph from the tables, the curated edition and SOURCES.

    A SOURCE is a text, HTML or PDF file, a folder of such files, an address of the web (robots.txt is obeyed) or
    a list such as sources.toml, which tells who published what and when (docs/sources.md). Without sources you
    get the graph that ships with Samverkan. A graph that is there already is replaced at the end, in one step. A
    source that cannot be read is left out and told; the graph is built of the others, and the status is 1.

    Of what follows by the rules, only that is derived anew which differs from the graph that is there.

    Example: samverkan build pages/ report.pdf --graph my-graph
    """
    console = error_console()
    extension = read_extension(ontology, for_owlrl=reasoner == "owlrl") if ontology else ()
    reasoning = Reasoning(reasoner, extension)
    with progress(console) as told:
        built, version = build_into(
            directory,
            sources,
            base=base,
            judgements=judgements,
            told=told,
            fetch=fetch,
            keep_text=keep_text,
            jobs=jobs,
            reasoning=reasoning,
        )
    tell_failures(console, built.failures)
    tell_without_facts(console, built.without_facts)
    tell_judgements(console, built.unmatched, built.overruled)
    _summarise(console, built, version, directory)
    end_if_left_out(built.failures)


def _summarise(console: Console, built: GraphBuild, version: Version, directory: Path) -> None:
    counts = ", ".join(f"{number} {name}" for name, number in built.counts.items() if number)
    console.print(f"{counts}")
    console.print(f"{version.meta['quads']} quads, of which {len(built.inference.triples)} inferred")
    option = "" if directory == DEFAULT_GRAPH else f" --graph {directory}"
    _tell_warnings(console, built.report, option)
    _tell_disagreements(console, built, option)
    console.print(f"The graph is in {directory}. Try: samverkan query{option}, samverkan network{option}")


def _tell_warnings(console: Console, report: Report, option: str) -> None:
    """Says what a person should look at, the most frequent first, and by which command each is shown with its node."""
    groups = Counter(result.en for result in report.warnings)
    if not groups:
        return
    number = sum(groups.values())
    shown = groups.most_common(_WARNINGS_SHOWN)
    console.print(f"{number} warning{'s' * (number > 1)}, each shown by samverkan validate{option}:")
    for message, times in shown:
        console.print(f"  {times} × {message}")
    if more := number - sum(times for _, times in shown):
        console.print(f"  and {more} of other kinds")


def _tell_disagreements(console: Console, built: GraphBuild, option: str) -> None:
    """Says on what the sources contradict each other, kind by kind, and who says what: all claims are in the graph."""
    if not built.disagreements:
        return
    console.print(
        f"{len(built.disagreements)} × sources contradict each other, all claims kept and shown by "
        f"samverkan query contradictions{option}:"
    )
    for kind in KINDS:
        found = [each for each in built.disagreements if each.kind == kind]
        if found:
            console.print(f"  {len(found)} × {_KIND_WORDS[kind]}")
        for sentence in as_sentences(found[:_DISAGREEMENTS_SHOWN], built.quads):
            console.print(f"    {sentence}")
        if len(found) > _DISAGREEMENTS_SHOWN:
            console.print(f"    and {len(found) - _DISAGREEMENTS_SHOWN} more")
