"""Lays texts out in columns that fit a terminal, with words whole where that is possible.

Done here and not by rich, for loading rich takes longer than answering a question.
"""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TextIO

__all__ = ["WIDTH", "bold", "columns", "terminal_width"]

WIDTH = 100
"""Characters of a line where there is no terminal."""

_GAPS = (2, 1)  # between columns; the second where words would be cut for want of room
_LONGEST_WHOLE = 24  # characters: a longer word is cut where there is no room
_NARROWEST = 4
_CONTROLS = dict.fromkeys((*range(32), *range(127, 160)), "�")  # a page's text gives no orders here


def terminal_width(out: TextIO) -> int:
    """Gives the width of the terminal that is written to, in characters; `COLUMNS` counts first, else `WIDTH`."""
    told = os.environ.get("COLUMNS", "")
    if told.isdecimal() and int(told) > 0:
        return int(told)
    if not out.isatty():
        return WIDTH
    try:
        return os.get_terminal_size(1).columns or WIDTH
    except OSError:  # the terminal is not the one that standard output leads to
        return WIDTH


def bold(text: str, out: TextIO) -> str:
    """Gives a text that a terminal shows in bold; anything else gets it as it is."""
    plain = not out.isatty() or "NO_COLOR" in os.environ or os.environ.get("TERM") == "dumb"
    return text if plain else f"\x1b[1m{text}\x1b[0m"


def columns(
    heads: Sequence[str],
    rows: Sequence[Sequence[str]],
    width: int,
    *,
    right: frozenset[int] = frozenset(),
    out: TextIO | None = None,
) -> Iterator[str]:
    """Gives the lines of a table, none wider than told, without line ends.

    Args:
        heads: the titles of the columns; without any, only the rows are laid out.
        rows: the texts; blanks of any kind become single ones, control characters a sign.
        width: in characters.
        right: the columns whose texts stand at the right.
        out: where the titles shall be bold, if that is a terminal.
    """
    cells = [[_clean(text) for text in row] for row in ([heads, *rows] if heads else rows)]
    if not cells:
        return
    gap, widths = _widths(cells, width)
    for number, row in enumerate(cells):
        is_head = bool(heads) and number == 0
        for line in _lines(row, widths, right, " " * gap):
            yield bold(line, out) if is_head and out else line
        if is_head:
            yield "─" * min(width, sum(widths) + gap * (len(widths) - 1))


def _clean(text: str) -> str:
    return " ".join(text.split()).translate(_CONTROLS)


def _length(text: str) -> int:
    """Gives how many places a text takes on a terminal."""
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(letter) in "WF" for letter in text)
    return len(text) + wide - sum(map(bool, map(unicodedata.combining, text)))


def _widths(cells: Sequence[Sequence[str]], width: int) -> tuple[int, list[int]]:
    """Gives the gap and the width of each column: what it needs, or if that is too much, the widest cut down."""
    texts = list(zip(*cells, strict=True))
    wanted = [max(1, *map(_length, column)) for column in texts]
    words = [max((_length(word) for text in column for word in text.split()), default=1) for column in texts]
    least = [min(word, _LONGEST_WHOLE) for word in words]
    for floor in (least, [min(each, _NARROWEST) for each in least], [1] * len(least)):
        for gap in _GAPS:
            room = width - gap * (len(wanted) - 1)
            if sum(floor) <= room:
                return gap, _cut(wanted, floor, room)
    return _GAPS[-1], [1] * len(wanted)


def _cut(wanted: Sequence[int], floor: Sequence[int], room: int) -> list[int]:
    """Gives widths of at most `room` in all: the widest are cut to one measure, none below its floor."""

    def at(measure: int) -> list[int]:
        return [max(low, min(want, measure)) for want, low in zip(wanted, floor, strict=True)]

    measure = max(wanted)
    while measure > 1 and sum(at(measure)) > room:
        measure -= 1
    return at(measure)


def _lines(row: Sequence[str], widths: Sequence[int], right: frozenset[int], gap: str) -> Iterator[str]:
    wrapped = [_wrapped(text, width) for text, width in zip(row, widths, strict=True)]
    for place in range(max(map(len, wrapped))):
        parts = []
        for number, (lines, width) in enumerate(zip(wrapped, widths, strict=True)):
            text = lines[place] if place < len(lines) else ""
            blanks = " " * (width - _length(text))
            parts.append(blanks + text if number in right else text + blanks)
        yield gap.join(parts).rstrip()


def _wrapped(text: str, width: int) -> list[str]:
    """Gives a text in lines of at most that width; a word that is too long alone is cut."""
    lines = [""]
    for word in text.split(" "):
        rest = word
        if lines[-1] and _length(lines[-1]) + 1 + _length(word) <= width:
            lines[-1] += f" {word}"
            continue
        if lines[-1]:
            lines.append("")
        while _length(rest) > width:
            size = max(1, next(n for n in range(len(rest), -1, -1) if _length(rest[:n]) <= width))
            lines[-1] = rest[:size]
            lines.append("")
            rest = rest[size:]
        lines[-1] = rest
    return lines
