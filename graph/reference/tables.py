"""The reference data as one value: every county and actor of the tables, with what pages call them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import cache

from graph.records import Actor, County
from graph.reference.bodies import authority_bodies, civil_bodies
from graph.reference.groups import national_groups
from graph.reference.places import county_of, county_places, municipality_places
from graph.reference.rows import Spelling, read_table
from samverkan.errors import PackagedDataError, UnknownNameError

__all__ = ["Reference", "load_reference"]


@dataclass(frozen=True)
class Reference:
    """Counties by SCB code, actors by key, and each actor's spellings by its key."""

    counties: tuple[County, ...]
    actors: tuple[Actor, ...]
    spellings: Mapping[str, Spelling]
    by_key: Mapping[str, Actor] = field(init=False)
    _counties: Mapping[str, County] = field(init=False, repr=False)
    _municipalities: Mapping[str, tuple[Actor, ...]] = field(init=False, repr=False)

    def __post_init__(self) -> None:
        municipal: dict[str, list[Actor]] = {county.key: [] for county in self.counties}
        for actor in self.actors:
            if "Municipality" in actor.kinds:
                municipal[actor.county].append(actor)
        for name, value in (
            ("by_key", {actor.key: actor for actor in self.actors}),
            ("_counties", {name: county for county in self.counties for name in (county.key, county.code)}),
            ("_municipalities", {key: tuple(found) for key, found in municipal.items()}),
        ):
            object.__setattr__(self, name, value)

    def county(self, code_or_key: str) -> County:
        """Gives the county of an SCB code ("22") or key ("county/skane"); raises UnknownNameError."""
        try:
            return self._counties[code_or_key]
        except KeyError as error:
            raise UnknownNameError(
                f"no county {code_or_key!r}: give SCB's two digits or a key such as county/skane"
            ) from error

    def municipalities_of(self, county: str) -> tuple[Actor, ...]:
        """Gives the municipalities of a county (code or key), by SCB code; raises UnknownNameError."""
        return self._municipalities[self.county(county).key]

    def board_of(self, county: str) -> Actor:
        """Gives the administrative board of a county (code or key); raises UnknownNameError."""
        return self.by_key[self.county(county).board]

    def region_of(self, county: str) -> Actor:
        """Gives the region of a county (code or key); raises UnknownNameError."""
        return self.by_key[self.county(county).region]


@cache
def load_reference() -> Reference:
    """Gives the reference data of the package, read once; raises PackagedDataError where a table is bad."""
    try:
        return _load()
    except (KeyError, StopIteration) as error:
        raise PackagedDataError(f"the reference tables lack {error}: reinstall samverkan") from error


def _load() -> Reference:
    rows = read_table("counties")
    counties = tuple(county_of(row) for row in rows)
    places = [place for row in rows for place in county_places(row)]
    by_code = {county.code: county for county in counties}
    places += municipality_places(read_table("municipalities"), by_code, rows)
    places += national_groups(counties, [actor for actor, _ in places])
    members = {
        "Länsstyrelserna": tuple(county.board for county in counties),
        "Länspolismyndigheterna": tuple(
            a.key for a, _ in places if a.label.startswith("Polismyndigheten i ")
        ),
    }
    bodies = [
        *authority_bodies(read_table("authorities"), members),
        *civil_bodies(read_table("civil_society")),
    ]
    everything = [*places, *((_placed(actor, counties), spelling) for actor, spelling in bodies)]
    spellings = {actor.key: spelling for actor, spelling in everything}
    if len(spellings) != len(everything):
        raise PackagedDataError("two rows of the reference tables name the same actor: reinstall samverkan")
    return Reference(counties, tuple(actor for actor, _ in everything), spellings)


def _placed(actor: Actor, counties: Iterable[County]) -> Actor:
    """Gives a county's association of municipalities the county that ends its name."""
    if "MunicipalAssociation" not in actor.kinds or actor.county:
        return actor
    county = next((c.key for c in counties if actor.label.endswith(f" {c.short_name}")), "")
    return replace(actor, county=county)
