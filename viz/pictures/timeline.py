"""The timeline: when assignments, collaborations, publications and fundings began, in rows by theme or county."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from math import sqrt
from typing import Literal

from viz.pictures.canvas import Canvas, clip
from viz.pictures.empty import nothing
from viz.pictures.figure import Figure
from viz.pictures.material import Entry, Material
from viz.pictures.style import SHAPES
from viz.pictures.words import among, of, word

__all__ = ["timeline"]

_KINDS = ("assignment", "collaboration", "publication", "funding")
_NAMES, _UNDATED, _LANE = 320.0, 92.0, 17.0
_YEAR = (22.0, 58.0)  # the least and greatest room of a year, in pixels
_WIDE = 640.0
_MOST_ROWS = 24
_TOP = 56.0


@dataclass(frozen=True, slots=True)
class _Row:
    """A row: its name and its facts."""

    name: str
    entries: tuple[Entry, ...]


def timeline(material: Material, language: str, *, by: Literal["theme", "county"] = "theme") -> Figure:
    """Gives the picture; rows with most facts come first among themes, counties stand by their code."""
    name, title = f"timeline-{by}", word(f"timeline-{by}", language)
    entries = [entry for entry in material.entries if entry.kind in _KINDS]
    rows = _rows(material, entries, by, language)
    years = [year for entry in entries for year in (entry.start, entry.end) if year is not None]
    if not rows:
        return nothing(name, title, language)
    first, last = (min(years), max(years)) if years else (0, 0)
    step = max(_YEAR[0], min(_YEAR[1], _WIDE / (last - first + 1)))
    chart = _Chart(first, last, step if years else 0, language)
    height = chart.draw(rows)
    dated = sum(entry.start is not None for entry in entries)
    greatest = max(len(row.entries) for row in rows)
    most = among([row.name for row in rows if len(row.entries) == greatest], language)
    lead = (
        word("timeline-lead", language, dated=dated, all=len(entries), first=first, last=last, most=most)
        if years
        else word("timeline-lead-undated", language, all=len(entries))
    )
    foot = f"{word('timeline-foot', language)} {word('rests', language, pages=material.radar.pages)}"
    return Figure(
        name, language, title, lead, foot, round(chart.right + _UNDATED), round(height), chart.canvas.svg(),
        [word(name, language) for name in (by, *_KINDS, "year", "undated")],
        [_told(row) for row in rows],
    )  # fmt: skip


def _rows(material: Material, entries: Sequence[Entry], by: str, language: str) -> list[_Row]:
    found: dict[str, list[Entry]] = defaultdict(list)
    for entry in entries:
        for key in (entry.themes if by == "theme" else sorted(entry.counties)) or ("",):
            found[key].append(entry)
    names = material.themes if by == "theme" else material.counties
    lacking = word(f"no-{by}", language)
    keys = sorted(found) if by == "county" else sorted(found, key=lambda key: (-len(found[key]), key))
    keys.sort(key=lambda key: not key)  # those of none come last
    rows = [_Row(of(names[key], language) if key in names else lacking, tuple(found[key])) for key in keys]
    if len(rows) <= _MOST_ROWS:
        return rows
    folded = rows[_MOST_ROWS - 1 :]
    rest = tuple(dict.fromkeys(entry for row in folded for entry in row.entries))
    return [*rows[: _MOST_ROWS - 1], _Row(word("others", language, n=len(folded)), rest)]


def _told(row: _Row) -> list[str]:
    counts = Counter(entry.kind for entry in row.entries)
    years = sorted(entry.start for entry in row.entries if entry.start is not None)
    undated = sum(entry.start is None for entry in row.entries)
    span = f"{years[0]}–{years[-1]}" if years else ""
    return [row.name, *(str(counts[kind]) for kind in _KINDS), span, str(undated)]


class _Chart:
    """Draws the rows below a line of years, those without a year at the right."""

    def __init__(self, first: int, last: int, step: float, language: str) -> None:
        self.canvas = Canvas()
        self.right = _NAMES + (last - first + 1) * step + 10
        self._first, self._last, self._step, self._language = first, last, step, language

    def draw(self, rows: Sequence[_Row]) -> float:
        """Draws all and gives the height."""
        self._legend()
        kinds = [[kind for kind in _KINDS if any(e.kind == kind for e in row.entries)] for row in rows]
        heights = [max(26.0, _LANE * len(lanes) + 8) for lanes in kinds]
        bottom = _TOP + sum(heights)
        y = _TOP
        for place, (row, height) in enumerate(zip(rows, heights, strict=True)):
            if place % 2 == 0:
                self.canvas.box(0, y, self.right + _UNDATED, height, "band", 0)
            self.canvas.text(8, y + height / 2 + 4.5, clip(row.name, _NAMES - 20), "t")
            y += height
        self._years(bottom)
        y = _TOP
        for row, lanes, height in zip(rows, kinds, heights, strict=True):
            start = y + (height - _LANE * len(lanes)) / 2
            for lane, kind in enumerate(lanes):
                self._lane([e for e in row.entries if e.kind == kind], kind, start + _LANE * (lane + 0.5))
            y += height
        return bottom + 6

    def _legend(self) -> None:
        x = 8.0
        for kind in _KINDS:
            name = word(kind, self._language)
            self.canvas.sign(x + 5, 10, 6, kind, SHAPES[kind])
            self.canvas.text(x + 18, 14.5, name, "t")
            x += 18 + 9 * len(name) + 16

    def _years(self, bottom: float) -> None:
        every = 1 if self._step >= 40 else 2 if self._step >= 21 and self._last - self._first < 24 else 5
        for year in self._shown(every):
            x = self._x(year)
            self.canvas.line(x, _TOP, x, bottom)
            self.canvas.text(x, _TOP - 10, str(year), "q", anchor="middle")
        self.canvas.line(self.right, _TOP - 24, self.right, bottom, "axis")
        self.canvas.text(
            self.right + _UNDATED / 2, _TOP - 10, word("undated", self._language), "q", anchor="middle"
        )

    def _shown(self, every: int) -> Iterator[int]:
        if self._step:
            yield from (y for y in range(self._first, self._last + 1) if y % every == 0)

    def _x(self, year: int) -> float:
        return _NAMES + (year - self._first + 0.5) * self._step

    def _lane(self, entries: Sequence[Entry], kind: str, y: float) -> None:
        for entry in entries:
            if entry.start is not None and entry.end is not None and entry.end > entry.start:
                self.canvas.line(self._x(entry.start), y, self._x(entry.end), y, f"{kind}-span")
        for year, count in sorted(Counter(e.start for e in entries if e.start is not None).items()):
            self._mark(self._x(year), y, kind, count, str(year))
        undated = sum(entry.start is None for entry in entries)
        if undated:
            self._mark(self.right + _UNDATED / 2 - 6, y, kind, undated, word("undated", self._language))

    def _mark(self, x: float, y: float, kind: str, count: int, when: str) -> None:
        told = f"{when}: {count} {word(kind if count != 1 else kind + '1', self._language)}"
        radius = min(7.5, 4 + 1.1 * sqrt(count))
        self.canvas.sign(x, y, radius, kind, SHAPES[kind], told)
        if count > 1:
            self.canvas.text(x + radius + 2.5, y + 4.2, str(count), f"{kind}-t")
