"""Takes the words of a publication's entry apart: title, series, numbers, year, period.

Works on masked words (`graph.extract.sentences`), in which each name is one private character.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract.sentences import ANY
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

_GAP = r"\s{0,20}+"
"""White space, bounded and never given back: without an end, several in a row take a page's tabs apart for hours."""
_NUM = r"(?:\d{4}[:.]\d{1,3}(?![\d:])|\d{1,3}[:/](?:19|20)\d\d(?!\d))"
_LOOSE = r"(?:\d{4}[/-]\d{1,3}(?![\d:/-])|(?<=[Nn]r )\d{1,4}(?![\d:/.-]\d))"
"""Numbers that could be anything else without the series' word before them."""
_SERIES_WORD = (
    r"(?:(?:[Ll]änsstyrelsens?\s+)?(?:[Ff]orsknings|[Ss]lut|[Dd]el|[Ll]äges|[Tt]illsyns|"
    r"[Uu]tvärderings)?[Rr]apport(?:serien?|er|en)?|"
    r"[Mm]eddelande|[Pp]ubl\.?|[Pp]ublikation(?:snummer|snr)?|[Ss]krift(?:serien?)?|[Pp]romemoria|"
    r"PM|RAPPORT|[Rr]apportnummer|[Rr]apportnr|[Nn]r)"
)
_NUMBERED = rf"{_SERIES_WORD}?{_GAP}(?:[Nn](?:umme)?r\.?|[Nn]o\.?)?{_GAP}:?{_GAP}(?P<number>{_NUM})"
_SERIES = (
    rf"(?:Rapporter om [a-zåäö ]{{3,30}} |(?:(?:{ANY}(?::?s)?|[A-ZÅÄÖ][\w&:-]{{0,40}}|"
    rf"\w{{0,30}}(?:serie|skrift|rapport)\w{{0,30}})[ ]{{1,9}}){{0,4}}?)"
)
_DIARY = (
    r"(?:[Dd]iarie(?:nummer|nr)\.?|[Dd]nr\.?|DNR|[Dd]iarienr\.?|[ÄäAa]rendenummer|[Bb]eteckning)\s{0,20}+:?\s{0,20}+"
    r"(?P<diary>(?:[A-Za-zÅÄÖ]{1,6}[ -]?)?\d[\w./:-]{0,40}\d(?:-\d{1,12}){0,4})"
)
_ISBN = r"ISBN(?:-1[03])?\s{0,20}+:?\s{0,20}+(?P<isbn>[\dXx][\dXx -]{6,16}[\dXx])"
_ISSN = r"ISSN(?:-L)?\s{0,20}+:?\s{0,20}+(?P<issn>\d{4}-?\d{3}[\dXx])"
_SIZE = (
    r"\(?\s{0,20}(?:[Pp][Dd][Ff]|[Ww]ord|DOCX?)\b(?:[-,;\s][^()]{0,40})?\)?|"
    r"\(?\d{1,9}(?:[.,]\d{1,9})?\s?(?:[kKM][Bb])\)?|\(?\d{1,9}\s{1,20}s(?:id(?:or|a)|\.)\)?|\((?:öppnas|"
    r"nytt fönster|extern|länk)[^)]{0,80}\)|(?:öppnas i nytt fönster|(?:extern )?länk)"
)
_MONTH = r"(?:jan|feb|mars?|apr|maj|juni?|juli?|aug|sep|okt|nov|dec)\w{0,12}"
_DATED = (
    rf"(?:(?:[.,;]{_GAP}|\s[–-]\s|\s\(|^\()(?:[Uu]tgiven|[Tt]ryckt|[Pp]ublicerad|[Uu]ppdaterad|"
    rf"[Rr]eviderad|(?:[Dd]el|[Ss]lut|"
    rf"[Ll]äges)?rapport)?{_GAP}(?:{ANY}[,.:]?{_GAP})?(?:{_MONTH}\s{{1,20}})?(?P<year>{YEAR}){_GAP}\)?)"
)
_BY = re.compile(rf"[.,;(]{_GAP}{ANY}(?:{_GAP}(?:,|och|samt|&){_GAP}{ANY}){{0,4}}[\s.,;:)]*$")

_TAILS = tuple(
    re.compile(p + r"[\s.,;:)(–|\t-]*$")
    for p in (
        r"\((?![^()]{0,60}\d[:/]\d)(?=[^()]{0,60}(?:\bnr\b|skrift|rapport|meddelande|serie|upplaga|utgåva|pdf|MB))"
        r"[^()]{0,60}\)",
        rf"(?:[.,;:?!–|(\t-]{_GAP}|\s)\(?{_DIARY}\)?",
        rf"(?:[.,;:?!–|(\t-]{_GAP}|\s)\(?{_ISBN}\)?",
        rf"(?:[.,;:?!–|(\t-]{_GAP}|\s)\(?{_ISSN}\)?",
        rf"(?:[.,;:?!–|(\t-]{_GAP}|\s){_SERIES_WORD}{_GAP}(?:[Nn]r\.?\s)?{_GAP}:?{_GAP}(?P<number>{_LOOSE})\)?",
        rf"(?:[.,;:?!–|(\t-]{_GAP}|\s(?=[Rr]apport|[Mm]eddelande|RAPPORT|[Nn]r|{ANY}|\d|"
        rf"[A-ZÅÄÖ]\w{{1,40}} (?:nr )?\d))\(?{_SERIES}{_NUMBERED}\)?",
        rf"(?:[\s.,;:|\t-]){_SIZE}",
        _DATED,
        rf"\t{_GAP}(?P<diary>\d[\d.]{{0,20}}-\d{{1,12}}(?:[/-]\d{{1,12}}){{0,4}})",
        rf"(?:\t|[|]){_GAP}(?P<cellyear>{YEAR})",
        r"[.,]\s+(?:Utvecklingscentrum|Enheten|Avdelningen|[A-ZÅÄÖ][a-zåäö]{1,40}\s(?:enheten|"
        r"avdelningen|funktionen)|Institutionen)\b[^.,]{0,40}",
    )
)
_WORDY_TAILS = tuple(t for t in _TAILS if any(map(t.search, ("X (rapport)", "X pdf", "X. Enheten"))))
"""Those that come off a title without any digit."""
_HEADS = tuple(
    re.compile(p)
    for p in (
        rf"^\(?(?:{ANY}[:,.]?{_GAP})?{_SERIES_WORD}{_GAP}(?:[Nn]r\.?)?{_GAP}:?{_GAP}(?P<number>{_NUM})\)?"
        rf"[\s.,:;–|\t-]*(?=\S)",
        rf"^(?:{ANY}\s+)?(?P<number>{_NUM})[\s.,:;–|\t-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        rf"^{_DIARY}[\s.,:;–|\t-]+(?=\S)",
        rf"^(?P<cellyear>{YEAR})(?:\t|[|]|\s[–-]\s|:\s)\s*(?=\S)",
    )
)
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


_STATED_NUMBER = re.compile(rf"{_SERIES_WORD}{_GAP}(?:[Nn]r\.?)?{_GAP}:?{_GAP}({_NUM})")
_KIND_PATTERNS = tuple((re.compile(pattern), kind) for pattern, kind in _KINDS)
_DIGIT = re.compile(r"\d")
_STATED_DIARY = re.compile(_DIARY)
_STATED_YEAR = re.compile(
    rf"\b(?:gavs ut|ges ut|utgiven|utgavs|utkom|kom ut|publicera\w{{1,20}}|trycktes|tryckår|"
    rf"utgivningsår){_GAP}:?{_GAP}(?:i \w{{1,40}} |år ){{0,3}}({YEAR})",
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


def parse_title(mask: str, inside: str = "") -> TitleParts:
    """Takes series, numbers, sizes and dates off both ends of a title line, as long as some come off.

    `inside` holds the signs of names that belong to the title wherever they stand in it.
    """
    start, end = 0, len(mask)
    numbers: list[str] = []
    diary: list[str] = []
    isbn: list[str] = []
    issn: list[str] = []
    year: int | None = None
    peeling = True
    while peeling:
        peeling = False
        ends = (*_TAILS, *_HEADS) if _DIGIT.search(mask, start, end) else _WORDY_TAILS
        for pattern in (*ends, *((_BY,) if numbers or diary or year else ())):
            match = pattern.search(mask[start:end])
            if not match or _nothing_left(mask[start:end], match):
                continue
            if pattern is _BY and set(inside) & set(match.group()):
                continue
            found = {k: v for k, v in match.groupdict().items() if v}
            numbers[:0] = [found["number"]] if "number" in found else []
            diary[:0] = [found["diary"]] if "diary" in found else []
            isbn[:0] = [found["isbn"].strip()] if "isbn" in found else []
            issn[:0] = [found["issn"]] if "issn" in found else []
            if "year" in found or "cellyear" in found:
                year = year or int(found.get("year") or found["cellyear"])
            if match.start() == 0:
                start += match.end()
            else:
                end = start + match.start()
            peeling = True
            break
    while end > start and mask[end - 1] in " .,;:–-|\t\n":
        end -= 1
    return TitleParts(start, end, tuple(numbers), tuple(diary), tuple(isbn), tuple(issn), year)


def _nothing_left(words: str, match: re.Match[str]) -> bool:
    left = words[match.end() :] if match.start() == 0 else words[: match.start()]
    return len(re.sub(r"[\W\d_]", "", left)) < 3


def stated_numbers(words: str) -> tuple[tuple[str, ...], tuple[str, ...], int | None]:
    """Gives report numbers, diary numbers and the year of issue that a description states in its own words."""
    if not _DIGIT.search(words):
        return (), (), None
    reports = _STATED_NUMBER.findall(words)
    diaries = [m.group("diary") for m in _STATED_DIARY.finditer(words)]
    year = _STATED_YEAR.search(words)
    return tuple(reports), tuple(diaries), int(year.group(1)) if year else None


def number_year(number: str) -> int | None:
    """Gives the year in a report or diary number that holds four digits of one ("4:2005", "701-12-2008")."""
    found = re.search(rf"(?<!\d){YEAR}(?!\d)", number)
    return int(found.group()) if found else None


def kind_of(title: str, description: str) -> str:
    """Gives the class of a publication from its title, else from the first sentence about it."""
    for words in (title.casefold(), description.casefold()[:160]):
        for pattern, kind in _KIND_PATTERNS:
            if pattern.search(words):
                return kind
    return "Publication"


def covered_period(title: str, kind: str) -> tuple[int, int] | None:
    """Gives the first and last year that a strategy or plan says to cover in its title."""
    period = find_period(title)
    planned = kind in ("Strategy", "Plan") or re.search(
        r"strategi|plan\b|planen\b|program|överenskommelse", title.casefold()
    )
    return (period.first, period.last) if period and planned else None


def title_year(title: str) -> int | None:
    """Gives the last year that stands alone in a title."""
    years = find_years(title)
    return years[-1] if years else None
