"""Looks for many patterns at once where the letters stand that each of them needs, instead of all over a text.

A page has few of the thousand words that the patterns begin or end with, and one pass finds all of these.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import ahocorasick

__all__ = ["Spot", "Spots", "lowered", "places_of_words"]

_REACH = 160
"""No name is longer than so many characters."""


@dataclass(frozen=True, slots=True)
class Spot:
    """A pattern and the letters, in lower case, of which each match holds one: at its start, or `within` it.

    With `on_line` no match goes over the end of a line; with `after_name` its letters begin a word behind a name; with
    `capitals` they are a blank and a word in capitals.
    """

    pattern: re.Pattern[str]
    needles: tuple[str, ...]
    within: bool = False
    on_line: bool = False
    after_name: bool = False
    capitals: bool = False


class Spots:
    """Finds the matches of some patterns."""

    def __init__(self, spots: Sequence[Spot]) -> None:
        self._spots = spots
        wanted: dict[str, list[int]] = {}
        for number, spot in enumerate(spots):
            for needle in dict.fromkeys(spot.needles):
                wanted.setdefault(needle, []).append(number)
        self._finder = ahocorasick.Automaton()
        for needle, numbers in wanted.items():
            self._finder.add_word(needle, (len(needle) - 1, tuple(numbers)))
        self._finder.make_automaton()

    def find(self, text: str, lower: str) -> list[list[re.Match[str]]]:
        """Gives for each pattern its matches in a text, as `finditer` would; `lower` is `lowered(text)`."""
        places: dict[int, list[int]] = {}
        for last, (length, numbers) in self._finder.iter(lower):
            for number in numbers:
                places.setdefault(number, []).append(last - length)
        return [
            list(_matches(spot, text, sorted(places[number]))) if number in places else []
            for number, spot in enumerate(self._spots)
        ]


def _matches(spot: Spot, text: str, places: Sequence[int]) -> Iterator[re.Match[str]]:
    end = 0
    for place in places:
        if place < end or (spot.after_name and not _after_name(text, place)):
            continue
        if spot.capitals and not text[place + 1].isupper():
            continue
        if spot.within:
            first, last = max(end, place - _REACH), place + _REACH
            if spot.on_line:
                first = max(first, text.rfind("\n", first, place) + 1)
                line_end = text.find("\n", place, last)
                last = line_end if line_end >= 0 else last
            match = spot.pattern.search(text, first, last)
        else:
            match = spot.pattern.match(text, place)
        if match:
            end = match.end()
            yield match


def _after_name(text: str, place: int) -> bool:
    """Tells whether a word stands behind a blank and a word with a capital."""
    if text[place - 1 : place] not in (" ", "\xa0"):
        return False
    before = text[max(0, place - _REACH) : place].rsplit(None, 1)
    return bool(before) and not before[-1].rstrip().islower()


def lowered(text: str) -> str:
    """Gives a text in lower case, each letter where it stood."""
    lower = text.lower()
    return (
        lower if len(lower) == len(text) else "".join(c.lower() if len(c.lower()) == 1 else c for c in text)
    )


_APART = re.compile(r"(?<![\w-])")
_GENITIVE = re.compile(r"s?(?![\w-])")
_GENITIVE_OF_LETTERS = re.compile(r"(?::?s)?(?![\w-])")


def places_of_words(text: str, words: str, *, letters: bool = False) -> Iterator[tuple[int, int]]:
    """Gives where words stand by themselves, from where to where, with a genitive s (of `letters` also ":s") if any.

    Each page has words of its own, so that a pattern made of them would cost more than it finds.
    """
    tail = _GENITIVE_OF_LETTERS if letters else _GENITIVE
    at = text.find(words)
    while at >= 0:
        end = at + len(words)
        found = tail.match(text, end) if _APART.match(text, at) else None
        if found:
            end = found.end()
            yield at, end
        at = text.find(words, end if found else at + 1)
