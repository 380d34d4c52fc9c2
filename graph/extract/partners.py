"""Who works with whom: rules for words that set one body beside others ("tillsammans med", "avtal med")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import cues
from graph.extract.before import told_before
from graph.extract.chunks import Chunk
from graph.extract.reading import Joint, Reading, holds, joint, near
from graph.extract.sentences import ANY, GROUP
from graph.records import Mention

__all__ = ["contracts", "inverted", "relative", "works_with"]

_INFINITIVE = re.compile(r"\b(?:att|kan|ska|skall|bör|måste|vill|behöver|få|får)\s+(?:\w+\s+){0,3}$")
_GENUINE = re.compile(
    r"\b(?:genom|fortsätter|fortsatt|börjat|började|valt|valde|för)\s+att\s+(?:\w+\s+){0,3}$"
)
_FRONTED = re.compile(r"[\s,]*(?:(?:i|genom)\s+)?(?:(?:ett|nära|gott|fortsatt)\s+){0,2}")
_VERBLIKE = re.compile(r"^\s*(?:så\s+)?(?:[\wåäö]+(?:r|de|te|t)\b)")
_UNNAMED = re.compile(
    r"\b(?:de|dessa|kommuner(?:na)?|jourer(?:na)?|myndigheter(?:na)?|organisationer(?:na)?|regioner(?:na)?|"
    r"socialtjänsten|polisen|skolan|hälso- och sjukvården|länets kommuner|länsstyrelserna|"
    r"verksamheter(?:na)?|aktörer(?:na)?)\s+(?:\w+\s+){0,4}$"
)
_COMMON_WORK = re.compile(r"\b\w*(?:avtal|överenskommelse|partnerskap|samarbete|projekt|samverkan)\w*")


_DONE_BY = re.compile(r"\b\w{3,30}(?:des|ts|as)\s(?:[\w-]{1,20}\s){0,3}av\s$")
"""Before who did something, whatever it is, that they did with others."""

_WHOM = re.compile(
    r"\s*(?:(?:bland (?:andra|annat)|bl\.\s?a\.|representanter|företrädare|deltagare|personal)\s+)?"
    r"(?:(?:från|för)\s+)?"
)


_NEAR = 90
"""A list that stands farther from a cue is not its object."""
_REACH = 240
"""The words before a cue that tell whether what it says is done reach no farther back."""


_MONEY = re.compile(r"\b(?:pengar|\w{0,20}medel|\w{0,20}bidrag|anslag|finansiering)\s+(?:från|av)\s")
"""What somebody works with that others only pay for."""


def _whom(gap: str) -> bool:
    """Tells whether a list is what "med" governs by itself: a network "with A", none "with a focus on A"."""
    return bool(_WHOM.fullmatch(gap))


def works_with(reading: Reading) -> Iterator[Joint]:
    """Gives what "samverkar med", "tillsammans med" and the like join: their object and the clause's subject."""
    low = reading.low
    found = (
        *((cue, near) for cue in cues.WITH.finditer(low)),
        *((cue, _whom) for cue in cues.HELD_WITH.finditer(low)),
    )
    for cue, close in found:
        others = (
            c for c in reading.chunks if 0 <= c.start - cue.end() < _NEAR and close(low[cue.end() : c.start])
        )
        other = next(others, None)
        if other is not None and _MONEY.search(low, cue.end(), other.start):
            continue
        if other is None or _is_only_meant(low, cue.start()) or _looked_into(low, cue.start()):
            continue
        if other.genitive and all("GovernmentBody" in reading.page.actor(k).kinds for k in other.keys):
            continue
        own, implied = _partner(reading, cue, other)
        own += _owner(reading, cue, other)
        starts = (c.start for c in reading.chunks if set(c.actors) & set(own))
        start = min(cue.start(), other.start, *starts)
        yield joint(
            "works-with", 0.75 if implied else 0.9, start, max(other.end, cue.end()), own, other.actors
        )


def _partner(reading: Reading, cue: re.Match[str], other: Chunk) -> tuple[tuple[Mention, ...], bool]:
    """Gives who works with the others: the subject before the cue or after its verb, else the page's subject.

    The second value tells that nobody in the sentence was found.
    """
    low = reading.low
    clause = reading.clause_start(cue.start())
    before = (
        c
        for c in reversed(reading.chunks)
        if clause <= c.start < cue.start()
        and (reading.is_subject(c) or _DONE_BY.search(low, max(0, c.start - 60), c.start))
        and (not c.genitive or holds(low[c.end : cue.start()]))
    )
    last = next(before, None)
    if last is not None:
        return last.actors, False
    lead = low[clause : cue.start()]
    if _FRONTED.fullmatch(lead):
        behind = (c for c in reading.chunks if 0 <= c.start - other.end < _NEAR)
        after = next((c for c in behind if _is_verb(low[other.end : c.start])), None)
        if after is not None:
            return after.actors, False
    collective = re.search(GROUP, lead)
    if collective or re.search(rf"\b(?:mellan|där|i)\s+{ANY}", lead) or _UNNAMED.search(lead):
        return (), True
    told = told_before(reading)
    if told and not set(other.keys) & {m.names for m in told}:
        return told, True
    return _own(reading, other), True


def _own(reading: Reading, other: Chunk) -> tuple[Mention, ...]:
    """Gives the body whose page it is, where the others are not it."""
    subject = reading.page.names.subject
    if not subject or not reading.page.is_actor(subject) or subject in other.keys:
        return ()
    place = reading.sentence.start
    return (Mention(subject, place, place, "subject", weak=True),)


_OWNED_THING = re.compile(r"\s\w{0,30}(?:råd|grupp|nätverk|team|forum|samråd)\b")


def _owner(reading: Reading, cue: re.Match[str], other: Chunk) -> tuple[Mention, ...]:
    """Gives whose the thing is that somebody is in together with others ("sitter i X:s råd tillsammans med")."""
    owners = (c for c in reading.chunks if c.genitive and c.end <= cue.start() and c.end <= other.start)
    return tuple(m for c in owners if _OWNED_THING.match(reading.low, c.end) for m in c.actors)


def _is_only_meant(low: str, at: int) -> bool:
    """Tells whether what stands at a place is an infinitive of what shall, can or wants to be done."""
    near = max(0, at - _REACH)
    return bool(_INFINITIVE.search(low, near, at)) and not _GENUINE.search(low, near, at)


_LOOKED_INTO = re.compile(r"\b(?:granska|inspektera|kontrollera)(?:des|ts|s)\b[^.;]{0,60}$")


def _looked_into(low: str, at: int) -> bool:
    """Tells whether those before a place are inspected, together with others or not."""
    return bool(_LOOKED_INTO.search(low, max(0, at - _REACH), at))


def _is_verb(gap: str) -> bool:
    return len(gap) < 45 and bool(_VERBLIKE.match(gap))


_INVERTED = re.compile(
    rf"\b(?:samverkar|samverkade|samarbetar|samarbetade|har|hade)\s+({ANY})(?:\s+[a-zåäö]+){{0,3}}\s+med\s+$"
)
_BEFORE_DOER = re.compile(r"\s(?:[a-zåäö]{3,30}\s(?:i|vid|på|från|för)\s)?")
_TO_WITH = re.compile(r"(?:\s[a-zåäö]{2,20}){0,3}\smed\s(?:[a-zåäö]{3,30}\s(?:i|vid|på|från|för)\s)?")
_WORKED = re.compile(r"\b(?:samverkar|samverkade|samarbetar|samarbetade|samarbetat|samverkat)\b")


def inverted(reading: Reading) -> Iterator[Joint]:
    """Gives what "there works A with B" joins: the subject stands behind its verb."""
    low = reading.low
    for at, other in enumerate(reading.chunks):
        cue = _INVERTED.search(low, max(0, other.start - 80), other.start)
        if cue and _WORKED.search(cue.group()):
            own = next((c for c in reading.chunks if c.start <= cue.start(1) < c.end), None)
            if own:
                yield joint("works-with", 0.9, cue.start(), other.end, own.actors, other.actors)
        for own in reading.chunks[max(0, at - 1) : at]:
            verb = _WORKED.search(low, max(0, own.start - 40), own.start)
            if (
                verb
                and _BEFORE_DOER.fullmatch(low, verb.end(), own.start)
                and _TO_WITH.fullmatch(low, own.end, other.start)
            ):
                yield joint("works-with", 0.9, verb.start(), other.end, own.actors, other.actors)


_AGREED_WITH = re.compile(
    r"\s+finns\s(?:(?:sedan\s)?(?:våren\s|hösten\s)?\d{4}\s|(?:sedan\s|numera\s|också\s|även\s|dessutom\s)){0,3}(?:ett|en)\s(?:\w{2,30}\s){0,2}"
    r"\w{0,30}(?:avtal|överenskommelse|partnerskap|samarbete)\b"
)
"""After whom the page's own body has agreed with: "Med X finns sedan 2019 en skriftlig överenskommelse"."""
_WITH_FIRST = re.compile(r"\s*med\s+$")


def contracts(reading: Reading) -> Iterator[Joint]:
    """Gives what "With A we have signed an agreement" joins: the partner stands first."""
    low = reading.low
    for chunk in reading.chunks:
        if not _WITH_FIRST.match(low[: chunk.start]):
            continue
        for own in reading.chunks:
            gap = low[chunk.end : own.start] if own.start > chunk.end else ""
            if re.match(r"\s*(?:har|hade|finns|driver|delar)\s+$", gap) and _COMMON_WORK.search(
                low[own.end :]
            ):
                yield joint("works-with", 0.9, chunk.start, own.end, own.actors, chunk.actors)
                break
        exists = _AGREED_WITH.match(low, chunk.end)
        if exists:
            yield joint("works-with", 0.85, chunk.start, exists.end(), _own(reading, chunk), chunk.actors)


_RELATIVE = re.compile(
    rf",\s+som\s+({ANY})\s+(?:\w+\s+){{0,2}}(?:samarbetar|samverkar|samarbetade|samverkade|har\s+avtal|har\s+ett\s+avtal)\s+med\b"
)


def relative(reading: Reading) -> Iterator[Joint]:
    """Gives what "from X, which we also work with" joins."""
    for chunk in reading.chunks:
        cue = _RELATIVE.match(reading.low, chunk.end)
        own = next((c for c in reading.chunks if cue and c.start <= cue.start(1) < c.end), None)
        if cue and own:
            yield joint("works-with", 0.85, chunk.end, cue.end(), own.actors, chunk.actors[-1:])
