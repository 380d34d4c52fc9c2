"""Turns a network into what the page draws: PyVis nodes and edges with places, and the facts behind them."""

from __future__ import annotations

import json
from dataclasses import asdict
from math import sqrt
from typing import TYPE_CHECKING, Any

from viz.columns import Picture
from viz.facts import Tale, Tie
from viz.kinds import ACTOR_KINDS, COLLABORATION_KINDS
from viz.labels import TIE_LINES, wrap
from viz.layout import lay_out_narrow, lay_out_wide

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

__all__ = ["drawing"]

# So much larger a shape is drawn, that it looks as large as a circle of that size.
_STRETCH = {"star": 1.5, "diamond": 1.2, "triangle": 1.12, "triangleDown": 1.12, "square": 0.92}

_OPTIONS = {
    "autoResize": True,
    "physics": {"enabled": False},
    "layout": {"improvedLayout": False},
    "interaction": {
        "hover": True,
        "hoverConnectedEdges": False,
        "selectConnectedEdges": False,
        "dragNodes": False,
        "tooltipDelay": 100,
    },
    "nodes": {"borderWidth": 1.5, "borderWidthSelected": 1.5, "chosen": False},
    "edges": {"smooth": False, "chosen": False, "selectionWidth": 0, "hoverWidth": 0},
}


def drawing(network: networkx.Graph[str]) -> dict[str, Any]:
    """Gives all that the page needs, as plain values that JSON can hold."""
    tale: Tale = network.graph["tale"]
    wide, narrow = lay_out_wide(network), lay_out_narrow(network)
    net = _pyvis(network, wide, narrow)
    nodes, edges, _, _, _, options = net.get_network_data()
    return {
        "nodes": nodes,
        "edges": edges,
        "options": json.loads(options),
        "ties": [_tie(tie, wide, narrow) for tie in tale.ties],
        "pages": {key: asdict(page) for key, page in sorted(tale.pages.items())},
        "themes": {key: asdict(tale.themes[key]) for key in sorted(_used_themes(tale)) if key in tale.themes},
        "counties": {key: asdict(county) for key, county in sorted(tale.counties.items())},
        "frames": {"wide": _frames(wide), "narrow": _frames(narrow)},
        "kinds": [asdict(kind) for kind in ACTOR_KINDS],
        "tieKinds": [asdict(kind) for kind in COLLABORATION_KINDS],
        "others": tale.others,
    }


def _pyvis(network: networkx.Graph[str], wide: Picture, narrow: Picture) -> Network:
    from pyvis.network import Network  # noqa: PLC0415 - it loads IPython: only those who draw shall wait for it

    shapes = {kind.name: kind.shape for kind in ACTOR_KINDS}
    net = Network()
    net.set_options(json.dumps(_OPTIONS))
    for key, actor in network.nodes(data=True):
        net.add_node(
            key,
            label=actor["label"] or key,
            shape=shapes[actor["kind"]],
            size=round(_STRETCH.get(shapes[actor["kind"]], 1) * (5 + 1.35 * sqrt(network.degree(key))), 1),
            label_en=actor["label_en"] or key,
            lines={"sv": wrap(actor["label"]), "en": wrap(actor["label_en"])},
            kind=actor["kind"],
            county=actor["county"],
            names=actor["names"],
            wide=_spot(wide, key),
            narrow=_spot(narrow, key),
        )
    net.edges = _edges(network)  # add_edge looks through all edges for each one
    return net


def _edges(network: networkx.Graph[str]) -> list[dict[str, Any]]:
    """Gives the lines, the faintest first: a tie of many members joins any two of them less."""
    tale: Tale = network.graph["tale"]
    index = {tie.key: i for i, tie in enumerate(tale.ties)}
    sizes = {tie.key: len(tie.participants) for tie in tale.ties}
    lines = [
        {
            "from": one,
            "to": other,
            "ties": [index[key] for key in pair["ties"]],
            "strength": round(sum(1 / (sizes[key] - 1) for key in pair["ties"]), 4),
        }
        for one, other, pair in network.edges(data=True)
    ]
    lines.sort(key=lambda line: (line["strength"], line["from"], line["to"]))
    return [{"id": f"line/{i}", **line} for i, line in enumerate(lines)]


def _tie(tie: Tie, wide: Picture, narrow: Picture) -> dict[str, Any]:
    placed = {"wide": _spot(wide, tie.key), "narrow": _spot(narrow, tie.key)} if tie.participants else {}
    lines = {name: wrap(text, lines=TIE_LINES) for name, text in asdict(tie.label).items()}
    return {**asdict(tie), **placed, "lines": lines}


def _spot(picture: Picture, key: str) -> list[float | str]:
    spot = picture.spots[key]
    return [spot.x, spot.y, spot.side]


def _frames(picture: Picture) -> list[dict[str, Any]]:
    return [asdict(frame) for frame in picture.frames]


def _used_themes(tale: Tale) -> set[str]:
    return {theme for tie in tale.ties for theme in tie.themes}
