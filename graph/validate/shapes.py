"""The shapes as data: nodes of `ontology/shapes.ttl` and what is said of them."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

import pyoxigraph as ox

from ontology.files import read_text
from ontology.terms import Rdf
from samverkan.errors import PackagedDataError

__all__ = ["SH", "Node", "Shapes", "load_shapes", "parse_shapes"]

SH = "http://www.w3.org/ns/shacl#"
Node = ox.NamedNode | ox.BlankNode | ox.Literal | ox.Triple

_RDF = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"


class Shapes:
    """What a file of shapes says, looked up by subject and predicate in the order of the file."""

    def __init__(self, triples: Iterator[ox.Triple]) -> None:
        self._values: dict[Node, dict[str, list[Node]]] = {}
        for triple in triples:
            said = self._values.setdefault(triple.subject, {})
            said.setdefault(triple.predicate.value, []).append(triple.object)

    def values(self, subject: Node, name: str) -> list[Node]:
        """Gives the values of a SHACL property (`minCount`), told without its prefix."""
        return self._values.get(subject, {}).get(SH + name, [])

    def first(self, subject: Node, name: str) -> Node | None:
        """Gives one value of a SHACL property, or None."""
        return next(iter(self.values(subject, name)), None)

    def constraints(self, subject: Node) -> Iterator[tuple[str, Node]]:
        """Gives the SHACL properties of a shape, without their prefix, and their values."""
        for name, values in self._values.get(subject, {}).items():
            if name.startswith(SH):
                yield from ((name.removeprefix(SH), value) for value in values)

    def node_shapes(self) -> list[Node]:
        """Gives the node shapes in the order of the file."""
        kind = ox.NamedNode(f"{SH}NodeShape")
        return [node for node, said in self._values.items() if kind in said.get(Rdf.type.value, [])]

    def members(self, head: Node) -> list[Node]:
        """Gives the members of an RDF list."""
        found = []
        while head != ox.NamedNode(f"{_RDF}nil"):
            cell = self._values[head]
            found += cell[f"{_RDF}first"]
            head = cell[f"{_RDF}rest"][0]
        return found

    def words(self, subject: Node, name: str) -> dict[str, str]:
        """Gives the texts of a SHACL property by language."""
        texts = (value for value in self.values(subject, name) if isinstance(value, ox.Literal))
        return {text.language or "": text.value for text in texts}


def parse_shapes(text: str, name: str = "shapes.ttl") -> Shapes:
    """Gives the shapes that Turtle holds.

    Raises:
        PackagedDataError: the text is not Turtle.
    """
    try:
        return Shapes(quad.triple for quad in ox.parse(text, format=ox.RdfFormat.TURTLE))
    except SyntaxError as error:
        raise PackagedDataError(
            f"ontology/{name} is not Turtle ({error}): correct it or install again"
        ) from error


@cache
def load_shapes() -> Shapes:
    """Gives the shapes that ship with the package.

    Raises:
        PackagedDataError: the file is missing or broken.
    """
    return parse_shapes(read_text("shapes.ttl"))
