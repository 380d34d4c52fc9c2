"""A page as read, and where on it a fact stands. Offsets count characters of the text as read."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

__all__ = ["Block", "BlockKind", "Document", "Passage", "Receipt"]

BlockKind = Literal["title", "heading", "paragraph", "item", "cell"]


@dataclass(frozen=True, slots=True)
class Block:
    """A stretch of a document's text that stands by itself; `level` is a heading's depth, else 0."""

    kind: BlockKind
    start: int
    end: int
    level: int = 0


@dataclass(frozen=True, slots=True)
class Document:
    """A page as read: its text, the hash of its bytes, where it came from, and its blocks in reading order."""

    text: str
    sha256: str
    name: str
    blocks: tuple[Block, ...]
    title: str = ""
    address: str = ""
    publisher: str = ""
    date: str = ""

    def words(self, start: int, end: int) -> str:
        """Gives the text between two offsets."""
        return self.text[start:end]


@dataclass(frozen=True, slots=True, order=True)
class Passage:
    """The words that state a fact: `document` is the SHA-256 of the page's bytes.

    `exact` is empty where the page is not at hand; then `stated_sv` and `stated_en` say in a sentence of the
    curator's own what the page states there.
    """

    document: str
    start: int
    end: int
    exact: str = ""
    stated_sv: str = ""
    stated_en: str = ""


@dataclass(frozen=True, slots=True)
class Receipt:
    """Where a fact stands, how sure its finder is (0 to 1) and the rule that found it."""

    passages: tuple[Passage, ...]
    confidence: float = 1.0
    rule: str = ""
