"""Which of two readings of the same words holds."""

from __future__ import annotations

from collections.abc import Iterable

from graph.records import Mention

__all__ = ["prefer"]


def prefer(*readings: Iterable[Mention]) -> list[Mention]:
    """Gives the mentions of all readings, earlier readings before later, without overlaps.

    Within one reading the longer mention wins; a later reading only fills what earlier ones leave free, save
    that a longer stretch which wholly contains an earlier one takes its place.
    """
    kept: list[Mention] = []
    for reading in readings:
        for mention in sorted(reading, key=lambda m: (m.start - m.end, m.start, m.names)):
            clashing = [k for k in kept if k.start < mention.end and mention.start < k.end]
            if not clashing:
                kept.append(mention)
            elif all(_inside(k, mention) for k in clashing) and not mention.weak:
                kept = [k for k in kept if k not in clashing]
                kept.append(mention)
    return kept


def _inside(inner: Mention, outer: Mention) -> bool:
    return (
        outer.start <= inner.start
        and inner.end <= outer.end
        and (outer.start, outer.end) != (inner.start, inner.end)
    )
