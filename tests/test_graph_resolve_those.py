"""Words that mean several bodies named before."""

from __future__ import annotations

import pytest
from said import named, page, together

TWO = frozenset(("lansstyrelsen-halland", "lansstyrelsen-kalmar"))


@pytest.mark.parametrize(
    "words",
    [
        "Länsstyrelserna i Hallands och Kalmar län svarade. Länsstyrelserna samverkar med Roks.",
        "Länsstyrelsen Halland och Länsstyrelsen Kalmar svarade. Båda länsstyrelserna samverkar med Roks.",
        "Länsstyrelserna i Hallands och Kalmar län svarade. De två länsstyrelserna samverkar med Roks.",
        "Länsstyrelserna i Hallands och Kalmar län svarade. Båda länen samverkar med Roks.",
        "Frågan rör Hallands län och Kalmar län. De båda länen samverkar med Roks.",
    ],
)
def test_the_boards_named_before_are_meant(words: str) -> None:
    """ "Länsstyrelserna", "båda länsstyrelserna" and "båda länen" after a list are those of the list."""
    assert TWO | {"roks"} in together(page(words))


@pytest.mark.parametrize(
    "words",
    [
        "Länsstyrelserna fick ett uppdrag. Länsstyrelserna i Hallands och Kalmar län svarade. "
        "Länsstyrelserna samverkar med Roks.",
        "Länsstyrelserna i Hallands och Kalmar län svarade. Samtliga länsstyrelser deltog. "
        "Länsstyrelserna samverkar med Roks.",
        "Länsstyrelserna i Hallands och Kalmar län svarade. Övriga länsstyrelserna samverkar med Roks.",
        "Länsstyrelsen i Kalmar län svarade. Länsstyrelserna samverkar med Roks.",
        "Länsstyrelserna i Hallands och Kalmar län svarade.\n\nEn vecka gick.\n\nLänsstyrelserna samverkar med Roks.",
    ],
)
def test_all_the_boards_stay_all(words: str) -> None:
    """The word that stood before the list, beside "samtliga", or after one board alone means all of them."""
    facts = page(words)
    assert TWO | {"roks"} not in together(facts)
    assert any(mention.names == "actor/lansstyrelserna" for mention in facts.mentions)


def test_a_place_is_no_body() -> None:
    """ "I båda länen" tells where, and names nobody."""
    facts = page("Frågan rör Hallands län och Kalmar län. I båda länen samverkar Roks med Unizon.")
    assert named(facts) == {"roks", "unizon"}
