"""Makes a text comparable while remembering where each of its characters stood."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right

__all__ = ["Folded", "flatten"]

_SPACES = "\t\n\x0b\x0c\r\x85\u00a0\u1680\u2028\u2029\u202f\u205f\u3000" + "".join(
    map(chr, range(0x2000, 0x200B))
)
_HYPHENS = "\u2010\u2011\u2012\u2013\u2014\u2015\u2212"
# One character for one, so that no place is lost.
_ALIKE = {**dict.fromkeys(_SPACES, " "), **dict.fromkeys(_HYPHENS, "-"), "\u2019": "'", "\u0130": "I"}
_UNEVEN = re.compile(
    "\u00ad[\u00ad ]*|[\u200b\u200c\u200d\u2060\ufeff]+|- (?!och |eller |samt |respektive )|  +"
)
_COMBINED = re.compile(f"{_UNEVEN.pattern}|[^\\W\\d_][\u0300-\u036f]+")
_COMBINING = re.compile("[\u0300-\u036f]")
# Stands where a paragraph ends; no name holds it.
_GAP = "\n"


class Folded:
    """A text with plain spaces and hyphens, no soft hyphens, composed letters.

    `plain` keeps case, `lower` does not; both are equally long. A word parted at the end of a line is joined; a
    blank line stays a break.
    """

    def __init__(self, text: str) -> None:
        even = text
        for char, alike in _ALIKE.items():
            even = even.replace(char, alike)
        self._ends: list[int] = []
        self._shifts: list[int] = []
        self.plain = self._join(text, even)
        self.lower = self.plain.lower()

    def _join(self, text: str, even: str) -> str:
        pattern = _COMBINED if _COMBINING.search(even) else _UNEVEN
        kept: list[str] = []
        read = written = 0
        for match in pattern.finditer(even):
            start, end = match.span()
            new = _even_out(even, text, start, end)
            if len(new) == end - start:
                continue
            kept += (even[read:start], new)
            written += start - read + len(new)
            read = end
            self._ends.append(written)
            self._shifts.append(read - written)
        kept.append(even[read:])
        return "".join(kept)

    def origin(self, place: int) -> int:
        """Gives the place in the text of the character at a place of `plain`."""
        at = bisect_right(self._ends, place)
        return place + (self._shifts[at - 1] if at else 0)


def _even_out(even: str, text: str, start: int, end: int) -> str:
    """Gives what stands for an uneven stretch; a stretch to be left alone comes back as it is."""
    found = even[start:end]
    if found[0] == " ":
        return _GAP if text[start:end].replace("\r\n", "\n").count("\n") > 1 else " "
    if found == "- ":
        parted = (
            text[start + 1] in "\r\n" and even[start - 1 : start].islower() and even[end : end + 1].islower()
        )
        return "" if parted else found
    if found[0].isalpha():
        return unicodedata.normalize("NFC", found)
    return ""


def flatten(text: str) -> str:
    """Gives a text as `Folded.plain` has it."""
    return Folded(text).plain
