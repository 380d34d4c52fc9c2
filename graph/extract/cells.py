"""Rows of tables: which cell holds the title, and which row names the columns."""

from __future__ import annotations

import re
from itertools import pairwise

from graph.extract.furniture import is_label
from graph.records import Block, Document

__all__ = ["CELL_BORDER", "has_cells", "is_header", "is_row", "names_titles", "row_title", "title_cell"]

_HEADER = re.compile(
    r"(?:\b|serie|diarie|publikations|rapport)(?:titel|nummer|nr|dnr|utgivningsår|publiceringsår|år|utgivare|serie|format|"
    r"is[bs]n|sidor|storlek|ansvarig|enhet|dokument|fastställt|beslutat|antaget|datum|format|namn|fil|länk|rapport|publikation|ämne|beskrivning)$",
    re.IGNORECASE,
)
_TITLES = re.compile(r"titel|rapport|publikation|dokument|skrift|rapportens namn", re.IGNORECASE)
CELL_BORDER = re.compile(r"\t|\s[|]\s")
"""What parts the cells of a row, by a sign of its own."""
_BORDER = re.compile(rf"{CELL_BORDER.pattern}|[ \xa0]{{3,30}}")
"""The same, or blanks as a text laid out in columns has them."""
_KIND_ALONE = re.compile(
    r"(?:rapport|broschyr|folder|handbok|vägledning|strategi|plan|film|pdf|publikation|meddelande|skrift)(?:er|en)?",
    re.IGNORECASE,
)


def title_cell(row: str, start: int, end: int) -> tuple[int, int]:
    """Gives the bounds of the first cell of a row that tells more than a number or a kind."""
    borders = [start, *(b for m in _BORDER.finditer(row, start, end) for b in m.span()), end]
    for left, right in list(pairwise(borders))[::2]:
        cell = row[left:right].strip()
        letters = re.sub(r"[\W\d_]", "", cell)
        if len(letters) > 2 and not _KIND_ALONE.fullmatch(cell) and not is_label(cell):
            return left, right
    return start, end


def has_cells(words: str) -> bool:
    """Tells whether words are parted into cells."""
    return bool(_BORDER.search(words))


def is_row(document: Document, block: Block) -> bool:
    """Tells whether a block is a row of a table, in a plain text one of at least three cells."""
    if block.kind == "cell":
        return True
    words = document.text[block.start : block.end]
    if "\t" not in words and "|" not in words and "  " not in words and "\xa0" not in words:
        return False  # each border holds one of these, which is cheap to ask for
    return len(_BORDER.findall(document.text, block.start, block.end)) > 1


def row_title(document: Document, block: Block) -> str:
    """Gives the words of a block; of a row of a table those of its title's cell."""
    if not is_row(document, block):
        return " ".join(document.text[block.start : block.end].split())
    start, end = title_cell(document.text, block.start, block.end)
    return " ".join(document.text[start:end].split())


def names_titles(document: Document, block: Block) -> bool:
    """Tells whether a row of column names has one for titles of publications."""
    cells = _BORDER.split(document.text[block.start : block.end])
    return len(cells) > 1 and any(_TITLES.fullmatch(cell.strip()) for cell in cells)


def is_header(document: Document, block: Block) -> bool:
    """Tells whether a row names the columns of a table."""
    cells = _BORDER.split(document.text[block.start : block.end])
    if re.search(r"\d", "".join(cells)):
        return False
    return 2 * sum(bool(_HEADER.search(cell.strip())) for cell in cells) >= len(cells)
