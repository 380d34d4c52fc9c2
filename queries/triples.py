"""Reads a triple as a person writes it: names, abbreviations, keys or IRIs; a predicate by its name, too."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping

from pyoxigraph import Literal, NamedNode, Triple

from ontology.terms import Rdf
from queries.former import former_bearers
from queries.names import fold, suggestion
from queries.source import Source, select
from samverkan.errors import QueryError, UnknownNameError

__all__ = ["read_triple"]

_PREFIXES = """
PREFIX smv: <https://w3id.org/samverkan/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX dcterms: <http://purl.org/dc/terms/>
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX owl: <http://www.w3.org/2002/07/owl#>
"""
_THINGS = """SELECT DISTINCT ?thing ?name ?rank {
  { ?thing skos:prefLabel|dcterms:title ?name . BIND(0 AS ?rank) }
  UNION { ?thing skos:altLabel|smv:scbCode|smv:isoCode|smv:organisationNumber ?name . BIND(1 AS ?rank) }
  FILTER(ISIRI(?thing))
}"""
_EXACT = """SELECT DISTINCT ?thing ?name (0 AS ?rank) {
  VALUES ?name { NAMES } ?thing skos:prefLabel|dcterms:title ?name FILTER(ISIRI(?thing)) }"""
_CLASSES = """SELECT DISTINCT ?thing ?name (0 AS ?rank) { ?thing a owl:Class OPTIONAL { ?thing rdfs:label ?name } }"""
_PREDICATES = """SELECT DISTINCT ?thing ?name (0 AS ?rank) {
  { ?thing a owl:ObjectProperty } UNION { ?thing a owl:DatatypeProperty } UNION { ?thing a owl:AnnotationProperty }
  OPTIONAL { ?thing rdfs:label ?name }
}"""
_TYPE_WORDS = ("a", "är", "is a", "är av slaget", "is of the kind", "type", "rdf:type", Rdf.type.value)
_LISTED = 5  # things that bear one name: more are counted
_LANGUAGE = ("subClassOf", "subPropertyOf", "domain", "range")  # of RDF Schema: said in the ontology, of it
_LITERAL = re.compile(r'"(.*)"', re.DOTALL)

_Names = tuple[tuple[NamedNode, str, int], ...]


def read_triple(
    source: Source, subject: str, predicate: str, value: str, prefixes: Mapping[str, str]
) -> Triple:
    """Gives the triple that three texts stand for.

    A name that several things bear is read as the one that fits where the predicate says what it joins.

    Raises:
        UnknownNameError: nothing bears a name; the message says which come near.
        QueryError: several things bear a name.
    """
    texts = tuple(text.strip() for text in (subject, predicate, value))
    if any("\ud800" <= letter <= "\udfff" for text in texts for letter in text):
        raise QueryError("the words are no UTF-8 text: check the terminal's encoding")
    if "" in texts:
        part = ("subject", "predicate", "object")[texts.index("")]
        raise QueryError(f"the {part} is empty: give a name, a key or an IRI")
    relation = _predicate(source, texts[1], prefixes)
    first = _thing(source, texts[0], prefixes, _ends(source, relation, "domain"))
    if relation == Rdf.type:
        classes = _named(source, _CLASSES)
        return Triple(first, relation, _chosen(texts[2], classes, prefixes, "class"))
    known = [row["end"] for row in select(source, f"SELECT DISTINCT ?end {{ {first} {relation} ?end }}")]
    text = match[1] if (match := _LITERAL.fullmatch(texts[2])) else texts[2]
    for term in known:
        if isinstance(term, Literal) and fold(term.value) == fold(text):
            return Triple(first, relation, term)
    if any(isinstance(term, Literal) for term in known) or _takes_literals(source, relation):
        return Triple(first, relation, _literal(source, relation, text))
    return Triple(first, relation, _thing(source, texts[2], prefixes, _ends(source, relation, "range")))


def _predicate(source: Source, text: str, prefixes: Mapping[str, str]) -> NamedNode:
    if fold(text) in _TYPE_WORDS or text == str(Rdf.type):
        return Rdf.type
    known = _named(source, _PREDICATES)
    known += tuple((NamedNode(prefixes["rdfs"] + name), name, 0) for name in _LANGUAGE)
    known += ((NamedNode(prefixes["owl"] + "inverseOf"), "inverseOf", 0),)
    own = tuple(entry for entry in known if entry[0].value.startswith(prefixes["smv"]))
    if _matches(text, own, prefixes):
        known = own
    return _chosen(text, known, prefixes, "predicate")


def _thing(source: Source, text: str, prefixes: Mapping[str, str], kinds: set[NamedNode]) -> NamedNode:
    """Gives the thing that a text names: by IRI or key, else by name, first one of these kinds."""
    if iri := _iri(source, text, prefixes):
        return iri
    names = " ".join(str(Literal(text, language=language)) for language in ("sv", "en"))
    exact = _named(source, _EXACT.replace("NAMES", f"{Literal(text)} {names}"))
    known = exact if len({thing for thing, _, _ in exact}) == 1 else _named(source, _THINGS)
    if not (found := _matches(text, known, prefixes)):
        once = {prefixes["id"] + key for key in former_bearers(text)}
        found = {thing for thing, _, _ in known if thing.value in once}
        known = tuple((thing, text, 0) for thing in found) or known
    if len(found) > 1 and (fitting := {thing for thing in found if kinds & _kinds(source, thing)}):
        known = tuple(entry for entry in known if entry[0] in fitting)
    return _chosen(text, known, prefixes, "thing")


def _iri(source: Source, text: str, prefixes: Mapping[str, str]) -> NamedNode | None:
    """Gives the node that an IRI (with or without <>), a short IRI or a key names, where the graph has it."""
    bare = text[1:-1] if text.startswith("<") and text.endswith(">") else text
    name, colon, rest = bare.partition(":")
    forms = [bare, prefixes[name] + rest if colon and name in prefixes else "", prefixes["id"] + bare]
    for form in forms:
        try:
            node = NamedNode(form)
            if any(select(source, f"SELECT * {{ {{ {node} ?p ?o }} UNION {{ ?s ?p {node} }} }} LIMIT 1")):
                return node
        except (ValueError, QueryError):  # not an IRI: a name, then
            continue
    return None


def _matches(text: str, known: _Names, prefixes: Mapping[str, str]) -> set[NamedNode]:
    """Gives what an IRI, a last part of one, a preferred name or another name stands for; the first that does."""
    iri = {thing for thing, _, _ in known if text in _forms(thing, prefixes)}
    if iri:
        return iri
    for rank in (0, 1):
        if found := {thing for thing, name, its in known if its == rank and fold(name) == fold(text)}:
            return found
    return set()


def _forms(thing: NamedNode, prefixes: Mapping[str, str]) -> Iterable[str]:
    iri = thing.value
    short = (f"{name}:{iri.removeprefix(start)}" for name, start in prefixes.items() if iri.startswith(start))
    return (iri, f"<{iri}>", re.split(r"[/#]", iri)[-1], *short)


def _chosen(text: str, known: _Names, prefixes: Mapping[str, str], what: str) -> NamedNode:
    found = sorted(_matches(text, known, prefixes), key=str)
    if len(found) == 1:
        return found[0]
    if found:
        labels = {thing: name for thing, name, rank in sorted(known, key=str, reverse=True) if rank == 0}
        listed = ", ".join(f"{labels.get(thing, text)} ({thing.value})" for thing in found[:_LISTED])
        more = f" and {len(found) - _LISTED} more" if len(found) > _LISTED else ""
        raise QueryError(
            f"several have the name {text!r}: {listed}{more}; name one by what stands in brackets"
        )
    near = suggestion(text, (name for _, name, _ in known if name))
    raise UnknownNameError(f"the graph knows no {what} called {text!r}{near}")


def _named(source: Source, text: str) -> _Names:
    rows = select(source, _PREFIXES + text)
    return tuple(
        (row["thing"], row["name"].value if row["name"] else "", int(row["rank"].value))
        for row in rows
        if isinstance(row["thing"], NamedNode)
    )


def _ends(source: Source, predicate: NamedNode, end: str) -> set[NamedNode]:
    """Gives the classes that a predicate goes out from (`domain`) or leads to (`range`)."""
    asked = f"{_PREFIXES}SELECT ?kind {{ {predicate} rdfs:{end}|<https://schema.org/{end}Includes> ?kind }}"
    return {row["kind"] for row in select(source, asked)}


def _kinds(source: Source, thing: NamedNode) -> set[NamedNode]:
    return {row["kind"] for row in select(source, f"SELECT ?kind {{ {thing} a ?kind }}")}


def _takes_literals(source: Source, predicate: NamedNode) -> bool:
    asked = f"{_PREFIXES}SELECT ?kind {{ {predicate} a ?kind . FILTER(?kind != owl:ObjectProperty) }} LIMIT 1"
    return any(
        row["kind"].value.endswith(("DatatypeProperty", "AnnotationProperty"))
        for row in select(source, asked)
    )


def _literal(source: Source, predicate: NamedNode, text: str) -> Literal:
    """Gives a text as the kind of literal that the graph uses with the predicate."""
    used = select(source, f"SELECT ?end {{ ?any {predicate} ?end }} LIMIT 1")
    like = next((row["end"] for row in used if isinstance(row["end"], Literal)), None)
    if like is None:
        return Literal(text)
    return Literal(text, language=like.language) if like.language else Literal(text, datatype=like.datatype)
