"""The ontology as values: each term of ours with all that the Turtle says of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

from pyoxigraph import Literal as Text
from pyoxigraph import NamedNode

from ontology.files import schema_triples
from ontology.terms import PREFIXES, Owl, Rdf, Rdfs, Schema, Skos

__all__ = ["Kind", "Term", "Vocabulary", "load_vocabulary", "local", "short"]

Kind = Literal["class", "link", "value"]

ONTOLOGY = NamedNode(PREFIXES["smv"].rstrip("#"))
_KINDS: Mapping[NamedNode, Kind] = {
    Owl.Class: "class",
    Owl.ObjectProperty: "link",
    Owl.DatatypeProperty: "value",
}
_TRAITS = (Owl.SymmetricProperty, Owl.TransitiveProperty, Owl.IrreflexiveProperty)
_BY_LENGTH = sorted(PREFIXES.items(), key=lambda item: -len(item[1]))


@dataclass(frozen=True, slots=True)
class Term:
    """A class, a property between nodes (`link`) or a property with literals (`value`).

    `starts` and `ends` are the classes or datatypes that a property joins; `open_start` and `open_end` are true where
    they are only expected (`schema:domainIncludes`), so that nothing follows from them.
    """

    node: NamedNode
    kind: Kind
    labels: Mapping[str, str]
    definitions: Mapping[str, str]
    supers: tuple[NamedNode, ...] = ()
    starts: tuple[NamedNode, ...] = ()
    ends: tuple[NamedNode, ...] = ()
    open_start: bool = False
    open_end: bool = False
    inverses: tuple[NamedNode, ...] = ()
    disjoint: tuple[NamedNode, ...] = ()
    traits: tuple[NamedNode, ...] = ()
    see_also: tuple[NamedNode, ...] = ()

    @property
    def name(self) -> str:
        """Gives the name below our namespace."""
        return local(self.node)


@dataclass(frozen=True)
class Vocabulary:
    """The header, the terms of ours in the order of the Turtle, and the foreign terms with their kind."""

    header: Mapping[str, tuple[NamedNode | Text, ...]]
    terms: tuple[Term, ...]
    foreign: Mapping[str, str]
    by_node: Mapping[str, Term] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "by_node", {term.node.value: term for term in self.terms})

    def of(self, kind: Kind) -> tuple[Term, ...]:
        """Gives the terms of a kind, in the order of the Turtle."""
        return tuple(term for term in self.terms if term.kind == kind)

    def below(self, node: NamedNode) -> tuple[Term, ...]:
        """Gives the terms directly below one."""
        return tuple(term for term in self.terms if node in term.supers)

    def starting(self, node: NamedNode) -> tuple[Term, ...]:
        """Gives the properties that go out from a class."""
        return tuple(term for term in self.terms if node in term.starts)

    def ending(self, node: NamedNode) -> tuple[Term, ...]:
        """Gives the properties that lead to a class."""
        return tuple(term for term in self.terms if node in term.ends)

    def apart_from(self, node: NamedNode) -> tuple[NamedNode, ...]:
        """Gives the classes that share no member with one, whichever of the two says so."""
        told = {other for term in self.terms for other in term.disjoint if term.node == node}
        told |= {term.node for term in self.terms if node in term.disjoint}
        return tuple(sorted(told, key=str))


def local(node: NamedNode) -> str:
    """Gives what stands after the last hash or slash of an IRI."""
    return node.value.replace("#", "/").rsplit("/", 1)[-1]


def short(iri: str) -> str:
    """Gives an IRI with its prefix (`org:Organization`), whole where it has none."""
    for prefix, base in _BY_LENGTH:
        if iri.startswith(base):
            return f"{prefix}:{iri.removeprefix(base)}"
    return iri


@cache
def load_vocabulary() -> Vocabulary:
    """Gives the vocabulary; raises PackagedDataError where a file is missing or is not Turtle."""
    said: dict[str, dict[str, list[NamedNode | Text]]] = {}
    for subject, predicate, value in schema_triples():
        if isinstance(subject, NamedNode) and isinstance(value, NamedNode | Text):
            said.setdefault(subject.value, {}).setdefault(predicate.value, []).append(value)
    terms, foreign = [], {}
    for iri, facts in said.items():
        kind = next((_KINDS[t] for t in _nodes(facts, Rdf.type) if t in _KINDS), None)
        if iri.startswith(PREFIXES["smv"]) and kind is not None:
            terms.append(_term(NamedNode(iri), kind, facts))
        elif Rdfs.isDefinedBy.value in facts:
            foreign[iri] = local(_nodes(facts, Rdf.type)[0])
    header = {name: tuple(values) for name, values in said[ONTOLOGY.value].items()}
    return Vocabulary(header, tuple(terms), dict(sorted(foreign.items())))


_Facts = Mapping[str, list[NamedNode | Text]]


def _nodes(facts: _Facts, predicate: NamedNode) -> tuple[NamedNode, ...]:
    return tuple(value for value in facts.get(predicate.value, ()) if isinstance(value, NamedNode))


def _texts(facts: _Facts, predicate: NamedNode) -> dict[str, str]:
    return {v.language or "": v.value for v in facts.get(predicate.value, ()) if isinstance(v, Text)}


def _term(node: NamedNode, kind: Kind, facts: _Facts) -> Term:
    sides = []
    for exact, including in ((Rdfs.domain, Schema.domainIncludes), (Rdfs.range, Schema.rangeIncludes)):
        wide = _nodes(facts, including)
        sides.append((wide or _nodes(facts, exact), bool(wide)))
    return Term(
        node=node,
        kind=kind,
        labels=_texts(facts, Rdfs.label),
        definitions=_texts(facts, Skos.definition),
        supers=_nodes(facts, Rdfs.subClassOf) + _nodes(facts, Rdfs.subPropertyOf),
        starts=sides[0][0],
        ends=sides[1][0],
        open_start=sides[0][1],
        open_end=sides[1][1],
        inverses=_nodes(facts, Owl.inverseOf),
        disjoint=_nodes(facts, Owl.disjointWith),
        traits=tuple(trait for trait in _TRAITS if trait in _nodes(facts, Rdf.type)),
        see_also=_nodes(facts, Rdfs.seeAlso),
    )
