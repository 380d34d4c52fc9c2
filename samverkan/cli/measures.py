"""`samverkan measures`: who is how joined, in numbers, each with what it means and does not mean."""

from __future__ import annotations

from pathlib import Path
from typing import Any, TextIO

import click

from graph.store import GraphStore
from queries.header import default_language
from queries.layout import bold, columns, terminal_width
from samverkan.cli.complete import names_of
from samverkan.cli.deliver import chosen_format, deliver
from samverkan.cli.options import graph_option, lang_option, output_option
from samverkan.cli.selected import selected
from samverkan.errors import OutputError
from viz.measuring import LEGEND, PROJECTIONS, WHOLE, Measured, load_projection, measured
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
# Parts of one, or numbers from -1 to 1; the others are counts.
_PARTS = {
    *("betweenness", "closeness", "eigenvector", "clustering", "sure"),
    *("kind_mixing", "level_mixing", "county_mixing"),
}
_TEXTS = {
    "collaborations": {"sv": "Aktör", "en": "Actor"},
    "mentions": {"sv": "Aktör", "en": "Actor"},
    "counties": {"sv": "Län", "en": "County"},
    "themes": {"sv": "Tema", "en": "Theme"},
    "empty": {"sv": "Inget att räkna: bilden är tom.", "en": "Nothing to count: the picture is empty."},
    "unknown": {"sv": "kan inte sägas", "en": "cannot be said"},
    "weaker": {
        "sv": "Svagare: linjerna säger bara att en sida nämner båda, inte att de samverkar.",
        "en": "Weaker: lines only say that a page names both, not that they work together.",
    },
    "more": {
        "sv": "{shown} av {total} visas; --limit visar fler.",
        "en": "{shown} of {total} are shown; --limit shows more.",
    },
    "explain": {
        "sv": "Vad talen betyder och inte betyder: --explain",
        "en": "What the numbers mean and do not mean: --explain",
    },
}  # fmt: skip


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
        deliver(output, lambda out: _explain(out, language))
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
        _table(counted, *view, out)


def _table(  # noqa: PLR0913, PLR0917 - what is shown, of which, how much, in which language, where to
    counted: Measured, names: tuple[str, ...], limit: int, language: str, projection: str, out: TextIO
) -> None:
    """Writes the first actors by the first measure, then the numbers of the whole."""
    width = terminal_width(out)
    if not counted.network:
        out.write(_TEXTS["empty"][language] + "\n")
        return
    nodes = counted.network.nodes
    label = "label_en" if language == "en" else "label"
    heads = [_TEXTS[projection][language], *(getattr(LEGEND[name].short, language) for name in names)]
    rows = [
        [nodes[key][label], *(_number(counted.values[name][key], name, language) for name in names)]
        for key in counted.ranked(names[0])[:limit]
    ]
    right = frozenset(range(1, len(heads)))
    out.writelines(f"{line}\n" for line in columns(heads, rows, width, right=right, out=out))
    if len(rows) < len(nodes):
        out.write(_TEXTS["more"][language].format(shown=len(rows), total=len(nodes)) + "\n")
    out.write("\n")
    whole = [
        [getattr(entry.label, language), _whole(counted.whole[name], name, language)]
        for name, entry in WHOLE.items()
    ]
    out.writelines(f"{line}\n" for line in columns((), whole, width, right=frozenset({1})))
    notes = ["weaker"] if projection == "mentions" else []
    out.writelines(f"\n{_TEXTS[note][language]}\n" for note in [*notes, "explain"])


def _number(value: float, name: str, language: str) -> str:
    if name not in _PARTS:
        return f"{value:.0f}"
    return f"{value:.3f}" if language == "en" else f"{value:.3f}".replace(".", ",")


def _whole(value: float | None, name: str, language: str) -> str:
    return _TEXTS["unknown"][language] if value is None else _number(value, name, language)


def _explain(out: TextIO, language: str) -> None:
    width = terminal_width(out)
    for entry in (*LEGEND.values(), *WHOLE.values()):
        means, does_not = (getattr(text, language) for text in (entry.means, entry.does_not))
        out.write(bold(f"{getattr(entry.label, language)} ({entry.name})", out) + "\n")
        for text in (means, does_not):
            out.writelines(f"  {line}\n" for line in columns((), [[text]], width - 2))
