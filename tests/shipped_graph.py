"""The graph that `samverkan build` makes without sources, built once for all tests of a process that only read it."""

from __future__ import annotations

from functools import cache

from graph.pipeline import GraphBuild, build_graph
from graph.store import GraphStore


@cache
def shipped() -> GraphBuild:
    """Gives the build."""
    return build_graph()


@cache
def shipped_store() -> GraphStore:
    """Gives the graph, to be asked."""
    return GraphStore.from_quads(shipped().quads)
