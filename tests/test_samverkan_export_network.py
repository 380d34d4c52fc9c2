"""Tests of exports for network tools: GraphML, GEXF and CSV are read back as the same network."""

from __future__ import annotations

import csv
import io

import networkx
import pyoxigraph as ox
import pytest
from network_sample import iri, sample_quads, sample_store

from graph.iris import DEFAULT_BASE
from graph.store import GraphStore
from ontology.terms import Rdf, Skos, Smv
from samverkan.export import content
from samverkan.export.network import plain
from viz.network import load_network


def odd_network() -> list[ox.Quad]:
    """Gives quads of a network whose labels hold what XML and CSV must escape."""
    words = {"a": 'Råd & "stöd", <ett>;\n två\f', "b": "=B", "c": " C "}
    quads = [
        *(ox.Quad(iri(f"actor/{key}"), Rdf.type, Smv.Actor, iri("graph/curated")) for key in words),
        *(
            ox.Quad(
                iri(f"actor/{key}"), Skos.prefLabel, ox.Literal(text, language="sv"), iri("graph/curated")
            )
            for key, text in words.items()
        ),
    ]
    for name, members in (("x", "ab"), ("y", "abc")):
        tie = iri(f"collaboration/{name}")
        quads.append(ox.Quad(tie, Rdf.type, Smv.Collaboration, iri("graph/curated")))
        quads += [ox.Quad(tie, Smv.hasParticipant, iri(f"actor/{m}"), iri("graph/curated")) for m in members]
    return quads


@pytest.mark.parametrize("quads", [sample_quads(), odd_network()], ids=["sample", "odd"])
@pytest.mark.parametrize("ending", ["graphml", "gexf"])
def test_networkx_reads_back_the_same_network(ending: str, quads: list[ox.Quad]) -> None:
    """The same actors, the same lines, and all that is told of them."""
    store = GraphStore.from_quads(quads)
    network = plain(load_network(store), DEFAULT_BASE)
    read = networkx.read_graphml if ending == "graphml" else networkx.read_gexf
    back = read(io.BytesIO(content(store, ending).content))
    for _, _, edge in back.edges(data=True):
        edge.pop("id", None)  # GEXF numbers its lines
    assert network.number_of_edges() > 1
    assert {**back.nodes} == {**network.nodes}
    assert {frozenset((a, b)): edge for a, b, edge in back.edges(data=True)} == {
        frozenset((a, b)): edge for a, b, edge in network.edges(data=True)
    }


def test_labels_in_a_network_are_one_line() -> None:
    """Line breaks and characters that XML forbids become spaces."""
    network = plain(load_network(GraphStore.from_quads(odd_network())), DEFAULT_BASE)
    assert network.nodes["actor/a"]["label"] == 'Råd & "stöd", <ett>; två'
    assert network.edges["actor/a", "actor/b"]["weight"] == 2
    assert "first_year" not in network.edges["actor/a", "actor/b"]


def test_gexf_has_no_date() -> None:
    """What was written today equals what is written tomorrow."""
    written = content(sample_store(), "gexf").content
    assert b"<meta>" in written
    assert b"lastmodifieddate" not in written


def test_csv_lists_lines_or_actors() -> None:
    """The edge list names both ends; the table of actors has a row for each of them."""
    quads = odd_network()
    store = GraphStore.from_quads(quads)
    edges, nodes = (
        list(csv.DictReader(io.StringIO(content(store, "csv", table=table).content.decode(), newline="")))
        for table in ("edges", "nodes")
    )
    assert [(e["source"], e["target"], e["weight"]) for e in edges] == [
        ("actor/a", "actor/b", "2"),
        ("actor/a", "actor/c", "1"),
        ("actor/b", "actor/c", "1"),
    ]
    assert edges[0]["source_label"] == 'Råd & "stöd", <ett>; två'
    assert edges[0]["keys"] == "collaboration/x; collaboration/y"
    assert [(n["id"], n["label"], n["collaborations"], n["iri"]) for n in nodes] == [
        ("actor/a", 'Råd & "stöd", <ett>; två', "2", f"{DEFAULT_BASE}actor/a"),
        ("actor/b", "=B", "2", f"{DEFAULT_BASE}actor/b"),
        ("actor/c", "C", "1", f"{DEFAULT_BASE}actor/c"),
    ]


def test_a_network_can_be_limited_to_kinds_of_graphs() -> None:
    """A network knows only what the graphs that were asked for state."""
    held = content(sample_store(), "graphml", only=["curated"])
    none = content(sample_store(), "graphml", only=["inferred"])
    assert held.content == content(sample_store(), "graphml").content
    assert none.holds == "0 actors, 0 lines between them"
