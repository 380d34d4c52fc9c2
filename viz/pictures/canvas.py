"""Draws marks and words as SVG; what each looks like is told by a class, so that a page can give it other colours."""

from __future__ import annotations

import math
import re
import unicodedata
from html import escape

__all__ = ["OUTLINES", "Canvas", "clean", "clip", "text_width", "words_in_lines"]

_NOT_DRAWN = re.compile(
    "[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]|[\u202a-\u202e\u2066-\u2069\u200e\u200f]"
)
_NARROW = set("fijlrtI.,:;'|!()[] ")
_BROAD = set("mwMWÅÄÖGOQDHNCU@%—")


def _round(corners: int, turn: float, stretch: float) -> list[tuple[float, float]]:
    angles = [math.radians(turn) + 2 * math.pi * corner / corners for corner in range(corners)]
    return [(stretch * math.cos(angle), stretch * math.sin(angle)) for angle in angles]


OUTLINES = {
    "triangle": [(0.0, -1.2), (1.1, 0.8), (-1.1, 0.8)],
    "triangleDown": [(0.0, 1.2), (-1.1, -0.8), (1.1, -0.8)],
    "diamond": _round(4, -90, 1.25),
    "hexagon": _round(6, 0, 1.05),
    "star": [point for pair in zip(_round(5, -90, 1.3), _round(5, -54, 0.55), strict=True) for point in pair],
}
"""The corners of shapes round a middle, of which 1 is the radius of a dot that looks as large."""


def _share(letter: str) -> float:
    """Gives a letter's width as a part of the size of the type, as in Arial and its like."""
    if unicodedata.combining(letter):
        return 0.0
    if unicodedata.east_asian_width(letter) in "WF":
        return 1.25
    if letter in _NARROW:
        return 0.32
    return 0.82 if letter in _BROAD else 0.58


def clean(text: str) -> str:
    """Gives a text without what XML forbids and without what turns the order of letters about."""
    return _NOT_DRAWN.sub(" ", text)


def text_width(text: str, size: float = 13) -> float:
    """Gives about how wide a text is drawn, in pixels."""
    return size * sum(map(_share, text))


def clip(text: str, room: float, size: float = 13) -> str:
    """Gives a text in one line that fits the room; what is cut ends in an ellipsis."""
    whole = " ".join(clean(text).split())
    if text_width(whole, size) <= room:
        return whole
    kept, width = [], text_width("…", size)
    for letter in whole:
        width += size * _share(letter)
        if width > room:
            break
        kept.append(letter)
    return "".join(kept).rstrip() + "…"


def words_in_lines(text: str, room: float, size: float = 13) -> list[str]:
    """Gives a text in lines that fit the room; a word that is too long alone is clipped."""
    lines: list[str] = []
    for word in clean(text).split():
        longer = f"{lines[-1]} {word}" if lines else word
        if lines and text_width(longer, size) <= room:
            lines[-1] = longer
        else:
            lines.append(clip(word, room, size))
    return lines


def _n(value: float) -> str:
    return f"{value:.1f}".removesuffix(".0")


def _closed(*points: tuple[float, float]) -> str:
    return "M" + "L".join(f"{_n(x)} {_n(y)}" for x, y in points) + "z"


def _classes(look: str) -> str:
    return " ".join(f"p-{name}" for name in look.split())


class Canvas:
    """Collects marks; places are pixels from the upper left corner, looks are names of `viz.pictures.style`."""

    def __init__(self) -> None:
        self._parts: list[str] = []

    def text(  # noqa: PLR0913 - a place, and how the words stand there
        self, x: float, y: float, words: str, look: str = "t", *, anchor: str = "start", turn: float = 0
    ) -> None:
        """Writes words on a base line; `anchor` is start, middle or end, `turn` degrees clockwise."""
        turned = f' transform="rotate({_n(turn)} {_n(x)} {_n(y)})"' if turn else ""
        placed = "" if anchor == "start" else f' text-anchor="{anchor}"'
        self._parts.append(
            f'<text class="{_classes(look)}" x="{_n(x)}" y="{_n(y)}"{placed}{turned}>{escape(clean(words))}</text>'
        )

    def box(  # noqa: PLR0913, PLR0917 - a rectangle's four measures, and how it looks
        self, x: float, y: float, width: float, height: float, look: str, radius: float = 2, told: str = ""
    ) -> None:
        """Draws a rectangle; `told` is what a pointer that rests on it is told."""
        size = f'width="{_n(width)}" height="{_n(height)}" rx="{_n(radius)}"'
        self._mark(f'<rect class="{_classes(look)}" x="{_n(x)}" y="{_n(y)}" {size}', "rect", told)

    def line(self, x1: float, y1: float, x2: float, y2: float, look: str = "g") -> None:
        """Draws a line."""
        self._parts.append(f'<path class="{_classes(look)}" d="M{_n(x1)} {_n(y1)}L{_n(x2)} {_n(y2)}"/>')

    def path(self, data: str, look: str, told: str = "") -> None:
        """Draws path data."""
        self._mark(f'<path class="{_classes(look)}" d="{data}"', "path", told)

    def sign(self, x: float, y: float, radius: float, look: str, shape: str, told: str = "") -> None:  # noqa: PLR0913, PLR0917 - a mark's place, size and looks
        """Draws a mark round a point: a dot, a square or one of `OUTLINES`, all equally large to the eye."""
        r = radius
        if shape == "dot":
            self._mark(
                f'<circle class="{_classes(look)}" cx="{_n(x)}" cy="{_n(y)}" r="{_n(r)}"', "circle", told
            )
        elif shape == "square":
            self.box(x - 0.9 * r, y - 0.9 * r, 1.8 * r, 1.8 * r, look, 1, told)
        else:
            self.path(_closed(*((x + r * a, y + r * b) for a, b in OUTLINES[shape])), look, told)

    def within(self, inner: Canvas, x: float, y: float, scale: float = 1) -> None:
        """Puts another canvas with its corner at a place, larger or smaller."""
        told = f" scale({scale:.5f})" if scale != 1 else ""
        self._parts.append(f'<g transform="translate({_n(x)} {_n(y)}){told}">{inner.svg()}</g>')

    def svg(self) -> str:
        """Gives the marks in the order in which they were drawn."""
        return "".join(self._parts)

    def _mark(self, opened: str, name: str, told: str) -> None:
        self._parts.append(
            f"{opened}><title>{escape(clean(told))}</title></{name}>" if told else f"{opened}/>"
        )
