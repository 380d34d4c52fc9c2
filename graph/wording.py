"""What the ontology calls its classes and properties, in Swedish and English, for sentences made of data."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from pyoxigraph import Literal, NamedNode

from ontology.files import schema_triples
from ontology.terms import PREFIXES, Rdfs

__all__ = ["kind_word", "term_word"]


@cache
def _labels() -> Mapping[tuple[str, str], str]:
    return {
        (subject.value, value.language or ""): value.value
        for subject, predicate, value in schema_triples()
        if predicate == Rdfs.label and isinstance(subject, NamedNode) and isinstance(value, Literal)
    }


def term_word(term: str, language: str) -> str:
    """Gives what the ontology calls the class or property of an IRI, else the last part of the IRI."""
    return _labels().get((term, language)) or term.replace("#", "/").rstrip("/").rsplit("/", 1)[-1]


def kind_word(kind: str, language: str) -> str:
    """Gives what a class of our ontology is called, by its local name."""
    return term_word(PREFIXES["smv"] + kind, language)
