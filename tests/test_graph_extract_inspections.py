"""Who inspected whom: told in sentences, in titles of reports, in lists."""

from __future__ import annotations

import pytest
from said import cases, page, slugs, together

from graph.records import Facts

INSPECTED = cases("inspected")

NOT_INSPECTED = cases("not-inspected")


def pairs(facts: Facts) -> list[str]:
    """Gives inspector and inspected of each inspection, sorted."""
    return sorted(" ".join((*slugs([one.inspector]), *slugs([one.inspected]))) for one in facts.inspections)


@pytest.mark.parametrize(("sentence", "told"), INSPECTED)
def test_an_inspection_is_found(sentence: str, told: str) -> None:
    """The sentence gives these pairs, and nobody works together because one looked into the other."""
    facts = page(sentence)
    assert pairs(facts) == sorted(told.split("|"))
    assert together(facts) == []


@pytest.mark.parametrize("sentence", NOT_INSPECTED)
def test_what_was_not_inspected_is_no_inspection(sentence: str) -> None:
    """Plans, duties, cancelled visits, research and lectures are no inspections."""
    assert pairs(page(sentence)) == []


def test_a_report_of_an_inspection_tells_of_it() -> None:
    """The title of a listed report gives who was inspected, and the inspection names its report."""
    facts = page(
        "Publikationer",
        "Tillsyn av socialtjänsten i Nybro kommun. Rapport 2011:3",
        "Läs rapporten",
        "Tillsyn av socialtjänsten i Torsås kommun. Rapport 2011:4",
        "Läs rapporten",
        heading="Länsstyrelsen i Kalmar län",
    )
    assert pairs(facts) == ["lansstyrelsen-kalmar nybro-kommun", "lansstyrelsen-kalmar torsas-kommun"]
    assert {one.report for one in facts.inspections} == {one.key for one in facts.publications}


def test_results_below_the_names_of_municipalities_tell_of_inspections() -> None:
    """A municipality heads what was found there, with the day of the visit; one that was called off is none."""
    facts = page(
        "Så gick det i kommunerna",
        "Mora kommun\nInspektion 3–4 mars 2022. Åtgärder ska redovisas senast den 1 juni 2023.",
        "Orsa kommun",
        "Tillsynsbesök: 2021-03-09. Inga brister.",
        "Rättviks kommun",
        "Tillsynen som planerades 2022 ställdes in.",
        heading="Inspektionen för vård och omsorg",
    )
    told = {(one.key.split("/")[1], one.start_year, one.end_year) for one in facts.inspections}
    assert told == {
        ("inspektionen-for-vard-och-omsorg-mora-kommun-2022", 2022, None),
        ("inspektionen-for-vard-och-omsorg-orsa-kommun-2021", 2021, None),
    }
