"""Judgements as values, and the rules by which they act on what was extracted."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from functools import cached_property
from typing import Literal, TypeVar

from graph.records import Actor, Document, Fact, Facts, Mention, Passage

__all__ = ["Edition", "Judgement", "Verdict", "apply_judgements"]

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


@dataclass(frozen=True)
class Edition:
    """Judgements in the order in which they were made, the pages that they point to, actors of no table."""

    documents: tuple[Document, ...] = ()
    actors: tuple[Actor, ...] = ()
    judgements: tuple[Judgement, ...] = ()

    @cached_property
    def standing(self) -> tuple[Judgement, ...]:
        """The judgements in force: a later one on the same fact and passages replaces an earlier one."""
        latest = {_subject(judgement): judgement for judgement in self.judgements}
        return tuple(latest.values())

    @cached_property
    def withdrawn(self) -> Mapping[str, frozenset[str]]:
        """Keys of extracted facts that do not stand, with the hashes of the pages for which that is said.

        An empty set means every page.
        """
        found: dict[str, frozenset[str]] = {}
        for judgement in self.standing:
            if judgement.verdict in ("reject", "correct") and not isinstance(judgement.fact, Mention):
                key = judgement.replaces or judgement.fact.key
                pages = frozenset(passage.document for passage in judgement.evidence)
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


def _subject(judgement: Judgement) -> tuple[str, tuple[tuple[str, int, int], ...]]:
    """Gives what a judgement is about."""
    fact = judgement.fact
    places = tuple(sorted((p.document, p.start, p.end) for p in judgement.evidence))
    return (fact.names if isinstance(fact, Mention) else judgement.replaces or fact.key), places


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
