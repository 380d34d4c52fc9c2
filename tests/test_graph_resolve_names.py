"""Who is named, in the forms in which officials write names, and what only looks like a name."""

from __future__ import annotations

import pytest
from said import cases, named, page

NAMED = cases("named")


@pytest.mark.parametrize(("words", "bodies"), NAMED)
def test_exactly_the_bodies_that_are_named_are_found(words: str, bodies: str) -> None:
    """Full names, short ones, ellipses, abbreviations, branches and old names are found; look-alikes are not."""
    assert named(page(words)) == frozenset(bodies.split())


def test_skr_is_another_body_before_2015() -> None:
    """The old board of municipalities and counties had other names; the series of government papers is no body."""
    now = named(page("SKR svarade 2021.", heading="Sveriges Kommuner och Regioner (SKR)"))
    assert now == {"sveriges-kommuner-och-regioner"}
    assert named(page("Skr. 2015/16:20 lades fram.")) == frozenset()


def test_the_board_without_a_county_is_the_page_s() -> None:
    """ "Länsstyrelsen" means the board whose page it is."""
    facts = page("Länsstyrelsen samverkar med Nybro kommun.", heading="Länsstyrelsen i Kalmar län")
    assert named(facts) == {"lansstyrelsen-kalmar", "nybro-kommun"}
    assert facts.subject == "actor/lansstyrelsen-kalmar"


def test_an_abbreviation_is_known_from_its_introduction_on() -> None:
    """A body of no table is one body under its name and its abbreviation."""
    facts = page("Kvinnojouren i Ystad (KIY) svarade. Sedan skrev KIY ett brev.")
    assert len(named(facts)) == 1


def test_collectives_are_groups() -> None:
    """ "Samtliga länsstyrelser" is a group, and no body of its own."""
    facts = page("Samtliga länsstyrelser svarade, och länets kommuner.", heading="Länsstyrelsen i Kalmar län")
    assert named(facts) == {"lansstyrelsen-kalmar"}
    assert {actor.key for actor in facts.actors if actor.is_group} == {
        "actor/lansstyrelserna",
        "actor/kommunerna-i-kalmar-lan",
    }


def test_every_mention_stands_where_it_says() -> None:
    """The words at a mention's place are those that name the body."""
    facts = page("Nybro kommun och Länsstyrelsen i Kalmar län skrev till Roks.")
    words = {facts.document.words(mention.start, mention.end) for mention in facts.mentions}
    assert words == {"Nybro kommun", "Länsstyrelsen i Kalmar län", "Roks"}
