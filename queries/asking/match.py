"""Compares a question with the phrasings of every catalogued question and takes the nearest, if it is near enough.

A phrasing's likeness is the weight of the concepts that both have, of all that either has: 1 where they say the
same. A concept weighs more the fewer catalogued questions speak of it; a word that none of them knows weighs
most. What the question names must be what the catalogued question asks for: one whose required parameters it does
not name is out, and what it names to no use counts against.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from graph.reference.tables import load_reference
from queries.asking.lexicon import Word, lexicon, packaged_rows, words_of
from queries.asking.things import Known, NamedThing, Thing, find_things, known_things
from queries.catalogue import catalogue
from queries.header import LANGUAGES, Parameter, Question
from queries.source import Source

__all__ = ["ENOUGH", "Candidate", "Understanding", "understand"]

ENOUGH = 0.5  # of 1: below this the question is none of the catalogue's; set on the development half of the test set
_ACTOR, _THING = 2.5, 2.0  # what an actor and any other thing that is named weigh, in the scale of concepts
_UNKNOWN = 2.0  # a word that no phrasing has weighs this much more than the rarest that one has
_NO_PLACE = 0.75  # how well a thing fits a phrasing that has no place for it
_KINDS = {"text": ("text", "number")}  # a parameter's type takes things of these kinds; else of its own
_BOARD_FITS = 0.5  # how well a county does where an actor is asked for: its board is taken


@dataclass(frozen=True, slots=True)
class Candidate:
    """A catalogued question with the values that it would take, what it leaves unused, and its likeness (0 to 1)."""

    question: Question
    values: Mapping[str, str]
    unused: tuple[str, ...]
    likeness: float


@dataclass(frozen=True, slots=True)
class Understanding:
    """What was understood: the candidates, the likeliest first, the words that say nothing to us, the language."""

    candidates: tuple[Candidate, ...]
    unknown: tuple[str, ...]
    language: str

    @property
    def best(self) -> Candidate | None:
        """Gives the question that was meant, or None where no question is near enough."""
        near = bool(self.candidates) and self.candidates[0].likeness >= ENOUGH
        return self.candidates[0] if near else None


def understand(source: Source, text: str, known: Known | None = None) -> Understanding:
    """Gives the catalogued questions that are nearest to a question in a person's own words.

    Args:
        source: the graph, for the names that it knows.
        text: the question, in Swedish or English.
        known: what `known_things(source)` gives, for callers that ask many questions of one graph.
    """
    things = find_things(text, known_things(source) if known is None else known)
    words = _words(text, things)
    found = [_candidate(question, words, things) for question in catalogue()]
    ranked = sorted((c for c in found if c), key=lambda c: (-round(c.likeness, 6), c.question.name))
    vocabulary = _weights()
    unknown = tuple(w.text for w in words if w.concepts and not w.concepts & vocabulary.keys())
    return Understanding(tuple(ranked), unknown, _language(text))


def _words(text: str, things: Iterable[Thing]) -> list[Word]:
    """Gives the words that name nothing, and of what is named those that the lexicon knows as ordinary words."""
    rest = text
    for thing in sorted(things, key=lambda thing: -thing.start):
        if not _ordinary(thing):
            rest = f"{rest[: thing.start]} . {rest[thing.end :]}"
    return lexicon().read(words_of(rest))


def _ordinary(thing: Thing) -> bool:
    """True for a name that is made of ordinary words alone ("länets kommuner"), which may be meant as such."""
    return "actor" in thing.readings and all(word.known for word in lexicon().read(words_of(thing.text)))


def _language(text: str) -> str:
    counts = Counter(mark for word in lexicon().read(words_of(text)) for mark in word.languages)
    return "en" if counts["en"] > counts["sv"] else "sv"


@dataclass(frozen=True, slots=True)
class _Way:
    """A way to ask a question: the concepts of its words, and the parameters that it has a place for."""

    concepts: tuple[frozenset[str], ...]
    places: frozenset[str]


@cache
def _phrasings() -> Mapping[str, tuple[_Way, ...]]:
    """Gives the ways to ask each question, its own sentences among them."""
    ways: dict[str, list[str]] = {question.name: [] for question in catalogue()}
    for question in catalogue():
        ways[question.name] += [(question.questions or {})[language] for language in LANGUAGES]
    for name, phrasing in packaged_rows("phrasings.tsv"):
        ways[name].append(phrasing)
    return {name: tuple(map(_way, found)) for name, found in ways.items()}


def _way(phrasing: str) -> _Way:
    words = words_of(phrasing)
    places = {word for word in words if word.startswith("{")}
    concepts = _concepts(lexicon().read([word for word in words if word not in places]))
    return _Way(concepts, frozenset(place.strip("{}") for place in places))


def _concepts(words: Iterable[Word]) -> tuple[frozenset[str], ...]:
    """Gives the concepts of each word that has any, each set once."""
    return tuple(dict.fromkeys(word.concepts for word in words if word.concepts))


@cache
def _weights() -> Mapping[str, float]:
    """Gives the weight of each concept that some phrasing has: the logarithm of how few questions speak of it."""
    spoken = Counter[str]()
    for ways in _phrasings().values():
        spoken.update({concept for way in ways for concepts in way.concepts for concept in concepts})
    return {concept: math.log(1 + len(_phrasings()) / count) for concept, count in spoken.items()}


def _weight(concepts: frozenset[str]) -> float:
    weights, unknown = _weights(), _UNKNOWN * math.log(1 + len(_phrasings()))
    return min(weights.get(concept, unknown) for concept in concepts)


def _candidate(question: Question, words: Sequence[Word], things: Sequence[Thing]) -> Candidate | None:
    """Gives the question with what it would be told, or None where a value that it needs is not named."""
    taken = _take(question, things)
    if taken is None:
        return None
    values, used = taken
    unused = [thing for thing in things if thing not in used.values() and not _ordinary(thing)]
    asked = _concepts(words)
    named = 2 * sum(map(_heft, used.values())) + sum(map(_heft, unused))
    likeness = max(
        _likeness(asked, way.concepts, 2 * _fitting(values, used, way), named)
        for way in _phrasings()[question.name]
    )
    return Candidate(question, values, tuple(thing.text for thing in unused), likeness)


def _heft(thing: Thing) -> float:
    return _ACTOR if "actor" in thing.readings else _THING


def _fitting(values: Mapping[str, str], used: Mapping[str, Thing], way: _Way) -> float:
    """Gives the weight of the things, less where a phrasing has no place for one or it only stands for an actor."""
    return sum(
        _heft(thing)
        * (1.0 if name in way.places else _NO_PLACE)
        * (_BOARD_FITS if values[name].startswith("actor/") else 1.0)
        for name, thing in used.items()
    )


def _likeness(
    asked: tuple[frozenset[str], ...], way: tuple[frozenset[str], ...], shared: float, both: float
) -> float:
    """Gives the shared part of the weight of both sides; the caller gives what things that are named add to each."""
    for one, other in ((asked, way), (way, asked)):
        there = frozenset[str]().union(*other)
        for concepts in one:
            common = concepts & there
            weight = _weight(common or concepts)
            shared, both = shared + (weight if common else 0), both + weight
    return shared / both if both else 0.0


def _take(question: Question, things: Sequence[Thing]) -> tuple[dict[str, str], dict[str, Thing]] | None:
    """Gives the values of the parameters and the things that they were taken from, by the parameter's name."""
    values: dict[str, str] = {}
    used: dict[str, Thing] = {}
    for parameter in sorted(question.parameters, key=lambda parameter: not parameter.required):
        fit = _fit(parameter, things, [thing for thing in things if thing not in used.values()])
        if fit:
            used[parameter.name], values[parameter.name] = fit
        elif parameter.required:
            return None
    return values, used


def _fit(parameter: Parameter, things: Sequence[Thing], free: Sequence[Thing]) -> tuple[Thing, str] | None:
    """Gives the first free thing that the parameter takes, and its value."""
    kinds = ("group",) if parameter.name == "group" else _KINDS.get(parameter.kind, (parameter.kind,))
    for thing in free:
        for kind in kinds:
            if kind in thing.readings:
                return thing, thing.readings[kind].name
    nobody = not any("actor" in thing.readings for thing in things)
    counties = [thing for thing in free if "county" in thing.readings]
    if parameter.kind == "actor" and parameter.required and nobody and counties:
        return counties[0], _board(counties[0].readings["county"])
    return None


def _board(county: NamedThing) -> str:
    """Gives the key of the county administrative board of a county."""
    return load_reference().county("county/" + county.iri.rsplit("/", 1)[-1]).board
