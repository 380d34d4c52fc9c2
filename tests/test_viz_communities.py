"""Who keeps together, and which numbers size the marks."""

from __future__ import annotations

from itertools import combinations

import networkx
import pytest
from network_sample import sample_store

from viz.communities import communities
from viz.measures import betweenness, degree, weighted_degree
from viz.network import load_network


def _cliques(*sizes: int) -> networkx.Graph[str]:
    """Circles in which each knows each, the first of one joined to the first of the next."""
    network: networkx.Graph[str] = networkx.Graph()
    for turn, size in enumerate(sizes):
        keys = [f"c{turn}/{i:03}" for i in range(size)]
        network.add_nodes_from(keys)
        network.add_edges_from(combinations(keys, 2))
        if turn:
            network.add_edge(f"c{turn - 1}/000", f"c{turn}/000")
    return network


def test_circles_that_hardly_meet_are_communities() -> None:
    """Three circles with one line between neighbours are three communities, the largest first."""
    found = communities(_cliques(5, 9, 7))
    assert [len(part) for part in found] == [9, 7, 5]
    assert all(len({key.split("/")[0] for key in part}) == 1 for part in found)


def test_the_order_in_which_a_network_was_made_does_not_matter() -> None:
    """The same lines told backwards give the same communities."""
    network = load_network(sample_store())
    again: networkx.Graph[str] = networkx.Graph()
    again.add_nodes_from(reversed(list(network)))
    again.add_edges_from((b, a, data) for a, b, data in reversed(list(network.edges(data=True))))
    assert communities(network) == communities(again)


def test_they_are_as_good_as_those_of_networkx() -> None:
    """Modularity is at most a hundredth below the best of networkx's own, over several seeds."""
    network = load_network(sample_store())
    ours = networkx.community.modularity(network, map(set, communities(network)), weight="strength")
    theirs = max(
        networkx.community.modularity(
            network,
            networkx.community.louvain_communities(network, weight="strength", seed=seed),
            weight="strength",
        )
        for seed in range(5)
    )
    assert ours >= theirs - 0.01


@pytest.mark.parametrize("lonely", [0, 1, 3])
def test_those_without_lines_stay_alone(lonely: int) -> None:
    """An actor that works with nobody is a community of its own; an empty network has none."""
    network: networkx.Graph[str] = networkx.empty_graph(0)
    network.add_nodes_from(f"a{i}" for i in range(lonely))
    assert communities(network) == tuple((f"a{i}",) for i in range(lonely))


def test_weights_decide_where_one_between_two_belongs() -> None:
    """An actor with one line to each of two circles goes where its line is stronger."""
    network = _cliques(4, 4)
    network.add_edge("x", "c0/001", strength=1.0)
    network.add_edge("x", "c1/001", strength=5.0)
    assert any({"x", "c1/001"} <= set(part) for part in communities(network))


def test_degrees_count_others_and_what_is_shared() -> None:
    """Two authorities share three collaborations; the weighted degree counts each."""
    network = load_network(sample_store())
    key = "actor/jamstalldhetsmyndigheten"
    assert degree(network)[key] == 27
    assert weighted_degree(network)[key] == sum(network.edges[key, other]["weight"] for other in network[key])
    assert weighted_degree(network)[key] > 27


def test_betweenness_is_exact_where_it_can_be_and_near_beyond() -> None:
    """Of a small network it is networkx's; of a large one the middle of a star still stands out."""
    path: networkx.Graph[str] = networkx.Graph([("a", "b"), ("b", "c")])
    assert betweenness(path) == {"a": 0.0, "b": 1.0, "c": 0.0}
    star: networkx.Graph[str] = networkx.Graph(("hub", f"a{i}") for i in range(1500))
    values = betweenness(star)
    assert max(values, key=lambda key: values[key]) == "hub"
    assert values == betweenness(star)
