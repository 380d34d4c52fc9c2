"""`samverkan gaps`: what each county has and what was not found, by theme and instrument."""

from __future__ import annotations

from pathlib import Path
from typing import TextIO

import click

from graph.store import GraphStore
from queries.header import Parameter, Question, default_language
from queries.parameters import read_values
from queries.radar import Absence, Radar, instrument, load_radar, read_absences
from queries.radar.rows import Choice, write_csv, write_table
from samverkan.cli.complete import instruments, names_of
from samverkan.cli.deliver import chosen_format, deliver
from samverkan.cli.options import graph_option, lang_option, output_option
from viz.heatmap import render_heatmap

__all__ = ["command"]

_FORMATS = ("table", "csv", "html")
_ENDINGS = {".csv": "csv", ".html": "html", ".htm": "html"}
_ASKED = Question(
    "gaps",
    "",
    parameters=(
        Parameter("county", "county", False, "", "Skåne", {"sv": "länet", "en": "the county"}),
        Parameter("theme", "theme", False, "", "skyddat boende", {"sv": "temat", "en": "the theme"}),
    ),
)


@click.command(name="gaps")
@click.option("--county", type=names_of("county"), help="This county beside those that border it.")
@click.option(
    "--theme",
    type=names_of("theme"),
    help="Only what is about this theme or a narrower one; by default the whole field.",
)
@click.option(
    "--instrument",
    "instrument_name",
    shell_complete=instruments,
    help="Only strategy, agreement, survey, group …",
)
@click.option(
    "--absent",
    type=click.Path(path_type=Path),
    help="A table of what pages say that there is not: county, theme, instrument, page, statement.sv, statement.en.",
)
@click.option(
    "--format", "-f", "format_name", type=click.Choice(_FORMATS), help="By default table, or FILE's ending."
)
@output_option
@lang_option
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    county: str | None,
    theme: str | None,
    instrument_name: str | None,
    absent: Path | None,
    format_name: str | None,
    output: Path | None,
    lang: str | None,
    directory: Path,
) -> None:
    """Show what each county has, and what was not found, by instrument and theme.

    A cell is in one of three states: found (the number of facts), stated absent (a page says so), or not found in
    as many pages as were read about the county. CSV has every county, theme and instrument with sources; HTML is
    a heat map in one file that needs no network.

    Example: samverkan gaps --county "Västernorrland" && samverkan gaps --output gaps.html
    """
    store = GraphStore.open(directory)
    given = {"county": county or "", "theme": theme or ""}
    values = read_values(store, _ASKED, given)
    kind = instrument(instrument_name) if instrument_name else None
    absences: tuple[Absence, ...] = read_absences(store, absent) if absent else ()
    radar = load_radar(store, absences)
    choice = Choice(
        language="en" if (lang or default_language()) == "en" else "sv",
        county=values["county"].term.value if "county" in values else "",
        theme=values["theme"].term.value if "theme" in values else "",
        instrument=kind.name if kind else "",
    )
    chosen = chosen_format(format_name, output, _ENDINGS, "table")
    deliver(output, lambda out: _write(radar, choice, chosen, out))


def _write(radar: Radar, choice: Choice, format_name: str, out: TextIO) -> None:
    if format_name == "html":
        out.write(render_heatmap(radar, language=choice.language, county=choice.county))
    elif format_name == "csv":
        write_csv(radar, choice, out)
    else:
        write_table(radar, choice, out)
