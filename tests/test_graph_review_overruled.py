"""Where one reviewer's word ends another's, that is told."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest
from judgements import P, Q, judged, network
from small_page import PRISON, SKANE

from graph.curated import Bodies, Edition, Judgement
from graph.records import Mention, Passage
from graph.review.overruled import overruled

NET = network("collaboration/n", P)


def said(verdict: Any, by: str, fact: Any = NET, place: Passage = P) -> Judgement:
    """Gives a judgement."""
    return judged(verdict, fact, place, by=by)


def tied(verdict: Any, by: str) -> Bodies:
    """Gives a judgement on two names."""
    return Bodies(verdict, by, "2026-01-31", SKANE, PRISON)


@pytest.mark.parametrize(
    ("judgements", "told"),
    [
        (
            [said("confirm", "Anna"), said("reject", "Bo")],
            ["confirm by Anna (2026-01-31), then reject by Bo"],
        ),
        ([said("reject", "Anna"), said("confirm", "Bo"), said("reject", "Anna")], ["confirm by Bo"]),
        ([said("confirm", "Anna"), said("correct", "Bo", replace(NET, label="Nät"))], ["confirm by Anna"]),
        (
            [said("reject", "Anna", Mention(SKANE, 0, 9)), said("confirm", "Bo", Mention(SKANE, 0, 9))],
            [SKANE],
        ),
        ([said("confirm", "Anna"), said("confirm", "Bo")], []),
        ([said("confirm", "Anna"), said("reject", "Anna")], []),
        ([said("confirm", "Anna"), said("reject", "Bo", place=Q)], []),
    ],
)
def test_a_word_against_somebody_elses_is_told(judgements: list[Judgement], told: list[str]) -> None:
    """Of the same fact on the same page, the last word stands; agreement and second thoughts are no news."""
    found = overruled(Edition(judgements=tuple(judgements)))
    assert len(found) == len(told)
    assert all(
        words in line and line.endswith("which stands") for words, line in zip(told, found, strict=True)
    )


def test_two_opinions_on_two_names_are_told() -> None:
    """Same and different by two people is such a case."""
    (line,) = overruled(Edition(bodies=(tied("same", "Anna"), tied("different", "Bo"))))
    assert line.startswith(f"{SKANE} and {PRISON}: same by Anna")
