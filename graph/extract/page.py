"""What every kind of fact needs of a page, worked out once: sentences, headings, themes, passages."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache, cached_property, lru_cache

import ahocorasick

from graph.extract.entries import Entry, entries_of
from graph.extract.listings import words_of
from graph.extract.sentences import Sentence, Sentences
from graph.records import Actor, Block, Document, Names, Passage
from ontology.themes import load_themes

__all__ = ["Page", "most_told", "themes_in"]


@cache
def _wordings() -> tuple[ahocorasick.Automaton, int]:
    keys = {" ".join(w.casefold().split()): t.key for t in load_themes() for w in (t.label_sv, *t.wordings)}
    finder = ahocorasick.Automaton()
    for words, key in keys.items():
        finder.add_word(words, (key, len(words)))
    finder.make_automaton()
    return finder, max(map(len, keys))


@lru_cache(maxsize=2048)
def themes_in(words: str) -> tuple[str, ...]:
    """Gives the keys of the themes that words speak of, each once, in order of first place.

    A wording inside a longer one counts too: violence against women with disabilities is violence against women.
    """
    finder, longest = _wordings()
    folded = " ".join(words.replace("\u00ad", "").split()).casefold()
    found = []
    for last, (key, length) in finder.iter(folded):
        start, end = last + 1 - length, last + 1
        before = folded[start - 1 : start]
        if not before.isalnum() and before != "-" and not folded[end : end + 1].isalpha():
            found.append((start, longest - length, key))
    return tuple(dict.fromkeys(key for _, _, key in sorted(found)))


def most_told(counted: Mapping[str, int]) -> str:
    """Gives the theme that is told most often, of several the first by key; "" for none."""
    return min(counted, key=lambda theme: (-counted[theme], theme), default="")


@dataclass(frozen=True)
class Page:
    """A document with its names, ready to be searched for facts."""

    document: Document
    names: Names

    @cached_property
    def sentences(self) -> list[Sentence]:
        """Every sentence in order."""
        return self._parted.all()

    @cached_property
    def _starts(self) -> list[int]:
        return [s.start for s in self.sentences]

    @cached_property
    def _parted(self) -> Sentences:
        return Sentences(self.document, self.names)

    @cached_property
    def _lines(self) -> dict[tuple[int, int], Sentence]:
        return {}

    def line(self, block: Block) -> Sentence:
        """Gives a whole block as one sentence, for title lines that hold full stops."""
        line = self._lines.get((block.start, block.end))
        if line is None:
            inside = self.sentences_between(block.start, block.end)
            alone = len(inside) == 1 and (inside[0].start, inside[0].end) == (block.start, block.end)
            line = inside[0] if alone else self._parted.over(block)
            self._lines[block.start, block.end] = line
        return line

    @cached_property
    def entries(self) -> list[Entry]:
        """The entries of the page's lists of publications."""
        return entries_of(self.document)

    @cached_property
    def headings(self) -> list[Block]:
        """The blocks that head others, in order."""
        return [b for b in self.document.blocks if b.kind in ("heading", "title")]

    @cached_property
    def _heading_starts(self) -> list[int]:
        return [b.start for b in self.headings]

    @cached_property
    def main_themes(self) -> tuple[str, ...]:
        """The theme that the page speaks of most, for facts whose own words name none."""
        most = most_told(self.told_themes)
        return (most,) if most else ()

    @cached_property
    def told_themes(self) -> Mapping[str, int]:
        """How many sentences speak of each theme that the page speaks of."""
        return Counter(theme for s in self.sentences for theme in themes_in(s.about))

    def actor(self, key: str) -> Actor:
        """Gives the actor of a key that the page's names hold."""
        return self.names.actors[key]

    def is_actor(self, key: str) -> bool:
        """Tells whether a key names an actor that may act by itself: no county, no group."""
        actor = self.names.actors.get(key)
        return actor is not None and not actor.is_group

    @cached_property
    def _block_starts(self) -> list[int]:
        return [b.start for b in self.document.blocks]

    def block_at(self, place: int) -> Block | None:
        """Gives the block that an offset lies in, if it does."""
        before = bisect_right(self._block_starts, place)
        block = self.document.blocks[before - 1] if before else None
        return block if block and place < block.end else None

    def heading_of(self, start: int) -> Block | None:
        """Gives the nearest heading at or before an offset."""
        index = bisect_right(self._heading_starts, start)
        return self.headings[index - 1] if index else None

    def heading_low(self, start: int) -> str:
        """Gives the words of the nearest heading at or before an offset, case-folded, "" where none is."""
        return self._headings_low[bisect_right(self._heading_starts, start)]

    @cached_property
    def _headings_low(self) -> list[str]:
        return ["", *(self.words(heading).casefold() for heading in self.headings)]

    def in_one_block(self, one: int, other: int) -> bool:
        """Tells whether two offsets lie in the same block."""
        block = self.block_at(one)
        return block is not None and block.start <= other < block.end

    def in_one_section(self, one: int, other: int) -> bool:
        """Tells whether two offsets stand under the same heading."""
        return self.heading_of(one) == self.heading_of(other)

    def words(self, block: Block | None) -> str:
        """Gives a block's words with white space folded, "" for none."""
        if block is None:
            return ""
        words = self._words.get((block.start, block.end))
        if words is None:
            words = self._words[block.start, block.end] = words_of(self.document, block)
        return words

    @cached_property
    def _words(self) -> dict[tuple[int, int], str]:
        return {}

    def sentences_between(self, start: int, end: int) -> Sequence[Sentence]:
        """Gives the sentences that begin in a stretch."""
        return self.sentences[bisect_right(self._starts, start - 1) : bisect_right(self._starts, end - 1)]

    def passage(self, start: int, end: int) -> Passage:
        """Gives a stretch of the page as a passage, without white space at its ends."""
        words = self.document.text[start:end]
        start += len(words) - len(words.lstrip())
        end -= len(words) - len(words.rstrip())
        return Passage(self.document.sha256, start, end, self.document.text[start:end])

    def themes_at(self, sentence: Sentence, words: str = "") -> tuple[str, ...]:
        """Gives the themes of some words, else of their sentence, else of its heading, else of the page's title."""
        for where in (
            words,
            sentence.about,
            *(s.about for s in reversed(self.sentences_between(sentence.block.start, sentence.start)[-2:])),
            self.words(self.heading_of(sentence.start)),
            self.document.title,
            " ".join(self.words(b) for b in self.headings[:3]),
            sentence.flat,
        ):
            found = themes_in(where)
            if found:
                return found
        return ()
