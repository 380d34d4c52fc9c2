"""What is published can be looked up: each class and property of the data is declared in the ontology."""

from __future__ import annotations

from pathlib import Path

import pytest
from pyoxigraph import NamedNode, Quad

from graph.pipeline import build_graph
from ontology.files import schema_triples
from ontology.terms import PREFIXES, Rdf, Smv

PAGE = """Länsstyrelsen Kalmar

Länsstyrelserna fick 2011 i uppdrag av regeringen att samordna arbetet mot våld i nära relationer.
Under 2014 har en strategi tagits fram av Länsstyrelsen Kalmar, Region Kalmar län och Nybro kommun.

Publikationer

Strategi mot våld i nära relationer. Kalmar län 2014–2016. Rapport 2014:02
"""

# the words with which the ontology itself is written
LANGUAGE = tuple(PREFIXES[prefix] for prefix in ("owl", "rdf", "rdfs"))


def undeclared(quads: list[Quad]) -> set[str]:
    """Gives the predicates and classes of quads that the ontology does not declare."""
    declared = {triple.subject for triple in schema_triples() if triple.predicate == Rdf.type}
    used = {quad.predicate for quad in quads} | {quad.object for quad in quads if quad.predicate == Rdf.type}
    names = {term.value for term in used - declared if isinstance(term, NamedNode)}
    return {name for name in names if not name.startswith(LANGUAGE)}


def test_published_graph_uses_declared_terms(tmp_path: Path) -> None:
    """Tables, curated facts, a page's facts and what follows from them use no term that is not declared."""
    page = tmp_path / "page.txt"
    page.write_text(PAGE, encoding="utf-8")
    quads = build_graph([page]).quads
    assert {Smv.Assignment, Smv.Collaboration, Smv.Publication} <= {quad.object for quad in quads}
    assert undeclared(quads) == set()


@pytest.mark.parametrize(
    "term", ["https://w3id.org/samverkan/ontology#noSuchTerm", "http://www.w3.org/ns/org#role"]
)
def test_an_undeclared_term_is_found(term: str) -> None:
    """The check sees a term of ours that is not there, and a foreign one that was never declared."""
    thing = NamedNode("https://example.org/thing")
    assert undeclared([Quad(thing, NamedNode(term), thing)]) == {term}
