"""Who belongs to a network, a group, an agreement: rules for lists after and before the words that say so."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import member_words
from graph.extract.chunks import Chunk
from graph.extract.guards import watch
from graph.extract.reading import Joint, Reading, joint
from graph.extract.sentences import ANY
from graph.records import Mention

__all__ = ["AS_GUESTS", "PEOPLE_CUE", "counted", "members", "people"]

_PEOPLE = re.compile(
    rf"(?:(?<![\w-])[A-ZÅÄÖ][\wåäöé-]{{1,40}}(?:[ "
    rf"-][A-ZÅÄÖ][\wåäöé-]{{1,40}}){{1,3}}(?:\s{{0,9}}\([^()]{{0,30}}{ANY}[^()]{{0,40}}\)|,\s{{1,3}}(?:[a-zåäö]{{3,30}}\s(?:vid|på|från|i)\s)?{ANY}(?=[\s,.;]))(?:\s*,\s*(?:och\s+|"
    rf"samt\s+)?|\s+(?:och|samt)\s+)?){{2,}}"
)
PEOPLE_CUE = re.compile(
    r"\b(?:ledamöter|deltagare|deltog|deltar|närvarande|medverkande|ingår|ingick|består|bestod|medlemmar|"
    r"medverkade)\b[^.;]{0,60}$"
)

_GIVEN_MONEY = re.compile(
    r"\b(?:bidrag|bevilja\w*|projektmedel|sökande|intervju\w*|enkät\w*|"
    r"i\s(?:studien|undersökningen|granskningen|tillsynen|inspektionen|inspektionerna|urvalet)|"
    r"i\s(?:[^\s.;,]+\s)?(?:granskning|tillsyn|inspektion))\b"
)
AS_GUESTS = re.compile(
    r"\s+som\s+(?:föreläsare|talare|åhörare|remissinstans\w*|informanter|respondenter|gäst\w*|"
    r"observatör\w*|besökare)\b"
)
_BESIDES = re.compile(r"\b(?:förutom|utöver|jämte|vid sidan av)\s+$")
_MAY_BE_BESIDES = watch(_BESIDES)


def members(reading: Reading) -> Iterator[Joint]:
    """Gives lists after "ingår", "består av", "parter är", with who is named "besides"."""
    low = reading.low
    some = reading.chunks if reading.sentence.may(_MAY_BE_BESIDES) else ()
    extras = [c for c in some if _BESIDES.search(low, max(0, c.start - 60), c.start)]
    for chunk in reading.chunks:
        start = max(0, chunk.start - 160)
        besides = [c for c in extras if c.end <= chunk.start]
        before = low[start : _behind_strangers(reading, chunk)]
        cue = member_words.MEMBERS_AFTER.search(before) or _people_of(low, chunk, start)
        if cue is None and some and _BESIDES.search(before):
            cue = member_words.MEMBERS_AFTER.search(_BESIDES.sub("", before).rstrip(", ") + " ")
        if cue is None and besides and besides[-1].start > start:
            cue = member_words.MEMBERS_AFTER.search(_BESIDES.sub("", low[start : besides[-1].start]))
        if cue and _POINTS.match(cue.group()) and not _of_group(reading):
            continue
        if cue is None or _GIVEN_MONEY.search(low[start : chunk.start]) or AS_GUESTS.match(low, chunk.end):
            continue
        extra = tuple(m for c in besides for m in c.actors)
        extra += _partner_of(reading, cue.group()) + _who_takes_part(reading, chunk)
        extra += _who_gathers(reading, cue.group(), start + cue.start())
        yield joint("members", 0.9, start + cue.start(), chunk.end, extra, chunk.actors)


_POINTS = re.compile(
    r"(?:de|några|två|tre|fyra|fem|sex) kommer\b|(?:den|det)\s+omfattar\b|bland\s"
    r"|(?:kommunerna|länsstyrelserna|myndigheterna|organisationerna|regionerna|föreningarna|jourerna)\s(?:är|var)\b"
)
"""Begins what is only about members where the sentence before speaks of what they can be in."""
_GROUP = re.compile(
    r"\b\w{0,30}(?:grupp|nätverk|råd|team|forum|överenskommelse|avtal|samarbete|samverkan|partnerskap)(?:e?n|et)?\b"
)


def _of_group(reading: Reading) -> bool:
    """Tells whether the sentence before speaks of a group whose members "they" can be."""
    sentence = reading.sentence
    before = reading.page.sentences_between(sentence.block.start, sentence.start)[-1:]
    return any(_GROUP.search(one.low) for one in before)


_FROM = re.compile(r"[a-zåäö ]{4,60}\b(?:från|för)\s+")


def _people_of(low: str, chunk: Chunk, start: int) -> re.Match[str] | None:
    """Gives the words before a list with the people that it begins with ("representanter från X")."""
    people_of = _FROM.match(low, chunk.start)
    return member_words.MEMBERS_AFTER.search(low[start : people_of.end()]) if people_of else None


_STRANGERS = re.compile(r"(?:[A-ZÅÄÖ][\w-]{2,30}(?: (?!har |är )[\w-]{1,30}){0,3},\s+){1,3}$")


def _behind_strangers(reading: Reading, chunk: Chunk) -> int:
    """Gives where a list begins whose first names nobody knows."""
    mask = reading.sentence.mask
    unknown = _STRANGERS.search(mask, max(0, chunk.start - 120), chunk.start)
    return unknown.start() if unknown else chunk.start


_COUNT = {"två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8, "nio": 9, "tio": 10}
_COUNTED = re.compile(
    rf"\b({'|'.join(_COUNT)})\s+[a-zåäö]{{3,30}}\s+(?:som\s+)?(?:arbetar|arbetade|samarbetar|"
    rf"samverkar|driver|deltar|ingår)\b"
    r"[^.;:]{0,40}:\s*$"
)
_NEXT_PART = re.compile(r"(?:,|\boch|\bsamt|;|:)\s+$")


def counted(reading: Reading) -> Iterator[Joint]:
    """Gives the bodies that "four universities work together: A leads, B does ... and D ..." tells, all of them."""
    for at, first in enumerate(reading.chunks):
        cue = _COUNTED.search(reading.low, max(0, first.start - 120), first.start)
        parts = [c for c in reading.chunks[at:] if cue and _NEXT_PART.search(reading.low, 0, c.start)]
        found = joint("members", 0.85, first.start, first.end, *(c.actors for c in parts))
        if cue and len(found.actors) == _COUNT[cue.group(1)]:
            yield found


_PARTNERS = re.compile(r"\s*(?:samarbetspartner|samverkanspart|partner)")
_TAKES_PART = re.compile(
    r"\s+(?:deltar|deltog|ingår|ingick|medverkar|är\s+med)\s+(?:även\s+|också\s+)?i\b[^.;]{0,90}$"
)


def _partner_of(reading: Reading, cue: str) -> tuple[Mention, ...]:
    """Gives the page's body where the sentence lists its partners."""
    subject = reading.page.names.subject
    if not _PARTNERS.match(cue) or not subject or not reading.page.is_actor(subject):
        return ()
    place = reading.sentence.start
    return (Mention(subject, place, place, "subject", weak=True),)


def _who_gathers(reading: Reading, cue: str, at: int) -> tuple[Mention, ...]:
    """Gives the body that gathers the others ("A samlar B och C i en grupp")."""
    if not cue.startswith("samla"):
        return ()
    before = (c for c in reading.chunks if c.end < at and not reading.low[c.end : at].strip())
    return tuple(m for c in before if reading.is_subject(c) and not c.genitive for m in c.actors)


def _who_takes_part(reading: Reading, members: Chunk) -> tuple[Mention, ...]:
    """Gives who is said to take part in what has these members ("X deltar i Ys nätverk, som består av …")."""
    first = reading.chunks[0]
    if first.start > 2 or first.end >= members.start:
        return ()
    if not _TAKES_PART.match(reading.low, first.end, members.start):
        return ()
    owners = (c for c in reading.chunks[1:] if c.genitive and c.end < members.start)
    return (*first.actors, *(m for c in owners for m in c.actors))


def people(reading: Reading) -> Iterator[Joint]:
    """Gives the organisations that stand in brackets after the people of a list of members."""
    sentence = reading.sentence
    for match in _PEOPLE.finditer(sentence.mask):
        if PEOPLE_CUE.search(reading.low[: match.start()]):
            named = tuple(
                m
                for m in sentence.mentions
                if sentence.sign(m) in match.group() and reading.page.is_actor(m.names)
            )
            yield joint("members", 0.85, match.start(), match.end(), named)
