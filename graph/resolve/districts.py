"""Districts of the three largest cities: units of their municipality ("Malmö Husie", "stadsdelen Rosengård").

The names are those by which the cities divided their administration between 1997 and today; which were in being in a
given year is not told.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from graph.iris import actor_key
from graph.records import Actor, Mention
from graph.resolve.spots import Spot, Spots

__all__ = ["city_of", "district_mentions"]

_DISTRICTS = {
    "Göteborg": (
        "Angered|Askim|Askim-Frölunda-Högsbo|Backa|Bergsjön|Biskopsgården|Centrum|Frölunda|Gunnared|Härlanda|Hisingen|"
        "Högsbo|Kortedala|Kärra-Rödbo|Linnéstaden|Lundby|Lärjedalen|Majorna|Majorna-Linné|Norra Hisingen|Torslanda|"
        "Tuve-Säve|Tynnered|Västra Göteborg|Västra Hisingen|Älvsborg|Örgryte|Örgryte-Härlanda|Östra Göteborg|"
        "Nordost|Sydväst"
    ),
    "Malmö": (
        "Centrum|Fosie|Husie|Hyllie|Innerstaden|Kirseberg|Limhamn-Bunkeflo|Norr|Oxie|Rosengård|Söder|Södra Innerstaden|"
        "Väster|Västra Innerstaden|Öster"
    ),
    "Stockholm": (
        "Bromma|Enskede-Årsta|Enskede-Årsta-Vantör|Farsta|Hägersten-Liljeholmen|Hägersten-Älvsjö|Hässelby-Vällingby|"
        "Järva|Katarina-Sofia|Kista|Kungsholmen|Liljeholmen|Maria-Gamla stan|Norra innerstaden|Norrmalm|Rinkeby|"
        "Rinkeby-Kista|Skarpnäck|Skärholmen|Spånga-Tensta|Södermalm|Vantör|Älvsjö|Östermalm"
    ),
}
_CITIES = {
    city: "|".join(sorted(map(re.escape, names.split("|")), key=lambda name: (-len(name), name)))
    for city, names in _DISTRICTS.items()
}
_UNIT = re.compile(
    "|".join(
        rf"(?<![\w-]){city}(?:s? [Ss]tad)?[ \xa0](?:stadsdel[ \xa0])?(?:{names})(?P<g{city[0]}>s)?(?![\w-])"
        for city, names in _CITIES.items()
    )
)

_SPOTS = Spots([Spot(_UNIT, tuple(city.lower() for city in _CITIES))])


def _own_districts() -> Mapping[str, str]:
    """Gives the city of each district whose name no other of them has, and of each part of such a name."""
    found: dict[str, set[str]] = {}
    for city, names in _DISTRICTS.items():
        for name in names.split("|"):
            for part in (name, *name.split("-")):
                found.setdefault(part, set()).add(city)
    plain = {"Centrum", "Norr", "Söder", "Väster", "Öster", "Innerstaden", "Nordost", "Sydväst"}
    return {name: min(cities) for name, cities in found.items() if len(cities) == 1 and name not in plain}


_CITY_OF = _own_districts()


def city_of(place: str) -> str:
    """Gives the city in which a district lies ("Rosengård", "Angered-Gunnared", "X i Malmö"), "" if unknown."""
    words = place.split(" i ")
    if words[-1] in _CITIES:
        return words[-1]
    return next((_CITY_OF[name] for name in (words[0], *words[0].split("-")) if name in _CITY_OF), "")


def district_mentions(
    text: str, lower: str, municipalities: Mapping[str, Actor], created: dict[str, Actor]
) -> Iterator[Mention]:
    """Gives a mention for each district named after its city, and puts the units into `created`.

    `lower` is the text in lower case, letter for letter; `municipalities` are by their bare names.
    """
    for match in _SPOTS.find(text, lower)[0]:
        words = " ".join(match.group().split())
        city = next(city for city in _CITIES if words.startswith(city))
        genitive = match.group(f"g{city[0]}") is not None
        label = words[:-1] if genitive else words
        of = municipalities[city]
        key = actor_key(label)
        created[key] = Actor(key=key, label=label, kinds=("Authority",), part_of=of.key, county=of.county)
        yield Mention(key, match.start(), match.end(), "district", genitive=genitive)
