"""Says of a triple that does not hold what comes near it and does."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple
from rapidfuzz import fuzz

from graph.explain.words import LANGUAGES, Words
from graph.reason.clauses import Term
from graph.store import GraphStore

__all__ = ["Nearest", "nearest"]

_SHOWN = 5


@dataclass(frozen=True, slots=True)
class Nearest:
    """Triples that hold, the nearest first, and how many there are of each kind beyond those given.

    `pair` says other things of the same two, `objects` the same of the subject with another object,
    `subjects` the same of another subject.
    """

    pair: tuple[Triple, ...]
    objects: tuple[Triple, ...]
    subjects: tuple[Triple, ...]
    more_objects: int = 0
    more_subjects: int = 0

    def all(self) -> tuple[Triple, ...]:
        """Gives all triples, those of the same two things first."""
        return (*self.pair, *self.objects, *self.subjects)


def nearest(store: GraphStore, words: Words, triple: Triple) -> Nearest:
    """Gives what holds and comes near a triple: of each kind the few whose names are most like those asked."""
    first, predicate, last = triple
    objects = _found(store, f"SELECT DISTINCT ?end {{ {first} {predicate} ?end }}")
    subjects = _found(store, f"SELECT DISTINCT ?end {{ ?end {predicate} {last} }}")
    pair = [Triple(first, each, last) for each in _found_names(store, f"{first} ?end {last}")]
    if isinstance(last, NamedNode):
        pair += [Triple(last, each, first) for each in _found_names(store, f"{last} ?end {first}")]
    return Nearest(
        tuple(pair),
        tuple(Triple(first, predicate, each) for each in _most_like(words, last, objects)),
        tuple(
            Triple(each, predicate, last)
            for each in _most_like(words, first, subjects)
            if isinstance(each, NamedNode)
        ),
        max(0, len(objects) - _SHOWN),
        max(0, len(subjects) - _SHOWN),
    )


def _found(store: GraphStore, asked: str) -> list[Term]:
    return [term for row in store.select(asked) if (term := row["end"]) is not None]


def _found_names(store: GraphStore, pattern: str) -> list[NamedNode]:
    found = _found(store, f"SELECT DISTINCT ?end {{ {pattern} }} ORDER BY ?end")
    return [term for term in found if isinstance(term, NamedNode)]


def _most_like(words: Words, wanted: Term, found: Iterable[Term]) -> list[Term]:
    """Gives the terms whose names are most like a term's; years by their distance."""

    def unlike(term: Term) -> tuple[float, str, str]:
        years = [
            each.value for each in (term, wanted) if isinstance(each, Literal) and each.value.isdecimal()
        ]
        if len(years) == 2:
            return abs(int(years[0]) - int(years[1])), years[0], str(term)
        like = max(fuzz.WRatio(words.term(term, each), words.term(wanted, each)) for each in LANGUAGES)
        return -like, words.term(term, "sv"), str(term)

    return sorted(found, key=unlike)[:_SHOWN]
