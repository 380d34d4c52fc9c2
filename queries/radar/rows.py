"""Writes the radar as a table for the terminal and as CSV."""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal, TextIO

from queries.layout import bold, columns, terminal_width
from queries.radar.cells import Cell, Place, Radar, Subject
from queries.radar.instruments import INSTRUMENTS, Instrument

__all__ = ["COLUMNS", "Choice", "write_csv", "write_table"]

COLUMNS = (
    "county_code",
    "county",
    "theme",
    "instrument",
    "state",
    "facts",
    "pages_read",
    "fact_names",
    "sources",
    "neighbours_with",
    "neighbours",
    "counties_with",
    "counties",
)
_TEXTS = {
    "county": {"sv": "Län", "en": "County"},
    "pages": {"sv": "Lästa sidor", "en": "Pages read"},
    "neighbours": {"sv": "Grannlän som har", "en": "Neighbours that have"},
    "counties": {"sv": "Län som har", "en": "Counties that have"},
    "legend": {
        "sv": "Tal: så många uppgifter. ✕: en sida säger att det saknas. –: inte funnet på de lästa sidorna om länet. "
        "?: ingen sida läst.",
        "en": "Numbers: that many facts. ✕: a page says that there is none. –: not found in the pages read on the "
        "county. ?: no page read.",
    },
}


@dataclass(frozen=True, slots=True)
class Choice:
    """What is shown: in which language; county and theme as IRIs and the instrument's name, empty for all."""

    language: Literal["sv", "en"]
    county: str = ""
    theme: str = ""
    instrument: str = ""

    @property
    def instruments(self) -> tuple[Instrument, ...]:
        """Gives the instruments that are shown."""
        return tuple(kind for kind in INSTRUMENTS if self.instrument in {"", kind.name})

    def subject(self, radar: Radar) -> Subject:
        """Gives the theme that is shown; one that nothing is on record about is empty everywhere."""
        known = {theme.iri: theme for theme in radar.themes}
        name = self.theme.rsplit("/", 1)[-1]
        return known.get(self.theme) or Subject(self.theme, {"sv": name, "en": name})


def write_csv(radar: Radar, choice: Choice, out: TextIO) -> None:
    """Writes one row for each county, theme and instrument that is shown; the whole field has the theme `*`."""
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(COLUMNS)
    themes = (choice.subject(radar),) if choice.theme else radar.themes
    for theme in themes:
        for kind in choice.instruments:
            having = {place.iri for place in radar.counties if radar.cell(place, theme, kind.name).facts}
            for place in radar.counties:
                if choice.county in {"", place.iri}:
                    writer.writerow(_row(radar, radar.cell(place, theme, kind.name), having, choice.language))


def _row(radar: Radar, cell: Cell, having: set[str], language: str) -> list[str]:
    facts = [radar.facts[iri] for iri in cell.facts]
    titles = {quote.address or quote.title for fact in facts for quote in fact.quotes}
    titles |= {absence.page for absence in cell.absences}
    names = [fact.labels[language] for fact in facts]
    beside = cell.county.neighbours
    numbers = (sum(iri in having for iri in beside), len(beside), len(having), len(radar.counties))
    return [
        cell.county.code,
        cell.county.labels[language],
        cell.theme.labels[language] if cell.theme.iri else "*",
        cell.instrument,
        cell.state,
        str(len(facts)),
        str(cell.county.pages),
        "; ".join(names),
        "; ".join(sorted(titles)),
        *map(str, numbers),
    ]


def write_table(radar: Radar, choice: Choice, out: TextIO) -> None:
    """Writes counties by instruments: all of them, or one beside those that border it."""
    language, theme = choice.language, choice.subject(radar)
    heads = [_TEXTS[name][language] for name in ("county", "pages")]
    heads += [kind.labels[language] for kind in choice.instruments]
    rows = [(name, pages, *cells) for name, pages, cells in _lines(radar, choice, theme)]
    numbers = frozenset(range(1, len(heads)))
    width = terminal_width(out)
    out.write(bold(theme.labels[language], out) + "\n\n")
    out.writelines(f"{line}\n" for line in columns(heads, rows, width, right=numbers, out=out))
    out.write("\n")
    out.writelines(f"{line}\n" for line in columns((), [[_TEXTS["legend"][language]]], width))


def _lines(radar: Radar, choice: Choice, theme: Subject) -> Iterator[tuple[str, str, list[str]]]:
    """Gives the rows: each county's name, pages and signs, and below them how many counties have it."""
    places = radar.counties
    if choice.county:
        chosen = next(place for place in radar.counties if place.iri == choice.county)
        places = (chosen, *radar.neighbours(chosen))
    for place in places:
        cells = [sign(radar.cell(place, theme, kind.name)) for kind in choice.instruments]
        yield place.labels[choice.language], str(place.pages), cells
    groups: list[tuple[str, tuple[Place, ...]]] = [("counties", radar.counties)]
    if choice.county:
        groups.insert(0, ("neighbours", places[1:]))
    for text, group in groups:
        numbers = [
            f"{sum(bool(radar.cell(place, theme, kind.name).facts) for place in group)}/{len(group)}"
            for kind in choice.instruments
        ]
        yield _TEXTS[text][choice.language], "", numbers


def sign(cell: Cell) -> str:
    """Gives the sign of a cell's state: the number of facts, ✕, – or, where no page was read, ?."""
    if cell.facts:
        return str(len(cell.facts))
    if cell.absences:
        return "✕"
    return "–" if cell.county.pages else "?"
