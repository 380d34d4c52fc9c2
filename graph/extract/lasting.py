"""How long a charge runs, where one of the sentences after it says so."""

from __future__ import annotations

from dataclasses import replace

from graph.extract import charge_words as words
from graph.extract.dating import is_end
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans

__all__ = ["lasting", "until"]

_LENGTH = 250
"""Characters that a sentence has at most, as a rule."""


def lasting(page: Page, sentence: Sentence, reach: int = 4) -> Span | None:
    """Gives the years that one of the next sentences says the charge runs; one that only tells its end gives none."""
    told = _told(page, sentence, reach)
    return next((span for span, ends in told if not ends), None)


def until(page: Page, sentence: Sentence, when: Span) -> Span:
    """Gives the years of a charge with the end that the next sentence tells ("runs up to and including 2014")."""
    if when.last > when.first:
        return when
    last = next((span.first for span, ends in _told(page, sentence, 1) if ends), when.first)
    return replace(when, last=last) if last > when.first else when


def _told(page: Page, sentence: Sentence, reach: int) -> list[tuple[Span, bool]]:
    """Gives the years after the words of the next sentence that says how long, each with whether it is an end."""
    for later in page.sentences_between(sentence.end, sentence.end + reach * _LENGTH)[:reach]:
        cue = words.LASTS.search(later.low)
        if cue:
            rest = later.flat[later.place(cue.end()) - later.start :]
            return [(span, span.last == span.first and is_end(rest, span)) for span in spans(rest)]
        if words.ACTIVE.search(later.low) or words.PASSIVE.search(later.low):
            return []
    return []
