"""Figures that may not fall: the F1 that each part of the labelled pages reached, kept in a file."""

from __future__ import annotations

import json
import math
from collections import defaultdict
from collections.abc import Iterable, Mapping

from graph.evaluate.gold import Gold
from graph.evaluate.score import KINDS, Score, sum_of

__all__ = ["Figures", "fallen", "figures_of", "read_figures", "write_figures"]

Figures = Mapping[str, Mapping[str, float]]
"""By part of the pages and kind of fact (and `mean`): the F1 reached."""


def figures_of(scored: Iterable[tuple[Gold, Score]]) -> Figures:
    """Gives the F1 of each part of the pages, by kind and in the mean."""
    parts: defaultdict[str, list[Score]] = defaultdict(list)
    for gold, score in scored:
        parts[gold.split or "all"].append(score)
    return {part: _figures(sum_of(parts[part])) for part in sorted(parts)}


def _figures(score: Score) -> dict[str, float]:
    return {**{kind: score.tallies[kind].f1 for kind in KINDS}, "mean": score.mean_f1}


def fallen(kept: Figures, reached: Figures) -> list[str]:
    """Gives a line for each figure that was kept and is not reached any more."""
    return [
        f"{part}, {kind}: {reached.get(part, {}).get(kind, 0.0):.3f} is below {figure:.2f}"
        for part, figures in kept.items()
        for kind, figure in figures.items()
        if reached.get(part, {}).get(kind, 0.0) < figure
    ]


def write_figures(figures: Figures) -> str:
    """Gives figures as the text of a file, rounded down to 0.01: a small change may pass, a loss may not."""
    kept = {part: {kind: _down(value) for kind, value in some.items()} for part, some in figures.items()}
    return json.dumps(kept, indent=1) + "\n"


def read_figures(text: str) -> Figures:
    """Gives the figures that `write_figures` wrote."""
    figures: Figures = json.loads(text)
    return figures


def _down(value: float) -> float:
    return math.floor(value * 100 + 1e-9) / 100
