"""Turns what a person writes for a parameter into an RDF term, and puts terms into a query.

A term reaches the query only as pyoxigraph serialises it, so whatever the text holds, it stays one term.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from typing import NamedTuple

from pyoxigraph import Literal, NamedNode

from queries.former import former_bearers
from queries.header import Parameter, Question
from queries.names import fold
from queries.source import Source, select
from samverkan.errors import QueryError

__all__ = ["Value", "fill_in", "known_names", "read_values"]

_BELONGS = {  # how the things of a parameter type are told from all others
    "actor": "a smv:Actor",
    "county": "a smv:County",
    "theme": "a smv:Theme",
    "collaboration": "a smv:Collaboration",
    "publication": "a smv:Publication",
    "document": "a smv:SourceDocument",
    "kind": "rdfs:subClassOf smv:Publication",
}
_PREFIXES = """
PREFIX smv: <https://w3id.org/samverkan/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
"""
_PREFERRED = {"kind": "rdfs:label"}  # of all others, what follows
_USUAL = "skos:prefLabel|dcterms:title"
_OTHER = "skos:altLabel|skos:hiddenLabel|smv:scbCode|smv:isoCode|smv:sha256|smv:organisationNumber"
_NAMES = _PREFIXES + "SELECT ?thing ?name WHERE { ?thing BELONGS ; PROPERTIES ?name }"
_EXACT = _PREFIXES + "SELECT ?thing ?name WHERE { VALUES ?name { NAMES } ?thing PROPERTIES ?name ; BELONGS }"
_BOARD = _PREFIXES + (
    "SELECT ?name { ?board a smv:CountyAdministrativeBoard ; smv:county COUNTY ; skos:prefLabel ?name "
    'FILTER(LANG(?name) = "sv") }'
)
_YEAR = re.compile(r"(1[5-9]|20)\d\d")


_Named = tuple[tuple[NamedNode, str, int], ...]


class Value(NamedTuple):
    """A parameter's value: the term that the query gets, and the name by which a person knows it."""

    term: NamedNode | Literal
    name: str


def read_values(
    source: Source, question: Question, given: Mapping[str, str], *, partial: bool = False
) -> dict[str, Value]:
    """Gives the value of each parameter that has one, given or by default.

    With `partial`, a required parameter may be missing, for a query that is shown and not asked.

    Raises:
        QueryError: a parameter that the question does not have, a required one that is missing, a year
            that is none, a name that several things bear.
        UnknownNameError: nothing bears the name; the message says which come near.
    """
    known = {parameter.name for parameter in question.parameters}
    for name in given:
        if name not in known:
            from queries.refusals import lacks_parameter  # noqa: PLC0415 - only a fault pays for it

            raise lacks_parameter(question, name)
    values: dict[str, Value] = {}
    for parameter in question.parameters:
        text = given.get(parameter.name, "").strip() or parameter.default
        if text:
            values[parameter.name] = _read(source, parameter, text)
        elif parameter.required and not partial:
            from queries.refusals import needs_parameter  # noqa: PLC0415 - only a fault pays for it

            raise needs_parameter(question, parameter)
    return values


def known_names(source: Source, kind: str) -> _Named:
    """Gives each thing of that parameter type with each of its names; rank 0 is the preferred one."""
    return _named(source, kind, _NAMES)


def _named(source: Source, kind: str, template: str, names: str = "") -> _Named:
    """Gives things with names, preferred ones first, of these Swedish ones first."""
    found = []
    for rank, properties in enumerate((_PREFERRED.get(kind, _USUAL), _OTHER)):
        text = template.replace("BELONGS", _BELONGS[kind]).replace("PROPERTIES", properties)
        text = text.replace("NAMES", names)  # last, so that nothing in a name is taken for one of these words
        rows = {(row["thing"], row["name"]) for row in select(source, text)}
        found += [(rank, name.language != "sv", thing.value, name.value, thing) for thing, name in rows]
    return tuple((thing, name, rank) for rank, _, _, name, thing in sorted(found, key=lambda item: item[:4]))


def _read(source: Source, parameter: Parameter, text: str) -> Value:
    if not text.isprintable() and any("\ud800" <= letter <= "\udfff" for letter in text):
        raise QueryError(f"the value of {parameter.name} is no UTF-8 text: {text!r}")
    if parameter.kind == "text":
        return Value(Literal(text), text)
    if parameter.kind == "year":
        if not _YEAR.fullmatch(text):
            from queries.refusals import is_no_year  # noqa: PLC0415 - only a fault pays for it

            raise is_no_year(parameter, text)
        return Value(Literal(int(text)), text)
    literals = f"{Literal(text)} {Literal(text, language='sv')} {Literal(text, language='en')}"
    exact = _named(source, parameter.kind, _EXACT, literals)
    if len({thing for thing, _, _ in exact}) == 1:  # the common case, without a look at all the other names
        return Value(exact[0][0], text)
    return _read_name(source, parameter.kind, text)


def _read_name(source: Source, kind: str, text: str) -> Value:
    """Gives the one thing that bears the name: by IRI or key, by preferred name, by any other, by one it once had."""
    from queries.refusals import several_bear, unknown_name  # noqa: PLC0415 - only a name that is not exact pays for it

    names = known_names(source, kind)
    labels = {
        thing: name for thing, name, rank in reversed(names) if rank == 0
    }  # the first is the Swedish one
    for rank in (-1, 0, 1, 2):
        if rank in (-1, 2):
            keys = {text} if rank == -1 else former_bearers(text)
            found = {thing for thing, _, _ in names if any(_is_key(thing.value, key) for key in keys)}
        else:
            found = {thing for thing, name, its in names if its == rank and fold(name) == fold(text)}
        if len(found) == 1:
            thing = found.pop()
            return Value(thing, labels.get(thing, text))
        if found:
            bearers = [f"{labels.get(thing, text)} ({_key(thing.value)})" for thing in sorted(found, key=str)]
            raise several_bear(text, bearers)
    board = _board(source, text) if kind == "actor" else ""
    raise unknown_name(kind, text, (name for _, name, _ in names), labels.values(), board)


def _board(source: Source, text: str) -> str:
    """Gives the name of the board of the county that bears the name, or an empty text."""
    counties = {thing for thing, name, _ in known_names(source, "county") if fold(name) == fold(text)}
    rows = [row for county in counties for row in select(source, _BOARD.replace("COUNTY", str(county)))]
    return str(rows[0]["name"].value) if rows else ""


def _key(iri: str) -> str:
    return "/".join(iri.rsplit("/", 2)[1:])


def _is_key(iri: str, text: str) -> bool:
    return text in (iri, f"<{iri}>", _key(iri), iri.rsplit("/", 1)[-1])


def fill_in(question: Question, values: Mapping[str, Value]) -> str:
    """Gives the query with each `VALUES ?name { UNDEF }` filled, or taken out where there is no value.

    Raises:
        QueryError: the query does not hold the place of one of its parameters.
    """
    places = re.compile(r"VALUES\s+\?(\w+)\s*\{\s*UNDEF\s*\}")
    known = {parameter.name for parameter in question.parameters}
    for name in sorted(known - set(places.findall(question.text))):
        raise QueryError(f"{question.name}: no VALUES ?{name} {{ UNDEF }} stands in the query")

    def filled(place: re.Match[str]) -> str:
        if place[1] not in known:
            return place[0]
        value = values.get(place[1])
        return f"VALUES ?{place[1]} {{ {value.term} }}" if value else ""

    return places.sub(filled, question.text)  # in one go: a value that looks like a place is left as it is
