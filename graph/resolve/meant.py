"""A page as its writer meant it: the same text with some letters mended, each place known in the page as read."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.records import Document, Mention

__all__ = ["Edit", "Meant"]


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Letters that stand for others: a stretch of a text as read, and what is meant there."""

    start: int
    end: int
    text: str


class Meant:
    """A document with edits made in its text; its blocks are moved along.

    The edits are in order and apart from each other. Without any the document is the one that was read.
    """

    def __init__(self, read: Document, edits: Sequence[Edit]) -> None:
        self._ends_read: list[int] = []
        self._ends: list[int] = []
        self._shifts: list[int] = []
        self.document = self._made(read, edits) if edits else read

    def _made(self, read: Document, edits: Sequence[Edit]) -> Document:
        kept: list[str] = []
        at = written = 0
        for edit in edits:
            kept += (read.text[at : edit.start], edit.text)
            written += edit.start - at + len(edit.text)
            at = edit.end
            self._ends_read.append(at)
            self._ends.append(written)
            self._shifts.append(at - written)
        kept.append(read.text[at:])
        blocks = tuple(replace(b, start=self._moved(b.start), end=self._moved(b.end)) for b in read.blocks)
        return replace(read, text="".join(kept), blocks=blocks)

    def _moved(self, place: int) -> int:
        edit = bisect_right(self._ends_read, place)
        return place - (self._shifts[edit - 1] if edit else 0)

    def _origin(self, place: int) -> int:
        edit = bisect_right(self._ends, place)
        return place + (self._shifts[edit - 1] if edit else 0)

    def as_read(self, mention: Mention) -> Mention:
        """Gives a mention in the document at its place in the text as read."""
        if not self._ends:
            return mention
        return replace(mention, start=self._origin(mention.start), end=self._origin(mention.end - 1) + 1)
