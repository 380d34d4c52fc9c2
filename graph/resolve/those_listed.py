"""Words that mean the bodies of the list before: "parterna", "samma aktörer", "de nämnda myndigheterna", "alla tre"."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from graph.records import Actor, Document, Mention
from graph.resolve.spots import Spot
from graph.resolve.those import named_together

__all__ = ["SPOT", "mentions_of_lists"]

_COUNT = {"båda": 2, "bägge": 2, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8}
_NUMBER = "|".join(_COUNT)
_KINDS = {
    "kommun": {"Municipality"},
    "länsstyrelse": {"CountyAdministrativeBoard"},
    "region": {"Region"},
    "myndighet": {"Authority"},
    "organisation": {"CivilSocietyOrganisation", "Actor"},
    "förening": {"CivilSocietyOrganisation", "Actor"},
}
_KIND = (
    r"(?:aktörer|parter|organisationer|myndigheter|kommuner|länsstyrelser|föreningar|regioner|verksamheter)"
)
_SAID = r"(?:nämnda|ovannämnda|ovanstående|uppräknade|samverkande|ingående|medverkande|deltagande)"
_NO_LIST = r"(?!\s?[,:;(–-]|\s(?:är|var|i|på|för|av|från|består|utgörs|som)\b)"
"""What follows tells by itself who is meant, or parts them off."""
_WORDS = re.compile(
    rf"(?<![\w-])(?:[Dd]e|[Dd]essa) {_SAID} (?P<those>{_KIND})na(?![\w-]){_NO_LIST}"
    rf"|(?<![\w-])[Ss]amma (?:(?P<number>{_NUMBER}) )?(?P<same>{_KIND})(?![\w-]){_NO_LIST}"
    rf"|(?<![\w-])[Dd]essa (?:(?P<count>{_NUMBER}) )?(?P<these>{_KIND})(?![\w-]){_NO_LIST}"
    rf"|(?<![\w-])(?:[Aa]lla|[Ss]amtliga) (?P<all>{_NUMBER})(?= (?:har|hade|är|var|deltar|deltog|ingår|medverkar|"
    rf"driver|samverkar|samarbetar|tecknade|[a-zåäö]{{3,15}}(?:ade|ades))\b)"
    rf"|(?<![\w-])(?<![a-zåäö,–-] )(?P<alone>Parter|Myndigheter|Organisationer|Kommuner|Föreningar|"
    rf"Regioner)na(?![\w-]){_NO_LIST}"
)
SPOT = Spot(
    _WORDS,
    ("de ", "dessa ", "samma ", "alla ", "samtliga ", "parterna", "myndigheterna", "organisationerna", "kommunerna",
     "föreningarna", "regionerna"),
)  # fmt: skip
"""What `mentions_of_lists` needs the matches of."""
_NEAR = 400
"""The list that is meant ends no farther back."""
_JOINT = re.compile(
    r"(?:[,\s]|och|samt|respektive|liksom)*(?:(?:[a-zåäö]{2,20}\s){0,4}med\s)?(?:både\s|såväl\s)?",
    re.IGNORECASE,
)


def mentions_of_lists(
    document: Document,
    matches: Sequence[re.Match[str]],
    found: Sequence[Mention],
    actors: Mapping[str, Actor],
) -> Iterator[Mention]:
    """Gives weak mentions of the bodies of the last list before words that mean them, in the same block or the last.

    The list has as many bodies as the words say, all of the kind that they name; nobody else is named in between.
    """
    ordered = (
        sorted((m for m in found if m.names in actors and not m.weak), key=lambda m: m.start)
        if matches
        else []
    )
    starts = [m.start for m in ordered]
    for match in matches:
        named = ordered[: bisect_left(starts, match.start())]
        keys = _last_list(document, match, named)
        told = next((match[name] for name in ("number", "count", "all") if match[name]), "")
        kind = next((match[name] for name in ("those", "same", "these", "alone") if match[name]), "").lower()
        fits = _COUNT.get(told, len(keys)) == len(keys) and all(_is(actors[k], kind) for k in keys)
        if fits and 2 <= len(keys) < len(match.group()):
            yield from named_together(match, keys)


def _last_list(document: Document, match: re.Match[str], named: Sequence[Mention]) -> list[str]:
    """Gives the keys of the list that ends the names before some words, in an earlier sentence and near; none else."""
    text = document.text
    if not named or not _close(text[named[-1].end : match.start()]):
        return []
    first = len(named) - 1
    while first and _JOINT.fullmatch(text, named[first - 1].end, named[first].start):
        first -= 1
    return list(dict.fromkeys(mention.names for mention in named[first:]))


def _close(between: str) -> bool:
    """Tells whether a list still speaks to words after it: in its paragraph, in no other cell, a sentence before."""
    ends = ". " in between or ":" in between or "\n" in between
    return ends and len(between) <= _NEAR and "\n\n" not in between and "\t" not in between


def _is(actor: Actor, kind: str) -> bool:
    kinds = next((kinds for word, kinds in _KINDS.items() if kind.startswith(word)), set())
    return not actor.is_group and (not kinds or bool(kinds & set(actor.kinds)))
