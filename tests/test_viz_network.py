"""From a graph to a network of actors."""

from __future__ import annotations

import pytest
from network_sample import iri, sample_quads, sample_store
from pyoxigraph import Literal, Quad

from graph.store import GraphStore
from ontology.terms import Rdf, Skos, Smv, Xsd
from viz.facts import Text
from viz.network import load_network

IN = iri("graph/curated")


def test_only_actors_that_take_part_are_drawn_and_the_others_are_counted() -> None:
    """Of 48 actors and one group, 47 take part in something; the group is not among the others."""
    network = load_network(sample_store())
    assert network.number_of_nodes() == 47
    assert network.graph["tale"].others == 1
    assert "actor/lunds-kommun" not in network


def test_a_collaboration_of_n_members_joins_each_with_each() -> None:
    """The network of 28 alone makes 378 pairs; its coordinator is a participant of it."""
    network = load_network(sample_store())
    key = "collaboration/natverket-mot-hedersvald"
    assert sum(key in data["ties"] for _, _, data in network.edges(data=True)) == 28 * 27 // 2
    tie = next(tie for tie in network.graph["tale"].ties if tie.key == key)
    assert tie.coordinators == ("actor/lansstyrelsen-ostergotland",)
    assert len(tie.participants) == 28


def test_the_weight_of_a_line_is_the_number_of_shared_collaborations() -> None:
    """Two authorities meet in the network, in the group and in the agreement."""
    network = load_network(sample_store())
    pair = network.edges["actor/socialstyrelsen", "actor/jamstalldhetsmyndigheten"]
    assert pair["weight"] == len(pair["ties"]) == 3
    assert network.edges["actor/sida", "actor/domstolsverket"]["weight"] == 1


def test_an_actor_has_its_most_specific_kind_its_county_and_all_its_names() -> None:
    """A county board is an authority and an actor too, and is drawn as a county board."""
    board = load_network(sample_store()).nodes["actor/lansstyrelsen-skane"]
    assert board["kind"] == "CountyAdministrativeBoard"
    assert board["county"] == "county/skane"
    assert (board["label"], board["label_en"]) == ("Länsstyrelsen Skåne", "Skåne County Administrative Board")
    assert board["names"] == ("Skåne County Administrative Board", "Länsstyrelsen Skåne")


def test_a_tie_brings_its_years_theme_words_page_and_results() -> None:
    """What the panel shows of a collaboration comes with it."""
    tale = load_network(sample_store()).graph["tale"]
    ties = {tie.key: tie for tie in tale.ties}
    strategy = ties["collaboration/lansstrategi-mot-vald"]
    assert (strategy.kind, strategy.start_year, strategy.end_year) == ("JointStrategy", 2013, 2016)
    assert [(result.title, result.year) for result in strategy.results] == [("Länsstrategin i tryck", 2013)]
    assert strategy.quotes[0].exact == ""
    assert strategy.quotes[0].stated.en == "The page states that Länsstrategi mot våld exists."
    assert tale.pages[strategy.quotes[0].page].publisher == "Länsstyrelsen Östergötland"
    assert tale.themes[strategy.themes[0]] == Text(
        "våld i nära relationer", "violence in close relationships"
    )
    assert ties["collaboration/natverket-mot-hedersvald"].quotes[0].exact.startswith("I nätverket ingår")


def test_an_empty_graph_gives_an_empty_network() -> None:
    """Nothing is drawn and nobody is counted."""
    network = load_network(GraphStore.from_quads([]))
    assert network.number_of_nodes() == 0
    assert network.graph["tale"].ties == ()


@pytest.mark.parametrize("year", ["", "okänt", "-5", "20131"])
def test_a_year_that_is_none_counts_as_missing(year: str) -> None:
    """A broken year leaves the collaboration undated; one too long is cut to its first four digits."""
    key = iri("collaboration/x")
    quads = [
        Quad(key, Rdf.type, Smv.Collaboration, IN),
        Quad(key, Smv.hasParticipant, iri("actor/a"), IN),
        Quad(key, Smv.startYear, Literal(year, datatype=Xsd.gYear), IN),
    ]
    tie = load_network(GraphStore.from_quads(quads)).graph["tale"].ties[0]
    assert tie.start_year == (2013 if year == "20131" else None)


def test_an_actor_that_nothing_describes_is_drawn_under_its_key() -> None:
    """A participant without type and name is still somebody."""
    key = iri("collaboration/x")
    quads = [
        Quad(key, Rdf.type, Smv.Collaboration, IN),
        Quad(key, Smv.hasParticipant, iri("actor/okand"), IN),
    ]
    network = load_network(GraphStore.from_quads(quads))
    assert network.nodes["actor/okand"]["label"] == "okand"
    assert network.nodes["actor/okand"]["kind"] == "Actor"
    assert network.number_of_edges() == 0


def test_the_order_of_the_triples_does_not_matter() -> None:
    """The same graph told backwards, and with a second source for everything, gives the same network."""
    quads = sample_quads()
    twice = [Quad(q.subject, q.predicate, q.object, iri("graph/other")) for q in quads]
    one, other = (load_network(GraphStore.from_quads(q)) for q in (quads, [*reversed(quads), *twice]))
    assert list(one.nodes(data=True)) == list(other.nodes(data=True))
    assert list(one.edges(data=True)) == list(other.edges(data=True))
    assert one.graph["tale"] == other.graph["tale"]


def test_a_name_in_one_language_serves_for_both() -> None:
    """An actor that has only an English name is shown under it in Swedish too."""
    key, actor = iri("collaboration/x"), iri("actor/a")
    quads = [
        Quad(key, Rdf.type, Smv.Collaboration, IN),
        Quad(key, Smv.hasParticipant, actor, IN),
        Quad(actor, Rdf.type, Smv.Actor, IN),
        Quad(actor, Skos.prefLabel, Literal("The Shelter", language="en"), IN),
    ]
    assert load_network(GraphStore.from_quads(quads)).nodes["actor/a"]["label"] == "The Shelter"
