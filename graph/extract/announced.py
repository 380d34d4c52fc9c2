"""Charges that stand under a heading or in one: rows of lists of charges, titles ("Uppdrag till X att ...")."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract import charge_words as words
from graph.extract.charge_themes import themes_of
from graph.extract.charged import GOVERNMENT, Charge, gives, implied
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.dating import nearest
from graph.extract.guards import guarded
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import spans
from graph.records import Assignment, Block

__all__ = ["from_row", "from_title", "was_given"]

_LISTING = guarded(
    r"\b(?:regeringsuppdrag|uppdrag(?:et|en)?|uppdragslista|uppdragsöversikt)\b", re.IGNORECASE
)
_NOT_LISTING = guarded(
    r"\b(?:publikation\w*|rapport\w*|redovisning\w*|kontakt\w*|nyheter|uppdragsutbildning\w*)\b",
    re.IGNORECASE,
)
_ROW = guarded(r"^(?:\d{4}[\s:–-]{1,4})?(?:regerings)?uppdrag\s+(?:\d{4}|om|att)\b", re.IGNORECASE)
_TITLE = guarded(r"^\W*(?:regerings)?uppdrag\s+(?:till|åt)\s+")


def from_row(page: Page, block: Block) -> list[Charge]:
    """Gives the charge of a dated row or item that calls itself one or stands under a heading of charges."""
    heading = page.words(page.heading_of(block.start))
    if block.kind not in ("cell", "item") or not page.names.subject:
        return []
    announced = (
        _LISTING.search(heading)
        or _ROW.match(page.words(block))
        or (block.kind == "cell" and _LISTING.search(page.document.title))
    )
    if not announced or _NOT_LISTING.search(heading):
        return []
    line = page.line(block)
    when = spans(line.flat)
    themes = themes_in(line.mask) or themes_in(line.flat)
    if not when or not themes:
        return []
    receivers = _of_row(page, line, block) or (page.names.subject,)
    return [Charge(receivers, (GOVERNMENT,), when[0], themes, "listed-charge", 0.8)]


def _of_row(page: Page, line: Sentence, block: Block) -> tuple[str, ...]:
    """Gives whom a row names as charged: the body that it begins with, or that it says "shall" of."""
    for chunk in chunks_of(line)[:1]:
        keys = tuple(k for k in _keys(chunk) if not gives(page, k))
        first = not line.mask[: chunk.start].strip(" \t–-•:0123456789")
        shall = re.search(r"\bsk(?:a|all|ulle)\s+$", line.low[: chunk.start]) or re.match(
            r"\s+sk(?:a|all|ulle)\b", line.low[chunk.end :]
        )
        if first or shall or "\t" in line.document.text[block.start : block.end]:
            return keys
    return ()


def from_title(page: Page, sentence: Sentence) -> list[Charge]:
    """Gives the charge that a title announces: "Uppdrag till X och Y att ..."."""
    cue = _TITLE.match(sentence.low)
    chunks = [c for c in chunks_of(sentence) if cue and c.start <= cue.end() + 1]
    if (
        cue is None
        or not chunks
        or not re.match(r"\s+(?:att|om|avseende|för)\b", sentence.low[chunks[0].end :])
    ):
        return []
    receivers = tuple(k for k in _keys(chunks[0]) if not gives(page, k))
    if not receivers:
        return []
    when = next(iter(spans(sentence.flat)), None)
    themes = themes_of(page, sentence, chunks[0].end)
    return [Charge(receivers, implied(page, receivers), when, themes, "titled-charge", 0.7)]


def was_given(page: Page, sentence: Sentence, last: Sequence[Assignment]) -> list[Charge]:
    """Gives the charge that a sentence only tells the year of ("uppdraget gavs 2020"), under a heading about it.

    What was told under the same heading before is that charge already.
    """
    cue = words.WAS_GIVEN.search(sentence.low)
    heading = page.heading_of(sentence.start)
    subject = page.names.subject
    if cue is None or heading is None or not subject or not page.is_actor(subject):
        return []
    if any(p.start >= heading.start for a in last for p in a.receipt.passages):
        return []
    when = nearest(page, sentence, cue.start(), cue.end(), None)
    givers = tuple(m.names for m in sentence.mentions if gives(page, m.names))[:1]
    if when is None or not (givers or _LISTING.search(page.words(heading))):
        return []
    themes = themes_of(page, sentence, cue.end())
    return [Charge((subject,), givers or implied(page, (subject,)), when, themes, "charged", 0.75)]


def _keys(chunk: Chunk) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))))
