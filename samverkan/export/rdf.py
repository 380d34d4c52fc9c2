"""RDF as text: written by Oxigraph, put in order beforehand and made readable afterwards."""

from __future__ import annotations

import io
import re
from collections.abc import Callable, Collection, Iterable, Mapping

from pyoxigraph import Literal, Quad, RdfFormat, Triple, serialize

from graph.store import GraphStore
from ontology.terms import PREFIXES, Rdf, Skos
from samverkan.errors import OutputError
from samverkan.export.characters import NOT_IN_XML

__all__ = ["nquads", "ntriples", "ordered", "rdfxml", "trig", "turtle"]

_FIRST = {Rdf.type: 0, Skos.prefLabel: 1}
_HEAD = re.compile(rb"(?:@prefix [^\n]*\n)*")

_Key = tuple[bool, bool, str, int, str, str]


def _order(base: str) -> Callable[[Triple], _Key]:
    """Gives the order of reading: data, then the ontology, then foreign terms; type and label first."""

    def key(triple: Triple) -> _Key:
        subject, predicate = str(triple.subject).strip("<>"), triple.predicate
        return (
            not subject.startswith(base),
            not subject.startswith(PREFIXES["smv"]),
            subject,
            _FIRST.get(predicate, 2),
            predicate.value,
            str(triple.object),
        )

    return key


def ordered(quads: Iterable[Quad], base: str) -> list[Triple]:
    """Gives the triples of quads, each once, in the order of reading."""
    return sorted({quad.triple for quad in quads}, key=_order(base))


def turtle(quads: Collection[Quad], store: GraphStore) -> bytes:
    """Gives Turtle: every triple once, subjects sorted and parted, only the prefixes that are used."""
    triples = ordered(quads, store.base)
    return _readable(_written(triples, RdfFormat.TURTLE, store.prefixes))


def trig(quads: Collection[Quad], store: GraphStore) -> bytes:
    """Gives TriG: as Turtle, each named graph by itself."""
    order = _order(store.base)
    chosen = sorted(quads, key=lambda quad: (str(quad.graph_name), order(quad.triple)))
    return _readable(_written(chosen, RdfFormat.TRIG, store.prefixes))


def ntriples(quads: Collection[Quad], _store: GraphStore) -> bytes:
    """Gives N-Triples: every triple once, lines sorted."""
    return _written(sorted({quad.triple for quad in quads}, key=str), RdfFormat.N_TRIPLES, {})


def nquads(quads: Collection[Quad], _store: GraphStore) -> bytes:
    """Gives N-Quads, lines sorted."""
    return _written(sorted(quads, key=str), RdfFormat.N_QUADS, {})


def rdfxml(quads: Collection[Quad], store: GraphStore) -> bytes:
    """Gives RDF/XML: every triple once, one element a subject, named by its type.

    Raises:
        OutputError: a text holds a character that XML cannot.
    """
    triples = ordered(quads, store.base)
    for triple in triples:
        if isinstance(triple.object, Literal) and (found := NOT_IN_XML.search(triple.object.value)):
            raise OutputError(
                f"XML cannot hold the character U+{ord(found[0]):04X}, which stands in what "
                f"{triple.predicate} says of {triple.subject}: export as .ttl or .jsonld instead"
            )
    names = {str(triple.predicate) for triple in triples}
    names |= {str(triple.object) for triple in triples if triple.predicate == Rdf.type}
    used = {
        prefix: iri
        for prefix, iri in store.prefixes.items()
        if any(name.startswith(f"<{iri}") for name in names)
    }
    # XML reads a bare carriage return as a line feed, and Oxigraph writes it bare.
    return _written(triples, RdfFormat.RDF_XML, used).replace(b"\r", b"&#13;")


def _written(
    statements: Iterable[Triple] | Iterable[Quad], syntax: RdfFormat, prefixes: Mapping[str, str]
) -> bytes:
    out = io.BytesIO()
    serialize(statements, out, syntax, prefixes=dict(prefixes))
    return out.getvalue()


def _readable(data: bytes) -> bytes:
    """Sorts the prefixes of Turtle or TriG, drops those that are not used, parts subjects by an empty line.

    Oxigraph escapes line breaks in literals, so a line that ends in a full stop ends a subject.
    """
    end = _HEAD.match(data).end()  # type: ignore[union-attr]  # it matches the empty string too
    body = data[end:]
    head = [line for line in sorted(data[:end].splitlines(keepends=True)) if _is_used(line, body)]
    parted = body.replace(b" .\n", b" .\n\n").replace(b" .\n\n}\n", b" .\n}\n\n")
    return b"".join((*head, b"\n", parted.rstrip(b"\n"), b"\n"))


def _is_used(line: bytes, body: bytes) -> bool:
    prefix = line.split()[1]
    return body.startswith(prefix) or any(before + prefix in body for before in (b" ", b"\n", b"\t", b"^"))
