"""How sure a fact is: what its rule was right in on labelled pages, beside what its finder thinks of this one."""

from __future__ import annotations

from dataclasses import replace
from functools import cache
from importlib import resources
from typing import TypeVar

from graph.records import Assignment, Collaboration, Facts, Funding, Inspection, Publication, Receipt

__all__ = ["calibrated", "kept_counts", "weighed"]

_Told = TypeVar("_Told", Assignment, Collaboration, Inspection, Funding, Publication)
_WEIGHT = 6
"""The finder's own judgement counts as much as this many labelled facts: a rule hardly met keeps it."""


@cache
def kept_counts() -> dict[str, tuple[int, int]]:
    """Gives for each rule how many facts it told rightly on the labelled pages, and how many it told.

    `samverkan evaluate tests/pages --write-confidence` makes the file.
    """
    table = resources.files("graph.extract").joinpath("confidence.tsv").read_text(encoding="utf-8")
    rows = (line.split("\t") for line in table.splitlines()[1:])
    return {rule: (int(right), int(told)) for rule, right, told in rows}


def weighed(rule: str, judged: float) -> float:
    """Gives the confidence of a fact of a rule, 0 to 1, that its finder judged so: the two by weight, to 0.01."""
    right, told = kept_counts().get(rule, (0, 0))
    return round((right + _WEIGHT * judged) / (told + _WEIGHT), 2)


def calibrated(facts: Facts) -> Facts:
    """Gives facts with confidences that say how often such facts are right."""
    return replace(
        facts,
        assignments=tuple(map(_weigh, facts.assignments)),
        collaborations=tuple(map(_weigh, facts.collaborations)),
        inspections=tuple(map(_weigh, facts.inspections)),
        fundings=tuple(map(_weigh, facts.fundings)),
        publications=tuple(map(_weigh, facts.publications)),
    )


def _weigh(fact: _Told) -> _Told:
    told = fact.receipt
    return replace(fact, receipt=Receipt(told.passages, weighed(told.rule, told.confidence), told.rule))
