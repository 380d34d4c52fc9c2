"""Growth: how many facts of each kind and actors were known up to each year."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from viz.pictures.canvas import Canvas
from viz.pictures.empty import nothing
from viz.pictures.figure import Figure
from viz.pictures.material import KINDS, Entry, Material
from viz.pictures.words import word

__all__ = ["growth", "nice_steps"]

_LEFT, _WIDTH, _HEIGHT, _LABELS = 44.0, 660.0, 340.0, 250.0
_TOP, _BELOW = 12.0, 34.0
_LINE = 17.0


def growth(material: Material, language: str) -> Figure:
    """Gives the picture; an actor counts from the first dated collaboration that it takes part in."""
    title = word("growth", language)
    entries = material.entries
    dated = [entry for entry in entries if entry.start is not None]
    if not dated:
        return nothing("growth", title, language)
    first, last = min(e.start or 0 for e in dated), max(e.start or 0 for e in dated)
    years = list(range(first, last + 1))
    curves = {name: curve for name, curve in _curves(dated, years).items() if curve[-1]}
    canvas = Canvas()
    _axes(canvas, years, max(curve[-1] for curve in curves.values()))
    _draw(canvas, years, curves, language)
    ends = ", ".join(f"{curve[-1]} {_name(name, language)}" for name, curve in curves.items())
    foot = word("growth-foot", language, undated=len(entries) - len(dated))
    rows = [[str(year), *(str(curve[i]) for curve in curves.values())] for i, year in enumerate(years)]
    return Figure(
        "growth", language, title, word("growth-lead", language, last=last, parts=ends),
        f"{foot} {word('rests', language, pages=material.radar.pages)}",
        round(_LEFT + _WIDTH + _LABELS), round(_TOP + _HEIGHT + _BELOW), canvas.svg(),
        (word("year", language), *(_name(name, language) for name in curves)), rows,
    )  # fmt: skip


def _name(name: str, language: str) -> str:
    return word("growth-actor" if name == "actor" else name, language)


def _curves(dated: Sequence[Entry], years: Sequence[int]) -> dict[str, list[int]]:
    """Gives for each kind, and for actors, the number up to each year."""
    begun: dict[str, list[int]] = {kind: [e.start or 0 for e in dated if e.kind == kind] for kind in KINDS}
    met: dict[str, int] = {}
    for entry in dated:
        for actor in entry.actors if entry.kind == "collaboration" else ():
            met[actor] = min(met.get(actor, years[-1]), entry.start or years[-1])
    begun["actor"] = list(met.values())
    return {
        name: [sum(start <= year for start in starts) for year in years] for name, starts in begun.items()
    }


def nice_steps(greatest: float, count: int = 5) -> list[float]:
    """Gives about so many round numbers from 0 to at least the greatest."""
    size = 1.0
    while greatest / size > count:
        for factor in (2.0, 2.5, 2.0):
            size *= factor
            if greatest / size <= count:
                break
    if size == 5 * 10 ** (len(str(int(size))) - 1) / 2 and size < 10:  # no half things
        size = 5.0
    steps = [0.0]
    while steps[-1] < greatest:
        steps.append(steps[-1] + size)
    return steps


def _axes(canvas: Canvas, years: Sequence[int], greatest: int) -> None:
    top = nice_steps(greatest)[-1]
    for value in nice_steps(greatest):
        y = _y(value, top)
        canvas.line(_LEFT, y, _LEFT + _WIDTH, y, "axis" if value == 0 else "g")
        canvas.text(_LEFT - 8, y + 4, f"{value:g}", "q", anchor="end")
    every = next(step for step in (1, 2, 5, 10, 20, 50, 100, 1000) if len(years) / step <= 16)
    for year in years:
        if year % every == 0 or len(years) == 1:
            canvas.text(_x(year, years), _TOP + _HEIGHT + 20, str(year), "q", anchor="middle")


def _x(year: int, years: Sequence[int]) -> float:
    return _LEFT + 14 + (_WIDTH - 28) * (year - years[0]) / max(1, len(years) - 1)


def _y(value: float, top: float) -> float:
    return _TOP + _HEIGHT * (1 - value / top)


def _draw(canvas: Canvas, years: Sequence[int], curves: Mapping[str, Sequence[int]], language: str) -> None:
    """Draws steps, for nothing grows between two years, and names each at its end, none upon another."""
    top = nice_steps(max(curve[-1] for curve in curves.values()))[-1]
    taken: list[float] = []
    for name, curve in sorted(curves.items(), key=lambda item: -item[1][-1]):
        points = [(_x(year, years), _y(count, top)) for year, count in zip(years, curve, strict=True)]
        data = f"M{points[0][0]:.1f} {points[0][1]:.1f}" + "".join(f"H{x:.1f}V{y:.1f}" for x, y in points[1:])
        end = points[-1]
        canvas.path(f"{data}H{_LEFT + _WIDTH:.1f}", f"{name}-line")
        y = max(end[1] + 4, taken[-1] + _LINE if taken else 0)
        taken.append(y)
        canvas.line(_LEFT + _WIDTH, end[1], _LEFT + _WIDTH + 8, y - 4, f"{name}-span")
        canvas.text(_LEFT + _WIDTH + 12, y, f"{curve[-1]} {_name(name, language)}", f"{name}-t")
