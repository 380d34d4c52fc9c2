"""What a sentence says of a charge told before: that it was prolonged, widened or renewed, and when."""

from __future__ import annotations

import re

from graph.extract import longer_words as words
from graph.extract.dating import is_end, nearest
from graph.extract.guards import watch
from graph.extract.news_dates import of_news
from graph.extract.page import Page, themes_in
from graph.extract.sentences import ANY, Sentence
from graph.extract.years import YEAR, Span, spans

__all__ = ["is_prolonged", "prolonged", "renewed"]

_MAY_PROLONG, _MAY_RENEW = watch(words.PROLONGED), watch(words.ORIGINAL, words.RENEWED)


def is_prolonged(sentence: Sentence) -> bool:
    """Tells whether a sentence prolongs or widens the charge told before."""
    cue = words.PROLONGED.search(sentence.low) if sentence.may(_MAY_PROLONG) else None
    return cue is not None and (not cue.group().startswith(("lades", "lagts")) or "uppdrag" in sentence.low)


def prolonged(page: Page, sentence: Sentence, before: int | None) -> tuple[Span | None, tuple[str, ...]]:
    """Gives when a charge was prolonged, and the themes that it was widened to."""
    cue = words.PROLONGED.search(sentence.low)
    if cue is None:
        return None, ()
    when = _other_year(page, sentence, cue) or nearest(page, sentence, cue.start(), cue.end(), before)
    latest = words.LATEST.search(sentence.flat) if when is None else None
    if latest:
        when = Span(int(latest.group(1)), int(latest.group(1)), *latest.span(1))
    return when, themes_in(sentence.mask[cue.end() :])


_OF_YEAR = re.compile(
    rf"\b{YEAR}\s+års\s+\w{{0,20}}uppdrag|\bsom\s+{ANY}\s+(?:fick|hade)\s+(?:i\s+|år\s+)?(?:\w+\s+)?{YEAR}\b"
)
_FROM_YEAR = re.compile(rf"\bfrån\s+(?:år\s+)?{YEAR}\b|^\w{{0,20}}uppdraget,\s+som\s")


def _other_year(page: Page, sentence: Sentence, cue: re.Match[str]) -> Span | None:
    """Gives the year beside a cue that holds the year of the charge itself ("uppdraget från 2018 förlängdes 2019")."""
    owner = _OF_YEAR.search(sentence.low, 0, cue.end())
    if not _FROM_YEAR.search(cue.group()) and not owner:
        return None
    begin = owner.start() if owner else cue.start()
    start, end = sentence.place(begin) - sentence.start, sentence.place(cue.end()) - sentence.start
    after = [s for s in spans(sentence.flat) if s.start >= end and not is_end(sentence.flat, s)]
    before = [span for span in spans(sentence.flat) if span.end <= start]
    return next(iter((*after, *reversed(before))), None) or of_news(page, sentence)


def renewed(sentence: Sentence) -> tuple[Span | None, Span | None]:
    """Gives when the first of two charges was given, and when the one that prolongs it."""
    found = []
    for pattern in (words.ORIGINAL, words.RENEWED):
        cue = pattern.search(sentence.low) if sentence.may(_MAY_RENEW) else None
        rest = sentence.flat[sentence.place(cue.start()) - sentence.start :] if cue else ""
        found.append(next(iter(spans(rest)), None))
    return found[0], found[1]
