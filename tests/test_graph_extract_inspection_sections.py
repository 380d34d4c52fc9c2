"""Inspections told by layout: rows of decisions, and sections under the name of who was looked into."""

from __future__ import annotations

from said import page, slugs

from graph.records import Facts

TITLE = "Tillsyn av stöd till våldsutsatta 2024"
LEAD = "Inspektionen för vård och omsorg har under 2024 gjort oanmälda besök. Nedan sammanfattas besluten."


def inspected(facts: Facts) -> set[frozenset[str]]:
    """Gives the pairs of inspector and inspected."""
    return {slugs([one.inspector, one.inspected]) for one in facts.inspections}


def test_rows_of_decisions_tell_who_was_inspected() -> None:
    """A row with a body and what the inspection came to is one, by the body whose page it is."""
    facts = page(
        "Huvudman\tSkola\tBeslut\nBotkyrka kommun\tFalken\tFöreläggande\nFlens kommun\tStenskolan\tInget ingripande",
        heading="Skolinspektionen",
    )
    assert inspected(facts) == {
        frozenset({"skolinspektionen", "botkyrka-kommun"}),
        frozenset({"skolinspektionen", "flens-kommun"}),
    }


def test_a_section_under_a_name_tells_of_its_inspection() -> None:
    """The name heads what was found there; where nothing was looked into, the section tells of none."""
    facts = page(
        LEAD,
        "Ystads kommun",
        "Dnr 3.5.1-10443/2024",
        "Tillsynen avser socialnämndens rutiner. Nämnden saknar dokumentation i flera ärenden, vilket är allvarligt.",
        "Hultsfreds kommun",
        "Ett klagomål kom in, men något skäl att inleda tillsyn fanns inte eftersom det gällde en annan kommun.",
        heading=TITLE,
    )
    assert inspected(facts) == {frozenset({"inspektionen-for-vard-och-omsorg", "ystads-kommun"})}
    assert {one.start_year for one in facts.inspections} == {2024}
