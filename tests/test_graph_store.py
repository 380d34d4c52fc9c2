"""The store: counts, named graphs, what it refuses, and its folder."""

from __future__ import annotations

import fcntl
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad, QueryBoolean, QueryTriples

import graph.store.folder as folder_module
from graph.store import GraphStore
from graph.store.folder import current_version, locked, write_version
from graph.store.load import sorted_nquads
from ontology.terms import Skos, Smv
from samverkan.errors import (
    GraphDamagedError,
    GraphInUseError,
    GraphMissingError,
    OutputError,
    QueryError,
)

BASE = "https://example.org/id/"
ACTOR = NamedNode(BASE + "actor/a")
NETWORK = NamedNode(BASE + "collaboration/n")


def graph_name(name: str) -> NamedNode:
    """Gives the IRI of a named graph."""
    return NamedNode(f"{BASE}graph/{name}")


def quads(*, extra: int = 0) -> list[Quad]:
    """Gives a small graph in which two sources state the same fact."""
    found = [Quad(NETWORK, Smv.hasParticipant, ACTOR, graph_name(name)) for name in ("one", "two")]
    found.append(Quad(ACTOR, Skos.prefLabel, Literal("Å <http://x/> .", language="sv"), graph_name("one")))
    found.append(Quad(ACTOR, Skos.altLabel, Literal('rad\n<http://y/> .\n"x"'), graph_name("two")))
    found += [Quad(ACTOR, Smv.scbCode, Literal(str(number)), graph_name("one")) for number in range(extra)]
    return found


def publish(directory: Path, found: list[Quad]) -> None:
    """Writes a graph as `samverkan build` does."""
    with locked(directory):
        write_version(directory, found, {"base": BASE})


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


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * WHERE { ?s ?p }", "line 1, column 25"),
        ("SELECT ?x {\n  ?s foo:bar ?x }", "line 2, column 13 at `\\?x }`: this prefix is not declared"),
        ("SELECT ?y (COUNT(*) AS ?n) { ?s ?p ?o }", "neither grouped by nor bound"),
        ("SELECT * { ?s ?p 'å\" }", "line 1, column 23"),
        ("SELECT (<x:f>(?s) AS ?c) { ?s ?p ?o }", "x:f"),
        ("", "empty"),
        (" # only a comment", "line 1"),
    ],
)
def test_a_broken_query_is_told_by_place(query: str, message: str) -> None:
    """A query that is broken is answered with one line that says where."""
    with pytest.raises(QueryError, match=message) as caught:
        GraphStore.from_quads(quads(), BASE).query(query)
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT * { SERVICE <http://127.0.0.1:81/> { ?s ?p ?o } }",
        "SELECT * { service silent <http://127.0.0.1:81/> { ?s ?p ?o } }",
        "SELECT * { SERVICE<http://127.0.0.1:81/>{ ?s ?p ?o } }",
        "SELECT * { # '\rSERVICE<http://127.0.0.1:81/>{ ?s ?p ?o } }",
        "SELECT * { ?s ?p ?o FILTER(?s=1)SERVICE ?o { ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:81/> SELECT * { SERVICE:x{ ?s ?p ?o } }",
        "PREFIX : <http://127.0.0.1:81/#'> SELECT * { SERVICE :x { ?s ?p ?o } }",
        "SELECT * { SERVICE # why\n <http://127.0.0.1:81/> # '\n { ?s ?p ?o } }",
    ],
)
def test_nothing_is_asked_of_another_server(query: str) -> None:
    """SERVICE is refused however it is written."""
    with pytest.raises(QueryError, match="SERVICE is refused"):
        GraphStore.from_quads(quads(), BASE).query(query)


@pytest.mark.parametrize(
    "query",
    [
        "SELECT ?service { ?service ?p ?o }",
        "SELECT * { VALUES ?service { 1 2 } }",
        "SELECT * { ?s ?p 'SERVICE <http://x/> { }' }",
        'SELECT * { ?s ?p """a " SERVICE <http://x/> { }""" }',
        "SELECT * { ?s ?p ?o } # SERVICE <http://x/> { }",
        "PREFIX s: <http://x/SERVICE#> SELECT * { ?s s:service ?o . }",
    ],
)
def test_the_word_service_may_stand_in_a_query(query: str) -> None:
    """Names, strings and comments with that word are no SERVICE."""
    assert GraphStore.from_quads(quads(), BASE).query(query) is not None


@pytest.mark.parametrize(
    "query",
    [
        "LOAD <http://127.0.0.1:81/>",
        "PREFIX a: <http://x/> # why\nINSERT DATA { a:a a:b 1 }",
        "BASE <http://x/> DELETE WHERE { ?s ?p ?o }",
        "clear all",
    ],
)
def test_a_query_changes_nothing(query: str) -> None:
    """Updates are refused by name, with what to use instead."""
    with pytest.raises(QueryError, match=r"is refused.*SELECT"):
        GraphStore.from_quads(quads(), BASE).query(query)


def test_deep_brackets_are_refused() -> None:
    """What would crash the engine is refused before it is parsed."""
    with pytest.raises(QueryError, match="deep"):
        GraphStore.from_quads(quads(), BASE).query("SELECT * " + "{" * 5000 + "}" * 5000)


def test_select_refuses_other_queries() -> None:
    """Rows are given of a SELECT alone."""
    with pytest.raises(QueryError, match="SELECT"):
        list(GraphStore.from_quads(quads(), BASE).select("ASK { ?s ?p ?o }"))


def test_equal_graphs_are_equal_bytes() -> None:
    """The order in which quads come and their repetition do not show in the file."""
    assert sorted_nquads(quads()) == sorted_nquads([*reversed(quads()), *quads()])


def test_a_missing_graph_names_the_command(tmp_path: Path) -> None:
    """Where no graph is, the error says how to make one."""
    with pytest.raises(GraphMissingError, match="samverkan build --graph"):
        GraphStore.open(tmp_path / "nothing")
    with pytest.raises(GraphMissingError, match="samverkan build --graph"):
        GraphStore.open(tmp_path)


def test_a_file_is_no_graph(tmp_path: Path) -> None:
    """A file in place of the folder is told as such, by reader and writer."""
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(GraphMissingError, match="is a file"):
        GraphStore.open(file)
    with pytest.raises(OutputError, match="file, not a folder"):
        publish(file, quads())
    with pytest.raises(OutputError, match="file, not a folder"):
        publish(file / "below", quads())
    assert file.read_text() == "x"


def damage(version: Path, how: str) -> None:
    """Breaks a version of a graph on disk."""
    nq, meta, pointer = version / "graph.nq", version / "meta.json", version.parent.parent / "current"
    if how == "cut":
        nq.write_bytes(nq.read_bytes()[:-40])
    elif how == "a line less":
        nq.write_bytes(b"".join(nq.read_bytes().splitlines(keepends=True)[1:]))
    elif how == "no graph":
        nq.unlink()
    elif how == "no meta":
        meta.unlink()
    elif how == "broken meta":
        meta.write_text("{")
    elif how == "no format":
        meta.write_text("[]")
    elif how == "pointer to nothing":
        pointer.write_text("0123456789abcdef\n")
    elif how == "pointer out of the folder":
        pointer.write_text("../..\n")
    elif how == "binary pointer":
        pointer.write_bytes(b"\xff\xfe\x00")


@pytest.mark.parametrize(
    "how",
    [
        "cut",
        "a line less",
        "no graph",
        "no meta",
        "broken meta",
        "no format",
        "pointer to nothing",
        "pointer out of the folder",
        "binary pointer",
    ],
)
def test_a_damaged_graph_is_named_and_can_be_built_again(tmp_path: Path, how: str) -> None:
    """Every kind of damage is one clear line, and building again heals it."""
    publish(tmp_path, quads())
    damage(current_version(tmp_path).folder, how)
    with pytest.raises(GraphDamagedError, match="samverkan build"):
        list(GraphStore.open(tmp_path).select("SELECT * { ?s ?p ?o }"))
    publish(tmp_path, quads())
    assert set(GraphStore.open(tmp_path).quads()) == set(quads())


def test_a_damaged_store_on_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large graph whose store is broken gives one clear line."""
    monkeypatch.setattr(folder_module, "IN_MEMORY_UP_TO", 1)
    publish(tmp_path, quads())
    for path in (current_version(tmp_path).folder / "store").iterdir():
        path.unlink()
    with pytest.raises(GraphDamagedError, match="cannot be loaded"):
        GraphStore.open(tmp_path).query("ASK { ?s ?p ?o }")


def test_a_newer_format_is_refused(tmp_path: Path) -> None:
    """A graph of a later Samverkan is not misread."""
    publish(tmp_path, quads())
    meta = current_version(tmp_path).folder / "meta.json"
    meta.write_text(json.dumps({**json.loads(meta.read_text()), "format": 99}))
    with pytest.raises(GraphDamagedError, match="newer Samverkan"):
        GraphStore.open(tmp_path)


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    """A second build is told that the folder is in use; it works once the first is done."""
    with locked(tmp_path), pytest.raises(GraphInUseError, match="another build"), locked(tmp_path):
        pass
    publish(tmp_path, quads())
    assert (tmp_path / "current").exists()


def test_a_lock_without_a_holder_does_not_block(tmp_path: Path) -> None:
    """The file of a lock that a killed process left is no lock."""
    with (tmp_path / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
    publish(tmp_path, quads())
    assert GraphStore.open(tmp_path).base == BASE


def test_old_versions_are_pruned_but_the_last(tmp_path: Path) -> None:
    """A reader of the version before the swap is not robbed; older ones and half-made ones go."""
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / ".new-killed").mkdir()
    (tmp_path / ".current.killed").write_text("x")
    publish(tmp_path, quads())
    early = GraphStore.open(tmp_path)
    publish(tmp_path, quads(extra=1))
    assert set(early.quads()) == set(quads())
    publish(tmp_path, quads(extra=2))
    assert len(list((tmp_path / "versions").iterdir())) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "lock", "versions"]


def test_the_same_content_is_the_same_version(tmp_path: Path) -> None:
    """Building the same again changes no file."""

    def files() -> Iterator[tuple[Path, bytes]]:
        yield from ((p, p.read_bytes()) for p in sorted(tmp_path.rglob("*")) if p.is_file())

    publish(tmp_path, quads())
    before = list(files())
    publish(tmp_path, list(reversed(quads())))
    assert list(files()) == before
