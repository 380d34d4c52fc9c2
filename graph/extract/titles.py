"""Takes the words of a publication's entry apart: title, series, numbers, year, period.

Works on masked words (`graph.extract.sentences`), in which each name is one private character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from graph.extract.cells import has_cells, title_cell
from graph.extract.guards import guarded, possible, told_by
from graph.extract.series import BY, HEADS, IMPRINT, TAILS, WORDY
from graph.extract.series_words import ARTICLE, DIARY, GAP, NUM, SERIES_WORD
from graph.extract.telling import HEADED
from graph.extract.years import YEAR, find_period, find_years

__all__ = [
    "TitleParts",
    "covered_period",
    "kind_of",
    "number_year",
    "parse_title",
    "stated_numbers",
    "title_year",
]

_KINDS = (
    (r"\bbilag(?:a|or)\b|\bappendix\b", "Appendix"),
    (r"åtgärdskort|samtalskort|checklist|lathund", "ActionCard"),
    (r"tillsyn", "InspectionReport"),
    (r"handbok", "Handbook"),
    (r"kartlägg|inventering|lägesbild|kännedom om", "Mapping"),
    (r"strategi", "Strategy"),
    (r"(?:plan|planen|program|programmet)\b|överenskommelse", "Plan"),
    (r"vägledning|metodstöd|kunskapsdokument|riktlinje|rutin|stödmaterial|kunskapsstöd|guide\b", "Guidance"),
    (r"broschyr|folder|informationsblad|affisch", "Brochure"),
    (r"rapport|utredning|studie|utvärdering|redovisning|analys|berättelse|uppföljning|förslag", "Report"),
)


_STATED_NUMBER = re.compile(
    rf"{SERIES_WORD}{GAP}(?:[Nn]r\.?)?{GAP}:?{GAP}({NUM})|"
    rf"\b[Aa]rt(?:ikel|\.)?\s?n(?:umme)?r\.?:?\s({ARTICLE})"
)
_KIND_PATTERNS = tuple((guarded(pattern), kind) for pattern, kind in _KINDS)
_ENDS = (*TAILS, *HEADS)
_QUOTED = re.compile('["”“»«][^"”“»«]+["”“»«]')
_DIGIT = re.compile(r"\d")
_IN_NUMBER = re.compile(r"\d[:./-]\d")
_NO_LETTER = re.compile(r"[\W\d_]")
_STATED_DIARY = re.compile(DIARY)
_STATED_YEAR = re.compile(
    rf"\b(?:gavs ut|ges ut|utgiven|utgavs|utkom|kom ut|publicera\w{{1,20}}|publicerings(?:år|datum)|trycktes|tryckår|"
    rf"utgivningsår){GAP}:?{GAP}(?:i \w{{1,40}} |år ){{0,3}}({YEAR})",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class TitleParts:
    """What an entry's title line holds; `start` and `end` bound the title in the masked words."""

    start: int
    end: int
    report_numbers: tuple[str, ...]
    diary_numbers: tuple[str, ...]
    isbn: tuple[str, ...]
    issn: tuple[str, ...]
    stated_year: int | None


def parse_title(mask: str, inside: str = "", series: tuple[re.Pattern[str], ...] = ()) -> TitleParts:
    """Takes series, numbers, sizes and dates off both ends of a title line, as long as some come off.

    `inside` holds the signs of names that belong to the title wherever they stand in it; `series` are patterns of the
    series that the page's other titles show. Of a row of a table the title is the first
    cell that tells more than a kind.
    """
    peeled = _Peeled(mask, 0, len(mask), series)
    headed = HEADED.match(mask)
    if headed:
        peeled.end = headed.end("head")
    peeled.peel(inside)
    if has_cells(mask[peeled.start : peeled.end]):
        peeled.start, peeled.end = title_cell(mask, peeled.start, peeled.end)
        peeled.peel(inside)
    return peeled.parts()


@dataclass(slots=True)
class _Peeled:
    """A title line that is being taken apart from both ends."""

    mask: str
    start: int
    end: int
    series: tuple[re.Pattern[str], ...] = ()
    numbers: list[str] = field(default_factory=list)
    diary: list[str] = field(default_factory=list)
    isbn: list[str] = field(default_factory=list)
    issn: list[str] = field(default_factory=list)
    year: int | None = None

    def peel(self, inside: str) -> None:
        """Takes off what is known, until nothing more is."""
        while self._peel_once(inside):
            pass

    def _peel_once(self, inside: str) -> bool:
        numbered = self.numbers or self.diary or self.year
        words = self.mask[self.start : self.end]
        ends = (*self.series, *possible(_ENDS, words)) if _DIGIT.search(words) else possible(WORDY, words)
        for pattern in (*ends, *((IMPRINT, BY) if numbered else ())):
            match = pattern.search(words)
            if not match or _nothing_left(words, match):
                continue
            if pattern is BY and set(inside) & set(match.group()):
                continue
            self._keep({k: v for k, v in match.groupdict().items() if v})
            if match.start() == 0:
                self.start += match.end()
            else:
                self.end = self.start + match.start()
            return True
        return False

    def _keep(self, found: dict[str, str]) -> None:
        for name, kept in (
            ("number", self.numbers),
            ("diary", self.diary),
            ("isbn", self.isbn),
            ("issn", self.issn),
        ):
            if name in found:
                kept.insert(0, found[name].strip())
        if "year" in found or "cellyear" in found:
            self.year = self.year or int(found.get("year") or found["cellyear"])

    def parts(self) -> TitleParts:
        """Gives what was found."""
        start, end = self.start, self.end
        while end > start and self.mask[end - 1] in " .,;:–-|/\t\n":
            end -= 1
        quoted = _QUOTED.fullmatch(self.mask, start, end)
        return TitleParts(
            start + bool(quoted),
            end - bool(quoted),
            tuple(self.numbers),
            tuple(self.diary),
            tuple(self.isbn),
            tuple(self.issn),
            self.year,
        )


def _nothing_left(words: str, match: re.Match[str]) -> bool:
    left = words[match.end() :] if match.start() == 0 else words[: match.start()]
    return len(_NO_LETTER.sub("", left)) < 3


def stated_numbers(words: str) -> tuple[tuple[str, ...], tuple[str, ...], int | None]:
    """Gives report numbers, diary numbers and the year of issue that a description states in its own words."""
    if not _DIGIT.search(words):
        return (), (), None
    reports = [a or b for a, b in _STATED_NUMBER.findall(words)] if _IN_NUMBER.search(words) else []
    diaries = [m.group("diary") for m in _STATED_DIARY.finditer(words)]
    year = _STATED_YEAR.search(words)
    return tuple(reports), tuple(diaries), int(year.group(1)) if year else None


def number_year(number: str) -> int | None:
    """Gives the year in a report or diary number that holds four digits of one ("4:2005", "A2014/7/U")."""
    found = re.search(rf"(?<!\d){YEAR}(?!\d)", number)
    return int(found.group()) if found else None


def kind_of(title: str, description: str) -> str:
    """Gives the class of a publication from its title, else from the first sentence about it."""
    for words in (title.casefold(), description.casefold()[:160]):
        kind = told_by(_KIND_PATTERNS, words)
        if kind:
            return kind
    return "Publication"


def covered_period(title: str, kind: str) -> tuple[int, int] | None:
    """Gives the first and last year that a strategy or plan says to cover in its title."""
    period = find_period(title)
    planned = kind in ("Strategy", "Plan") or re.search(
        r"strategi|plan\b|planen\b|program|överenskommelse|avtal|agenda\b|policy", title.casefold()
    )
    return (period.first, period.last) if period and planned else None


def title_year(title: str) -> int | None:
    """Gives the last year that stands alone in a title."""
    years = find_years(title)
    return years[-1] if years else None
