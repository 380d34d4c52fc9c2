"""Facts, tables and judgements as quads: patterns, types, labels, evidence."""

from __future__ import annotations

from dataclasses import replace

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from small_page import FIRST, SHA, SKANE, TEXT, facts, holds

from graph.build import curated_quads, facts_to_quads, ontology_quads, reference_quads
from graph.curated import Edition, Judgement
from graph.describe import classes_of
from graph.iris import DEFAULT_BASE
from graph.records import (
    Document,
    Mention,
    Passage,
    Receipt,
)
from graph.reference.tables import load_reference
from graph.store import GraphStore
from ontology.files import schema_triples
from ontology.terms import Bibo, Cv, Foaf, Oa, Org, Rdf, Skos, Smv
from samverkan.errors import InvalidGraphError


@pytest.fixture(scope="module")
def quads() -> list[Quad]:
    """The quads of the small page."""
    return facts_to_quads(facts(), load_reference())


@pytest.fixture(scope="module")
def store(quads: list[Quad]) -> GraphStore:
    """The small page as a graph."""
    return GraphStore.from_quads(quads)


def test_all_of_a_page_stands_in_its_own_graph(quads: list[Quad]) -> None:
    """The graph's name is made of the page's hash; it has no blank node, no quad twice and a fixed order."""
    assert {quad.graph_name for quad in quads} == {NamedNode(f"{DEFAULT_BASE}graph/{SHA[:16]}")}
    assert all(isinstance(quad.subject, NamedNode) for quad in quads)
    assert len(set(quads)) == len(quads)
    assert quads == facts_to_quads(facts(), load_reference())


def test_nothing_that_is_named_lacks_type_or_label(quads: list[Quad]) -> None:
    """Every actor, county and theme that stands as an object has a type of ours and a Swedish label."""
    named = {
        q.object
        for q in quads
        if str(q.object).startswith((f"<{DEFAULT_BASE}actor/", f"<{DEFAULT_BASE}county/"))
    }
    typed = {q.subject for q in quads if q.predicate == Rdf.type}
    labelled = {
        q.subject
        for q in quads
        if q.predicate == Skos.prefLabel and isinstance(q.object, Literal) and q.object.language == "sv"
    }
    assert len(named) == 6
    assert named <= typed & labelled


def test_nothing_of_the_rest_of_the_tables(quads: list[Quad]) -> None:
    """Codes, links and members that only the tables know stay with the tables."""
    assert not {q.predicate for q in quads} & {
        Smv.scbCode,
        Skos.exactMatch,
        Smv.organisationNumber,
        Foaf.homepage,
    }
    group = replace(facts().fundings[0], receivers=("actor/sveriges-kommuner",))
    found = facts_to_quads(facts(fundings=(group,), actors=()), load_reference())
    assert not [quad for quad in found if quad.predicate == Org.hasMember]
    assert NamedNode(DEFAULT_BASE + "actor/sveriges-kommuner") in {quad.subject for quad in found}


def test_an_unknown_key_is_refused() -> None:
    """A fact that names what nobody describes does not slip into the graph."""
    with pytest.raises(InvalidGraphError, match="actor/okand"):
        facts_to_quads(facts(mentions=(Mention("actor/okand", 0, 4),)), load_reference())


def test_another_base_moves_every_key() -> None:
    """With a base of one's own no IRI of the default base is left in the data."""
    base = "https://example.org/data/"
    found = facts_to_quads(facts(), load_reference(), base) + reference_quads(load_reference(), base)
    found += ontology_quads(base)
    assert not [quad for quad in found if DEFAULT_BASE in str(quad)]
    themes = {q.subject for q in found if q.predicate == Rdf.type and q.object == Smv.Theme}
    assert all(str(theme).startswith(f"<{base}theme/") for theme in themes)


def test_classes_follow_the_ontology() -> None:
    """Super-classes are those of the Turtle; of foreign ones only public organisations are written out."""
    assert classes_of("CountyAdministrativeBoard") == (
        Cv.PublicOrganisation,
        Smv.Actor,
        Smv.Authority,
        Smv.CountyAdministrativeBoard,
    )
    assert classes_of("Report") == (Smv.Publication, Smv.Report)
    assert Bibo.Document not in classes_of("Publication")


@pytest.fixture(scope="module")
def tables() -> GraphStore:
    """The reference tables as a graph."""
    return GraphStore.from_quads(reference_quads(load_reference()) + ontology_quads())


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("smv:County", 21),
        ("smv:CountyAdministrativeBoard", 21),
        ("smv:Municipality", 290),
        ("smv:Region", 21),
    ],
)
def test_the_tables_are_whole(tables: GraphStore, kind: str, count: int) -> None:
    """All counties with board and region and all municipalities are there, each with a Swedish label."""
    query = f"SELECT (COUNT(DISTINCT ?x) AS ?n) {{ ?x a {kind} ; skos:prefLabel ?l FILTER(LANG(?l) = 'sv') }}"
    assert next(iter(tables.select(query)))["n"] == Literal(count)


@pytest.mark.parametrize(
    "pattern",
    [
        "actor:sundsvalls-kommun smv:county county:vasternorrland ; smv:scbCode '2281'",
        "county:vasternorrland smv:isoCode 'SE-Y' ; smv:scbCode '22' ; skos:exactMatch ?q",
        "actor:lansstyrelsen-skane smv:organisationNumber ?n ; skos:exactMatch ?q",
        "actor:lansstyrelserna org:hasMember actor:lansstyrelsen-skane",
        "actor:kriminalvarden foaf:homepage ?site",
        "?old smv:succeededBy actor:polismyndigheten ; smv:endYear '2014'^^xsd:gYear",
    ],
)
def test_the_tables_tell_codes_links_and_succession(tables: GraphStore, pattern: str) -> None:
    """What the tables know beyond names is in the graph."""
    assert holds(tables, pattern)


def test_the_ontology_has_a_graph_of_its_own() -> None:
    """Classes, properties and themes stand in one named graph, without blank nodes."""
    found = ontology_quads()
    assert {quad.graph_name for quad in found} == {NamedNode(DEFAULT_BASE + "graph/ontology")}
    assert {quad.triple for quad in found} <= set(schema_triples())


def judgement(verdict: str, evidence: Passage) -> Judgement:
    """Gives a judgement on the network."""
    fact = replace(facts().collaborations[0], receipt=Receipt((evidence,)), results=())
    return Judgement(verdict, "Samverkan", "2026-01-31", fact, (evidence,))  # type: ignore[arg-type]  # a verdict


SAID = Passage(SHA, *FIRST, stated_sv="Nätverket leds av Skåne.", stated_en="Skåne leads the network.")
PAGES = (Document("", SHA, "sida.txt", (), title="Sidan", address="https://example.org/s", publisher=SKANE),)


def test_a_judged_fact_tells_who_judged_and_what_is_stated() -> None:
    """Where the page is not at hand, a sentence of our own stands for its words."""
    store = GraphStore.from_quads(
        curated_quads(Edition(PAGES, (), (judgement("add", SAID),)), load_reference())
    )
    assert store.graphs() == [DEFAULT_BASE + "graph/curated"]
    assert holds(
        store,
        "?x smv:verdict 'add' ; smv:reviewedBy 'Samverkan' ; smv:reviewedOn '2026-01-31'^^xsd:date",
    )
    assert holds(
        store,
        "collaboration:n smv:statedIn ?p . ?p smv:states 'Nätverket leds av Skåne.'@sv, ?en ; oa:start 0",
    )
    assert holds(
        store, "?d a smv:SourceDocument ; schema:url <https://example.org/s> ; skos:prefLabel 'Sidan'@sv"
    )
    assert not holds(store, "?p oa:exact ?words")


def test_the_words_are_shown_where_the_page_is_at_hand() -> None:
    """A source with the same hash gives the passage its words."""
    quads = curated_quads(
        Edition(PAGES, (), (judgement("confirm", SAID),)), load_reference(), {SHA: facts().document}
    )
    words = [quad.object for quad in quads if quad.predicate == Oa.exact]
    assert words == [Literal(TEXT[slice(*FIRST)])]


def test_a_rejected_fact_is_not_in_the_graph() -> None:
    """What readers reject leaves no trace among the facts."""
    store = GraphStore.from_quads(
        curated_quads(Edition(PAGES, (), (judgement("reject", SAID),)), load_reference())
    )
    assert not holds(store, "?x a smv:Collaboration")


def test_a_judged_mention_has_evidence() -> None:
    """A judged mention gives the page what it mentions and a passage with a sentence in both languages."""
    one = Judgement("add", "Samverkan", "2026-01-31", Mention("county/skane", 5, 9), (Passage(SHA, 5, 9),))
    store = GraphStore.from_quads(curated_quads(Edition(PAGES, (), (one,)), load_reference()))
    assert holds(store, "?d smv:mentions county:skane . ?p smv:names county:skane ; dcterms:isPartOf ?d")
    assert holds(store, "?p smv:states 'Här nämns Skåne län.'@sv, 'Skåne County is named here.'@en")
