"""Finds ways for the lines between groups, round the names and marks that a straight line would run over.

A large group has its names on its outside, so its lines leave it above or below, between its two rows; a small one has
its marks on the side away from the names. Of the ways that a line may take, it takes the one that crosses least.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise, product
from math import hypot, inf

from viz.blocks import Spot
from viz.columns import Frame, Picture

__all__ = ["Via", "pieces", "routes"]

Point = tuple[float, float]
Via = tuple[Point, ...]
"""What a line bends to on its way; none where it runs straight."""

Sizes = Mapping[str, tuple[float, float]]
"""The width and height of each actor's name."""

_MOST = 600  # lines between groups: of more, none can be followed by the eye anyway
_MOST_OF_ALL = 10_000  # lines: where there are more, it is not even counted how many join two groups
_CELL = 6.0
_STEP = 15.0
_MARK = 9.0
_TEXT_SHARE = 0.84  # of the room that the layout keeps for a name, so much is written upon
# What a unit of a line costs where it runs over something, beside what it costs anywhere.
_COSTS = {"frame": 0.25, "head": 0.6, "name": 4.0, "mark": 7.0, "outside": 12.0}
_ANYWHERE = 0.7
_BOWS = (
    0.1,
    -0.1,
    0.2,
    -0.2,
    0.34,
    -0.34,
)  # how far a bow goes from the straight line, as a part of its length
_OUT = 46.0
_WORTH = 0.96  # a way that costs hardly less than a simpler one is not taken


def routes(
    picture: Picture, sizes: Sizes, pairs: Collection[tuple[str, str]], free: Sizes | None = None
) -> dict[tuple[str, str], Via]:
    """Gives what the lines between groups bend to; lines that run straight are left out.

    `sizes` tells who is in the picture, `free` what stands there without a group of its own, as collaborations do,
    `pairs` what is joined. Of very many lines all run straight.
    """
    if len(pairs) > _MOST_OF_ALL:
        return {}
    free = free or {}
    homes = {**_homes(picture, sizes), **{key: _Home(None, None) for key in free}}
    between = [(one, other) for one, other in pairs if homes[one] is not homes[other]]
    if len(between) > _MOST:
        return {}
    ground = _Ground(picture, {**sizes, **free})
    found: dict[tuple[str, str], Via] = {}
    for one, other in between:
        ends = [(picture.spots[key], homes[key]) for key in (one, other)]
        if way := ground.best(*ends):
            found[one, other] = tuple((round(x), round(y)) for x, y in way)
    return found


def pieces(via: Sequence[Point], end: Point) -> Iterator[tuple[Point, Point]]:
    """Gives the curves of a line one after the other: to what each bends, and where it ends."""
    for here, after in pairwise(via):
        yield here, ((here[0] + after[0]) / 2, (here[1] + after[1]) / 2)
    if via:
        yield via[-1], end


@dataclass(frozen=True, slots=True)
class _Home:
    """The frame of a group, if any; `middle` lies between its two rows of marks, None where it has but one."""

    frame: Frame | None
    middle: float | None

    def exits(self, spot: Spot, to: Spot) -> list[Via]:
        """Gives the ways out for a mark: straight, or bent to what lies inside the frame's edge and beyond it.

        Between two rows those who stand nearest to the edge keep to the sides, so that lines do not cross there.
        """
        if self.frame is None:
            return [()]
        left, top = self.frame.x, self.frame.y
        right, bottom = left + self.frame.width, top + self.frame.height
        if spot.side == "above":
            return [(), ((right + 10, spot.y),), ((left - 10, spot.y),)]
        if self.middle is None:
            out = _OUT if spot.side == "left" else -_OUT
            return [(), ((spot.x + out, spot.y),)] if out * (to.x - spot.x) > -(_OUT**2) else [()]
        down = (spot.y - top) / (bottom - top)
        above, below = (
            self.middle + (spot.x - self.middle) * (0.1 + 0.5 * part) for part in (1 - down, down)
        )
        return [(), ((above, top + 36), (above, top - 20)), ((below, bottom - 36), (below, bottom + 20))]


def _homes(picture: Picture, keys: Iterable[str]) -> dict[str, _Home]:
    """Gives the home of each actor."""
    members: dict[Frame, list[str]] = {frame: [] for frame in picture.frames}
    for key in keys:
        spot = picture.spots[key]
        members[next(frame for frame in picture.frames if _inside(spot, frame))].append(key)
    found = {}
    for frame, inside in members.items():
        spots = [picture.spots[key] for key in inside]
        lefts, rights = ([spot.x for spot in spots if spot.side == side] for side in ("left", "right"))
        home = _Home(frame, (max(lefts) + min(rights)) / 2 if lefts and rights else None)
        found.update(dict.fromkeys(inside, home))
    return found


def _inside(spot: Spot, frame: Frame) -> bool:
    return frame.x <= spot.x <= frame.x + frame.width and frame.y <= spot.y <= frame.y + frame.height


def _ways(one: tuple[Spot, _Home], other: tuple[Spot, _Home], middle: float) -> Iterator[Via]:
    """Gives the ways that a line may take, straight first: out of both frames, down the `middle`, and in bows."""
    for out, back in product(one[1].exits(one[0], other[0]), other[1].exits(other[0], one[0])):
        yield (*out, *reversed(back))
    (x, y), (to_x, to_y) = ((spot.x, spot.y) for spot, _ in (one, other))
    right, down = to_x - x, to_y - y
    if min(x, to_x) - _OUT <= middle <= max(x, to_x) + _OUT:
        yield (middle, y + down * 0.15), (middle, to_y - down * 0.15)
    for far in _BOWS:
        yield (((x + to_x) / 2 - 2 * far * down, (y + to_y) / 2 + 2 * far * right),)


class _Ground:
    """What stands in a picture, cell by cell, with what it costs to run over it."""

    def __init__(self, picture: Picture, sizes: Sizes) -> None:
        self.width, self.height = picture.width, picture.height
        self.cells: dict[tuple[int, int], float] = {}
        for frame in picture.frames:
            self._take("frame", frame.x, frame.y, frame.width, frame.height)
            self._take("head", frame.x + 8, frame.y + 4, min(142, frame.width), 20)
        for key, (width, height) in sizes.items():
            spot, wide = picture.spots[key], width * _TEXT_SHARE
            left = {"left": spot.x - 12 - wide, "right": spot.x + 12, "above": spot.x - wide / 2}[spot.side]
            top = spot.y - 12 - height if spot.side == "above" else spot.y - height / 2
            self._take("name", left, top, wide, height)
        for key in sizes:
            spot = picture.spots[key]
            self._take("mark", spot.x - _MARK, spot.y - _MARK, 2 * _MARK, 2 * _MARK)

    def _take(self, what: str, left: float, top: float, width: float, height: float) -> None:
        for x in range(int(left // _CELL), int((left + width) // _CELL) + 1):
            for y in range(int(top // _CELL), int((top + height) // _CELL) + 1):
                self.cells[x, y] = _COSTS[what]

    def best(self, one: tuple[Spot, _Home], other: tuple[Spot, _Home]) -> Via:
        """Gives the way that costs least, of equal ones the first."""
        best: Via = ()
        least = inf
        start, end = ((spot.x, spot.y) for spot, _ in (one, other))
        for way in _ways(one, other, self.width / 2):
            cost = self._cost(_points(start, way, end), least)
            if cost < least * _WORTH:
                best, least = way, cost
        return best

    def _cost(self, points: Sequence[Point], most: float) -> float:
        """Gives what a way costs, or no less than `most` where counting on is of no use."""
        cost, (start_x, start_y), (end_x, end_y) = 0.0, points[0], points[-1]
        for (x, y), (to_x, to_y) in pairwise(points):
            # The marks at both ends are its own.
            own = min(abs(x - start_x) + abs(y - start_y), abs(x - end_x) + abs(y - end_y)) < 2 * _MARK
            on = 0.0 if own else self._at(x, y)
            cost += hypot(to_x - x, to_y - y) * (_ANYWHERE + on)
            if cost >= most:
                break
        return cost

    def _at(self, x: float, y: float) -> float:
        if 0 <= x <= self.width and 0 <= y <= self.height:
            return self.cells.get((int(x // _CELL), int(y // _CELL)), 0.0)
        return _COSTS["outside"]


def _points(start: Point, via: Via, end: Point) -> list[Point]:
    """Gives points of a line, near to each other."""
    points, here = [start], start
    straight = ((start[0] + end[0]) / 2, (start[1] + end[1]) / 2)
    for (x, y), stop in pieces(via or (straight,), end):
        count = max(2, int(hypot(stop[0] - here[0], stop[1] - here[1]) / _STEP))
        for step in range(1, count + 1):
            u, v = step / count, 1 - step / count
            a, b, c = v * v, 2 * u * v, u * u
            points.append((a * here[0] + b * x + c * stop[0], a * here[1] + b * y + c * stop[1]))
        here = stop
    return points
