"""The graph that the tests of the questions ask: `data/questions.trig`, the ontology, and what follows."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache
from pathlib import Path

from pyoxigraph import NamedNode, Quad, RdfFormat, Triple, parse

from graph.iris import DEFAULT_BASE, graph_key
from graph.reason import Rule, infer
from graph.store import GraphStore
from graph.store.folder import locked, write_version
from ontology.files import schema_triples

DATA = Path(__file__).parent / "data" / "questions.trig"


def graph_quads(
    *,
    without: Iterable[Quad] = (),
    extra: Iterable[Quad] = (),
    schema: Iterable[Triple] | None = None,
    rules: tuple[Rule, ...] | None = None,
) -> list[Quad]:
    """Gives the test graph, changed as told, with what follows by the rules in its own named graph."""
    left_out = set(without)
    axioms = ontology() if schema is None else tuple(schema)
    quads = [quad for quad in (*parse(path=DATA, format=RdfFormat.TRIG), *extra) if quad not in left_out]
    quads += in_graph("ontology", *axioms)
    derived = infer([quad.triple for quad in quads], schema=axioms, rules=rules).triples
    return quads + in_graph("inferred", *derived)


def ontology() -> tuple[Triple, ...]:
    """Gives the ontology without the themes, which the test graph has its own few of."""
    return tuple(
        triple for triple in schema_triples() if not str(triple.subject).startswith(f"<{DEFAULT_BASE}")
    )


def node(key: str) -> NamedNode:
    """Gives the IRI of a key."""
    return NamedNode(DEFAULT_BASE + key)


@cache
def graph() -> GraphStore:
    """Gives the test graph as it stands."""
    return GraphStore.from_quads(graph_quads())


def inferred_of(store: GraphStore) -> list[Triple]:
    """Gives the triples of a graph that follow by the rules, in their order."""
    home = NamedNode(store.base + graph_key("inferred"))
    return [quad.triple for quad in store.quads() if quad.graph_name == home]


def in_graph(name: str, *triples: Triple) -> list[Quad]:
    """Gives triples as quads of one named graph."""
    home = node(graph_key(name))
    return [Quad(t.subject, t.predicate, t.object, home) for t in triples]


def built(*quads: Quad) -> GraphStore:
    """Gives a graph of these quads and the ontology, with what follows."""
    derived = infer([quad.triple for quad in quads], schema=ontology()).triples
    return GraphStore.from_quads(
        [*quads, *in_graph("ontology", *ontology()), *in_graph("inferred", *derived)]
    )


def write_graph(directory: Path) -> Path:
    """Writes the test graph as `samverkan build` would, and gives its folder."""
    with locked(directory):
        write_version(directory, sorted(set(graph_quads()), key=str), {"base": DEFAULT_BASE})
    return directory
