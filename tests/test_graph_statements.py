"""Each kind of fact, passages and pages as triples."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from small_page import FIRST, PRISON, SHA, SKANE, TEXT, facts, holds

from graph.build import facts_to_quads
from graph.iris import DEFAULT_BASE
from graph.reference.tables import load_reference
from graph.store import GraphStore
from ontology.terms import Dcterms, Oa, Rdf, Smv


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    """The quads of the small page."""
    return facts_to_quads(facts(), load_reference())


@pytest.fixture(scope="module")
def store(quads: list[Quad]) -> GraphStore:
    """The small page as a graph."""
    return GraphStore.from_quads(quads)


@pytest.mark.parametrize(
    "pattern",
    [
        "collaboration:n a smv:Network, smv:Collaboration ; skos:prefLabel 'Nätverket'@sv, 'The network'@en",
        "collaboration:n smv:hasParticipant actor:kriminalvarden, actor:lansstyrelsen-skane",
        "collaboration:n smv:coordinatedBy actor:lansstyrelsen-skane ; smv:county county:skane",
        "collaboration:n smv:startYear '2009'^^xsd:gYear ; smv:confidence 0.9 ; smv:foundBy 'leads'",
        "assignment:a a smv:Assignment ; smv:assignedBy actor:regeringen",
        "assignment:a smv:assignedTo actor:lansstyrelsen-skane",
        "assignment:a smv:theme theme:jamstalldhet ; smv:legalGround 'Dnr 1' ; smv:extends assignment:b",
        "assignment:a smv:startYear '2016'^^xsd:gYear ; smv:endYear '2018'^^xsd:gYear ; smv:confidence 1.0",
        "assignment:a skos:prefLabel 'Uppdrag till Länsstyrelsen Skåne: jämställdhet (2016–2018)'@sv",
        "inspection:i a smv:Inspection ; smv:inspected actor:kriminalvarden",
        "inspection:i smv:inspectedBy actor:lansstyrelsen-skane",
        "funding:f a smv:Funding ; smv:fundedBy actor:regeringen ; smv:funds actor:lokalgruppen",
        "publication:p a smv:Report, smv:Publication ; dcterms:title 'Rapporten'@sv",
        "publication:p smv:resultOf collaboration:n, inspection:i",
        "publication:p dcterms:issued '2016'^^xsd:gYear ; smv:reportNumber '2016:03'",
        "publication:p dcterms:publisher actor:lansstyrelsen-skane",
        "publication:p dcterms:contributor actor:kriminalvarden",
        "publication:p bibo:isbn '978-91' ; smv:diaryNumber '801-1' ; smv:appendixOf publication:q",
        f"document:{SHA[:16]} a smv:SourceDocument ; smv:sha256 '{SHA}'",
        f"document:{SHA[:16]} dcterms:publisher actor:lansstyrelsen-skane",
        f"document:{SHA[:16]} dcterms:title 'En ‹b›sida‹/b›'@sv ; smv:mentions actor:roks",
        "theme:jamstalldhet a smv:Theme ; skos:prefLabel 'jämställdhet'@sv, 'gender equality'@en",
        "county:skane a smv:County ; skos:prefLabel 'Skåne län'@sv ; skos:altLabel 'Skåne'@sv",
        "actor:lansstyrelsen-skane a smv:CountyAdministrativeBoard, smv:Authority, smv:Actor",
        "actor:lansstyrelsen-skane a cv:PublicOrganisation",
        "actor:lokalgruppen a smv:ActorGroup, smv:Actor ; org:hasMember actor:kriminalvarden, actor:roks",
        "actor:roks a smv:CivilSocietyOrganisation ; skos:prefLabel 'Roks'@sv",
    ],
)
def test_a_fact_has_its_pattern(store: GraphStore, pattern: str) -> None:
    """Each kind of fact is written as the contract has it."""
    assert holds(store, pattern)


def test_passages_quote_the_page(quads: list[Quad]) -> None:
    """The words of a passage stand in the page between its offsets."""
    value = {(q.subject, q.predicate): q.object for q in quads}
    passages = [q.subject for q in quads if q.predicate == Rdf.type and q.object == Smv.Passage]
    assert len(passages) == 3
    for node in passages:
        start, end, exact = (value[node, predicate] for predicate in (Oa.start, Oa.end, Oa.exact))
        assert isinstance(start, Literal)
        assert isinstance(end, Literal)
        assert isinstance(exact, Literal)
        assert TEXT[int(start.value) : int(end.value)] == exact.value
        assert value[node, Dcterms.isPartOf] == NamedNode(f"{DEFAULT_BASE}document/{SHA[:16]}")


def test_a_passage_names_who_stands_in_it(store: GraphStore) -> None:
    """A mention inside a fact's passage is named by it; another mention has a passage of its own."""
    rows = store.select("SELECT ?exact ?a { ?p smv:names ?a ; oa:exact ?exact }")
    found = {(str(row["exact"]), str(row["a"])) for row in rows}
    sentence = str(Literal(TEXT[slice(*FIRST)]))
    assert found == {
        (sentence, f"<{DEFAULT_BASE}{SKANE}>"),
        (sentence, f"<{DEFAULT_BASE}{PRISON}>"),
        ('"Roks"', f"<{DEFAULT_BASE}actor/roks>"),
    }


def test_a_page_tells_its_address_and_day() -> None:
    """Address and date are written where they are known, odd signs of an address escaped."""
    document = replace(facts().document, address="https://example.org/en sida?x=<1>", date="2024-05-06")
    store = GraphStore.from_quads(facts_to_quads(facts(document=document), load_reference()))
    assert holds(
        store, "?d schema:url <https://example.org/en%20sida?x=%3C1%3E> ; dcterms:date '2024-05-06'^^xsd:date"
    )


@pytest.mark.parametrize(
    ("publisher", "key"),
    [(PRISON, PRISON), ("Kriminalvården", PRISON), ("Okänd utgivare", SKANE), ("", SKANE)],
)
def test_a_page_has_the_publisher_that_it_names(publisher: str, key: str) -> None:
    """A page's publisher is the one given as key or name, else the actor whose page it is."""
    document = replace(facts().document, publisher=publisher)
    store = GraphStore.from_quads(facts_to_quads(facts(document=document), load_reference()))
    assert list(store.select("SELECT ?a { ?d a smv:SourceDocument ; dcterms:publisher ?a }")) == [
        {"a": NamedNode(DEFAULT_BASE + key)}
    ]
