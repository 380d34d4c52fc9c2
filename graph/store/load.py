"""Moves quads into Oxigraph: once in their named graphs, once flattened in the default graph.

With the union of named graphs as default graph Oxigraph counts a triple once for each graph that holds it
(`docs/decisions/0010-flattened-default-graph.md`), so the union is written out. In memory the named graphs are
loaded when a query asks for them: most do not, and a command that asks one question spends most of its time here.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

__all__ = ["add_named_graphs", "fill", "in_memory", "sorted_nquads"]


def sorted_nquads(quads: Iterable[Quad]) -> bytes:
    """Gives quads as N-Quads: each once, lines sorted by their bytes: equal graphs give equal bytes."""
    lines = sorted({f"{quad} .\n".encode() for quad in quads})
    return b"".join(lines)


def in_memory(data: bytes) -> Store:
    """Gives a store in memory that holds, as its default graph, the triples of N-Quads written by `sorted_nquads`.

    The terms are not checked once more: they were valid when they were written.

    Raises:
        SyntaxError: the bytes are no N-Quads.
    """
    store = Store()
    store.bulk_load(_flattened(data), RdfFormat.N_TRIPLES, lenient=True)
    return store


def add_named_graphs(store: Store, data: bytes) -> None:
    """Adds the named graphs to a store that `in_memory` gave."""
    store.bulk_load(data, RdfFormat.N_QUADS, lenient=True)


def fill(folder: Path, data: bytes) -> None:
    """Makes a store on disk in a new folder.

    Raises:
        OSError: it cannot be written.
    """
    store = Store(str(folder))
    add_named_graphs(store, data)
    store.bulk_load(_flattened(data), RdfFormat.N_TRIPLES, lenient=True)
    store.optimize()
    store.flush()


def _flattened(data: bytes) -> bytes:
    """Gives N-Quads without the names of their graphs: a line ends with the name and a full stop."""
    return b" .\n".join([line.rpartition(b" <")[0] for line in data.split(b"\n")])
