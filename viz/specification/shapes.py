"""The shapes as a reader meets them: what each aims at, what it asks for, how grave a breach is, what to do."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import BlankNode, Literal, NamedNode

from graph.validate.shapes import SH, Node, Shapes, load_shapes
from ontology.terms import PREFIXES
from viz.specification.vocabulary import local, short

__all__ = ["Constraint", "NodeShape", "load_node_shapes", "uses_of"]

_TARGETS = ("targetClass", "targetSubjectsOf", "targetObjectsOf", "targetNode")
_APART = {"path", "message", "severity", "property", "sparql", "prefixes", "select", *_TARGETS}
_OURS = re.compile(r"\bsmv:(\w+)")


@dataclass(frozen=True, slots=True)
class Constraint:
    """A property shape, or a constraint written as a query: `parts` are its SHACL components in words."""

    name: str
    path: str
    parts: tuple[tuple[str, str], ...]
    severity: str
    messages: Mapping[str, str]
    query: str
    terms: frozenset[str]


@dataclass(frozen=True, slots=True)
class NodeShape:
    """A node shape: what it aims at (`smv:Actor`, by kind of target) and what it asks for."""

    name: str
    targets: tuple[tuple[str, str], ...]
    constraints: tuple[Constraint, ...]
    terms: frozenset[str]


@cache
def load_node_shapes() -> tuple[NodeShape, ...]:
    """Gives the node shapes that have a target, in the order of the file."""
    shapes = load_shapes()
    return tuple(
        _node_shape(shapes, node)
        for node in shapes.node_shapes()
        if isinstance(node, NamedNode) and any(shapes.values(node, target) for target in _TARGETS)
    )


def uses_of(term: str) -> tuple[Constraint, ...]:
    """Gives the constraints that concern a term, told by its name: of its path, its query or its value."""
    found = {
        constraint.name: constraint
        for shape in load_node_shapes()
        for constraint in shape.constraints
        if term in constraint.terms
    }
    return tuple(found.values())


def _node_shape(shapes: Shapes, node: NamedNode) -> NodeShape:
    targets = tuple(
        (kind, short(value.value))
        for kind in _TARGETS
        for value in shapes.values(node, kind)
        if isinstance(value, NamedNode)
    )
    asked = [*shapes.values(node, "property"), *shapes.values(node, "sparql")]
    grave = shapes.first(node, "severity")
    found = tuple(_constraint(shapes, each, grave) for each in asked if isinstance(each, NamedNode))
    return NodeShape(local(node), targets, found, frozenset(_own(name for _, name in targets)))


def _constraint(shapes: Shapes, node: NamedNode, grave: Node | None) -> Constraint:
    path, query = shapes.first(node, "path"), shapes.first(node, "select")
    severity = shapes.first(node, "severity") or grave
    parts = tuple(
        (name, _told(shapes, value)) for name, value in shapes.constraints(node) if name not in _APART
    )
    words = query.value.strip("\n") if isinstance(query, Literal) else ""
    named = short(path.value) if isinstance(path, NamedNode) else ""
    return Constraint(
        name=local(node),
        path=named,
        parts=parts,
        severity=local(severity) if isinstance(severity, NamedNode) else "Violation",
        messages=shapes.words(node, "message"),
        query=words,
        terms=frozenset(_own([named, *(value for _, value in parts), *_OURS.findall(words)], words)),
    )


def _own(names: Iterator[str] | list[str], words: str = "") -> Iterator[str]:
    """Gives the names below our namespace among some."""
    yield from _OURS.findall(" ".join([*names, words]))


def _told(shapes: Shapes, value: Node) -> str:
    """Gives the value of a component: a term by its prefix, a list in brackets, another shape by what it asks."""
    if isinstance(value, BlankNode):
        return "(" + " ".join(_told(shapes, member) for member in shapes.members(value)) + ")"
    if isinstance(value, Literal):
        return value.value
    if isinstance(value, NamedNode) and value.value.startswith(
        f"{PREFIXES['smv'].rpartition('/')[0]}/shapes#"
    ):
        inner = [f"sh:{name} {_told(shapes, each)}" for name, each in shapes.constraints(value)]
        return "[ " + " ; ".join(inner) + " ]"
    return _sh(value.value) if isinstance(value, NamedNode) else str(value)


def _sh(iri: str) -> str:
    return f"sh:{iri.removeprefix(SH)}" if iri.startswith(SH) else short(iri)
