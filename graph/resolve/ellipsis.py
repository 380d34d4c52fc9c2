"""Lists in which one head serves several places: "Länsstyrelserna i Hallands och Jönköpings län".

Each place in such a list names a body of its own: the board of that county, that municipality.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.records import Mention
from graph.reference.tables import Reference
from graph.resolve.elliptic import BLANK, Places

__all__ = ["elliptic_mentions", "places_of"]

_SURNAME = re.compile(
    r"(?:^|[\n,;:]\s?)(?!(?:Både|Såväl|Även|Mellan|Från|Hos|Till|När|Också|Bland|Samt|Genom) )[A-ZÅÄÖ][\wåäöé-]+ $"
)
"""Before a town that is the name of a person in a list of members ("Eva Tranemo, Jönköpings kommun")."""
_HEAD = 24
"""A longer head holds more than the word for what the places are: what they do."""
_RUN = re.compile(
    rf"(?<![\w-])[A-ZÅÄÖ][\w-]*+(?:(?:,[ \xa0\n]*+|{BLANK}+)(?:(?:och|samt|respektive|resp\.?+|eller|&){BLANK}+)?+"
    rf"(?:i{BLANK}+)?+[A-ZÅÄÖ][\w-]*+)*+(?P<last>{BLANK}+(?:kommun|län|stad\b|städer|universitet))?+"
)
"""Words that begin with a capital as the names of a list follow each other, and what comes last."""


_SEVERAL = re.compile(r"[, \xa0\n]|[a-zåäö][A-ZÅÄÖ]")
"""What parts the names of a list, or lets one begin where another ends."""


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
    return Places(boards, regions, police, towns, counties, *_schools(reference))


def _schools(reference: Reference) -> tuple[dict[str, str], dict[str, str]]:
    """Gives universities and colleges by the town that they are named by, genitive or not."""
    universities: dict[str, str] = {}
    colleges: dict[str, str] = {}
    for actor in reference.actors:
        if "University" not in actor.kinds:
            continue
        university = re.fullmatch(r"(\w+?)s? universitet", actor.label)
        college = re.fullmatch(r"Högskolan(?: i)? (\w+)", actor.label)
        if university:
            universities |= {university[1]: actor.key, f"{university[1]}s": actor.key}
        elif college:
            colleges |= {college[1]: actor.key}
    return universities, colleges


def _runs(text: str) -> list[tuple[int, int]]:
    """Gives the stretches of words with capitals before the word for a municipality or county, that one with them."""
    found = (run for run in _RUN.finditer(text) if run["last"])
    listed = (run for run in found if _SEVERAL.search(text, run.start(), run.start("last")))
    return [(run.start(), run.end() + len("s länsstyrelser")) for run in listed]


def _is_head(words: str, name: str) -> bool:
    """Tells whether the words before a list only say what its places are, and not what they did or head lines."""
    short = len(words) < _HEAD and "\n" not in words and not words.rstrip().endswith((" är", " var"))
    return short and not (name == "municipalities-told" and len(words.split()) > 1)


def elliptic_mentions(text: str, lower: str, places: Places) -> Iterator[Mention]:
    """Gives a mention for each place in each elliptic list of a text.

    `lower` is the text in lower case, letter for letter. The first one's stretch takes in the list's head, the last
    one's the word behind it.
    """
    runs = _runs(text)
    headed = iter(places.spots.find(text, lower))
    for whole, one, keys, name, head, behind in places.rules:
        if head:
            matches = next(headed)
        else:
            able = (run for run in runs if any(text.find(word, *run) >= 0 for word in behind))
            matches = [match for run in able for match in whole.finditer(text, *run)]
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
