"""Proposes that two names may be of one body, with a score; a person decides, nothing is merged here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass

from rapidfuzz import fuzz, process

from graph.records import Actor
from graph.reference.tables import Reference

__all__ = ["AHEAD", "ENOUGH", "Pair", "near_bodies"]

ENOUGH = 93.0
"""The least score, of 100, of two names that may be of one body."""
AHEAD = 5.0
"""How far the best candidate must be ahead of the next one."""

_SMALL_WORDS = frozenset(("i", "på", "för", "vid", "av", "och", "the", "of"))
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Pair:
    """Two bodies whose names are near each other; `score` goes from 0 to 100, equal but for small words."""

    kept: Actor
    other: Actor
    score: float


def near_bodies(
    actors: Iterable[Actor], reference: Reference, judged: Collection[frozenset[str]] = ()
) -> list[Pair]:
    """Gives pairs of which at least one stands in no table, the likeliest first.

    Names that are equal but for small words ("i", "på") and genitives are always proposed; others where the
    score is at least ENOUGH and AHEAD of the next candidate. Pairs in `judged` are left out, and bodies of
    different counties, places or numbers.
    """
    local = {actor.key: actor for actor in actors if actor.key not in reference.by_key and not actor.is_group}
    listed = {actor.key: actor for actor in reference.actors if not actor.is_group}
    forms: defaultdict[str, list[Actor]] = defaultdict(list)
    for actor in (*local.values(), *listed.values()):
        forms[_folded(actor.label)].append(actor)
    places = _places(reference)
    found: dict[frozenset[str], Pair] = {}
    for actor in sorted(local.values(), key=lambda actor: actor.key):
        for other, score in _candidates(actor, forms, places):
            pair = frozenset((actor.key, other.key))
            if pair not in judged:
                found[pair] = _pair(actor, other, score, listed)
    return sorted(found.values(), key=lambda pair: (-pair.score, pair.kept.key, pair.other.key))


def _candidates(
    actor: Actor, forms: Mapping[str, list[Actor]], places: Collection[str]
) -> Iterable[tuple[Actor, float]]:
    own = _folded(actor.label)
    for other in forms[own]:
        if other.key != actor.key and not _apart(actor, other):
            yield other, 100.0
    near = process.extract(own, forms.keys(), scorer=fuzz.ratio, score_cutoff=ENOUGH - AHEAD, limit=8)
    rated = [(form, score) for form, score, _ in near if form != own and not _elsewhere(own, form, places)]
    if rated and rated[0][1] >= ENOUGH and (len(rated) == 1 or rated[0][1] - rated[1][1] >= AHEAD):
        for other in forms[rated[0][0]]:
            if not _apart(actor, other):
                yield other, round(rated[0][1], 1)


def _pair(one: Actor, two: Actor, score: float, listed: Collection[str]) -> Pair:
    """Puts first what is kept: the body of the tables, else the one whose name says more."""
    kept, other = sorted(
        (one, two), key=lambda actor: (actor.key not in listed, -len(actor.label), actor.key)
    )
    return Pair(kept, other, score)


def _folded(label: str) -> str:
    """Gives a name's words in order of the alphabet, without small words and genitives."""
    words = [word for word in _WORD.findall(label.casefold()) if word not in _SMALL_WORDS]
    return " ".join(sorted(word[:-1] if len(word) > 4 and word.endswith("s") else word for word in words))


def _places(reference: Reference) -> frozenset[str]:
    """Gives the words by which counties and municipalities are known."""
    names = [county.short_name for county in reference.counties]
    names += [a.label.removesuffix(" kommun") for a in reference.actors if a.label.endswith(" kommun")]
    return frozenset(word for name in names for word in _folded(name).split())


def _apart(one: Actor, two: Actor) -> bool:
    """True where the two are known to be of different counties, or one is a part of the other."""
    if one.key == two.part_of or two.key == one.part_of:
        return True
    return bool(one.county and two.county and one.county != two.county)


def _elsewhere(one: str, two: str, places: Collection[str]) -> bool:
    """True where what sets two names apart is a number, or on both sides the name of a known place."""
    first, second = set(one.split()), set(two.split())
    only_first, only_second = first - second, second - first
    if any(word.isdigit() for word in only_first ^ only_second):
        return True
    return any(word in places for word in only_first) and any(word in places for word in only_second)
