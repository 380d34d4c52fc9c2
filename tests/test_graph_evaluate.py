"""The measure itself: what counts as found, wrong and missed, by small facts made for it."""

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
    counted,
    facts,
    gold_maker,
    mentions,
    scored,
    wanted,
)

from graph.evaluate import score_unread
from graph.evaluate.figures import fallen, figures_of, read_figures, write_figures
from graph.evaluate.folding import fold
from graph.evaluate.gold import Gold
from graph.evaluate.score import KINDS, Tally, sum_of
from graph.records import (
    Actor,
    Passage,
    Publication,
    Receipt,
)
from graph.reference.tables import load_reference


@pytest.fixture
def gold_of(tmp_path: Path) -> Callable[..., Gold]:
    """What makes gold of the entries of one file."""
    return gold_maker(tmp_path)


def test_figures_of_a_tally() -> None:
    """Precision, recall and F1 are those of the books; nothing told is no error, nothing asked no miss."""
    tally = Tally(found=6, wrong=2, missed=4)
    assert (tally.precision, tally.recall) == (0.75, 0.6)
    assert tally.f1 == pytest.approx(2 / 3)
    assert Tally().f1 == 1.0
    assert Tally(wrong=1).f1 == 0.0 == Tally(missed=1).recall


def test_names_are_folded() -> None:
    """Case, dashes, spaces, soft hyphens and a stop at the end make no difference."""
    assert fold(" Våld –\u00a0en Kart\u00adläggning. ") == "våld - en kartläggning"


def test_bodies_named_are_counted_without_groups_and_counties(gold_of: Callable[..., Gold]) -> None:
    """Any accepted name will do; an optional body is neither asked for nor wrong."""
    gold = gold_of(actors=[NAMES[ROKS], NAMES[SKANE]], optional_actors=[NAMES[LOCAL]])
    score = scored(gold, facts(mentions=mentions(SKANE, SKANE, LOCAL, BOARDS, "county/skane", BRIS)))
    assert counted(score, "actors") == (1, 1, 1)
    assert {(miss.how, miss.what) for miss in score.misses} == {("missed", "Roks"), ("wrong", "Bris")}


def test_one_body_under_two_keys_is_wrong(gold_of: Callable[..., Gold]) -> None:
    """Two nodes of one name count as one found and one wrong."""
    twin = Actor("actor/vik", "Brottsofferjouren i Vik", ("CivilSocietyOrganisation",))
    told = facts(mentions=mentions(LOCAL, "actor/vik"))
    assert counted(
        scored(gold_of(actors=[NAMES[LOCAL]]), replace(told, actors=(*told.actors, twin))), "actors"
    ) == (1, 1, 0)


def work(title: str, **more: Any) -> Publication:
    """Gives a publication."""
    return Publication(f"publication/{title}", title, STATED, **more)


def test_titles_need_only_be_alike(gold_of: Callable[..., Gold]) -> None:
    """A dash for a colon is the same title; a work that is only cited in a sentence is no error, a listed one is."""
    gold = gold_of(publications=[{"title": "Skrift om våld: en kartläggning av länet"}])
    told = (work("Skrift om våld – en kartläggning av länet"), work("Bok om fred"), work("Skrift om våld"))
    assert counted(scored(gold, facts(publications=told)), "publications") == (1, 1, 0)
    assert counted(scored(gold, facts(publications=told[1:])), "publications") == (0, 1, 1)


def test_what_is_said_of_a_publication(gold_of: Callable[..., Gold]) -> None:
    """Year, period, number and counties are counted each; a second number of the same work is no error."""
    wanted = {"title": "Skrift", "year": 2012, "number": "2012:3", "counties": ["Skåne", "Halland"]}
    right = work(
        "Skrift", issued=2012, report_numbers=("2012:3", "9"), counties=("county/skane", "county/halland")
    )
    wrong = work(
        "Skrift", issued=2013, report_numbers=("2012:4",), counties=("county/skane", "county/dalarna")
    )
    assert counted(scored(gold_of(publications=[wanted]), facts(publications=(right,))), "pub. facts") == (
        4,
        0,
        0,
    )
    assert counted(scored(gold_of(publications=[wanted]), facts(publications=(wrong,))), "pub. facts") == (
        1,
        3,
        3,
    )


def test_a_year_that_repeats_the_period_is_no_error(gold_of: Callable[..., Gold]) -> None:
    """A plan for 2012 to 2014 that is also said to be of 2012 is right."""
    gold = gold_of(publications=[{"title": "Plan", "period": [2012, 2014]}])
    plan = work("Plan", issued=2012, start_year=2012, end_year=2014)
    assert counted(scored(gold, facts(publications=(plan,))), "pub. facts") == (2, 0, 0)
    assert counted(scored(gold, facts(publications=(replace(plan, issued=2011),))), "pub. facts") == (2, 1, 0)


def test_facts_without_words_and_wrong_quotes_are_seen(gold_of: Callable[..., Gold]) -> None:
    """A fact needs a passage with words, and these must stand at their place."""
    other = Receipt((Passage("ab", 0, 6, "Bokens"),))
    told = (work("A"), replace(work("B"), receipt=other), replace(work("C"), receipt=Receipt(())))
    score = scored(gold_of(), facts(publications=told))
    assert (score.receipts.found, score.receipts.wrong) == (2, 1)
    assert (score.quotes.found, score.quotes.wrong) == (1, 1)


def test_a_page_that_cannot_be_read_misses_all(gold_of: Callable[..., Gold]) -> None:
    """Nothing is found on it, and nothing is wrong."""
    score = score_unread(gold_of(actors=[NAMES[ROKS]], collaborations=[wanted(ROKS, BRIS)]), load_reference())
    assert (counted(score, "actors"), counted(score, "participations")) == ((0, 0, 1), (0, 0, 2))


def test_pages_are_summed_thing_by_thing(gold_of: Callable[..., Gold]) -> None:
    """The score of many pages counts each thing once, and keeps the misses with their page."""
    one = scored(gold_of(actors=[NAMES[ROKS], NAMES[BRIS]]), facts(mentions=mentions(ROKS)))
    total = sum_of([one, one])
    assert counted(total, "actors") == (2, 0, 2)
    assert [miss.page for miss in total.misses] == ["sida", "sida"]
    assert total.mean_f1 == pytest.approx((6 + 2 / 3) / 7)


def test_a_figure_that_falls_is_told(gold_of: Callable[..., Gold]) -> None:
    """Figures are kept rounded down; what falls below is told by part and kind."""
    gold = gold_of(split="dev", actors=[NAMES[ROKS], NAMES[BRIS]])
    good = figures_of([(gold, scored(gold, facts(mentions=mentions(ROKS, BRIS))))])
    poor = figures_of([(gold, scored(gold, facts(mentions=mentions(ROKS))))])
    kept = read_figures(write_figures(poor))
    assert kept["dev"]["actors"] == 0.66
    assert fallen(kept, poor) == fallen(kept, good) == []
    assert fallen(read_figures(write_figures(good)), poor) == [
        "dev, actors: 0.667 is below 1.00",
        "dev, mean: 0.952 is below 1.00",
    ]
    assert len(fallen(kept, {})) == len(KINDS) + 1
