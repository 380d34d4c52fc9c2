"""What a query may not do, and how a broken one is told."""

from __future__ import annotations

import pytest
from small_graph import BASE, quads

from graph.store import GraphStore
from samverkan.errors import QueryError


@pytest.mark.parametrize(
    ("query", "message"),
    [
        ("SELECT * WHERE { ?s ?p }", "line 1, column 24, at `}`$"),
        (
            "SELECT ?a WHERE {\n ?a foo:x ?c .",
            r"line 2, column 5, at `foo:x \?c \.`: the prefix foo: is not declared",
        ),
        ("SELECT ?x {\n  ?s smv:a/f:b ?x }", r"line 2, column 12, at `f:b \?x }`: the prefix f: "),
        ("SELECT * { ?s ?p 'a:b'^^x:y }", "line 1, column 25, .*: the prefix x: "),
        ("SELCT * WHERE", r"line 1, column 1, at `SELCT \* WHERE`: did you mean SELECT\?"),
        ("SELECT * { ?s ?p ?o }\nLIMT 3", r"line 2, column 1, at `LIMT 3`: did you mean LIMIT\?"),
        ("SELECT * WHERE { ?a ?b\n ?c ?d\n}", r"line 2, column 5, at `\?d`$"),
        ("SELECT * {\n # 'no string\n ?s ?p ?o ?x }", r"line 3, column 11, at `\?x }`$"),
        ("SELECT * {\r\n ?s ?p '''ö\n''' ?x }", r"line 3, column 5, at `\?x }`$"),
        ("ASK { ?s ?p ?o }\n}", "line 2, column 1, at `}`$"),
        ("ASK { ?s ?p ?o\n  # more\n", "line 1, column 15, at its end: a bracket is not closed"),
        ("SELECT", "line 1, column 7, at its end$"),
        ("ASK { ?s ?p <here> }", "line 1, column 13, at `<here> }`: .* absolute IRI"),
        ("SELECT ?y (COUNT(*) AS ?n) { ?s ?p ?o }", "neither grouped by nor bound"),
        ("SELECT * { ?s ?p 'å\" }", "line 1, column 18, .* no partner"),
        ("SELECT (<x:f>(?s) AS ?c) { ?s ?p ?o }", "x:f"),
        ("", "empty"),
        (" # only a comment", "empty"),
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
