"""The date of a piece of news, for what it tells in the present tense."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import YEAR, Span
from graph.records import Block

__all__ = ["of_news"]

_DATE = re.compile(
    rf"(?:(?:nyhet(?:er)?|pressmeddelande|publicerad|publicerat|datum|(?:regerings|regeringens\s)?beslut)\b[\s:|,–-]*)?(?:(?:[A-ZÅÄÖ]\w{{2,20}}\s)?den\s)?"
    rf"(?:({YEAR})-\d\d-\d\d|\d{{1,2}}\s(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{{0,6}}\s({YEAR}))\W{{0,3}}",
    re.IGNORECASE,
)
_LONGEST_DATE = 45
_NOW = re.compile(
    r"\b(?:får|ger|beslutar|uppdrar|ges|tilldelas|tilldelar|förlängs|förlänger|utökas|utökar|utvidgas|riktar|"
    r"har\s+(?:(?:nu|i\s+dag|idag)\s+)?(?:beslutat|förlängt|utökat)|har\s+(?:nu|i\s+dag|idag)\s+(?:uppdragit|gett|givit|lämnat))\b"
)
_TOP = 4
"""Blocks at the top of a page among which the date of its only piece of news stands."""


def of_news(page: Page, sentence: Sentence) -> Span | None:
    """Gives the year of the date beside a sentence's heading, or at the top of its page, for a sentence about now."""
    if not _NOW.search(sentence.low):
        return None
    for block in _beside(page, sentence):
        words = page.words(block)
        found = _DATE.fullmatch(words) if len(words) <= _LONGEST_DATE else None
        if found:
            year = int(found.group(1) or found.group(2))
            return Span(year, year, 0, 0)
    return None


def _beside(page: Page, sentence: Sentence) -> Iterator[Block]:
    """Gives the blocks that may hold the date: those around the heading of a sentence, then the first of the page."""
    heading = page.heading_of(sentence.start)
    if heading is not None:
        yield heading
        above = page.heading_of(heading.start - 1)
        if above is not None and heading.start - above.end < 3:
            yield above
    yield from page.document.blocks[:_TOP]
