"""Puts a page's pieces of text in reading order where two columns were drawn line by line across."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from itertools import groupby, pairwise
from statistics import median
from typing import NamedTuple

__all__ = ["Line", "Piece", "in_columns", "parted"]

_FEWEST_LINES = 4
_NARROWEST = 20
"""Lines of columns of prose are longer on average, in characters; cells of a table mostly are not."""

_PARAGRAPH = 1.4
"""Paragraphs are set apart by half a line or more; by their letters lines of one paragraph differ by less."""
_DIVIDING = ("\x02", "\ufffe", "-", "\u00ad", "\u2010")


class Piece(NamedTuple):
    """A stretch of text and its box in points, the origin at the lower left."""

    left: float
    bottom: float
    right: float
    top: float
    words: str


class Line(NamedTuple):
    """The words of a line and the bottoms of its first and last piece, for a divided word makes one line of two."""

    words: str
    first: float
    last: float


def in_columns(pieces: Sequence[Piece], width: float) -> list[str]:
    """Gives the lines of a page, column by column; nothing where the pieces are in order as they come.

    Most programs write one column after the other, and rows of a table one after the other: that order is
    kept. Only where the pieces change sides line for line, and both sides are prose, are they put in order.
    """
    gutter = _gutter(pieces, width)
    sides = [_side(piece, gutter) for piece in pieces]
    across = sum(
        (one, other) == (-1, 1) and _same_line(a, b)
        for (a, one), (b, other) in pairwise(zip(pieces, sides, strict=True))
    )
    left, right = ([p for p, side in zip(pieces, sides, strict=True) if side == at] for at in (-1, 1))
    if across < _FEWEST_LINES or across * 2 < min(len(left), len(right)):
        return []
    if min(_mean_length(left), _mean_length(right)) < _NARROWEST:
        return []
    lines: list[Line] = []
    placed = sorted(zip(pieces, sides, strict=True), key=lambda pair: -pair[0].top)
    for wide, band in groupby(placed, key=lambda pair: pair[1] == 0):
        inside = list(band)
        for at in (0,) if wide else (-1, 1):
            lines += _joined([piece for piece, side in inside if side == at])
    return parted(lines)


def parted(lines: Sequence[Line]) -> list[str]:
    """Gives lines with an empty one between two that stand further apart than lines do: there a paragraph ends."""
    steps = [above.last - below.first for above, below in pairwise(lines)]
    usual = median([step for step in steps if step > 0] or [0])
    found: list[str] = []
    for line, step in zip(lines, [*steps, 0.0], strict=False):
        found.append(line.words)
        # A word that is divided at the line's end goes on, wherever its second half stands.
        if step > _PARAGRAPH * usual and not line.words.endswith(_DIVIDING):
            found.append("")
    return found


def _gutter(pieces: Sequence[Piece], width: float) -> float:
    """Gives where the second column begins: the left edge that most pieces in the middle of the page share."""
    edges = Counter(round(p.left / 4) for p in pieces if 0.35 * width < p.left < 0.7 * width)
    return min(edges, key=lambda edge: (-edges[edge], edge)) * 4 - 4.0 if edges else width


def _side(piece: Piece, gutter: float) -> int:
    if piece.right <= gutter:
        return -1
    return 1 if piece.left >= gutter else 0


def _same_line(one: Piece, other: Piece) -> bool:
    return min(one.top, other.top) - max(one.bottom, other.bottom) > 0


def _mean_length(pieces: Sequence[Piece]) -> float:
    return sum(len(piece.words) for piece in pieces) / len(pieces) if pieces else 0


def _joined(pieces: Sequence[Piece]) -> list[Line]:
    """Gives the lines of one column from the top down; pieces that stand side by side are one line."""
    lines: list[list[Piece]] = []
    for piece in pieces:
        if lines and _same_line(lines[-1][-1], piece):
            lines[-1].append(piece)
        else:
            lines.append([piece])
    return [
        Line(" ".join(piece.words for piece in sorted(line)), line[0].bottom, line[0].bottom)
        for line in lines
    ]
