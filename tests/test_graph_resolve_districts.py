"""Districts of municipalities: units of the municipality that they lie in."""

from __future__ import annotations

import pytest
from said import named, page

from graph.reference.tables import load_reference


@pytest.mark.parametrize(
    ("words", "label", "of"),
    [
        ("Malmö Husie svarade.", "Malmö Husie", "malmo-stad"),
        ("Göteborg Angereds rutiner ändrades.", "Göteborg Angered", "goteborgs-stad"),
        ("Stockholms stad Rinkeby-Kista svarade.", "Stockholms stad Rinkeby-Kista", "stockholms-stad"),
        ("Vi frågade stadsdelen Rosengård.", "Stadsdelen Rosengård", "malmo-stad"),
        ("Vi frågade stadsdelen Råslätt i Jönköping.", "Stadsdelen Råslätt", "jonkopings-kommun"),
        (
            "Stadsdelsnämnden i Angered-Gunnared svarade.",
            "Stadsdelsnämnden i Angered-Gunnared",
            "goteborgs-stad",
        ),
    ],
)
def test_a_district_is_a_unit_of_its_municipality(words: str, label: str, of: str) -> None:
    """Named after its city, or by a word for a district: it is a part of the municipality, in its county."""
    facts = page(words)
    unit = next(actor for actor in facts.actors if actor.label == label)
    assert unit.part_of == f"actor/{of}"
    assert unit.county == load_reference().by_key[unit.part_of].county


@pytest.mark.parametrize(
    "words",
    ["I Malmö, Husie och Lund bor många.", "Malmö Opera och Malmö Live spelade.", "Malmö Norrman sjöng."],
)
def test_a_city_before_another_name_is_no_district(words: str) -> None:
    """A comma parts two places; a theatre, a club and a longer word are no districts."""
    assert not any(key.startswith("malmo-") and key != "malmo-stad" for key in named(page(words)))
