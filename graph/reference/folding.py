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
_HIDDEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"
_PARTED = "- (?!och |eller |samt |respektive )"
_UNEVEN = re.compile(f"{_PARTED}|  +")
# Soft hyphens, zero-width characters and combining accents are rare, and looking for them all is slow.
_RARE = re.compile(f"[{_HIDDEN}\u0300-\u036f]")
_UNEVEN_RARE = re.compile(f"{_PARTED}|[ {_HIDDEN}]{{2,}}|[{_HIDDEN}]|[^\\W\\d_][\u0300-\u036f]+")
# Stands where a paragraph ends; no name holds it.
_GAP = "\n"


class Folded:
    """A text with plain spaces and hyphens, no soft hyphens, composed letters.

    `plain` keeps case, `lower` does not; both are equally long. A word parted at the end of a line is joined;
    a blank line stays a break.
    """

    def __init__(self, text: str) -> None:
        even = text
        for char, alike in _ALIKE.items():
            even = even.replace(char, alike)
        self._text = text
        self._ends: list[int] = []
        self._shifts: list[int] = []
        self.plain = self._join(text, even)
        self.lower = self.plain.lower()

    def _join(self, text: str, even: str) -> str:
        pattern = _UNEVEN_RARE if _RARE.search(even) else _UNEVEN
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

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Gives the offsets in the text of a stretch of `plain` that holds at least one character."""
        stop = self._origin(end - 1) + 1
        while stop < len(self._text) and unicodedata.combining(self._text[stop]):
            stop += 1
        return self._origin(start), stop

    def _origin(self, place: int) -> int:
        at = bisect_right(self._ends, place)
        return place + (self._shifts[at - 1] if at else 0)


def _even_out(even: str, text: str, start: int, end: int) -> str:
    """Gives what stands for an uneven stretch; a stretch to be left alone comes back as it is."""
    found = even[start:end]
    if found == "- ":
        parted = (
            text[start + 1] in "\r\n" and even[start - 1 : start].islower() and even[end : end + 1].islower()
        )
        return "" if parted else found
    if found[0].isalpha():
        return unicodedata.normalize("NFC", found)
    lines = text[start:end].replace("\r\n", "\n").count("\n")
    if lines > 1:
        return _GAP
    hyphenated = lines == 1 and found[0] == "\u00ad"
    return " " if " " in found and not hyphenated else ""


def flatten(text: str) -> str:
    """Gives a text as `Folded.plain` has it."""
    return Folded(text).plain
