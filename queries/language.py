"""Gives answers in another language than Swedish, where the graph has the names in it.

Catalogued questions ask for Swedish names, which everything has. A name tagged `@sv` is replaced by the name
of the same thing in the other language; so is each part of a column whose name ends in `Labels` (names joined
by `; `). Such a list comes out of the engine in no certain order, so it is sorted here, as Swedish sorts.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from pyoxigraph import Literal, NamedNode

from queries.names import fold, swedish_order
from queries.parameters import Value
from queries.source import Source, select

__all__ = ["SEPARATOR", "dictionary", "in_language", "named"]

SEPARATOR = "; "
_PAIRS = """
PREFIX smv: <https://w3id.org/samverkan/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
SELECT DISTINCT ?from ?to {
  { ?thing skos:prefLabel ?from, ?to }
  UNION { ?thing rdfs:label ?from, ?to }
  UNION { ?thing smv:states ?from, ?to }
  FILTER(LANG(?from) = "sv" && LANG(?to) = "LANGUAGE")
}
"""
_NAMES = """
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?name ?preferred WHERE {
  VALUES ?thing { THINGS }
  VALUES (?property ?preferred) {
    (skos:prefLabel true) (rdfs:label true) (skos:altLabel false) (dcterms:title false)
  }
  ?thing ?property ?name .
  FILTER(LANG(?name) IN ("", "LANGUAGE"))
}
"""


def named(source: Source, values: Mapping[str, Value], language: str) -> dict[str, Value]:
    """Gives the values with names for people who read that language.

    A name stays as it was written where the thing bears it in that language, or in none; else it becomes the
    preferred one. What has no name in the language keeps the name that it came with.
    """
    things = {value.term for value in values.values() if isinstance(value.term, NamedNode)}
    if not things:
        return dict(values)
    borne: set[tuple[Any, str]] = set()
    preferred: dict[Any, str] = {}
    text = _NAMES.replace("LANGUAGE", language).replace("THINGS", " ".join(sorted(map(str, things))))
    for row in select(source, text):
        borne.add((row["thing"], fold(row["name"].value)))
        if row["preferred"].value == "true":
            preferred[row["thing"]] = row["name"].value
    return {
        name: value
        if (value.term, fold(value.name)) in borne
        else value._replace(name=preferred.get(value.term, value.name))
        for name, value in values.items()
    }


def dictionary(source: Source, language: str) -> dict[str, str]:
    """Gives the name in that language by the Swedish name; one that would have several is left out."""
    names: dict[str, set[str]] = {}
    for row in select(source, _PAIRS.replace("LANGUAGE", language)):
        names.setdefault(row["from"].value, set()).add(row["to"].value)
    return {swedish: others.pop() for swedish, others in names.items() if len(others) == 1}


def in_language(
    source: Source, columns: Sequence[str], rows: Iterator[tuple[Any, ...]], language: str
) -> Iterator[tuple[Any, ...]]:
    """Gives the rows with names in that language, and with lists of names in order."""
    names = {} if language == "sv" else dictionary(source, language)
    lists = tuple(column.endswith("Labels") for column in columns)
    for row in rows:
        yield tuple(_term(term, is_list, names, language) for term, is_list in zip(row, lists, strict=True))


def _term(term: Any, is_list: bool, names: Mapping[str, str], language: str) -> Any:
    if not isinstance(term, Literal):
        return term
    if is_list:
        parts = (names.get(part, part) for part in term.value.split(SEPARATOR))
        return Literal(SEPARATOR.join(sorted(parts, key=swedish_order)))
    if term.language == "sv" and term.value in names:
        return Literal(names[term.value], language=language)
    return term
