"""Lays a network out beforehand: one block a county, north to south, national bodies in the middle.

Nothing is random and nothing moves: the same network gives the same places. Every label has room of its own
at the first view. There are two layouts, for a wide and for a narrow screen.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable
from itertools import permutations
from typing import TYPE_CHECKING

from viz.between import with_ties
from viz.blocks import Member
from viz.columns import Picture, Plan, columns, rows
from viz.facts import Tale, Tie
from viz.kinds import ACTOR_KINDS
from viz.labels import by_name, label_size, name_sizes

if TYPE_CHECKING:
    import networkx

__all__ = ["NARROW_WIDTH", "WIDE_SCREEN", "lay_out_narrow", "lay_out_wide", "plan_of"]

# SCB's county codes from the north of the country to the south.
_NORTH_TO_SOUTH = [
    *("25", "24", "22", "23", "21", "20", "17", "19", "03", "18", "01"),
    *("04", "14", "05", "06", "09", "13", "07", "08", "12", "10"),
]
WIDE_SCREEN = (984, 568)  # the room on a laptop of 1280x720; larger windows are rarely higher for their width
NARROW_WIDTH = 500
_BULGE = {"wide": 90.0, "narrow": 36.0}  # so far the rows of a large group bend outwards at the most
_GAP = {"wide": 30.0, "narrow": 16.0}  # between groups
_CHUNK = 44
_COLUMNS = 8


def lay_out_wide(network: networkx.Graph[str], screen: tuple[int, int] = WIDE_SCREEN) -> Picture:
    """Gives the layout that fills a screen best among those of one to eight columns, of more for many groups."""
    ties = network.graph["tale"].ties
    plans = [plan_of(network, ties, "wide", row_gap) for row_gap in (9, 14)]
    width, height = screen
    pictures = [
        columns(plan, count, width / height, in_order=count > _COLUMNS)
        for plan in plans
        for count in range(1, min(_most_columns(len(plan.groups)), len(plan.groups)) + 1)
    ]
    if not pictures:
        return Picture({}, (), 0, 0)
    return _with_ties(network, max(pictures, key=lambda p: min(width / p.width, height / p.height)))


def _most_columns(groups: int) -> int:
    """Gives the columns worth trying: groups are wider than high, so there are fewer columns than rows."""
    return max(_COLUMNS, round(1.6 * math.sqrt(groups)))


def lay_out_narrow(network: networkx.Graph[str]) -> Picture:
    """Gives the layout for a phone held upright: as wide as one large group, and as high as it takes."""
    plan = plan_of(network, network.graph["tale"].ties, "narrow")
    return _with_ties(network, rows(plan, NARROW_WIDTH)) if plan.groups else Picture({}, (), 0, 0)


def plan_of(network: networkx.Graph[str], ties: Iterable[Tie], screen: str, row_gap: float = 9) -> Plan:
    """Gives the actors of a network in their groups; the `ties`, all of these actors, draw groups together."""
    groups = _groups(network)
    order = sorted(groups, key=lambda group: _rank(group[0], network.graph["tale"]))
    turn = {key: i for i, group in enumerate(order) for key in groups[group]}
    pulls: dict[tuple[int, int], float] = defaultdict(float)
    for tie in ties:
        turns = {turn[key] for key in tie.participants}
        for one, other in permutations(turns, 2):
            pulls[one, other] += 1 / (len(tie.participants) - 1)
    members = [(group[0], [_member(network, key) for key in groups[group]]) for group in order]
    return Plan(members, lambda one, other: pulls[one, other], _BULGE[screen], row_gap, _GAP[screen])


def _groups(network: networkx.Graph[str]) -> dict[tuple[str, int], list[str]]:
    """Gives the actors by county, those of none by sector; a large group is cut into several."""
    kinds = [kind.name for kind in ACTOR_KINDS]
    found: dict[str, list[str]] = defaultdict(list)
    for key, actor in network.nodes(data=True):
        sector = "civil-society" if actor["kind"] == "CivilSocietyOrganisation" else "national"
        found[actor["county"] or sector].append(key)

    def place(key: str) -> tuple[int, str, str]:
        return kinds.index(network.nodes[key]["kind"]), *by_name(network, key)

    cut: dict[tuple[str, int], list[str]] = {}
    for group, members in found.items():
        ordered = sorted(members, key=place)
        for part in range(0, len(ordered), _CHUNK):
            cut[group, part // _CHUNK] = ordered[part : part + _CHUNK]
    return cut


def _rank(group: str, tale: Tale) -> tuple[int, int, str]:
    """Gives a group's turn: national bodies, counties from north to south, civil society."""
    if group == "national":
        return 0, 0, ""
    if group not in tale.counties:
        return 2, 0, group
    code = tale.county_codes.get(group, "")
    return 1, _NORTH_TO_SOUTH.index(code) if code in _NORTH_TO_SOUTH else len(_NORTH_TO_SOUTH), group


def _member(network: networkx.Graph[str], key: str) -> Member:
    actor = network.nodes[key]
    return Member(key, *label_size(actor["label"], actor["label_en"]))


def _with_ties(network: networkx.Graph[str], picture: Picture) -> Picture:
    return with_ties(picture, name_sizes(network), network.graph["tale"].ties)
