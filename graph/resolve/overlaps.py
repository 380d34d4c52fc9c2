"""Which of two readings of the same words holds."""

from __future__ import annotations

from bisect import bisect_left, bisect_right, insort
from collections.abc import Iterable

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
        for mention in sorted(reading, key=lambda m: (m.start - m.end, m.start, m.names)):
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


def _inside(inner: Mention, outer: Mention) -> bool:
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and (outer.start, outer.end) != (inner.start, inner.end)
    )
