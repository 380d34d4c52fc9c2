"""Finds words in a page again, whatever white space stands between them."""

from __future__ import annotations

import re

__all__ = ["find_words", "folded"]


def folded(words: str) -> str:
    """Gives words with single spaces between them."""
    return " ".join(words.split())


def find_words(text: str, words: str, near: int = 0) -> tuple[int, int] | None:
    """Gives start and end of the place nearest to `near` where words stand in a text, or None."""
    parts = words.split()
    if not parts:
        return None
    # No word holds white space, so there is one way to match from each place: nothing is tried twice.
    pattern = re.compile(r"\s+".join(map(re.escape, parts)))
    places = [match.span() for match in pattern.finditer(text)]
    return min(places, key=lambda place: abs(place[0] - near), default=None)
