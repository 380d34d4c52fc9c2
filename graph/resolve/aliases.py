"""Short names that a page introduces itself: an abbreviation in brackets, a shelter's own name."""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Mapping, Sequence
from functools import lru_cache

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
            Mention(key, start, end, "alias", genitive=end - start > len(short))
            for start, end in places_of_words(text, short, letters=True)
        ]
    return mentions


def _introduced(text: str, found: Sequence[Mention], actors: Mapping[str, Actor]) -> dict[str, str]:
    return dict(sorted(_pairs(text, found, actors)))


def _pairs(text: str, found: Sequence[Mention], actors: Mapping[str, Actor]) -> Iterator[tuple[str, str]]:
    names = {m.names for m in found}
    for mention in found:
        if mention.names not in actors:
            continue
        if mention.rule == "own-name":
            before = _BEFORE.search(text, max(0, mention.start - 14), mention.start)
            if before:
                yield before.group("short"), mention.names
        bracketed = _BRACKETED.match(text, mention.end)
        if bracketed and _could_shorten(bracketed.group("short")):
            yield bracketed.group("short"), mention.names
    for key in names & set(actors):
        short = _inside(actors[key].label)
        if short:
            yield short, key


@lru_cache(maxsize=4096)
def _inside(label: str) -> str:
    """Gives the proper name in a label ("Kvinnojouren Alla i X"), "" for none."""
    named = _NAMED.search(label)
    return named.group("short") if named else ""


def _could_shorten(short: str) -> bool:
    return sum(c.isupper() for c in short) >= 2 or len(short) <= 5
