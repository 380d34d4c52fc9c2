"""The measure of assignments, collaborations and inspections, by small facts made for it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from small_gold import (
    BOARDS,
    BRIS,
    LOCAL,
    NAMES,
    ROKS,
    SKANE,
    STATED,
    VIOLENCE,
    counted,
    facts,
    gold_maker,
    joint,
    scored,
    wanted,
)

from graph.evaluate.gold import Gold
from graph.records import (
    Assignment,
    Inspection,
)

WANTED = {"to": ["Roks"], "by": ["Regeringen"], "year": 2012, "themes": ["våld i nära relationer"]}


@pytest.fixture
def gold_of(tmp_path: Path) -> Callable[..., Gold]:
    """What makes gold of the entries of one file."""
    return gold_maker(tmp_path)


def charge(key: str, receiver: str, year: int | None, **more: Any) -> Assignment:
    """Gives an assignment on violence in close relationships."""
    return Assignment(f"assignment/{key}", receiver, STATED, start_year=year, themes=(VIOLENCE,), **more)


@pytest.mark.parametrize(
    ("change", "told", "expected"),
    [
        ({}, charge("a", ROKS, 2012), (1, 0, 0)),
        ({}, charge("a", ROKS, 2011, end_year=2012), (1, 0, 0)),
        ({}, charge("a", ROKS, 2013), (0, 1, 1)),
        ({}, charge("a", ROKS, None), (0, 1, 1)),
        ({}, charge("a", BRIS, 2012), (0, 1, 1)),
        ({"themes": ["skyddat boende"]}, charge("a", ROKS, 2012), (0, 1, 1)),
        ({"year": None}, charge("a", ROKS, 2012), (0, 1, 1)),
        ({"year": None, "any_year": True}, charge("a", ROKS, 2012), (1, 0, 0)),
        ({"year": None, "period": [2010, 2012]}, charge("a", ROKS, 2010), (1, 0, 0)),
        ({"optional": True}, charge("a", ROKS, 2012), (0, 0, 0)),
        ({"optional": True}, charge("a", BRIS, 2012), (0, 1, 0)),
    ],
)
def test_an_assignment_needs_receiver_year_and_theme(
    gold_of: Callable[..., Gold], change: dict[str, object], told: Assignment, expected: tuple[int, int, int]
) -> None:
    """One shared theme and one of its years are enough; an optional one takes up what fits it and asks for nothing."""
    assert (
        counted(scored(gold_of(assignments=[WANTED | change]), facts(assignments=(told,))), "assignments")
        == expected
    )


def test_giver_and_extension_are_details(gold_of: Callable[..., Gold]) -> None:
    """The giver of a found assignment and the one that it extends are counted each."""
    first, second = charge("a", ROKS, 2012), charge("b", ROKS, 2014, extends="assignment/a")
    gold = gold_of(assignments=[WANTED, {**WANTED, "year": 2014, "extends": 2012}])
    right = [replace(one, givers=("actor/regeringen",)) for one in (first, second)]
    assert counted(scored(gold, facts(assignments=tuple(right))), "details") == (3, 0, 0)
    wrong = (replace(first, givers=(BRIS,), extends="assignment/b"), replace(second, extends=""))
    assert counted(scored(gold, facts(assignments=wrong)), "details") == (0, 2, 3)


def test_participants_are_counted_in_the_collaboration_that_fits_best(gold_of: Callable[..., Gold]) -> None:
    """Each one found is held to the wanted one that it overlaps most; groups and single bodies do not count."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS), wanted(ROKS, SKANE, LOCAL)])
    told = (joint("x", ROKS, SKANE, BOARDS, BRIS), joint("y", ROKS, BRIS), joint("z", ROKS, BOARDS))
    assert counted(scored(gold, facts(collaborations=told)), "participations") == (4, 1, 1)


def test_partners_are_exchanged_where_that_helps(gold_of: Callable[..., Gold]) -> None:
    """The best pair, taken first, must not cost the other its only partner."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, SKANE), wanted(ROKS, BRIS)])
    told = (joint("x", ROKS, BRIS), joint("y", SKANE, ROKS))
    assert counted(scored(gold, facts(collaborations=told)), "participations") == (4, 0, 1)


def test_a_collaboration_that_is_not_asked_for_is_wrong_but_a_part_of_one_is_not(
    gold_of: Callable[..., Gold],
) -> None:
    """A part may be told once more; a second time, or with another body, each participant is wrong."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, SKANE)])
    whole, part = joint("x", ROKS, BRIS, SKANE), joint("y", ROKS, BRIS)
    assert counted(scored(gold, facts(collaborations=(whole, part))), "participations") == (3, 0, 0)
    more = (whole, part, joint("z", BRIS, SKANE), joint("w", ROKS, LOCAL))
    assert counted(scored(gold, facts(collaborations=more)), "participations") == (3, 4, 0)


def test_an_optional_collaboration_is_neither_asked_for_nor_wrong(gold_of: Callable[..., Gold]) -> None:
    """What it is aligned with is not counted."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, optional=True)])
    assert counted(scored(gold, facts(collaborations=(joint("x", ROKS, BRIS),))), "participations") == (
        0,
        0,
        0,
    )
    assert counted(scored(gold, facts()), "participations") == (0, 0, 0)


def test_coordinator_and_year_are_details(gold_of: Callable[..., Gold]) -> None:
    """Who leads and since when is counted of aligned collaborations alone."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, coordinator=NAMES[ROKS], year=2012)])
    right = joint("x", ROKS, BRIS, coordinator=ROKS, start_year=2012)
    for told, expected in (
        (right, (2, 0, 0)),
        (replace(right, coordinator=BRIS), (1, 1, 1)),
        (replace(right, coordinator="", start_year=None), (0, 0, 2)),
    ):
        assert counted(scored(gold, facts(collaborations=(told,))), "details") == expected
    led = facts(collaborations=(right,))
    assert counted(scored(gold_of(collaborations=[wanted(ROKS, BRIS)]), led), "details") == (0, 1, 0)
    assert counted(scored(gold, facts()), "details") == (0, 0, 0)


def test_inspections_are_pairs(gold_of: Callable[..., Gold]) -> None:
    """Inspector and inspected must both fit; an inspected group is left out."""
    gold = gold_of(inspections=[{"by": NAMES[SKANE], "of": NAMES[ROKS]}])
    told = [
        Inspection(f"inspection/{of}{by}", by, of, STATED)
        for by, of in ((SKANE, ROKS), (ROKS, SKANE), (SKANE, BOARDS))
    ]
    assert counted(scored(gold, facts(inspections=tuple(told))), "inspections") == (1, 1, 0)
    assert counted(scored(gold, facts()), "inspections") == (0, 0, 1)


def test_facts_of_one_key_are_one(gold_of: Callable[..., Gold]) -> None:
    """As in the graph, what two entries say of one key is joined before it is compared."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, SKANE)])
    told = facts(collaborations=(joint("x", ROKS, BRIS), joint("x", BRIS, SKANE)))
    assert counted(scored(gold, told), "participations") == (3, 0, 0)
