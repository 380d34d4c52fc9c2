"""Years and periods as Swedish prose writes them; never a day, never a year that is not written."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

__all__ = ["YEAR", "Span", "find_period", "find_years", "spans"]

YEAR = r"(?:19[5-9]\d|20[0-4]\d)"
"""A year that a page of our time can speak of."""

_NUMBERED = r"(?<![\d:/.-])"
_AFTER = r"(?!\d|:\d|/\d|[-–]\d{3,})"
_DASH = r"\s?[-–—−]\s?"
_PERIOD = re.compile(
    rf"{_NUMBERED}({YEAR})(?:{_DASH}|\s+(?:till(?: och med)?|t\.?o\.?m\.?|och|samt|"
    rf"to)\s+(?:den \d+ \w+ )?)({YEAR}|\d\d(?!\d)){_AFTER}"
)
_YEAR = re.compile(rf"{_NUMBERED}({YEAR})(?:-\d\d-\d\d)?{_AFTER}")
_ANY_YEAR = re.compile(YEAR)
_REFERENCE = re.compile(
    r"\b(?:Skr|prop|SFS|SOU|Ds|dir|bet|rskr|dnr|diarien(?:umme)?r|lag|förordning|SOSFS|HSLF-FS|"
    r"ISBN|ISSN|artikel(?:nummer|nr)?)"
    r"\.?:?\s*(?:nr\.?\s*)?\(?[\d/:. -]+[\w/:.-]*|\(\d{4}:\d+\)|\b\d{4}:\d+|\b\d{4}/\d{2}:\d+|"
    r"\b[A-ZÅÄÖ]++ ?+\d{4}/\d+[\w/:-]*",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A year, or the first and last year of a period, and where it stands in the text searched."""

    first: int
    last: int
    start: int
    end: int


@lru_cache(maxsize=2048)
def spans(text: str) -> tuple[Span, ...]:
    """Gives all years and periods in order; numbers of laws, reports and files are passed over."""
    if not _ANY_YEAR.search(text):
        return ()
    clear = _REFERENCE.sub(lambda m: " " * len(m.group()), text)
    found = []
    taken = [False] * len(clear)
    for match in _PERIOD.finditer(clear):
        first, last = int(match.group(1)), match.group(2)
        end = int(last) if len(last) == 4 else first // 100 * 100 + int(last)
        if first < end <= first + 30:
            found.append(Span(first, end, *match.span()))
            taken[match.start() : match.end()] = [True] * len(match.group())
    alone = (match for match in _YEAR.finditer(clear) if not taken[match.start()])
    found += [Span(int(match.group(1)), int(match.group(1)), *match.span()) for match in alone]
    return tuple(sorted(found, key=lambda s: s.start))


def find_period(text: str) -> Span | None:
    """Gives the first period of more than one year, or None."""
    return next((s for s in spans(text) if s.last > s.first), None)


def find_years(text: str) -> list[int]:
    """Gives the years that stand alone, in order."""
    return [s.first for s in spans(text) if s.first == s.last]
