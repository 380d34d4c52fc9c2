"""Places for collaborations between names: the nearest free one, found row by row."""

from __future__ import annotations

import random

import pytest

from viz.between import with_ties
from viz.blocks import Spot
from viz.columns import Picture
from viz.facts import Text, Tie
from viz.labels import TIE_LINES, label_size

_WIDE, _HIGH = 30, 12
_NAME = (103.2, 19.0)
Box = tuple[int, int, int, int]


def _cells(spot: Spot, size: tuple[float, float]) -> Box:
    half = max(size[1] / 2, 12)
    return (
        int((spot.x - 16) // _WIDE), int((spot.y - half) // _HIGH),
        int((spot.x + 16 + size[0]) // _WIDE), int((spot.y + half) // _HIGH),
    )  # fmt: skip


def _apart(a: Box, b: Box) -> bool:
    return a[2] < b[0] or b[2] < a[0] or a[3] < b[1] or b[3] < a[1]


def _inside(spot: Spot, size: tuple[float, float], picture: Picture) -> bool:
    half = max(size[1] / 2, 12)
    return (
        spot.x >= 16
        and spot.y >= half
        and spot.x + 16 + size[0] <= picture.width
        and spot.y + half <= picture.height
    )


@pytest.mark.parametrize("seed", range(12))
def test_no_place_nearer_to_the_middle_is_free(seed: int) -> None:
    """Gone through step by step, no place that is as near as the one found is free, and the one found is."""
    dice = random.Random(seed)  # noqa: S311 - repeatable, no secret
    spots = {
        f"a{i}": Spot(dice.randrange(0, 900), dice.randrange(0, 500), "right") for i in range(40 + 10 * seed)
    }
    picture = Picture(spots, (), 1000, 520)
    pair = tuple(dice.sample(sorted(spots), 2))
    tie = Tie("t", Text("Ett samråd om vatten", "Water"), "Network", pair)
    found = with_ties(picture, dict.fromkeys(spots, _NAME), [tie]).spots["t"]
    size = label_size(tie.label.sv, tie.label.en, lines=TIE_LINES)
    x, y = (sum(spots[key].x for key in pair) / 2, sum(spots[key].y for key in pair) / 2)
    names = [_cells(spot, _NAME) for spot in spots.values()]
    free = []
    for right in range(-36, 37):
        for down in range(-36, 37):
            spot = Spot(round(x) + right * _WIDE, round(y) + down * _HIGH, "right")
            if _inside(spot, size, picture) and all(_apart(_cells(spot, size), name) for name in names):
                free.append(((right * _WIDE) ** 2 + (down * _HIGH) ** 2, right, down, spot))
    assert found == (min(free, key=lambda each: each[:3])[3] if free else Spot(round(x), round(y), "right"))


def test_a_full_picture_leaves_a_collaboration_in_the_middle() -> None:
    """Where nothing is free it stands between its participants, and those without any stand nowhere."""
    spots = {f"a{x}/{y}": Spot(x, y, "right") for x in range(0, 300, 30) for y in range(0, 96, 12)}
    ties = [
        Tie("t", Text("Samråd", "Council"), "Network", ("a30/24", "a90/48")),
        Tie("none", Text("Ingen", "Nobody"), "Network", ()),
    ]
    found = with_ties(Picture(spots, (), 300, 96), dict.fromkeys(spots, _NAME), ties).spots
    assert found["t"] == Spot(60, 36, "right")
    assert "none" not in found
