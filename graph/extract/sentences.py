"""Sentences of a document, as plain text and as a mask in which each mention is one private character.

Rules look for words around `ACTOR`, `GROUP`, `WEAK` and `COUNTY` characters, so that they need not know names. Folding
white space keeps lengths, so that offsets into a sentence's `flat` text are offsets into the document.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import cached_property

from graph.extract.guards import may_match, seen_in
from graph.records import Block, Document, Mention, Names

__all__ = ["ACTOR", "ANY", "COUNTY", "GROUP", "Sentence", "sentence_over", "sentences_of"]

_FIRST = {"actor": 0xE000, "group": 0xE800, "weak": 0xF000, "county": 0xF400}
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
_BLANK = re.compile(r"[^\S\t ]")
_BEFORE_STOP = re.compile(r"(?:^|[\s(])([\w.]+)$")


@dataclass(frozen=True, eq=False)
class Sentence:
    """A sentence, or a block without any: where it stands, its block, and the mentions in it.

    `flat` holds the words, white space as plain spaces, save the tabs between cells; it is as long as the document's
    stretch.
    """

    document: Document
    block: Block
    start: int
    end: int
    mentions: tuple[Mention, ...]
    kinds: tuple[str, ...]
    flat: str

    @cached_property
    def mask(self) -> str:
        """The words with each mention as one private character."""
        return self._masked[0]

    @cached_property
    def low(self) -> str:
        """The mask in lower case, same length."""
        lower = self.mask.lower()
        if len(lower) == len(self.mask):
            return lower
        return "".join(c.lower() if len(c.lower()) == 1 else c for c in self.mask)

    @cached_property
    def _seen(self) -> int:
        return seen_in(self.low)

    def may(self, *patterns: re.Pattern[str]) -> bool:
        """Tells whether one of some watched patterns may match `low` or a stretch of it."""
        return any(may_match(pattern, self._seen) for pattern in patterns)

    @cached_property
    def _masked(self) -> tuple[str, list[int], list[int]]:
        """Gives the mask, the place in it of each mention, and how many characters it lacks up to its end."""
        if not self.mentions:
            return self.flat, [], []
        parts: list[str] = []
        marks: list[int] = []
        lacking: list[int] = []
        at = lacks = 0
        for mention, sign in zip(self.mentions, self.signs, strict=True):
            begin, end = mention.start - self.start, mention.end - self.start
            parts += (self.flat[at:begin], sign)
            marks.append(begin - lacks)
            lacks += end - begin - 1
            lacking.append(lacks)
            at = end
        parts.append(self.flat[at:])
        return "".join(parts), marks, lacking

    def place(self, index: int) -> int:
        """Gives the document offset of a character of the mask."""
        _, marks, lacking = self._masked
        before = bisect_left(marks, index)
        return self.start + index + (lacking[before - 1] if before else 0)

    @cached_property
    def signs(self) -> tuple[str, ...]:
        """The character that stands for each mention in the mask, in order."""
        return tuple(chr(_FIRST[kind] + index) for index, kind in enumerate(self.kinds))

    def sign(self, mention: Mention) -> str:
        """Gives the character that stands for a mention in the mask."""
        return self.signs[self.mentions.index(mention)]


def sentences_of(document: Document, names: Names) -> list[Sentence]:
    """Gives every sentence of the document in order, each within one block."""
    found: list[Sentence] = []
    mentions = list(names.mentions)
    at = 0
    flat = flattened(document.text)
    for block in document.blocks:
        for start, end in _split(document.text, block):
            while at < len(mentions) and mentions[at].start < start:
                at += 1
            upto = at
            while upto < len(mentions) and mentions[upto].end <= end:
                upto += 1
            inside = tuple(mentions[at:upto])
            found.append(
                Sentence(
                    document,
                    block,
                    start,
                    end,
                    inside,
                    tuple(_kind(m, names) for m in inside),
                    flat[start:end],
                )
            )
    return found


def sentence_over(document: Document, block: Block, names: Names) -> Sentence:
    """Gives a whole block as one sentence, for title lines that hold full stops."""
    first = bisect_left(names.mentions, block.start, key=lambda m: m.start)
    last = bisect_left(names.mentions, block.end, key=lambda m: m.start)
    inside = tuple(m for m in names.mentions[first:last] if m.end <= block.end)
    flat = flattened(document.text[block.start : block.end])
    kinds = tuple(_kind(m, names) for m in inside)
    return Sentence(document, block, block.start, block.end, inside, kinds, flat)


def flattened(text: str) -> str:
    """Gives a text with a plain space for each white space but tabs."""
    return _BLANK.sub(" ", text)


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
        word = before.group(1).casefold() if before else ""
        if text[stop.start()] == "." and (
            word in _ABBREVIATIONS or len(word) == 1 or re.fullmatch(r"\d{1,2}", word)
        ):
            continue
        spans.append((start, stop.end()))
        start = stop.end() + len(text[stop.end() : block.end]) - len(text[stop.end() : block.end].lstrip())
    if start < block.end:
        spans.append((start, block.end))
    return spans
