"""The network of actors as files for Gephi, igraph, R, pandas and spreadsheets."""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from collections.abc import Iterable
from typing import Any, Literal

import networkx

from samverkan.export.characters import NOT_IN_XML
from viz.facts import Tale, Text, Tie

__all__ = ["EDGE_COLUMNS", "NODE_COLUMNS", "Table", "network_file", "plain"]

Table = Literal["edges", "nodes"]
"""The two tables of a network: a row for each two actors that collaborate, or for each actor."""

NODE_COLUMNS = ("label", "label_en", "kind", "county", "county_code", "collaborations", "iri")
EDGE_COLUMNS = ("weight", "collaborations", "kinds", "themes", "first_year", "keys")

_TODAY = re.compile(rb' lastmodifieddate="[^"]*"')


def plain(network: networkx.Graph[str], base: str) -> networkx.Graph[str]:
    """Gives the network of `viz.network.load_network` with nothing but texts and numbers on it, sorted.

    Nodes are keys with `NODE_COLUMNS`, edges have `EDGE_COLUMNS`: `weight` is the number of shared
    collaborations, several wordings are parted by "; ", and `first_year` is left out where no year is known.
    """
    tale: Tale = network.graph["tale"]
    ties = {tie.key: tie for tie in tale.ties}
    counts = Counter(key for tie in tale.ties for key in tie.participants)
    made: networkx.Graph[str] = networkx.Graph()
    for key in sorted(network):
        node = network.nodes[key]
        county = tale.counties.get(node["county"], Text("", ""))
        values = (
            _text(node["label"]),
            _text(node["label_en"]),
            node["kind"],
            _text(county.sv),
            tale.county_codes.get(node["county"], ""),
            counts[key],
            key if ":" in key else base + key,
        )
        made.add_node(key, **dict(zip(NODE_COLUMNS, values, strict=True)))
    for one, other in sorted(sorted(pair) for pair in network.edges):
        shared = [ties[key] for key in network.edges[one, other]["ties"]]
        made.add_edge(one, other, **_edge(shared, tale))
    return made


def _edge(shared: list[Tie], tale: Tale) -> dict[str, Any]:
    themes = {theme for tie in shared for theme in tie.themes}
    years = [tie.start_year for tie in shared if tie.start_year is not None]
    edge = {
        "weight": len(shared),
        "collaborations": _list(tie.label.sv for tie in shared),
        "kinds": _list(tie.kind for tie in shared),
        "themes": _list(tale.themes[theme].sv if theme in tale.themes else theme for theme in themes),
        "keys": _list(tie.key for tie in shared),
    }
    return edge | ({"first_year": min(years)} if years else {})


def _list(wordings: Iterable[str]) -> str:
    return "; ".join(sorted({_text(wording) for wording in wordings}))


def _text(wording: str) -> str:
    """Gives a wording in one line, without what XML forbids."""
    return " ".join(NOT_IN_XML.sub(" ", wording).split())


def network_file(network: networkx.Graph[str], ending: str, table: Table) -> bytes:
    """Gives a plain network as `graphml`, `gexf` or `csv`, of which the last holds one of its two tables."""
    if ending == "csv":
        return _csv(network, table)
    out = io.BytesIO()
    if ending == "graphml":
        networkx.write_graphml(network, out)
        return out.getvalue()
    networkx.write_gexf(network, out)
    # Equal graphs give equal bytes: the day on which a file was written is not in it.
    return _TODAY.sub(b"", out.getvalue(), count=1)


def _csv(network: networkx.Graph[str], table: Table) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    if table == "nodes":
        writer.writerow(("id", *NODE_COLUMNS))
        writer.writerows(
            (key, *(node[column] for column in NODE_COLUMNS)) for key, node in network.nodes.items()
        )
    else:
        labels = {key: node["label"] for key, node in network.nodes.items()}
        writer.writerow(("source", "target", "source_label", "target_label", *EDGE_COLUMNS))
        writer.writerows(
            (one, other, labels[one], labels[other], *(edge.get(column, "") for column in EDGE_COLUMNS))
            for one, other, edge in network.edges(data=True)
        )
    return out.getvalue().encode()
