"""Who did something together: rules for lists of names that are subject, agent, member or in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import cues
from graph.extract.chunks import Chunk
from graph.extract.reading import Joint, Reading, holds, joint
from graph.extract.sentences import ANY
from graph.records import Mention

__all__ = ["PEOPLE_CUE", "between", "between_them", "did_together", "in_common", "members", "owned", "people"]

_ABOUT = re.compile(
    r"^\s*(?:i|till)\s+(?:\w+\s+){0,2}(?:studie|intervju|enkät|undersökning|utvärdering|"
    r"kartläggning|fokusgrupp|pilotstudie)\w*"
)
_INSPECTED = re.compile(r"\b(?:granska(?:t|ts|de|des|s)|inspektera(?:t|ts|de|des|s))\b")
_PEOPLE = re.compile(
    rf"(?:(?<![\w-])[A-ZÅÄÖ][\wåäöé-]{{1,40}}(?:[ "
    rf"-][A-ZÅÄÖ][\wåäöé-]{{1,40}}){{1,3}}\s{{0,9}}\([^()]{{0,30}}{ANY}[^()]{{0,40}}\)(?:\s*,\s*(?:och\s+|"
    rf"samt\s+)?|\s+(?:och|samt)\s+)?){{2,}}"
)
PEOPLE_CUE = re.compile(
    r"\b(?:ledamöter|deltagare|deltog|deltar|närvarande|ingår|ingick|består|bestod|medlemmar|"
    r"medverkade)\b[^.;]{0,60}$"
)


_WORD_BEFORE = re.compile(r"(?<!\S)(\S{1,60})\s{1,9}$")
_HELD = {"höll", "håller", "gav", "ger", "skrev", "gjorde", "erbjöd", "presenterade", "bjöd", "ordnar"}
_ONE_THING = re.compile(
    r"\s*(?:gemensamt\s+|tillsammans\s+)?(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|gemensam\w*)\b"
)
_EXISTS = re.compile(
    r"\s*(?:finns|pågår|har|råder|gäller|sker|löper|träffades|tecknades|slöts|fanns)\b[^.;]{0,80}"
)
_GIVEN_MONEY = re.compile(r"\b(?:bidrag|bevilja\w*|projektmedel|sökande|intervju\w*)\b")
_TOGETHER = re.compile(
    r"(?:gick|går)\s+samman\b|(?:slog|slår)\s+sig\s+(?:samman|ihop)\b|kom\s+överens\b|enades\b"
)
_AS_GUESTS = re.compile(r"\s+som\s+(?:föreläsare|talare|gäst\w*|observatör\w*|besökare)\b")
_BESIDES = re.compile(r"\b(?:förutom|utöver|jämte)\s+$")
_SHARED = re.compile(
    r"\s+(?:har|hade|delar|delade)\s+(?:[\w,]+\s+){0,6}?"
    r"(?:\w*avtal|\w*överenskommelse|partnerskap|\w*samarbete|\w*samverkan)\b"
)
_OWNED = re.compile(r"\s+som\s+(?:ägare|delägare|parter|huvudmän|medlemmar|partner|finansiärer)\b")
_WHERE = re.compile(r"\b(?:\w*samarbete|\w*samverkan|\w*nätverk|\w*projekt|\w*team)\s+där\s+$")
_HAVE = re.compile(r"\s+(?:\w+\s+){0,3}?(?:\w*avtal|\w*överenskommelse|partnerskap|samarbete|samverkan)\b")
_OWN_WORK = re.compile(r"\s*(?:sin|sitt)\s+(?:\w+\s+)?(?:samverkan|samarbete|samordning)\b")
_IN_COMMON = re.compile(r"\s*(?:gemensamma|samverkan\b|samarbete\w*|samverkans\w+)")


def did_together(reading: Reading) -> Iterator[Joint]:
    """Gives lists that are the subject of doing: "A, B och C har tagit fram", "ordnade A och B"."""
    low = reading.low
    for chunk in reading.chunks:
        rest = low[chunk.end :]
        if len(chunk.keys) < 2 or chunk.genitive or not reading.is_subject(chunk) or _AS_GUESTS.match(rest):
            continue
        after = cues.DONE.match(rest) or cues.MEMBERS_BEFORE.match(rest) or cues.JOINTLY.match(rest)
        verb = _WORD_BEFORE.search(low, max(0, chunk.start - 80), chunk.start)
        if after and not _ABOUT.match(rest[after.end() :]):
            yield joint("did-together", 0.9, chunk.start, chunk.end + after.end(), chunk.actors)
        elif not after and verb and (cues.DONE.fullmatch(verb.group(1)) or _OWN_WORK.match(rest)):
            yield joint("did-together", 0.85, verb.start(), chunk.end, chunk.actors)
        elif not after and _shares(low, chunk, verb):
            yield joint("did-together", 0.85, chunk.start, chunk.end, chunk.actors)
        elif not after and verb and _TOGETHER.match(f"{verb.group(1)}{rest}"):
            yield joint("did-together", 0.9, verb.start(), chunk.end, chunk.actors)
        elif not after and verb and verb.group(1) in _HELD and _ONE_THING.match(rest):
            yield joint("did-together", 0.8, verb.start(), chunk.end, chunk.actors)


def _shares(low: str, chunk: Chunk, verb: re.Match[str] | None) -> bool:
    """Tells whether the bodies of a list have something together: an agreement, a common work."""
    has = verb is not None and verb.group(1) in {"har", "hade"} and _HAVE.match(low, chunk.end)
    return bool(
        _SHARED.match(low, chunk.end) or has or _WHERE.search(low, max(0, chunk.start - 60), chunk.start)
    )


def owned(reading: Reading) -> Iterator[Joint]:
    """Gives what "with A, B and C as owners" joins."""
    for chunk in reading.chunks:
        with_them = re.search(r"\bmed\s+$", reading.low[: chunk.start])
        if len(chunk.keys) > 1 and with_them and _OWNED.match(reading.low, chunk.end):
            yield joint("members", 0.85, with_them.start(), chunk.end, chunk.actors)


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
            if after and holds(low[cue.end() : after[0].start]) and not _INSPECTED.search(low):
                yield joint(rule, confidence, cue.start(), after[0].end, after[0].actors)


def between_them(reading: Reading) -> Iterator[Joint]:
    """Gives what "Between A and B there is an agreement" joins: the list stands before what joins it."""
    for chunk in reading.chunks:
        if len(chunk.keys) > 1 and re.search(r"\bmellan\s+$", reading.low[: chunk.start]):
            after = _EXISTS.match(reading.low, chunk.end)
            if after and cues.NETWORK.search(after.group()):
                yield joint("between", 0.9, chunk.start, after.end(), chunk.actors)


def members(reading: Reading) -> Iterator[Joint]:
    """Gives lists after "ingår", "består av", "parter är", with who is named "besides"."""
    low = reading.low
    for chunk in reading.chunks:
        start = max(0, chunk.start - 160)
        besides = [
            c
            for c in reading.chunks
            if c.end <= chunk.start and re.search(r"\b(?:förutom|utöver|jämte)\s+$", low[: c.start])
        ]
        before = low[start : _behind_strangers(reading, chunk)]
        cue = cues.MEMBERS_AFTER.search(before)
        if cue is None and besides and besides[-1].start > start:
            cue = cues.MEMBERS_AFTER.search(_BESIDES.sub("", low[start : besides[-1].start]))
        if cue is None or _GIVEN_MONEY.search(low[start : chunk.start]) or _AS_GUESTS.match(low, chunk.end):
            continue
        extra = tuple(m for c in besides for m in c.actors)
        extra += _partner_of(reading, cue.group()) + _who_takes_part(reading, chunk)
        yield joint("members", 0.9, start + cue.start(), chunk.end, extra, chunk.actors)


_STRANGERS = re.compile(r"(?:[A-ZÅÄÖ][\w-]{2,30}(?: [\w-]{1,30}){0,3},\s+){1,3}$")


def _behind_strangers(reading: Reading, chunk: Chunk) -> int:
    """Gives where a list begins whose first names nobody knows."""
    mask = reading.sentence.mask
    unknown = _STRANGERS.search(mask, max(0, chunk.start - 120), chunk.start)
    return unknown.start() if unknown else chunk.start


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


def in_common(reading: Reading) -> Iterator[Joint]:
    """Gives lists in the genitive before what they have in common: "Roks och Unizons gemensamma"."""
    for chunk in reading.chunks:
        after = _IN_COMMON.match(reading.low, chunk.end)
        if chunk.genitive and len(chunk.keys) > 1 and after:
            yield joint("in-common", 0.9, chunk.start, after.end(), chunk.actors)
