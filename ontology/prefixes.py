"""The prefixes of the vocabularies and of the data, and how a class of typed names is filled."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from types import MappingProxyType
from typing import TypeVar

from pyoxigraph import NamedNode

__all__ = ["PREFIXES", "data_prefixes", "terms_of"]

PREFIXES: Mapping[str, str] = MappingProxyType(
    {
        "bibo": "http://purl.org/ontology/bibo/",
        "cv": "http://data.europa.eu/m8g/",
        "dcterms": "http://purl.org/dc/terms/",
        "foaf": "http://xmlns.com/foaf/0.1/",
        "oa": "http://www.w3.org/ns/oa#",
        "org": "http://www.w3.org/ns/org#",
        "owl": "http://www.w3.org/2002/07/owl#",
        "prov": "http://www.w3.org/ns/prov#",
        "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
        "rdfs": "http://www.w3.org/2000/01/rdf-schema#",
        "schema": "https://schema.org/",
        "sh": "http://www.w3.org/ns/shacl#",
        "skos": "http://www.w3.org/2004/02/skos/core#",
        "smv": "https://w3id.org/samverkan/ontology#",
        "vann": "http://purl.org/vocab/vann/",
        "xsd": "http://www.w3.org/2001/XMLSchema#",
    }
)

_DATA_KINDS = (
    "actor",
    "assignment",
    "change",
    "collaboration",
    "county",
    "document",
    "funding",
    "graph",
    "inspection",
    "pair",
    "passage",
    "publication",
    "theme",
)


def data_prefixes(base: str) -> dict[str, str]:
    """Gives the prefixes of the data below a base IRI: `id` for the base itself and one a kind of node."""
    return {"id": base} | {kind: f"{base}{kind}/" for kind in _DATA_KINDS}


_Vocabulary = TypeVar("_Vocabulary", bound=type)


def terms_of(prefix: str) -> Callable[[_Vocabulary], _Vocabulary]:
    """Gives a class decorator that makes each annotated name the node of that term: each is spelled once."""

    def fill(vocabulary: _Vocabulary) -> _Vocabulary:
        for name in vocabulary.__annotations__:
            setattr(vocabulary, name, NamedNode(PREFIXES[prefix] + name))
        return vocabulary

    return fill
