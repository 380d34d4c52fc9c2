"""A fact's confidence: what its rule was right in on labelled pages, weighed with what its finder thinks."""

from __future__ import annotations

import pytest
from said import page

from graph.evaluate.calibration import calibration_error, counts_by_rule, write_counts
from graph.evaluate.score import Judged
from graph.extract.confidence import kept_counts, weighed


def test_each_rule_was_right_in_no_more_than_it_told() -> None:
    """The kept table is one of counts, and holds the rules that tell most."""
    counts = kept_counts()
    assert all(0 <= right <= told for right, told in counts.values())
    assert {"works-with", "charged", "publication-list"} <= set(counts)


def test_a_rule_that_is_seldom_right_makes_unsure_facts(monkeypatch: pytest.MonkeyPatch) -> None:
    """Counts outweigh the finder's own judgement as they grow; a rule never met keeps it."""
    monkeypatch.setattr(
        "graph.extract.confidence.kept_counts", lambda: {"often": (99, 100), "seldom": (1, 10)}
    )
    assert weighed("often", 0.5) == 0.96
    assert weighed("seldom", 0.9) == 0.4
    assert weighed("unheard-of", 0.7) == 0.7


def test_the_facts_of_a_page_carry_weighed_confidence() -> None:
    """What `extract` gives is the weighed value, with the rule beside it."""
    facts = page("Region Halland och Falkenbergs kommun samverkar om skyddat boende.")
    receipt = facts.collaborations[0].receipt
    assert receipt.confidence == weighed(receipt.rule, 0.9)


def test_the_error_of_confidence_is_its_distance_from_what_is_right() -> None:
    """Facts of confidence 0.8 of which 8 in 10 are right have no error; if all are wrong, 0.8."""
    honest = [Judged("r", 0.8, right=number < 8) for number in range(10)]
    wrong = [Judged("r", 0.8, right=False)] * 10
    assert calibration_error(honest) == pytest.approx(0)
    assert calibration_error(wrong) == pytest.approx(0.8)
    assert calibration_error([]) == 0


def test_counts_are_written_a_rule_a_line() -> None:
    """The table has a head, and the rules in order."""
    judged = [Judged("b", 0.9, right=True), Judged("a", 0.9, right=False), Judged("b", 0.9, right=False)]
    assert write_counts(counts_by_rule(judged)) == "rule\tright\ttold\na\t0\t1\nb\t1\t2\n"
