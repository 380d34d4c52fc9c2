"""Finds places for the collaborations between their participants, where no name and no mark stands yet."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache
from math import ceil

from viz.blocks import Spot
from viz.columns import Picture
from viz.facts import Tie
from viz.labels import LINE_HEIGHT, TIE_LINES, label_size
from viz.routes import Via, routes

__all__ = ["spokes", "with_ties"]

_WIDE, _HIGH = 30, 12  # of a cell; even, so that a place is rounded alike in each of them
_MARK = 16.0
# Up to so many collaborations the search for a free place goes so many steps far; more than all of these stay near.
_REACH = ((60, 36), (300, 12))
_NEAR = 4
_TITLE = 170.0

Box = tuple[float, float, float, float]


def with_ties(picture: Picture, sizes: Mapping[str, tuple[float, float]], ties: Iterable[Tie]) -> Picture:
    """Gives the picture with a place for each collaboration, near the middle of its participants.

    `sizes` tells the width and height of the actors' names. Where all is full, a collaboration stands in the
    middle itself, and its name waits until the reader comes nearer.
    """
    room = _Room(picture.width, picture.height)
    for key, spot in picture.spots.items():
        room.take(_name_box(spot, *sizes[key]))
    for frame in picture.frames:
        room.take((frame.x, frame.y, frame.x + min(_TITLE, frame.width), frame.y + LINE_HEIGHT + 6))
    spots = dict(picture.spots)
    ties = list(ties)
    reach = next((far for most, far in _REACH if len(ties) <= most), _NEAR)
    for tie in ties:
        if not tie.participants:
            continue
        x = sum(picture.spots[key].x for key in tie.participants) / len(tie.participants)
        y = sum(picture.spots[key].y for key in tie.participants) / len(tie.participants)
        size = label_size(tie.label.sv, tie.label.en, lines=TIE_LINES)
        middle = Spot(round(x), round(y), "right")
        right, down = room.nearest(_name_box(middle, *size), reach)
        spot = Spot(middle.x + right * _WIDE, middle.y + down * _HIGH, "right")
        room.take(_name_box(spot, *size))
        spots[tie.key] = spot
    return Picture(spots, picture.frames, picture.width, picture.height)


def spokes(
    picture: Picture, sizes: Mapping[str, tuple[float, float]], ties: Iterable[Tie]
) -> dict[tuple[str, str], Via]:
    """Gives what the lines between collaborations and those who take part bend to, by the keys of both."""
    placed = [tie for tie in ties if tie.participants]
    free = {tie.key: label_size(tie.label.sv, tie.label.en, lines=TIE_LINES) for tie in placed}
    return routes(picture, sizes, [(tie.key, key) for tie in placed for key in tie.participants], free)


def _name_box(spot: Spot, width: float, height: float) -> Box:
    """Gives the room that a mark and its name take: left, top, right, bottom."""
    if spot.side == "above":
        return spot.x - width / 2, spot.y - _MARK - height, spot.x + width / 2, spot.y + _MARK
    half = max(height / 2, 12)
    if spot.side == "left":
        return spot.x - _MARK - width, spot.y - half, spot.x + _MARK, spot.y + half
    return spot.x - _MARK, spot.y - half, spot.x + _MARK + width, spot.y + half


@dataclass(frozen=True, slots=True)
class _Room:
    """What of a picture is taken, row by row of cells: one bit a column, so that a row is asked at once."""

    width: float
    height: float
    rows: dict[int, int] = field(default_factory=lambda: defaultdict(int))

    def take(self, box: Box) -> None:
        """Notes that a name stands there; what lies outside the picture is asked for by none."""
        left, top, right, bottom = _cells(box)
        bits = (1 << max(0, right + 1)) - (1 << max(0, left))
        for row in range(top, bottom + 1):
            self.rows[row] |= bits

    def nearest(self, box: Box, reach: int) -> tuple[int, int]:
        """Gives the cells to go right and down to the nearest place inside the picture where a box is free.

        No step at all is given where none is within `reach` cells.
        """
        least = max(-reach, ceil(-box[0] / _WIDE))
        most = min(reach, int((self.width - box[2]) // _WIDE))
        best: tuple[int, int, int] | None = None
        for down in _by_distance(reach):
            if best and (down * _HIGH) ** 2 > best[0]:
                break
            if box[1] + down * _HIGH < 0 or box[3] + down * _HIGH > self.height or most < least:
                continue
            for right in self._free(_cells(box), down, least, most):
                found = ((right * _WIDE) ** 2 + (down * _HIGH) ** 2, right, down)
                best = min(best or found, found)
        return best[1:] if best else (0, 0)

    def _free(self, cells: tuple[int, int, int, int], down: int, least: int, most: int) -> Iterator[int]:
        """Gives the free steps nearest to none, to the right and to the left, from `least` to `most`."""
        left, top, right, bottom = cells
        taken = 0
        for row in range(top + down, bottom + down + 1):
            taken |= self.rows.get(row, 0)
        blocked = taken
        for i in range(1, right - left + 1):
            blocked |= taken >> i
        free = ~blocked & ((1 << (left + most + 1)) - (1 << (left + least)))
        here = max(left, 0)
        if after := free >> here:
            yield (after & -after).bit_length() - 1 + here - left
        if before := free & ((1 << here) - 1):
            yield before.bit_length() - 1 - left


def _cells(box: Box) -> tuple[int, int, int, int]:
    """Gives the first and the last column and row of cells that a box lies in: left, top, right, bottom."""
    left, top, right, bottom = box
    return int(left // _WIDE), int(top // _HIGH), int(right // _WIDE), int(bottom // _HIGH)


@cache
def _by_distance(reach: int) -> tuple[int, ...]:
    return tuple(sorted(range(-reach, reach + 1), key=abs))
