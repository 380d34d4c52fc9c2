"""The phrasings of the catalogued questions as concepts, and how like two questions are.

The likeness of two is the weight of the concepts that both have, of all that either has: 1 where they say the
same. A concept weighs more the fewer catalogued questions speak of it; a word that none of them knows weighs most.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache

from queries.asking.lexicon import Word, lexicon, packaged_rows, words_of
from queries.asking.wanted import wanted
from queries.catalogue import catalogue
from queries.header import LANGUAGES

__all__ = ["Concepts", "Way", "concepts_of", "kinds_given", "likeness", "phrasings", "weights"]

_UNKNOWN = 2.0  # a word that no phrasing has weighs this much more than the rarest that one has
_NAMES_ALONE = 0.5  # what is named says little of what is asked about it: so much where no word is shared

Concepts = tuple[frozenset[str], ...]
"""The concepts of each word of a question, each set once."""


@dataclass(frozen=True, slots=True)
class Way:
    """A way to ask a question: the concepts of its words, all of them, its parameters' places, the kind wanted."""

    concepts: Concepts
    every: frozenset[str]
    places: frozenset[str]
    wanted: str | None


@cache
def phrasings() -> Mapping[str, tuple[Way, ...]]:
    """Gives the ways to ask each question by its name, its own sentences among them."""
    ways: dict[str, list[str]] = {question.name: [] for question in catalogue()}
    for question in catalogue():
        ways[question.name] += [(question.questions or {})[language] for language in LANGUAGES]
    for name, phrasing in packaged_rows("phrasings.tsv"):
        ways[name].append(phrasing)
    return {name: tuple(map(_way, found)) for name, found in ways.items()}


def _way(phrasing: str) -> Way:
    words = words_of(phrasing)
    places = {word for word in words if word.startswith("{")}
    read = lexicon().read([word for word in words if word not in places])
    concepts = concepts_of(read)
    return Way(concepts, _union(concepts), frozenset(place.strip("{}") for place in places), wanted(read))


@cache
def kinds_given() -> Mapping[str, frozenset[str]]:
    """Gives the kinds of things that each question gives, as the ways to ask it say; none where they do not."""
    return {name: frozenset(way.wanted for way in ways if way.wanted) for name, ways in phrasings().items()}


def concepts_of(words: Iterable[Word]) -> Concepts:
    """Gives the concepts of each word that has any, each set once."""
    return tuple(dict.fromkeys(word.concepts for word in words if word.concepts))


@cache
def weights() -> Mapping[str, float]:
    """Gives the weight of each concept that some phrasing has: the logarithm of how few questions speak of it."""
    spoken = Counter[str]()
    for ways in phrasings().values():
        spoken.update(frozenset[str]().union(*(way.every for way in ways)))
    return {concept: math.log(1 + len(phrasings()) / count) for concept, count in spoken.items()}


def likeness(asked: Concepts, way: Way, shared: float, both: float) -> float:
    """Gives how like a question is to a way of asking, 0 to 1.

    Args:
        asked: the concepts of the question.
        way: the way of asking.
        shared: the weight of what the question names and the way has a place for, counted on both sides.
        both: the weight of all that the question names.
    """
    for one, there in ((asked, way.every), (way.concepts, _union(asked))):
        for concepts in one:
            common = concepts & there
            weight = _weight(common or concepts)
            shared, both = shared + (weight if common else 0), both + weight
    spoken = not asked or any(concepts & way.every for concepts in asked)
    return (1.0 if spoken else _NAMES_ALONE) * shared / both if both else 0.0


@cache
def _weight(concepts: frozenset[str]) -> float:
    """Gives the weight of a word: that of its commonest concept."""
    known, unknown = weights(), _UNKNOWN * math.log(1 + len(phrasings()))
    return min(known.get(concept, unknown) for concept in concepts)


@cache
def _union(concepts: Concepts) -> frozenset[str]:
    return frozenset[str]().union(*concepts)
