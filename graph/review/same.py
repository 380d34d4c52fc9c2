"""Tells from the judgements of two names which keys are of one body, and which of them it keeps."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence

from graph.curated.edition import Bodies, Edition
from samverkan.errors import SourceError

__all__ = ["same_bodies"]


def same_bodies(edition: Edition, tables: Collection[str]) -> Mapping[str, str]:
    """Gives the key by which a body is known, for each key that is given up. `tables` are keys of the tables.

    Raises:
        SourceError: judgements contradict each other, or make one of two bodies of the tables.
    """
    ties = [bodies for bodies in edition.paired.values() if bodies.verdict == "same"]
    group: dict[str, set[str]] = {}
    for tie in ties:
        joined = group.get(tie.key, {tie.key}) | group.get(tie.other, {tie.other})
        group.update(dict.fromkeys(joined, joined))
    for apart in (bodies for bodies in edition.paired.values() if bodies.verdict == "different"):
        if apart.other in group.get(apart.key, ()):
            raise SourceError(
                f"{apart.key} and {apart.other} are different bodies by {apart.by} ({apart.date}), but other "
                "judgements make one body of them: take one back with `samverkan review --undo KEY`"
            )
    found: dict[str, str] = {}
    for members in {id(members): members for members in group.values()}.values():
        kept = _kept(members, ties, tables)
        found.update(dict.fromkeys(sorted(members - {kept}), kept))
    return found


def _kept(members: set[str], ties: Sequence[Bodies], tables: Collection[str]) -> str:
    """Gives the key that a body keeps: that of the tables, else the one last chosen and not given up."""
    listed = sorted(key for key in members if key in tables)
    if len(listed) > 1:
        raise SourceError(
            f"{listed[0]} and {listed[1]} are two bodies of the tables: judgements cannot make one of them; "
            "take one back with `samverkan review --undo KEY`"
        )
    given_up = {tie.other for tie in ties}
    chosen = [tie.key for tie in ties if tie.key in members and tie.key not in given_up]
    return (listed or chosen[-1:] or [min(members)])[0]
