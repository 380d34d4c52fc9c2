"""Finds what a question names: actors, counties, themes and the like that the graph knows, years, words in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from queries.asking.around import role, spans
from queries.asking.lexicon import lexicon, packaged_rows, stem, words_of
from queries.names import fold
from queries.parameters import known_names
from queries.source import Source, select

__all__ = ["NamedThing", "Thing", "find_things", "known_things"]

_KINDS = ("actor", "county", "theme", "collaboration", "publication", "document", "kind")
_PREFIX = "PREFIX smv: <https://w3id.org/samverkan/ontology#> "
_GROUPS = _PREFIX + "SELECT ?group WHERE { ?group a smv:ActorGroup }"
_MUNICIPALITIES = _PREFIX + "SELECT ?one WHERE { ?one a smv:Municipality }"
_BOARDS = _PREFIX + "SELECT ?county ?one WHERE { ?one a smv:CountyAdministrativeBoard ; smv:county ?county }"
_MUNICIPALITY = ("kommun", "municipality")  # the last word of a municipality's names
_BOARD = " County Administrative Board"
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
    """A stretch of the question that names something, what it can stand for, by kind of parameter, and its role.

    `role`: `from` where it gives something, `to` where it receives, as the words beside it say.
    """

    start: int
    end: int
    text: str
    readings: dict[str, NamedThing] = field(hash=False)
    role: str = ""


Known = dict[tuple[str, ...], list[tuple[str, NamedThing]]]


def known_things(source: Source) -> Known:
    """Gives everything that a question can name, by the words of its names in lower case; the surest name first."""
    known: Known = {}
    groups = {row["group"].value for row in select(source, _GROUPS)}
    for kind in _KINDS:
        labels: dict[str, str] = {}
        for thing, name, _ in known_names(source, kind):
            label = labels.setdefault(thing.value, name)  # the preferred ones come first
            if kind == "kind":  # by its stem; a word for publications of any kind ("rapport") names none
                if not any(word.known for word in lexicon().read(words_of(name))):
                    _add(known, stem(fold(name)), NamedThing(kind, thing.value, label))
            elif not _CODE.fullmatch(name):
                _add(known, name, NamedThing(kind, thing.value, label))
                if kind == "collaboration" and " " not in name:
                    _add(known, stem(fold(name)), NamedThing(kind, thing.value, label))
                if thing.value in groups:
                    _add(known, name, NamedThing("group", thing.value, label))
    more = (
        *_bare_municipalities(source, known),
        *_boards(source, known),
        *_short_names(known),
        *_english_names(known),
    )
    for name, named in more:
        _add(known, name, named)
    return known


def _short_names(known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives what people call some things when they ask: names too wide for what a page means by them."""
    things = {
        named.iri.rsplit("/", 1)[1] if named.kind == "kind" else "/".join(named.iri.rsplit("/", 2)[1:]): named
        for names in known.values()
        for _, named in names
        if named.kind in {"actor", "theme", "kind"}
    }
    for key, names in packaged_rows("short.tsv"):
        for name in names.split(",") if key in things else ():
            yield name.strip(), things[key]


def _english_names(known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives authorities without `Swedish`, and county boards with the county last, where nothing else is so called."""
    names = [(name, named) for found in known.values() for name, named in found if named.kind == "actor"]
    for name, named in names:
        bare, place = name.removeprefix("Swedish "), name.removesuffix(_BOARD)
        if bare != name and " " in bare and _words(bare) not in known:
            yield bare, named
        if place != name:
            yield from ((f"{_BOARD.strip()} {of} {place}", named) for of in ("of", "in"))


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
                    named = {**readings, **quoted}
                    found.append(Thing(start, end, text[start:end], named, role(text, start, end)))
    return sorted(found, key=lambda thing: thing.start)


def _patterns(text: str) -> Iterable[Thing]:
    within = spans(text)
    for span in within:
        for kind, year in (("since", span.since), ("until", span.until)):
            if year is not None:
                words = text[span.start : span.end]
                yield Thing(span.start, span.end, words, {kind: NamedThing(kind, "", str(year))})
    for kind, pattern in (("text", _QUOTED), ("text", _CALLED), ("number", _NUMBER), ("year", _YEAR)):
        for match in pattern.finditer(text):
            words = match[match.lastindex or 0].strip()
            start, end = match.span(1 if pattern is _CALLED else 0)
            if kind != "year" or all(end <= span.start or span.end <= start for span in within):
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
    kinds = known.get((stem(words[0]),), ()) if len(words) == 1 else ()
    return {named.kind: named for _, named in kinds if named.kind in {"kind", "collaboration"}}


def _believed(text: str, name: str, kind: str) -> bool:
    """False for what is rather an ordinary word: `do` is no DO, `mark` no Mark."""
    if kind not in {"actor", "group"} or " " in name:
        return True
    written = text.removesuffix("s") if not name.endswith("s") else text
    if name in (text, written) or len(name) <= _SHORT:
        return name in (text, written)
    return text[0].isupper() or not name[1:].islower() or len(name) > 8
