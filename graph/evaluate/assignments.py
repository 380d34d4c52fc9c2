"""Compares assignments: who was charged, when, on what; of those found, by whom and what they extend."""

from __future__ import annotations

from collections.abc import Sequence

from graph.evaluate.gold import Gold, WantedAssignment
from graph.evaluate.score import Score
from graph.evaluate.view import View, by_key
from graph.records import Assignment

__all__ = ["score_assignments"]


def score_assignments(gold: Gold, view: View, score: Score) -> None:
    """Counts assignments, and giver and extension of those found; optional ones only take up what fits."""
    left = by_key(view.facts.assignments)
    for want in sorted(gold.assignments, key=lambda wanted: wanted.optional):
        key = next((key for key, told in left.items() if _fits(told, want, view)), None)
        found = left.pop(key) if key is not None else None
        score.judge((one.receipt for one in found or ()), right=True)
        if want.optional:
            continue
        if found is None:
            score.missed("assignments", _describe(want))
            continue
        score.found("assignments")
        _score_giver(found, want, view, score)
        _score_extension(found, want, view, score)
    for told in left.values():
        score.judge((one.receipt for one in told), right=False)
        themes = ", ".join(sorted(theme for one in told for theme in one.themes))
        score.wrong("assignments", f"{view.label(told[0].receiver)} {told[0].start_year or ''} {themes}")


def _fits(told: Sequence[Assignment], want: WantedAssignment, view: View) -> bool:
    years = {year for one in told for year in (one.start_year, one.end_year) if year is not None}
    if not want.any_year and not _right_years(years, want):
        return False
    if not view.any_called((one.receiver for one in told), want.receiver):
        return False
    return any(not view.names(theme).isdisjoint(want.themes) for one in told for theme in one.themes)


def _right_years(years: set[int], want: WantedAssignment) -> bool:
    if want.year is not None and want.year not in years:
        return False
    if want.period is not None and years.isdisjoint(want.period):
        return False
    return want.year is not None or want.period is not None or not years


def _score_giver(told: Sequence[Assignment], want: WantedAssignment, view: View, score: Score) -> None:
    if want.giver is None:
        return
    givers = {giver for one in told for giver in one.givers}
    right = view.any_called(givers, want.giver)
    if right:
        score.found("details")
    else:
        score.missed("details", f"giver of {_describe(want)}")
    for _ in range(len(givers) - right):
        score.wrong("details", f"giver of {_describe(want)}")


def _score_extension(told: Sequence[Assignment], want: WantedAssignment, view: View, score: Score) -> None:
    extended = {one.extends for one in told if one.extends}
    if want.extends is None:
        for _ in extended:
            score.wrong("details", f"extension: {_describe(want)}")
        return
    years = {one.start_year for one in view.facts.assignments if one.key in extended}
    if want.extends in years:
        score.found("details")
    else:
        score.missed("details", f"extension of {want.extends}: {_describe(want)}")


def _describe(want: WantedAssignment) -> str:
    years = want.year or ("–".join(map(str, want.period)) if want.period else "undated")
    return f"{want.receiver.label} {years} {min(want.themes, default='')}"
