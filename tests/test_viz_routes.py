"""The ways of lines between groups: round names and marks, and no farther than is worth it."""

from __future__ import annotations

from itertools import pairwise
from math import hypot

import pytest
from network_sample import sample_store

from viz.blocks import Spot
from viz.columns import Frame, Picture
from viz.labels import name_sizes
from viz.layout import lay_out_narrow, lay_out_wide
from viz.network import load_network
from viz.routes import Via, pieces, routes

Point = tuple[float, float]
SIZES = dict.fromkeys(("a", "b", "c"), (100.0, 20.0))


def _column() -> Picture:
    """Three groups of one actor each, one under the other, with their names at the right of the marks."""
    frames = tuple(Frame(key, 200, y, 160, 60) for key, y in (("a", 0), ("b", 200), ("c", 400)))
    spots = {frame.group: Spot(220, frame.y + 40, "right") for frame in frames}
    return Picture(spots, frames, 400, 460)


def _points(start: Spot, via: Via, end: Spot) -> list[Point]:
    """Points of a line, some twenty for each of its curves."""
    here = (start.x, start.y)
    points = [here]
    for (x, y), stop in pieces(via or (((here[0] + end.x) / 2, (here[1] + end.y) / 2),), (end.x, end.y)):
        for u in (step / 60 for step in range(1, 61)):
            v = 1 - u
            points.append(
                (
                    v * v * here[0] + 2 * u * v * x + u * u * stop[0],
                    v * v * here[1] + 2 * u * v * y + u * u * stop[1],
                )
            )
        here = stop
    return points


def _over_names(picture: Picture, sizes: dict[str, tuple[float, float]], lines: list[list[Point]]) -> float:
    """How much of the lines lies upon names."""
    boxes = []
    for key, (width, height) in sizes.items():
        spot = picture.spots[key]
        left = {"left": spot.x - 12 - width, "right": spot.x + 12, "above": spot.x - width / 2}[spot.side]
        top = spot.y - 12 - height if spot.side == "above" else spot.y - height / 2
        boxes.append((left, top, left + width, top + height))
    return sum(
        hypot(to_x - x, to_y - y)
        for points in lines
        for (x, y), (to_x, to_y) in pairwise(points)
        if any(left < x < right and top < y < bottom for left, top, right, bottom in boxes)
    )


def test_a_line_bows_round_the_mark_between_its_ends() -> None:
    """Between the first and the last of three in a column it keeps clear of the middle one, where no names are."""
    picture = _column()
    found = routes(picture, SIZES, [("a", "b"), ("a", "c"), ("b", "c")])
    way = _points(picture.spots["a"], found["a", "c"], picture.spots["c"])
    assert min(hypot(x - 220, y - 240) for x, y in way) > 15
    assert all(x < 221 for x, _ in way)


@pytest.mark.parametrize("lay_out", [lay_out_wide, lay_out_narrow])
def test_lines_between_groups_keep_off_names(lay_out: object) -> None:
    """They cover less than half of what straight lines would, in either layout, and stay in the picture."""
    network = load_network(sample_store())
    picture = lay_out(network)  # type: ignore[operator]  # one of two functions
    sizes, pairs = name_sizes(network), list(network.edges)
    ways = routes(picture, sizes, pairs)
    ends = {pair: (picture.spots[pair[0]], picture.spots[pair[1]]) for pair in ways}
    bent = [_points(one, ways[pair], other) for pair, (one, other) in ends.items()]
    straight = [_points(one, (), other) for one, other in ends.values()]
    assert _over_names(picture, sizes, straight) > 0
    assert _over_names(picture, sizes, bent) < _over_names(picture, sizes, straight) / 2
    assert all(-20 <= x <= picture.width + 20 for points in bent for x, _ in points)
    assert routes(lay_out(network), sizes, pairs) == ways  # type: ignore[operator]  # the same


def test_what_needs_no_bend_runs_straight() -> None:
    """Lines inside a group, and lines between groups with nothing in their way, are left out."""
    picture = Picture({"a": Spot(100, 50, "left"), "b": Spot(300, 50, "right"), "c": Spot(100, 70, "left")},
                      (Frame("x", 0, 0, 120, 100), Frame("y", 280, 0, 120, 100)), 400, 100)  # fmt: skip
    assert routes(picture, SIZES, [("a", "b"), ("a", "c")]) == {}


def test_of_very_many_lines_all_run_straight() -> None:
    """Where no line could be followed anyway, no time is spent on their ways."""
    picture = _column()
    assert routes(picture, SIZES, [("a", "c")] * 601) == {}
