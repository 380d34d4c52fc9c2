"""Tells where one reviewer's word ended another's, so that lines put together by version control hide nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace

from graph.curated import Bodies, Edition, Judgement
from graph.records import Mention, Receipt

__all__ = ["overruled"]

_Said = Judgement | Bodies


def overruled(edition: Edition) -> tuple[str, ...]:
    """Gives a line for each judgement that stands against what somebody else had said of the same before it.

    The later line counts. Who takes back or changes their own word is not told.
    """
    said: defaultdict[object, list[_Said]] = defaultdict(list)
    every: list[_Said] = [*edition.judgements, *edition.bodies]
    for item in every:
        for subject in _subjects(item):
            said[subject].append(item)
    lines = (
        f"{_about(earlier)}: {_told(earlier)}, then {_told(items[-1])}, which stands"
        for items in said.values()
        for earlier in items[:-1]
        if earlier.by != items[-1].by and _is_against(earlier, items[-1])
    )
    return tuple(dict.fromkeys(lines))


def _subjects(item: _Said) -> Iterator[object]:
    """Gives what is judged, for each page on which it is: a fact there, a mention at its place, a pair of names."""
    if isinstance(item, Bodies):
        yield item.pair
    elif isinstance(item.fact, Mention):
        yield from ((item.about, place.document, place.start) for place in item.evidence)
    else:
        yield from ((item.about, page) for page in sorted(item.pages))


def _is_against(earlier: _Said, later: _Said) -> bool:
    if isinstance(earlier, Bodies) or isinstance(later, Bodies):
        return earlier.verdict != later.verdict
    if earlier.holds and later.holds:
        return _content(earlier) != _content(later)
    return earlier.holds != later.holds


def _content(judgement: Judgement) -> object:
    fact = judgement.fact
    return fact if isinstance(fact, Mention) else replace(fact, receipt=Receipt(()))


def _about(item: _Said) -> str:
    return f"{item.key} and {item.other}" if isinstance(item, Bodies) else item.about


def _told(item: _Said) -> str:
    return f"{item.verdict} by {item.by} ({item.date})"
