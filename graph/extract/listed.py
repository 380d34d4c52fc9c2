"""Who is told to be joined: rules for lists of names that are agents, owners, parties or have parts in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import cues, member_words
from graph.extract.reading import Joint, Reading, holds, joint
from graph.extract.sentences import ANY

__all__ = ["between", "between_them", "each_its_part", "in_common", "jointly", "owned"]

_INSPECTED = re.compile(r"\b(?:granska(?:t|ts|de|des|s)|inspektera(?:t|ts|de|des|s))\b")
_INSPECTION = re.compile(r"\b(?:tillsyn|inspektion|granskning)")
_EXISTS = re.compile(
    r"\s*(?:finns|pågår|har|råder|gäller|sker|löper|träffades|tecknades|slöts|fanns)\b[^.;]{0,80}"
)
_OWNED = re.compile(
    r"\s+som\s+(?:\w+\s+)?(?:ägare|delägare|part|parter|huvudmän|medlemmar|\w{0,30}partner|"
    r"\w{0,30}parter|(?:med)?finansiärer|(?:med|sam)?arrangör(?:er)?|värdar|deltagare|medverkande|avsändare|"
    r"undertecknare|initiativtagare|ledamöter)\b"
)
_BESIDE = re.compile(r"part|medarrangör|samarrangör|medfinansiär")
"""A role beside somebody else's."""
_IN_COMMON = re.compile(r"\s*(?:gemensam(?:t|ma)?|samverkan\b|samarbete\w*|samverkans\w+)")


_BY_BOTH = re.compile(r"\b(?:gemensamt|tillsammans|ihop|i\s(?:nära\s)?(?:samarbete|samverkan))\s+av\s+$")
_FIRST = re.compile(
    r"(?:^|[.;:]\s)(?:tillsammans|gemensamt|med\sgemensamma\skrafter|hand\si\shand|sida\svid\ssida|"
    r"i\s(?:nära\s|bred\s|gott\s)?(?:samarbete|samverkan)|i\s(?:ett|en)\sgemensamt?\s[\w-]{4,40}|"
    r"i\s(?:ett|en)\s(?:\w{4,20}\s)?(?:brev|upprop|debattartikel|skrivelse|yttrande|uttalande))\s+[a-zåäö]{2,30}\s+$"
)
_SIDE_BY_SIDE = re.compile(
    r"\s+(?:[a-zåäö]+\s+){0,2}?(?:tillsammans|gemensamt|ihop|sida\svid\ssida|under\ssamma\stak)\b"
    rf"(?!\s+med\s+(?:(?:de|den|det|vår|våra|sin|sina)\s)?{ANY})"
    r"|\s+(?:är|var)\s+(?:också\s+|även\s+)?med(?=\s*(?:$|[.,;]|i\s))"
)
_BY = re.compile(r"\bav\s+$")
_FOR = re.compile(
    r"\barbetar\s+(?:för|(?:personal|medarbetare|handläggare|folk|tjänstepersoner)\s+(?:från|för|hos))\s+$|\b(?:kommer|kom|riktas|skickas)\s+från\s+$"
)
_DOES = re.compile(r"\b(?!vid|med|för|ur|av)\w+(?:er|ar|r|de|te|t|s|stod|höll|drev|gav|tog|bjöd|skrev)\s+$")


def jointly(reading: Reading) -> Iterator[Joint]:
    """Gives lists that "do it together" stands behind, or that a passive names as doing so: "gemensamt av A och B"."""
    low = reading.low
    for chunk in reading.chunks:
        if len(chunk.keys) < 2 or chunk.genitive:
            continue
        near = max(0, chunk.start - 60)
        both = _BY_BOTH.search(low, near, chunk.start) or _FIRST.search(low, near, chunk.start)
        acts = (
            _FOR.search(low, near, chunk.start)
            or _BY.search(low, near, chunk.start)
            or (reading.is_subject(chunk) and _DOES.search(low, near, chunk.start))
        )
        after = _SIDE_BY_SIDE.match(low, chunk.end) if acts else None
        if both or after:
            end = after.end() if after else chunk.end
            yield joint("did-together", 0.9, both.start() if both else chunk.start, end, chunk.actors)


def owned(reading: Reading) -> Iterator[Joint]:
    """Gives what "with A, B and C as owners" joins, with who is said to lead or own it beside "with C as partner"."""
    for chunk in reading.chunks:
        with_them = re.search(r"\bmed\s+$", reading.low[: chunk.start])
        role = _OWNED.match(reading.low, chunk.end) if with_them else None
        led = member_words.RUN_BY.search(reading.low, max(0, chunk.start - 30), chunk.start)
        if led and len(chunk.keys) > 1 and _OWNED.match(reading.low, chunk.end):
            yield joint("members", 0.85, led.start(), chunk.end, chunk.actors)
        if with_them and role:
            own = [c for c in reading.chunks if c.end <= with_them.start() and reading.is_subject(c)]
            leads = own and member_words.RUN_BY.search(reading.low, max(0, own[-1].start - 30), own[-1].start)
            beside = own[-1].actors if own and (leads or _BESIDE.search(role.group())) else ()
            start = own[-1].start if beside else with_them.start()
            yield joint("members", 0.85, start, chunk.end, beside, chunk.actors)


_RECEIVED = re.compile(r"\b(?:får|fick|fått|erhåll\w{1,3}|erhöll|kom|kommer|söker|sökt|tar emot|tog emot)\b")
"""Somebody is given money, by each for itself."""


def between(reading: Reading) -> Iterator[Joint]:
    """Gives lists after "samarbete mellan", "undertecknad av", "medel från"."""
    low = reading.low
    for pattern, rule, confidence in (
        (cues.BETWEEN, "between", 0.95),
        (cues.AGENT, "made-by", 0.95),
        (cues.FUNDED_BY, "funded-by", 0.8),
    ):
        for cue in pattern.finditer(low):
            after = [
                c
                for c in reading.chunks
                if c.start >= cue.end() and len(c.keys) > 1 and c.start - cue.end() < 40
            ]
            if rule == "made-by" and _INSPECTION.search(cue.group()):
                continue  # "har genomfört tillsyn av X och Y": they are looked into
            if rule == "funded-by" and _RECEIVED.search(low, max(0, cue.start() - 60), cue.end()):
                continue
            if after and holds(low[cue.end() : after[0].start]) and not _INSPECTED.search(low):
                yield joint(rule, confidence, cue.start(), after[0].end, after[0].actors)


def between_them(reading: Reading) -> Iterator[Joint]:
    """Gives what "Between A and B there is an agreement" joins: the list stands before what joins it."""
    for chunk in reading.chunks:
        if len(chunk.keys) > 1 and re.search(r"\bmellan\s+$", reading.low[: chunk.start]):
            after = _EXISTS.match(reading.low, chunk.end)
            thing = cues.NETWORK.search(after.group()) if after else None
            if after and thing:
                yield joint("between", 0.9, chunk.start, after.start() + thing.end(), chunk.actors)


def in_common(reading: Reading) -> Iterator[Joint]:
    """Gives lists in the genitive before what they have in common: "Roks och Unizons gemensamma"."""
    for chunk in reading.chunks:
        after = _IN_COMMON.match(reading.low, chunk.end)
        if chunk.genitive and len(chunk.keys) > 1 and after:
            yield joint("in-common", 0.9, chunk.start, after.end(), chunk.actors)


_PARTED = re.compile(
    r"\b\w{0,30}(?:samarbete|samverkan|partnerskap|samarbetsprojekt|samverkansprojekt)(?:t)?,?\s+där\s+$"
    r"|\b(?:hjälp(?:s|tes)\såt|delar\spå\s(?:ansvaret|arbetet|uppgiften)|delar\supp\s(?:ansvaret|arbetet))\s?:\s+$"
)
_NEXT_DOER = re.compile(r"(?:,|\boch|\bsamt|\bmedan)\s$")


def each_its_part(reading: Reading) -> Iterator[Joint]:
    """Gives what "a joint work where A saw to this and B to that" joins."""
    low = reading.low
    for at, first in enumerate(reading.chunks):
        cue = _PARTED.search(low, max(0, first.start - 60), first.start)
        more = [c for c in reading.chunks[at + 1 :] if _NEXT_DOER.search(low, 0, c.start)] if cue else []
        if cue and more:
            yield joint("members", 0.8, cue.start(), more[-1].end, first.actors, *(c.actors for c in more))
