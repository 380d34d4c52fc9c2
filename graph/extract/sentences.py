"""Sentences of a document, as plain text and as a mask in which each mention is one private character.

Rules look for words around `ACTOR`, `GROUP`, `WEAK` and `COUNTY` characters, so that they need not know names. Folding
white space keeps lengths, so that offsets into a sentence's `flat` text are offsets into the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from typing import TYPE_CHECKING

from graph.extract.guards import seen
from graph.extract.splitting import flattened, part, pieces
from graph.records import Block, Document, Mention, Names

if TYPE_CHECKING:  # these read sentences, and are only kept here
    from graph.extract.chunks import Chunk
    from graph.extract.reading import Joint

__all__ = ["ACTOR", "ANY", "COUNTY", "GROUP", "Sentence", "Sentences"]

_FIRST = {"actor": 0xE000, "group": 0xE800, "weak": 0xF000, "county": 0xF400}
_SIGN = re.compile("[\ue000-\uf7ff]")
_MOST_MENTIONS = 1000
"""No sentence names so many, and each has a sign of its own among those of its kind."""
ACTOR = "[\ue000-\ue7ff\uf000-\uf3ff]"
GROUP = "[\ue800-\uefff]"
COUNTY = "[\uf400-\uf7ff]"
ANY = "[\ue000-\uf3ff]"


class Sentence:
    """A sentence, or a block without any: where it stands, its block, the mentions in it, and its words.

    `flat` holds the words, white space as plain spaces, save the tabs between cells; it is as long as the document's
    stretch. `mask` has each mention as one private character, its one of `signs`; `low` is the mask in lower case,
    as long; `seen` the bits, as `watch` gave them, of the patterns that may match `low` or a stretch of it. All are
    made at once, for each is asked for many times. `chunks` and `joints` keep what `chunks_of` and
    `joints_in` found, which several rules ask for.
    """

    __slots__ = (
        "_lacking", "_marks", "_signed", "block", "chunks", "document", "end", "flat", "joints", "kinds", "low",
        "mask", "mentions", "seen", "signs", "start",
    )  # fmt: skip

    def __init__(  # noqa: PLR0913, PLR0917 - what a sentence is made of
        self,
        document: Document,
        block: Block,
        start: int,
        end: int,
        mentions: tuple[Mention, ...],
        kinds: tuple[str, ...],
        flat: str,
    ) -> None:
        self.document, self.block, self.start, self.end = document, block, start, end
        self.mentions, self.kinds, self.flat = mentions, kinds, flat
        self.signs = tuple([chr(_FIRST[kind] + index) for index, kind in enumerate(kinds)])
        self._marks: list[int] = []
        self._lacking: list[int] = []
        self.mask = self._masked() if mentions else flat
        lower = self.mask.lower()
        if len(lower) != len(self.mask):
            lower = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.mask)
        self.low = lower
        self.seen = seen(lower)
        self._signed: dict[str, tuple[Mention, str]] | None = None
        self.chunks: list[Chunk] | None = None
        self.joints: list[Joint] | None = None

    @property
    def about(self) -> str:
        """The words with the names of bodies blanked: what a body is called tells no theme."""
        words = self.flat
        for mention, kind in zip(self.mentions, self.kinds, strict=True):
            if kind == "actor":
                begin, end = mention.start - self.start, mention.end - self.start
                words = words[:begin] + " " * (end - begin) + words[end:]
        return words

    def may(self, bit: int) -> bool:
        """Tells whether patterns may match `low` or a stretch of it; `bit` is what `watch` gave for them."""
        return not bit or bool(bit & self.seen)

    def _masked(self) -> str:
        parts: list[str] = []
        at = lacks = 0
        for mention, sign in zip(self.mentions, self.signs, strict=True):
            begin, end = mention.start - self.start, mention.end - self.start
            parts += (self.flat[at:begin], sign)
            self._marks.append(begin - lacks)
            lacks += end - begin - 1
            self._lacking.append(lacks)
            at = end
        parts.append(self.flat[at:])
        return "".join(parts)

    def place(self, index: int) -> int:
        """Gives the document offset of a character of the mask."""
        before = bisect_left(self._marks, index)
        return self.start + index + (self._lacking[before - 1] if before else 0)

    def sign(self, mention: Mention) -> str:
        """Gives the character that stands for a mention in the mask."""
        return self.signs[self.mentions.index(mention)]

    def signed(self, words: str) -> list[tuple[Mention, str]]:
        """Gives the mentions that stand in some words of the mask, and the kind of each, in order."""
        if self._signed is None:
            self._signed = dict(zip(self.signs, zip(self.mentions, self.kinds, strict=True), strict=True))
        return [self._signed[sign] for sign in _SIGN.findall(words)]


class Sentences:
    """Makes the sentences of a document; what all of them need is worked out once."""

    def __init__(self, document: Document, names: Names) -> None:
        self._document = document
        self._mentions = names.mentions
        self._starts = [mention.start for mention in names.mentions]
        self._kinds = [_kind(mention, names) for mention in names.mentions]
        self._flat = flattened(document.text)

    def all(self) -> list[Sentence]:
        """Gives every sentence of the document in order, each within one block."""
        text = self._document.text
        return [
            self._made(block, start, end)
            for block in self._document.blocks
            for start, end in pieces(text, block)
        ]

    def over(self, block: Block) -> Sentence:
        """Gives a whole block as one sentence, for title lines that hold full stops."""
        return self._made(block, *part(self._document.text, block.start, block.end)[0])

    def _made(self, block: Block, start: int, end: int) -> Sentence:
        first = bisect_left(self._starts, start)
        last = bisect_left(self._starts, end, first)
        while last > first and self._mentions[last - 1].end > end:
            last -= 1
        last = min(last, first + _MOST_MENTIONS)
        inside, kinds = self._mentions[first:last], tuple(self._kinds[first:last])
        return Sentence(self._document, block, start, end, inside, kinds, self._flat[start:end])


def _kind(mention: Mention, names: Names) -> str:
    if mention.names in names.counties:
        return "county"
    if names.actors[mention.names].is_group:
        return "group"
    return "weak" if mention.weak else "actor"
