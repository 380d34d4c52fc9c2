"""The measures: known values on small networks, the same numbers from both engines, and odd networks."""

from __future__ import annotations

import random

import networkx
import pytest
from network_sample import sample_store

from viz.measuring import LEGEND, WHOLE, measured
from viz.measuring.brokers import brokered, levels_of
from viz.measuring.centrality import Engine, betweenness, closeness, eigenvector, engine_for
from viz.measuring.mixing import assortativity
from viz.measuring.structure import bridges, cut_points, lone_lines
from viz.measuring.sureness import agreement
from viz.network import load_network

ENGINES: tuple[Engine, ...] = ("networkx", "igraph")


def network_of(*lines: tuple[str, str], **kinds: str) -> networkx.Graph[str]:
    """Gives a network of these lines; a node's kind can be told by its name."""
    network: networkx.Graph[str] = networkx.Graph()
    for one, other in lines:
        network.add_edge(one, other, weight=1)
    for key in network:
        network.nodes[key].update(label=key, kind=kinds.get(key, "Actor"), county="")
    return network


def random_network(seed: int, nodes: int = 60) -> networkx.Graph[str]:
    """Gives a network of several parts, some nodes alone, with weights."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable network is wanted, no secret
    network: networkx.Graph[str] = networkx.Graph()
    network.add_nodes_from((f"n{i}" for i in range(nodes)), label="", kind="Actor", county="")
    for _ in range(nodes + 10):
        one, other = dice.sample(sorted(network), 2)
        network.add_edge(one, other, weight=dice.randint(1, 4))
    return network


@pytest.mark.parametrize("seed", range(4))
def test_both_engines_give_the_same(seed: int) -> None:
    """The betweenness, closeness and eigenvector of igraph differ from NetworkX's by less than a millionth."""
    pytest.importorskip("igraph")
    network = random_network(seed)
    for measure in (betweenness, closeness, eigenvector):
        by_networkx, by_igraph = (measure(network, engine) for engine in ENGINES)
        assert by_igraph == pytest.approx(by_networkx, abs=1e-6)
        assert max(by_networkx.values()) > 0


def test_the_engine_follows_the_size() -> None:
    """A small network does not wait for igraph to load; one of some hundred nodes is worth it."""
    pytest.importorskip("igraph")
    assert engine_for(random_network(1)) == "networkx"
    assert engine_for(random_network(1, nodes=400)) == "igraph"


@pytest.mark.parametrize("engine", ENGINES)
def test_a_star_has_its_middle_between_all(engine: Engine) -> None:
    """In a star the middle has betweenness and closeness 1, the others closeness 3/5 and eigenvector 1/√3."""
    pytest.importorskip("igraph")
    star = network_of(("a", "m"), ("b", "m"), ("c", "m"))
    assert betweenness(star, engine) == pytest.approx({"a": 0, "m": 1, "b": 0, "c": 0})
    assert closeness(star, engine) == pytest.approx({"a": 0.6, "m": 1, "b": 0.6, "c": 0.6})
    assert eigenvector(star, engine) == pytest.approx({"a": 3**-0.5, "m": 1, "b": 3**-0.5, "c": 3**-0.5})


@pytest.mark.parametrize("engine", ENGINES)
def test_equal_parts_are_equally_central_and_lesser_ones_are_not(engine: Engine) -> None:
    """Two triangles both have eigenvector centrality 1, a pair beside them 0, whichever engine counts."""
    pytest.importorskip("igraph")
    lines = [("a", "b"), ("b", "c"), ("a", "c"), ("d", "e"), ("e", "f"), ("d", "f"), ("g", "h")]
    found = eigenvector(network_of(*lines), engine)
    assert found == pytest.approx(dict.fromkeys("abcdef", 1) | dict.fromkeys("gh", 0))


def test_bridges_and_cut_points() -> None:
    """Two triangles joined by one line: that line is the bridge, its ends are the cut points."""
    lines = [("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"), ("d", "e"), ("e", "f"), ("d", "f")]
    network = network_of(*lines)
    assert bridges(network) == (("c", "d"),)
    assert {key for key, cut in cut_points(network).items() if cut} == {"c", "d"}
    assert lone_lines(network) == {"a": 0, "b": 0, "c": 1, "d": 1, "e": 0, "f": 0}


def test_brokers_join_what_has_no_line() -> None:
    """A pair of partners in two groups counts for who stands between, unless they work together or lack a group."""
    network = network_of(("m", "a"), ("m", "b"), ("m", "c"), ("m", "x"), ("a", "b"))
    group = {"m": "1", "a": "1", "b": "2", "c": "2", "x": ""}
    assert brokered(network, group) == {"m": 1, "a": 0, "b": 0, "c": 0, "x": 0}


def test_brokers_equal_a_count_of_all_pairs() -> None:
    """On random networks the quick count equals the plain one over all pairs of partners."""
    network = random_network(7)
    group = {key: str(place % 4 or "") for place, key in enumerate(network)}
    for key, count in brokered(network, group).items():
        near = sorted(network[key])
        pairs = [
            (one, other)
            for place, one in enumerate(near)
            for other in near[place + 1 :]
            if group[one] and group[other] and group[one] != group[other]
        ]
        assert count == sum(not network.has_edge(*pair) for pair in pairs)


def test_a_state_body_that_lies_in_a_county_is_of_the_county() -> None:
    """An authority is national, the same with a county is not, and an unknown kind has no level."""
    network = network_of(("a", "b"), ("b", "c"), a="Authority", b="Authority")
    network.nodes["b"]["county"] = "county/skane"
    assert levels_of(network) == {"a": "national", "b": "county", "c": ""}


def test_assortativity_is_that_of_newman() -> None:
    """1 where only like work together, -1 where two groups only work across, None where nothing can be said."""
    network = network_of(("a", "b"), ("c", "d"))
    assert assortativity(network, {"a": "1", "b": "1", "c": "2", "d": "2"}) == pytest.approx(1)
    assert assortativity(network, {"a": "1", "b": "2", "c": "1", "d": "2"}) == pytest.approx(-1)
    assert assortativity(network, dict.fromkeys("abcd", "1")) is None
    assert assortativity(network, dict.fromkeys("abcd", "")) is None
    triangle_and_line = network_of(("a", "b"), ("b", "c"), ("a", "c"), ("c", "d"))
    group = {"a": "1", "b": "1", "c": "2", "d": "2"}
    # 2 of 4 lines within a group; each group has half of the ends
    assert assortativity(triangle_and_line, group) == pytest.approx((0.5 - 0.5) / 0.5)


def test_agreement_tells_how_alike_communities_come_out() -> None:
    """The same company each time gives 1; one that is joined by others gives the part that stayed."""
    base = (("a", "b"), ("c", "d"))
    assert agreement(base, [base, (("c", "d"), ("a", "b"))]) == dict.fromkeys("abcd", 1)
    assert agreement(base, [base, (("a", "b", "c", "d"),)]) == pytest.approx(dict.fromkeys("abcd", 0.75))


def test_a_ring_has_less_sure_communities_than_two_cliques() -> None:
    """Where no parts are clear, other orders give other communities, and the number says so."""
    ring = network_of(*((f"n{i:02}", f"n{(i + 1) % 24:02}") for i in range(24)))
    cliques = network_of(*((f"{side}{i}", f"{side}{j}") for side in "ab" for i in range(5) for j in range(i)))
    cliques.add_edge("a0", "b0", weight=1)
    clear, unclear = (measured(network).whole["sure"] for network in (cliques, ring))
    assert clear == 1
    assert unclear is not None
    assert unclear < 0.9


def test_every_measure_is_told_in_both_languages() -> None:
    """Each number that is counted has a legend, each legend a number, and no sentence is empty or the same in both."""
    counted = measured(load_network(sample_store()))
    assert list(counted.values) == list(LEGEND)
    assert list(counted.whole) == list(WHOLE)
    for entry in (*LEGEND.values(), *WHOLE.values()):
        for text in (entry.means, entry.does_not):
            assert text.sv.endswith(".")
            assert text.en.endswith(".")
            assert text.sv != text.en


def test_the_sample_is_measured_as_drawn() -> None:
    """28 in one network have core 27 and each degree; the board of Västernorrland joins counties; parts add up."""
    counted = measured(load_network(sample_store()))
    assert counted.values["core"]["actor/socialstyrelsen"] == 27
    assert counted.values["degree"]["actor/socialstyrelsen"] == 27
    assert counted.values["counties"]["actor/lansstyrelsen-vasternorrland"] > 0
    assert counted.whole["actors"] == 47
    assert sum(len(each.members) for each in counted.communities) == 47
    assert counted.ranked("degree")[:2] == ["actor/kriminalvarden", "actor/aklagarmyndigheten"]


@pytest.mark.parametrize("count", [0, 1, 2])
def test_small_networks_give_numbers_too(count: int) -> None:
    """No actor, one actor and two without a line are counted without a fault; what cannot be said is None."""
    network: networkx.Graph[str] = networkx.empty_graph([f"n{i}" for i in range(count)])
    for key in network:
        network.nodes[key].update(label="مرکز 👩‍👧 " * 80, kind="Actor", county="")
    counted = measured(network)
    assert counted.whole["actors"] == counted.whole["parts"] == count
    assert counted.whole["kind_mixing"] is None
    assert all(len(values) == count for values in counted.values.values())
