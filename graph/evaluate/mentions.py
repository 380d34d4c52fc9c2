"""Compares the bodies that a page names, and who inspected whom."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from graph.evaluate.folding import fold
from graph.evaluate.gold import Gold
from graph.evaluate.score import Score
from graph.evaluate.view import View
from graph.records import Receipt

__all__ = ["score_inspections", "score_mentions"]


def score_mentions(gold: Gold, view: View, score: Score) -> None:
    """Counts the specific bodies named; one body under two keys counts as one wrong."""
    named = sorted({mention.names for mention in view.facts.mentions if view.is_body(mention.names)})
    for body in gold.actors:
        if view.any_called(named, body):
            score.found("actors")
        else:
            score.missed("actors", body.label)
    for key in named:
        if not any(view.is_called(key, body) for body in (*gold.actors, *gold.optional_actors)):
            score.wrong("actors", view.label(key))
    for label, times in sorted(Counter(fold(view.label(key)) for key in named).items()):
        for _ in range(times - 1):
            score.wrong("actors", f"{label} (twice)")


def score_inspections(gold: Gold, view: View, score: Score) -> None:
    """Counts pairs of inspector and inspected body; groups are left out."""
    left = sorted({(i.inspector, i.inspected) for i in view.facts.inspections if view.is_body(i.inspected)})
    for want in gold.inspections:
        fitting = [
            pair
            for pair in left
            if view.is_called(pair[0], want.inspector) and view.is_called(pair[1], want.inspected)
        ]
        if fitting:
            left.remove(fitting[0])
            score.judge(_receipts(fitting[0], view), right=True)
            score.found("inspections")
        else:
            score.missed("inspections", f"{want.inspected.label} by {want.inspector.label}")
    for inspector, inspected in left:
        score.judge(_receipts((inspector, inspected), view), right=False)
        score.wrong("inspections", f"{view.label(inspected)} by {view.label(inspector)}")


def _receipts(pair: tuple[str, str], view: View) -> Iterable[Receipt]:
    return (one.receipt for one in view.facts.inspections if (one.inspector, one.inspected) == pair)
