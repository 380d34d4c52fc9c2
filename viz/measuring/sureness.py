"""How sure the communities of a network are: whether they come out the same when the actors are taken in other orders.

Where a network has no clear parts, the order decides; then a community is a way to look at it, and no finding.
"""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from viz.communities import communities

if TYPE_CHECKING:
    import networkx

__all__ = ["SEEDS", "agreement", "partitions"]

SEEDS = 20

Partition = Sequence[Sequence[str]]


def partitions(network: networkx.Graph[str], seeds: int = SEEDS) -> tuple[Partition, ...]:
    """Gives the communities as found with so many other orders of the actors."""
    found = []
    for seed in range(seeds):
        order = sorted(network)
        random.Random(seed).shuffle(order)  # noqa: S311 - repeatable orders are wanted, no secret
        found.append(communities(network, order=order))
    return tuple(found)


def agreement(base: Partition, others: Sequence[Partition]) -> dict[str, float]:
    """Gives for each actor how much its community is the same in the others, 0 to 1 (mean Jaccard index).

    1 means that it keeps exactly the same company whatever the order.
    """
    home = _homes(base)
    sums = dict.fromkeys(home, 0.0)
    for other in others:
        there = _homes(other)
        both = Counter((home[key], there[key]) for key in home)
        for key in home:
            shared = both[home[key], there[key]]
            sums[key] += shared / (len(base[home[key]]) + len(other[there[key]]) - shared)
    return {key: total / len(others) if others else 1.0 for key, total in sums.items()}


def _homes(partition: Partition) -> Mapping[str, int]:
    return {key: place for place, part in enumerate(partition) for key in part}
