"""Lays out one group of actors: names in rows on both sides of a lens, lines inside it, the hub on top.

Units are pixels of the picture at full size. A block's own origin is its upper left corner.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from viz.labels import LINE_HEIGHT

__all__ = ["Block", "Member", "Side", "Spot", "lens"]

Side = Literal["left", "right", "above"]

PADDING = 16.0
_HEADER = 24.0
_ROW_GAP = 9.0
_DOT = 16.0
_HUB_FROM = 4


@dataclass(frozen=True, slots=True)
class Member:
    """An actor to be placed, with the room that its label needs."""

    key: str
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Spot:
    """Where an actor stands, and on which side of it its label is written."""

    x: float
    y: float
    side: Side


@dataclass(frozen=True, slots=True)
class Block:
    """A laid out group: `key` is a county's key or the name of a group without county."""

    key: str
    width: float
    height: float
    spots: dict[str, Spot] = field(default_factory=dict)


def lens(  # noqa: PLR0913 - what a group is, and three measures of how it is drawn
    key: str, members: list[Member], *, hub: bool, side: Side, bulge: float, row_gap: float
) -> Block:
    """Gives the block of a group; the first member is its hub where one is asked for and the group is large.

    `side` is where a small group's labels stand, `bulge` the greatest half width of a large group's
    lens, `row_gap` the room between two rows of names.
    """
    if len(members) < _HUB_FROM:
        return _stack(key, members, side)
    top, rest = (members[:1], members[1:]) if hub else ([], members)
    half = (len(rest) + 1) // 2
    left, right = rest[:half], rest[half:]
    rows = [
        max(m.height for m in row) + row_gap for row in ([left[i], *right[i : i + 1]] for i in range(half))
    ]
    height = sum(rows)
    reach = min(bulge, 30 + height / 4)
    room_left = max(m.width for m in left) + _DOT
    room_right = max((m.width for m in right), default=0.0) + _DOT
    middle = PADDING + room_left + reach
    start = PADDING + _HEADER + (top[0].height + 40 if top else 0.0)
    spots: dict[str, Spot] = {}
    y = start
    for i, row in enumerate(rows):
        y += row / 2
        across = reach * _bow((y - start) / height)
        spots[left[i].key] = Spot(middle - across, y, "left")
        if i < len(right):
            spots[right[i].key] = Spot(middle + across, y, "right")
        y += row / 2
    if top:
        spots[top[0].key] = Spot(middle, start - 22, "above")
    return Block(key, middle + reach + room_right + PADDING, start + height + PADDING, spots)


def _bow(part: float) -> float:
    """Gives the half width of a lens, 0.45 to 1, at a part (0 to 1) of its height."""
    return 0.45 + 0.55 * float(max(0.0, 4 * part * (1 - part)) ** 0.5)


def _stack(key: str, members: list[Member], side: Side) -> Block:
    width = max(m.width for m in members) + _DOT + 8
    x = PADDING + (8 if side == "right" else width - 8)
    y = PADDING + _HEADER - 4
    spots: dict[str, Spot] = {}
    for member in members:
        row = max(member.height, LINE_HEIGHT) + _ROW_GAP
        spots[member.key] = Spot(x, y + row / 2, side)
        y += row
    return Block(key, width + 2 * PADDING, y + PADDING - 6, spots)
