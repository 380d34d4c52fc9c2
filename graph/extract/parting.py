"""Parts the blocks of one list of publications into entries.

Three shapes are met: titles parted by a trailer line ("Fulltext", "Ladda ner"), titles and descriptions in turn, and
bare lists. Which one a list has is told by its own blocks.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field

from graph.extract.furniture import is_label
from graph.extract.listings import NUMBERED, can_be_title, is_description, is_prose, is_trailer, words_of
from graph.records import Block, Document

__all__ = ["YEAR_ALONE", "Entry", "parted_entries"]

YEAR_ALONE = re.compile(r"(?:år )?(?:19|20)\d\d")
"""A line between the titles of two years."""

_NUMBER_ALONE = re.compile(
    r"(?:(?:rapport|meddelande|nr)\s)?(?:\d{4}:\d{1,3}|\d{1,3}[:/]\d{4})", re.IGNORECASE
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: the block of its title, the blocks that describe it, and the year that it stands under, if any."""

    title: Block
    description: tuple[Block, ...]
    year: int | None = None


def parted_entries(document: Document, body: Sequence[Block]) -> list[Entry]:
    """Gives the entries of the blocks of one list, in order."""
    groups = _groups(document, body)
    pairs = [g for g in groups if len(g) == 2 and can_be_title(document, g[0]) and is_prose(document, g[1])]
    if len(pairs) >= 2 and len(pairs) * 2 >= len(groups):
        return [Entry(g[0], tuple(g[1:])) for g in groups if can_be_title(document, g[0]) and len(g) > 1]
    parting = _Parting(document, body)
    for block in body:
        parting.meet(block)
    parting.close()
    return parting.found


def _groups(document: Document, body: Sequence[Block]) -> list[list[Block]]:
    """Gives the blocks of a plain text that stand line on line, group by group."""
    groups: list[list[Block]] = []
    for block in body:
        if groups and document.text[groups[-1][-1].end : block.start].count("\n") == 1:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


@dataclass(slots=True)
class _Parting:
    """What is known of a list, met block by block."""

    document: Document
    body: Sequence[Block]
    found: list[Entry] = field(default_factory=list)
    title: Block | None = None
    description: list[Block] = field(default_factory=list)
    year: int | None = None
    ended: bool = True
    leading: list[Block] = field(default_factory=list)
    parted: bool = False
    headed: bool = False
    bulleted: bool = False

    def __post_init__(self) -> None:
        trailers = sum(is_trailer(self.document, b) for b in self.body)
        self.parted = trailers > 1 or (trailers == 1 and len(self.body) <= 4)
        self.headed = (
            sum(b.kind == "heading" and b.level > 2 for b in self.body) >= 2 or self._under_headings()
        )
        self.bulleted = sum(b.kind in ("item", "cell") for b in self.body) * 2 > len(self.body)

    def _under_headings(self) -> bool:
        """Tells whether each title is a heading of its own with words below, on a page whose headings have levels."""
        levels = [b.level for b in self.body if b.kind == "heading"]
        alone = all(b.kind in ("heading", "paragraph") for b in self.body)
        levelled = any(b.kind == "title" for b in self.document.blocks)
        first = any(b.kind == "heading" for b in self.body[:2])
        return (
            levelled
            and alone
            and first
            and len(levels) >= 2
            and len(set(levels)) == 1
            and len(self.body) > len(levels)
        )

    def close(self) -> None:
        """Keeps the entry that was being met."""
        if self.title is not None:
            self.found.append(Entry(self.title, tuple(self.description), self.year))
        self.title, self.description = None, []

    def meet(self, block: Block) -> None:
        """Takes the next block of the list."""
        words = words_of(self.document, block)
        if YEAR_ALONE.fullmatch(words):
            self.close()
            self.ended, self.year = True, int(words[-4:])
        elif is_trailer(self.document, block) and not _is_linked_title(block, words):
            self.ended = True
        elif self._leads(words):
            self.close()
            self.leading, self.ended = [block], True
        elif self.title is not None and not self.ended and not self._starts(block, words):
            self.description.append(block)
        else:
            self._open(block)

    def _leads(self, words: str) -> bool:
        """Tells whether a line is the number of the title after it, as the first line of the list was."""
        first = words_of(self.document, self.body[0])
        return bool(_NUMBER_ALONE.fullmatch(words) and _NUMBER_ALONE.fullmatch(first))

    def _open(self, block: Block) -> None:
        self.close()
        told = self.bulleted and block.kind == "paragraph" and is_prose(self.document, block)
        if can_be_title(self.document, block) and not told:
            self.title, self.description, self.ended = block, self.leading, False
            self.leading = []
        else:
            self.ended = not self.parted or block.kind == "cell"

    def _starts(self, block: Block, words: str) -> bool:
        """Tells whether a block after an entry begins another one."""
        if is_label(words) and block.kind != "cell":
            return False
        if self.headed:
            return block.kind == "heading"
        if block.kind in ("item", "cell"):
            return not self.parted or not is_description(words)
        if self.parted:
            return (block.kind == "heading" and block.level > 2) or (
                not is_description(words) and bool(NUMBERED.search(words))
            )
        return not is_description(words)


def _is_linked_title(block: Block, words: str) -> bool:
    return block.kind == "item" and bool(NUMBERED.search(words))
