"""Who stands between others that do not work together, across counties and across levels of government.

The idea is Gould and Fernandez's (1989, "Structures of mediation", doi:10.2307/270949), here without direction.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import networkx

    Network = networkx.Graph[str]

__all__ = ["LEVELS", "brokered", "counties_of", "levels_of"]

LEVELS: Mapping[str, str] = {
    "GovernmentBody": "national",
    "Authority": "national",
    "KnowledgeCentre": "national",
    "University": "national",
    "CountyAdministrativeBoard": "county",
    "Region": "county",
    "Municipality": "municipality",
    "MunicipalAssociation": "municipality",
    "CivilSocietyOrganisation": "civil society",
}
"""The level at which each kind of actor works; other kinds have none."""


def counties_of(network: Network) -> dict[str, str]:
    """Gives each actor's county, empty where it has none."""
    return {key: str(county or "") for key, county in network.nodes(data="county", default="")}


def levels_of(network: Network) -> dict[str, str]:
    """Gives each actor's level, empty where its kind has none; an authority that lies in a county is of the county."""
    found = {}
    for key, actor in network.nodes(data=True):
        level = LEVELS.get(actor.get("kind", ""), "")
        found[key] = "county" if level == "national" and actor.get("county") else level
    return found


def brokered(network: Network, group: Mapping[str, str]) -> dict[str, int]:
    """Gives for each actor the number of pairs of its partners that differ in group and have no line between them.

    An actor of no group (an empty text) makes no pair.
    """
    beside = {key: {other for other in network[key] if group[other] and other != key} for key in network}
    return {key: _pairs(beside, group, key) for key in network}


def _pairs(beside: Mapping[str, set[str]], group: Mapping[str, str], key: str) -> int:
    """Gives all pairs of partners that differ in group, less those that work together."""
    partners = beside[key]
    sizes = Counter(group[other] for other in partners).values()
    different = (len(partners) ** 2 - sum(size * size for size in sizes)) // 2
    joined = sum(group[one] != group[other] for one in partners for other in beside[one] & partners)
    return different - joined // 2
