"""`samverkan picture`: one picture of the graph, as SVG or PNG."""

from __future__ import annotations

import csv
from pathlib import Path
from typing import Any

import click

from graph.files import write_beside
from graph.store import GraphStore
from queries.delimited import delimited_lines
from queries.header import default_language
from queries.names import fold
from samverkan.cli.complete import names_of
from samverkan.cli.options import graph_option, lang_option
from samverkan.cli.selected import selected
from samverkan.errors import OutputError, SourceError
from viz.facts import Text
from viz.pictures import PICTURES, Figure, Material, draw_map
from viz.pictures.sweden import COUNTS, Level

__all__ = ["command"]

_TAKES = {"by": ("timeline", "map"), "count": ("map",), "values": ("map",), "theme": ("gaps",)}
_BY = {"timeline": ("theme", "county"), "map": ("county", "municipality")}


@click.command(name="picture")
@click.argument("name", metavar="NAME", type=click.Choice(tuple(PICTURES)))
@click.option(
    "--output", "-o", type=click.Path(path_type=Path), help="FILE.svg or FILE.png; by default NAME.svg."
)
@click.option(
    "--by", type=click.Choice(["theme", "county", "municipality"]), help="Rows of timeline, places of map."
)
@click.option("--count", type=click.Choice(COUNTS), help="What map counts; by default collaborations.")
@click.option(
    "--values",
    type=click.Path(path_type=Path),
    help="Numbers of your own for map: a CSV of names or SCB codes and numbers.",
)
@click.option("--title", help="The title of map, above all with --values.")
@click.option(
    "--theme", type=names_of("theme"), help="For gaps: only what is about this theme or a narrower one."
)
@click.option(
    "--scale", type=click.FloatRange(0.5, 6), default=2, show_default=True, help="For PNG: dots for a pixel."
)
@lang_option
@graph_option
def command(  # noqa: PLR0913, PLR0917 - one argument for each option of the command line
    name: str,
    output: Path | None,
    by: str | None,
    count: str | None,
    values: Path | None,
    title: str | None,
    theme: str | None,
    scale: float,
    lang: str | None,
    directory: Path,
) -> None:
    """Draw NAME as SVG or PNG, in the same style as all others, ready to be printed.

    \b
    network    who works with whom, county by county, standing still
    timeline   assignments, collaborations and publications by year, in rows by theme or county
    growth     how many there were up to each year
    gaps       what each county has and what was not found
    map        counties or municipalities, coloured by a count or by numbers of your own
    matrix     county by county: shared collaborations
    adjacency  actor by actor: shared collaborations, for a dense network

    Example: samverkan picture map --by municipality --output map.png
    """
    given = {"by": by, "count": count, "values": values, "theme": theme}
    for option, names in _TAKES.items():
        if given[option] and name not in names:
            raise click.UsageError(f"--{option} is for {' and '.join(names)}")
    if by and by not in _BY[name]:
        raise click.UsageError(f"{name} goes by {' or '.join(_BY[name])}")
    file = output or Path(f"{name}.svg")
    if file.suffix.lower() not in {".svg", ".png"}:
        raise OutputError(f"a picture is written as SVG or PNG: name {file} with the ending .svg or .png")
    store = GraphStore.open(directory)
    language = lang or default_language()
    figure = _drawn(store, name, language, {**given, "title": title})
    write_beside(file, figure.png(scale) if file.suffix.lower() == ".png" else figure.svg().encode())
    click.echo(f"{file}: {figure.title}. {figure.lead}", err=True)


def _drawn(store: GraphStore, name: str, language: str, given: dict[str, Any]) -> Figure:
    material = Material(store)
    if name == "gaps":
        key = selected(store, given["theme"], None, None).theme
        return PICTURES[name](material, language, theme=store.base + key if key else "")
    if name != "map":
        return PICTURES[name](material, language, **({"by": given["by"]} if given["by"] else {}))
    level: Level = given["by"] or "county"
    if given["values"]:
        names = material.counties if level == "county" else material.municipalities
        numbers = _numbers(given["values"], names)
        return draw_map(numbers, names, language, level=level, title=given["title"] or given["values"].stem)
    figure = PICTURES[name](material, language, count=given["count"] or "collaboration", level=level)
    return figure.called(given["title"]) if given["title"] else figure


def _numbers(path: Path, names: dict[str, Text]) -> dict[str, float]:
    """Gives the numbers of a CSV by SCB code; a place is told by its code or its name, with or without `län`."""
    lines, sign = delimited_lines(path)
    codes = {fold(wording): code for code, name in names.items() for wording in (code, name.sv, name.en)}
    codes |= {word.removesuffix(" county").removesuffix(" län"): code for word, code in codes.items()}
    codes |= {word.removesuffix(" kommun"): code for word, code in codes.items()}
    found: dict[str, float] = {}
    for number, row in enumerate(csv.reader(lines, delimiter=sign), 1):
        if len(row) < 2:
            continue
        value = _number(row[-1])
        code = codes.get(fold(row[0]))
        if value is None and number == 1:
            continue  # the titles of the columns
        if code is None or value is None:
            raise SourceError(f"{path}, line {number}: name a place of the map and a number of 0 or more")
        found[code] = value
    if not found:
        raise SourceError(f"{path} holds no numbers: write a name or SCB code and a number in each line")
    return found


def _number(text: str) -> float | None:
    digits = text.strip().replace(" ", "").replace(",", ".")
    return float(digits) if digits.replace(".", "", 1).isdecimal() else None
