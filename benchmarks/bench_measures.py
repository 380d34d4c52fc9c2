"""Times the measures of networks by NetworkX and by igraph, and tells how far they differ.

    python benchmarks/bench_measures.py                   300 and 1,000 actors
    python benchmarks/bench_measures.py --actors 5000     other sizes

Ratios are NetworkX's time by igraph's. NetworkX's betweenness of large networks is estimated, hence the difference.
"""

from __future__ import annotations

import argparse
import random
import time
from collections.abc import Callable
from functools import partial
from itertools import combinations
from typing import Any

import networkx

from viz.communities import communities
from viz.measuring import measured
from viz.measuring.centrality import betweenness, closeness, eigenvector
from viz.measuring.sureness import partitions

_LINES_AN_ACTOR = 5


def network_of(actors: int, seed: int = 2026) -> networkx.Graph[str]:
    """Gives a network of collaborations of two to six members, about five lines an actor."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable network is wanted, no secret
    keys = [f"actor/{number:05}" for number in range(actors)]
    network: networkx.Graph[str] = networkx.Graph()
    for key in keys:
        network.add_node(key, label=key, kind="Actor", county=f"county/{dice.randrange(21)}")
    while network.number_of_edges() < _LINES_AN_ACTOR * actors:
        for one, other in combinations(dice.sample(keys, dice.choice((2, 3, 4, 6))), 2):
            network.add_edge(
                one, other, weight=network.get_edge_data(one, other, {"weight": 0})["weight"] + 1
            )
    return network


def timed(task: Callable[[], Any]) -> tuple[float, Any]:
    """Gives a task's processor seconds and what it gives."""
    start = time.process_time()
    given = task()
    return time.process_time() - start, given


def report(network: networkx.Graph[str]) -> None:
    """Prints the times of one network."""
    print(f"{network.number_of_nodes()} actors, {network.number_of_edges()} lines")
    for measure in (betweenness, closeness, eigenvector):
        slow, one = timed(partial(measure, network, "networkx"))
        quick, other = timed(partial(measure, network, "igraph"))
        apart = max(abs(one[key] - other[key]) for key in network)
        print(
            f"  {measure.__name__}: networkx {slow:.2f} s, igraph {quick:.3f} s, ratio {slow / quick:.0f}, "
            f"greatest difference {apart:.1e}"
        )
    found, _ = timed(partial(communities, network))
    sure, _ = timed(partial(partitions, network))
    whole, _ = timed(partial(measured, network))
    print(f"  communities {found:.2f} s, how sure they are {sure:.2f} s, all measures {whole:.2f} s")


def main() -> None:
    """Measures what is asked for."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--actors", type=int, nargs="*", default=[300, 1000])
    for actors in parser.parse_args().actors:
        report(network_of(actors))


if __name__ == "__main__":
    main()
