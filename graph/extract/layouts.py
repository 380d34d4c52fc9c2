"""The layouts of lists of publications: on which lines entries begin.

A list has one layout from its first entry to its last: rows or bullets, headings, stanzas between blank lines, labels
that name the titles, lines that lead to a file after each entry, lines of date and kind after each title, or titles and
descriptions in turn. Each layout tells on which lines entries begin, or that the list has not got it; the first one
that it has is taken.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from graph.extract.lines import Line, is_named

__all__ = ["is_own_year", "starts_of"]


def starts_of(lines: Sequence[Line], *, levelled: bool) -> set[int]:
    """Gives the indices of the lines on which entries begin; `levelled`: the page's headings have levels."""
    layouts: tuple[Callable[[Sequence[Line]], set[int]], ...] = (
        lambda found: _under_headings(found, levelled=levelled),
        _in_rows,
        _in_stanzas,
        _under_labels,
        _before_trailers,
        _before_notes,
        _before_labels,
    )
    return next(filter(None, (layout(lines) for layout in layouts)), None) or _in_turns(lines)


def is_own_year(lines: Sequence[Line], index: int) -> bool:
    """Tells whether a year alone on a line stands below the title that it tells of, above labels or a blank line."""
    if not index or lines[index].apart or lines[index - 1].role != "title":
        return False
    below = lines[index + 1] if index + 1 < len(lines) else None
    return below is None or below.apart or below.about or below.role == "trailer"


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


def _under_labels(lines: Sequence[Line]) -> set[int]:
    """A label says which lines are titles ("Titel: X")."""
    return {i for i, line in enumerate(lines) if is_named(line.words)}


_FEW = 3
"""So many bullets make a list, with as much said below them."""


def _in_rows(lines: Sequence[Line]) -> set[int]:
    """Most lines are rows or bullets, or all that names a work; what stands between them tells of them."""
    rows = sum(line.row for line in lines)
    others = (line for line in lines if not line.row)
    if rows * 2 <= len(lines) and (rows < _FEW or not all(line.about for line in others)):
        return set()
    return {i for i in _titles(lines) if lines[i].row or not lines[i].ended}


def _in_stanzas(lines: Sequence[Line]) -> set[int]:
    """Blank lines part the entries; the first line of each that names something is its title, the others tell of it.

    A single line between two blank ones is a title too, unless it is a sentence.
    """
    stanzas = _stanzas(lines)
    heads = {s[0]: _head(lines, s) for s in stanzas}
    longer = [s for s in stanzas if len(s) > 1 and heads[s[0]] is not None]
    telling = [s for s in longer if all(_tells(lines, i, heads[s[0]]) for i in s if i != heads[s[0]])]
    if len(longer) > 1 and len(longer) == len(stanzas) and all(_is_pair(lines, s) for s in longer):
        return {s[0] for s in longer}
    if len(telling) < 2 or len(telling) * 3 < len(longer) * 2:
        return set()
    if sum(heads[s[0]] != s[0] for s in telling) * 2 > len(telling):  # each has its number or authors first
        return {head for s in longer if (head := heads[s[0]]) is not None and head != s[0]}
    alone = {s[0] for s in stanzas if len(s) == 1 and lines[s[0]].role == "title" and not lines[s[0]].ended}
    mixed = {
        i for s in longer if s not in telling for i in s if lines[i].role == "title" and not lines[i].ended
    }
    return alone | mixed | {head for s in telling if (head := heads[s[0]]) is not None}


def _is_pair(lines: Sequence[Line], stanza: Sequence[int]) -> bool:
    """Tells whether a stanza is a title with one line below that names no work by itself, as a subtitle does."""
    first, *below = (lines[i] for i in stanza)
    return first.role == "title" and len(below) == 1 and not below[0].numbered and below[0].role == "title"


def _stanzas(lines: Sequence[Line]) -> list[list[int]]:
    stanzas: list[list[int]] = []
    for index, line in enumerate(lines):
        if line.role == "year" and not is_own_year(lines, index):
            continue
        if line.apart or not stanzas:
            stanzas.append([index])
        else:
            stanzas[-1].append(index)
    return stanzas


def _head(lines: Sequence[Line], stanza: Sequence[int]) -> int | None:
    """Gives the title of a stanza: its first line, or the one after number and authors."""
    first = next((i for i in stanza if lines[i].role not in ("number", "label")), None)
    return first if first is not None and lines[first].role == "title" else None


def _tells(lines: Sequence[Line], index: int, head: int | None) -> bool:
    """Tells whether a line can stand beside a title in a stanza and tell of it."""
    line = lines[index]
    if line.about or line.role in ("trailer", "year"):
        return True
    if line.numbered:
        return head is not None and not lines[head].numbered and line.ended
    return line.ended


def _before_trailers(lines: Sequence[Line]) -> set[int]:
    """A line that leads to the file ends each entry; what comes next is a title."""
    trailers = [i for i, line in enumerate(lines) if line.role == "trailer"]
    if len(trailers) < 2 and not (trailers and len(lines) <= 4 and len(_titles(lines)) < 3):
        return set()
    found = _numbered(lines)
    found |= {i for i in _titles(lines) if lines[i].row}
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
    strict = bare * 2 >= len(titles)
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
