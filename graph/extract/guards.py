"""Tells in one pass over a sentence which patterns cannot match it, because none of the letters they need stands there.

A page's sentence has the words of few rules, and looking for each rule's pattern in each sentence is most of the work.
What letters a pattern needs is worked out from the pattern itself, so that none has to be kept beside it.
"""

from __future__ import annotations

import itertools
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

import ahocorasick

from graph.extract.needles import needles_of

__all__ = ["Guarded", "guarded", "possible", "seen", "seen_in", "told_by", "watch"]

_Told = TypeVar("_Told")
_bits: dict[str, int] = {}
_count = itertools.count()


def watch(*patterns: re.Pattern[str] | Guarded) -> int:
    """Gives the bit by which `seen_in` tells that one of some patterns may match; 0 where nothing can tell it."""
    needles = [needles_of(one.pattern if isinstance(one, Guarded) else one) for one in patterns]
    if not all(needles):
        return 0
    bit = 1 << next(_count)
    for needle in frozenset[str]().union(*needles):
        _bits[needle] = _bits.get(needle, 0) | bit
    _finder.cache_clear()
    seen.cache_clear()  # what was told of words says nothing of this bit
    _seen_in_lower.cache_clear()
    return bit


def seen_in(lower: str) -> int:
    """Gives the bits of the watched patterns that find letters that they need in some words in lower case."""
    seen = 0
    for _, bits in _finder().iter(lower):
        seen |= bits
    return seen


@dataclass(frozen=True, slots=True)
class Guarded:
    """A pattern that is looked for only where letters stand that it needs; asked as a compiled pattern is."""

    pattern: re.Pattern[str]
    bit: int

    def search(self, words: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
        """Gives the first match in some words, or in a stretch of them."""
        if self.bit and not self.bit & seen(words):
            return None
        return self.pattern.search(words, start, end)

    def match(self, words: str) -> re.Match[str] | None:
        """Gives the match that some words begin with."""
        if self.bit and not self.bit & seen(words):
            return None
        return self.pattern.match(words)

    def fullmatch(self, words: str) -> re.Match[str] | None:
        """Gives the match that some words are."""
        return self.pattern.fullmatch(words) if self._may(words) else None

    def finditer(self, words: str, start: int = 0, end: int = sys.maxsize) -> Iterator[re.Match[str]]:
        """Gives every match in some words, or in a stretch of them."""
        return self.pattern.finditer(words, start, end) if self._may(words) else iter(())

    def findall(self, words: str) -> list[str]:
        """Gives the words of every match, those of its group where it has one."""
        return self.pattern.findall(words) if self._may(words) else []

    def subn(self, instead: str, words: str) -> tuple[str, int]:
        """Gives words with something instead of every match, and how many there were."""
        return self.pattern.subn(instead, words) if self._may(words) else (words, 0)

    def _may(self, words: str) -> bool:
        return not self.bit or bool(self.bit & seen(words))


def guarded(pattern: str | re.Pattern[str], flags: int = 0) -> Guarded:
    """Gives a pattern that is looked for only where letters stand that it needs."""
    compiled = re.compile(pattern, flags)
    return Guarded(compiled, watch(compiled))


def possible(patterns: Iterable[Guarded], words: str) -> list[re.Pattern[str]]:
    """Gives those of some patterns that may match some words, in order."""
    letters = seen(words)
    return [one.pattern for one in patterns if not one.bit or one.bit & letters]


def told_by(patterns: Iterable[tuple[Guarded, _Told]], words: str) -> _Told | None:
    """Gives what the first of some patterns that matches some words stands for, None where none does."""
    letters = seen(words)
    for one, told in patterns:
        if (not one.bit or one.bit & letters) and one.pattern.search(words):
            return told
    return None


@lru_cache(maxsize=4096)
def seen(words: str) -> int:
    """Gives what `seen_in` does, once for words that several patterns are looked for in."""
    for odd, letter in _TAKEN_FOR:
        if odd in words:
            words = words.replace(odd, letter)
    return _seen_in_lower(words.lower())


@lru_cache(maxsize=4096)
def _seen_in_lower(lower: str) -> int:
    """Gives what `seen_in` does, once for words that are asked for as they stand and case-folded."""
    return seen_in(lower)


_TAKEN_FOR = (("\u0130", "i"), ("\u0131", "i"), ("\u017f", "s"))
"""Letters that a pattern without case takes for others, and `lower` does not."""


@lru_cache(maxsize=1)
def _finder() -> ahocorasick.Automaton:
    finder = ahocorasick.Automaton()
    for needle, bits in _bits.items():
        finder.add_word(needle, bits)
    finder.make_automaton()
    return finder
