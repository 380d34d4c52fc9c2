"""How much an actor counts in a network: one number an actor and measure.

Every function takes a network as `viz.network.load_network` gives it, or any networkx graph, and gives a
dictionary by key in the graph's own order.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx

from viz.facts import Text

if TYPE_CHECKING:
    Network = networkx.Graph[str]

__all__ = ["MEASURES", "Measure", "betweenness", "degree", "weighted_degree"]

_EXACT_WORK = 1_200_000  # nodes times (nodes and lines) up to which every path is counted: one to two seconds
_SEED = 2026


@dataclass(frozen=True, slots=True)
class Measure:
    """A measure with its name and, in one sentence, what a large value means."""

    name: str
    label: Text
    meaning: Text
    count: Callable[[Network], dict[str, float]]


def degree(network: Network) -> dict[str, float]:
    """Gives with how many others each actor collaborates."""
    return {key: float(count) for key, count in network.degree()}


def weighted_degree(network: Network) -> dict[str, float]:
    """Gives the number of shared collaborations, added up over all whom an actor works with."""
    return {key: float(count) for key, count in network.degree(weight="weight")}


def betweenness(network: Network) -> dict[str, float]:
    """Gives the part (0 to 1) of the shortest paths between others that lead through each actor (Freeman 1977).

    Beyond `_EXACT_WORK` it is estimated from paths that start at some actors, the same ones each time (Brandes and Pich
    2007, doi:10.1142/S0218127407018403).
    """
    size = network.number_of_nodes() + network.number_of_edges()
    starts = max(1, _EXACT_WORK // size) if size else 1
    if starts >= network.number_of_nodes():
        return dict(networkx.betweenness_centrality(network))
    ordered: Network = networkx.Graph()
    ordered.add_nodes_from(sorted(network))  # the sample follows the order of the nodes
    ordered.add_edges_from(sorted((min(pair), max(pair)) for pair in network.edges))
    found = networkx.betweenness_centrality(ordered, k=starts, seed=_SEED)
    return {key: found[key] for key in network}


MEASURES = (
    Measure(
        "degree",
        Text("Antal att samverka med", "Number worked with"),
        Text("Större tecken: fler att samverka med.", "Larger mark: works with more others."),
        degree,
    ),
    Measure(
        "weight",
        Text("Delade samarbeten", "Shared collaborations"),
        Text(
            "Större tecken: fler delade samarbeten, räknade med var och en.",
            "Larger mark: more shared collaborations, counted with each other actor.",
        ),
        weighted_degree,
    ),
    Measure(
        "betweenness",
        Text("Länk mellan andra", "Link between others"),
        Text(
            "Större tecken: ligger oftare på den kortaste vägen mellan andra. Säger inget om makt.",
            "Larger mark: lies more often on the shortest path between others. Says nothing of power.",
        ),
        betweenness,
    ),
)
"""The measures by which a picture can size its marks; the first is that of the first view."""
