"""Compares a question with the phrasings of every catalogued question and takes the nearest, if it is near enough.

What the question names must be what the catalogued question asks for: one whose required parameters it does not
name is out, and what it names to no use counts against. Only the year that a question is about may go unsaid:
then this year is meant.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from queries.asking.known import Known, known_things, with_former_names
from queries.asking.lexicon import Word, lexicon, words_of
from queries.asking.likeness import Way, concepts_of, kinds_given, likeness, phrasings, weights
from queries.asking.things import Thing, find_things
from queries.asking.wanted import BEYOND, unknown_kind, wanted
from queries.catalogue import catalogue
from queries.header import Parameter, Question
from queries.source import Source

__all__ = ["ENOUGH", "Candidate", "Understanding", "understand"]

ENOUGH = 0.5  # of 1: below this the question is none of the catalogue's; set on the development half of the test set
_ACTOR, _THING = 2.5, 2.0  # what an actor and any other thing that is named weigh, in the scale of concepts
_UNSAID = 1.0  # what a year that is not named takes away, in the same scale
_NO_PLACE = 0.75  # how well a thing fits a phrasing that has no place for it
_KINDS = {"text": ("text", "number")}  # a parameter's type takes things of these kinds; else of its own
_SPAN = {
    "since",
    "until",
}  # parameters that are told a year only where it is said to be the first or the last
_BY_NAME = {"group", *_SPAN}
_NOUNS = {
    "kind",
    "group",
    *_SPAN,
}  # places without which a phrasing asks nothing: where none is named, it is no way
_GIVERS = {"giver", "publisher"}  # parameters that nobody is meant by to whom something goes
_OTHER_KIND = (
    0.9  # what a question's likeness is worth where another kind of thing is asked for than it gives
)
_NONE_USED = (
    0.6  # what it is worth where it passes by a body that is named, or several things, and takes nothing
)
_BODIES = {"actor", "collaboration"}
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
    """What was understood: the candidates, the likeliest first, the words that say nothing to us, the language.

    `strange`: what is asked for is a kind of thing that no catalogued question speaks of ("which parties").
    """

    candidates: tuple[Candidate, ...]
    unknown: tuple[str, ...]
    language: str
    strange: bool = False

    @property
    def best(self) -> Candidate | None:
        """Gives the question that was meant, or None where no question is near enough."""
        near = bool(self.candidates) and self.candidates[0].likeness >= ENOUGH
        return self.candidates[0] if near and not self.strange else None


def understand(
    source: Source, text: str, known: Known | None = None, *, year: int | None = None
) -> Understanding:
    """Gives the catalogued questions that are nearest to a question in a person's own words.

    Args:
        source: the graph, for the names that it knows.
        text: the question, in Swedish or English.
        known: what `known_things(source)` gives, for callers that ask many questions of one graph.
        year: this year, which is meant where a question about some year names none; without it, such a one is out.
    """
    things, words = _read(text, known_things(source) if known is None else known)
    found = [_candidate(question, words, things, year) for question in catalogue()]
    ranked = sorted((c for c in found if c), key=lambda c: (-round(c.likeness, 6), c.question.name))
    vocabulary = weights()
    unknown = tuple(w.text for w in words if w.concepts and not w.concepts & vocabulary.keys())
    strange = unknown_kind(words) or any(BEYOND in word.concepts for word in words)
    return Understanding(tuple(ranked), unknown, _language(text), bool(strange))


def _read(text: str, known: Known) -> tuple[list[Thing], list[Word]]:
    """Gives what a question names and its other words; names of the past are looked for where a word is unknown."""
    things = find_things(text, known)
    words = _words(text, things)
    if all(word.known for word in words):
        return things, words
    things = find_things(text, with_former_names(known))
    return things, _words(text, things)


def _words(text: str, things: Iterable[Thing]) -> list[Word]:
    """Gives the words that name nothing, and of what is named those that the lexicon knows as ordinary words."""
    rest = text
    for thing in sorted(things, key=lambda thing: -thing.start):
        if not _ordinary(thing):
            rest = f"{rest[: thing.start]} . {rest[thing.end :]}"
    return lexicon().read(words_of(rest))


def _ordinary(thing: Thing) -> bool:
    """True for a name that is made of ordinary words alone ("länets kommuner"), which may be meant as such."""
    is_name = "actor" in thing.readings and "/" not in thing.text
    return is_name and all(word.known for word in lexicon().read(words_of(thing.text)))


def _language(text: str) -> str:
    counts = Counter(mark for word in lexicon().read(words_of(text)) for mark in word.languages)
    return "en" if counts["en"] > counts["sv"] else "sv"


def _candidate(
    question: Question, words: Sequence[Word], things: Sequence[Thing], year: int | None
) -> Candidate | None:
    """Gives the question with what it would be told, or None where a value that it needs is not named."""
    taken = _take(question, things, year)
    if taken is None:
        return None
    values, used = taken
    unused = [thing for thing in things if thing not in used.values() and not _ordinary(thing)]
    asked = concepts_of(words)
    named = 2 * sum(map(_heft, used.values())) + sum(map(_heft, unused)) + _UNSAID * (len(values) - len(used))
    ways = [way for way in phrasings()[question.name] if way.places & _NOUNS <= used.keys()]
    fitting = (likeness(asked, way, 2 * _fitting(values, used, way), named) for way in ways)
    highest = max(fitting, default=0.0) * _giving(question.name, wanted(words))
    if not used and (len(unused) > 1 or any(_BODIES & thing.readings.keys() for thing in unused)):
        highest *= _NONE_USED
    return Candidate(question, values, tuple(thing.text for thing in unused), highest)


def _giving(name: str, kind: str | None) -> float:
    """Gives 1 where the question gives that kind of thing or may give it, else how much its likeness is worth."""
    kinds = kinds_given()[name]
    return _OTHER_KIND if kind and kinds and kind not in kinds else 1.0


def _heft(thing: Thing) -> float:
    return _ACTOR if "actor" in thing.readings else _THING


def _fitting(values: Mapping[str, str], used: Mapping[str, Thing], way: Way) -> float:
    """Gives the weight of the things, less where a phrasing has no place for one or it only stands for an actor."""
    return sum(
        _heft(thing)
        * (1.0 if name in way.places else _NO_PLACE)
        * (_BOARD_FITS if values[name].startswith("actor/") else 1.0)
        for name, thing in used.items()
    )


def _take(
    question: Question, things: Sequence[Thing], year: int | None
) -> tuple[dict[str, str], dict[str, Thing]] | None:
    """Gives the values of the parameters and the things that they were taken from, by the parameter's name."""
    values: dict[str, str] = {}
    used: dict[str, Thing] = {}
    for parameter in sorted(question.parameters, key=lambda parameter: not parameter.required):
        fit = _fit(parameter, things, [thing for thing in things if thing not in used.values()])
        if fit:
            used[parameter.name], values[parameter.name] = fit
        elif (
            year
            and _only_a_year(question, parameter)
            and not any(_SPAN & thing.readings.keys() for thing in things)
        ):
            values[parameter.name] = str(year)
        elif parameter.required:
            return None
    return values, used


def _only_a_year(question: Question, parameter: Parameter) -> bool:
    """True where a year is all that the question must be told: what "held" holds now, if nothing else is said."""
    needed = [each.name for each in question.parameters if each.required]
    return parameter.kind == "year" and needed == [parameter.name]


def _fit(parameter: Parameter, things: Sequence[Thing], free: Sequence[Thing]) -> tuple[Thing, str] | None:
    """Gives the first free thing that the parameter takes, and its value."""
    kinds = (parameter.name,) if parameter.name in _BY_NAME else _KINDS.get(parameter.kind, (parameter.kind,))
    gives = parameter.name in _GIVERS
    other = "to" if gives else "from"  # the role that the parameter has no use for
    for thing in sorted(free, key=lambda thing: thing.role == other):
        if thing.role == other and (gives or parameter.name == "receiver"):
            continue
        for kind in kinds:
            if kind in thing.readings:
                return thing, thing.readings[kind].name
    nobody = not any("actor" in thing.readings for thing in things)
    boards = [thing for thing in free if "board" in thing.readings]
    if parameter.kind == "actor" and parameter.required and nobody and boards:
        return boards[0], boards[0].readings["board"].name
    return None
