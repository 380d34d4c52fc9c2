"""Measures as files: CSV and JSON of their own, GEXF and GraphML with each number as an attribute of its node."""

from __future__ import annotations

import csv
import io
import json
from typing import Any, Literal

from samverkan.export.network import network_file, plain
from viz.facts import Text
from viz.measuring import LEGEND, WHOLE, Entry, Measured

__all__ = ["measures_csv", "measures_json", "measures_network", "rounded"]

_DIGITS = 6  # beyond them engines and machines differ


def rounded(value: float | None) -> float | int | None:
    """Gives a number as it is written: whole ones without a point, others with six digits after it."""
    if value is None or float(value).is_integer():
        return None if value is None else int(value)
    return round(value, _DIGITS)


def measures_csv(counted: Measured, base: str) -> str:
    """Gives a row for each actor, the one that works with most others first."""
    nodes = plain(counted.network, base).nodes
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(("id", "label", "label_en", "kind", "county", *LEGEND))
    for key in counted.ranked("degree"):
        about = (nodes[key][name] for name in ("label", "label_en", "kind", "county"))
        writer.writerow((key, *about, *(rounded(counted.values[name][key]) for name in LEGEND)))
    return out.getvalue()


def measures_json(counted: Measured, base: str) -> str:
    """Gives everything as one object: `actors`, `whole`, `communities`, `bridges`, and `legend` in both languages."""
    nodes = plain(counted.network, base).nodes
    found: dict[str, Any] = {
        "actors": [
            {"id": key, "iri": nodes[key]["iri"], "label": nodes[key]["label"]}
            | {name: rounded(counted.values[name][key]) for name in LEGEND}
            for key in counted.ranked("degree")
        ],
        "whole": {name: rounded(counted.whole[name]) for name in WHOLE},
        "communities": [
            {"members": list(each.members), "sure": rounded(each.sure)} for each in counted.communities
        ],
        "bridges": [list(pair) for pair in counted.bridges],
        "legend": {name: _told(entry) for name, entry in LEGEND.items()},
        "legend_whole": {name: _told(entry) for name, entry in WHOLE.items()},
    }
    return json.dumps(found, ensure_ascii=False, indent=1) + "\n"


def _told(entry: Entry) -> dict[str, dict[str, str]]:
    parts: dict[str, Text] = {"label": entry.label, "means": entry.means, "does_not_mean": entry.does_not}
    return {
        "sv": {part: text.sv for part, text in parts.items()},
        "en": {part: text.en for part, text in parts.items()},
    }


def measures_network(counted: Measured, base: str, ending: Literal["gexf", "graphml"]) -> bytes:
    """Gives the network for Gephi and the like, as `samverkan export` does, with the measures on its nodes."""
    network = plain(counted.network, base)
    for key, node in network.nodes.items():
        node.update({name: round(float(counted.values[name][key]), _DIGITS) for name in LEGEND})
    return network_file(network, ending, "nodes")
