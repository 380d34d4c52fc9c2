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
