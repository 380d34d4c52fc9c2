"""What a charge is about: its own words first, then what stands around them."""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.records import Block

__all__ = ["own_themes", "themes_of"]

_WAYS = frozenset(
    f"theme/{name}"
    for name in (
        "brottsforebyggande-arbete",
        "valdsforebyggande-arbete",
        "forebyggande-och-framjande-arbete",
        "stod-skydd-och-behandling",
        "upptackt-av-valdsutsatthet",
        "riskbedomning",
        "integration",
        "folkhalsa",
    )
)
"""Themes that tell how the work is done rather than what it is against."""

_CLOSE = guarded(r"\b(?:våld|brott|hot)\w{0,6}\s+(?:[^\s;:.]{1,30}\s+){1,6}?nära\s+relation(?:er)?\b")
"""Violence "against adults and children in close relationships": the wording of the theme, with words between."""

_LABEL = re.compile(r"^[^\W\d][\w/ -]{1,40}:(?:\s|$)")
_OPEN_END = re.compile(r"(?:\batt|:)\s*$")


def themes_of(page: Page, sentence: Sentence, after: int) -> tuple[str, ...]:
    """Gives the themes of a charge whose words end at `after` in a sentence's mask.

    Names of bodies are passed over: a council for crime prevention may be charged with anything. Where the words
    tell only a way of working, the theme that the page speaks of most is added.
    """
    own = _told(sentence.mask[after:]) or _told(sentence.mask) or _items_after(page, sentence)
    found = own or _around(page, sentence)
    if found and not set(found) <= _WAYS:
        return found
    return tuple(dict.fromkeys((*found, *(t for t in page.main_themes if t not in _WAYS))))


def own_themes(sentence: Sentence) -> tuple[str, ...]:
    """Gives the themes that a sentence itself speaks of, the names of bodies passed over."""
    return _told(sentence.mask)


def _told(words: str) -> tuple[str, ...]:
    found = themes_in(words)
    if _CLOSE.search(words.lower()):
        found = tuple(dict.fromkeys((*found, "theme/vald-i-nara-relationer")))
    return found


def _items_after(page: Page, sentence: Sentence) -> tuple[str, ...]:
    """Gives the themes of the list that a sentence leaves its end to ("... i uppdrag att")."""
    if not _OPEN_END.search(sentence.flat):
        return ()
    after = page.sentences_between(sentence.end, sentence.end + 1200)[:8]
    return tuple(dict.fromkeys(theme for s in after for theme in _told(s.mask)))


def _around(page: Page, sentence: Sentence) -> tuple[str, ...]:
    before = page.sentences_between(sentence.block.start, sentence.start)[-2:]
    for words in (
        *(s.mask for s in reversed(before)),
        _heading(page, sentence),
        page.document.title,
        sentence.flat,
        *(page.words(b) for b in page.headings[:3]),
    ):
        found = _told(words)
        if found:
            return found
    return ()


def _heading(page: Page, sentence: Sentence) -> str:
    """Gives the words, names left out, of the nearest heading that is more than a label with its value."""
    heading: Block | None = page.heading_of(sentence.start)
    while heading and _LABEL.match(page.words(heading)) and not themes_in(page.words(heading)):
        heading = page.heading_of(heading.start - 1)
    return page.line(heading).mask if heading else ""
