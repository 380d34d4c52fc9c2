"""Which of two readings of the same words holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable, Sequence
from itertools import pairwise

from graph.records import Mention

__all__ = ["prefer"]


def prefer(*readings: Iterable[Mention]) -> list[Mention]:
    """Gives the mentions of all readings, earlier readings before later, without overlaps.

    Within one reading the longer mention wins; a later reading only fills what earlier ones leave free, save
    that a longer stretch which wholly contains an earlier one takes its place.
    """
    kept: dict[int, Mention] = {}  # by start, in the order in which they were taken: they never overlap
    starts: list[int] = []
    for reading in readings:
        ordered = sorted(reading, key=_longest_first)
        if not kept:
            starts = _apart(ordered)
            if starts:
                kept = {mention.start: mention for mention in ordered}
                continue
        for mention in ordered:
            first = bisect_right(starts, mention.start)
            first -= bool(first) and kept[starts[first - 1]].end > mention.start
            last = max(first, bisect_left(starts, mention.end))
            clashing = starts[first:last]
            if clashing:
                if mention.weak or not all(_inside(kept[start], mention) for start in clashing):
                    continue
                for start in clashing:
                    del kept[start]
                del starts[first:last]
            kept[mention.start] = mention
            insort(starts, mention.start)
    return list(kept.values())


def _longest_first(mention: Mention) -> tuple[int, int, str]:
    return mention.start - mention.end, mention.start, mention.names


def _apart(mentions: Sequence[Mention]) -> list[int]:
    """Gives the starts of mentions in order, nothing where some overlap; so what was preferred before is taken over."""
    places = sorted([(mention.start, mention.end) for mention in mentions])
    clash = any(one[1] > other[0] or one[0] == other[0] for one, other in pairwise(places))
    return [] if clash else [start for start, _ in places]


def _inside(inner: Mention, outer: Mention) -> bool:
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and (outer.start, outer.end) != (inner.start, inner.end)
    )
