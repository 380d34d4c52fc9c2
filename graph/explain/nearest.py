"""Says of a triple that does not hold what comes near it and does, and whether it could hold at all."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple
from rapidfuzz import fuzz

from graph.explain.words import LANGUAGES, Language, Words
from graph.reason.clauses import Term
from graph.store import GraphStore
from ontology.terms import PREFIXES

__all__ = ["Nearest", "Unfit", "nearest", "why_unfit"]

_SHOWN = 5
_UNFIT: Mapping[Language, Mapping[str, str]] = {
    "sv": {
        "domain": "”{0}” utgår från {1}, men {2} är av slaget {3}.",
        "range": "”{0}” leder till {1}, men {2} är av slaget {3}.",
        "and": " och ",
        "or": " eller ",
    },
    "en": {
        "domain": "“{0}” goes out from {1}, but {2} is of the kind {3}.",
        "range": "“{0}” leads to {1}, but {2} is of the kind {3}.",
        "and": " and ",
        "or": " or ",
    },
}


@dataclass(frozen=True, slots=True)
class Unfit:
    """A thing at one end of a predicate (`end` is domain or range), its kinds, and the kinds that belong there."""

    end: str
    thing: NamedNode
    kinds: tuple[NamedNode, ...]
    wanted: tuple[NamedNode, ...]


@dataclass(frozen=True, slots=True)
class Nearest:
    """Triples that hold, the nearest first, and how many there are of each kind beyond those given.

    `pair` says other things of the same two, `objects` the same of the subject with another object,
    `subjects` the same of another subject. `unfit` are the ends of the triple that are of no kind which the
    predicate joins: with those it cannot hold.
    """

    pair: tuple[Triple, ...]
    objects: tuple[Triple, ...]
    subjects: tuple[Triple, ...]
    more_objects: int = 0
    more_subjects: int = 0
    unfit: tuple[Unfit, ...] = ()

    def all(self) -> tuple[Triple, ...]:
        """Gives all triples, those of the same two things first."""
        return (*self.pair, *self.objects, *self.subjects)


def why_unfit(words: Words, predicate: NamedNode, found: Unfit, language: Language) -> str:
    """Gives a sentence on a thing that is of no kind which a predicate joins."""
    ours = _UNFIT[language]
    kinds = ours["and"].join(words.term(kind, language) for kind in found.kinds)
    wanted = ours["or"].join(words.term(kind, language) for kind in found.wanted)
    return ours[found.end].format(
        words.term(predicate, language), wanted, words.term(found.thing, language), kinds
    )


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
        tuple(_unfit(store, triple)),
    )


def _unfit(store: GraphStore, triple: Triple) -> Iterator[Unfit]:
    """Gives the ends that are of some kind, but of none from which the predicate goes out or to which it leads."""
    first, predicate, last = triple
    for end, thing in (("domain", first), ("range", last)):
        if not isinstance(thing, NamedNode):
            continue
        asked = f"{predicate} rdfs:{end}|<{PREFIXES['schema']}{end}Includes> ?end"
        wanted, kinds = _found_names(store, asked), _found_names(store, f"{thing} a ?end")
        ours = tuple(kind for kind in kinds if kind.value.startswith(PREFIXES["smv"]))
        if wanted and ours and not set(wanted) & set(kinds):
            yield Unfit(end, thing, ours, tuple(wanted))


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
