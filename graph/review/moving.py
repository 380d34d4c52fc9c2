"""Moves judgements to where their words stand now, and tells which of them find no place."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from graph.curated import Edition, Judgement
from graph.records import Document, Facts, Mention, Passage
from graph.review.places import find_words, folded

__all__ = ["Mover"]

_PAGES_TOLD = 5


class Mover:
    """Knows where the pages at hand state what, and moves judgements there."""

    def __init__(self, edition: Edition, found: Sequence[Facts]) -> None:
        self._old = {document.sha256: document for document in edition.documents}
        self._pages = {item.document.sha256: item for item in found}
        self._keys = {sha: {fact.key for fact in item.all()} for sha, item in self._pages.items()}
        self._stated: defaultdict[tuple[str, str], list[Passage]] = defaultdict(list)
        self._named: defaultdict[str, list[Document]] = defaultdict(list)
        for item in found:
            for fact in item.all():
                for passage in fact.receipt.passages:
                    self._stated[fact.key, folded(passage.exact)].append(passage)
            for name in {item.document.name, item.document.address} - {""}:
                self._named[name].append(item.document)
        self._held = {
            judgement.fact.key
            for judgement in edition.judgements
            if judgement.holds and not isinstance(judgement.fact, Mention)
        }
        self._added = {judgement.about for judgement in edition.judgements if judgement.verdict == "add"}
        self._left: set[str] = set()
        self._reached: set[str] = set()
        self._told: list[str] = []
        self._absent: defaultdict[str, Counter[str]] = defaultdict(Counter)

    @property
    def unmatched(self) -> tuple[str, ...]:
        """Which judgements found no place: a line each, those of pages that are no source page by page."""
        return (*self._told, *_of_absent_pages(self._absent))

    def documents(self, used: set[str]) -> tuple[Document, ...]:
        """Gives the pages that moved judgements point to, without those that all evidence has left."""
        kept = [document for sha, document in self._old.items() if sha in used or sha not in self._left]
        new = sorted(self._reached - self._old.keys())
        return (*kept, *(replace(self._pages[sha].document, text="", blocks=()) for sha in new))

    def moved(self, judgement: Judgement) -> Judgement:
        """Gives a judgement with its evidence where it stands now.

        Of words that its page has lost nothing is kept where others of the judgement still stand there.
        """
        found = {old: list(self._places(judgement, old)) for old in judgement.evidence}
        moved = {old.document for old, places in found.items() if places}
        lost = [old for old, places in found.items() if not places]
        left = [old for old in lost if old.document not in moved]
        evidence = tuple(dict.fromkeys((*(p for places in found.values() for p in places), *left)))
        fact = judgement.fact
        told = self._tell_of_lost(judgement, lost)
        if isinstance(fact, Mention):
            return replace(judgement, evidence=evidence)
        if not told:
            self._tell_if_idle(judgement, evidence)
        receipt = replace(fact.receipt, passages=evidence)
        return replace(judgement, evidence=evidence, fact=replace(fact, receipt=receipt))

    def _places(self, judgement: Judgement, old: Passage) -> Iterator[Passage]:
        """Gives where words stand now; nothing where their page is another one now, or none."""
        if old.document in self._pages or not old.exact or not self._pages:
            yield old  # nothing to look for: the page is the same, its words are not kept, or no page is read
            return
        new = self._stated.get((judgement.about, folded(old.exact))) or list(self._successors(old))
        if isinstance(judgement.fact, Mention):
            new = list(self._successors(old))
        if new:
            self._left.add(old.document)
            self._reached.update(passage.document for passage in new)
            yield from (replace(p, stated_sv=old.stated_sv, stated_en=old.stated_en) for p in new)

    def _tell_of_lost(self, judgement: Judgement, lost: Sequence[Passage]) -> bool:
        """Tells which words of a judgement its page has lost, or counts it where the page is no source."""
        told = False
        for old in lost:
            page = self._old[old.document]
            called = page.name or page.address or page.title
            if any(self._named.get(name) for name in (page.name, page.address)):
                self._tell(judgement, f"{called} does not hold these words any more (”{_short(old.exact)}”)")
                told = True
            else:
                self._absent[called][judgement.verdict] += 1
        return told

    def _successors(self, old: Passage) -> Iterator[Passage]:
        """Gives where the words stand in pages that have the name or address of the one that is gone."""
        page = self._old[old.document]
        near = {d.sha256: d for name in (page.name, page.address) for d in self._named.get(name, ())}
        for document in near.values():
            place = find_words(document.text, old.exact, old.start)
            if place:
                yield Passage(document.sha256, *place, document.words(*place))

    def _tell_if_idle(self, judgement: Judgement, evidence: Iterable[Passage]) -> None:
        """Tells of a judgement on what its page does not give now, and what nobody has said to stand there."""
        pages = {passage.document for passage in evidence} & self._pages.keys()
        idle = pages and not any(judgement.about in self._keys[page] for page in pages)
        said = self._added if judgement.verdict == "confirm" else self._held
        if idle and judgement.verdict != "add" and judgement.about not in said:
            names = ", ".join(sorted(self._pages[page].document.name for page in pages))
            self._tell(judgement, f"nothing of that key is found in {names} now")

    def _tell(self, judgement: Judgement, why: str) -> None:
        kept = "what it holds stays in the graph" if judgement.holds else "it is kept and has no effect now"
        self._told.append(
            f"{judgement.verdict} of {judgement.about} by {judgement.by} ({judgement.date}): {why}; {kept}"
        )


def _of_absent_pages(absent: Mapping[str, Counter[str]]) -> Iterator[str]:
    for page in sorted(absent)[:_PAGES_TOLD]:
        verdicts = ", ".join(f"{number} {verdict}" for verdict, number in sorted(absent[page].items()))
        yield f"{page} is not among the sources; what was judged there is kept as it was: {verdicts}"
    if rest := sorted(absent)[_PAGES_TOLD:]:
        number = sum(absent[page].total() for page in rest)
        yield f"{len(rest)} more pages with {number} judgements are not among the sources"


def _short(words: str) -> str:
    plain = " ".join(words.split())
    return plain if len(plain) <= 60 else plain[:59] + "…"
