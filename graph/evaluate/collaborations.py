"""Compares collaborations: each found one is aligned with the wanted one that it overlaps most."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.evaluate.gold import Gold, WantedCollaboration
from graph.evaluate.score import Score
from graph.evaluate.view import View, by_key
from graph.records import Receipt

__all__ = ["score_collaborations"]

_Members = Mapping[str, frozenset[str]]


def score_collaborations(gold: Gold, view: View, score: Score) -> None:
    """Counts participations in aligned collaborations, and coordinator and year of these as details."""
    told = _told(view)
    pairs = _aligned(gold, told, view)
    for number, want in enumerate(gold.collaborations):
        key = pairs.get(number)
        if key is not None:
            right = all(any(view.is_called(m, body) for body in want.participants) for m in told[key])
            score.judge(_receipts(key, view), right=right)
        if want.optional:
            continue
        if key is not None:
            _score_details(want, key, view, score)
        members = told.get(key, frozenset()) if key is not None else frozenset()
        for body in want.participants:
            if view.any_called(members, body):
                score.found("participations")
            else:
                score.missed("participations", f"{want.label}: {body.label}")
        for member in sorted(members):
            if not any(view.is_called(member, body) for body in want.participants):
                score.wrong("participations", f"{want.label}: {view.label(member)}")
    _score_rest(gold, {key: told[key] for key in told if key not in pairs.values()}, view, score)


def _told(view: View) -> dict[str, frozenset[str]]:
    """Gives the bodies of each collaboration that has at least two."""
    found = {}
    for key, same in by_key(view.facts.collaborations).items():
        keys = {key for one in same for key in (*one.participants, one.coordinator) if key}
        members = frozenset(key for key in keys if view.is_body(key))
        if len(members) >= 2:
            found[key] = members
    return found


def _aligned(gold: Gold, told: _Members, view: View) -> dict[int, str]:
    """Gives the partner of each wanted collaboration: the best overlap first, exchanged while that helps."""
    value: dict[tuple[int, str | None], float] = {}
    for number, want in enumerate(gold.collaborations):
        for key, members in told.items():
            shared = sum(view.any_called(members, body) for body in want.participants)
            if shared:
                value[number, key] = shared / (len(members) + len(want.participants))
    pairs: dict[int, str] = {}
    for number, best in sorted(value, key=lambda pair: (-value[pair], pair[0], str(pair[1]))):
        if number not in pairs and best is not None and best not in pairs.values():
            pairs[number] = best
    better = True
    while better:
        better = False
        for one in range(len(gold.collaborations)):
            for other in range(one):
                mine, theirs = pairs.get(one), pairs.get(other)
                now = value.get((one, mine), 0.0) + value.get((other, theirs), 0.0)
                if value.get((one, theirs), 0.0) + value.get((other, mine), 0.0) > now:
                    exchanged = {**pairs, one: theirs, other: mine}
                    pairs = {n: key for n, key in exchanged.items() if key is not None and (n, key) in value}
                    better = True
    return pairs


def _score_details(want: WantedCollaboration, key: str, view: View, score: Score) -> None:
    same = [one for one in view.facts.collaborations if one.key == key]
    leads = {one.coordinator for one in same if one.coordinator}
    right = want.coordinator is not None and view.any_called(leads, want.coordinator)
    if right:
        score.found("details")
    elif want.coordinator is not None:
        score.missed("details", f"coordinator of {want.label}: {want.coordinator.label}")
    for _ in range(len(leads) - right):
        score.wrong("details", f"coordinator of {want.label}: {', '.join(map(view.label, sorted(leads)))}")
    if want.year is None:
        return
    if want.year in {year for one in same for year in (one.start_year, one.end_year)}:
        score.found("details")
    else:
        score.missed("details", f"year of {want.label}: {want.year}")


def _score_rest(gold: Gold, rest: _Members, view: View, score: Score) -> None:
    """Counts what no wanted collaboration is aligned with as wrong.

    One part of each wanted one may be told once more: a group in it, its follow-up.
    """
    spent: set[int] = set()
    for key, members in rest.items():
        part = next(
            (
                n
                for n, want in enumerate(gold.collaborations)
                if n not in spent and _is_part(members, want, view)
            ),
            None,
        )
        score.judge(_receipts(key, view), right=part is not None)
        if part is not None:
            spent.add(part)
            continue
        label = next(one.label for one in view.facts.collaborations if one.key == key)
        for member in sorted(members):
            score.wrong("participations", f"not asked for: {label}: {view.label(member)}")


def _receipts(key: str, view: View) -> Iterable[Receipt]:
    return (one.receipt for one in view.facts.collaborations if one.key == key)


def _is_part(members: frozenset[str], want: WantedCollaboration, view: View) -> bool:
    return all(any(view.is_called(member, body) for body in want.participants) for member in members)
