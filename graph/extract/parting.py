"""Parts the lines of one list of publications into entries.

A list has one layout from its first entry to its last: rows or bullets, headings, stanzas between blank lines, lines
that lead to a file after each entry, lines of date and kind after each title, or titles and descriptions in turn. Each
layout tells on which lines entries begin, or that the list has not got it; the first one that it has is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from graph.extract.lines import Line, with_repeats
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
    layouts: tuple[Callable[[list[Line]], set[int]], ...] = (
        lambda found: _under_headings(found, levelled=levelled),
        _in_rows,
        _in_stanzas,
        _before_trailers,
        _before_notes,
        _before_labels,
    )
    starts = next(filter(None, (layout(lines) for layout in layouts)), None) or _in_turns(lines)
    return _entries(lines, starts)


def _entries(lines: Sequence[Line], starts: set[int]) -> list[Entry]:
    """Gives the entries that begin on some lines; what follows belongs to each until its file is led to."""
    found: list[Entry] = []
    title: Block | None = None
    about: list[Block] = []
    year: int | None = None
    led = True  # whether the entry's file has been led to: only labels may still tell of it
    number_first = bool(lines) and lines[0].role == "number"
    leading: list[Block] = []

    def close() -> None:
        if title is not None:
            found.append(Entry(title, tuple(about), year))

    for index, line in enumerate(lines):
        if index in starts:
            close()
            title, about, led, leading = line.block, leading, False, []
        elif line.role in ("year", "other", "furniture"):
            close()
            title, about, led = None, [], True
            year = int(line.words[-4:]) if line.role == "year" else year
        elif line.role == "number" and number_first:
            leading = [line.block]
        elif line.role == "trailer":
            led = True
        elif not led or line.role in ("label", "note"):
            about.append(line.block)
    close()
    return found


def _titles(lines: Sequence[Line]) -> set[int]:
    return {i for i, line in enumerate(lines) if line.role == "title"}


def _numbered(lines: Sequence[Line]) -> set[int]:
    return {i for i, line in enumerate(lines) if line.role == "title" and line.numbered}


def _under_headings(lines: Sequence[Line], *, levelled: bool) -> set[int]:
    """Each title is a heading of its own with words below, on a page whose headings have levels."""
    heads = [i for i, line in enumerate(lines) if line.block.kind == "heading"]
    deep = sum(lines[i].block.level > 2 for i in heads) >= 2
    even = (
        levelled
        and len(heads) >= 2
        and heads[0] < 2
        and len({lines[i].block.level for i in heads}) == 1
        and len(lines) > len(heads)
        and all(line.block.kind in ("heading", "paragraph") for line in lines)
    )
    return _titles(lines) & set(heads) if deep or even else set()


def _in_rows(lines: Sequence[Line]) -> set[int]:
    """Most lines are rows or bullets, each an entry; what stands between them as sentences tells of them."""
    rows = [i for i, line in enumerate(lines) if line.block.kind in ("item", "cell")]
    if len(rows) * 2 <= len(lines):
        return set()
    return {i for i in _titles(lines) if lines[i].block.kind != "paragraph" or not lines[i].ended}


def _in_stanzas(lines: Sequence[Line]) -> set[int]:
    """Blank lines part the entries; the first line of each is its title, the others tell of it.

    A single line between two blank ones is a title too, unless it is a sentence.
    """
    stanzas = _stanzas(lines)
    longer = [s for s in stanzas if len(s) > 1 and lines[s[0]].role == "title"]
    telling = [s for s in longer if all(_tells(lines[i]) for i in s[1:])]
    if len(telling) < 2 or len(telling) * 3 < len(longer) * 2:
        return set()
    return {
        s[0] for s in stanzas if lines[s[0]].role == "title" and (len(s) > 1 or not lines[s[0]].ended)
    } | {i for s in longer if s not in telling for i in s if lines[i].role == "title" and not lines[i].ended}


def _stanzas(lines: Sequence[Line]) -> list[list[int]]:
    stanzas: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.role == "year":
            continue
        if line.apart or not stanzas:
            stanzas.append([index])
        else:
            stanzas[-1].append(index)
    return stanzas


def _tells(line: Line) -> bool:
    """Tells whether a line can stand below a title and tell of it."""
    return line.about or line.role == "trailer" or (line.ended and not line.numbered)


def _before_trailers(lines: Sequence[Line]) -> set[int]:
    """A line that leads to the file ends each entry; what comes next is a title."""
    trailers = [i for i, line in enumerate(lines) if line.role == "trailer"]
    if len(trailers) < 2 and not (trailers and len(lines) <= 4):
        return set()
    found = _numbered(lines)
    found |= {i for i in _titles(lines) if lines[i].block.kind in ("item", "cell")}
    found |= {i for i in _titles(lines) if lines[i].block.kind == "heading" and lines[i].block.level > 2}
    waits = True
    for index, line in enumerate(lines):
        if line.role == "trailer":
            waits = True
        elif waits and line.role == "title":
            found.add(index)
            waits = False
        elif line.role not in ("year", "number", "label", "note", "other"):
            waits = False
    return found


def _before_notes(lines: Sequence[Line]) -> set[int]:
    """A line of date and kind follows each title."""
    titled = [
        i - 1 for i, line in enumerate(lines) if line.role == "note" and i and lines[i - 1].role == "title"
    ]
    notes = sum(line.role == "note" for line in lines)
    return set(titled) | _numbered(lines) if len(titled) >= 2 and len(titled) * 4 >= notes * 3 else set()


def _before_labels(lines: Sequence[Line]) -> set[int]:
    """Labels with values end each entry; what comes next is a title."""
    after = [
        i
        for i in range(1, len(lines))
        if lines[i - 1].role == "label" and lines[i].role not in ("label", "note", "trailer")
    ]
    titles = {i for i in after if lines[i].role == "title" and not lines[i].ended}
    first = next((i for i, line in enumerate(lines) if line.role == "title"), None)
    if first is None or len(titles) < 1 or len(after) < len(titles) + 1:
        return set()
    return titles | _numbered(lines) | {first}


def _in_turns(lines: Sequence[Line]) -> set[int]:
    """Titles stand alone or have words about them below, as sentences.

    Where no title ends with a full stop, a line that does is a sentence about the title before it.
    """
    titles = sorted(_titles(lines))
    bare = sum(not lines[i].words.endswith(".") for i in titles)
    strict = bare * 2 > len(titles)
    return {
        i
        for i in titles
        if not strict
        or not lines[i].words.endswith(".")
        or lines[i].numbered
        or i == 0
        or lines[i - 1].role != "title"
        or lines[i].block.kind != "paragraph"
    }
