"""What the radar holds: county × theme × instrument, each cell in one of three states.

`found`: facts on record, with the passages that state them. `stated absent`: a page says that there is none.
`not found`: neither, in so many pages about the county; in none, where none was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property

from queries.radar.absences import Absence

__all__ = ["STATES", "Cell", "Fact", "Place", "Quote", "Radar", "Subject"]

STATES = ("found", "stated absent", "not found")


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
