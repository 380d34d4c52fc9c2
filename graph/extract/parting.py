"""Parts the lines of one list of publications into entries: a title each, and what tells of it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract.layouts import is_own_year, starts_of
from graph.extract.lines import Line
from graph.extract.repeats import with_repeats
from graph.records import Block

__all__ = ["Entry", "parted_entries"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: the block of its title, the blocks that describe it, and the year that it stands under, if any."""

    title: Block
    description: tuple[Block, ...]
    year: int | None = None


def parted_entries(body: Sequence[Line], *, levelled: bool) -> list[Entry]:
    """Gives the entries of the lines of one list, in order; `levelled`: the page's headings have levels."""
    lines = with_repeats(body)
    return _entries(lines, starts_of(lines, levelled=levelled))


def _entries(lines: Sequence[Line], starts: set[int]) -> list[Entry]:
    """Gives the entries that begin on some lines; what follows belongs to each until its file is led to."""
    found: list[Entry] = []
    title: Block | None = None
    about: list[Block] = []
    year: str | None = None
    led = True  # whether the entry's file has been led to: only labels may still tell of it
    leading: list[Block] = []

    def close() -> None:
        if title is not None:
            found.append(Entry(title, tuple(about), int(year) if year else None))

    for index, line in enumerate(lines):
        if index in starts:
            close()
            title, about, led, leading = line.block, leading, False, []
        elif line.role == "year" and is_own_year(lines, index):
            about.append(line.block)
        elif line.role in ("year", "other", "furniture"):
            close()
            title, about, led = None, [], True
            year = {"year": line.words[-4:], "other": None}.get(line.role, year)
        elif _leads(lines, index, starts):
            leading.append(line.block)
        elif line.role == "trailer":
            led = True
        elif not led or line.role in ("label", "note"):
            about.append(line.block)
    close()
    return found


def _leads(lines: Sequence[Line], index: int, starts: set[int]) -> bool:
    """Tells whether a line of number or authors stands before the title that it tells of."""
    first = lines[index]
    if first.role not in ("number", "label"):
        return False
    while index < len(lines) and index not in starts and lines[index].role in ("number", "label"):
        if index and lines[index].apart and lines[index] is not first:
            return False
        index += 1
    if index not in starts:
        return False
    return (first.apart and not lines[index].apart) or (first.role == "number" and lines[0].role == "number")
