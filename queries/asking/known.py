"""What a question can name: actors, counties, themes and the like that the graph knows, by every name of theirs."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from queries.asking.lexicon import lexicon, packaged_rows, stem, words_of
from queries.former import former_names
from queries.names import fold
from queries.parameters import known_names
from queries.source import Source, select

__all__ = [
    "LONGEST",
    "ONCE",
    "TOKEN",
    "Known",
    "NamedThing",
    "known_things",
    "name_words",
    "with_former_names",
]

TOKEN = re.compile(r"\w+(?:[-:/&.]\w+)*")
"""A word of a name."""

LONGEST = 20
"""Words of a name: longer ones are titles, which are written in quotes."""

ONCE = 2
"""The rank of a name that a thing once had; up to it, a parameter tells who bears a name."""

_KINDS = ("actor", "county", "theme", "collaboration", "publication", "document", "kind")
_PREFIX = "PREFIX smv: <https://w3id.org/samverkan/ontology#> "
_GROUPS = _PREFIX + "SELECT ?group WHERE { ?group a smv:ActorGroup }"
_MUNICIPALITIES = _PREFIX + "SELECT ?one WHERE { ?one a smv:Municipality }"
_BOARDS = _PREFIX + "SELECT ?county ?one WHERE { ?one a smv:CountyAdministrativeBoard ; smv:county ?county }"
_MUNICIPALITY = ("kommun", "municipality")  # the last word of a municipality's names
_BOARD = " County Administrative Board"
_CODE = re.compile(r"[0-9a-f]{64}|[\d-]+")


@dataclass(frozen=True, slots=True)
class NamedThing:
    """What a name stands for.

    Attributes:
        kind: the kind of parameter.
        iri: the thing's; empty where the name is all that is known.
        name: by which a parameter takes it.
        rank: how sure the name is: 0 a preferred one, 1 another, 2 one that it once had, 3 one that only questions use.
    """

    kind: str
    iri: str
    name: str
    rank: int = 3


Known = dict[tuple[str, ...], list[tuple[str, NamedThing]]]
"""Names and what they stand for, by their words in lower case, the surest first."""


def known_things(source: Source) -> Known:
    """Gives everything that a question can name, by the words of its names in lower case; the surest name first."""
    known: Known = {}
    groups = {row["group"].value for row in select(source, _GROUPS)}
    for kind in _KINDS:
        labels: dict[str, str] = {}
        for thing, name, rank in known_names(source, kind):
            if kind == "actor" and thing.value not in labels:  # for those whose names are borne by others too
                key = "/".join(thing.value.rsplit("/", 2)[1:])
                _add(known, key, NamedThing(kind, thing.value, key, 0))
            label = labels.setdefault(thing.value, name)  # the preferred ones come first
            if kind == "kind":  # by its stem; a word for publications of any kind ("rapport") names none
                if not any(word.known for word in lexicon().read(words_of(name))):
                    _add(known, stem(fold(name)), NamedThing(kind, thing.value, label))
            elif not _CODE.fullmatch(name):
                _add(known, name, NamedThing(kind, thing.value, label, rank))
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


def with_former_names(known: Known) -> Known:
    """Gives the known things with the names beside them that actors had for some years and nobody has now (`SKL`)."""
    labels = {
        "/".join(named.iri.rsplit("/", 2)[1:]): named
        for names in known.values()
        for _, named in names
        if named.kind == "actor" and named.rank == 0 and "/" not in named.name
    }
    found = {words: list(names) for words, names in known.items()}
    for key, name in former_names():
        if key in labels:
            _add(found, name, replace(labels[key], rank=ONCE))
    return found


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
        if bare != name and " " in bare and name_words(bare) not in known:
            yield bare, named
        if place != name:
            yield from ((f"{_BOARD.strip()} {of} {place}", named) for of in ("of", "in"))


def name_words(text: str) -> tuple[str, ...]:
    """Gives the words of a name as names are compared: without regard to case."""
    return tuple(fold(match[0]) for match in TOKEN.finditer(text))


def _add(known: Known, name: str, named: NamedThing) -> None:
    words = name_words(name)
    if 0 < len(words) <= LONGEST:
        known.setdefault(words, []).append((name, named))


def _bare_municipalities(source: Source, known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives municipalities by the name of their place, where nothing else in the graph bears it."""
    municipalities = {row["one"].value for row in select(source, _MUNICIPALITIES)}
    names = [(name, named) for found in known.values() for name, named in found if named.kind == "actor"]
    for name, named in names:
        place, _, kind = name.rpartition(" ")
        if fold(kind) in _MUNICIPALITY and named.iri in municipalities and name_words(place) not in known:
            yield place, named


def _boards(source: Source, known: Known) -> Iterator[tuple[str, NamedThing]]:
    """Gives the board of each county by the names of the county, for questions that need an actor."""
    boards = {row["county"].value: row["one"].value for row in select(source, _BOARDS)}
    names = [(name, named) for found in known.values() for name, named in found if named.kind == "county"]
    for name, named in names:
        if board := boards.get(named.iri):
            yield name, NamedThing("board", board, "/".join(board.rsplit("/", 2)[1:]))
