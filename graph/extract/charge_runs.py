"""Charges told in a run, each with its year ("A (2006) and B (2011)"), and those added to the one told last."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extract import charge_words as words
from graph.extract.charge_themes import own_themes
from graph.extract.charged import Charge
from graph.extract.dating import nearest
from graph.extract.guards import watch
from graph.extract.page import Page, themes_in
from graph.extract.sentences import ANY, Sentence
from graph.extract.years import Span, spans

__all__ = ["ADDING", "further", "run_of", "several"]

_BETWEEN = re.compile(r"[,;]?\s(?:(?:och|samt|respektive|sedan|slutligen)\s)?(?:(?:år|under|i)\s)?$")
_ABOUT = re.compile(r"\W{0,2}\s*(?:(?:gällde|handlade|rörde|avsåg|tillkom|kom)\s|om\s|att\s|mot\s|kring\s)")
_CLOSES = re.compile(r"\)?(?:[.,;]|\s+(?:och|samt|respektive)\s|$)")
_OTHER_YEARS = re.compile(r"redovis|senast|klar|avslut|rapport|fram\s+till|till\s+och\s+med")
"""Words beside years that are not those of the charges."""


def run_of(sentence: Sentence, charge: Charge, start: int) -> list[Charge]:
    """Gives the charges of a run in the words from `start` of a sentence's mask on, none where they are no run.

    Each has a year and a theme of its own: the year behind what it is about, or before it.
    """
    mask = sentence.mask
    years = spans(mask)
    if len(years) < 2 or _OTHER_YEARS.search(sentence.low):
        return []
    behind = [y for y in years if y.start >= start]
    return _parted(charge, behind, _before_years(mask, behind, start)) or _parted(
        charge, years, _after_years(mask, years)
    )


def _parted(charge: Charge, years: Sequence[Span], told: Sequence[str]) -> list[Charge]:
    about = [themes_in(one) for one in told]
    known = charge.when is None or any(y.first == charge.when.first for y in years)
    if len(told) < 2 or not known or not all(about):
        return []
    return [replace(charge, when=year, themes=themes) for year, themes in zip(years, about, strict=True)]


def _before_years(mask: str, years: Sequence[Span], start: int) -> list[str]:
    """Gives the words before each year, where each year ends its part."""
    ends = [start, *(year.end for year in years)]
    closed = all(_CLOSES.match(mask, year.end) for year in years)
    return [mask[a : year.start] for a, year in zip(ends, years, strict=False)] if closed else []


def _after_years(mask: str, years: Sequence[Span]) -> list[str]:
    """Gives the words after each year, where each but the first begins its part."""
    starts = [*(year.start for year in years[1:]), len(mask)]
    told = [mask[year.end : start] for year, start in zip(years, starts, strict=True)]
    joined = all(_BETWEEN.search(one) for one in told[:-1]) and all(map(_ABOUT.match, told[1:]))
    return told if joined else []


_SEVERAL = re.compile(r"\b(?:flera|två|tre|fyra|fem|olika|många|ett\s+antal)\s+(?:\w+\s+)?\w{0,20}uppdrag\b")


def several(sentence: Sentence, charges: Sequence[Charge]) -> Charge | None:
    """Gives the charge that stands for several that the next sentence tells, where a sentence only counts them."""
    if len(charges) != 1 or charges[0].when or not charges[0].givers or own_themes(sentence):
        return None
    return charges[0] if _SEVERAL.search(sentence.low) else None


_RUNS = re.compile(r"\b(?:handlade|gällde|rörde|avsåg)\s+(?:det|de|dessa|uppdraget|uppdragen)\s")
"""Several charges told before, taken up one by one ("In 2004 it was about ...")."""
_ANOTHER = re.compile(
    r"^\W*(?:(?:det\s+)?nästa|(?:ett|det)\s+(?:andra|tredje|fjärde|nytt|senare|annat|ytterligare|följande|nya|kompletterande|tidigare)|"
    r"(?:ytterligare|ännu)\s+ett)\s+\w{0,20}uppdrag(?:et)?,?\s+(?:[^\s;:.]+\s+){0,6}?"
    r"(?:lämnades|gavs|kom|beslutades|tillkom|följde|gällde|avsåg|rörde|löpte|pågick|har\s+(?:getts|givits|lämnats|tillkommit))\b"
    r"|\b(?:lämnades|gavs|kom|beslutades|tillkom|följde)\s+(?:(?:även|också|sedan|så)\s+)?(?:(?:det|ett)\s+(?:andra|nytt|nya|kompletterande|"
    r"ytterligare|tredje|fjärde)\s+\w{0,20}|ännu\s+ett\s+\w{0,20}|nästa\s+\w{0,20}|ett\s+(?:tilläggs|följd))uppdrag\b"
)
_NEXT = re.compile(
    r"^\W*det\s+(?:första|andra|tredje|fjärde|femte|senaste|sista)(?:,\s+(?:som|från|om|givet|beslutat|lämnat)\s|"
    r"\s+(?:kom|gavs|lämnades|beslutades|gäller|gällde|rör|rörde|handlar|handlade|avser|avsåg|fick|är\s+från)\s)"
)
"""One of several charges that the words before count; "det första" without a verb may be anything."""
_SAME = re.compile(r"\bsamma\s+(?:fråga|frågor|ämne|område|sak)\b")
_NOT_ADDED = re.compile(r"\b(?:skulle|hoppas|väntas|föreslås|kan|kunde|inte|aldrig|borde)\b")
_MAY_ADD, _MAY_RUN, _MAY_BE_ANOTHER = watch(words.FURTHER), watch(_RUNS), watch(_ANOTHER, _NEXT)
ADDING = (words.FURTHER, _RUNS, _ANOTHER, _NEXT)
"""All that adds charges to the one told last."""


def further(page: Page, sentence: Sentence, last: Charge, before: int | None) -> list[Charge]:
    """Gives the charges that came beside the one told last, to the same bodies ("tillkom uppgiften att ...")."""
    cue = words.FURTHER.search(sentence.low) if sentence.may(_MAY_ADD) else None
    cue = cue or _another(sentence)
    if cue is None:
        run = _RUNS.search(sentence.low) if sentence.may(_MAY_RUN) else None
        return run_of(sentence, replace(last, when=None, rule="further-charge"), run.end()) if run else []
    when = nearest(page, sentence, cue.start(), cue.end(), before)
    themes = themes_in(sentence.mask[cue.end() :]) or themes_in(sentence.mask)
    themes = themes or (last.themes if _SAME.search(sentence.low) else ())
    return (
        [Charge(last.receivers, last.givers, when, themes, "further-charge", 0.8)] if when and themes else []
    )


def _another(sentence: Sentence) -> re.Match[str] | None:
    """Gives the words that tell of another charge to those who had the last one: they name nobody else."""
    cue = next(
        (c for p in (_ANOTHER, _NEXT) if sentence.may(_MAY_BE_ANOTHER) and (c := p.search(sentence.low))),
        None,
    )
    if (
        cue is None
        or _NOT_ADDED.search(sentence.low)
        or re.search(rf"\b(?:till|åt)\s+(?:\w+\s+)?{ANY}", sentence.low)
    ):
        return None
    return cue
