"""Sentences of a document, as plain text and as a mask in which each mention is one private character.

Rules look for words around `ACTOR`, `GROUP`, `WEAK` and `COUNTY` characters, so that they need not know names. Folding
white space keeps lengths, so that offsets into a sentence's `flat` text are offsets into the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator
from typing import TYPE_CHECKING

from graph.extract.guards import seen
from graph.records import Block, Document, Mention, Names

if TYPE_CHECKING:  # these read sentences, and are only kept here
    from graph.extract.chunks import Chunk
    from graph.extract.reading import Joint

__all__ = ["ACTOR", "ANY", "COUNTY", "GROUP", "Sentence", "sentence_over", "sentences_of"]

_FIRST = {"actor": 0xE000, "group": 0xE800, "weak": 0xF000, "county": 0xF400}
_LAST_FIRST = tuple(sorted(_FIRST.items(), key=lambda item: -item[1]))
_SIGN = re.compile("[\ue000-\uf7ff]")
_MOST_MENTIONS = 1000
"""No sentence names so many, and each has a sign of its own among those of its kind."""
_LONGEST = 6000
"""Characters; a sentence beyond is no prose, and rules that look back from each name would take for ever."""
ACTOR = "[\ue000-\ue7ff\uf000-\uf3ff]"
GROUP = "[\ue800-\uefff]"
COUNTY = "[\uf400-\uf7ff]"
ANY = "[\ue000-\uf3ff]"

_ABBREVIATIONS = (
    "bl.a", "t.ex", "m.fl", "m.m", "d.v.s", "dvs", "s.k", "f.d", "resp", "ca", "nr", "dnr", "st", "tel", "kap",
    "skr", "prop", "jfr", "inkl", "exkl", "o.s.v", "osv", "e.d", "dir", "bil", "fr.o.m", "t.o.m", "p.g.a", "obs",
    "avd", "enl", "sid", "mkr", "tkr", "kl", "okt", "nov", "dec", "jan", "feb", "aug", "sept", "red", "bl. a", "t. ex",
)  # fmt: skip
_STOP = re.compile(r"[.!?][\"”»)\]]*(?=\s+[\"”«(\[]*[A-ZÅÄÖÉ0-9\ue000-\uf7ff])|[.!?](?=[A-ZÅÄÖ][a-zåäö])")
_BLANKS = "".join(c for c in map(chr, range(0x3001)) if re.match(r"[^\S\t ]", c))
_WORD = re.compile(r"\S")
_BEFORE_STOP = re.compile(r"(?:^|[\s(])([\w.]+)$")


class Sentence:
    """A sentence, or a block without any: where it stands, its block, the mentions in it, and its words.

    `flat` holds the words, white space as plain spaces, save the tabs between cells; it is as long as the document's
    stretch. `mask` has each mention as one private character, its one of `signs`; `low` is the mask in lower case,
    as long. All are made at once, for each is asked for many times. `chunks` and `joints` keep what `chunks_of` and
    `joints_in` found, which several rules ask for.
    """

    __slots__ = (
        "_lacking", "_marks", "_seen", "block", "chunks", "document", "end", "flat", "joints", "kinds", "low", "mask",
        "mentions", "signs", "start",
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
        self._seen = -1
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
        if self._seen < 0:
            self._seen = seen(self.low)
        return not bit or bool(bit & self._seen)

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
        found = []
        for sign in _SIGN.findall(words):
            kind = next(kind for kind, first in _LAST_FIRST if sign >= chr(first))
            found.append((self.mentions[ord(sign) - _FIRST[kind]], kind))
        return found


def sentences_of(document: Document, names: Names) -> list[Sentence]:
    """Gives every sentence of the document in order, each within one block."""
    found: list[Sentence] = []
    mentions = list(names.mentions)
    at = 0
    flat = flattened(document.text)
    for block in document.blocks:
        for start, end in _pieces(document.text, block):
            while at < len(mentions) and mentions[at].start < start:
                at += 1
            upto = at
            while upto < len(mentions) and mentions[upto].end <= end:
                upto += 1
            inside = tuple(mentions[at : min(upto, at + _MOST_MENTIONS)])
            kinds = tuple(_kind(m, names) for m in inside)
            found.append(Sentence(document, block, start, end, inside, kinds, flat[start:end]))
    return found


def sentence_over(document: Document, block: Block, names: Names) -> Sentence:
    """Gives a whole block as one sentence, for title lines that hold full stops."""
    _, end = next(_cut(document.text, block.start, block.end))
    first = bisect_left(names.mentions, block.start, key=lambda m: m.start)
    last = bisect_left(names.mentions, end, key=lambda m: m.start)
    inside = tuple(m for m in names.mentions[first:last] if m.end <= end)[:_MOST_MENTIONS]
    flat = flattened(document.text[block.start : end])
    kinds = tuple(_kind(m, names) for m in inside)
    return Sentence(document, block, block.start, end, inside, kinds, flat)


def _pieces(text: str, block: Block) -> Iterator[tuple[int, int]]:
    for start, end in _split(text, block):
        yield from _cut(text, start, end)


def _cut(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Gives a stretch in parts of no more than the longest sentence, cut between items of a list."""
    while end - start > _LONGEST:
        limit = start + _LONGEST
        at = max(text.rfind(mark, start + 1, limit) for mark in ",;\t\n")
        at = at if at > 0 else max(text.rfind(" ", start + 1, limit), -1)
        at = at + 1 if at > 0 else limit
        yield start, at
        start = at
    yield start, end


def flattened(text: str) -> str:
    """Gives a text with a plain space for each white space but tabs."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def _kind(mention: Mention, names: Names) -> str:
    if mention.names in names.counties:
        return "county"
    if names.actors[mention.names].is_group:
        return "group"
    return "weak" if mention.weak else "actor"


def _split(text: str, block: Block) -> list[tuple[int, int]]:
    spans = []
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        before = _BEFORE_STOP.search(text[max(start, stop.start() - 12) : stop.start()])
        last = before.group(1).casefold() if before else ""
        if text[stop.start()] == "." and (
            last in _ABBREVIATIONS or len(last) == 1 or re.fullmatch(r"\d{1,2}", last)
        ):
            continue
        spans.append((start, stop.end()))
        word = _WORD.search(text, stop.end(), block.end)
        start = word.start() if word else block.end
    if start < block.end:
        spans.append((start, block.end))
    return spans
