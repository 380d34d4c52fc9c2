"""Finds what a row of the sheet speaks of in the pages as they are now: its page, its fact, its mention."""

from __future__ import annotations

from collections.abc import Sequence

from graph.curated import Edition
from graph.records import Fact, Facts, Mention, Passage
from graph.review.names import RowError
from graph.review.places import find_words
from graph.review.rows import facts_on
from graph.review.sheet import Row, quoted

__all__ = ["Pages", "Unmatched", "evidence_of", "words_of"]


class Unmatched(Exception):  # noqa: N818 - no fault of the row: the page has changed since it was written
    """Says why a row's fact is not found."""


class Pages:
    """The pages at hand, with what is found there and what `edition` holds to stand there."""

    def __init__(self, found: Sequence[Facts], edition: Edition) -> None:
        self._found = found
        self._facts: dict[str, list[tuple[Facts, Fact]]] = {}
        for item in found:
            for fact in facts_on(item, edition):
                self._facts.setdefault(fact.key, []).append((item, fact))

    def page(self, row: Row) -> Facts:
        """Gives the page that a row names by hash, file name, title or address; raises RowError."""
        named = [
            item
            for item in self._found
            if (row.source and item.document.sha256.startswith(row.source.partition(":")[0]))
            or row.page in (item.document.name, item.document.title, item.document.address)
        ]
        if len(named) != 1:
            many = "several sources are" if named else "no source is"
            raise RowError(f"{many} the page {row.page!r}: write its file name, or its hash under source")
        return named[0]

    def fact(self, row: Row) -> tuple[Facts, Fact]:
        """Gives a row's fact: by key on its page, else by key and words on any; raises Unmatched."""
        found = self._facts.get(row.key, [])
        here = [(item, fact) for item, fact in found if item.document.sha256[:16] == row.source]
        alike = [
            (item, fact)
            for item, fact in found
            if any(quoted((passage.exact,)) in row.words for passage in fact.receipt.passages)
        ]
        if not here and not alike:
            raise Unmatched(f"{row.key} is not found with these words in the sources now")
        return (here or alike)[0]

    def mention(self, row: Row) -> tuple[Facts, Mention]:
        """Gives a row's mention: with its words, nearest to where it was; raises Unmatched."""
        page, _, start = row.source.partition(":")
        place = int(start) if start.isdecimal() else 0
        near = [
            (item.document.sha256[:16] != page, abs(mention.start - place), item, mention)
            for item in self._found
            if item.document.sha256[:16] == page or item.document.name == row.page
            for mention in item.mentions
            if mention.names == row.key
            and quoted((item.document.words(mention.start, mention.end),)) == row.words
        ]
        if not near:
            raise Unmatched(f"{row.key} is not named with these words in the sources now")
        _, _, item, mention = min(near, key=lambda found: found[:2])
        return item, mention


def evidence_of(item: Facts, fact: Fact | Mention) -> tuple[Passage, ...]:
    """Gives the words of a page that state a fact or are a mention."""
    if isinstance(fact, Mention):
        words = item.document.words(fact.start, fact.end)
        return (Passage(item.document.sha256, fact.start, fact.end, words),)
    return fact.receipt.passages


def words_of(row: Row, item: Facts) -> tuple[Passage, ...]:
    """Gives where the words of an added row stand on its page; raises RowError."""
    words = row.words.strip().removeprefix("”").removesuffix("”")
    whole = find_words(item.document.text, words)
    stretches = [words] if whole else words.split("” ”")
    places = [find_words(item.document.text, stretch) for stretch in stretches]
    if not words or None in places:
        raise RowError(f"the words do not stand in {item.document.name}: copy them from the page")
    return tuple(
        Passage(item.document.sha256, *place, item.document.words(*place)) for place in places if place
    )
