"""Writes a graph to a file that other programs open: RDF in six syntaxes, networks in three."""

from __future__ import annotations

import io
from collections.abc import Callable, Collection, Iterator, Mapping
from pathlib import Path
from typing import IO, TYPE_CHECKING, NamedTuple

from pyoxigraph import Quad

from graph.files import beside
from graph.iris import graph_key
from graph.store import GraphStore
from samverkan.errors import OutputError
from samverkan.export.jsonld import jsonld
from samverkan.export.rdf import lines, rdfxml, readable
from samverkan.export.records import KEEP_GRAPHS, Records

if TYPE_CHECKING:
    from samverkan.export.network import Table

__all__ = ["GRAPH_KINDS", "Export", "Records", "content", "ending_of", "endings", "export", "write_records"]

GRAPH_KINDS = ("reference", "curated", "sources", "inferred", "ontology")
"""The named graphs that an export can be limited to; `sources` is one for each document."""

_RDF: Mapping[str, Callable[[Records, IO[bytes]], None]] = {
    "ttl": readable,
    "trig": readable,
    "nt": lines,
    "nq": lines,
    "jsonld": jsonld,
    "rdf": rdfxml,
    "xml": rdfxml,
}
_NETWORK = ("graphml", "gexf", "csv")


class Export(NamedTuple):
    """A file to be: its bytes, and what they hold, in words."""

    content: bytes
    holds: str


def endings() -> tuple[str, ...]:
    """Gives the endings of file names that say how to write, without their dot."""
    return (*_RDF, *_NETWORK)


def ending_of(path: Path) -> str:
    """Gives the ending of a file's name, in lower case, without its dot.

    Raises:
        OutputError: nothing can be written for that ending.
    """
    ending = path.suffix.lower().removeprefix(".")
    if ending not in endings():
        raise OutputError(
            f"cannot tell the format of {path} by its ending: name it {_listed()}, or give --format"
        )
    return ending


def _listed() -> str:
    *most, last = (f".{ending}" for ending in endings())
    return f"{', '.join(most)} or {last}"


def content(store: GraphStore, ending: str, *, only: Collection[str] = (), table: Table = "edges") -> Export:
    """Gives the bytes of an export; the same graph gives the same bytes.

    `only` names the graphs to write, all of them where it is empty. TriG and N-Quads keep them apart, the
    others hold each triple once. For `csv`, `table` is the one to write.

    Raises:
        OutputError: the ending is unknown, or a text holds a character that XML cannot.
        GraphDamagedError: the graph cannot be read.
    """
    out = io.BytesIO()
    holds = _write(store, ending, out, only, table)
    return Export(out.getvalue(), holds)


def write_records(records: Records, out: IO[bytes]) -> None:
    """Writes statements that were put in the order of their ending's format.

    Raises:
        OutputError: a text holds a character that XML cannot, or a file for what waits cannot be written.
    """
    _RDF[records.ending](records, out)


def _write(store: GraphStore, ending: str, out: IO[bytes], only: Collection[str], table: Table) -> str:
    """Writes an export and gives in words what it holds."""
    if ending in _RDF:
        with Records(ending, store.base) as records:
            records.add(_chosen(store, only))
            write_records(records, out)
            return f"{records.count} {'quads' if ending in KEEP_GRAPHS else 'triples'}"
    if ending not in _NETWORK:
        raise OutputError(f"there is no format {ending!r}: choose {_listed()}")
    from samverkan.export.network import network_file, plain  # noqa: PLC0415 - RDF need not wait for networkx
    from viz.network import load_network  # noqa: PLC0415 - the same

    asked = GraphStore.from_quads(_chosen(store, only), store.base) if only else store
    network = plain(load_network(asked), store.base)
    out.write(network_file(network, ending, table))
    return f"{network.number_of_nodes()} actors, {network.number_of_edges()} lines between them"


def _chosen(store: GraphStore, only: Collection[str]) -> Iterator[Quad]:
    """Gives the quads of some kinds of named graphs, of all where none is named."""
    kinds = {f"<{store.base}{graph_key(kind)}>": kind for kind in GRAPH_KINDS if kind != "sources"}
    for quad in store.quads():
        if not only or kinds.get(str(quad.graph_name), "sources") in only:
            yield quad


def export(
    store: GraphStore,
    path: Path,
    *,
    ending: str | None = None,
    only: Collection[str] = (),
    table: Table = "edges",
) -> str:
    """Writes a graph to a file, whole or not at all, and gives in words what it holds.

    The format is told by `ending`, else by the path's own; `only` and `table` are as in `content`.

    Raises:
        OutputError: the ending is unknown, the file cannot be written, or a text does not fit into XML.
        GraphDamagedError: the graph cannot be read.
    """
    chosen = ending or ending_of(path)
    with beside(path) as file:
        return _write(store, chosen, file, only, table)
