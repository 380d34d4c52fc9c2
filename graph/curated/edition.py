"""Judgements as values, and the rules by which they act on what was extracted."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeVar

from graph.records import Actor, Document, Fact, Facts, Mention, Passage

__all__ = ["Bodies", "Edition", "Judgement", "Verdict", "apply_judgements"]

Verdict = Literal["confirm", "reject", "correct", "add"]

_F = TypeVar("_F", bound=Fact)


@dataclass(frozen=True, slots=True)
class Judgement:
    """What one reader holds of one fact, and where it stands.

    `date` has the form 2026-01-31. `evidence` is also the passages of the fact's receipt. A corrected fact
    takes the place of the fact whose key is `replaces`, or of the one with its own key.
    """

    verdict: Verdict
    by: str
    date: str
    fact: Fact | Mention
    evidence: tuple[Passage, ...] = ()
    replaces: str = ""

    @property
    def holds(self) -> bool:
        """True where the fact is to stand in the graph."""
        return self.verdict != "reject"

    @property
    def about(self) -> str:
        """The key of what was extracted and is judged here."""
        return self.fact.names if isinstance(self.fact, Mention) else self.replaces or self.fact.key

    @property
    def pages(self) -> frozenset[str]:
        """The hashes of the pages for which this is said; none where it is said of every page."""
        return frozenset(passage.document for passage in self.evidence)


@dataclass(frozen=True, slots=True)
class Bodies:
    """What one reader holds of two names: that they are of one body, then known as `key`, or of two."""

    verdict: Literal["same", "different"]
    by: str
    date: str
    key: str
    other: str
    label: str = ""
    other_label: str = ""

    @property
    def pair(self) -> frozenset[str]:
        """The keys of the two, in no order."""
        return frozenset((self.key, self.other))


@dataclass(frozen=True)
class Edition:
    """Judgements in the order in which they were made, the pages that they point to, actors of no table."""

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    judgements: tuple[Judgement, ...] = ()
    bodies: tuple[Bodies, ...] = ()

    @cached_property
    def standing(self) -> tuple[Judgement, ...]:
        """The judgements in force.

        A later one replaces an earlier one on the same fact and passages. One that rejects or corrects a fact
        on a page ends what earlier ones hold of that fact there, and one that holds it ends its rejection.
        """
        kept: dict[int, Judgement] = {}
        near: defaultdict[str, set[int]] = defaultdict(set)
        for number, judgement in enumerate(self.judgements):
            subjects = _subjects(judgement)
            for earlier in sorted(set().union(*(near[subject] for subject in subjects)) & kept.keys()):
                rest = _after(kept.pop(earlier), judgement)
                if rest is not None:
                    kept[earlier] = rest
            kept[number] = judgement
            for subject in subjects:
                near[subject].add(number)
        return tuple(kept[number] for number in sorted(kept))

    @cached_property
    def paired(self) -> Mapping[frozenset[str], Bodies]:
        """The last word on each pair of names."""
        return {bodies.pair: bodies for bodies in self.bodies}

    @cached_property
    def withdrawn(self) -> Mapping[str, frozenset[str]]:
        """Keys of extracted facts that do not stand, with the hashes of the pages for which that is said.

        An empty set means every page.
        """
        found: dict[str, frozenset[str]] = {}
        for judgement in self.standing:
            if judgement.verdict in ("reject", "correct") and not isinstance(judgement.fact, Mention):
                key, pages = judgement.about, judgement.pages
                everywhere = not pages or (key in found and not found[key])
                found[key] = frozenset() if everywhere else found.get(key, frozenset()) | pages
        return found

    @cached_property
    def rejected_mentions(self) -> frozenset[tuple[str, str, int, int]]:
        """Mentions that do not stand: page, key of what is said to be named, start, end."""
        return frozenset(
            (passage.document, judgement.fact.names, passage.start, passage.end)
            for judgement in self.standing
            if judgement.verdict == "reject" and isinstance(judgement.fact, Mention)
            for passage in judgement.evidence
        )


def _subjects(judgement: Judgement) -> frozenset[str]:
    """Gives what a judgement is about; mentions at other places are other subjects."""
    if isinstance(judgement.fact, Mention):
        return frozenset((f"{judgement.about} {_places(judgement.evidence)}",))
    return frozenset((judgement.about, judgement.fact.key))


def _places(evidence: Iterable[Passage]) -> list[tuple[str, int, int]]:
    return sorted((passage.document, passage.start, passage.end) for passage in evidence)


def _after(earlier: Judgement, later: Judgement) -> Judgement | None:
    """Gives what an earlier judgement that shares a subject with a later one still says after it."""
    if isinstance(earlier.fact, Mention) or isinstance(later.fact, Mention):
        return None
    if earlier.about == later.about and _places(earlier.evidence) == _places(later.evidence):
        return None
    takes = later.verdict in ("reject", "correct") and later.about in (earlier.about, earlier.fact.key)
    gives_back = later.holds and earlier.verdict in ("reject", "correct") and earlier.about == later.fact.key
    if not (takes or gives_back) or not earlier.evidence:
        return earlier
    rest = tuple(p for p in earlier.evidence if later.pages and p.document not in later.pages)
    if earlier.verdict == "correct" and earlier.about != later.about and not rest:
        return replace(earlier, verdict="reject")  # the correction falls; what it corrected stays away
    if not rest:
        return None
    return replace(
        earlier,
        evidence=rest,
        fact=replace(earlier.fact, receipt=replace(earlier.fact.receipt, passages=rest)),
    )


def apply_judgements(facts: Facts, edition: Edition) -> Facts:
    """Gives a document's facts without those that readers have rejected or corrected there."""
    sha256 = facts.document.sha256

    def standing(found: tuple[_F, ...]) -> tuple[_F, ...]:
        return tuple(fact for fact in found if not _is_withdrawn(fact.key, sha256, edition))

    return replace(
        facts,
        mentions=tuple(
            mention
            for mention in facts.mentions
            if (sha256, mention.names, mention.start, mention.end) not in edition.rejected_mentions
        ),
        assignments=standing(facts.assignments),
        collaborations=standing(facts.collaborations),
        inspections=standing(facts.inspections),
        fundings=standing(facts.fundings),
        publications=standing(facts.publications),
    )


def _is_withdrawn(key: str, sha256: str, edition: Edition) -> bool:
    pages = edition.withdrawn.get(key)
    return pages is not None and (not pages or sha256 in pages)
