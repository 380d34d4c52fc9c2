"""The labelled pages with what is found on each, read once for all tests of a process."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from graph.evaluate.gold import Gold, load_gold
from graph.evaluate.score import Score
from samverkan.cli.evaluate import scored
from samverkan.errors import SourceError

PAGES = Path(__file__).parent / "pages"


@cache
def labelled() -> dict[str, Gold]:
    """Gives what is wanted of each page, by its name."""
    return {gold.name: gold for gold in load_gold(PAGES)}


@cache
def score_of(name: str) -> Score:
    """Gives what was found of it; the page can be read."""
    failures: list[SourceError] = []
    ((_, score),) = scored([labelled()[name]], failures)
    assert failures == []
    return score
