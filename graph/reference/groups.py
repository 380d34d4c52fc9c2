"""Groups that the tables fill: the municipalities of a county, all municipalities, all regions."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from graph.iris import actor_key
from graph.records import Actor, County
from graph.reference.places import Place, genitive
from graph.reference.rows import Spelling

__all__ = ["national_groups"]

_PEOPLES = {"Skåne": "skånska", "Halland": "halländska", "Blekinge": "blekingska", "Värmland": "värmländska"}
_PEOPLES |= {"Gävleborg": "gävleborgska", "Södermanland": "sörmländska", "Östergötland": "östgötska"}
_PEOPLES |= {
    "Västmanland": "västmanländska",
    "Norrbotten": "norrbottniska",
    "Västerbotten": "västerbottniska",
}
"""Words for what is of a county whose name is that of a land of old."""


def _ways_of_all(county: County) -> Iterator[str]:
    """Gives further ways to write all municipalities of a county."""
    for place in (county.label, f"{county.short_name} län", county.short_name):
        for head in ("kommunerna", "samtliga kommuner", "alla kommuner"):
            yield f"{head} i {place}"
    owner = genitive(county.short_name)
    yield from (f"{county.label}s kommuner", f"{owner} samtliga kommuner", f"{owner} alla kommuner")
    if adjective := _PEOPLES.get(county.short_name):
        yield from (f"{adjective} kommuner", f"{adjective} kommunerna")


def national_groups(counties: Iterable[County], actors: Iterable[Actor]) -> Iterator[Place]:
    """Gives the groups that the tables fill: the municipalities of each county and of Sweden, the regions."""
    known = tuple(actors)
    municipal = tuple(a for a in known if "Municipality" in a.kinds)
    for county in counties:
        label = f"Kommunerna i {county.label}"
        alt = (f"{genitive(county.short_name)} kommuner", f"Kommunerna i {county.short_name}")
        members = tuple(a.key for a in municipal if a.county == county.key)
        english = f"Municipalities of {county.label_en}"
        group = Actor(actor_key(label), label, ("ActorGroup",), english, alt, county.key, members=members)
        yield group, Spelling(patterns=tuple(_ways_of_all(county)))
    for label, english, members, other, ways in (
        (
            "Sveriges kommuner",
            "Municipalities of Sweden",
            tuple(a.key for a in municipal),
            "landets kommuner",
            (
                "samtliga kommuner i landet",
                "alla kommuner i landet",
                "Sveriges 290 kommuner",
                "landets 290 kommuner",
            ),
        ),
        (
            "Sveriges regioner",
            "Regions of Sweden",
            tuple(a.key for a in known if "Region" in a.kinds),
            "landets regioner",
            ("samtliga regioner", "alla regioner", "landets samtliga regioner", "Sveriges 21 regioner"),
        ),
    ):
        group = Actor(actor_key(label), label, ("ActorGroup",), english, (other,), members=members)
        yield group, Spelling(patterns=ways)
