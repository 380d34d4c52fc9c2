"""Which bodies a sentence says do something together: each rule gives the lists of names that its words join."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from graph.extract import cues
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence
from graph.records import Mention

__all__ = ["Joint", "joints_in"]

_BOUNDARY = re.compile(r";|:\s|\s[–—-]\s|,\s*(?:men|medan|utan)\b|\bmen\b|,\s*(?:och|samt)\s+(?:det|den|de|vi|har|är|ska|under|\w+(?:ade|ades|ar))\b")
_SUBORDINATE = re.compile(r",?\s*\b(?:som|vilket|vilka|där|när|eftersom|för att|i syfte|så att|om hur|kring hur|innan|medan)\b")
_PREPOSITION = re.compile(
    r"\b(?:av|från|till|hos|om|för|mot|vid|i|på|enligt|genom|med|inom|under|efter|kring|åt|över|utom|utöver|förutom|mellan|bland|hos|via|"
    r"uppdrag av|stöd av|hjälp av)\s+$"
)
_HOLDS = re.compile(r"^[\s,]*(?:[\wåäö-]+,?\s+){0,6}$")
_ABOUT = re.compile(r"^\s*(?:i|till)\s+(?:\w+\s+){0,2}(?:studie|intervju|enkät|undersökning|utvärdering|kartläggning|fokusgrupp|pilotstudie)\w*")
_INFINITIVE = re.compile(r"\b(?:att|kan|ska|skall|bör|måste|vill|behöver|få|får)\s+(?:\w+\s+){0,3}$")
_GENUINE = re.compile(r"\b(?:genom|fortsätter|fortsatt|börjat|började|valt|valde|för)\s+att\s+(?:\w+\s+){0,3}$")
_INSPECTED = re.compile(r"\b(?:granskat|granskade|inspekterat|inspekterade)\b")
_VERBLIKE = re.compile(r"^\s*(?:så\s+)?(?:[\wåäö]+(?:r|de|te|t)\b)")


@dataclass(frozen=True, slots=True)
class Joint:
    """Actors that a sentence joins: `start` and `end` bound the words that do, in the mask."""

    actors: tuple[str, ...]
    mentions: tuple[Mention, ...]
    rule: str
    confidence: float
    start: int
    end: int


def joints_in(page: Page, sentence: Sentence) -> list[Joint]:
    """Gives what a sentence joins, the widest reading of overlapping ones, without those that it denies."""
    chunks = [c for c in chunks_of(sentence) if c.actors]
    if not chunks:
        return []
    found = [j for rule in _RULES for j in rule(page, sentence, chunks)]
    found = [j for j in found if len(j.actors) >= 2 and not _denied(sentence, j)]
    kept: list[Joint] = []
    for joint in sorted(found, key=lambda j: (-len(j.actors), -j.confidence, j.start)):
        if not any(set(joint.actors) <= set(k.actors) for k in kept):
            kept.append(joint)
    return sorted(kept, key=lambda j: j.start)


def _denied(sentence: Sentence, joint: Joint) -> bool:
    left = max((m.end() for m in _BOUNDARY.finditer(sentence.low, 0, joint.start)), default=0)
    right = _BOUNDARY.search(sentence.low, joint.end)
    until = min(right.start() if right else len(sentence.low), joint.end + 22)
    return bool(cues.NOT_SO.search(sentence.low, left, until))


def _joint(rule: str, confidence: float, start: int, end: int, *parts: tuple[Mention, ...]) -> Joint:
    mentions = tuple(m for part in parts for m in part)
    return Joint(tuple(dict.fromkeys(m.names for m in mentions)), mentions, rule, confidence, start, end)


def _clause_start(low: str, index: int) -> int:
    return max((m.end() for m in _BOUNDARY.finditer(low, 0, index)), default=0)


def _is_subject(low: str, chunk: Chunk) -> bool:
    before = low[: chunk.start]
    if re.search(r"\b(?:uppdrag|stöd|hjälp|medel|bidrag)\s+(?:av|från)\s+$", before):
        return False
    agent = [m for m in cues.AGENT.finditer(before) if m.end() == len(before)]
    return bool(agent) or not _PREPOSITION.search(before)


def _with(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    low = sentence.low
    for cue in cues.WITH.finditer(low):
        others = [c for c in chunks if c.start >= cue.end() and _near(low[cue.end() : c.start])][:1]
        if not others or (_INFINITIVE.search(low[: cue.start()]) and not _GENUINE.search(low[: cue.start()])):
            continue
        other = others[0]
        own, implied = _partner(page, sentence, chunks, cue, other)
        start = min([cue.start(), *(c.start for c in chunks if set(c.actors) & set(own))])
        confidence = 0.75 if implied else 0.9
        yield _joint("works-with", confidence, min(start, other.start), max(other.end, cue.end()), own, other.actors)


def _near(gap: str) -> bool:
    return len(gap) < 70 and bool(_HOLDS.match(gap)) and not _SUBORDINATE.search(gap)


def _partner(
    page: Page, sentence: Sentence, chunks: list[Chunk], cue: re.Match[str], other: Chunk
) -> tuple[tuple[Mention, ...], bool]:
    """Gives who works with the others: the clause's subject, before the cue or after its verb, else the page's."""
    low = sentence.low
    clause = _clause_start(low, cue.start())
    before = [
        c
        for c in chunks
        if clause <= c.start < cue.start()
        and _is_subject(low, c)
        and (not c.genitive or _HOLDS.match(low[c.end : cue.start()]))
    ]
    if before:
        return before[-1].actors, False
    after = [c for c in chunks if c.start >= other.end and _VERBLIKE.match(low[other.end : c.start]) and len(low[other.end : c.start]) < 45]
    if after and not low[clause : cue.start()].strip(" ,"):
        return after[0].actors, False
    if re.search(rf"\b(?:mellan|där|i)\s+{ANY}", low[clause : cue.start()]) or _kind_acts(low[clause : cue.start()]):
        return (), True
    subject = page.names.subject
    if subject and page.is_actor(subject) and subject not in other.keys:
        return (Mention(subject, sentence.start, sentence.start, "subject", weak=True),), True
    return (), True


def _kind_acts(before: str) -> bool:
    """True where another, unnamed body is the one that works with somebody."""
    return bool(
        re.search(
            r"\b(?:de|dessa|kommuner(?:na)?|jourer(?:na)?|myndigheter(?:na)?|organisationer(?:na)?|regioner(?:na)?|socialtjänsten|polisen|skolan|"
            r"hälso- och sjukvården|länets kommuner|länsstyrelserna|verksamheter(?:na)?|aktörer(?:na)?)\s+(?:\w+\s+){0,4}$",
            before,
        )
    )


def _did(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    low = sentence.low
    for chunk in chunks:
        if len(chunk.keys) < 2 or chunk.genitive or not _is_subject(low, chunk):
            continue
        rest = low[chunk.end :]
        after = cues.DONE.match(rest) or cues.MEMBERS_BEFORE.match(rest) or cues.JOINTLY.match(rest)
        if after:
            end = chunk.end + after.end()
            if _ABOUT.match(low[end:]):
                continue
            yield _joint("did-together", 0.9, chunk.start, end, chunk.actors)
            continue
        verb = re.search(r"(\S+)\s+$", low[: chunk.start])
        if verb and cues.DONE.fullmatch(verb.group(1)):
            yield _joint("did-together", 0.85, verb.start(), chunk.end, chunk.actors)


def _between(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    low = sentence.low
    for pattern, rule, confidence in (
        (cues.BETWEEN, "between", 0.95),
        (cues.AGENT, "made-by", 0.95),
        (cues.FUNDED_BY, "funded-by", 0.8),
    ):
        for cue in pattern.finditer(low):
            for chunk in chunks:
                if chunk.start >= cue.end() and len(chunk.keys) >= 2 and len(low[cue.end() : chunk.start]) < 40:
                    if _HOLDS.match(low[cue.end() : chunk.start]) and not _INSPECTED.search(low):
                        yield _joint(rule, confidence, cue.start(), chunk.end, chunk.actors)
                    break


def _between_them(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    """ "Between A and B there is an agreement": the list stands before what joins it."""
    low = sentence.low
    for chunk in chunks:
        if len(chunk.keys) >= 2 and re.search(r"\bmellan\s+$", low[: chunk.start]):
            after = re.match(r"\s*(?:finns|pågår|har|råder|gäller|sker|löper|träffades|tecknades|slöts|fanns)\b[^.;]{0,80}", low[chunk.end :])
            if after and cues.NETWORK.search(after.group()):
                yield _joint("between", 0.9, chunk.start, chunk.end + after.end(), chunk.actors)


def _members(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    low = sentence.low
    for chunk in chunks:
        cue = cues.MEMBERS_AFTER.search(low[max(0, chunk.start - 160) : chunk.start])
        if cue is None:
            continue
        begin = max(0, chunk.start - 160) + cue.start()
        besides = [c for c in chunks if c.end <= chunk.start and re.search(r"\b(?:förutom|utöver|jämte)\s+$", low[: c.start])]
        extra = tuple(m for c in besides for m in c.actors)
        yield _joint("members", 0.9, begin, chunk.end, extra, chunk.actors)


_PEOPLE = re.compile(
    rf"(?:[A-ZÅÄÖ][\wåäöé-]+(?:[ -][A-ZÅÄÖ][\wåäöé-]+){{1,3}}\s*\([^()]{{0,30}}{ANY}[^()]{{0,40}}\)(?:\s*,\s*(?:och\s+|samt\s+)?|\s+(?:och|samt)\s+)?){{2,}}"
)
_PEOPLE_CUE = re.compile(r"\b(?:ledamöter|deltagare|deltog|deltar|närvarande|ingår|ingick|består|bestod|medlemmar|medverkade)\b[^.;]{0,60}$")


def _people(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    """People with their organisations in brackets: the organisations are the members."""
    for match in _PEOPLE.finditer(sentence.mask):
        if _PEOPLE_CUE.search(sentence.low[: match.start()]):
            named = tuple(m for m in sentence.mentions if sentence.sign(m) in match.group() and page.is_actor(m.names))
            yield _joint("members", 0.85, match.start(), match.end(), named)


def _contract(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    """ "With A we have signed an agreement": the partner stands first."""
    low = sentence.low
    for chunk in chunks:
        if not re.match(r"\s*med\s+$", low[: chunk.start]):
            continue
        own = next((c for c in chunks if c.start > chunk.end and re.match(r"\s*(?:har|hade|finns|driver|delar)\s+$", low[chunk.end : c.start])), None)
        if own and re.search(r"\b\w*(?:avtal|överenskommelse|partnerskap|samarbete|projekt|samverkan)\w*", low[own.end :]):
            yield _joint("works-with", 0.9, chunk.start, own.end, own.actors, chunk.actors)


def _common(page: Page, sentence: Sentence, chunks: list[Chunk]) -> Iterator[Joint]:
    for chunk in chunks:
        if chunk.genitive and len(chunk.keys) >= 2:
            after = re.match(r"\s*(?:gemensamma|samverkan\b|samarbete\w*|samverkans\w+)", sentence.low[chunk.end :])
            if after:
                yield _joint("in-common", 0.9, chunk.start, chunk.end + after.end(), chunk.actors)


_RULES: tuple[Callable[[Page, Sentence, list[Chunk]], Iterator[Joint]], ...] = (_with, _did, _between, _between_them, _members, _people, _contract, _common)
