"""What each line of a list of publications is for: a title, words about it, a label, the way to the file.

Only the line's own words and the other lines of its list are asked; which lines make an entry is told by
`graph.extract.parting`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Literal

from graph.extract.cells import is_row, row_title
from graph.extract.furniture import is_furniture, is_label
from graph.extract.listings import (
    can_be_title,
    ends_list,
    is_numbered,
    is_published,
    is_trailer,
)
from graph.extract.notes import ends_numbered, is_imprint, is_note, is_year, lone_number, tells_kind
from graph.extract.series import series_number
from graph.extract.telling import ends_dated, is_description, is_prose
from graph.records import Block, Document

__all__ = [
    "Line",
    "LineReader",
    "Role",
    "is_named",
]

Role = Literal["year", "number", "trailer", "label", "note", "furniture", "prose", "title", "other"]
"""A "note" tells date, kind or size in fields of its own ("2020-11-08 | Rapport"); "other" heads other lines."""

_MENU = re.compile(r"\S[ \xa0]{2,30}\S[^\n]{0,25}\S[ \xa0]{2,30}\S[^\n]{0,25}\S[ \xa0]{2,30}\S")
_NAMED = re.compile(r"(?:titel|rubrik|rapportens namn)\s?:\s?\S", re.IGNORECASE)
_PERSON = r"[A-ZÅÄÖ][\w-]{1,30}, [A-ZÅÄÖ][\w.-]{0,20}(?: [A-ZÅÄÖ][\w.]{0,20})?"
_PERSONS = re.compile(rf"{_PERSON}(?:(?:;| &| och|,) {_PERSON}){{0,9}}\.?(?: \(red\.?\))?")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a list: its block and folded words, its role, and how it stands.

    `apart`: a blank line stands before it. `numbered`: it tells a number, which hardly any line but a title's does.
    `ended`: it ends as a sentence does. `row`: it is an item of a list or a row of a table.
    """

    block: Block
    words: str
    role: Role
    apart: bool
    numbered: bool
    ended: bool
    row: bool

    @property
    def shown(self) -> bool:
        """Tells whether the words by themselves show a publication: a number, a year, a kind."""
        return self.role == "title" and is_published(self.words)

    @property
    def about(self) -> bool:
        """Tells whether the line can only tell of a publication, not name one."""
        return self.role in ("prose", "label", "note", "number")


@dataclass(frozen=True)
class LineReader:
    """The lines of a document by the index of their block, each read when it is first asked for."""

    document: Document
    words: Sequence[str]
    """The folded words of each block."""
    _read: dict[int, Line] = field(default_factory=dict)
    _numbers: dict[int, re.Match[str] | None] = field(default_factory=dict)
    _may_tell: dict[int, bool] = field(default_factory=dict)

    def line(self, index: int) -> Line:
        """Gives the line of the block at an index of the document's blocks."""
        found = self._read.get(index)
        if found is None:
            found = self._read[index] = _line(self.document, index, self.words[index])
        return found

    def may_tell(self, index: int) -> bool:
        """Tells whether a line may tell a number of a series or the kind of a work, whatever it is there for."""
        known = self._may_tell.get(index)
        if known is None:
            words = self.words[index]
            known = self._may_tell[index] = (
                self.number(index) is not None or tells_kind(words) or ends_numbered(words)
            )
        return known

    def number(self, index: int) -> re.Match[str] | None:
        """Gives where the words of a line tell a number of a series or of a book."""
        if index not in self._numbers:
            self._numbers[index] = series_number(self.words[index])
        return self._numbers[index]

    def closes(self, index: int) -> bool:
        """Tells whether a line that may lead to a file stands but once on the page and heads a section ("Beställ")."""
        line = self.line(index)
        if line.role != "trailer" or not line.apart or not ends_list(line.words):
            return False
        return self.words.count(line.words) == 1

    def between(self, start: int, end: int) -> list[Line]:
        """Gives the lines of the blocks from one index up to another."""
        return [self.line(index) for index in range(start, end)]


def _line(document: Document, index: int, words: str) -> Line:
    block = document.blocks[index]
    before = document.blocks[index - 1].end if index else 0
    row = is_row(document, block)
    return Line(
        block,
        words,
        _cell_role(document, block) if row and not is_note(words) else _role(document, block, words),
        document.text[before : block.start].count("\n") > 1,
        is_numbered(words) or ends_dated(words),
        is_prose(words),
        block.kind == "item" or row,
    )


def _cell_role(document: Document, block: Block) -> Role:
    if can_be_title(document, block):
        return "title"
    return "prose" if is_description(row_title(document, block)) else "other"


_TESTS: tuple[tuple[Role, Callable[[Document, Block, str], object]], ...] = (
    ("title", lambda _document, _block, words: _NAMED.match(words)),
    ("year", lambda _document, _block, words: is_year(words)),
    ("number", lambda _document, _block, words: lone_number(words)),
    ("label", lambda _document, _block, words: is_label(words) or _PERSONS.fullmatch(words)),
    ("note", lambda _document, _block, words: is_note(words) or is_imprint(words)),
    (
        "trailer",
        lambda document, block, words: is_trailer(document, block) and not _is_numbered_item(block, words),
    ),
    (
        "furniture",
        lambda document, block, words: (
            is_furniture(words) or _MENU.search(document.text, block.start, block.end)
        ),
    ),
    ("prose", lambda _document, _block, words: is_description(words)),
    ("title", lambda document, block, _words: can_be_title(document, block)),
)
"""What a line can be for, in the order in which it is asked; the first that holds is told."""


def _is_numbered_item(block: Block, words: str) -> bool:
    return block.kind == "item" and is_numbered(words)


def _role(document: Document, block: Block, words: str) -> Role:
    return next((role for role, holds in _TESTS if holds(document, block, words)), "other")


def is_named(words: str) -> bool:
    """Tells whether a line says by a label that it is the title of something ("Titel: X")."""
    return bool(_NAMED.match(words))
