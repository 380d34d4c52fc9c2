"""Lists in which one head serves several places: "Länsstyrelserna i Hallands och Jönköpings län".

Each place in such a list names a body of its own: the board of that county, that municipality.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property

from graph.records import Mention
from graph.reference.tables import Reference
from graph.resolve.spots import Spot, Spots

__all__ = ["Places", "elliptic_mentions", "places_of"]

_SURNAME = re.compile(r"(?:^|[\n,;:]\s?)[A-ZÅÄÖ][\wåäöé-]+ $")
"""Before a town that is the name of a person in a list of members ("Eva Tranemo, Jönköpings kommun")."""
_HEAD = 24
"""A longer head holds more than the word for what the places are: what they do."""
_BLANK = r"[ \xa0\n]+"
_RUN = re.compile(
    rf"(?<![\w-])[A-ZÅÄÖ][\w-]*+(?:(?:,[ \xa0\n]*+|{_BLANK}+)(?:(?:och|samt|respektive|resp\.?+|eller|&){_BLANK}+)?+"
    rf"(?:i{_BLANK}+)?+[A-ZÅÄÖ][\w-]*+)*+(?P<last>{_BLANK}+(?:kommun|län))?+"
)
"""Words that begin with a capital as the names of a list follow each other, and what comes last."""


_SEVERAL = re.compile(r"[, \xa0\n]|[a-zåäö][A-ZÅÄÖ]")
"""What parts the names of a list, or lets one begin where another ends."""
_Rule = tuple[re.Pattern[str], re.Pattern[str], Mapping[str, str], str, tuple[str, ...]]
_BEFORE = "before"


@dataclass(frozen=True)
class Places:
    """Names of counties and municipalities (as written, genitive or not) and the keys of their bodies."""

    boards: Mapping[str, str]
    regions: Mapping[str, str]
    police: Mapping[str, str]
    municipalities: Mapping[str, str]
    counties: Mapping[str, str]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of a place, genitive or not."""
        return frozenset((*self.counties, *self.municipalities))

    @cached_property
    def spots(self) -> Spots:
        """Finds the lists that begin with their head."""
        return Spots([Spot(rule[0], rule[4]) for rule in self.rules if rule[4] != (_BEFORE,)])

    @cached_property
    def rules(self) -> tuple[_Rule, ...]:
        """Pattern of a whole list, pattern of one place in it, what a place means there, the rule's name, the head.

        Instead of the head, of which each list begins with one of some letters, stands `_BEFORE` where it comes last.
        """
        town, county = _either(self.municipalities), _either(self.counties)
        return (
            _after(r"[Ll]änsstyrelse(?:rna|rnas|n)(?:\s+(?:i|för|av|från))?", self.boards, "boards-of", "länsstyrelse"),
            _after(r"[Rr]egionern?as?(?:\s+(?:i|för))?|Region", self.regions, "regions-of", "region"),
            _after(r"[Ll]andstingen(?:\s+i)?", self.regions, "regions-of", "landstingen"),
            _after(r"[Pp]olismyndighet(?:erna|en)(?:\s+i)?", self.police, "police-of", "polismyndighet"),
            (
                re.compile(
                    rf"(?<![\w-])(?:[Ss]ocial(?:förvaltning|nämnd)(?:en|erna|arna|er|ar){_BLANK}i|"
                        rf"[Ss]ocialtjänst(?:en|erna){_BLANK}i|[Kk]ommun(?:er(?:na)?|styrelserna))"
                        rf"(?:{_BLANK}(?:är|var|i länet|som deltar|som ingår|följande))*[ \xa0\n:(–-]+"
                    rf"(?P<list>{_items(town)}*)(?!{_BLANK}(?:län|[Ss]tad))"
                ),
                re.compile(rf"(?<![\w-])(?P<place>{town})(?![\wåäö])"), self.municipalities, "municipalities-after",
                ("kommuner", "kommunstyrelserna", "socialförvaltning", "socialnämnd", "socialtjänst"),
            ),
            (
                re.compile(
                    rf"(?<![\w-])[Kk]ommuner(?:na)?(?:{_BLANK}[a-zåäö]{{1,20}}){{0,5}}"
                    rf"(?:[ \xa0\n]?[:(–-][ \xa0\n]?|(?:(?<= är)|(?<= var)|(?<= blev)){_BLANK})"
                    rf"(?P<list>{_items(town)}+)(?!{_BLANK}län)"
                ),
                re.compile(rf"(?<!-)(?P<place>{town})(?![a-zåäö])"), self.municipalities, "municipalities-told",
                ("kommuner",),
            ),
            (
                re.compile(rf"(?<![\w-])(?P<list>{_items(town)}+){_BLANK}kommun(?:er(?:nas?)?|ers|s)?(?![\w-])"),
                re.compile(rf"(?<![\w-])(?P<place>{town})(?![\wåäö])"), self.municipalities, "municipalities-before",
                (_BEFORE,),
            ),
            (
                re.compile(rf"(?<![\w-])(?P<list>{_items(county)}+){_BLANK}läns?(?![\w-])"),
                re.compile(rf"(?<![\w-])(?P<place>{county})(?![\wåäö])"), self.counties, "counties-before", (_BEFORE,),
            ),
        )  # fmt: skip


def _either(names: Mapping[str, str]) -> str:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return "(?:" + "|".join(re.escape(n).replace(r"\ ", _BLANK) for n in ordered) + ")"


def _items(place: str, tail: str = "") -> str:
    item = rf"{place}{tail}(?![a-zåäö])"
    joint = (
        rf"(?:{_BLANK}(?:och|samt|respektive|resp\.?|eller|&){_BLANK}(?:i{_BLANK})?"
        rf"|,[ \xa0\n]*(?:(?:och|samt){_BLANK})?|(?<=[a-zåäö])(?=[A-ZÅÄÖ]))"
    )
    return rf"{item}(?:{joint}{item})"


def _after(head: str, keys: Mapping[str, str], name: str, needle: str) -> _Rule:
    place = _either(keys)
    whole = re.compile(rf"(?<![\w-])(?:{head}){_BLANK}(?P<list>{_items(place, rf'(?:{_BLANK}läns?)?')}+)")
    return (
        whole,
        re.compile(rf"(?<![\w-])(?P<place>{place})(?:{_BLANK}läns?)?(?![\wåäö])"),
        keys,
        name,
        (needle,),
    )


def places_of(reference: Reference) -> Places:
    """Gives the places of the tables with their genitives."""
    boards: dict[str, str] = {}
    regions: dict[str, str] = {}
    police: dict[str, str] = {}
    for county in reference.counties:
        authority = next(
            a.key
            for a in reference.actors
            if a.county == county.key and a.label.startswith("Polismyndigheten i ")
        )
        region = reference.region_of(county.key)
        for name in (county.short_name, *(a for a in county.aliases if not a.endswith(" län"))):
            for form in (name, f"{name}s"):
                boards[form], regions[form], police[form] = county.board, county.region, authority
        short = region.label.removeprefix("Region ").removesuffix(" län")
        regions |= {short: region.key, f"{short}s": region.key}
    towns: dict[str, str] = {}
    for actor in reference.actors:
        if "Municipality" in actor.kinds:
            bare = reference.spellings[actor.key].bare
            towns |= {bare: actor.key, f"{bare}s": actor.key}
    counties = {
        name: next(c.key for c in reference.counties if c.board == board) for name, board in boards.items()
    }
    return Places(boards, regions, police, towns, counties)


def _runs(text: str) -> list[tuple[int, int]]:
    """Gives the stretches of words with capitals before the word for a municipality or county, that one with them."""
    found = (run for run in _RUN.finditer(text) if run["last"])
    listed = (run for run in found if _SEVERAL.search(text, run.start(), run.start("last")))
    return [(run.start(), run.end() + len("municipality")) for run in listed]


def _is_head(words: str, name: str) -> bool:
    """Tells whether the words before a list only say what its places are, and not what they did or head lines."""
    short = len(words) < _HEAD and "\n" not in words
    return short and not (name == "municipalities-told" and len(words.split()) > 1)


def elliptic_mentions(text: str, lower: str, places: Places) -> Iterator[Mention]:
    """Gives a mention for each place in each elliptic list of a text.

    `lower` is the text in lower case, letter for letter. The first one's stretch takes in the list's head, the last
    one's the word behind it.
    """
    runs = _runs(text)
    headed = iter(places.spots.find(text, lower))
    for whole, one, keys, name, head in places.rules:
        if head == (_BEFORE,):
            matches = [match for start, end in runs for match in whole.finditer(text, start, end)]
        else:
            matches = next(headed)
        for match in matches:
            items = list(one.finditer(text, match.start("list"), match.end("list")))
            first = items[0]
            alone = len(items) == 2 and match.group().endswith(("kommun", "kommuns"))
            if alone and _SURNAME.search(text, max(0, match.start() - 30), match.start()):
                items = items[1:]
            for item in items:
                heads = item is first and _is_head(text[match.start() : item.start()], name)
                start = match.start() if heads else item.start()
                end = match.end() if item is items[-1] else item.end()
                yield Mention(keys[" ".join(item.group("place").split())], start, end, name)
