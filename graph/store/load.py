"""Moves quads into Oxigraph: once in their named graphs, once flattened in the default graph.

With the union of named graphs as default graph Oxigraph counts a triple once for each graph that holds it
(`docs/decisions/0010-flattened-default-graph.md`), so the union is written out. In memory the named graphs are
loaded when a query asks for them: most do not, and a command that asks one question spends most of its time here.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

__all__ = ["add_named_graphs", "fill", "flattened", "in_memory", "sorted_nquads"]


def sorted_nquads(quads: Iterable[Quad]) -> bytes:
    """Gives quads as N-Quads: each once, lines sorted by their bytes: equal graphs give equal bytes."""
    lines = sorted({f"{quad} .\n".encode() for quad in quads})
    return b"".join(lines)


def in_memory(data: bytes) -> Store:
    """Gives a store in memory that holds N-Triples, as `flattened` gives them, as its default graph.

    The terms are not checked once more: they were valid when they were written.

    Raises:
        SyntaxError: the bytes are no N-Triples.
    """
    store = Store()
    store.bulk_load(data, RdfFormat.N_TRIPLES, lenient=True)
    return store


def add_named_graphs(store: Store, data: bytes) -> None:
    """Adds the named graphs, as `sorted_nquads` gives them, to a store that `in_memory` gave."""
    store.bulk_load(data, RdfFormat.N_QUADS, lenient=True)


def fill(folder: Path, data: bytes) -> None:
    """Makes a store on disk in a new folder.

    Raises:
        OSError: it cannot be written.
    """
    store = Store(str(folder))
    add_named_graphs(store, data)
    store.bulk_load(flattened(data), RdfFormat.N_TRIPLES, lenient=True)
    store.optimize()
    store.flush()


def flattened(data: bytes) -> bytes:
    """Gives N-Quads, as `sorted_nquads` writes them, without the names of their graphs.

    A line ends with the name and a full stop. A triple of two graphs stands in two lines.
    """
    return b" .\n".join([line.rpartition(b" <")[0] for line in data.split(b"\n")])
