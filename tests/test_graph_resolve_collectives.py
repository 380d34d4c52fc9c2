"""Collectives: groups of bodies told by kind and place, with their extent where it is known."""

from __future__ import annotations

import pytest
from said import page

from graph.records import Actor

BOARD = "Länsstyrelsen i Västernorrlands län"


def _groups(words: str, heading: str = BOARD) -> list[Actor]:
    return [actor for actor in page(words, heading=heading).actors if actor.is_group]


@pytest.mark.parametrize(
    ("words", "label", "county"),
    [
        ("Tjejjourerna i länet svarade.", "Tjejjourerna i Västernorrlands län", "county/vasternorrland"),
        ("Länets kvinnojourer svarade.", "Kvinnojourerna i Västernorrlands län", "county/vasternorrland"),
        ("Alla barnahus i länet svarade.", "Barnahusen i Västernorrlands län", "county/vasternorrland"),
        ("Kommunerna i Ådalen svarade.", "Kommunerna i Ådalen", ""),
        ("Vi bjöd in kommunerna i norra Bohuslän.", "Kommunerna i norra Bohuslän", ""),
        ("Brottsofferjourerna i Malmö svarade.", "Brottsofferjourerna i Malmö", "county/skane"),
        ("Kvinnojourerna i Gävleborgs län svarade.", "Kvinnojourerna i Gävleborgs län", "county/gavleborg"),
        ("Kvinnojourerna i Skåne, Roks och Unizon.", "Kvinnojourerna i Skåne län", "county/skane"),
    ],
)
def test_a_kind_and_a_place_make_a_group(words: str, label: str, county: str) -> None:
    """The group is named after its kind and place, and has the county that the place lies in."""
    assert [(group.label, group.county) for group in _groups(words)] == [(label, county)]


@pytest.mark.parametrize(
    "words",
    [
        *("Länets alla kommuner svarade.", "Alla kommuner i länet svarade.", "Samtliga 7 kommuner svarade."),
        *("Kommunerna i Västernorrland svarade.", "Samtliga kommuner i Västernorrlands län svarade."),
        "Västernorrlands samtliga kommuner svarade.",
    ],
)
def test_all_municipalities_of_a_county_are_the_tables_group(words: str) -> None:
    """However the seven are named, it is the one group that has them as members."""
    assert [(group.key, len(group.members)) for group in _groups(words)] == [
        ("actor/kommunerna-i-vasternorrlands-lan", 7)
    ]


def test_another_county_is_not_the_page_s() -> None:
    """A county that is told goes before the page's own; a people's name tells it too."""
    keys = {group.key for group in _groups("Samtliga kommuner i Skåne län och halländska kommuner svarade.")}
    assert keys == {"actor/kommunerna-i-skane-lan", "actor/kommunerna-i-hallands-lan"}


@pytest.mark.parametrize("words", ["Tjejjourerna i länet svarade.", "Jourerna är viktiga."])
def test_without_a_place_there_is_no_group(words: str) -> None:
    """Where the page has no county "i länet" says nothing, and a bare plural never does."""
    assert _groups(words, heading="Socialstyrelsen") == []


def test_all_of_the_country() -> None:
    """The municipalities and the regions of Sweden are groups of the tables."""
    keys = {group.key for group in _groups("Sveriges 290 kommuner och samtliga regioner svarade.")}
    assert keys == {"actor/sveriges-kommuner", "actor/sveriges-regioner"}
