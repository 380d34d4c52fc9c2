"""Which of a sentence's years a fact has: the nearest to its words, also where the page only points at one."""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.news_dates import of_news
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import YEAR, Span, spans

__all__ = ["each_year", "is_end", "nearest", "of_file"]

_ENDS = guarded(
    r"(?:till och med|\bt\.?\s?o\.?\s?m\.?|senast|redovisa\w*(?:\s\w+){0,3}|löper till|fram till|"
    r"\btill(?=\s*$|\s+(?:den|och|år|slutet|mitten|våren|hösten|jan|feb|mars|apr|maj|juni|juli|aug|sep|okt|nov|"
    r"dec))|agenda|slutredovisa\w*(?:\s\w+){0,3}|"
    r"lämnades(?:\s\w+){0,3})\s*(?:den \d+ )?(?:(?:utgången|slutet|årsskiftet|början|mitten) av |\w+ )?(?:\w+ )?$",
    re.IGNORECASE,
)
_LATER = guarded(
    r"\b(ett|två|tre|fyra|fem|sex) år (?:senare|därefter)\b|\b(året (?:därpå|efter|därefter))\b|"
    r"\b(samma (?:år|höst|vår|sommar|vinter|månad|dag|tid|beslut))\b|^\W*(samtidigt)\b|"
    r"^\W*(då)\s(?:fick|gav|kom|uppdrog)\b",
    re.IGNORECASE,
)
_RUN = re.compile(
    rf"(?<![\d:/–-])(?<![Mm]ellan ){YEAR}(?:(?:,| som) {YEAR}){{0,8}},? "
    rf"(?:och|samt|som|respektive) (?:(?:senast|därefter|sedan|igen|åter) )?{YEAR}"
    r"(?![\d:/–-])"
)
"""Years told one by one ("2014, 2016 och 2019"), which make no period."""
_BRIEFS = guarded(r"\bregleringsbreven\s+(?:för\s+)?(?:(?:år|åren|budgetåren)\s+)?$", re.IGNORECASE)
"""Several letters of appropriation, one a year: two years in a row are no period of theirs."""
_COUNT = {"ett": 1, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6}
_HEADING = re.compile(
    rf"^\D{{0,20}}(?P<first>{YEAR})(?:\s?[-–]\s?(?P<last>{YEAR}))?(?:\D{{0,4}}$|[.:|]\s|\s[–-]\s)|"
    r"^(?:[Rr]egering(?:en)?s\s?)?[Bb]eslut(?:at|ad|s?datum|sdag)?\s?:?\s(?:den\s)?(?:\d{1,2}\s[a-z]{3,9}\s)?"
    rf"(?P<decided>{YEAR})(?:-\d\d-\d\d)?$"
)
"""A heading that is hardly more than a year, begins with one ("2016. Kompetensstöd"), or dates a decision."""
_FILE = re.compile(rf"\b(?:Ju|S|A|Ku|U|N|Fi|IJ|KN|Fö|LI|UD|M)({YEAR})/\d{{3,6}}")
_BRACKETED = re.compile(rf"\((?P<first>{YEAR})(?:\s?[-–]\s?(?P<last>{YEAR})?)?\)$")
"""At the end of a heading: "Trygg hemma (2013–2016)"."""


def nearest(page: Page, sentence: Sentence, start: int, end: int, before: int | None) -> Span | None:
    """Gives the year or period nearest to some words of a sentence's mask, or None.

    Years that only tell an end are passed over. "Two years later" counts from `before`, the year told last; a
    heading that is hardly more than a year dates what stands under it.
    """
    left, right = sentence.place(start) - sentence.start, sentence.place(end) - sentence.start
    usable = []
    for span in spans(sentence.flat):
        if span.first == span.last and is_end(sentence.flat, span):
            continue
        distance = left - span.end if span.end <= left else max(0, span.start - right)
        usable.append((distance, span.start, span))
    for later in _LATER.finditer(sentence.flat):
        known = [span.first for span in spans(sentence.flat[: later.start()])]
        since = known[-1] if known else _year_before(page, sentence) or _headed(page, sentence) or before
        distance = left - later.end() if later.end() <= left else max(0, later.start() - right)
        if since and (known or not usable):
            usable.append((distance, later.start(), _later_span(later, since)))
    if usable:
        return min(usable, key=lambda one: one[:2])[2]
    return (
        _before_it(page, sentence)
        or of_file(sentence.flat)
        or _of_heading(page, sentence)
        or of_news(page, sentence)
    )


_GIVEN = re.compile(
    r"\b\w{0,20}uppdrag(?:et|en)?\b(?:(?!rapport|redovis)[^.;:]){0,200}\blämnades\b[^.;:]*$", re.IGNORECASE
)
"""A charge that was given, where only what comes of one is handed in."""


def is_end(told: str, span: Span) -> bool:
    """Tells whether a year is that of an end: of a report, a time limit, an account handed in."""
    end = _ENDS.search(told[max(0, span.start - 40) : span.start])
    return end is not None and not (end.group().startswith("lämnades") and _GIVEN.search(told[: span.start]))


def of_file(told: str) -> Span | None:
    """Gives the year of the Government's file that some words name ("Ju2019/1234"), where they tell no other."""
    file = _FILE.search(told)
    return Span(int(file.group(1)), int(file.group(1)), *file.span(1)) if file else None


def each_year(sentence: Sentence, when: Span) -> list[Span]:
    """Gives the years of the row that a year stands in ("2014, 2016 och 2019"), else that year or period alone."""
    for run in _RUN.finditer(sentence.flat):
        years = [int(year) for year in re.findall(YEAR, run.group())]
        briefs = _BRIEFS.search(sentence.flat, 0, run.start())
        if run.start() <= when.start < run.end() and (len(years) > 2 or briefs or years[-1] - years[0] > 1):
            return [Span(year, year, *run.span()) for year in years]
    return [when]


def _headed(page: Page, sentence: Sentence) -> int | None:
    """Gives the year that a sentence's heading tells."""
    heading = _of_heading(page, sentence)
    return heading.first if heading else None


def _later_span(later: re.Match[str], since: int) -> Span:
    """Gives the year that is told by its distance from another."""
    year = since + (_COUNT[later.group(1).lower()] if later.group(1) else 1 if later.group(2) else 0)
    return Span(year, year, *later.span())


def _year_before(page: Page, sentence: Sentence) -> int | None:
    """Gives the last year told in the same block before a sentence."""
    earlier = page.sentences_between(sentence.block.start, sentence.start)
    years = [span.first for s in earlier for span in spans(s.flat)]
    return years[-1] if years else None


def _before_it(page: Page, sentence: Sentence) -> Span | None:
    """Gives the years of a clipped sentence just before ("Uppdrag 2019–2022.") in the same block."""
    before = [
        s for s in page.sentences_between(sentence.block.start, sentence.start) if s.end <= sentence.start
    ]
    if before and len(before[-1].flat) < 40 and not before[-1].mentions:
        return next(iter(spans(before[-1].flat)), None)
    return None


def _of_heading(page: Page, sentence: Sentence) -> Span | None:
    """Gives the years of the heading above a sentence, where it dates what stands under it."""
    heading = page.heading_of(sentence.start)
    words = page.words(heading)
    found = _HEADING.match(words) or _BRACKETED.search(words)
    if heading is None or found is None or heading.kind == "title":
        return None
    told = found.groupdict()
    first = int(told["first"] or told["decided"])
    return Span(first, int(told["last"] or first), 0, 0)
