"""Who was charged by whom and when, in the ways that officials write it."""

from __future__ import annotations

import pytest
from said import cases, page, slugs

from graph.records import Facts

CHARGED = cases("charged")

CHARGED_ABOUT = cases("charged-about")

NOT_CHARGED = cases("not-charged")


def charges(facts: Facts) -> list[str]:
    """Gives giver, receiver and first year of each assignment, sorted."""
    return sorted(
        " ".join((*sorted(slugs(one.givers)), *slugs([one.receiver]), str(one.start_year)))
        for one in facts.assignments
    )


@pytest.mark.parametrize(("sentence", "told"), CHARGED)
def test_a_charge_is_found(sentence: str, told: str) -> None:
    """The sentence gives these charges and no other: giver, receiver, year."""
    assert charges(page(sentence)) == sorted(told.split("|"))


@pytest.mark.parametrize(("sentence", "told"), CHARGED_ABOUT)
def test_a_charge_is_found_with_what_it_is_about(sentence: str, told: str) -> None:
    """The sentence gives these charges and no other; each has the theme that stands behind its year, if one does."""
    facts = page(sentence)
    wanted = [one.split(" ") for one in told.split("|")]
    assert charges(facts) == sorted(" ".join(one[:3]) for one in wanted)
    about = {
        (*sorted(slugs(one.givers)), *slugs([one.receiver]), str(one.start_year), theme)
        for one in facts.assignments
        for theme in slugs(one.themes)
    }
    assert {tuple(one) for one in wanted if len(one) > 3} <= about


@pytest.mark.parametrize("sentence", NOT_CHARGED)
def test_what_was_not_given_is_no_charge(sentence: str) -> None:
    """Refusals, proposals, hopes, reports of old charges and the tasks of persons are no assignments."""
    assert charges(page(sentence)) == []


def test_a_charge_that_is_prolonged_is_another_one() -> None:
    """The prolongation has its own years and names the charge that it extends; a later charge is counted from it."""
    facts = page(
        "Regeringen gav 2011 Socialstyrelsen i uppdrag att stödja arbetet mot våld i nära relationer. "
        "Uppdraget förlängdes 2014 till och med 2016. Året därpå fick myndigheten i uppdrag att ta fram "
        "föreskrifter om skyddat boende.",
        heading="Socialstyrelsen",
    )
    first, longer, next_one = sorted(facts.assignments, key=lambda one: one.start_year or 0)
    assert (first.start_year, longer.start_year, longer.end_year, next_one.start_year) == (
        2011,
        2014,
        2016,
        2015,
    )
    assert (first.extends, longer.extends, next_one.extends) == ("", first.key, "")
    assert next_one.themes[0] == "theme/skyddat-boende"


def test_two_years_later_is_counted_from_the_charge_before() -> None:
    """A year told by its distance is worked out."""
    facts = page(
        "2012 fick Länsstyrelsen i uppdrag att kartlägga hedersrelaterat våld. Två år senare fick Länsstyrelsen "
        "i uppdrag att samordna arbetet mot prostitution och människohandel.",
        heading="Länsstyrelsen i Kalmar län",
    )
    assert charges(facts) == ["regeringen lansstyrelsen-kalmar 2012", "regeringen lansstyrelsen-kalmar 2014"]


@pytest.mark.parametrize(
    "heading",
    ["2016. Stöd till kommuner", "2016 – stöd till kommuner", "Beslut: 2016-06-02", "Beslut den 2 juni 2016"],
)
def test_a_heading_that_tells_the_year_dates_the_charge_below(heading: str) -> None:
    """The year before a title, or the day of the decision, is that of the charge told without one."""
    facts = page(
        "Våra uppdrag",
        heading,
        "Ett gemensamt uppdrag från regeringen till Skolverket och Brottsoffermyndigheten om arbetet mot hedersvåld.",
        heading="Skolverket",
    )
    assert charges(facts) == ["regeringen brottsoffermyndigheten 2016", "regeringen skolverket 2016"]


def test_the_theme_is_the_charge_s_own() -> None:
    """Of two charges each has the theme of its sentence."""
    facts = page(
        "Regeringen gav 2010 Skolverket i uppdrag att motverka hedersrelaterat våld och förtryck.",
        "Regeringen gav 2012 Skolverket i uppdrag att sprida kunskap om prostitution och människohandel.",
    )
    themes = {one.start_year: one.themes for one in facts.assignments}
    assert themes[2010] == ("theme/hedersrelaterat-vald-och-fortryck",)
    assert themes[2012] == ("theme/prostitution-och-manniskohandel",)
