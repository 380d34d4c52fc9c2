"""Marks in a text what was searched for, and cuts out the part of it that holds the most."""

from __future__ import annotations

from collections.abc import Sequence

from graph.store.words import forms, words
from queries.search.terms import Term

__all__ = ["marks", "snippet"]

_WIDTH = 160
_MORE = "…"

Marks = tuple[tuple[int, int], ...]


def marks(text: str, language: str, terms: Sequence[Term]) -> Marks:
    """Gives where the terms stand in a text, as starts and ends (characters), in order and apart from each other."""
    cut = list(words(text))
    known = [forms(word.text, language) for word in cut]
    found: list[tuple[int, int]] = []
    place = 0
    while place < len(cut):
        length = max(term.length_at(known, place) for term in terms)
        if length:
            found.append((cut[place].start, cut[place + length - 1].end))
        place += length or 1
    return tuple(found)


def snippet(text: str, found: Marks, before: str, after: str, width: int = _WIDTH) -> str:
    """Gives the part of a text with the most marks, each between `before` and `after`; … stands for what is cut.

    Line breaks become blanks. `width`: about how many characters of the text are shown.
    """
    start, end = _window(text, found, width)
    parts = [_MORE] if start else []
    last = start
    for begun, ended in found:
        if start <= begun and ended <= end:
            parts += [text[last:begun], before, text[begun:ended], after]
            last = ended
    parts += [text[last:end], _MORE if end < len(text) else ""]
    return " ".join("".join(parts).split())


def _window(text: str, found: Marks, width: int) -> tuple[int, int]:
    """Gives the start and end of the stretch with the most marks, at the edges of words."""
    if len(text) <= width or not found:
        return 0, min(len(text), width)
    counts = [sum(begun <= start and end <= begun + width for start, end in found) for begun, _ in found]
    first = found[counts.index(max(counts))][0]
    start = max(0, min(first - width // 4, len(text) - width))
    end = max(min(len(text), start + width), next(ended for begun, ended in found if begun == first))
    if start:
        start = text.rfind(" ", 0, start) + 1
    if end < len(text):
        blank = text.find(" ", end)
        end = len(text) if blank < 0 else blank
    return start, end
