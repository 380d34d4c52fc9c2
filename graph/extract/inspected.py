"""What a sentence says of inspections: who inspected, who was inspected, in which years."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract import inspection_words as words
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.guards import watch
from graph.extract.inspectors import can_be_inspected, inspector_in, inspects
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import spans

__all__ = ["Told", "Years", "inspected_in", "may_tell", "years_in"]

Years = tuple[int | None, int | None]
_MAY_TELL = watch(words.VERB, words.SHOWS, words.VISIT, words.GOES_ON.pattern)


@dataclass(frozen=True, slots=True)
class Told:
    """Inspections as a sentence tells them: by whom, of whom and when (of nobody where it only speaks of one), its end.

    `years` are those of the sentence as a whole.
    """

    inspector: str
    inspected: tuple[tuple[str, Years], ...]
    years: Years
    end: int


def may_tell(sentence: Sentence) -> bool:
    """Tells whether a sentence has letters that words of inspections need."""
    return sentence.may(_MAY_TELL)


def inspected_in(page: Page, sentence: Sentence, last: Told | None) -> Told | None:
    """Gives what a sentence tells of an inspection; `last` is the one told before."""
    low = sentence.low
    shows = words.SHOWS.search(low)
    verb = shows or words.VERB.search(low) or _visit(page, sentence) or _going_on(sentence, last)
    if verb is None or words.NO.search(low, 0, shows.end() if shows else len(low)):
        return None
    chunks = chunks_of(sentence)
    inspector = _elsewhere(sentence, verb, inspector_in(page, chunks))
    if inspector is None:
        return None
    years = years_in(sentence.flat)
    if last is not None and (not inspector or words.PASSIVE.search(low)):
        inspector = inspector or last.inspector
        years = years if years[0] else last.years
    if not inspector and page.names.subject and inspects(page, page.names.subject):
        inspector = page.names.subject
    if not inspector or _is_blamed(chunks, verb, inspector):
        return None
    found = [
        (key, _years_of(sentence, chunk) or years)
        for chunk in chunks
        if not _looks_on(low, chunks, chunk, verb, inspector)
        for key in chunk.keys
        if can_be_inspected(page, key, inspector) and _is_object(low, chunk, verb)
    ]
    more = _with_them(page, low, chunks, verb, inspector) if found else _own(page, low, verb, inspector)
    found += [(key, years) for key in more]
    return Told(inspector, tuple(dict.fromkeys(found)), years, sentence.end)


def _years_of(sentence: Sentence, chunk: Chunk) -> Years | None:
    """Gives the year told in a list's own clause, where a sentence tells several ("2008 X, and in 2009 Y")."""
    told = spans(sentence.flat)
    if len(told) < 2 or any(one.last > one.first for one in told):
        return None
    at = sentence.place(chunk.start) - sentence.start
    before = [one for one in told if one.end <= at and "," not in sentence.flat[one.end : at]]
    return (before[-1].first, None) if before and len({c.start for c in chunks_of(sentence)}) > 1 else None


def years_in(told: str) -> Years:
    """Gives the first and the last year of some words, None where they tell none."""
    found = spans(told)
    if not found:
        return None, None
    last = max(s.last for s in found)
    return found[0].first, last if last > found[0].first else None


_AROUND = 400
"""Characters before or after a visit in which words tell that it was an inspection."""


def _visit(page: Page, sentence: Sentence) -> re.Match[str] | None:
    """Gives the words of a visit that was an inspection: its own words, those around or the heading tell so."""
    visit = words.VISIT.search(sentence.low)
    if visit is None or words.NOT_FOR_IT.search(sentence.low):
        return None
    block = sentence.block
    start, end = max(block.start, sentence.start - _AROUND), min(block.end, sentence.end + _AROUND)
    around = (
        *page.sentences_between(start, sentence.start)[-1:],
        *page.sentences_between(sentence.end, end)[:1],
    )
    if any(words.NOT_FOR_IT.search(s.low) or re.search(r"\binte en\b", s.low) for s in around):
        return None
    heading = page.words(page.heading_of(sentence.start)).casefold()
    told = (sentence.low, heading, *(s.low for s in around))
    return visit if any(words.TOPIC.search(one) for one in told) else None


def _going_on(sentence: Sentence, last: Told | None) -> re.Match[str] | None:
    """Gives the words by which the sentence after an inspection goes on with it ("then the turn came to X")."""
    follows = last is not None and 0 <= sentence.start - last.end < 3
    return words.GOES_ON.search(sentence.low) if follows else None


_OTHER_CLAUSE = re.compile(r"\b(?:och|men|medan|samtidigt som)\s$")
_TOLD_OF_IT = re.compile(r"\b(?:till|åt|inför)\s$")
_DID = re.compile(r"(?:granskade|granskat|inspekterade|inspekterat|kritiserade|kontrollerade|kontrollerat)$")
_DOER = re.compile(
    r"(?:^|[.;:,]\s|\boch\s|[\ue000-\uf7ff]\s)[a-zåäö]{3,30}(?:en|et|arna|erna|are|rna|er)\s+(?:har\s+)?$"
)


def _elsewhere(sentence: Sentence, verb: re.Match[str], inspector: str) -> str | None:
    """Gives the inspector, None where somebody else did what the words say, and the inspector is only told of it."""
    by = next((sentence.low.find(sentence.sign(m)) for m in sentence.mentions if m.names == inspector), -1)
    if by < verb.end() or not _DID.search(verb.group()) or not _DOER.search(sentence.low, 0, verb.start()):
        return inspector
    apart = _OTHER_CLAUSE.search(sentence.low, verb.end(), by)
    return None if apart or _TOLD_OF_IT.search(sentence.low, verb.end(), by) else inspector


def _own(page: Page, low: str, verb: re.Match[str], inspector: str) -> list[str]:
    """Gives the page's own body where a word for it or for a unit of it is what was inspected."""
    subject = page.names.subject
    if not subject or not page.is_actor(subject) or not can_be_inspected(page, subject, inspector):
        return []
    passive = words.PASSIVE.match(low, verb.start())
    start, end = (0, verb.start()) if passive else (verb.end(), verb.end() + 60)
    return [subject] if words.OURS.search(low, start, end) else []


_BESIDE = re.compile(r"\b(?:tillsammans|samtidigt|ihop) med\s+$")


def _with_them(
    page: Page, low: str, chunks: Sequence[Chunk], verb: re.Match[str], inspector: str
) -> list[str]:
    """Gives who was inspected "together with" those of a passive clause."""
    if not words.PASSIVE.match(low, verb.start()):
        return []
    beside = (c for c in chunks if c.start > verb.end() and _BESIDE.search(low, 0, c.start))
    return [k for c in beside for k in c.keys if can_be_inspected(page, k, inspector)]


_FOR_IT = re.compile(
    r"\b(?:besök(?:te|t|er)?|besök (?:hos|i|vid)|krav på|kritik mot|sanktionsavgift mot|vite mot|förelägg\w{0,9})"
    r"\s+(?:\w{1,30}\s+){0,3}$"
)
_AFTER_IT = re.compile(
    r"\b(?:för|efter|vid|i samband med)\s+(?:\w{1,20}\s+){0,2}(?:tillsyn|inspektion|granskning)"
)
_GOT = re.compile(r"(?:fick|får|fått)\b")


def _is_blamed(chunks: Sequence[Chunk], verb: re.Match[str], inspector: str) -> bool:
    """Tells whether the body taken for the inspector is the one that "got" what the words say."""
    if not _GOT.match(verb.group()):
        return False
    return any(inspector in c.keys and c.end <= verb.start() for c in chunks)


def _looks_on(low: str, chunks: Sequence[Chunk], chunk: Chunk, verb: re.Match[str], inspector: str) -> bool:
    """Tells whether the inspector stands between a body and what it did ("X har sagt nej. Y granskade Z")."""
    if words.PASSIVE.match(low, verb.start()) or re.search(r"\b(?:i|hos|vid|på)\s+$", low[: chunk.start]):
        return False
    relative = words.RELATIVE.match(low, chunk.end)
    if relative and relative.end() == verb.start():
        return False
    return any(inspector in c.keys and chunk.end <= c.start and c.end <= verb.start() for c in chunks)


_NO_OBJECT = re.compile(
    r"\b(?:tillsammans med|samverkan med|samarbete med|överlämna\w* till|rapporter\w* till|"
    r"redovisa\w* till|uppdrag av)\s+(?:\w+\s+){0,2}$|\benligt\s+(?!\w*(?:lagen|balken)\b)(?:\w+\s+){0,2}$"
)
_GETS = re.compile(r"\s*(?:har|blev|blivit|var|fick|får)\b")
_FAILED = re.compile(r"\bbrister(?:na)?\s+(?:hos|i|vid)\s+(?:\w+\s+(?:hos|i|vid)\s+)?$")
_FOUND = re.compile(r"\s*(?:konstaterades|upptäcktes|framkom|påtalades|uppdagades|kom fram)\b")


def _is_object(low: str, chunk: Chunk, verb: re.Match[str]) -> bool:
    before, after = low[: chunk.start], low[chunk.end :]
    if _NO_OBJECT.search(before):
        return False
    if _FOR_IT.search(before) and _AFTER_IT.search(after):
        return True
    if _FAILED.search(before) and _FOUND.match(after):
        return True
    if chunk.start > verb.start():
        return len(low[verb.end() : chunk.start]) < 120
    return bool(words.PASSIVE.match(low, verb.start())) or bool(_GETS.match(after))
