"""Puts the blocks of groups together: in columns round the national one, or in rows for a narrow screen.

A plan names the groups in their order; `pull` tells how strongly two groups are joined, so that those with
much in common come to stand in the same column and few lines cross the middle.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from viz.blocks import Block, Member, Side, Spot, lens

__all__ = ["Frame", "Picture", "Plan", "columns", "rows"]

_HUBLESS = ("national", "civil-society")
_PULL = 800.0


@dataclass(frozen=True, slots=True)
class Frame:
    """The rectangle round a group: `group` is a county's key, `national`, or `civil-society`."""

    group: str
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Picture:
    """A finished layout: where each actor and each collaboration stands, the frames, the whole's size."""

    spots: Mapping[str, Spot]
    frames: tuple[Frame, ...]
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Plan:
    """The groups in their order, each with its members, and how strongly two of them are joined."""

    groups: Sequence[tuple[str, list[Member]]]
    pull: Callable[[int, int], float]
    bulge: float
    row_gap: float
    gap: float

    def block(self, turn: int, side: Side) -> Block:
        """Gives the block of the group with that turn; `side` is where a small group's names stand."""
        key, members = self.groups[turn]
        return lens(key, members, hub=key not in _HUBLESS, side=side, bulge=self.bulge, row_gap=self.row_gap)


def columns(plan: Plan, count: int, aspect: float, *, in_order: bool = False) -> Picture:
    """Gives the layout in `count` columns; `aspect` is width by height.

    The first group stands in the middle one and each other where most pulls it, or all `in_order`, as a text is read:
    among very many groups a reader finds only by the order what belongs together.
    """
    middle = count // 2
    members = _flowing(plan, count) if in_order else _drawn_together(plan, count, middle)
    blocks = [
        [plan.block(turn, "left" if c < middle else "right") for turn in column]
        for c, column in enumerate(members)
    ]
    return _side_by_side([column for column in blocks if column], plan.gap, aspect)


def _drawn_together(plan: Plan, count: int, middle: int) -> list[list[int]]:
    members: list[list[int]] = [[] for _ in range(count)]
    heights = [0.0] * count
    for turn in range(len(plan.groups)):
        loads = [
            heights[c] - _PULL * min(1.0, sum(plan.pull(turn, other) for other in members[c] if other))
            for c in range(count)
        ]
        target = middle if turn == 0 else loads.index(min(loads))
        members[target].append(turn)
        heights[target] += plan.block(turn, "right").height + plan.gap
    return members


def _flowing(plan: Plan, count: int) -> list[list[int]]:
    members: list[list[int]] = [[] for _ in range(count)]
    heights = [plan.block(turn, "right").height + plan.gap for turn in range(len(plan.groups))]
    share, above = sum(heights) / count, 0.0
    for turn, height in enumerate(heights):
        members[min(count - 1, int((above + height / 2) / share))].append(turn)
        above += height
    return members


def _side_by_side(blocks: list[list[Block]], gap: float, aspect: float) -> Picture:
    """Sets the columns side by side, each spread over the height that the screen's shape gives."""
    widths = [max(block.width for block in column) for column in blocks]
    width = sum(widths) + 2.5 * gap * (len(blocks) - 1)
    filled = [sum(block.height for block in column) for column in blocks]
    height = max(f + gap * (len(column) - 1) for f, column in zip(filled, blocks, strict=True))
    height = max(height, min(width / aspect, 1.35 * height))
    spots: dict[str, Spot] = {}
    frames: list[Frame] = []
    x = 0.0
    for column, wide, full in zip(blocks, widths, filled, strict=True):
        sparse = len(column) < 3  # one or two blocks stand in the middle, more fill the height
        space = (height - full) / (len(column) + 1 if sparse else len(column) - 1)
        y = space if sparse else 0.0
        for block in column:
            _set(block, x + (wide - block.width) / 2, y, spots, frames)
            y += block.height + space
        x += wide + 2.5 * gap
    return Picture(spots, tuple(frames), round(width), round(height))


def rows(plan: Plan, width: float) -> Picture:
    """Gives the layout in rows no wider than `width`, or than the widest group where that is wider."""
    width = max([width, *(plan.block(turn, "right").width for turn in range(len(plan.groups)))])
    lines: list[list[Block]] = [[]]
    for turn in range(len(plan.groups)):
        taken = sum(b.width + plan.gap for b in lines[-1])
        if lines[-1] and taken + plan.block(turn, "right").width > width:
            lines.append([])
        lines[-1].append(plan.block(turn, "right" if lines[-1] else "left"))
    spots: dict[str, Spot] = {}
    frames: list[Frame] = []
    y = 0.0
    for line in lines:
        space = (width - sum(block.width for block in line)) / (len(line) - 1 or 2)
        x = space if len(line) == 1 else 0.0
        for block in line:
            _set(block, x, y, spots, frames)
            x += block.width + space
        y += max(block.height for block in line) + plan.gap
    return Picture(spots, tuple(frames), round(width), round(y - plan.gap))


def _set(block: Block, x: float, y: float, spots: dict[str, Spot], frames: list[Frame]) -> None:
    frames.append(Frame(block.key, round(x), round(y), round(block.width), round(block.height)))
    for key, spot in block.spots.items():
        spots[key] = Spot(round(x + spot.x), round(y + spot.y), spot.side)
