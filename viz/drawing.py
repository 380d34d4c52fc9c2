"""Turns a network into what the page draws: PyVis nodes and edges with places, and the facts behind them."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from math import sqrt
from typing import TYPE_CHECKING, Any

from viz.between import spokes
from viz.blocks import Spot
from viz.communities import communities
from viz.facts import Tale
from viz.folds import FOLD_FROM, SCREENS, Fold, folds_of, lay_out_folds
from viz.kinds import ACTOR_KINDS, COLLABORATION_KINDS, COMMUNITY_COLOURS
from viz.labels import ACTOR_LINES, LINE_WIDTH, TIE_LINES, WORD_WIDTH, name_sizes
from viz.layout import lay_out_narrow, lay_out_wide
from viz.measures import MEASURES
from viz.packing import packed_actors, packed_lines, packed_ties
from viz.routes import Via, routes

if TYPE_CHECKING:
    import networkx
    from pyvis.network import Network

__all__ = ["drawing"]

# So much larger a shape is drawn, that it looks as large as a circle of that size.
_STRETCH = {"star": 1.5, "diamond": 1.2, "triangle": 1.12, "triangleDown": 1.12, "square": 0.92}

_SMALLEST, _GROWTH = 5.0, 8.0  # a mark's radius without and, added to it, with the greatest value

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
    """Gives all that the page needs, as plain values that JSON can hold; what there is much of is packed."""
    tale: Tale = network.graph["tale"]
    parts = communities(network)
    values = {measure.name: measure.count(network) for measure in MEASURES}
    folds = folds_of(parts) if network.number_of_nodes() > FOLD_FROM else ()
    placed = _placed(network, folds, [_about(network, fold.members, values["degree"]) for fold in folds])
    net = _pyvis(network, placed.fold_of, _turns(parts), values)
    nodes, edges, _, _, _, options = net.get_network_data()
    turns = {node["id"]: turn for turn, node in enumerate(nodes)}
    return {
        "nodes": packed_actors(nodes, placed.spots),
        "edges": packed_lines(edges, turns, placed.ways),
        "options": json.loads(options),
        "ties": packed_ties(tale.ties, turns, placed.spots, placed.ways),
        "wrap": {
            "actor": {"width": LINE_WIDTH, "word": WORD_WIDTH, "lines": ACTOR_LINES},
            "tie": {"width": LINE_WIDTH, "word": WORD_WIDTH, "lines": TIE_LINES},
        },
        "pages": {key: asdict(page) for key, page in sorted(tale.pages.items())},
        "themes": {key: asdict(tale.themes[key]) for key in sorted(_used_themes(tale)) if key in tale.themes},
        "counties": {key: asdict(county) for key, county in sorted(tale.counties.items())},
        "frames": placed.frames,
        "folds": placed.folds,
        "communities": [
            {"size": len(part), "about": _about(network, part, values["degree"])} for part in parts
        ],
        "colours": [{"light": light, "dark": dark} for light, dark in COMMUNITY_COLOURS],
        "measures": [
            {"name": measure.name, "label": asdict(measure.label), "meaning": asdict(measure.meaning)}
            for measure in MEASURES
        ],
        "kinds": [asdict(kind) for kind in ACTOR_KINDS],
        "tieKinds": [asdict(kind) for kind in COLLABORATION_KINDS],
        "others": tale.others,
    }


@dataclass(frozen=True, slots=True)
class _Placed:
    """Where everything stands, by screen (`wide` or `narrow`); the fold of each actor where there are folds, the
    ways of the lines where there are none."""

    spots: Mapping[str, Mapping[str, Spot]]
    frames: Mapping[str, list[dict[str, Any]]]
    folds: list[dict[str, Any]]
    fold_of: Mapping[str, int]
    ways: Mapping[str, Mapping[tuple[str, str], Via]]

    def of(self, key: str) -> dict[str, list[float | str]]:
        """Gives the places of the mark of a fold."""
        known = {screen: spots[key] for screen, spots in self.spots.items()}
        return {screen: [spot.x, spot.y, spot.side] for screen, spot in known.items()}


def _placed(network: networkx.Graph[str], folds: Sequence[Fold], about: Sequence[str]) -> _Placed:
    if not folds:
        pictures = {"wide": lay_out_wide(network), "narrow": lay_out_narrow(network)}
        frames = {screen: [asdict(frame) for frame in made.frames] for screen, made in pictures.items()}
        sizes, pairs = name_sizes(network), list(network.edges)
        tale: Tale = network.graph["tale"]
        ways = {
            screen: routes(made, sizes, pairs) | spokes(made, sizes, tale.ties)
            for screen, made in pictures.items()
        }
        return _Placed({screen: made.spots for screen, made in pictures.items()}, frames, [], {}, ways)
    labels = [network.nodes[key]["label"] for key in about]
    spots: dict[str, dict[str, Spot]] = {}
    frames = {}
    for screen in SCREENS:
        overview, opened = lay_out_folds(network, folds, labels, screen)
        spots[screen] = dict(overview.spots)
        frames[screen] = [{**asdict(frame), "fold": -1} for frame in overview.frames]
        for turn, picture in enumerate(opened):
            spots[screen] |= picture.spots
            frames[screen] += [{**asdict(frame), "fold": turn} for frame in picture.frames]
    made = _Placed(spots, frames, [], {key: i for i, fold in enumerate(folds) for key in fold.members}, {})
    made.folds.extend(
        {"size": len(f.members), "about": a, **made.of(f.key)} for f, a in zip(folds, about, strict=True)
    )
    return made


def _turns(parts: Sequence[Sequence[str]]) -> dict[str, int]:
    return {key: turn for turn, part in enumerate(parts) for key in part}


def _about(network: networkx.Graph[str], members: Iterable[str], value: Mapping[str, float]) -> str:
    """Gives the member after whom a community is named: the one that works with most others."""
    return min(members, key=lambda key: (-value[key], network.nodes[key]["label"], key))


def _pyvis(
    network: networkx.Graph[str],
    folds: Mapping[str, int],
    turns: Mapping[str, int],
    values: Mapping[str, Mapping[str, float]],
) -> Network:
    # They load IPython: only those who draw shall wait for it.
    from pyvis.network import Network  # noqa: PLC0415 - see above
    from pyvis.node import Node  # noqa: PLC0415 - see above

    shapes = {kind.name: kind.shape for kind in ACTOR_KINDS}
    greatest = {name: max(counts.values(), default=0) or 1 for name, counts in values.items()}
    net = Network()
    net.set_options(json.dumps(_OPTIONS))
    for key, actor in network.nodes(data=True):
        shape = shapes[actor["kind"]]
        node = Node(
            key,
            label=actor["label"] or key,
            shape=shape,
            sizes={
                name: _size(shape, counts[key] / greatest[name]) for name, counts in sorted(values.items())
            },
            label_en=actor["label_en"] or key,
            kind=actor["kind"],
            county=actor["county"],
            names=actor["names"],
            community=turns[key],
            fold=folds.get(key, -1),
        )
        net.nodes.append(node.options)  # add_node looks through all nodes for each one, as add_edge does
    net.edges = _edges(network)
    return net


def _size(shape: str, share: float) -> float:
    """Gives how large a mark is drawn that has so large a share (0 to 1) of the greatest value."""
    return round(_STRETCH.get(shape, 1) * (_SMALLEST + _GROWTH * sqrt(share)), 1)


def _edges(network: networkx.Graph[str]) -> list[dict[str, Any]]:
    """Gives the lines, the faintest first: a tie of many members joins any two of them less."""
    tale: Tale = network.graph["tale"]
    index = {tie.key: i for i, tie in enumerate(tale.ties)}
    lines = [
        {
            "from": one,
            "to": other,
            "ties": [index[key] for key in pair["ties"]],
            "strength": round(pair["strength"], 4),
        }
        for one, other, pair in network.edges(data=True)
    ]
    lines.sort(key=lambda line: (line["strength"], line["from"], line["to"]))
    return lines


def _used_themes(tale: Tale) -> set[str]:
    return {theme for tie in tale.ties for theme in tie.themes}
