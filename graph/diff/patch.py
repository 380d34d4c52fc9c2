"""Writes a difference as RDF Patch: applied to the old graph, it gives the new one."""

from __future__ import annotations

from collections.abc import Iterable

from pyoxigraph import DefaultGraph, Quad

from graph.diff.load import Sides

__all__ = ["rdf_patch"]


def rdf_patch(sides: Sides) -> str:
    """Gives the lines of an RDF Patch (TX, D, A, TC), sorted; empty where the graphs are equal."""
    gone, new = _lines("D", sides.old - sides.new), _lines("A", sides.new - sides.old)
    return "\n".join(["TX .", *gone, *new, "TC .", ""]) if gone or new else ""


def _lines(sign: str, quads: Iterable[Quad]) -> list[str]:
    return sorted(f"{sign} {_statement(quad)} ." for quad in quads)


def _statement(quad: Quad) -> str:
    return str(quad.triple) if isinstance(quad.graph_name, DefaultGraph) else str(quad)
