"""A finished picture: as SVG, as PNG, inside a page, inline in Jupyter, and as the table of what it shows."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from html import escape

from viz.pictures.canvas import Canvas, clean, words_in_lines
from viz.pictures.style import FONT, LIGHT, style

__all__ = ["Figure"]

_MARGIN = 24


@dataclass(frozen=True, slots=True)
class Figure:
    """A picture with its words: `lead` says in a sentence what it shows, `foot` what it leaves out and rests on.

    `body` is what is drawn, `width` and `height` its size in pixels; `heads` and `rows` are the same as a table.
    """

    name: str
    language: str
    title: str
    lead: str
    foot: str
    width: int
    height: int
    body: str
    heads: Sequence[str]
    rows: Sequence[Sequence[str]]

    def called(self, title: str) -> Figure:
        """Gives the same picture with another title."""
        return replace(self, title=title)

    def svg(self) -> str:
        """Gives a file of its own, with title, sentence and foot, on light ground; the same picture the same text."""
        head, top = self._head()
        foot, bottom = self._foot()
        width, height = self.width + 2 * _MARGIN, top + self.height + bottom
        page = Canvas()
        page.box(0, 0, width, height, "paper", 0)
        return self._wrapped(
            width,
            height,
            f"<style>text{{font-family:{FONT}}}{style(LIGHT)}</style>{page.svg()}{head}"
            f'<g transform="translate({_MARGIN} {top})">{self.body}</g>'
            f'<g transform="translate(0 {top + self.height})">{foot}</g>',
            ' xmlns="http://www.w3.org/2000/svg"',
        )

    def inline(self) -> str:
        """Gives what is drawn alone, for a page that has the classes of `viz.pictures.style` and says the words."""
        return self._wrapped(self.width, self.height, self.body)

    def png(self, scale: float = 2) -> bytes:
        """Gives the file of its own as PNG, so many dots for a pixel."""
        import resvg_py  # noqa: PLC0415 - only who wants dots should load what draws them

        return bytes(
            resvg_py.svg_to_bytes(svg_string=self.svg(), zoom=scale, sans_serif_family="Liberation Sans")
        )

    def table(self) -> str:
        """Gives what is shown as an HTML table."""
        heads = "".join(f'<th scope="col">{escape(head)}</th>' for head in self.heads)
        rows = "".join(
            f'<tr><th scope="row">{escape(first)}</th>{"".join(f"<td>{escape(cell)}</td>" for cell in rest)}</tr>'
            for first, *rest in self.rows
        )
        caption = f"<caption>{escape(self.title)}</caption>"
        return f"<table>{caption}<thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>"

    def _repr_svg_(self) -> str:
        return self.svg()

    def _repr_html_(self) -> str:
        return f"<figure>{self.svg()}</figure>"

    def _wrapped(self, width: float, height: float, inner: str, more: str = "") -> str:
        mark = f"{self.name}-{self.language}"
        return (
            f'<svg{more} role="img" lang="{self.language}" aria-labelledby="{mark}-title {mark}-told" '
            f'viewBox="0 0 {width} {height}" width="{width}" height="{height}">'
            f'<title id="{mark}-title">{escape(clean(self.title))}</title>'
            f'<desc id="{mark}-told">{escape(clean(self.lead))}</desc>'
            f"{inner}</svg>"
        )

    def _head(self) -> tuple[str, int]:
        """Gives title and sentence as drawn, and their height."""
        canvas, y = Canvas(), 18
        for line in words_in_lines(self.title, self.width, 22):
            y += 25
            canvas.text(_MARGIN, y, line, "h")
        y += 5
        for line in words_in_lines(self.lead, self.width, 14):
            y += 20
            canvas.text(_MARGIN, y, line, "lead")
        return canvas.svg(), y + 20

    def _foot(self) -> tuple[str, int]:
        canvas, y = Canvas(), 12
        for line in words_in_lines(self.foot, self.width, 11.5):
            y += 16
            canvas.text(_MARGIN, y, line, "foot")
        return canvas.svg(), y + 18
