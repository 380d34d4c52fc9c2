"""Words that count the bodies of a list that follows: a title "Nio myndigheter samverkar" above their names."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from graph.records import Actor, Mention
from graph.resolve.spots import Spot
from graph.resolve.those import JOINT, named_together

__all__ = ["SPOT", "announced_mentions"]

_COUNT = {
    word: number
    for number, word in enumerate(
        ("två", "tre", "fyra", "fem", "sex", "sju", "åtta", "nio", "tio", "elva", "tolv"), 2
    )
}
_KINDS = {
    "kommuner": {"Municipality"},
    "länsstyrelser": {"CountyAdministrativeBoard"},
    "regioner": {"Region"},
    "landsting": {"Region"},
    "myndigheter": {"Authority"},
    "lärosäten": {"University"},
    "universitet": {"University"},
    "organisationer": {"CivilSocietyOrganisation"},
    "föreningar": {"CivilSocietyOrganisation"},
}
_COUNTED = re.compile(
    rf"(?m:^)(?P<count>{'|'.join(word.capitalize() for word in _COUNT)}) (?:[a-zåäö]{{3,20}} )?"
    rf"(?P<kind>{'|'.join(_KINDS)})(?! (?:som|vilka|där)\b)(?![\w-])"
)
SPOT = Spot(_COUNTED, tuple(f"{word} " for word in _COUNT))
"""What `announced_mentions` needs the matches of."""
_NEAR = 500
"""The list begins no farther on."""


def announced_mentions(
    text: str, matches: Sequence[re.Match[str]], found: Sequence[Mention], actors: Mapping[str, Actor]
) -> Iterator[Mention]:
    """Gives weak mentions of the bodies of the next list, if it has as many as the words say, all of the kind."""
    named = sorted((m for m in found if m.names in actors and not m.weak), key=lambda m: m.start)
    starts = [m.start for m in named]
    for match in matches:
        for run in _runs(text, named[bisect_right(starts, match.end()) :]):
            if run[0].start - match.end() > _NEAR:
                break
            keys = list(dict.fromkeys(mention.names for mention in run))
            if len(keys) > 1:
                if len(keys) == _COUNT[match["count"].lower()] and _are(keys, actors, match["kind"]):
                    yield from named_together(match, keys)
                break


def _runs(text: str, named: Sequence[Mention]) -> Iterator[list[Mention]]:
    """Gives names that stand side by side, as one list each."""
    run: list[Mention] = []
    for mention in named:
        if run and not JOINT.fullmatch(text, run[-1].end, mention.start):
            yield run
            run = []
        run.append(mention)
    if run:
        yield run


def _are(keys: Sequence[str], actors: Mapping[str, Actor], kind: str) -> bool:
    return all(not actors[key].is_group and _KINDS[kind] & set(actors[key].kinds) for key in keys)
