"""Turns filled-in rows into judgements on what is found in the pages now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from graph.curated import Bodies, Edition, Judgement, Verdict
from graph.records import Document, Fact, Facts, Mention, Passage, Receipt
from graph.reference.tables import Reference
from graph.review.corrections import added, corrected
from graph.review.names import NameBook, RowError
from graph.review.places import find_words
from graph.review.rows import actors_of, facts_on
from graph.review.sheet import Row, quoted

__all__ = ["Reviewer", "Verdicts", "read_verdicts"]

_WORDS = {
    "bekräfta": "confirm",
    "avvisa": "reject",
    "rätta": "correct",
    "lägg till": "add",
    "samma": "same",
    "olika": "different",
}
_ALL = ("confirm", "reject", "correct", "add", "same", "different")
_Found = tuple[Facts, Fact | Mention]


class _Unmatched(Exception):  # noqa: N818 - no fault of the row: the page has changed since it was written
    """Says why a row's fact is not found."""


@dataclass(frozen=True, slots=True)
class Reviewer:
    """Who judges, as they wish to be named, and on which day (2026-01-31)."""

    by: str
    on: str


@dataclass(frozen=True)
class Verdicts:
    """What a sheet says anew, as lines to be added; rows that are wrong; rows whose fact is not found."""

    new: Edition
    faults: tuple[str, ...] = ()
    unmatched: tuple[str, ...] = ()


def read_verdicts(
    rows: Iterable[Row], found: Sequence[Facts], edition: Edition, reference: Reference, reviewer: Reviewer
) -> Verdicts:
    """Gives the judgements of filled-in rows.

    A row is matched by its key on its page; where the page has changed, by its key and its words on any page.
    What `edition`, whose judgements are in force on these pages, already says by the same person is left out.
    """
    reader = _Reader(found, edition, reference, reviewer)
    judged: list[Judgement | Bodies] = []
    faults, unmatched = [], []
    for row in rows:
        if not row.verdict and not row.correction:
            continue
        try:
            judged.append(reader.read(row))
        except RowError as error:
            faults.append(f"row {row.number}: {error}")
        except _Unmatched as error:
            unmatched.append(f"row {row.number}: {error}")
    return Verdicts(reader.edition_of(judged), tuple(faults), tuple(unmatched))


class _Reader:
    def __init__(
        self, found: Sequence[Facts], edition: Edition, reference: Reference, reviewer: Reviewer
    ) -> None:
        self._found, self._edition = found, edition
        self._by, self._on = reviewer.by, reviewer.on
        self._book = NameBook(reference, actors_of(found, edition))
        self._facts: dict[str, list[tuple[Facts, Fact]]] = {}
        for item in found:
            for fact in facts_on(item, edition):
                self._facts.setdefault(fact.key, []).append((item, fact))

    def read(self, row: Row) -> Judgement | Bodies:
        """Gives what a row says; raises RowError or _Unmatched."""
        word = " ".join(row.verdict.casefold().split())
        verdict = _WORDS.get(word, word)
        if verdict not in _ALL:
            raise RowError(f"verdict is {row.verdict!r}; {', '.join(_ALL)} are known")
        if (verdict in ("same", "different")) != (row.kind == "names"):
            raise RowError(
                f"{verdict} is no verdict on {row.kind or 'nothing'}: names take same and different"
            )
        if row.correction and verdict not in ("correct", "add"):
            raise RowError(f"a correction stands beside the verdict {verdict}; write correct or take it away")
        if row.kind == "names":
            return self._bodies(row, verdict)
        if verdict == "add":
            return self._add(row)
        item, fact = self._mention(row) if row.kind == "mention" else self._fact(row)
        if verdict != "correct":
            return self._judgement(cast(Verdict, verdict), fact, _evidence(item, fact))
        if isinstance(fact, Mention):
            raise RowError("a mention cannot be corrected: reject it, and add the right one")
        new = corrected(fact, row.correction, self._book)
        replaces = fact.key if new.key != fact.key else ""
        return self._judgement("correct", new, _evidence(item, fact), replaces)

    def _judgement(
        self, verdict: Verdict, fact: Fact | Mention, evidence: tuple[Passage, ...], replaces: str = ""
    ) -> Judgement:
        if isinstance(fact, Mention):
            plain: Fact | Mention = Mention(fact.names, fact.start, fact.end)
        else:
            plain = replace(fact, receipt=Receipt(evidence))
        return Judgement(verdict, self._by, self._on, plain, evidence, replaces)

    def _bodies(self, row: Row, verdict: str) -> Bodies:
        keys = row.key.split()
        if len(keys) != 2 or keys[0] == keys[1]:
            raise RowError("key must hold the keys of two bodies, the one to keep first")
        key, other = (self._book.key(key, "actor") for key in keys)
        labels = (self._book.label(key), self._book.label(other))
        return Bodies("same" if verdict == "same" else "different", self._by, self._on, key, other, *labels)

    def _add(self, row: Row) -> Judgement:
        item = self._page(row)
        words = row.words.strip().removeprefix("”").removesuffix("”")
        whole = find_words(item.document.text, words)
        stretches = [words] if whole else words.split("” ”")
        places = [find_words(item.document.text, stretch) for stretch in stretches]
        if not words or None in places:
            raise RowError(f"the words do not stand in {item.document.name}: copy them from the page")
        evidence = tuple(
            Passage(item.document.sha256, *place, item.document.words(*place)) for place in places if place
        )
        return self._judgement("add", added(row.kind, row.correction, evidence, self._book), evidence)

    def _page(self, row: Row) -> Facts:
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

    def _fact(self, row: Row) -> _Found:
        found = self._facts.get(row.key, [])
        here = [(item, fact) for item, fact in found if item.document.sha256[:16] == row.source]
        alike = [
            (item, fact)
            for item, fact in found
            if any(quoted((passage.exact,)) in row.words for passage in fact.receipt.passages)
        ]
        if not here and not alike:
            raise _Unmatched(f"{row.key} is not found with these words in the sources now")
        return (here or alike)[0]

    def _mention(self, row: Row) -> _Found:
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
            raise _Unmatched(f"{row.key} is not named with these words in the sources now")
        _, _, item, mention = min(near, key=lambda found: found[:2])
        return item, mention

    def edition_of(self, judged: Sequence[Judgement | Bodies]) -> Edition:
        """Gives what is said anew, with the pages and the actors of no table that it needs."""
        old = {replace(judgement, date="") for judgement in self._edition.judgements}
        judgements = [j for j in judged if isinstance(j, Judgement) and replace(j, date="") not in old]
        paired = {replace(bodies, date="") for bodies in self._edition.paired.values()}
        bodies = [b for b in judged if isinstance(b, Bodies) and replace(b, date="") not in paired]
        pages = {sha256 for judgement in judgements for sha256 in judgement.pages}
        documents = [item.document for item in self._found if item.document.sha256 in pages]
        named = {key for judgement in judgements for key in _names_in(judgement.fact)}
        # A list of sources may tell a publisher that no table has.
        named |= {d.publisher for d in documents if d.publisher.startswith("actor/")}
        return Edition(
            tuple(_without_text(document) for document in documents),
            self._book.described(named),
            tuple(judgements),
            tuple(bodies),
        )


def _evidence(item: Facts, fact: Fact | Mention) -> tuple[Passage, ...]:
    if isinstance(fact, Mention):
        words = item.document.words(fact.start, fact.end)
        return (Passage(item.document.sha256, fact.start, fact.end, words),)
    return fact.receipt.passages


def _without_text(document: Document) -> Document:
    return replace(document, text="", blocks=())


def _names_in(record: Fact | Mention) -> set[str]:
    """Gives every key of an actor in a fact or mention."""
    values = [getattr(record, name) for name in type(record).__slots__]
    texts = [text for value in values for text in (value if isinstance(value, tuple) else (value,))]
    return {text for text in texts if isinstance(text, str) and text.startswith("actor/")}
