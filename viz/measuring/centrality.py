"""Betweenness, closeness and eigenvector centrality, by NetworkX or, in large networks, by igraph where it is there.

Both give the same numbers but for rounding: a test holds that. `benchmarks/bench_measures.py` prints the ratios.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from importlib.util import find_spec
from math import sqrt
from typing import TYPE_CHECKING, Any, Literal

import networkx

from viz import measures

if TYPE_CHECKING:
    Network = networkx.Graph[str]

__all__ = ["Engine", "betweenness", "closeness", "eigenvector", "engine_for"]

Engine = Literal["networkx", "igraph"]
"""What counts: NetworkX, which is always there, or igraph (`pip install "samverkan[large]"`)."""

_LARGE = 300  # nodes from which igraph is worth its loading
_ROUNDS = 5_000  # a value that has not come to rest by then is close enough to rank by
_REST = 1e-10
_SAME = 1e-6  # two parts whose greatest eigenvalues differ by less are equally central


def engine_for(network: Network) -> Engine:
    """Gives igraph for a network of some hundred nodes where it is installed, else NetworkX."""
    return "igraph" if network.number_of_nodes() >= _LARGE and find_spec("igraph") else "networkx"


def betweenness(network: Network, engine: Engine) -> dict[str, float]:
    """Gives the part (0 to 1) of the shortest paths between others that lead through each actor (Freeman 1977).

    igraph counts every path; NetworkX does so too, but estimates in networks of more than about a thousand.
    """
    if engine == "networkx":
        return measures.betweenness(network)
    count = network.number_of_nodes()
    pairs = (count - 1) * (count - 2) / 2 or 1
    return {
        key: value / pairs
        for key, value in zip(network, _igraph(network).betweenness(directed=False), strict=True)
    }


def closeness(network: Network, engine: Engine) -> dict[str, float]:
    """Gives how near each actor is to all that it reaches (0 to 1), counted down by how few those are.

    The formula is that of Wasserman and Faust (1994, formula 5.22), which also serves a network in several parts.
    """
    if engine == "networkx":
        return dict(networkx.closeness_centrality(network))
    reached = {key: len(part) for part in networkx.connected_components(network) for key in part}
    others = max(1, network.number_of_nodes() - 1)
    found = _igraph(network).closeness(normalized=True)
    # igraph gives no number to one that reaches nobody
    return {
        key: value * (reached[key] - 1) / others if reached[key] > 1 else 0.0
        for key, value in zip(network, found, strict=True)
    }


def eigenvector(network: Network, engine: Engine) -> dict[str, float]:
    """Gives how much each actor works with those who work much (0 to 1, the greatest is 1), lines by their weight.

    The method is Bonacich's (1987). It lives in the part of the network with the greatest eigenvalue: actors of
    other parts have 0. Parts that are equal in that count all, so that the same network gives the same numbers.
    """
    parts = [sorted(part) for part in networkx.connected_components(network) if len(part) > 1]
    found = [_of_part(network.subgraph(part), engine) for part in parts]
    greatest = max((value for value, _ in found), default=0.0)
    values = dict.fromkeys(network, 0.0)
    for value, part in found:
        if value >= greatest * (1 - _SAME):
            values |= part
    return values


def _of_part(part: Network, engine: Engine) -> tuple[float, dict[str, float]]:
    """Gives the greatest eigenvalue of a connected part and its vector."""
    if engine == "igraph":
        graph = _igraph(part)
        weights = [float(weight) for _, _, weight in part.edges(data="weight", default=1)]
        vector, value = graph.eigenvector_centrality(weights=weights, scale=True, return_eigenvalue=True)
        return float(value), dict(zip(part, map(float, vector), strict=True))
    beside = {
        key: [(other, float(line.get("weight", 1))) for other, line in part[key].items()] for key in part
    }
    return _power(beside)


def _power(beside: Mapping[str, Iterable[tuple[str, float]]]) -> tuple[float, dict[str, float]]:
    """Gives the same by repeated steps; each adds the old value, so that two-sided networks come to rest too."""
    vector = dict.fromkeys(beside, 1.0)
    length = 1.0
    for _ in range(_ROUNDS):
        following = {
            key: vector[key] + sum(vector[other] * weight for other, weight in lines)
            for key, lines in beside.items()
        }
        length = sqrt(sum(value * value for value in following.values()))
        following = {key: value / length for key, value in following.items()}
        moved = max(abs(following[key] - vector[key]) for key in vector)
        vector = following
        if moved < _REST:
            break
    greatest = max(vector.values())
    return length - 1, {key: value / greatest for key, value in vector.items()}


def _igraph(network: Network) -> Any:
    import igraph  # noqa: PLC0415 - an extra, and slow to load

    number = {key: place for place, key in enumerate(network)}
    return igraph.Graph(len(number), [(number[one], number[other]) for one, other in network.edges])
