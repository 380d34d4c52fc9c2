"""Rows of tables: which cell holds the title, and which row names the columns."""

from __future__ import annotations

import re

from graph.extract.furniture import is_label
from graph.records import Block, Document

__all__ = ["is_header", "row_title", "title_cell"]

_HEADER = re.compile(
    r"(?:\b|serie|diarie|publikations|rapport)(?:titel|nummer|nr|dnr|utgivningsår|publiceringsår|år|utgivare|serie|format|"
    r"is[bs]n|sidor|namn|fil|länk|rapport|publikation|ämne|beskrivning)$",
    re.IGNORECASE,
)
_KIND_ALONE = re.compile(
    r"(?:rapport|broschyr|folder|handbok|vägledning|strategi|plan|film|pdf|publikation|meddelande|skrift)(?:er|en)?",
    re.IGNORECASE,
)


def title_cell(row: str, start: int, end: int) -> tuple[int, int]:
    """Gives the bounds of the first cell of a row, cells parted by tabs, that tells more than a number or a kind."""
    at = start
    for cell in row[start:end].split("\t"):
        letters = re.sub(r"[\W\d_]", "", cell)
        if len(letters) > 2 and not _KIND_ALONE.fullmatch(cell.strip()) and not is_label(cell.strip()):
            return at, at + len(cell)
        at += len(cell) + 1
    return start, end


def row_title(document: Document, block: Block) -> str:
    """Gives the words of a block; of a row of a table those of its title's cell."""
    if block.kind != "cell":
        return " ".join(document.text[block.start : block.end].split())
    start, end = title_cell(document.text, block.start, block.end)
    return " ".join(document.text[start:end].split())


def is_header(document: Document, block: Block) -> bool:
    """Tells whether a row names the columns of a table."""
    cells = document.text[block.start : block.end].split("\t")
    if re.search(r"\d", "".join(cells)):
        return False
    return 2 * sum(bool(_HEADER.search(cell.strip())) for cell in cells) >= len(cells)
