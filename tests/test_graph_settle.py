"""Labels that differ between sources."""

from __future__ import annotations

from pyoxigraph import Literal, NamedNode, Quad

from graph.settle import settle_labels
from ontology.terms import Skos


def test_one_preferred_label_a_language() -> None:
    """Of differing labels the tables' wins, else the one of most graphs; the rest become other labels."""
    node, first = NamedNode("urn:x"), NamedNode("urn:g:reference")

    def label(words: str, graph: str, language: str = "sv") -> Quad:
        return Quad(node, Skos.prefLabel, Literal(words, language=language), NamedNode(f"urn:g:{graph}"))

    common = [label("B", "1"), label("B", "2"), label("A", "3"), label("A", "3", "en")]
    settled = settle_labels(common, [first])
    assert settled == [
        *common[:2],
        Quad(node, Skos.altLabel, Literal("A", language="sv"), NamedNode("urn:g:3")),
        common[3],
    ]
    ranked = settle_labels([*common, label("C", "reference")], [first])
    assert [q for q in ranked if q.predicate == Skos.prefLabel] == [common[3], label("C", "reference")]
    assert settle_labels(common[1:3]) == settle_labels(common[2:0:-1])[::-1]
