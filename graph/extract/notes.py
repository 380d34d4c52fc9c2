"""Lines beside a title that tell of it in fields: a number alone, date and kind, publisher and year."""

from __future__ import annotations

import re
from itertools import takewhile

from graph.extract.guards import guarded, seen, watch
from graph.extract.series_words import NUM
from graph.extract.years import YEAR

__all__ = [
    "ends_numbered",
    "is_imprint",
    "is_issuer",
    "is_note",
    "is_year",
    "lone_number",
    "noted_number",
    "noted_year",
    "tells_kind",
]

_YEAR_ALONE = re.compile(r"(?:år )?(?:19|20)\d\d")
_NUMBER_ALONE = guarded(
    rf"(?:[A-ZÅÄÖa-zåäö][\w-]{{1,30}} (?:i |om |från )?(?:[\w-]{{2,30}} )?)?(?:nr\.?:? |nummer:? )?"
    rf"(?P<number>{NUM}|(?<=nr )\d{{1,3}}(?=, (?:19|20)\d\d$))(?:, (?:19|20)\d\d)?"
    rf"(?:\s?[/|,–-]\s?IS[SB]N:?\s[\dXx-]{{9,17}}){{0,2}}",
    re.IGNORECASE,
)
"""A line of a series and a number, before the title or after it."""
_IMPRINT = guarded(
    rf"[A-ZÅÄÖ][\w ]{{2,30}} : [^.:]{{3,60}}, {YEAR}(?!:)\b.{{0,30}}|"
    rf"(?:[^!?:]{{0,60}}[.,] )?[\w ]{{0,30}}[Ff]örlag\w*,? {YEAR}\b.{{0,80}}"
)
"""What the title page says of publisher and year, in the order of a library's catalogue."""
_EDITION = guarded(
    r"(?:^|[.!?]\s)(?:den\s)?(?:(?:första|andra|tredje|fjärde|femte|sjätte|\d:[ae]|senaste|nuvarande|nya?|reviderad|omarbetad|"
    r"uppdaterad|utökad)\s(?:upplagan?|utgåvan?|versionen?)|reviderad|omarbetad|utgiven|tryckt)"
    rf",?\s(?:(?:är|kom|trycktes|gavs ut)\s)?(?:från\s)?(?:år\s)?({YEAR})\b(?!:)",
    re.IGNORECASE,
)
"""What a sentence below a title says of the edition and its year."""
_FIELDS = re.compile(r"\s?[|•·;]\s?|\s{2,}|,\s")
_DAY = (
    rf"(?:\d{{1,2}}\s)?(?:jan|feb|mar|apr|maj|jun|jul|aug|sep|okt|nov|dec)[a-z]{{0,6}}\.?\s{YEAR}|"
    rf"{YEAR}-\d\d(?:-\d\d)?"
)
_KINDS = (
    r"(?:\w+ )?(?:\w{0,12}rapport)|broschyr|folder|handbok|vägledning|strategi|plan|handlingsplan|film|"
    r"faktablad|informationsblad|publikation|skrift|meddelande|kartläggning|kunskapsstöd|kunskapsöversikt|metodstöd|riktlinjer?|"
    r"handledning|studiehandledning|metodbok|guide|studie|rutin|policy|program|överenskommelse|utvärdering|artikel|antologi|affisch|lathund|checklista|pm|bok|monografi|"
    r"avhandling|peer review|working paper|bokkapitel|konferensbidrag|tidskriftsartikel"
)
_KIND = re.compile(_KINDS, re.IGNORECASE)
_KIND_WORDS = watch(_KIND)
_FIELD = re.compile(
    rf"(?:(?:publicerad|utgiven|uppdaterad|datum|år|typ|format|språk|beslutad)\s?:?\s)?(?:den )?"
    rf"(?:{_DAY}|{YEAR}|{_KINDS}|pdf(?:[\s,(]{{1,3}}[\d.,]+\s?[km]b\)?)?|word|\d+\s?(?:s|sidor|sid)\.?|"
    rf"\d+(?:[.,]\d+)?\s?[km]b|svenska|engelska|(?:[\w&-]{{1,20}}\s)?(?:nr\s)?{NUM})",
    re.IGNORECASE,
)
_ISSUER = re.compile(
    r"(?:[\w.-]+ ){0,3}(?:länsstyrelse|kommun|region|myndighet|universitet|högskol|verk|centrum|stad|förbund)\w*"
    r"(?: \w+){0,3}",
    re.IGNORECASE,
)
_ISSUED = re.compile(
    r"(?:(?:[A-ZÅÄÖ][\w-]{1,25} ){1,3}(?:kommun|stad|universitet|högskola)|[Ll]änsstyrelsen|[Rr]egion(?:en)?|"
    r"[Hh]ögskolan|(?!Nät|Regel|Ram)[A-ZÅÄÖ]\w{0,25}(?:myndigheten|styrelsen|verket|förbundet)|"
    r"(?:Kunskaps|Forsknings|Utvecklings|Nationellt |Nationellt kunskaps)centrum)"
    r"(?: (?:i|om|för|mot|vid) [\w-]{2,30}| [A-ZÅÄÖ][\w-]{1,30}| län){0,3}"
)
"""Who published something, where that begins a line."""
_LONGEST = 110
_DIGIT = re.compile(r"\d")
_AT_END = re.compile(
    r"(?:[.,?!(]|\s[–-])\s{0,2}(?:[\w-]{2,30}\s){0,2}(?:nr\s)?\(?(?:19|20)\d\d:\d{1,3}\)?\.?$|"
    r"\b(?:[Dd]nr|[Dd]iarienummer):?\s\S{4,30}$"
)
_FROM_END = 12
_LONGEST_END = 40


def is_year(words: str) -> bool:
    """Tells whether a line is no more than a year."""
    return bool(_YEAR_ALONE.fullmatch(words))


def is_issuer(words: str) -> bool:
    """Tells whether words are no more than the name of a public body."""
    return bool(_ISSUER.fullmatch(words))


def is_imprint(words: str) -> bool:
    """Tells whether a line names publisher and year as a library's catalogue does."""
    return bool(_IMPRINT.fullmatch(words))


def lone_number(words: str) -> str:
    """Gives the number that a line of a series and a number tells, "" where a line is none."""
    found = _NUMBER_ALONE.fullmatch(words)
    return found["number"] if found else ""


def noted_number(words: str) -> str:
    """Gives the number that a line of a series and a number, or a field of a line of fields, tells, else ""."""
    fields = _FIELDS.split(words) if is_note(words) else ()
    return lone_number(words) or next(filter(None, map(lone_number, fields)), "")


def tells_kind(words: str) -> bool:
    """Tells whether a line of date and kind says that something is a publication of some kind."""
    may = len(words) <= _LONGEST and seen(words) & _KIND_WORDS
    return bool(may) and is_note(words) and any(map(_KIND.fullmatch, _FIELDS.split(words)))


def noted_year(words: str) -> int | None:
    """Gives the year that a line of date, kind or imprint tells, or a sentence on the edition; None if none does."""
    if edition := _EDITION.search(words):
        return int(edition.group(1))
    told = is_note(words) or any(p.fullmatch(words) for p in (_YEAR_ALONE, _IMPRINT, _NUMBER_ALONE))
    year = re.findall(rf"(?<![\d:]){YEAR}(?![\d:])", words) if told else []
    return int(year[-1]) if year else None


def ends_numbered(words: str) -> bool:
    """Tells whether words end with a number as those of series and files are written, whatever stands before it."""
    return bool(_DIGIT.search(words[-_FROM_END:])) and _AT_END.search(words[-_LONGEST_END:]) is not None


def is_note(words: str) -> bool:
    """Tells whether a line consists of fields that tell when, as what and by whom something was published."""
    if len(words) > _LONGEST:
        return False
    fields = [f for f in _FIELDS.split(words) if f]
    if len(fields) > 1 and _ISSUED.fullmatch(fields[0]) and not any(map(lone_number, fields)):
        fields = fields[1:]
    told = len(list(takewhile(_FIELD.fullmatch, fields)))
    if told == len(fields):
        return told > 0
    return told >= 2 and told == len(fields) - 1 and bool(_ISSUER.fullmatch(fields[-1]))
