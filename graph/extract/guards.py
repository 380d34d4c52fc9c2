"""Tells in one pass over a sentence which patterns cannot match it, because none of the letters they need stands there.

A page's sentence has the words of few rules, and looking for each rule's pattern in each sentence is most of the work.
What letters a pattern needs is worked out from the pattern itself, so that none has to be kept beside it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from functools import lru_cache
from re import _constants as codes  # type: ignore[attr-defined]  # the parser that ships with Python, untyped
from re import _parser as parser  # type: ignore[attr-defined]  # the same

import ahocorasick

__all__ = ["may_match", "needles_of", "seen_in", "watch"]

_MOST = 64
"""A pattern that needs one of more words than this is looked for without asking."""
_SHORTEST = 3
"""Letters that stand in most sentences tell nothing."""

_Words = frozenset[str]

_watched: dict[int, tuple[re.Pattern[str], int]] = {}
_bits: dict[str, int] = {}


def watch(*patterns: re.Pattern[str]) -> None:
    """Makes ready to tell of some patterns, which live as long as their module, whether a sentence may match them."""
    for pattern in patterns:
        needles = needles_of(pattern)
        bit = 1 << len(_watched) if needles else 0
        _watched[id(pattern)] = pattern, bit
        for needle in needles:
            _bits[needle] = _bits.get(needle, 0) | bit
    _finder.cache_clear()


def may_match(pattern: re.Pattern[str], seen: int) -> bool:
    """Tells whether a watched pattern may match the words of which `seen_in` told what stands in them."""
    bit = _watched[id(pattern)][1]
    return not bit or bool(bit & seen)


def seen_in(lower: str) -> int:
    """Gives, as bits, which watched patterns find letters that they need in some words in lower case."""
    seen = 0
    for _, bits in _finder().iter(lower):
        seen |= bits
    return seen


@lru_cache(maxsize=1)
def _finder() -> ahocorasick.Automaton:
    finder = ahocorasick.Automaton()
    for needle, bits in _bits.items():
        finder.add_word(needle, bits)
    finder.make_automaton()
    return finder


def needles_of(pattern: re.Pattern[str]) -> _Words:
    """Gives letters, in lower case, of which every match of a pattern holds one; none where no such can be told."""
    found = _needed(parser.parse(pattern.pattern, pattern.flags))
    return _shortened(found) if _worth(found) else frozenset()


def _shortened(words: _Words) -> _Words:
    """Leaves out words that hold another one."""
    return frozenset(w for w in words if not any(o != w and o in w for o in words))


def _worth(words: _Words | None) -> int:
    """Gives how much some words tell: the length of the shortest, 0 where they tell too little."""
    if not words or len(words) > _MOST:
        return 0
    shortest = min(map(len, words))
    return shortest if shortest >= _SHORTEST else 0


def _needed(items: Iterable[tuple[object, object]]) -> _Words | None:
    """Gives words of which each match of parts in a row holds one, the most telling that the parts give."""
    best: _Words | None = None
    run: _Words = frozenset({""})
    for item in items:
        exact = _exact(item)
        joined = {a + b for a in run for b in exact} if exact is not None else set()
        if joined and len(joined) <= _MOST:
            run = frozenset(joined)
            continue
        best = max(best, run, key=_worth)
        best = max(best, _inside(item), key=_worth)
        run = exact if exact is not None and len(exact) <= _MOST else frozenset({""})
    return max(best, run, key=_worth)


def _inside(item: tuple[object, object]) -> _Words | None:
    """Gives words of which each match of a part holds one."""
    code, value = item
    if code is codes.SUBPATTERN:
        return _needed(value[-1])  # type: ignore[index]  # the parser's tuples are untyped
    if code is codes.ATOMIC_GROUP:
        return _needed(value)  # type: ignore[arg-type]  # the same
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, _, inner = value  # type: ignore[misc]  # the same
        return _needed(inner) if least else None
    if code is codes.BRANCH:
        found = [_needed(branch) for branch in value[1]]  # type: ignore[index]  # the same
        return frozenset().union(*found) if all(map(_worth, found)) else None  # type: ignore[arg-type]  # none is None
    return None


def _exact(item: tuple[object, object]) -> _Words | None:
    """Gives all that a part can match, in lower case, or None where that is too much to tell."""
    code, value = item
    if code is codes.LITERAL:
        return frozenset({chr(value).lower()})  # type: ignore[arg-type]  # the parser's values are untyped
    if code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return frozenset({""})
    if code is codes.IN and all(kind is codes.LITERAL for kind, _ in value):  # type: ignore[attr-defined]  # the same
        return frozenset(chr(one).lower() for _, one in value)  # type: ignore[attr-defined]  # the same
    if code is codes.SUBPATTERN:
        return _exact_row(value[-1])  # type: ignore[index]  # the same
    if code is codes.BRANCH:
        rows = [_exact_row(branch) for branch in value[1]]  # type: ignore[index]  # the same
        known = [row for row in rows if row is not None]
        return frozenset().union(*known) if len(known) == len(rows) else None
    if code in (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT):
        least, most, inner = value  # type: ignore[misc]  # the same
        row = _exact_row(inner) if (least, most) == (0, 1) else None
        return row | {""} if row is not None else None
    return None


def _exact_row(items: Iterable[tuple[object, object]]) -> _Words | None:
    words: _Words = frozenset({""})
    for item in items:
        exact = _exact(item)
        if exact is None or len(words) * len(exact) > _MOST:
            return None
        words = frozenset(a + b for a in words for b in exact)
    return words
