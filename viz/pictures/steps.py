"""Parts counts into a few steps of colour, with bounds that a reader can read off."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from viz.pictures.style import STEPS

_MIDDLE = 3  # a single value is neither least nor most

__all__ = ["bounds_told", "step_of", "steps_of"]


def steps_of(values: Iterable[float]) -> list[float]:
    """Gives the least value of each step: each value its own while there are few, else parts that hold as many."""
    known = sorted({value for value in values if value > 0})
    if len(known) <= STEPS:
        return known
    return [known[len(known) * part // STEPS] for part in range(STEPS)]


def step_of(value: float, steps: Sequence[float]) -> int:
    """Gives a value's step: 0 for nothing, 1 to 5 from the least to the most; few steps spread over the colours."""
    place = sum(value >= least for least in steps)
    if not place or value <= 0:
        return 0
    return _MIDDLE if len(steps) == 1 else round(1 + (place - 1) * (STEPS - 1) / (len(steps) - 1))


def bounds_told(steps: Sequence[float], values: Iterable[float]) -> list[tuple[int, str]]:
    """Gives for each step its colour and, for a legend, the least and the greatest of the values in it."""
    known = sorted(set(values))
    told = []
    for place, least in enumerate(steps):
        following = steps[place + 1] if place + 1 < len(steps) else float("inf")
        last = max(value for value in known if least <= value < following)
        told.append((step_of(least, steps), f"{least:g}" if last <= least else f"{least:g}–{last:g}"))
    return told
