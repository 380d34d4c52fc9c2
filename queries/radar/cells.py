"""Fills the radar: county × theme × instrument, each cell in one of three states.

`found`: facts on record, with the passages that state them. `stated absent`: a page says that there is none.
`not found`: neither, in so many pages about the county; in none, where none was read.
"""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from pyoxigraph import NamedNode

from queries.packaged import packaged_text
from queries.radar.absences import Absence
from queries.radar.instruments import INSTRUMENTS, cell_query, themes_query
from queries.source import Source, select

__all__ = ["STATES", "Cell", "Fact", "Place", "Quote", "Radar", "Subject", "load_radar"]

STATES = ("found", "stated absent", "not found")
_LABELS = """
PREFIX smv: <https://w3id.org/samverkan/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?name ?code WHERE {
  ?thing a smv:CLASS ; skos:prefLabel ?name .
  OPTIONAL { ?thing smv:scbCode ?code }
}
"""
_PAGES = (
    "PREFIX smv: <https://w3id.org/samverkan/ontology#> "
    "SELECT (COUNT(DISTINCT ?page) AS ?pages) WHERE { ?page a smv:SourceDocument }"
)


@dataclass(frozen=True, slots=True)
class Place:
    """A county: its IRI, SCB code, names by language, neighbours (IRIs, the longest border first), pages read on it."""

    iri: str
    code: str
    labels: Mapping[str, str]
    neighbours: tuple[str, ...]
    pages: int


@dataclass(frozen=True, slots=True)
class Subject:
    """A theme: its IRI and names by language. The IRI is empty for the whole field, whatever the theme."""

    iri: str
    labels: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of a page that state a fact, by language; where the page is not at hand, a sentence of our own."""

    page: str
    title: str
    address: str
    words: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Fact:
    """What a cell found: its IRI, names by language and passages."""

    iri: str
    labels: Mapping[str, str]
    quotes: tuple[Quote, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """One county, theme and instrument: its state, the IRIs of what was found, who says that there is none."""

    county: Place
    theme: Subject
    instrument: str
    facts: tuple[str, ...]
    absences: tuple[Absence, ...]

    @property
    def state(self) -> str:
        """Gives one of `STATES`; what was found counts for more than what was said to be absent."""
        return STATES[0] if self.facts else STATES[1] if self.absences else STATES[2]


@dataclass(frozen=True)
class Radar:
    """The whole of it: counties by code, themes with anything on record (the whole field first), facts by IRI."""

    counties: tuple[Place, ...]
    themes: tuple[Subject, ...]
    facts: Mapping[str, Fact]
    found: Mapping[tuple[str, str, str], tuple[str, ...]]
    absences: tuple[Absence, ...]
    pages: int

    def cell(self, county: Place, theme: Subject, instrument: str) -> Cell:
        """Gives one cell."""
        place = (county.iri, theme.iri, instrument)
        return Cell(county, theme, instrument, self.found.get(place, ()), self._absent.get(place, ()))

    def neighbours(self, county: Place) -> tuple[Place, ...]:
        """Gives the counties that share a land border with it, the longest border first."""
        by_iri = {place.iri: place for place in self.counties}
        return tuple(by_iri[iri] for iri in county.neighbours)

    @cached_property
    def _absent(self) -> Mapping[tuple[str, str, str], tuple[Absence, ...]]:
        found: dict[tuple[str, str, str], tuple[Absence, ...]] = defaultdict(tuple)
        for absence in self.absences:
            found[absence.county, absence.theme, absence.instrument] += (absence,)
        return found


def load_radar(source: Source, absences: Iterable[Absence] = ()) -> Radar:
    """Gives the radar of a graph; raises PackagedDataError where a file of it is missing."""
    absent = tuple(absences)
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for kind in INSTRUMENTS:
        for row in select(source, themes_query(kind)):
            found[row["county"].value, row["theme"].value, kind.name].add(row["fact"].value)
        for row in select(source, cell_query(kind)):
            found[row["county"].value, "", kind.name].add(row["fact"].value)
    used = {theme for _, theme, _ in found} | {absence.theme for absence in absent}
    total = next(iter(select(source, _PAGES)))["pages"]
    facts = _facts(source, {iri for iris in found.values() for iri in iris})
    pages = {
        (row["county"].value, row["page"].value) for row in select(source, packaged_text("radar/pages.rq"))
    }
    pages |= {
        (county, quote.page)
        for (county, _, _), iris in found.items()
        for iri in iris
        for quote in facts[iri].quotes
    }
    return Radar(
        counties=_places(source, Counter(county for county, _ in pages)),
        themes=(Subject("", {"sv": "Alla teman", "en": "All themes"}), *_subjects(source, used - {""})),
        facts=facts,
        found={place: tuple(sorted(iris)) for place, iris in found.items()},
        absences=absent,
        pages=int(total.value),
    )


def _labels(source: Source, class_name: str) -> dict[str, dict[str, str]]:
    """Gives the names by language (`code` beside them) of each thing of a class; Swedish where a language lacks one."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for row in select(source, _LABELS.replace("CLASS", class_name)):
        names[row["thing"].value][row["name"].language or "sv"] = row["name"].value
        names[row["thing"].value]["code"] = row["code"].value if row["code"] else ""
    return {thing: {"en": found.get("sv", ""), **found} for thing, found in names.items()}


def _places(source: Source, pages: Mapping[str, int]) -> tuple[Place, ...]:
    named = _labels(source, "County")
    by_code = {labels["code"]: iri for iri, labels in named.items()}
    beside: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one, other, length in list(csv.reader(packaged_text("radar/borders.csv").splitlines()))[1:]:
        if one in by_code and other in by_code:
            beside[one].append((-int(length), by_code[other]))
            beside[other].append((-int(length), by_code[one]))
    return tuple(
        Place(iri, code, _two(named[iri]), tuple(n for _, n in sorted(beside[code])), pages.get(iri, 0))
        for code, iri in sorted(by_code.items())
    )


def _subjects(source: Source, used: set[str]) -> tuple[Subject, ...]:
    named = _labels(source, "Theme")
    subjects = (Subject(iri, _two(labels)) for iri, labels in named.items() if iri in used)
    return tuple(sorted(subjects, key=lambda subject: subject.labels["sv"]))


def _two(labels: Mapping[str, str]) -> dict[str, str]:
    return {language: labels[language] for language in ("sv", "en")}


def _facts(source: Source, wanted: set[str]) -> dict[str, Fact]:
    labels: dict[str, dict[str, str]] = {}
    for class_name in ("Collaboration", "Publication", "Inspection"):
        labels |= {iri: _two(found) for iri, found in _labels(source, class_name).items() if iri in wanted}
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for row in select(source, packaged_text("radar/passages.rq")):
        quote = _quote(row)
        if quote not in quotes[row["fact"].value]:
            quotes[row["fact"].value].append(quote)
    return {iri: Fact(iri, labels[iri], tuple(quotes[iri])) for iri in sorted(labels)}


def _quote(row: Any) -> Quote:
    told = {name: row[name].value if row[name] else "" for name in ("title", "address", "words", "sv", "en")}
    words = {language: told["words"] or told[language] for language in ("sv", "en")}
    page = row["page"].value if isinstance(row["page"], NamedNode) else str(row["page"])
    return Quote(page, told["title"] or page, told["address"], words)
