"""The question on contradictions gives what the build counts: each pair once, of every kind, with its sources."""

from __future__ import annotations

from functools import cache

import pytest
from pyoxigraph import NamedNode, Quad, RdfFormat, parse
from questions_graph import graph_quads

from graph.disagreement import KINDS, disagreements
from graph.store import GraphStore
from ontology.terms import PREFIXES, Rdf
from queries.catalogue import find
from queries.run import Rows, run

KIND_OF = {
    "Assignment": "assignment-year",
    "startYear": "year",
    "endYear": "year",
    "Publication": "year",
    "coordinatedBy": "coordinator",
    "reportNumber": "report-year",
}
TERMS = sorted(term for term in find("contradictions").terms if term.startswith(("smv:", "dcterms:")))
# What two pages say beside what the test graph holds, a contradiction of each kind, and what looks like one.
CLAIMS = """
@prefix smv: <https://w3id.org/samverkan/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix actor: <https://w3id.org/samverkan/id/actor/> .
@prefix fact: <https://w3id.org/samverkan/id/collaboration/> .
@prefix graph: <https://w3id.org/samverkan/id/graph/> .
@prefix passage: <https://w3id.org/samverkan/id/passage/> .
@prefix report: <https://w3id.org/samverkan/id/publication/> .

graph:aaaaaaaaaaaaaaaa {
  fact:lansstrategi smv:endYear "2016"^^xsd:gYear .
  fact:regional-grupp smv:startYear "2018"^^xsd:gYear ; smv:coordinatedBy actor:roks ;
    smv:statedIn passage:aaaaaaaaaaaaaaaa-0-60 .
  fact:rad-x a smv:Collaboration ; skos:prefLabel "Rådet"@sv ; smv:coordinatedBy actor:roks ;
    smv:hasParticipant actor:roks , actor:radda-barnen ; smv:statedIn passage:aaaaaaaaaaaaaaaa-0-60 .
  report:omfattning dcterms:issued "2017"^^xsd:gYear .
  report:one skos:prefLabel "Ett"@sv ; smv:reportNumber "2008:10" ; dcterms:publisher actor:roks ;
    dcterms:issued "2008"^^xsd:gYear ; smv:statedIn passage:aaaaaaaaaaaaaaaa-0-60 .
}
graph:bbbbbbbbbbbbbbbb {
  fact:lansstrategi smv:endYear "2017"^^xsd:gYear .
  fact:rad-y a smv:Collaboration ; skos:prefLabel "Rådet"@sv ; smv:coordinatedBy actor:radda-barnen ;
    smv:hasParticipant actor:roks , actor:radda-barnen ; smv:statedIn passage:bbbbbbbbbbbbbbbb-0-50 .
  report:other skos:prefLabel "Två"@sv ; smv:reportNumber "2008:10" ; dcterms:publisher actor:roks ;
    dcterms:issued "2009"^^xsd:gYear ; smv:statedIn passage:bbbbbbbbbbbbbbbb-0-50 .
  report:appendix skos:prefLabel "Tre"@sv ; smv:reportNumber "2008:10" ; dcterms:publisher actor:roks ;
    dcterms:issued "2010"^^xsd:gYear ; smv:appendixOf report:one , report:other ;
    smv:statedIn passage:bbbbbbbbbbbbbbbb-0-50 .
}
"""


@cache
def quads() -> tuple[Quad, ...]:
    """Gives the test graph with the claims."""
    return tuple(graph_quads(extra=parse(CLAIMS.encode(), format=RdfFormat.TRIG)))


def asked(store: GraphStore) -> list[tuple[str, str, str]]:
    """Gives kind and facts of each row."""
    answer = run(store, find("contradictions"))
    assert isinstance(answer, Rows)
    rows = answer.records()
    kinds = ((KIND_OF[str(row["about"]).rpartition("#")[2]], row["one"], row["other"]) for row in rows)
    return sorted((kind, str(one), str(other)) for kind, one, other in kinds)


def counted(store: GraphStore) -> list[tuple[str, str, str]]:
    """Gives kind and facts of each contradiction that the build counts."""
    return sorted((each.kind, each.one.fact, each.other.fact) for each in disagreements(store))


def test_the_question_gives_each_kind_that_the_build_counts() -> None:
    """Every kind is there, and each pair once."""
    store = GraphStore.from_quads(quads())
    assert {kind for kind, _, _ in asked(store)} == set(KINDS)
    assert asked(store) == counted(store)


@pytest.mark.parametrize("term", TERMS)
def test_the_question_turns_on_each_term_as_the_count_does(term: str) -> None:
    """Without the statements of one of its terms, or the members of a class, both give the same."""
    prefix, name = term.split(":")
    iri = NamedNode(PREFIXES[prefix] + name)
    kept = [
        quad
        for quad in quads()
        if quad.predicate != iri and (quad.predicate != Rdf.type or quad.object != iri)
    ]
    store = GraphStore.from_quads(kept)
    assert asked(store) == counted(store)


def test_each_claim_stands_with_the_pages_that_make_it() -> None:
    """All pages of a claim stand in one cell, and a coordinator stands by name."""
    answer = run(GraphStore.from_quads(quads()), find("contradictions"))
    assert isinstance(answer, Rows)
    row = next(row for row in answer.records() if "/rad-" in str(row["one"]))
    assert (row["oneLabel"], row["oneValue"], row["otherValue"]) == ("Rådet", "Rädda Barnen", "Roks")
    assert row["otherSourceLabels"] == "Så arbetar vi mot våld i Västernorrland"
    assert row["oneSourceLabels"] == "Jämtlands arbete mot människohandel"
