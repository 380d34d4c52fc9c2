"""Reads two graphs so that they can be compared: folders that `samverkan build` wrote, or files of RDF."""

from __future__ import annotations

from collections.abc import Set
from dataclasses import dataclass
from pathlib import Path

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Quad,
    RdfFormat,
    Triple,
    parse,
)

from graph.store import GraphStore
from samverkan.errors import SourceError

__all__ = ["Sides", "load_sides"]

_INFERRED = "graph/inferred"


@dataclass(frozen=True)
class Sides:
    """Two graphs: all quads, and the triples that are asserted in them, each triple once.

    Where one of the two has no named graphs, both are taken without.
    """

    old: Set[Quad]
    new: Set[Quad]

    def asserted(self, quads: Set[Quad]) -> set[Triple]:
        """Gives the triples of one side that stand outside the graph of inferred ones."""
        return {quad.triple for quad in quads if not _is_inferred(quad)}


def load_sides(old: Path, new: Path) -> Sides:
    """Reads both graphs.

    Raises:
        SourceError: a file is missing, broken, of an unknown kind, or has blank nodes.
        GraphMissingError, GraphDamagedError: a folder holds no graph, or one that cannot be read.
    """
    sides = [_read(path) for path in (old, new)]
    named = all(any(not isinstance(q.graph_name, DefaultGraph) for q in side) for side in sides if side)
    if not named:
        sides = [{Quad(q.subject, q.predicate, q.object, DefaultGraph()) for q in side} for side in sides]
    return Sides(*sides)


def _read(path: Path) -> set[Quad]:
    if path.is_dir():
        return set(GraphStore.open(path).quads())
    if not path.exists():
        raise SourceError(f"{path}: no such file or folder")
    form = RdfFormat.from_extension(path.suffix.removeprefix("."))
    if form is None:
        raise SourceError(f"{path} is no graph folder and no .ttl, .trig, .nq, .nt, .rdf or .jsonld file")
    try:
        quads = set(parse(path=path, format=form))
    except (SyntaxError, ValueError) as error:
        raise SourceError(f"{path} is no sound {form.name}: {error}") from error
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror or error}") from error
    if any(map(_has_blank, quads)):
        # To follow them takes the finding of equal graphs, which eight well chosen nodes make last ten seconds.
        raise SourceError(
            f"{path} has blank nodes, which cannot be followed from one graph to another: give them IRIs"
        )
    return quads


def _has_blank(quad: Quad) -> bool:
    return any(isinstance(term, BlankNode) for term in (quad.subject, quad.object, quad.graph_name))


def _is_inferred(quad: Quad) -> bool:
    graph = quad.graph_name
    return not isinstance(graph, DefaultGraph) and str(graph).rstrip(">").endswith(_INFERRED)
