"""The map: Sweden's counties or municipalities, coloured by any count."""

from __future__ import annotations

import csv
from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from typing import Literal

from samverkan.errors import PackagedDataError
from viz.facts import Text
from viz.pictures.canvas import Canvas, clip
from viz.pictures.figure import Figure
from viz.pictures.material import KINDS, Material
from viz.pictures.steps import bounds_told, step_of, steps_of
from viz.pictures.words import among, capital, of, word

__all__ = ["COUNTS", "Level", "Shape", "count_by_place", "draw_map", "shapes", "sweden"]

Level = Literal["county", "municipality"]
COUNTS = (*KINDS, "partners")
"""What can be counted by place out of the box; `draw_map` takes any numbers by SCB code."""

_SCALE = 0.118  # pixels for a quarter of a kilometre
_WIDTH, _HEIGHT = 318.0, 742.0
_LIST = 265.0


@dataclass(frozen=True, slots=True)
class Shape:
    """A place on the map: path data and a point inside, in units of a quarter of a kilometre."""

    path: str
    x: int
    y: int


@cache
def shapes(level: Level) -> Mapping[str, Shape]:
    """Gives the places of a level by SCB code; raises PackagedDataError where the file is missing."""
    file = resources.files(__package__) / "data" / "sweden.csv"
    try:
        lines = file.read_text(encoding="utf-8").splitlines()
    except OSError as error:
        raise PackagedDataError(
            "viz/pictures/data/sweden.csv cannot be read: install samverkan again"
        ) from error
    rows = [row for row in csv.DictReader(lines) if row["level"] == level]
    return {row["code"]: Shape(row["path"], int(row["x"]), int(row["y"])) for row in rows}


def count_by_place(material: Material, count: str, level: Level) -> dict[str, float]:
    """Gives how many there are by SCB code: facts of a kind, or `partners`, actors elsewhere that are worked with."""
    if count != "partners":
        entries = (entry for entry in material.entries if entry.kind == count)
        codes = (entry.counties if level == "county" else entry.municipalities for entry in entries)
        return {code: float(n) for code, n in sorted(Counter(c for some in codes for c in some).items())}
    places = material.places(level)
    met: dict[str, set[str]] = {}
    for one, other in material.network.edges:
        for here, there in ((one, other), (other, one)):
            for code in places.get(here, frozenset()) - places.get(there, frozenset()):
                met.setdefault(code, set()).add(there)
    return {code: float(len(others)) for code, others in sorted(met.items())}


def sweden(
    material: Material, language: str, *, count: str = "collaboration", level: Level = "county"
) -> Figure:
    """Gives the map of one of `COUNTS`; places of which no page tells are told apart from those with none."""
    values = count_by_place(material, count, level)
    names = material.counties if level == "county" else material.municipalities
    told = material.told_municipalities
    unread = material.unread if level == "county" else frozenset(shapes(level)) - told
    title = word(f"map-{level}", language, what=capital(word(count, language)))
    foot = word(f"map-foot-{level}" if unread else "map-foot-given", language)
    foot = f"{foot} {word('rests', language, pages=material.radar.pages)}"
    return draw_map(values, names, language, level=level, title=title, foot=foot, unread=unread)


def draw_map(  # noqa: PLR0913 - the numbers, and the words round them
    values: Mapping[str, float],
    names: Mapping[str, Text],
    language: str,
    *,
    level: Level = "county",
    title: str = "",
    foot: str = "",
    unread: Collection[str] = (),
) -> Figure:
    """Gives a map of any numbers by SCB code (two digits for counties, four for municipalities).

    `names` are those of the places, `unread` the codes of which nothing can be said. Codes that the map does not
    have are left out.
    """
    placed = {code: values.get(code, 0.0) for code in shapes(level)}
    steps, greatest = steps_of(placed.values()), max(placed.values(), default=0)
    canvas = Canvas()
    canvas.within(
        _land(placed, steps, level, sorted(code for code in set(unread) & set(placed) if not placed[code])),
        0,
        4,
        _SCALE,
    )
    some = sorted((code for code in placed if placed[code]), key=lambda code: (-placed[code], code))
    named = [(of(names[code], language) if code in names else code, placed[code]) for code in some]
    _legend(canvas, bounds_told(steps, placed.values()), bool(unread), language)
    _list(canvas, named, 60 + 26 * (len(steps) + 2))
    none = "" if some else "-none"
    most = among([name for name, value in named if value == greatest], language)
    lead = word(
        f"map-lead{none}-{level}", language, found=len(some), all=len(placed), n=f"{greatest:g}", most=most
    )
    shown = [(of(names[code], language) if code in names else code, placed[code]) for code in placed]
    return Figure(
        f"map-{level}", language, title or word("map-given", language), lead,
        foot or word("map-foot-given", language), round(_WIDTH + _LIST), round(_HEIGHT), canvas.svg(),
        (word(level, language), word("number", language)),
        [[name, f"{value:g}"] for name, value in shown if value or level == "county"],
    )  # fmt: skip


def _land(placed: Mapping[str, float], steps: list[float], level: Level, unread: Collection[str]) -> Canvas:
    land = Canvas()
    for shape in shapes("county").values():
        land.path(shape.path, "coast")
    rim = "rim" if level == "county" else "thin"
    for code, shape in shapes(level).items():
        if code not in unread:
            land.path(shape.path, f"s{step_of(placed[code], steps)} {rim}")
    for code in unread:  # after the others, whose borders would lie upon the dashes
        land.path(shapes(level)[code].path, f"{'land' if level == 'county' else 'thin'}-unread")
    if level == "municipality":
        for shape in shapes("county").values():
            land.path(shape.path, "county-line")
        return land
    for code, shape in shapes(level).items():
        if placed[code] or code in unread:
            told = "?" if code in unread else f"{placed[code]:g}"
            ink = "m0" if code in unread else f"m{step_of(placed[code], steps)}"
            land.text(shape.x, shape.y + 36, told, ink, anchor="middle")
    return land


def _legend(canvas: Canvas, bounds: list[tuple[int, str]], with_unread: bool, language: str) -> None:
    y = 20.0
    entries = [("s0", word("zero", language)), *((f"s{step}", told) for step, told in bounds)]
    if with_unread:
        entries.append(("unread", f"? {word('unread', language)}"))
    for look, told in entries:
        canvas.box(_WIDTH + 24, y, 30, 18, look, 3)
        if look == "s0":
            canvas.box(_WIDTH + 24, y, 30, 18, "g", 3)
        canvas.text(_WIDTH + 64, y + 13.5, told, "t")
        y += 26


def _list(canvas: Canvas, named: list[tuple[str, float]], top: float) -> None:
    """Writes the places with most beside the map, as many as there is room for."""
    y = top
    for name, value in named:
        if y > _HEIGHT - 10:
            return
        canvas.text(_WIDTH + 52, y, f"{value:g}", "b", anchor="end")
        canvas.text(_WIDTH + 64, y, clip(name, _LIST - 74), "t")
        y += 22
