"""Bodies of one kind in one place, named together: "tjejjourerna i länet", "kommunerna i Ådalen"."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from graph.iris import actor_key
from graph.records import Actor, Mention
from graph.reference.tables import Reference
from graph.resolve.spots import Spot, Spots

__all__ = ["Extents", "collective_mentions", "extents_of"]

_KINDS = {
    "kommuner": "kommunerna",
    "länsstyrelser": "länsstyrelserna",
    "regioner": "regionerna",
    "jourer": "jourerna",
    "kvinnojourer": "kvinnojourerna",
    "tjejjourer": "tjejjourerna",
    "kvinno- och tjejjourer": "kvinno- och tjejjourerna",
    "brottsofferjourer": "brottsofferjourerna",
    "mansjourer": "mansjourerna",
    "ungdomsjourer": "ungdomsjourerna",
    "socialnämnder": "socialnämnderna",
    "socialtjänster": "socialtjänsterna",
    "polisområden": "polisområdena",
    "ungdomsmottagningar": "ungdomsmottagningarna",
    "familjecentraler": "familjecentralerna",
    "vårdcentraler": "vårdcentralerna",
    "församlingar": "församlingarna",
    "barnahus": "barnahusen",
    "universitet": "universiteten",
    "tingsrätter": "tingsrätterna",
}
"""The words for several bodies of a kind: indefinite and definite."""
_DEFINITE = "|".join(sorted(_KINDS.values(), key=len, reverse=True))
_INDEFINITE = "|".join(sorted(_KINDS, key=len, reverse=True))
_PLACE = (
    r"(?P<place>länet|(?:(?:norra|södra|östra|västra|mellersta|nedre|övre) )?[A-ZÅÄÖ][a-zåäö]+"
    r"(?: [A-ZÅÄÖ][a-zåäö]+| kusten)?(?: län)?)"
)
_END = r"(?![\w-])"
_ALL = r"(?:[Ss]amtliga|[Aa]lla)"
_PATTERNS = (
    re.compile(rf"(?<![\w-])(?i:(?P<kind>{_DEFINITE})) i {_PLACE}{_END}"),
    re.compile(rf"(?<![\w-]){_ALL} (?:\d+ )?(?P<kind>{_INDEFINITE}) i {_PLACE}{_END}"),
    re.compile(
        rf"(?<![\w-])(?P<place>[Ll]änets) (?:(?:samtliga|alla|olika|\d+) )?(?P<kind>{_INDEFINITE})(?P<g>s)?{_END}"
    ),
)
_SPOTS = Spots(
    [
        Spot(_PATTERNS[0], tuple(f"{kind} i " for kind in _KINDS.values())),
        Spot(_PATTERNS[1], ("samtliga ", "alla ")),
        Spot(_PATTERNS[2], ("länets ",)),
    ]
)
_NEXT = re.compile(r",? (?:och |samt )?(?P<name>[A-ZÅÄÖ][\wåäö]+)")


@dataclass(frozen=True, slots=True)
class Extent:
    """A county's key, "" where it is not known, and the words for the place."""

    county: str
    words: str


Extents = Mapping[str, Extent]
"""The extent of each place by its name, of each county by its key as well."""


def collective_mentions(
    text: str, lower: str, own: str, known: Extents, created: dict[str, Actor]
) -> Iterator[Mention]:
    """Gives a mention for each group of bodies told by kind and place, and puts the groups into `created`.

    `own` is the key of the county that "länet" means, "" for none: then these words name no group. A place of no
    table stays in the group's name, its county open; a place that is one of several is left to lists.
    """
    for match in (match for matches in _SPOTS.find(text, lower) for match in matches):
        place, following = match.group("place"), _NEXT.match(text, match.end())
        if place.lower() in ("länet", "länets"):
            extent = known.get(own)
        else:
            extent = known.get(place.replace("s län", " län"), known.get(place, Extent("", place)))
            if following and following["name"] in known:
                continue
        if extent:
            kind = match.group("kind").lower()
            label = f"{_KINDS.get(kind, kind)} i {extent.words}".capitalize()
            yield _mention(match, label[: -len(extent.words)] + extent.words, extent, created)


def _mention(match: re.Match[str], label: str, extent: Extent, created: dict[str, Actor]) -> Mention:
    key = actor_key(label)
    created[key] = Actor(key=key, label=label, kinds=("ActorGroup",), county=extent.county)
    genitive = bool(match.groupdict().get("g"))
    return Mention(key, match.start(), match.end(), "collective", genitive=genitive)


def extents_of(reference: Reference) -> Extents:
    """Gives the extents of the places of the tables: a town's name is the town, also where a county is named as it."""
    towns = {reference.spellings[a.key].bare: a.county for a in reference.actors if "Municipality" in a.kinds}
    found = {
        name: Extent(county.key, county.label)
        for county in reference.counties
        for name in (county.key, county.label, county.short_name, f"{county.short_name} län", *county.aliases)
    }
    return found | {name: Extent(county, name) for name, county in towns.items()}
