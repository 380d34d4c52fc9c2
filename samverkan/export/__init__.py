"""Writes a graph to a file that other programs open: RDF in six syntaxes, networks in three."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from pyoxigraph import Quad

from graph.files import write_beside
from graph.iris import graph_key
from graph.store import GraphStore
from samverkan.errors import OutputError
from samverkan.export.jsonld import jsonld
from samverkan.export.rdf import nquads, ntriples, rdfxml, trig, turtle

if TYPE_CHECKING:
    from samverkan.export.network import Table

__all__ = ["GRAPH_KINDS", "Export", "content", "ending_of", "endings", "export"]

GRAPH_KINDS = ("reference", "curated", "sources", "inferred", "ontology")
"""The named graphs that an export can be limited to; `sources` is one for each document."""

_RDF: Mapping[str, Callable[[Collection[Quad], GraphStore], bytes]] = {
    "ttl": turtle,
    "trig": trig,
    "nt": ntriples,
    "nq": nquads,
    "jsonld": jsonld,
    "rdf": rdfxml,
    "xml": rdfxml,
}
_KEEP_GRAPHS = ("trig", "nq")
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
    if write := _RDF.get(ending):
        quads = _chosen(store, only)
        triples = len({quad.triple for quad in quads})
        holds = f"{len(quads)} quads" if ending in _KEEP_GRAPHS else f"{triples} triples"
        return Export(write(quads, store), holds)
    if ending not in _NETWORK:
        raise OutputError(f"there is no format {ending!r}: choose {_listed()}")
    from samverkan.export.network import network_file, plain  # noqa: PLC0415 - RDF need not wait for networkx
    from viz.network import load_network  # noqa: PLC0415 - the same

    asked = GraphStore.from_quads(_chosen(store, only), store.base) if only else store
    network = plain(load_network(asked), store.base)
    holds = f"{network.number_of_nodes()} actors, {network.number_of_edges()} lines between them"
    return Export(network_file(network, ending, table), holds)


def _chosen(store: GraphStore, only: Collection[str]) -> list[Quad]:
    """Gives the quads of some kinds of named graphs, of all where none is named."""
    kinds = {f"<{store.base}{graph_key(kind)}>": kind for kind in GRAPH_KINDS if kind != "sources"}
    return [quad for quad in store.quads() if not only or kinds.get(str(quad.graph_name), "sources") in only]


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
    made = content(store, ending or ending_of(path), only=only, table=table)
    write_beside(path, made.content)
    return made.holds
