"""Cards of charges: a heading, labels with dates, a few words; several on a page, or one that is the page."""

from __future__ import annotations

from said import page, slugs

from graph.records import Facts


def charges(facts: Facts) -> list[str]:
    """Gives giver, receiver, first and last year of each assignment, sorted."""
    return sorted(
        " ".join((*slugs(one.givers), *slugs([one.receiver]), f"{one.start_year}-{one.end_year}"))
        for one in facts.assignments
    )


def test_each_card_dates_the_charge_that_its_words_tell() -> None:
    """Words before and after the labels belong to their card, and the section after the last card to none."""
    facts = page(
        "Webbkurs om könsstympning",
        "Skolverket har i uppdrag att ta fram en webbkurs om könsstympning.",
        "Startdatum: 2019-03-01\nSlutdatum: 2021-02-28\nDiarienummer: 2019:77",
        "Kunskap om tvångsäktenskap",
        "Startdatum: 1 juni 2016\nSlutdatum: 31 maj 2018",
        "Regeringen uppdrog åt Skolverket att sprida kunskap om tvångsäktenskap.",
        "Fasta uppgifter",
        "Enligt skollagen ska Skolverket följa hur skolan motverkar kränkande behandling.",
        heading="Våra regeringsuppdrag – Skolverket",
    )
    assert charges(facts) == ["regeringen skolverket 2016-2018", "regeringen skolverket 2019-2021"]


def test_a_card_without_a_sentence_of_charging_is_a_charge() -> None:
    """Who gave it and who has it stand in labels, with the value beside or below, or alone on a line."""
    facts = page(
        "Stöd till kommunerna om skyddat boende",
        "Länsstyrelserna ska främja kommunernas arbete med skyddat boende.",
        *("Startdatum:", "1 januari 2020", "Slutdatum:", "30 juni 2022"),
        *("Uppdragsgivare: Socialdepartementet", "Länsstyrelserna"),
        heading="Uppdrag om våld",
    )
    assert charges(facts) == ["socialdepartementet lansstyrelserna 2020-2022"]


def test_dates_of_projects_are_no_cards_of_charges() -> None:
    """A page that speaks of no charge holds none, whatever dates it shows."""
    facts = page(
        "Startdatum: 2020-01-01\nSlutdatum: 2021-12-31",
        "Skolverket ska ordna en föreläsning om könsstympning.",
        heading="Kurser om könsstympning",
    )
    assert charges(facts) == []


def test_a_title_announces_the_charge_that_no_sentence_tells() -> None:
    """The receiver stands in the title, the years further down; a receiver of whom the text tells needs no title."""
    facts = page(
        "Arbetet ska nå hela landet.",
        "Uppdraget pågår 2022–2024.",
        heading="Uppdrag till Kriminalvården att motverka våld i nära relationer",
    )
    assert charges(facts) == ["regeringen kriminalvarden 2022-2024"]
    told = page(
        "Regeringen gav 2022 Kriminalvården i uppdrag att utveckla sina program mot våld i nära relationer.",
        heading="Uppdrag till Kriminalvården att motverka våld i nära relationer",
    )
    assert charges(told) == ["regeringen kriminalvarden 2022-None"]
