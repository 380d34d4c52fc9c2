"""Who inspected whom: told in sentences, in titles of reports, in lists."""

from __future__ import annotations

import pytest
from said import page, slugs, together

from graph.records import Facts

INSPECTED = (
    (
        "Inspektionen för vård och omsorg granskade Ystads kommun 2016.",
        "inspektionen-for-vard-och-omsorg ystads-kommun",
    ),
    (
        "Under 2016 genomförde Länsstyrelsen i Skåne län tillsyn i Ystads kommun och Tomelilla kommun.",
        "lansstyrelsen-skane ystads-kommun|lansstyrelsen-skane tomelilla-kommun",
    ),
    ("Ystads kommun har inspekterats av Skolinspektionen.", "skolinspektionen ystads-kommun"),
    (
        "Skolinspektionen har under hösten 2018 kvalitetsgranskat arbetet i Ystads, Skurups och Tomelilla kommuner.",
        "skolinspektionen ystads-kommun|skolinspektionen skurups-kommun|skolinspektionen tomelilla-kommun",
    ),
    (
        "Socialstyrelsen har tillsammans med länsstyrelserna granskat socialtjänsten i Malmö stad.",
        "socialstyrelsen malmo-stad",
    ),
    (
        "Vid tillsynen av Ystads kommun fann Inspektionen för vård och omsorg brister.",
        "inspektionen-for-vard-och-omsorg ystads-kommun",
    ),
    (
        "Diskrimineringsombudsmannen har inlett tillsyn av Kriminalvården.",
        "diskrimineringsombudsmannen kriminalvarden",
    ),
    (
        "Riksrevisionen har granskat Polismyndigheten och Åklagarmyndigheten.",
        "riksrevisionen polismyndigheten|riksrevisionen aklagarmyndigheten",
    ),
    (
        "Inspektionen för vård och omsorg inspekterade 2019 socialnämnden i Lunds kommun.",
        "inspektionen-for-vard-och-omsorg lunds-kommun",
    ),
    (
        "Arbetsmiljöverket gjorde en inspektion hos Kriminalvården i maj 2017.",
        "arbetsmiljoverket kriminalvarden",
    ),
)

NOT_INSPECTED = (
    "Inspektionen för vård och omsorg planerar att granska Ystads kommun.",
    "Inspektionen för vård och omsorg har inte granskat Ystads kommun.",
    "Tillsynen av Ystads kommun ställdes in.",
    "Inspektionen för vård och omsorg ansvarar för tillsynen av socialtjänsten, även i Ystads kommun.",
    "Forskare vid Lunds universitet granskade domar från Ystads kommun.",
    "Ystads kommun har tillsyn över serveringstillstånd och meddelade Skolinspektionen detta.",
    "Skolinspektionen besökte Ystads kommun för en föreläsning om våld.",
)


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
