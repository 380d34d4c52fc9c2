"""Charges that a title tells ("Uppdrag till X att ..."), or a sentence together with its heading."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract import charge_words as words
from graph.extract.charge_themes import themes_of
from graph.extract.charged import Charge, gives, implied
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.dating import nearest, of_file
from graph.extract.guards import guarded
from graph.extract.page import Page
from graph.extract.row_words import LISTING
from graph.extract.sentences import Sentence
from graph.extract.years import spans
from graph.records import Assignment

__all__ = ["from_title", "was_given"]

_TITLE = guarded(r"^\W*(?:[^.:;]{0,30}beslut(?:et)?\s[^.:;]{4,40}:\s)?(?:regerings)?uppdrag\s+(?:till|åt)\s+")
_OURS = guarded(r"^\W*regeringsuppdrag(?:et)?(?:\s\d{4})?:\s")


def from_title(page: Page, sentence: Sentence) -> list[Charge]:
    """Gives the charge that a title announces: "Uppdrag till X och Y att ..."."""
    ours = _OURS.match(sentence.low)
    subject = page.names.subject
    if ours and subject and page.is_actor(subject) and spans(sentence.flat) and not chunks_of(sentence):
        told = themes_of(page, sentence, ours.end())
        return [
            Charge((subject,), implied(page, (subject,)), spans(sentence.flat)[0], told, "titled-charge", 0.7)
        ]
    cue = _TITLE.match(sentence.low)
    chunks = [c for c in chunks_of(sentence) if c.start <= cue.end() + 1 and c.end > cue.end()] if cue else []
    if not chunks or not re.match(r"\s+(?:att|om|avseende|för)\b", sentence.low[chunks[0].end :]):
        return []
    receivers = tuple(k for k in _keys(chunks[0]) if not gives(page, k))
    if not receivers:
        return []
    when = next(iter(spans(sentence.flat)), None) or of_file(sentence.flat)
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
    told = "regeringsuppdrag" in cue.group() or LISTING.search(page.words(heading))
    if when is None or not (givers or told):
        return []
    themes = themes_of(page, sentence, cue.end())
    return [Charge((subject,), givers or implied(page, (subject,)), when, themes, "charged", 0.75)]


def _keys(chunk: Chunk) -> tuple[str, ...]:
    return tuple(dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))))
