"""What holds a network together: cores, triangles, lines and actors without which it falls apart."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING

import networkx

if TYPE_CHECKING:
    Network = networkx.Graph[str]

__all__ = ["bridges", "clustering", "core", "cut_points", "lone_lines"]


def core(network: Network) -> dict[str, int]:
    """Gives the greatest k for which each actor belongs to a group where all have k partners (Seidman 1983)."""
    return dict(networkx.core_number(network))


def clustering(network: Network) -> dict[str, float]:
    """Gives how many of an actor's pairs of partners work with each other, 0 to 1 (Watts and Strogatz 1998)."""
    found: dict[str, float] = networkx.clustering(network)  # type: ignore[assignment]  # a number is for one node alone
    return found


def bridges(network: Network) -> tuple[tuple[str, str], ...]:
    """Gives the lines whose loss would cut the network, sorted."""
    return tuple(sorted((min(pair), max(pair)) for pair in networkx.bridges(network)))


def lone_lines(network: Network) -> dict[str, int]:
    """Gives how many of each actor's lines are bridges."""
    count = Counter(key for pair in bridges(network) for key in pair)
    return {key: count[key] for key in network}


def cut_points(network: Network) -> dict[str, int]:
    """Gives 1 for each actor whose loss would cut the network (an articulation point), else 0."""
    found = set(networkx.articulation_points(network))
    return {key: int(key in found) for key in network}
