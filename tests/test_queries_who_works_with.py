"""`who-works-with` shows the words of a page that name the partner, where some do."""

from __future__ import annotations

from pyoxigraph import Literal, Quad
from questions_graph import graph_quads, node

from graph.store import GraphStore
from ontology.terms import Dcterms, Oa, Rdf, Smv
from queries.catalogue import find
from queries.run import Rows, run

PAGE = node("graph/bbbbbbbbbbbbbbbb")


def _passage(key: str, start: int, end: int, words: str) -> list[Quad]:
    passage = node(f"passage/{key}")
    return [
        Quad(passage, Rdf.type, Smv.Passage, PAGE),
        Quad(passage, Dcterms.isPartOf, node("document/bbbbbbbbbbbbbbbb"), PAGE),
        Quad(passage, Oa.start, Literal(start), PAGE),
        Quad(passage, Oa.end, Literal(end), PAGE),
        Quad(passage, Oa.exact, Literal(words), PAGE),
    ]


def test_the_passage_that_names_the_partner_is_shown() -> None:
    """A later passage of the collaboration in which the partner's name stands comes before the first of all."""
    extra = [
        *_passage("later", 300, 360, "I gruppen sitter Roks."),
        Quad(node("collaboration/regional-grupp"), Smv.statedIn, node("passage/later"), PAGE),
        *_passage("name", 317, 321, "Roks"),
        Quad(node("passage/name"), Smv.names, node("actor/roks"), PAGE),
    ]
    store = GraphStore.from_quads(graph_quads(extra=extra))
    answer = run(store, find("who-works-with"), {"actor": "Östersunds kommun"})
    assert isinstance(answer, Rows)
    says = {row["partnerLabel"]: row["says"] for row in answer.records()}
    assert says["Roks"] == "I gruppen sitter Roks."
    assert says["Kommunerna i Jämtlands län"] == "En grupp möts sedan 2019."
