"""The gap radar as a picture: counties by instruments, with the same three states as everywhere."""

from __future__ import annotations

from queries.radar import INSTRUMENTS, Cell, Place, Subject
from queries.radar.rows import sign
from viz.pictures.canvas import Canvas, clip
from viz.pictures.empty import nothing
from viz.pictures.figure import Figure
from viz.pictures.material import Material
from viz.pictures.steps import step_of, steps_of
from viz.pictures.words import word

__all__ = ["gaps"]

_NAMES, _PAGES, _CELL, _ROW, _TOP = 180.0, 84.0, 116.0, 27.0, 34.0
_ABSENT = "×"  # in every font, as the heavier sign of the tables is not


def gaps(material: Material, language: str, *, theme: str = "") -> Figure:
    """Gives the picture of the whole field, or of a theme (its IRI) and those within it."""
    radar, title = material.radar, word("gaps", language)
    subject = next((each for each in radar.themes if each.iri == theme), Subject(theme, {"sv": "", "en": ""}))
    if theme and subject.labels[language]:
        title = f"{title}: {subject.labels[language]}"
    if not radar.counties:
        return nothing("gaps", title, language)
    cells = [[radar.cell(place, subject, kind.name) for kind in INSTRUMENTS] for place in radar.counties]
    steps = steps_of(len(cell.facts) for row in cells for cell in row)
    canvas = Canvas()
    for column, kind in enumerate(INSTRUMENTS):
        x = _NAMES + _PAGES + column * _CELL + _CELL / 2
        canvas.text(x, _TOP - 12, clip(kind.labels[language], _CELL), "b", anchor="middle")
    canvas.text(_NAMES + _PAGES - 18, _TOP - 12, word("pages", language), "q", anchor="end")
    for line, (place, row) in enumerate(zip(radar.counties, cells, strict=True)):
        _row(canvas, _TOP + line * _ROW, place.labels[language], place, row, steps)
    read = [row for place, row in zip(radar.counties, cells, strict=True) if place.pages]
    lead = word(
        "gaps-lead", language, read=len(read), counties=len(cells), cells=len(read) * len(INSTRUMENTS),
        found=sum(bool(cell.facts) for row in read for cell in row),
    )  # fmt: skip
    rows = [
        [place.labels[language], str(place.pages), *map(sign, row)]
        for place, row in zip(radar.counties, cells, strict=True)
    ]
    return Figure(
        "gaps", language, title, lead, f"{word('gaps-foot', language)} {word('rests', language, pages=radar.pages)}",
        round(_NAMES + _PAGES + len(INSTRUMENTS) * _CELL), round(_TOP + len(rows) * _ROW + 4), canvas.svg(),
        (word("county", language), word("pages", language), *(kind.labels[language] for kind in INSTRUMENTS)), rows,
    )  # fmt: skip


def _row(  # noqa: PLR0913, PLR0917 - where, of which county, what stands there
    canvas: Canvas, y: float, name: str, place: Place, row: list[Cell], steps: list[float]
) -> None:
    canvas.text(0, y + 18, clip(name, _NAMES - 8), "t")
    canvas.text(_NAMES + _PAGES - 18, y + 18, str(place.pages), "q", anchor="end")
    for column, cell in enumerate(row):
        x = _NAMES + _PAGES + column * _CELL
        step = step_of(len(cell.facts), steps)
        ink = f"i{step}"
        look = f"s{step}"
        if not cell.facts:
            look = "absent" if cell.absences else "none" if place.pages else "unread"
            ink = "absent-t" if cell.absences else "q"
        canvas.box(x + 2, y + 2, _CELL - 4, _ROW - 4, look, 4)
        canvas.text(x + _CELL / 2, y + 18, _ABSENT if look == "absent" else sign(cell), ink, anchor="middle")
