"""Letters that a pattern cannot match without, worked out from the pattern itself."""

from __future__ import annotations

import re
from collections.abc import Iterable
from re import _constants as codes  # type: ignore[attr-defined]  # the parser that ships with Python, untyped
from re import _parser as parser  # type: ignore[attr-defined]  # the same
from typing import Any

__all__ = ["needles_of"]

_MOST = 500
"""A pattern that needs one of more words than this is looked for without asking."""
_EXACT = 64
"""Parts in a row that can match more words than this are told apart no further."""
_FEW = 12
"""Letters of a set that are told one by one: `[5-9]`, not `[a-z]`."""
_SHORTEST = 2
"""Letters that stand in most sentences tell nothing."""

_REPEATED = (codes.MAX_REPEAT, codes.MIN_REPEAT, codes.POSSESSIVE_REPEAT)
_Words = frozenset[str]
_Part = tuple[Any, Any]


def needles_of(pattern: re.Pattern[str]) -> _Words:
    """Gives letters, in lower case, of which every match of a pattern holds one; none where no such can be told."""
    found = _needed(parser.parse(pattern.pattern, pattern.flags))
    return _shortened(found) if found and _worth(found) else frozenset()


def _shortened(words: _Words) -> _Words:
    """Leaves out words that hold another one."""
    return frozenset(w for w in words if not any(o != w and o in w for o in words))


def _worth(words: _Words | None) -> int:
    """Gives how much some words tell: the length of the shortest, 0 where they tell too little."""
    if not words or len(words) > _MOST:
        return 0
    shortest = min(map(len, words))
    return shortest if shortest >= _SHORTEST else 0


def _needed(items: Iterable[_Part]) -> _Words | None:
    """Gives words of which each match of parts in a row holds one, the most telling that the parts give."""
    best: _Words | None = None
    run: _Words = frozenset({""})
    for item in items:
        exact = _exact(item)
        joined = {a + b for a in run for b in exact} if exact is not None else set()
        if joined and len(joined) <= _EXACT:
            run = frozenset(joined)
            continue
        best = max(best, run, key=_worth)
        best = max(best, _inside(item), key=_worth)
        run = exact if exact is not None and len(exact) <= _EXACT else frozenset({""})
    return max(best, run, key=_worth)


def _inside(item: _Part) -> _Words | None:
    """Gives words of which each match of a part holds one."""
    code, value = item
    if code is codes.SUBPATTERN:
        return _needed(value[-1])
    if code is codes.ATOMIC_GROUP:
        return _needed(value)
    if code in _REPEATED:
        return _needed(value[2]) if value[0] else None
    if code is codes.BRANCH:
        found = [needed for branch in value[1] if (needed := _needed(branch)) and _worth(needed)]
        return frozenset[str]().union(*found) if len(found) == len(value[1]) else None
    return None


def _exact(item: _Part) -> _Words | None:
    """Gives all that a part can match, in lower case, or None where that is too much to tell."""
    code, value = item
    words: _Words | None = None
    if code is codes.LITERAL:
        words = frozenset({chr(value).lower()})
    elif code in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        words = frozenset({""})
    elif code is codes.IN:
        words = _letters(value)
    elif code is codes.SUBPATTERN:
        words = _exact_row(value[-1])
    elif code is codes.BRANCH:
        rows = [_exact_row(branch) for branch in value[1]]
        known = [row for row in rows if row is not None]
        words = frozenset[str]().union(*known) if len(known) == len(rows) else None
    elif code in _REPEATED and value[:2] == (0, 1):
        row = _exact_row(value[2])
        words = row | {""} if row is not None else None
    return words


def _letters(value: Iterable[_Part]) -> _Words | None:
    """Gives the letters of a set that names few, one by one or from one to another."""
    found: list[int] = []
    for kind, one in value:
        if kind is codes.LITERAL:
            found.append(one)
        elif kind is codes.RANGE and one[1] - one[0] < _FEW:
            found += range(one[0], one[1] + 1)
        else:
            return None
    return frozenset(chr(one).lower() for one in found)


def _exact_row(items: Iterable[_Part]) -> _Words | None:
    words: _Words = frozenset({""})
    for item in items:
        exact = _exact(item)
        if exact is None or len(words) * len(exact) > _EXACT:
            return None
        words = frozenset(a + b for a in words for b in exact)
    return words
