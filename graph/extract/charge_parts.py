"""Several charges told by one sentence, each with its own year, and which of those told before a later one prolongs."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extract.charge_themes import own_themes
from graph.extract.charged import Charge
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import YEAR, spans
from graph.records import Assignment

__all__ = ["parts_of", "prolonged_one"]

_PART = re.compile(r"\bdels\s(?:(?:att|om|i|under|\d{4})\s){0,3}")


def parts_of(sentence: Sentence, charge: Charge, start: int) -> list[Charge]:
    """Gives the charges of "partly to do this in 2013, partly to do that in 2016"; none where parts lack a year."""
    cues = list(_PART.finditer(sentence.mask, start))
    ends = [*(cue.start() for cue in cues[1:]), len(sentence.mask)]
    found = []
    for cue, end in zip(cues, ends, strict=True) if len(cues) > 1 else ():
        words = sentence.mask[cue.start() : end]
        year, themes = next(iter(spans(words)), None), themes_in(words)
        if year is None or not themes:
            return []
        found.append(replace(charge, when=year, themes=themes))
    return found


_WHICH = re.compile(rf"\buppdraget\s+(?:från\s+(?:år\s+)?({YEAR})\b|(?:om|att|kring|mot)\s+([^.;,]{{3,80}}))")
_WORD = re.compile(r"[a-zåäö]{7,}")


def prolonged_one(
    page: Page, sentence: Sentence, made: Sequence[Sequence[Assignment]]
) -> Sequence[Assignment]:
    """Gives the charges told before that a sentence prolongs: of the year or about what it names, else the last."""
    which = _WHICH.search(sentence.low)
    if which is None or len(made) < 2:
        return made[-1] if made else ()
    if which.group(1):
        return next((m for m in reversed(made) if m[0].start_year == int(which.group(1))), made[-1])
    themes = set(themes_in(which.group(2)) or own_themes(sentence))
    about = set(_WORD.findall(which.group(2)))

    def alike(group: Sequence[Assignment]) -> int:
        words = " ".join(page.document.text[p.start : p.end] for p in group[0].receipt.passages).casefold()
        own = any(one.receiver == page.names.subject for one in group)
        return 4 * len(themes & set(group[0].themes)) + 2 * sum(one in words for one in about) + own

    return max(reversed(made), key=alike)
