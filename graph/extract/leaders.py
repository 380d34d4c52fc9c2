"""Who leads, convenes or coordinates: sentences that give a collaboration its coordinator."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract import member_words
from graph.extract.chunks import chunks_of
from graph.extract.guards import guarded, watch
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence
from graph.extract.years import Span, spans
from graph.records import Passage

__all__ = ["Leader", "leaders_in"]

_STEM = guarded(
    r"(nätverk|samverkansgrupp|arbetsgrupp|styrgrupp|referensgrupp|expertgrupp|grupp|råd|forum|"
    r"team|projekt|strategi|plan|överenskommelse|partnerskap|"
    r"kampanj|samverkan|samarbete|kommitté|utskott|program|satsning|delegation|allians|verksamhet|"
    r"mottagning|jour|avtal|sekretariat)(?:e?ts?|e?ns?|n|s)?\b"
)
_PLAIN = guarded(
    r"\b(?:sammankallande|ordförande(?:skapet)?|projektägare|huvudman|värdkommun|värd|kallar till (?:mötena|möten))\b"
)
_AS_HOST = re.compile(
    r"\s+som\s+(?:huvudman|värd\w*|sammankallande|ordförande|samordnare|projektägare|koordinator)\b"
)
_BEFORE_CUE = re.compile(r"^\s*(?:[\wåäö]+\s+){0,5}?$")
_WITH_ROLE = re.compile(
    rf"{ANY}(?:,\s+som\s+(?:är|var)\s+|\s+\((?:\w{{1,30}}\soch\s)?)"
    r"(?:sammankallande|ordförande|samordnare|värd|huvudman|projektägare)(?:,|\))"
    rf"|(?<=,\soch\s){ANY}\s+(?:är|var)\s+(?:sammankallande|ordförande|samordnare|värd|huvudman|projektägare)\b"
)
"""A role behind one name of a list: "A, som är sammankallande, B och C", "A (ordförande), B och C"."""
_NOT_LEADING = re.compile(
    r"\b(?:inte|ej|tidigare|ska|skall|kommer att|bör|vill|uppdrag att|uppgift att|ansvar att|"
    r"föreslås)\s+(?:[\wåäö]+\s+){0,3}?$"
)


@dataclass(frozen=True, slots=True)
class Leader:
    """An actor that a sentence says leads: `stem` is the kind of thing led, `vague` where none is named."""

    actor: str
    start: int
    stem: str
    vague: bool
    passage: Passage
    years: Span | None


def leaders_in(page: Page, sentence: Sentence) -> Iterator[Leader]:
    """Gives the leaders that a sentence names."""
    low = sentence.low
    if not sentence.may(_MAY_LEAD):
        return
    for role in _WITH_ROLE.finditer(low):
        key = sentence.signed(sentence.mask[role.start()])[0][0].names
        if page.is_actor(key):
            passage = page.passage(sentence.start, sentence.end)
            yield Leader(key, sentence.start, "\0", vague=True, passage=passage, years=None)
    yield from _pointed_at(page, sentence)
    for chunk in chunks_of(sentence):
        if len(chunk.keys) != 1 or not page.is_actor(chunk.keys[0]):
            continue
        cue = _leads(low, chunk.start, chunk.end)
        if cue is None and not _SEVERAL.search(low, chunk.start, chunk.end):
            cue = _led_by(low, chunk.start, chunk.end)
        if cue is None:
            continue
        around = low[max(0, chunk.start - 120) : chunk.end + 140]
        stems = _STEM.findall(around)
        vague = bool(re.search(r"\b(?:arbetet|den|detta)\b", around)) or (
            not stems and bool(_PLAIN.search(low))
        )
        yield Leader(
            actor=chunk.keys[0],
            start=sentence.start,
            stem=stems[0] if stems else "\0",
            vague=bool(re.search(r"\barbetet\b", around)) if stems else vague,
            passage=page.passage(sentence.start, sentence.end),
            years=next(iter(spans(sentence.flat)), None),
        )


_POINTED = re.compile(
    r"^den\s+(sistnämnda|förstnämnda)\s+(?:är|var|leder|samordnar)\b[^.;]{0,40}?"
    r"(?:sammankallande|ordförande|samordn|värd|huvudman|leder)"
)


def _pointed_at(page: Page, sentence: Sentence) -> Iterator[Leader]:
    """Gives the first or the last of the bodies named in the sentence before, where this one says that it leads."""
    cue = _POINTED.match(sentence.low)
    for before in page.sentences_between(sentence.block.start, sentence.start)[-1:] if cue else ():
        keys = [k for c in chunks_of(before) for k in c.keys if page.is_actor(k)]
        if cue and keys:
            key = keys[-1] if cue.group(1) == "sistnämnda" else keys[0]
            passage = page.passage(sentence.start, sentence.end)
            yield Leader(key, sentence.start, "\0", vague=True, passage=passage, years=None)


_LEADING = re.compile(
    r"\b(?:sammankallande|ordförande(?:skapet)?|projektägare|projektledare|processledare|"
    r"samordnare|samordnar|samordnade|leder|ledde|lett|leda|projektleder|"
    r"håller i|höll i|hållit i|huvudman|värdkommun|värd|huvudansvarig|huvudsökande|koordinerar|koordinator|"
    r"sammankallar|samordna|(?:håller|höll) ihop|kallar till (?:mötena|möten|träffar)|samordnat|administrerar|äger)\b"
)
_MAY_LEAD = watch(_WITH_ROLE, _POINTED, _LEADING, member_words.LEADS, member_words.LED_BY)
_WHO_LEADS = re.compile(
    r",\s+som\s+(?:också\s+|även\s+)?(?:leder|ledde|samordnar|samordnade|sammankallar|är\s+(?:sammankallande|ordförande|huvudman|värd\w{0,10})|"
    r"ansvarar\s+för\s+samordning(?:en)?|håller\s+i(?:hop)?)\b"
)
"""Behind a name, whatever stands before it: "said somebody at X, which leads the network"."""


def _leads(low: str, start: int, end: int) -> re.Match[str] | None:
    host = _AS_HOST.match(low, end)
    if host and re.search(r"\bmed\s+$", low[:start]):
        return host
    aside = _WHO_LEADS.match(low, end)
    if aside:
        return aside
    if re.search(r"\b(?:av|från|till|hos|om|för|mot|vid|i|på|enligt|med)\s+$", low[:start]) and not re.search(
        r"\bav\s+$", low[:start]
    ):
        return None
    for cue in _LEADING.finditer(low, end, min(len(low), end + 70)):
        gap = low[end : cue.start()]
        if _BEFORE_CUE.match(gap) and not _NOT_LEADING.search(gap):
            return cue
        break
    return member_words.LEADS.match(low[end:])


_SEVERAL = re.compile(r",\s|\s(?:och|samt)\s")
"""In a list of which one body alone is named: the others lead as much."""
_BOTH_LEAD = re.compile(r"\s(?:tillsammans|ihop|gemensamt)\s+med\b")
"""Behind who runs something: those with whom they do run it as much."""


def _led_by(low: str, start: int, end: int) -> re.Match[str] | None:
    if _BOTH_LEAD.match(low, end):
        return None
    return member_words.LED_BY.search(low[max(0, start - 60) : start])
