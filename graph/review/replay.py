"""Replays judgements on what was extracted now: found again where a page has changed, told where not."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pyoxigraph import Quad

from graph.curated import Edition, Judgement, apply_judgements, read_edition
from graph.iris import DEFAULT_BASE
from graph.records import Actor, Document, Facts, Mention, Passage
from graph.review.bodies import merge_bodies
from graph.review.places import find_words, folded
from samverkan.errors import SourceError

_PAGES_TOLD = 5

__all__ = ["Replay", "find_again", "join_editions", "read_judgements", "replay"]


@dataclass(frozen=True)
class Replay:
    """What judgements make of extracted facts.

    `names` are the further names of bodies that were judged to be one; `unmatched` tells, a line each, which
    judgements did not find what they judge, and what became of them.
    """

    facts: tuple[Facts, ...]
    edition: Edition
    names: tuple[Quad, ...] = ()
    unmatched: tuple[str, ...] = ()


def read_judgements(path: Path) -> Edition:
    """Reads a curator's line file.

    Raises:
        SourceError: it is not there, is no UTF-8 text, or a line is broken.
    """
    try:
        return read_edition(path.read_bytes().decode("utf-8-sig"), str(path))
    except FileNotFoundError as error:
        raise SourceError(f"{path}: no such file; `samverkan review --apply` makes one") from error
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    except UnicodeDecodeError as error:
        raise SourceError(f"{path} is no UTF-8 text: save the judgements as UTF-8") from error


def join_editions(editions: Sequence[Edition]) -> Edition:
    """Gives editions as one, later judgements last; a page or actor is as the first one describes it."""
    documents = {document.sha256: document for edition in editions[::-1] for document in edition.documents}
    actors = {actor.key: actor for edition in editions[::-1] for actor in edition.actors}
    return Edition(
        tuple(documents[key] for key in dict.fromkeys(d.sha256 for e in editions for d in e.documents)),
        tuple(actors[key] for key in dict.fromkeys(a.key for e in editions for a in e.actors)),
        tuple(judgement for edition in editions for judgement in edition.judgements),
        tuple(bodies for edition in editions for bodies in edition.bodies),
    )


def replay(
    edition: Edition, found: Sequence[Facts], tables: Mapping[str, Actor], base: str = DEFAULT_BASE
) -> Replay:
    """Gives extracted facts and an edition as all judgements leave them; `tables` are the actors by key.

    A passage of a page that is not at hand goes to where the same words state the same fact now, else to where
    they stand in the page of the same name or address. What finds no place is kept as it was judged.

    Raises:
        SourceError: judgements on names contradict each other.
    """
    moved, unmatched = find_again(edition, found)
    facts = [apply_judgements(item, moved) for item in found]
    merged = merge_bodies(facts, moved, tables, base)
    return Replay(merged.facts, merged.edition, merged.names, (*unmatched, *merged.notes))


def find_again(edition: Edition, found: Sequence[Facts]) -> tuple[Edition, tuple[str, ...]]:
    """Gives an edition whose judgements in force stand where their words stand now, and which found no place."""
    mover = _Mover(edition, found)
    standing = tuple(mover.moved(judgement) for judgement in edition.standing)
    documents = mover.documents({p.document for judgement in standing for p in judgement.evidence})
    return replace(edition, judgements=standing, documents=documents), mover.unmatched


class _Mover:
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
            if judgement.holds
            and not isinstance(judgement.fact, Mention)
            and judgement.about == judgement.fact.key
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
        """Gives a judgement with its evidence where it stands now."""
        evidence = tuple(dict.fromkeys(p for old in judgement.evidence for p in self._places(judgement, old)))
        fact = judgement.fact
        if isinstance(fact, Mention):
            return replace(judgement, evidence=evidence)
        self._tell_if_idle(judgement, evidence)
        receipt = replace(fact.receipt, passages=evidence)
        return replace(judgement, evidence=evidence, fact=replace(fact, receipt=receipt))

    def _places(self, judgement: Judgement, old: Passage) -> Iterator[Passage]:
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
            return
        yield old
        page = self._old[old.document]
        called = page.name or page.address or page.title
        if any(self._named.get(name) for name in (page.name, page.address)):
            self._tell(judgement, f"{called} does not hold these words any more (”{_short(old.exact)}”)")
        else:
            self._absent[called][judgement.verdict] += 1

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
