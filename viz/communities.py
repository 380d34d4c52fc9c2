"""Who keeps together: the actors of a network parted into communities, the same ones each time.

The method is that of Blondel, Guillaume, Lambiotte and Lefebvre (2008, "Fast unfolding of communities in large
networks", doi:10.1088/1742-5468/2008/10/P10008): each moves to where modularity grows most, then the
communities become the nodes of a smaller network, until nothing moves. Nothing is drawn by lot.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

__all__ = ["communities"]

_ROUNDS = 20  # moves of one level come to rest in fewer, but for ties that flip to and fro
_REST = 500  # a level rests once fewer than one in so many have moved
_LEAST_GAIN = 1e-9

Weights = dict[int, float]


def communities(
    network: networkx.Graph[str], *, weight: str = "strength", order: Iterable[str] | None = None
) -> tuple[tuple[str, ...], ...]:
    """Gives the communities, the largest first, each with its members sorted by key.

    `weight` names the number on the lines that counts; a line without it counts as 1. `order` is the order in which
    the actors may move, by default that of their keys: another order shows how sure the communities are.
    """
    keys = list(order) if order is not None else sorted(network)
    number = {key: i for i, key in enumerate(keys)}
    beside: list[Weights] = [{} for _ in keys]
    for one, other, value in network.edges(data=weight, default=1.0):
        beside[number[one]][number[other]] = beside[number[other]][number[one]] = float(value)
    homes = _merged(beside)
    found: dict[int, list[str]] = defaultdict(list)
    for key, home in zip(keys, homes, strict=True):
        found[home].append(key)
    parts = (tuple(sorted(members)) for members in found.values())
    return tuple(sorted(parts, key=lambda part: (-len(part), part)))


def _merged(beside: Sequence[Weights]) -> list[int]:
    """Gives each node's community, level upon level; a node's weight to itself is twice what lies inside it."""
    homes = list(range(len(beside)))
    while True:
        moved = _settled(beside)
        names = {home: i for i, home in enumerate(dict.fromkeys(moved))}
        if len(names) == len(beside):
            return homes
        level = [names[home] for home in moved]
        homes = [level[home] for home in homes]
        beside = _shrunk(beside, level, len(names))


def _settled(beside: Sequence[Weights]) -> list[int]:
    """Moves each node to the neighbouring community where modularity grows most, until hardly any moves."""
    homes = list(range(len(beside)))
    strength = [sum(weights.values()) for weights in beside]
    total = sum(strength) or 1.0
    mass = strength[:]
    for _ in range(_ROUNDS):
        moves = 0
        for node, weights in enumerate(beside):
            home, own = homes[node], strength[node]
            links: Weights = {home: 0.0}
            for other, value in weights.items():
                if other != node:
                    links[homes[other]] = links.get(homes[other], 0.0) + value
            mass[home] -= own
            best, gain = home, links[home] - own * mass[home] / total
            for there, value in links.items():
                better = value - own * mass[there] / total
                if better > gain + _LEAST_GAIN:
                    best, gain = there, better
            mass[best] += own
            if best != home:
                homes[node] = best
                moves += 1
        if moves * _REST <= len(beside):
            break
    return homes


def _shrunk(beside: Sequence[Weights], level: Sequence[int], count: int) -> list[Weights]:
    """Gives the network of communities, with the weights between them added up."""
    found: list[Weights] = [defaultdict(float) for _ in range(count)]
    for node, weights in enumerate(beside):
        mine = found[level[node]]
        for other, value in weights.items():
            mine[level[other]] += value
    return found
