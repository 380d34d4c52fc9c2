"""The store: counts, named graphs, what it refuses, and its folder."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import Literal, QueryBoolean, QueryTriples
from small_graph import ACTOR, BASE, NETWORK, graph_name, publish, quads

import graph.store.folder as folder_module
from graph.store import GraphStore
from graph.store.load import sorted_nquads
from ontology.terms import Smv
from samverkan.errors import (
    QueryError,
)


@pytest.fixture(params=["from quads", "in memory", "on disk"])
def store(request: pytest.FixtureRequest, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> GraphStore:
    """The small graph in each way of keeping it."""
    if request.param == "from quads":
        return GraphStore.from_quads(quads(), BASE)
    if request.param == "on disk":
        monkeypatch.setattr(folder_module, "IN_MEMORY_UP_TO", 1)
    publish(tmp_path / "g", quads())
    assert (next((tmp_path / "g" / "versions").iterdir()) / "store").exists() == (request.param == "on disk")
    return GraphStore.open(tmp_path / "g")


def number(store: GraphStore, query: str) -> int:
    """Gives the number that a query answers as ?n."""
    row = next(iter(store.select(query)))
    assert isinstance(row["n"], Literal)
    return int(row["n"].value)


def test_a_fact_of_two_graphs_counts_once(store: GraphStore) -> None:
    """However many sources state a fact, a question meets it once."""
    assert number(store, "SELECT (COUNT(*) AS ?n) { ?c smv:hasParticipant ?a }") == 1
    assert number(store, "SELECT (COUNT(?g) AS ?n) { GRAPH ?g { ?c smv:hasParticipant ?a } }") == 2
    assert sum(triple.predicate == Smv.hasParticipant for triple in store.triples()) == 1


def test_joins_do_not_multiply(store: GraphStore) -> None:
    """A join over a fact of two graphs gives one row."""
    rows = list(store.select("SELECT ?c { ?c smv:hasParticipant ?a . ?a skos:prefLabel ?l }"))
    assert rows == [{"c": NETWORK}]


def test_quads_come_back_sorted_and_whole(store: GraphStore) -> None:
    """What was written is what is given, in the order of the file, odd literals too."""
    given = list(store.quads())
    assert set(given) == set(quads())
    assert [f"{quad} .\n".encode() for quad in given] == sorted(f"{quad} .\n".encode() for quad in given)
    assert store.graphs() == [graph_name("one").value, graph_name("two").value]
    assert store.base == BASE


def test_a_literal_that_looks_like_a_line_end_stays_whole(store: GraphStore) -> None:
    """The default graph is made line by line without harm to literals."""
    assert set(store.triples()) == {quad.triple for quad in quads()}


def test_every_kind_of_query_is_answered(store: GraphStore) -> None:
    """ASK and CONSTRUCT give their own kinds of results, with the data's prefixes declared."""
    answer = store.query("ASK { collaboration:n smv:hasParticipant actor:a }")
    assert isinstance(answer, QueryBoolean)
    assert bool(answer)
    built = store.query("CONSTRUCT { ?a smv:participatesIn ?c } { ?c smv:hasParticipant ?a }")
    assert isinstance(built, QueryTriples)
    assert len(list(built)) == 1


def test_bindings_give_values(store: GraphStore) -> None:
    """A bound variable is a value, not text of the query."""
    query = "SELECT ?a ?l { ?a skos:prefLabel ?l }"
    assert len(list(store.select(query, {"a": ACTOR}))) == 1
    assert list(store.select(query, {"a": NETWORK})) == []


def test_an_unknown_binding_is_named() -> None:
    """A variable that the query does not give cannot be bound in silence."""
    with pytest.raises(QueryError, match="nope"):
        GraphStore.from_quads(quads(), BASE).query("SELECT ?a { ?a ?p ?o }", {"nope": ACTOR})


def test_equal_graphs_are_equal_bytes() -> None:
    """The order in which quads come and their repetition do not show in the file."""
    assert sorted_nquads(quads()) == sorted_nquads([*reversed(quads()), *quads()])
