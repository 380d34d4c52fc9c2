"""Turns filled-in rows into judgements on what is found in the pages now."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import cast

from graph.curated import Bodies, Edition, Judgement, Verdict
from graph.records import Document, Fact, Facts, Mention, Passage, Receipt
from graph.reference.tables import Reference
from graph.review.corrections import added, corrected
from graph.review.matching import Pages, Unmatched, evidence_of, words_of
from graph.review.names import NameBook, RowError
from graph.review.rows import actors_of
from graph.review.sheet import Row

__all__ = ["VERDICTS", "Reviewer", "Verdicts", "read_verdicts"]

VERDICTS = {
    "bekräfta": "confirm",
    "avvisa": "reject",
    "rätta": "correct",
    "lägg till": "add",
    "samma": "same",
    "olika": "different",
}
"""The English words for verdicts, by the Swedish ones; a sheet may hold either."""
_ALL = tuple(VERDICTS.values())
_KNOWN = ", ".join(f"{english} ({swedish})" for swedish, english in VERDICTS.items())


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
    first: dict[object, tuple[int, Judgement | Bodies]] = {}
    faults, unmatched = [], []
    for row in rows:
        if not row.verdict and not row.correction:
            continue
        try:
            said = reader.read(row)
            _refuse_another(said, *first.setdefault(_subject(said), (row.number, said)))
            judged.append(said)
        except RowError as error:
            faults.append(f"row {row.number}: {error}")
        except Unmatched as error:
            unmatched.append(f"row {row.number}: {error}")
    return Verdicts(reader.edition_of(judged), tuple(faults), tuple(unmatched))


class _Reader:
    def __init__(
        self, found: Sequence[Facts], edition: Edition, reference: Reference, reviewer: Reviewer
    ) -> None:
        self._found, self._edition = found, edition
        self._by, self._on = reviewer.by, reviewer.on
        self._book = NameBook(reference, actors_of(found, edition))
        self._pages = Pages(found, edition)

    def read(self, row: Row) -> Judgement | Bodies:
        """Gives what a row says; raises RowError or Unmatched."""
        word = " ".join(row.verdict.casefold().split())
        verdict = VERDICTS.get(word, word)
        if verdict not in _ALL:
            raise RowError(f"verdict is {row.verdict!r}; known are {_KNOWN}")
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
        item, fact = self._pages.mention(row) if row.kind == "mention" else self._pages.fact(row)
        if verdict != "correct":
            return self._judgement(cast(Verdict, verdict), fact, evidence_of(item, fact))
        if isinstance(fact, Mention):
            raise RowError("a mention cannot be corrected: reject it, and add the right one")
        new = corrected(fact, row.correction, self._book)
        replaces = fact.key if new.key != fact.key else ""
        return self._judgement("correct", new, evidence_of(item, fact), replaces)

    def _judgement(
        self, verdict: Verdict, fact: Fact | Mention, evidence: tuple[Passage, ...], replaces: str = ""
    ) -> Judgement:
        if isinstance(fact, Mention):
            plain: Fact | Mention = Mention(fact.names, fact.start, fact.end)
        else:
            plain = replace(fact, receipt=Receipt(evidence))
        return Judgement(verdict, self._by, self._on, plain, evidence, replaces)

    def _bodies(self, row: Row, verdict: str) -> Bodies:
        named = [name.strip() for name in row.key.split(";")] if ";" in row.key else row.key.split()
        keys = [self._book.key(name, "actor") for name in named]
        if len(keys) != 2 or keys[0] == keys[1]:
            raise RowError("key must hold two bodies with ; between, by name or key, the one to keep first")
        key, other = keys
        if verdict == "same" and self._book.is_listed(key) and self._book.is_listed(other):
            raise RowError(f"{key} and {other} are two bodies of the tables: they cannot be made one")
        labels = (self._book.label(key), self._book.label(other))
        return Bodies("same" if verdict == "same" else "different", self._by, self._on, key, other, *labels)

    def _add(self, row: Row) -> Judgement:
        item = self._pages.page(row)
        evidence = words_of(row, item)
        return self._judgement("add", added(row.kind, row.correction, evidence, self._book), evidence)

    def edition_of(self, judged: Sequence[Judgement | Bodies]) -> Edition:
        """Gives what is said anew, with the pages and the actors of no table that it needs."""
        old = {replace(judgement, date="") for judgement in self._edition.judgements}
        anew = dict.fromkeys(judged)
        judgements = [j for j in anew if isinstance(j, Judgement) and replace(j, date="") not in old]
        paired = {replace(bodies, date="") for bodies in self._edition.paired.values()}
        bodies = [b for b in anew if isinstance(b, Bodies) and replace(b, date="") not in paired]
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


def _subject(said: Judgement | Bodies) -> object:
    """Gives what is judged, and where: two rows on the same must not differ."""
    if isinstance(said, Bodies):
        return said.pair
    return said.about, frozenset((place.document, place.start, place.end) for place in said.evidence)


def _refuse_another(said: Judgement | Bodies, number: int, before: Judgement | Bodies) -> None:
    """Raises RowError where an earlier row, of that number, judges the same otherwise."""
    if said != before:
        raise RowError(f"row {number} judges the same otherwise ({before.verdict}): keep one of them")


def _without_text(document: Document) -> Document:
    return replace(document, text="", blocks=())


def _names_in(record: Fact | Mention) -> set[str]:
    """Gives every key of an actor in a fact or mention."""
    values = [getattr(record, name) for name in type(record).__slots__]
    texts = [text for value in values for text in (value if isinstance(value, tuple) else (value,))]
    return {text for text in texts if isinstance(text, str) and text.startswith("actor/")}
