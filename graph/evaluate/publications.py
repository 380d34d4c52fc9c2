"""Compares the publications that a page lists, by title, and what is said of each."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from graph.evaluate.folding import fold
from graph.evaluate.gold import Gold, WantedPublication
from graph.evaluate.score import Score
from graph.evaluate.view import View, by_key
from graph.records import Publication

__all__ = ["score_publications"]

_ALIKE = 0.92
"""Titles are the same from this similarity on: a dash or a colon more does not make another."""

_Said = tuple[str, int | str]


def score_publications(gold: Gold, view: View, score: Score) -> None:
    """Counts the entries found, and years, numbers and counties of those that are aligned."""
    left = by_key(view.facts.publications)
    for want in gold.publications:
        key = _nearest(fold(want.title), left)
        if key is None:
            score.missed("publications", want.title)
            continue
        score.found("publications")
        works = left.pop(key)
        score.judge((work.receipt for work in works), right=True)
        _score_said(want, works, view, score)
    lines = {fold(line) for line in re.split(r"[\n\t]", view.facts.document.text)}
    for works in left.values():
        if not _is_only_cited({fold(work.title) for work in works}, lines):
            score.wrong("publications", works[0].title)
            score.judge((work.receipt for work in works), right=False)


def _nearest(goal: str, left: Mapping[str, Sequence[Publication]]) -> str | None:
    best, ratio = None, 0.0
    for key, works in left.items():
        for work in works:
            matcher = SequenceMatcher(None, goal, fold(work.title), autojunk=False)
            # The quick ratios are never below the real one, which is slow.
            floor = max(ratio, _ALIKE - 0.001)
            if (
                matcher.real_quick_ratio() > floor
                and matcher.quick_ratio() > floor
                and matcher.ratio() > ratio
            ):
                best, ratio = key, matcher.ratio()
    return best if ratio >= _ALIKE else None


def _score_said(want: WantedPublication, works: Sequence[Publication], view: View, score: Score) -> None:
    asked, told = _asked(want), _told(want, works, view)
    if want.year is None and want.period is not None:
        # A year that only repeats an end of the covered period is no error.
        told -= {("year", year) for year in want.period}
    score.found("pub. facts", len(asked & told))
    for what, value in sorted(asked - told, key=str):
        score.missed("pub. facts", f"{want.title[:50]}: {what} {value}")
    for what, value in sorted(told - asked, key=str):
        score.wrong("pub. facts", f"{want.title[:50]}: {what} {value}")


def _asked(want: WantedPublication) -> set[_Said]:
    asked: set[_Said] = {("county", county) for county in want.counties}
    if want.year is not None:
        asked.add(("year", want.year))
    if want.period is not None:
        asked |= {("start", want.period[0]), ("end", want.period[1])}
    if want.number:
        asked.add(("number", want.number))
    return asked


def _told(want: WantedPublication, works: Sequence[Publication], view: View) -> set[_Said]:
    told: set[_Said] = set()
    numbers: set[str] = set()
    for work in works:
        years = (("year", work.issued), ("start", work.start_year), ("end", work.end_year))
        told |= {(what, year) for what, year in years if year is not None}
        numbers |= {fold(number) for number in (*work.report_numbers, *work.diary_numbers)}
        told |= {("county", _county(county, want, view)) for county in work.counties}
    if want.number in numbers:  # another number of the same work is no error
        numbers = {want.number}
    return told | {("number", number) for number in numbers}


def _county(key: str, want: WantedPublication, view: View) -> str:
    names = view.names(key)
    known = (county for county in want.counties if any(name.startswith(county) for name in names))
    return next(known, "/".join(sorted(names)))


def _is_only_cited(titles: set[str], lines: set[str]) -> bool:
    """True for a work that stands inside a longer sentence alone: it is neither asked for nor wrong."""
    begins = any(line.startswith(title) for title in titles for line in lines)
    return not begins and any(title in line for title in titles for line in lines)
