"""Takes the lines of text out of a PDF; run as a process of its own by `graph.read.pdf`.

The PDF comes on standard input. On standard output goes one JSON object: `pages`, a list of lists of lines, or
`fault`, why there are none. A file that makes the native library hang, crash or eat memory takes this process
with it and no other.
"""

from __future__ import annotations

import json
import math
import resource
import sys
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pypdfium2 as pdfium

from graph.read.columns import Line, Piece, in_columns, parted

__all__ = ["MAX_CHARACTERS", "MAX_PAGES", "pages_of"]

MAX_PAGES = 1000
"""A longer PDF is refused: no report of an authority comes near it."""

MAX_CHARACTERS = 20_000_000
"""A PDF of more text is refused."""

_DIVIDED = "\x02\ufffe"
_SECONDS = 60
_MEMORY = 2 << 30
_LOOKED_AT = 50
"""So many letters of a page tell which way it is turned."""


def pages_of(data: bytes) -> dict[str, Any]:
    """Gives the lines of each page under `pages`, or under `fault` why there are none."""
    try:
        pdf = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        encrypted = "password" in str(error).lower()
        return {"fault": "it is encrypted; save an open copy of it" if encrypted else "it is broken"}
    if len(pdf) > MAX_PAGES:
        return {"fault": f"it has {len(pdf)} pages, more than {MAX_PAGES}; split it"}
    pages: list[list[str]] = []
    left = MAX_CHARACTERS
    for number in range(len(pdf)):
        try:
            lines = _lines(pdf[number])
        except pdfium.PdfiumError:
            return {"fault": f"page {number + 1} is broken"}
        left -= sum(map(len, lines))
        if left < 0:
            return {"fault": f"it holds more than {MAX_CHARACTERS // 1_000_000} million characters; split it"}
        pages.append(lines)
    return {"pages": pages}


def _lines(page: Any) -> list[str]:
    text = _upright(page)
    pieces = list(_pieces(text))
    columns = in_columns(pieces, page.get_width())
    if columns:
        return columns
    whole: str = text.get_text_bounded()
    lines = whole.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return parted(_placed(lines, pieces)) or lines


def _upright(page: Any) -> Any:
    """Gives the text of a page, turned so that most of it is upright: PDFium runs turned lines together."""
    text = page.get_textpage()
    number = text.count_chars()
    angles = (
        pdfium.raw.FPDFText_GetCharAngle(text, at)  # in radians, clockwise, on the page as it is drawn
        for at in range(0, number, number // _LOOKED_AT + 1)
        if not chr(pdfium.raw.FPDFText_GetUnicode(text, at)).isspace()
    )
    turned = Counter(round(math.degrees(angle) / 90) % 4 for angle in angles if angle >= 0)
    quarters = max(turned, key=lambda quarter: turned[quarter], default=0)
    if quarters:
        _turn(page, quarters)
    elif not page.get_rotation():
        return text
    page.set_rotation(0)
    return page.get_textpage()


def _turn(page: Any, quarters: int) -> None:
    """Turns what is on a page by quarters against the clock, and the page with it."""
    left, bottom, right, top = page.get_mediabox()
    width, height = right - left, top - bottom
    x, y = {1: (height, 0), 2: (width, height), 3: (0, width)}[quarters]
    matrix = pdfium.PdfMatrix().translate(-left, -bottom).rotate(90 * quarters, ccw=True).translate(x, y)
    for thing in page.get_objects(max_depth=1):
        thing.transform(matrix)
    for set_box in (page.set_mediabox, page.set_cropbox):
        set_box(0, 0, *((width, height) if quarters == 2 else (height, width)))


def _placed(lines: list[str], pieces: list[Piece]) -> list[Line]:
    """Gives each line with the place of its pieces; nothing where lines and pieces do not go together."""
    found: list[Line] = []
    left = [piece for piece in pieces if piece.words][::-1]
    for line in filter(str.strip, lines):
        at, own = 0, []
        while left and (start := line.find(left[-1].words.strip(_DIVIDED), at)) >= 0:
            at = start + len(left[-1].words.strip(_DIVIDED))
            own.append(left.pop().bottom)
        if not own:
            return []
        found.append(Line(line, own[0], own[-1]))
    return found


def _pieces(text: Any) -> Iterator[Piece]:
    for number in range(text.count_rects()):
        left, bottom, right, top = text.get_rect(number)
        yield Piece(left, bottom, right, top, text.get_text_bounded(left, bottom, right, top).strip())


def _main() -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (_SECONDS, _SECONDS))
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    json.dump(pages_of(sys.stdin.buffer.read()), sys.stdout)


if __name__ == "__main__":
    _main()
