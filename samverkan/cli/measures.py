"""`samverkan measures`: who is how joined, in numbers, each with what it means and does not mean."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TextIO

import click

from graph.store import GraphStore
from queries.header import default_language
from samverkan.cli.complete import names_of
from samverkan.cli.deliver import chosen_format, deliver
from samverkan.cli.measured import write_meanings, write_table
from samverkan.cli.options import graph_option, lang_option, output_option
from samverkan.cli.selected import selected
from samverkan.errors import OutputError
from viz.measuring import LEGEND, PROJECTIONS, Measured, load_projection, measured
from viz.measuring.projections import Projection

__all__ = ["command"]

_ENDINGS = {".csv": "csv", ".json": "json", ".gexf": "gexf", ".graphml": "graphml"}
_USUAL = (
    "degree",
    "weight",
    "betweenness",
    "core",
    "clustering",
    "cut",
    "community",
    "sure",
    "counties",
    "levels",
)


@click.command(name="measures")
@click.option(
    "--projection",
    type=click.Choice(PROJECTIONS),
    default="collaborations",
    show_default=True,
    help="What joins two: shared collaborations, or pages that name both (weaker); or counties or themes, not actors.",
)
@click.option("--theme", type=names_of("theme"), help="Only what is about this theme or a narrower one.")
@click.option(
    "--county", type=names_of("county"), help="Only what this county or an actor of it takes part in."
)
@click.option(
    "--at", type=click.IntRange(1500, 2100), metavar="YEAR", help="Only what there was in that year."
)
@click.option("--undated", is_flag=True, help="With --at: those whose years are not known too.")
@click.option(
    "--measure", "names", multiple=True, type=click.Choice(tuple(LEGEND)), help="Only these in the table."
)  # fmt: skip
@click.option("--limit", type=click.IntRange(1), default=20, show_default=True, help="Rows of the table.")
@click.option("--explain", is_flag=True, help="Tell what each number means and what it does not mean.")
@click.option(
    "--format",
    "-f",
    "format_name",
    type=click.Choice(["table", *_ENDINGS.values()]),
    help="By default table, or FILE's ending; all but table hold every actor and number.",
)
@output_option
@lang_option
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    projection: Projection,
    theme: str | None,
    county: str | None,
    at: int | None,
    undated: bool,
    names: tuple[str, ...],
    limit: int,
    explain: bool,
    format_name: str | None,
    output: Path | None,
    lang: str | None,
    directory: Path,
) -> None:
    """Count how actors are joined: degree, betweenness, cores, communities and how sure they are, brokers.

    As a table, CSV, JSON, or as attributes in GEXF and GraphML. Numbers describe what has been read, not the world:
    --explain tells of each what it means and does not mean.

    Example: samverkan measures --explain && samverkan measures --output measures.gexf
    """
    language = lang or default_language()
    chosen = chosen_format(format_name, output, _ENDINGS, "table")
    if undated and at is None:
        raise click.UsageError("--undated goes with --at: without a year all are counted anyway")
    if projection == "mentions" and at is not None:
        raise click.UsageError("--at does not go with mentions: pages have no years here")
    if explain and chosen == "table":
        deliver(output, lambda out: write_meanings(out, language))
        return
    store = GraphStore.open(directory)
    counted = measured(
        load_projection(store, projection, selected(store, theme, county, at, undated=undated))
    )
    if chosen in ("gexf", "graphml"):
        _write_network(counted, store.base, chosen, output)
        return
    shown = names or _USUAL
    deliver(
        output, lambda out: _write(counted, store.base, chosen, (shown, limit, language, projection), out)
    )


def _write_network(counted: Measured, base: str, ending: Any, output: Path | None) -> None:
    from graph.files import write_beside  # noqa: PLC0415 - only a file should pay for it
    from samverkan.export.measures import measures_network  # noqa: PLC0415 - the same

    if output is None:
        raise OutputError(f"{ending} is for a file: name it with --output, for example measures.{ending}")
    write_beside(output, measures_network(counted, base, ending))


def _write(
    counted: Measured, base: str, chosen: str, view: tuple[tuple[str, ...], int, str, str], out: TextIO
) -> None:
    from samverkan.export.measures import measures_csv, measures_json  # noqa: PLC0415 - the table need not wait

    if chosen == "csv":
        out.write(measures_csv(counted, base))
    elif chosen == "json":
        out.write(measures_json(counted, base))
    else:
        write_table(counted, *view, out)
