"""What joins two: collaborations, pages, counties, themes, each narrowed by theme, county and year."""

from __future__ import annotations

from functools import cache

import networkx
import pytest
from network_sample import iri, sample_quads
from pyoxigraph import Quad

from graph.store import GraphStore
from ontology.terms import Skos, Smv
from viz.measuring import Choice, load_projection
from viz.measuring.projections import Projection
from viz.network import load_network


@cache
def store() -> GraphStore:
    """The made-up graph with a page that names three actors and a group, and one theme within another."""
    home = iri("graph/curated")
    named = ("socialstyrelsen", "sida", "lunds-kommun", "kommunerna")
    more = [Quad(iri("document/d1"), Smv.mentions, iri(f"actor/{name}"), home) for name in named]
    more.append(Quad(iri("document/d1"), Smv.mentions, iri("county/skane"), home))
    inner, outer = "theme/hedersrelaterat-vald", "theme/vald-i-nara-relationer"
    more.append(Quad(iri(inner), Skos.broader, iri(outer), home))
    return GraphStore.from_quads([*sample_quads(), *more])


def loaded(projection: Projection = "collaborations", **choice: str | int | bool) -> networkx.Graph[str]:
    """Gives a projection of the made-up graph."""
    return load_projection(store(), projection, Choice(**choice))  # type: ignore[arg-type]  # each by its name


def test_by_collaborations_it_is_the_network() -> None:
    """Without a choice the projection is what the page draws."""
    whole, drawn = loaded(), load_network(store())
    assert dict(whole.nodes) == dict(drawn.nodes)
    assert list(whole.edges(data=True)) == list(drawn.edges(data=True))


def test_pages_join_whom_they_name_and_are_marked() -> None:
    """A page joins the actors that it names, not groups or counties; what joins them is called a mention."""
    network = loaded("mentions")
    assert set(network) == {"actor/socialstyrelsen", "actor/sida", "actor/lunds-kommun"}
    assert network.number_of_edges() == 3
    assert {tie.kind for tie in network.graph["tale"].ties} == {"Mention"}


def test_a_page_is_about_what_its_facts_are_about() -> None:
    """Narrowed to the theme of a fact that the page states, the page counts; to another county it does not."""
    assert loaded("mentions", theme="theme/hedersrelaterat-vald").number_of_edges() == 3
    assert not loaded("mentions", county="county/jamtland")


def test_counties_are_joined_by_what_their_actors_share() -> None:
    """The survey of four counties in the north and the projects of two there give the numbers of shared ones."""
    network = loaded("counties")
    assert {data["kind"] for _, data in network.nodes(data=True)} == {"County"}
    assert network.edges["county/vasternorrland", "county/jamtland"]["weight"] == 2
    assert network.edges["county/norrbotten", "county/jamtland"]["weight"] == 1
    assert not network.has_edge("county/skane", "county/jamtland")
    assert network.nodes["county/skane"]["label"] == "Skåne län"


def test_themes_are_joined_by_what_is_about_both() -> None:
    """No collaboration of the made-up graph has two themes: there are two nodes and no line."""
    network = loaded("themes")
    assert sorted(network) == ["theme/hedersrelaterat-vald", "theme/vald-i-nara-relationer"]
    assert network.number_of_edges() == 0


def test_a_theme_holds_those_within_it() -> None:
    """The inner theme has its three collaborations; the outer one has all."""
    inner, outer = loaded(theme="theme/hedersrelaterat-vald"), loaded(theme="theme/vald-i-nara-relationer")
    assert len(inner.graph["tale"].ties) == 3
    assert len(outer.graph["tale"].ties) == len(loaded().graph["tale"].ties)


def test_a_county_counts_by_its_actors_and_by_its_name() -> None:
    """Örebro has the one that its board takes part in, with the partner from Västmanland."""
    assert sorted(loaded(county="county/orebro")) == [
        "actor/lansstyrelsen-orebro",
        "actor/lansstyrelsen-vastmanland",
    ]


@pytest.mark.parametrize(
    ("year", "undated", "count"),
    [
        (2003, False, 0),
        (2004, False, 1),
        (2005, False, 0),
        (2014, False, 1),
        (2016, False, 3),
        (2016, True, 6),
    ],
)
def test_a_year_keeps_what_was_there(year: int, undated: bool, count: int) -> None:
    """What has begun and not ended counts; without a known end it goes on; undated ones only when asked for."""
    ties = loaded(at=year, undated=undated).graph["tale"].ties
    labels = sorted(tie.label.sv for tie in ties)
    assert len(labels) == count, labels


def test_an_empty_graph_gives_an_empty_network() -> None:
    """Every projection of a graph without facts is empty."""
    empty = GraphStore.from_quads([])
    projections: tuple[Projection, ...] = ("collaborations", "mentions", "counties", "themes")
    assert not any(load_projection(empty, projection, Choice(at=2020)) for projection in projections)
