"""The words and signs that the ends of a title line are made of: numbers, series, files, names, sizes, dates.

Pieces of patterns for masked words (`graph.extract.sentences`), in which each name is one private character.
"""

from __future__ import annotations

from graph.extract.sentences import ANY
from graph.extract.years import YEAR

__all__ = [
    "ARTICLE",
    "AUTHORS",
    "BODIES",
    "DATED",
    "DIARY",
    "GAP",
    "ISBN",
    "ISSN",
    "KIND",
    "LOOSE",
    "MONTH",
    "NAMES",
    "NO_NUMBER",
    "NUM",
    "NUMBERED",
    "REST",
    "SERIES",
    "SERIES_WORD",
    "SIZE",
    "STATE_DIARY",
    "SURNAMES",
    "TOLD",
    "WORK",
    "WRITERS",
]

GAP = r"\s{0,20}+"
"""White space, bounded and never given back: without an end, several in a row take a page's tabs apart for hours."""
NUM = r"(?:\d{4}[:.]\d{1,3}(?!\d|:\d)|\d{1,3}[:/](?:19|20)\d\d(?!\d))"
ARTICLE = r"(?:19|20)\d\d-\d{1,3}-\d{1,5}"
"""An article number that tells the year, as national boards give them to what they publish."""
LOOSE = (
    r"(?:\d{4}[/-]\d{1,3}(?![\d:/-])|\d{1,3}/\d\d(?!\d)|\d\d:\d{1,3}(?!\d)|(?<=[Nn]r )\d{1,4}(?![\d:/.-]\d))"
)
"""Numbers that could be anything else without the series' word before them."""
SERIES_WORD = (
    r"(?:(?:[Ll]änsstyrelsens?\s+)?(?:[A-ZÅÄÖa-zåäö]{1,20}-?(?=rapport|skrift))?"
    r"(?:[Rr]apport(?:serien?|er|en)?|[Ss]krift(?:serien?)?)|"
    r"[Mm]eddelande(?:serien?)?|[Mm]edd\.?|[Rr]app\.|[Aa]rtikel(?:nummer|nr)|[Pp]ubl\.?|[Pp]ublikation(?:snummer|snr)?|[Pp]romemoria|"
    r"PM|RAPPORT|[Rr]apportnummer|[Rr]apportnr|[Ll]öpnummer|[Nn]r)"
)
NUMBERED = rf"{SERIES_WORD}?{GAP}(?:[Nn](?:umme)?r\.?|[Nn]o\.?)?{GAP}:?{GAP}(?P<number>{NUM})"
SERIES = (
    r"(?:Rapporter om [a-zåäö ]{3,30} |(?:[Ww]orking [Pp]aper|[Pp]olicy [Bb]rief) (?:no\.? )?|"
    rf"(?:(?:{ANY}(?::?s)?|[A-ZÅÄÖ][\w&:-]{{0,40}}|"
    rf"\w{{0,30}}(?:serie|skrift|rapport)\w{{0,30}})[ ]{{1,9}}){{0,4}}?)"
)
DIARY = (
    r"(?:[Dd]iarie(?:nummer|nr)\.?|[Dd]okument(?:nummer|nr)|[Dd]nr\.?|DNR|[Dd]iarienr\.?|[ÄäAa]rendenummer|[Bb]eteckning)\s{0,20}+:?\s{0,20}+"
    r"(?P<diary>(?:(?:[A-Za-zÅÄÖ]{1,6}|[\ue000-\uf7ff])[ /-]?)?"
    r"\d[\w./:-]{0,40}\d(?:-\d{1,12}){0,4}(?:/[A-ZÅÄÖ]{1,6}\b)?)"
)
STATE_DIARY = r"(?P<diary>(?:Ju|Fö|UD|IJ|Ku|Fi|S|A|U|N|M)\d{4}/\d{1,6}(?:/[A-ZÅÄÖ]{1,6})?)"
"""A file of a ministry, known without a word before it."""

_NAME = r"[A-ZÅÄÖ][a-zåäöé]{1,20}(?:-[A-ZÅÄÖ][a-zåäö]{1,20})?\s[A-ZÅÄÖ][a-zåäöé]{1,25}"
NAMES = rf"{_NAME}(?:(?:,\s|\soch\s|\s&\s){_NAME}){{0,5}}"
ISBN = r"ISBN(?:-1[03])?\s{0,20}+:?\s{0,20}+(?P<isbn>[\dXx][\dXx -]{6,16}[\dXx])"
ISSN = r"ISSN(?:-L)?\s{0,20}+:?\s{0,20}+(?P<issn>\d{4}-?\d{3}[\dXx])"
SIZE = (
    r"[\(\[]?\s{0,20}(?:[Pp][Dd][Ff]|[Ww]ord|(?i:docx?|xlsx?|pptx?))\b(?:[-,;\s][^()\[\]]{0,40})?[\)\]]?|"
    r"\(?\d{1,9}(?:[.,]\d{1,9})?\s?(?:[kKM][Bb])\)?|\(?\d{1,9}\s{1,20}s(?:id(?:or|a)?\b|\.)\)?|\((?:öppnas|"
    r"nytt fönster|extern|länk)[^)]{0,80}\)|"
    r"(?i:(?:(?:extern )?länk(?: till (?:annan|extern) webbplats)?,? )?öppnas i (?:ett )?nytt fönster|"
    r"länk till (?:annan|extern) webbplats|extern länk)|länk"
)
MONTH = r"(?i:jan|feb|mars?|apr|maj|juni?|juli?|aug|sep|okt|nov|dec)\w{0,12}"
DATED = (
    rf"(?:(?:[.,;]{GAP}|\s[–-]\s(?!\w{{3,5}}rapport)|\s\(|^\()(?:[Uu]tgiven|[Tt]ryckt|[Pp]ublicerad|[Uu]ppdaterad|"
    rf"[Rr]eviderad|(?:del|slut|läges)?rapport|Rapport)?{GAP}(?:{ANY}[,.:]?{GAP})?(?:{MONTH}\s{{1,20}})?(?P<year>{YEAR}){GAP}\)?)"
)
_BODY = rf"(?:{ANY}|[A-ZÅÄÖ]\w{{2,20}}(?:\s[A-ZÅÄÖ]\w{{2,20}}){{0,2}})"
BODIES = rf"{_BODY}(?:\s?(?:,|&|och)\s{_BODY}){{0,4}}"
_AUTHOR = r"(?:[A-ZÅÄÖ][\w-]{1,30}|[\ue000-\uf7ff]),\s[A-ZÅÄÖ](?:\.|$)(?:\s?[A-ZÅÄÖ](?:\.|$))?"
AUTHORS = rf"{_AUTHOR}(?:\s?(?:,|&|och|,\s?&)\s{_AUTHOR}){{0,6}}"
_WRITER = rf"(?:{_AUTHOR}|[A-ZÅÄÖ][\w-]{{1,30}},\s[A-ZÅÄÖ][a-zåäöé-]{{1,20}})"
WRITERS = (
    rf"{_WRITER}(?:\s?(?:,|&|och|,\s?&)\s{_WRITER}){{0,6}}(?:\sm\.?\s?fl\.?)?(?:\s\((?:[Rr]ed|[Ee]ds?)\.?\))?"
)
_SURNAME = r"[A-ZÅÄÖ][a-zåäöé]{1,25}(?:-[A-ZÅÄÖ][a-zåäö]{1,25})?"
SURNAMES = rf"{_SURNAME}(?:,\s{_SURNAME}){{0,4}}\s&\s{_SURNAME}"
"""Two writers or more by their surnames alone."""
WORK = (
    r"(?:[a-zåäö]{0,20}[Rr]apporten|[Bb]roschyren|[Ss]kriften|[Hh]andboken|[Ff]oldern|[Vv]ägledningen|[Ss]trategin|"
    r"[Mm]etodboken|[Bb]oken|[Hh]äftet|[Kk]artläggningen|[Ss]tudien|[Uu]tvärderingen|[Pp]lanen|[Hh]andlingsplanen|"
    r"[Pp]ublikationen|[Dd]okumentet|[Aa]ntologin|[Hh]andledningen|[Mm]aterialet|[Mm]etodstödet|[Bb]roschyr|[Rr]apport)"
)
NO_NUMBER = (
    r"(?:art\.?\s?n|artikeln|best\.?\s?n|beställningsn|\bsaknas\b|\bdvd\b|\bcd\b|särtryck|beställ|"
    r"serietidning|metodbok|metodmaterial|\bA[345]\b|-pack\b|lånas|\bfilm\b|kort\b|affisch|folder|broschyr|häfte|\bword\b|"
    r"excel|powerpoint|faktablad|informationsblad|slutsåld|\d\s?min\b|\bsid\b|\bsidor\b|"
    r"\bpris\b|\bkr\b|\bslut\b|\bnytryck\b)"
)
KIND = r"(?:Strategi|Handbok|Plan|Handlingsplan|Kartläggning|Utvärdering|Studie|Vägledning|En|Ett|Om|Att)\b"
TOLD = (
    r"[A-ZÅÄÖ][a-zåäö]{0,20}(?:ning|rapport|studie|analys|bok|skrift|berättelse|översikt|plan|strategi)(?=,)"
)
REST = rf"(?:[,;]\s(?:(?P<cellyear>{YEAR})|(?![^()\t]{{0,60}}\d[:/]\d)[^()\t]{{0,60}})|\s[Pp]ris\b[^()\t]{{0,20}})?"
"""What may stand after the last bracket: pages, languages, a price."""
