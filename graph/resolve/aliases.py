"""Short names that a page introduces itself: an abbreviation in brackets, a shelter's own name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence

from graph.records import Actor, Mention
from graph.resolve.spots import places_of_words

__all__ = ["alias_mentions"]

_BRACKETED = re.compile(
    r"[ \xa0\n]?\((?:nedan |hädanefter |förkortat )?[\"”]?(?P<short>[A-ZÅÄÖ][\wåäöÅÄÖ-]{1,11})[\"”]?\)"
)
_BEFORE = re.compile(r"(?:^|\s)(?P<short>[A-ZÅÄÖ]{2,8})\s[–—-]\s$")
_NAMED = re.compile(
    r"(?:jouren|huset|mottagningen|föreningen|stiftelsen|"
    r"centrumet?)[ \xa0](?P<short>[A-ZÅÄÖ][a-zåäö]{3,})(?:[ \xa0]i[ \xa0]|$)",
    re.IGNORECASE,
)


def alias_mentions(
    text: str, found: Sequence[Mention], actors: Mapping[str, Actor], places: Container[str]
) -> list[Mention]:
    """Gives mentions by the short names that stand in brackets after a full one, or inside it; no place is one."""
    mentions: list[Mention] = []
    for short, key in _introduced(text, found, actors).items():
        if short in places:
            continue
        mentions += [
            Mention(key, match.start(), match.end(), "alias", genitive=bool(match.group("g")))
            for match in places_of_words(text, short, "(?P<g>:?s)?")
        ]
    return mentions


def _introduced(text: str, found: Sequence[Mention], actors: Mapping[str, Actor]) -> dict[str, str]:
    return dict(sorted(_pairs(text, found, actors)))


def _pairs(text: str, found: Sequence[Mention], actors: Mapping[str, Actor]) -> Iterator[tuple[str, str]]:
    names = {m.names for m in found}
    for mention in found:
        if mention.names not in actors:
            continue
        before = _BEFORE.search(text, max(0, mention.start - 14), mention.start)
        if before and mention.rule == "own-name":
            yield before.group("short"), mention.names
        bracketed = _BRACKETED.match(text, mention.end)
        if bracketed and _could_shorten(bracketed.group("short")):
            yield bracketed.group("short"), mention.names
    for key in names & set(actors):
        named = _NAMED.search(actors[key].label)
        if named:
            yield named.group("short"), key


def _could_shorten(short: str) -> bool:
    return sum(c.isupper() for c in short) >= 2 or len(short) <= 5
