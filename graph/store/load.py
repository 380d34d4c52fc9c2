"""Moves quads into Oxigraph: once in their named graphs, once flattened in the default graph.

With the union of named graphs as default graph Oxigraph counts a triple once for each graph that holds it
(`docs/decisions/0010-flattened-default-graph.md`), so the union is written out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

from pyoxigraph import Quad, RdfFormat, Store

__all__ = ["fill", "in_memory", "sorted_nquads"]

# In N-Quads a line of a named graph ends with the graph's IRI; no literal ends like that.
_GRAPH_NAME = re.compile(rb" <[^<>\n]*> \.$", re.MULTILINE)


def sorted_nquads(quads: Iterable[Quad]) -> bytes:
    """Gives quads as N-Quads: each once, lines sorted by their bytes: equal graphs give equal bytes."""
    lines = sorted({f"{quad} .\n".encode() for quad in quads})
    return b"".join(lines)


def in_memory(data: bytes) -> Store:
    """Gives a store in memory of N-Quads whose every quad has a named graph.

    Raises:
        SyntaxError: the bytes are no N-Quads.
    """
    store = Store()
    _load(store, data)
    return store


def fill(folder: Path, data: bytes) -> None:
    """Makes a store on disk in a new folder.

    Raises:
        OSError: it cannot be written.
    """
    store = Store(str(folder))
    _load(store, data)
    store.optimize()
    store.flush()


def _load(store: Store, data: bytes) -> None:
    store.bulk_load(data, RdfFormat.N_QUADS)
    store.bulk_load(_GRAPH_NAME.sub(b" .", data), RdfFormat.N_TRIPLES)
