"""An example of each term, from the small graph in `ontology/examples.ttl`."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from io import BytesIO

from pyoxigraph import NamedNode, RdfFormat, Triple, parse, serialize

from ontology.files import read_text
from ontology.terms import PREFIXES, Rdf, Skos
from viz.specification.vocabulary import Term

__all__ = ["example_of", "example_triples"]

_PREFIXES = {
    **PREFIXES,
    "ex": "https://example.org/id/",
    "theme": "https://w3id.org/samverkan/id/theme/",
}


@cache
def example_triples() -> tuple[Triple, ...]:
    """Gives the triples of the examples, in the order of the file."""
    return tuple(quad.triple for quad in parse(read_text("examples.ttl"), format=RdfFormat.TURTLE))


def example_of(term: Term) -> str:
    """Gives Turtle without prefixes: of a class its first member, of a property its first use; "" where none is.

    The member of a class is one that has it as its narrowest class, told by standing first among its types.
    """
    if term.kind == "class":
        member = next((t.subject for t in example_triples() if t.object == term.node), None)
        chosen = [t for t in example_triples() if t.subject == member]
    else:
        chosen = [t for t in example_triples() if t.predicate == term.node][:1]
        subjects = {t.subject for t in chosen}
        named = [t for t in example_triples() if t.subject in subjects and t.predicate == Rdf.type]
        chosen = [*named[:1], *chosen]
    return _turtle(chosen)


def _turtle(triples: Iterable[Triple]) -> str:
    out = BytesIO()
    serialize(_in_order(triples), out, format=RdfFormat.TURTLE, prefixes=_PREFIXES)
    lines = out.getvalue().decode().splitlines()
    return "\n".join(line.replace("\t", "    ") for line in lines if not line.startswith("@prefix"))


def _in_order(triples: Iterable[Triple]) -> list[Triple]:
    """Gives types first, then names, then the rest in the order of the file."""
    first: list[NamedNode] = [Rdf.type, Skos.prefLabel]
    return sorted(triples, key=lambda t: first.index(t.predicate) if t.predicate in first else len(first))
