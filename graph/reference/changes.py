"""What became of the bodies of the tables: who took over from whom, who took another name, and in which year."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from graph.iris import change_key
from graph.records import Actor, Change
from graph.reference.rows import Dated
from graph.reference.tables import Reference

__all__ = ["changes"]

_NAMED = 2  # so many predecessors are named in the label, more are counted


def changes(reference: Reference) -> tuple[Change, ...]:
    """Gives every change that the tables know, by key; those without a year are known to have been, no more."""
    renamed = {change.after: change for change in _new_names(reference)}
    found = [*renamed.values(), *_successions(reference, renamed)]
    return tuple(sorted(found, key=lambda change: change.key))


def _successions(reference: Reference, renamed: Mapping[str, Change]) -> Iterator[Change]:
    """Gives one change for all that the same body took over in the same year."""
    together: dict[tuple[str, int | None], list[Actor]] = {}
    for actor in reference.actors:
        for key in actor.succeeded_by:
            year = _year_between(actor, reference.by_key[key], reference.spellings[key].dated)
            together.setdefault((key, year), []).append(actor)
    for (key, year), bodies in together.items():
        later = renamed.get(key)
        # a body that has changed its name since took over under the old one
        is_old = later is not None and later.year is not None and year is not None and year < later.year
        name = later.old_name if later is not None and is_old else reference.by_key[key].label
        before = sorted(bodies, key=lambda body: body.key)
        sv, en = _succession_labels(name, [body.label for body in before], year)
        keys = tuple(body.key for body in before)
        yield Change(change_key(key, year, "succession"), sv, en, keys, key, name, year=year)


def _succession_labels(name: str, before: Sequence[str], year: int | None) -> tuple[str, str]:
    count = len(before)
    old_sv = " och ".join(before) if count <= _NAMED else f"{count} organ"
    old_en = " and ".join(before) if count <= _NAMED else f"{count} bodies"
    when = (f" {year}", f" in {year}") if year else ("", "")
    return f"{name} tar över efter {old_sv}{when[0]}", f"{name} takes over from {old_en}{when[1]}"


def _year_between(before: Actor, after: Actor, dated: Sequence[Dated]) -> int | None:
    """Gives the year in which a body took over, None where the tables leave it open.

    It is the first year of the later body, or of its present name, where the earlier one ended in that year or the
    year before. Without either, the earlier one's last year says too little: it may have lasted to its end.
    """
    starts = [after.start_year, *(name.first for name in dated if name.text == after.label)]
    for start in starts:
        if start is not None and (before.end_year is None or before.end_year in (start - 1, start)):
            return start
    return None


def _new_names(reference: Reference) -> Iterator[Change]:
    """Gives the changes of name of bodies whose present and former name are dated, end to end."""
    for actor in reference.actors:
        dated = reference.spellings[actor.key].dated
        since = next((name.first for name in dated if name.text == actor.label and name.first), None)
        old = next((n.text for n in dated if since and n.last in (since - 1, since) and " " in n.text), "")
        if since and old:
            sv, en = f"{old} byter namn till {actor.label} {since}", f"{old} becomes {actor.label} in {since}"
            key = change_key(actor.key, since, "name")
            yield Change(key, sv, en, (actor.key,), actor.key, actor.label, old, since)
