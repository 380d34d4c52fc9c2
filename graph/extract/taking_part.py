"""Who takes part in what somebody has: rules for lists inside, before and around the verb that says so."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from graph.extract.reading import Joint, Reading, joint

__all__ = ["also_in", "have_been_in", "in_theirs", "in_which"]

_IS_IN = re.compile(
    r"\s+(?:(?:har|är|också|även|sedan|\d{4})\s+){0,4}(?:ingår|ingick|deltar|deltog|medverkar|med|"
    r"medlem|anslutit|anslutna?|ställ(?:de|t)\s+sig\s+(?:\d{4}\s+)?bakom|"
    r"representera\w*|en\s+del\s+av|en\s+av|gått\s+med|sitter)\b[^.;]{0,80}$"
)
_LIKEWISE = re.compile(
    r",?\s(?:liksom|precis\ssom|jämte|där(?:\s(?:även|också))?|i\svilke[nt]\s(?:även|också))\s+$"
)


def also_in(reading: Reading) -> Iterator[Joint]:
    """Gives what "X is in the network, as are Y and Z" joins."""
    for at, other in enumerate(reading.chunks):
        likewise = _LIKEWISE.search(reading.low, max(0, other.start - 40), other.start)
        if likewise is None:
            continue
        for one in reading.chunks[:at]:
            if reading.is_subject(one) and _IS_IN.match(reading.low, one.end, likewise.start()):
                yield joint("members", 0.85, one.start, other.end, one.actors, other.actors)


_HAS = re.compile(
    r"\b(?:har|hade|dit)\s+(?:också\s+|även\s+|dessutom\s+)?"
    r"(?:(?:[a-zåäö]{3,25}\s)?(?:personal|medarbetare|handläggare|representanter|företrädare)\sfrån\s+)?$"
)
_BEEN_IN = re.compile(
    r"\s+(?:alla\s+|också\s+|även\s+)?(?:(?:varsin|var\ssin|en|egna)\s(?:representant|plats|ledam|deltagar)\w{0,6}|utsett\s+"
    r"(?:ledamöter|representanter|(?:varsin|var\ssin)\s\w{4,30})|"
    r"anslutit\s+sig|skrivit\s+under|ingått|deltagit|suttit|medverkat|varit\s+(?:med|representerade)|hör(?:de)?)\b"
)


def have_been_in(reading: Reading) -> Iterator[Joint]:
    """Gives what "in it have A, B and C taken part" joins: the list stands inside its verb."""
    for chunk in reading.chunks:
        has = _HAS.search(reading.low, max(0, chunk.start - 30), chunk.start)
        been = _BEEN_IN.match(reading.low, chunk.end) if has else None
        if has and been and len(chunk.keys) > 1:
            yield joint("members", 0.9, has.start(), been.end(), chunk.actors)


_IN_WHICH = re.compile(r"\b(?:i\svilk(?:et|en|a)|där|dit)\s+(?:också\s|även\s)?$")
_TAKES = re.compile(
    r"\s+(?:(?:redan|också|även)\s)?(?:(?:var|är|finns|fanns)(?:\s(?:redan|också|även))?\smed\b|ingår|ingick|deltar|deltog|medverkar|medverkade|sitter|satt|samverkar|möts|träffas|hör|hörde)\b"
)
_STRANGER = re.compile(r"[^.;:]{0,30}(?:,|\boch|\bsamt)\s+$")


def in_which(reading: Reading) -> Iterator[Joint]:
    """Gives the list of "in which A, B and C take part", even where a name that nobody knows parts it."""
    low = reading.low
    for at, first in enumerate(reading.chunks):
        if not _IN_WHICH.search(low, max(0, first.start - 30), first.start):
            continue
        parts = [first]
        for one in reading.chunks[at + 1 :]:
            if not _STRANGER.match(low, parts[-1].end, one.start):
                break
            parts.append(one)
        takes = _TAKES.match(low, parts[-1].end)
        if takes and len(parts) > 1:
            yield joint("members", 0.9, first.start, takes.end(), *(c.actors for c in parts))


_THING = r"\w{0,30}(?:råd|grupp|nätverk|team|forum|samråd|styrgrupp|samverkan|projekt|kommitté)"
_IN_WHAT = re.compile(
    r"\s+(?:[\wåäö]+\s){0,2}?(?:deltar|deltog|ingår|ingick|medverkar|medverkade|sitter|(?:är|var)\s(?:med(?:lem)?|representera\w{1,3}))\b"
    rf"[^.;,]{{0,40}}?\bi\s+(?:(?:det|den)\s(?:\w+\s)?{_THING},?\ssom\s)?$"
)
_PART_OF = re.compile(
    r"\s+(?:(?:är|var)\s(?:sedan\s\d{4}\s)?(?:en\sdel\sav|med\si|part\si|medlem\si)|ingår\s(?:sedan\s\d{4}\s)?i|deltar\s(?:sedan\s\d{4}\s)?i)\s"
    r"[^.;,]{3,80},\ssom\s(?:leds|samordnas|drivs|sammankallas)\sav\s+$"
)
_AND_WHERE = re.compile(r",?\s+och\s+där\b")
"""What follows tells the other members, and joins them all."""
_FORUM = re.compile(r"(?:forum|råd|grupp|nätverk|mötesplats|samråd|team)\w{0,4},?\s+där\s+$")
_MEETS = re.compile(
    r"\s+(?:möter|mötte|träffar|träffade)\s+(?:regelbundet\s+|ofta\s+)?(?:(?:representanter|företrädare)\s(?:för|från)\s+)?"
)
_IN_GROUP = re.compile(
    r"\s+i\s+(?:[\w-]{1,30}\s){0,3}\w{0,30}(?:råd|grupp|nätverk|forum|team|samverkansmöte)"
)
_LED = re.compile(
    r"\s{1,9}(?:leder|ledde|samordnar|samordnade|driver|drev|har|hade|håller\si|sammankallar|kallar\still)\b"
)
_THEIRS = re.compile(rf"\s(?:[\wåäö]+\s)?{_THING}(?:e[nt])?\b")


def in_theirs(reading: Reading) -> Iterator[Joint]:
    """Gives what "X is in Y's network", "in the network that Y leads" and "a forum where X meets Y" join."""
    for one, other in pairwise(reading.chunks):
        if _FORUM.search(reading.low, max(0, one.start - 60), one.start) and _MEETS.fullmatch(
            reading.low, one.end, other.start
        ):
            yield joint("members", 0.9, one.start, other.end, one.actors, other.actors)
        if (
            reading.is_subject(one)
            and _MEETS.fullmatch(reading.low, one.end, other.start)
            and _IN_GROUP.match(reading.low, other.end)
        ):
            yield joint("members", 0.85, one.start, other.end, one.actors, other.actors)
        if (
            reading.is_subject(one)
            and _PART_OF.fullmatch(reading.low, one.end, other.start)
            and not _AND_WHERE.match(reading.low, other.end)
        ):
            yield joint("members", 0.85, one.start, other.end, one.actors, other.actors)
        between = _IN_WHAT.match(reading.low, one.end, other.start) if reading.is_subject(one) else None
        if between is None:
            continue
        end = (_LED if between.group().endswith("som ") else _THEIRS).match(reading.low, other.end)
        if end and (other.genitive or end.re is _LED):
            yield joint("members", 0.85, one.start, end.end(), one.actors, other.actors)
