"""Whether like works with like: one number for a whole network."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

__all__ = ["assortativity"]

_ALL_OF_ONE = 1e-12


def assortativity(network: networkx.Graph[str], group: Mapping[str, str]) -> float | None:
    """Gives Newman's coefficient (2003, "Mixing patterns in networks", doi:10.1103/PhysRevE.67.026126, formula 2).

    1 means that lines join only actors of one group, 0 that they fall as by chance, below 0 that they rather join
    different ones. Lines to an actor of no group (an empty text) do not count. None where nothing can be said: no
    line, or one group alone.
    """
    lines = [(group[one], group[other]) for one, other in network.edges if group[one] and group[other]]
    if not lines:
        return None
    same = sum(one == other for one, other in lines) / len(lines)
    ends = Counter(end for line in lines for end in line)
    chance = sum((count / (2 * len(lines))) ** 2 for count in ends.values())
    return None if 1 - chance < _ALL_OF_ONE else (same - chance) / (1 - chance)
