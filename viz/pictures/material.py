"""What pictures are drawn of: facts with their years, themes and places, read once from the store."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from ontology.terms import Dcterms, Skos, Smv
from queries.radar import Radar, load_radar
from viz.facts import Text
from viz.measuring.projections import Choice, load_projection
from viz.reading import Description, described

if TYPE_CHECKING:
    import networkx
    from pyoxigraph import NamedNode

    from graph.store import GraphStore

__all__ = ["KINDS", "Entry", "Funds", "Material"]

KINDS = ("assignment", "collaboration", "publication", "inspection", "funding")
"""The kinds of facts that have years, themes and places."""

_PLACES = {
    "assignment": (Smv.Assignment, (Smv.assignedTo,)),
    "collaboration": (Smv.Collaboration, (Smv.hasParticipant, Smv.coordinatedBy)),
    "publication": (Smv.Publication, (Dcterms.publisher,)),
    "inspection": (Smv.Inspection, (Smv.inspected,)),
    "funding": (Smv.Funding, (Smv.fundedBy, Smv.funds)),
}


@dataclass(frozen=True, slots=True)
class Entry:
    """A fact: its kind, years (None where not known), themes and actors by key, SCB codes of its places.

    `counties` have two digits, `municipalities` four. A fact lies where it says so and where its actors are.
    """

    key: str
    kind: str
    start: int | None
    end: int | None
    themes: tuple[str, ...]
    actors: tuple[str, ...]
    counties: frozenset[str]
    municipalities: frozenset[str]


@dataclass(frozen=True, slots=True)
class Funds:
    """Funds given: names of who gave and of who or what received them, the first year, names of themes."""

    key: str
    givers: tuple[Text, ...]
    receivers: tuple[Text, ...]
    start: int | None
    themes: tuple[Text, ...]


class Material:
    """Reads from a store what a picture asks for, each thing once."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store

    @cached_property
    def entries(self) -> tuple[Entry, ...]:
        """Every assignment, collaboration, publication, inspection and funding, by kind and key."""
        return tuple(entry for kind in KINDS for entry in self._of(kind))

    @cached_property
    def counties(self) -> dict[str, Text]:
        """Names of counties by SCB code, in the order of the codes."""
        return self._named(self._county_things)

    @cached_property
    def municipalities(self) -> dict[str, Text]:
        """Names of municipalities by SCB code."""
        return self._named(self._bodies)

    @cached_property
    def themes(self) -> dict[str, Text]:
        """Names of themes by key."""
        found = described(self._store, Smv.Theme, (Skos.prefLabel,))
        return {key: theme.text(Skos.prefLabel, fallback=key) for key, theme in found.items()}

    @cached_property
    def funds(self) -> tuple[Funds, ...]:
        """Every funding with names, the last year first, those without a year at the end."""
        named = {
            key: thing.text(Skos.prefLabel, fallback=key)
            for cls in (Smv.Actor, Smv.Collaboration, Smv.Theme)
            for key, thing in described(self._store, cls, (Skos.prefLabel,)).items()
        }

        def names(fact: Description, prop: NamedNode) -> tuple[Text, ...]:
            return tuple(named.get(key, Text(key, key)) for key in fact.keys(prop))

        found = described(self._store, Smv.Funding, (Smv.fundedBy, Smv.funds, Smv.startYear, Smv.theme))
        every = [
            Funds(
                key,
                names(fact, Smv.fundedBy),
                names(fact, Smv.funds),
                fact.year(Smv.startYear),
                names(fact, Smv.theme),
            )
            for key, fact in found.items()
        ]
        return tuple(sorted(every, key=lambda one: (-(one.start or 0), one.key)))

    def places(self, level: str) -> dict[str, frozenset[str]]:
        """Gives the SCB codes of each actor's places: counties, or at the level `municipality` its own code."""
        if level == "municipality":
            return {key: self._codes((key,), self._bodies) for key in self._homes}
        return {key: self._codes(homes, self._county_things) for key, homes in self._homes.items()}

    @cached_property
    def network(self) -> networkx.Graph[str]:
        """Actors joined by shared collaborations."""
        return load_projection(self._store, "collaborations", Choice())

    @cached_property
    def county_network(self) -> networkx.Graph[str]:
        """Counties joined by shared collaborations."""
        return load_projection(self._store, "counties", Choice())

    @cached_property
    def radar(self) -> Radar:
        """What each county has and what was not found."""
        return load_radar(self._store)

    @cached_property
    def unread(self) -> frozenset[str]:
        """SCB codes of the counties on which no page was read."""
        return frozenset(place.code for place in self.radar.counties if not place.pages)

    @cached_property
    def told_municipalities(self) -> frozenset[str]:
        """SCB codes of the municipalities that a page names or has published."""
        asked = (Smv.mentions, Dcterms.publisher)
        pages = described(self._store, Smv.SourceDocument, asked).values()
        return self._codes({key for page in pages for prop in asked for key in page.keys(prop)}, self._bodies)

    @cached_property
    def _county_things(self) -> dict[str, Description]:
        return described(self._store, Smv.County, (Skos.prefLabel, Smv.scbCode))

    @cached_property
    def _bodies(self) -> dict[str, Description]:
        return described(self._store, Smv.Municipality, (Skos.prefLabel, Smv.scbCode))

    @cached_property
    def _homes(self) -> dict[str, tuple[str, ...]]:
        """The counties (keys) of each actor."""
        found = described(self._store, Smv.Actor, (Smv.county,))
        return {key: actor.keys(Smv.county) for key, actor in found.items()}

    def _named(self, things: Mapping[str, Description]) -> dict[str, Text]:
        named = {
            thing.plain(Smv.scbCode): thing.text(Skos.prefLabel, fallback=key)
            for key, thing in things.items()
        }
        return {code: named[code] for code in sorted(named) if code}

    def _codes(self, keys: Iterable[str], things: Mapping[str, Description]) -> frozenset[str]:
        return frozenset(code for key in keys if key in things and (code := things[key].plain(Smv.scbCode)))

    def _of(self, kind: str) -> Iterable[Entry]:
        cls, roles = _PLACES[kind]
        years = (Dcterms.issued, Smv.startYear) if kind == "publication" else (Smv.startYear,)
        found = described(self._store, cls, (*years, Smv.endYear, Smv.theme, Smv.county, *roles))
        for key, fact in found.items():
            actors = tuple(sorted({actor for role in roles for actor in fact.keys(role)}))
            places = {
                *fact.keys(Smv.county),
                *(home for actor in actors for home in self._homes.get(actor, ())),
            }
            yield Entry(
                key=key,
                kind=kind,
                start=next((year for prop in years if (year := fact.year(prop)) is not None), None),
                end=fact.year(Smv.endYear) if kind != "publication" else None,
                themes=fact.keys(Smv.theme),
                actors=actors,
                counties=self._codes(places, self._county_things),
                municipalities=self._codes(actors, self._bodies),
            )
