"""Whether confidence tells the truth: how often facts of a rule, or of a confidence, are right on labelled pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence

from graph.evaluate.score import Judged

__all__ = ["calibration_error", "counts_by_rule", "write_counts"]

_BINS = 10


def counts_by_rule(judged: Sequence[Judged]) -> dict[str, tuple[int, int]]:
    """Gives for each rule how many of its facts are right, and how many there are."""
    counts: defaultdict[str, list[int]] = defaultdict(lambda: [0, 0])
    for one in judged:
        counts[one.rule][0] += one.right
        counts[one.rule][1] += 1
    return {rule: (counts[rule][0], counts[rule][1]) for rule in sorted(counts)}


def calibration_error(judged: Sequence[Judged]) -> float:
    """Gives the expected calibration error, 0 to 1: how far confidence is from the share that is right.

    Facts are put into ten bins by confidence; the bins' distances are weighed by their sizes (Guo and others, On
    Calibration of Modern Neural Networks, 2017). 0 where nothing was judged.
    """
    bins: defaultdict[int, list[Judged]] = defaultdict(list)
    for one in judged:
        bins[min(_BINS - 1, int(one.confidence * _BINS))].append(one)
    off = (abs(sum(one.confidence - one.right for one in some)) for some in bins.values())
    return sum(off) / len(judged) if judged else 0.0


def write_counts(counts: dict[str, tuple[int, int]]) -> str:
    """Gives the counts of rules as the text of a table."""
    rows = (f"{rule}\t{right}\t{told}" for rule, (right, told) in counts.items())
    return "\n".join(("rule\tright\ttold", *rows)) + "\n"
