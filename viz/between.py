"""Finds places for the collaborations between their participants, where no name and no mark stands yet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import cache

from viz.blocks import Spot
from viz.columns import Picture
from viz.facts import Tie
from viz.labels import LINE_HEIGHT, TIE_LINES, label_size

__all__ = ["with_ties"]

_CELL = (30.0, 12.0)
_MARK = 16.0
# Up to so many collaborations the search for a free place goes so many steps far; more than all of these stay near.
_REACH = ((60, 36), (300, 12))
_NEAR = 4
_TITLE = 170.0

Cell = tuple[int, int]
Box = tuple[float, float, float, float]


def with_ties(picture: Picture, sizes: Mapping[str, tuple[float, float]], ties: Iterable[Tie]) -> Picture:
    """Gives the picture with a place for each collaboration, near the middle of its participants.

    `sizes` tells the width and height of the actors' names. Where all is full, a collaboration stands in the
    middle itself, and its name waits until the reader comes nearer.
    """
    taken: set[Cell] = set()
    for key, spot in picture.spots.items():
        taken.update(_cells(_name_box(spot, *sizes[key])))
    for frame in picture.frames:
        taken.update(
            _cells((frame.x, frame.y, frame.x + min(_TITLE, frame.width), frame.y + LINE_HEIGHT + 6))
        )
    spots = dict(picture.spots)
    ties = list(ties)
    steps = _steps(next((far for most, far in _REACH if len(ties) <= most), _NEAR))
    for tie in ties:
        if not tie.participants:
            continue
        x = sum(picture.spots[key].x for key in tie.participants) / len(tie.participants)
        y = sum(picture.spots[key].y for key in tie.participants) / len(tie.participants)
        size = label_size(tie.label.sv, tie.label.en, lines=TIE_LINES)
        spot = next(_free((x, y), size, picture, taken, steps), Spot(round(x), round(y), "right"))
        taken.update(_cells(_name_box(spot, *size)))
        spots[tie.key] = spot
    return Picture(spots, picture.frames, picture.width, picture.height)


def _name_box(spot: Spot, width: float, height: float) -> Box:
    """Gives the room that a mark and its name take: left, top, right, bottom."""
    if spot.side == "above":
        return spot.x - width / 2, spot.y - _MARK - height, spot.x + width / 2, spot.y + _MARK
    half = max(height / 2, 12)
    if spot.side == "left":
        return spot.x - _MARK - width, spot.y - half, spot.x + _MARK, spot.y + half
    return spot.x - _MARK, spot.y - half, spot.x + _MARK + width, spot.y + half


def _cells(box: Box) -> Iterator[Cell]:
    left, top, right, bottom = box
    for column in range(int(left // _CELL[0]), int(right // _CELL[0]) + 1):
        for row in range(int(top // _CELL[1]), int(bottom // _CELL[1]) + 1):
            yield column, row


def _free(
    middle: tuple[float, float],
    size: tuple[float, float],
    picture: Picture,
    taken: set[Cell],
    steps: tuple[Cell, ...],
) -> Iterator[Spot]:
    """Gives the free places round a point, the nearest first, inside the picture."""
    for right, down in steps:
        spot = Spot(round(middle[0] + right * _CELL[0]), round(middle[1] + down * _CELL[1]), "right")
        box = _name_box(spot, *size)
        inside = box[0] >= 0 and box[1] >= 0 and box[2] <= picture.width and box[3] <= picture.height
        if inside and taken.isdisjoint(_cells(box)):
            yield spot


@cache
def _steps(rings: int) -> tuple[Cell, ...]:
    """Gives the steps from a point to the cells round it, by their distance."""
    reach = range(-rings, rings + 1)
    found = ((a, b) for a in reach for b in reach)
    return tuple(sorted(found, key=lambda s: ((s[0] * _CELL[0]) ** 2 + (s[1] * _CELL[1]) ** 2, s)))
