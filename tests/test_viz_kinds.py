"""The kinds that a picture tells apart."""

from __future__ import annotations

import re

import pytest

from ontology.files import read_text
from viz.kinds import ACTOR_KINDS, COLLABORATION_KINDS, Kind, most_specific
from viz.palette import GROUND


def _luminance(colour: str) -> float:
    parts = [int(colour[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    red, green, blue = (p / 12.92 if p <= 0.04045 else ((p + 0.055) / 1.055) ** 2.4 for p in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Gives the contrast of two colours as WCAG counts it, 1 to 21."""
    dark, light = sorted((_luminance(one), _luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def _grounds(theme: str) -> list[str]:
    """Gives the colours on which marks stand: the canvas, the frames, the panel."""
    return [GROUND[name][theme == "dark"] for name in ("ground", "frame", "paper")]


@pytest.mark.parametrize("kind", ACTOR_KINDS, ids=lambda kind: kind.name)
def test_every_mark_stands_out_from_its_ground(kind: Kind) -> None:
    """At least 3:1 on every ground, light and dark (WCAG 2.2, 1.4.11)."""
    assert min(contrast(kind.light, ground) for ground in _grounds("light")) >= 3
    assert min(contrast(kind.dark, ground) for ground in _grounds("dark")) >= 3


def test_no_two_kinds_share_shape_and_colour() -> None:
    """Kinds of one shape differ in colour, and the shapes are used evenly."""
    assert len({(kind.shape, kind.light) for kind in ACTOR_KINDS}) == len(ACTOR_KINDS)
    assert (
        len({kind.light for kind in ACTOR_KINDS})
        == len({kind.dark for kind in ACTOR_KINDS})
        == len(ACTOR_KINDS)
    )


def test_every_kind_is_a_class_of_the_ontology() -> None:
    """The table names what the Turtle declares."""
    turtle = read_text("samverkan.ttl")
    names = [kind.name for kind in (*ACTOR_KINDS, *COLLABORATION_KINDS)]
    assert [name for name in names if not re.search(rf"^smv:{name} a owl:Class", turtle, re.M)] == []


def test_an_actor_of_several_classes_is_drawn_as_the_most_telling_one() -> None:
    """A county board is an authority too; Region Gotland is municipality and region."""
    assert (
        most_specific(["Actor", "Authority", "CountyAdministrativeBoard"], ACTOR_KINDS)
        == "CountyAdministrativeBoard"
    )
    assert most_specific(["Actor", "Region", "Municipality"], ACTOR_KINDS) == "Municipality"
    assert most_specific(["Something"], ACTOR_KINDS) == "Actor"
