"""The questions of the catalogue as linked data: what each is called, in Swedish and English, and how it is asked."""

from __future__ import annotations

from collections.abc import Iterator

from pyoxigraph import Literal, NamedNode, Triple

from graph.iris import DEFAULT_BASE
from ontology.terms import Dcterms, Rdf, Rdfs, Schema, Skos
from queries.catalogue import catalogue
from queries.header import LANGUAGES, Question

__all__ = ["question_triples"]


def question_triples() -> tuple[Triple, ...]:
    """Gives each question as a schema:Question with its sentence, its name and a word on how it is answered."""
    return tuple(triple for question in catalogue() for triple in _told(question))


def _told(question: Question) -> Iterator[Triple]:
    node = NamedNode(f"{DEFAULT_BASE}question/{question.name}")
    yield Triple(node, Rdf.type, Schema.Question)
    for language in LANGUAGES:
        yield Triple(node, Skos.prefLabel, Literal((question.questions or {})[language], language=language))
    yield Triple(node, Dcterms.identifier, Literal(question.name))
    yield Triple(node, Rdfs.comment, Literal(question.summary, language="en"))
