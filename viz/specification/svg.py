"""Draws boxes and arrows as SVG that takes its colours from the page; positions are given, so each run is the same."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

__all__ = ["Box", "arrow", "drawing", "elbow"]

_HEAD, _LINE = 30, 18  # heights of a box's title and of each line below it


@dataclass(frozen=True, slots=True)
class Box:
    """A box at a place, in pixels: its title, the lines below it, and `look`: own, foreign or quiet."""

    x: int
    y: int
    width: int
    title: str
    lines: tuple[str, ...] = ()
    look: str = "own"
    target: str = ""
    least: int = 0

    @property
    def height(self) -> int:
        """Gives the height in pixels."""
        return max(self.least, _HEAD + (_LINE * len(self.lines) + 12 if self.lines else 0))

    @property
    def right(self) -> int:
        """Gives the x of the right side."""
        return self.x + self.width

    @property
    def bottom(self) -> int:
        """Gives the y of the lower side."""
        return self.y + self.height

    @property
    def middle(self) -> int:
        """Gives the y of the title's middle, where arrows meet a box."""
        return self.y + _HEAD // 2

    def svg(self) -> str:
        """Gives the box as SVG; one with a target is a link to that part of the page."""
        lines = "".join(
            f'<text class="line" x="{self.x + 12}" y="{self.y + _HEAD + 18 + _LINE * place}">{escape(line)}</text>'
            for place, line in enumerate(self.lines)
        )
        rule = f'<path class="rule" d="M{self.x} {self.y + _HEAD}H{self.right}"/>' if self.lines else ""
        drawn = (
            f'<rect x="{self.x}" y="{self.y}" width="{self.width}" height="{self.height}" rx="4"/>{rule}'
            f'<text class="title" x="{self.x + 12}" y="{self.y + 20}">{escape(self.title)}</text>{lines}'
        )
        group = f'<g class="{self.look}">{drawn}</g>'
        return f'<a href="#{escape(self.target)}">{group}</a>' if self.target else group


def arrow(  # noqa: PLR0913 - four coordinates, and how it looks
    x1: int, y1: int, x2: int, y2: int, label: str = "", *, dashed: bool = False
) -> str:
    """Gives a straight arrow with its label beside it: above a level one, right of an upright one."""
    kind = "arrow dashed" if dashed else "arrow"
    drawn = f'<path class="{kind}" d="M{x1} {y1}L{x2} {y2}" marker-end="url(#head)"/>'
    if not label:
        return drawn
    level = y1 == y2
    x, y = ((x1 + x2) // 2, y1 - 6) if level else (x1 + 8, (y1 + y2) // 2 + 4)
    anchor = ' text-anchor="middle"' if level else ""
    return f'{drawn}<text class="label" x="{x}" y="{y}"{anchor}>{escape(label)}</text>'


def elbow(x1: int, y1: int, x2: int, y2: int) -> str:
    """Gives a line from a box to one in the next column."""
    turn = x1 + 14
    return f'<path class="branch" d="M{x1} {y1}H{turn}V{y2}H{x2}"/>'


def drawing(  # noqa: PLR0913, PLR0917 - what an SVG element needs, each of its own kind
    name: str, width: int, height: int, parts: Iterable[str], title: str, told: str
) -> str:
    """Gives a whole drawing with a title and a description for those who do not see it."""
    head = (
        '<defs><marker id="head" viewBox="0 0 8 8" refX="7.5" refY="4" markerWidth="8" markerHeight="8" orient="auto">'
        '<path class="tip" d="M0 0L8 4L0 8z"/></marker></defs>'
    ).replace("head", f"{name}-head")
    body = "".join(parts).replace("url(#head)", f"url(#{name}-head)")
    return (
        f'<svg role="group" aria-labelledby="{name}-title {name}-told" viewBox="0 0 {width} {height}" width="{width}"'
        f' height="{height}" xmlns="http://www.w3.org/2000/svg"><title id="{name}-title">{escape(title)}</title>'
        f'<desc id="{name}-told">{escape(told)}</desc>{head}{body}</svg>'
    )
