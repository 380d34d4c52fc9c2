"""Finds what a question names: actors, counties, themes and the like that the graph knows, years, words in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from queries.asking.lexicon import packaged_rows
from queries.names import fold
from queries.parameters import known_names
from queries.source import Source, select

__all__ = ["NamedThing", "Thing", "find_things", "known_things"]

_KINDS = ("actor", "county", "theme", "collaboration", "publication", "document")
_PREFIX = "PREFIX smv: <https://w3id.org/samverkan/ontology#> "
_GROUPS = _PREFIX + "SELECT ?group WHERE { ?group a smv:ActorGroup }"
_MUNICIPALITIES = _PREFIX + "SELECT ?one WHERE { ?one a smv:Municipality }"
_BOARDS = _PREFIX + "SELECT ?county ?one WHERE { ?one a smv:CountyAdministrativeBoard ; smv:county ?county }"
_MUNICIPALITY = ("kommun", "municipality")  # the last word of a municipality's names
_YEAR = re.compile(r"(?<![\w:/-])(?:1[5-9]|20)\d\d(?![\w:/-])")
_NUMBER = re.compile(  # 2016:3, 801-1234-2008, the beginning 2016:, but no two years like 2014-2016
    r"(?<![\w:/-])(?!(?:1[5-9]|20)\d\d-(?:1[5-9]|20)\d\d\b)\d{2,}(?:(?:[:/-]\d+)+|:)(?![\w/-])"
)
_QUOTED = re.compile(r"[\"“”„»«]([^\"“”„»«]+)[\"“”„»«]")
_CALLED = re.compile(r"\b(?:ordet|the word)\s+([\w-]+)(?=\s+(?:i|in)\b)", re.IGNORECASE)  # as good as quotes
_TOKEN = re.compile(r"\w+(?:[-:/&.]\w+)*")
_LONGEST = 20  # words of a name: longer ones are titles, which are written in quotes
_SHORT = 5  # letters: a name of one word up to this length is believed only in the letters that it has
_CODE = re.compile(r"[0-9a-f]{64}|[\d-]+")


@dataclass(frozen=True, slots=True)
class NamedThing:
    """What a name stands for: the kind of parameter, the thing's IRI and a name that the graph knows it by."""

    kind: str
    iri: str
    name: str


@dataclass(frozen=True, slots=True)
class Thing:
    """A stretch of the question that names something, and what it can stand for, by kind of parameter."""

    start: int
    end: int
    text: str
    readings: dict[str, NamedThing] = field(hash=False)


Known = dict[tuple[str, ...], list[tuple[str, NamedThing]]]


def known_things(source: Source) -> Known:
    """Gives everything that a question can name, by the words of its names in lower case; the surest name first."""
    known: Known = {}
    groups = {row["group"].value for row in select(source, _GROUPS)}
    for kind in _KINDS:
        labels: dict[str, str] = {}
        for thing, name, _ in known_names(source, kind):
            label = labels.setdefault(thing.value, name)  # the preferred ones come first
            if not _CODE.fullmatch(name):
                _add(known, name, NamedThing(kind, thing.value, label))
                if thing.value in groups:
                    _add(known, name, NamedThing("group", thing.value, label))
    more = (*_bare_municipalities(source, known), *_boards(source, known), *_short_names(known))
    for name, named in more:
        _add(known, name, named)
    return known


def _short_names(known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives what people call some things when they ask: names too wide for what a page means by them."""
    things = {
        "/".join(named.iri.rsplit("/", 2)[1:]): named
        for names in known.values()
        for _, named in names
        if named.kind in {"actor", "theme"}
    }
    for key, names in packaged_rows("short.tsv"):
        for name in names.split(",") if key in things else ():
            yield name.strip(), things[key]


def _words(text: str) -> tuple[str, ...]:
    return tuple(fold(match[0]) for match in _TOKEN.finditer(text))


def _add(known: Known, name: str, named: NamedThing) -> None:
    words = _words(name)
    if 0 < len(words) <= _LONGEST:
        known.setdefault(words, []).append((name, named))


def _bare_municipalities(source: Source, known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives municipalities by the name of their place, where nothing else in the graph bears it."""
    municipalities = {row["one"].value for row in select(source, _MUNICIPALITIES)}
    names = [(name, named) for found in known.values() for name, named in found if named.kind == "actor"]
    for name, named in names:
        place, _, kind = name.rpartition(" ")
        if fold(kind) in _MUNICIPALITY and named.iri in municipalities and _words(place) not in known:
            yield place, named


def _boards(source: Source, known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives the board of each county by the names of the county, for questions that need an actor."""
    boards = {row["county"].value: row["one"].value for row in select(source, _BOARDS)}
    names = [(name, named) for found in known.values() for name, named in found if named.kind == "county"]
    for name, named in names:
        if board := boards.get(named.iri):
            yield name, NamedThing("board", board, "/".join(board.rsplit("/", 2)[1:]))


def find_things(text: str, known: Known) -> list[Thing]:
    """Gives what a question names, in order, the longest name where several overlap."""
    found = list(_patterns(text))
    tokens = list(_TOKEN.finditer(text))
    for size in range(min(_LONGEST, len(tokens)), 0, -1):
        for place in range(len(tokens) - size + 1):
            start, end = tokens[place].start(), tokens[place + size - 1].end()
            over = [other for other in found if start < other.end and other.start < end]
            if all(other.text == text[start:end] for other in over):  # nothing, or the same words in quotes
                readings = _readings(text[start:end], known)
                if readings:
                    quoted = {kind: named for other in over for kind, named in other.readings.items()}
                    found = [other for other in found if other not in over]
                    found.append(Thing(start, end, text[start:end], {**readings, **quoted}))
    return sorted(found, key=lambda thing: thing.start)


def _patterns(text: str) -> Iterable[Thing]:
    for kind, pattern in (("text", _QUOTED), ("text", _CALLED), ("number", _NUMBER), ("year", _YEAR)):
        for match in pattern.finditer(text):
            words = match[match.lastindex or 0].strip()
            start, end = match.span(1 if pattern is _CALLED else 0)
            yield Thing(start, end, words, {kind: NamedThing(kind, "", words)})


def _readings(text: str, known: Known) -> dict[str, NamedThing]:
    words = _words(text)
    for variant in (words, (*words[:-1], words[-1].removesuffix("s"))):  # Migrationsverkets
        readings: dict[str, NamedThing] = {}
        for name, named in known.get(variant, ()):
            if named.kind not in readings and _believed(text, name, named.kind):
                readings[named.kind] = named
        if readings:
            return readings
    return {}


def _believed(text: str, name: str, kind: str) -> bool:
    """False for what is rather an ordinary word: `do` is no DO, `mark` no Mark."""
    if kind not in {"actor", "group"} or " " in name:
        return True
    written = text.removesuffix("s") if not name.endswith("s") else text
    return (
        name in (text, written)
        if len(name) <= _SHORT
        else text[0].isupper() or not name[1:].islower() or len(name) > 8
    )
