"""A charge on a narrow theme stands in the field that it belongs to."""

from __future__ import annotations

import pytest
from said import page


@pytest.mark.parametrize(
    ("heading", "task", "expected"),
    [
        ("Våld i nära relationer", "arbetet med våldsutövare", ("arbete-med-valdsutovare", "vald-i-nara-relationer")),
        ("Mäns våld mot kvinnor", "arbetet med våldsutövare", ("arbete-med-valdsutovare", "mans-vald-mot-kvinnor")),
        ("Om oss", "arbetet med våldsutövare", ("arbete-med-valdsutovare",)),
        ("Om oss", "arbetet mot arbetskraftsexploatering", ("manniskoexploatering", "prostitution-och-manniskohandel")),
        ("Mäns våld mot kvinnor", "arbetet med skyddat boende", ("skyddat-boende",)),
        ("Mäns våld mot kvinnor", "det suicidpreventiva arbetet", ("suicidprevention",)),
    ],
)  # fmt: skip
def test_the_field_stands_after_the_theme(heading: str, task: str, expected: tuple[str, ...]) -> None:
    """It is told by the scheme or the heading; a field of its own needs none, and other matters get none."""
    told = page(
        f"År 2021 fick Länsstyrelsen Skåne i uppdrag av regeringen att utveckla {task}.", heading=heading
    )
    assert [one.themes for one in told.assignments] == [tuple(f"theme/{name}" for name in expected)]


def test_the_name_of_a_charge_is_made_of_its_own_theme() -> None:
    """The field that the page tells does not change what the charge is called."""
    words = "År 2021 fick Länsstyrelsen Skåne i uppdrag av regeringen att utveckla arbetet med våldsutövare."
    keys = {page(words, heading=heading).assignments[0].key for heading in ("Kvinnofrid", "Om oss")}
    assert len(keys) == 1
