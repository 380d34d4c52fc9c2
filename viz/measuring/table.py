"""Counts all measures of a network at once."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import TYPE_CHECKING

import networkx

from viz.communities import communities
from viz.labels import by_name
from viz.measures import degree, weighted_degree
from viz.measuring.brokers import brokered, counties_of, levels_of
from viz.measuring.centrality import Engine, betweenness, closeness, eigenvector, engine_for
from viz.measuring.mixing import assortativity
from viz.measuring.structure import bridges, clustering, core, cut_points, lone_lines
from viz.measuring.sureness import agreement, partitions

if TYPE_CHECKING:
    Network = networkx.Graph[str]

__all__ = ["Community", "Measured", "measured"]


@dataclass(frozen=True, slots=True)
class Community:
    """A community: its members, the most connected first, and how sure it is (0 to 1)."""

    members: tuple[str, ...]
    sure: float


@dataclass(frozen=True, slots=True)
class Measured:
    """All numbers of a network: by measure and actor, of the whole, its communities and its bridges.

    `values` has the names of `viz.measuring.LEGEND`, `whole` those of `WHOLE`; None where nothing can be said.
    """

    network: Network
    values: Mapping[str, Mapping[str, float]]
    whole: Mapping[str, float | None]
    communities: tuple[Community, ...]
    bridges: tuple[tuple[str, str], ...]

    def ranked(self, name: str) -> list[str]:
        """Gives the actors by a measure, the greatest first, equal ones by name."""
        value = self.values[name]
        return sorted(self.network, key=lambda key: (-value[key], *by_name(self.network, key)))


def measured(network: Network, *, engine: Engine | None = None) -> Measured:
    """Gives all measures of a network as `viz.network.load_network` gives it, an empty one too.

    `engine` is what counts the shortest paths and the eigenvector: by default the quicker one that is installed.
    """
    chosen = engine or engine_for(network)
    found = communities(network)
    sure = agreement(found, partitions(network)) if found else {}
    many = degree(network)
    kept = tuple(_community(network, part, many, sure) for part in found)
    home = {key: float(turn) for turn, part in enumerate(found, 1) for key in part}
    counties, levels = counties_of(network), levels_of(network)
    values: dict[str, Mapping[str, float]] = {
        "degree": many,
        "weight": weighted_degree(network),
        "betweenness": betweenness(network, chosen),
        "closeness": closeness(network, chosen),
        "eigenvector": eigenvector(network, chosen),
        "core": core(network),
        "clustering": clustering(network),
        "cut": cut_points(network),
        "bridges": lone_lines(network),
        "community": home,
        "sure": sure,
        "counties": brokered(network, counties),
        "levels": brokered(network, levels),
    }
    lone = bridges(network)
    return Measured(network, values, _whole(network, values, len(found), len(lone)), kept, lone)


def _community(
    network: Network, part: tuple[str, ...], many: Mapping[str, float], sure: Mapping[str, float]
) -> Community:
    members = tuple(sorted(part, key=lambda key: (-many[key], *by_name(network, key))))
    return Community(members, sum(sure[key] for key in part) / len(part))


def _whole(
    network: Network, values: Mapping[str, Mapping[str, float]], parts: int, lone: int
) -> dict[str, float | None]:
    sure = values["sure"]
    kinds = {key: str(kind) for key, kind in network.nodes(data="kind", default="")}
    return {
        "actors": network.number_of_nodes(),
        "lines": network.number_of_edges(),
        "parts": networkx.number_connected_components(network),
        "cut_points": sum(values["cut"].values()),
        "bridges": lone,
        "communities": parts,
        "sure": sum(sure.values()) / len(sure) if sure else None,
        "kind_mixing": assortativity(network, kinds),
        "level_mixing": assortativity(network, levels_of(network)),
        "county_mixing": assortativity(network, counties_of(network)),
    }
