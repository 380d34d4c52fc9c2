"""Tells where one reviewer's word ended another's, so that lines put together by version control hide nothing."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import replace

from graph.curated import Bodies, Edition, Judgement
from graph.records import Mention, Receipt

__all__ = ["overruled"]

_Said = Judgement | Bodies


def overruled(edition: Edition) -> tuple[str, ...]:
    """Gives a line for each judgement that stands against what somebody else had said of the same before it.

    The later line counts. Who takes back or changes their own word is not told. A page that has changed since is
    the same page where its address is the same, or name and title.
    """
    pages = {d.sha256: d.address or f"{d.name} {d.title}" for d in edition.documents if d.address or d.name}
    said: defaultdict[object, list[_Said]] = defaultdict(list)
    every: list[_Said] = [*edition.judgements, *edition.bodies]
    for item in every:
        for subject in dict.fromkeys(_subjects(item, pages)):
            said[subject].append(item)
    lines = (
        f"{_about(earlier)}: {_told(earlier)}, then {_told(items[-1])}, which stands"
        for items in said.values()
        for earlier in items[:-1]
        if earlier.by != items[-1].by and _is_against(earlier, items[-1])
    )
    return tuple(dict.fromkeys(lines))


def _subjects(item: _Said, pages: Mapping[str, str]) -> Iterator[object]:
    """Gives what is judged, for each page on which it is: a fact there, a mention at its place, a pair of names.

    Of a correction that is the fact that it puts in the other's place too: who corrects that again is against it.
    """
    if isinstance(item, Bodies):
        yield item.pair
    elif isinstance(item.fact, Mention):
        yield from ((item.about, place.document, place.start) for place in item.evidence)
    else:
        for page in sorted(item.pages):
            yield from ((key, pages.get(page, page)) for key in (item.about, item.fact.key))


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
