"""Who is a partner to somebody, and who joined what others have together."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.extract.reading import Joint, Reading, joint

__all__ = ["joining", "partner_to"]

_PARTNER_TO = re.compile(
    r"\b(?:medarrangör|samarrangör|avtalspart|samarbetspart|samverkanspart|partner|medsökande|projektpart)\w{0,5}\s{1,3}(?:till|åt)\s{1,3}$"
)
_ARE = re.compile(r"\s{1,3}(?:är|var)\s{1,3}(?:bland\s(?:annat|andra)\s{1,3})?")
_IS = re.compile(r"\s{1,3}(?:är|var|blev|har varit)\s{1,3}(?:[\w]{1,20}\s{1,3}){0,4}$")


def partner_to(reading: Reading) -> Iterator[Joint]:
    """Gives what "X is partner to Y" and "partners to Y are X and Z" join."""
    low = reading.low
    for at, chunk in enumerate(reading.chunks):
        cue = _PARTNER_TO.search(low, max(0, chunk.start - 60), chunk.start)
        if cue is None:
            continue
        after = reading.chunks[at + 1 : at + 2]
        before = reading.chunks[at - 1 : at] if at else []
        if after and _ARE.fullmatch(low, chunk.end, after[0].start):
            yield joint("works-with", 0.85, cue.start(), after[0].end, chunk.actors, after[0].actors)
        elif before and _IS.match(low[before[0].end : cue.start()]) and reading.is_subject(before[0]):
            yield joint("works-with", 0.85, before[0].start, chunk.end, before[0].actors, chunk.actors)


_JOINED = re.compile(
    r"\s{1,3}(?:har\s{1,3})?(?:(?:också|även|nu|\d{4})\s{1,3}){0,2}(?:anslutit\s{1,3}sig|anslöt\s{1,3}sig|gått\s{1,3}med|gick\s{1,3}med)\s{1,3}"
    r"(?:\d{4}\s{1,3})?(?:till|i)\s{1,3}(?:det|den|ett|en)\s{1,3}\w{3,40}\s{1,3}(?:som|mellan)\s{1,3}$"
)
_CAME = re.compile(r"\btillkom\s{1,3}(?:(?:även|också|dessutom)\s{1,3})?$")
_TO_WORK = re.compile(
    r"\s{1,3}i\s{1,3}(?:\w*samarbetet|\w*samverkan|\w*avtalet|\w*överenskommelsen|nätverket)\s{1,3}mellan\s{1,3}$"
)


def joining(reading: Reading) -> Iterator[Joint]:
    """Gives what "X has joined the agreement that Y and Z signed" joins."""
    low = reading.low
    for one, other in pairwise(reading.chunks):
        joined = _JOINED.fullmatch(low[one.end : other.start]) and reading.is_subject(one)
        came = _CAME.search(low, max(0, one.start - 40), one.start) and _TO_WORK.fullmatch(
            low[one.end : other.start]
        )
        if joined or came:
            yield joint("members", 0.85, one.start, other.end, one.actors, other.actors)
