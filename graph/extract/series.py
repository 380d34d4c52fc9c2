"""The ends of a title line: series and numbers, ISBN and ISSN, sizes, dates, notes in brackets, authors.

Works on masked words (`graph.extract.sentences`), in which each name is one private character.
"""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.sentences import ANY
from graph.extract.series_words import (
    ARTICLE,
    AUTHORS,
    BODIES,
    DATED,
    DIARY,
    GAP,
    ISBN,
    ISSN,
    KIND,
    LOOSE,
    MONTH,
    NAMES,
    NO_NUMBER,
    NUM,
    NUMBERED,
    REST,
    SERIES,
    SERIES_WORD,
    SIZE,
    STATE_DIARY,
    SURNAMES,
    TOLD,
    WORK,
    WRITERS,
)
from graph.extract.years import YEAR

__all__ = ["BY", "HEADS", "IMPRINT", "TAILS", "WORDY", "series_number"]

_SERIES_NUMBER = re.compile(
    rf"\b(?:{SERIES_WORD}|[Ss]erien?)\s(?:nr\.?:?\s)?{NUM}|\bISBN\b|\b[Aa]rt(?:ikelnummer|ikelnr|\.?\s?nr)\.?:?\s{ARTICLE}|^\[?{NUM}\]?\s[A-ZÅÄÖ]"
)
_IN_NUMBER = re.compile(r"\d[:./]\d|\d-\d{1,3}-\d")
"""Each number of a series holds this, which is cheap to ask for."""
BY = re.compile(
    rf"(?:[.,;(]|(?<=[?!”])\s){GAP}(?:{ANY}(?:{GAP}(?:,|och|samt|&){GAP}{ANY}){{0,4}}|(?:av\s)?{NAMES})[\s.,;:)]*$|[.,]\s(?:Rapport|Broschyr|Folder|Skrift|Faktablad|Handbok)[\s.,]*$|"
    rf"[.?!”]\s(?!Bilaga|Del\b|Rapport|Kapitel)(?:[A-ZÅÄÖ][a-zåäö]{{2,20}}|{ANY}):\s"
    rf"(?:{ANY}|[A-ZÅÄÖ]\w{{2,25}}(?:\s\w{{2,20}}){{0,2}})[\s.]*$|^{NAMES}:\s(?=[A-ZÅÄÖ\"”])"
)
"""Who made it: bodies or persons after the title, persons before it; told only where a number or year is told too."""
IMPRINT = re.compile(
    rf"(?:(?<=[.?!”]\s)|(?<=[.?!”]))\s?(?!Bilaga|Del\b|Rapport|Kapitel)(?:[A-ZÅÄÖ][a-zåäö]{{2,20}}|{ANY}):\s"
    rf"(?:{ANY}|[A-ZÅÄÖ]\w{{1,25}}(?:\s(?:&\s)?\w{{2,20}}){{0,2}})(?:,?\s(?P<cellyear>{YEAR}))?[\s.]*$"
)
"""Place and publisher after the title, as a list of references tells them."""

TAILS = tuple(
    guarded(p + r"[\s.,;:)(\[\]/–|\t-]*$")
    for p in (
        rf"\((?:[^()]{{0,40}}\s)?{SERIES_WORD}\s(?P<number>{YEAR}-\d{{1,3}})\)",
        rf"[.,]\s(?:Rapporter|Meddelanden|Skrifter|Skriftserie\w{{0,3}}|Rapportserie\w{{0,3}})\s(?:om|från|i|för|av)\s"
        rf"[^.\d]{{3,60}}[,.]?\s(?:[Nn]r\.?\s)?(?P<number>{NUM})",
        r"\s(?:[Pp]ublicera[dt]|[Uu]tgiven|[Uu]ppdatera[dt]|[Dd]atum|[Tt]ryckår|[Uu]tgivningsår|[Pp]ublicerings(?:år|datum)):\s"
        rf"(?P<cellyear>{YEAR})(?:-\d\d-\d\d)?",
        r"\((?![^()]{0,60}\d[:/]\d)(?=[^()]{0,60}(?:\bnr\b|skrift|rapport|meddelande|serie|upplaga|utgåva|pdf|MB))"
        rf"(?:[^()]{{0,60}}?(?<![\d:/–-])(?P<year>{YEAR})(?![\d:/–-]))?[^()]{{0,60}}\)",
        r"\((?P<diary>(?!LST|SOU|PM)[A-ZÅÄÖ]{2,4}[ /-]?(?:19|20)\d\d/\d{1,6})\)",
        r"[.]\s(?:(?:[Dd]oktors|[Ll]icentiat|[Kk]andidat|[Mm]agister|[Mm]aster)[a-zåäö]{1,12}|[Aa]vhandling|[Ee]xamensarbete|[Uu]ppsats)",
        rf"\((?:{ANY}|[A-ZÅÄÖ]{{2,8}})[ :]?(?P<number>(?:19|20)\d\d[:/-]\d{{1,3}})\){REST}",
        rf"\((?![^()]{{0,80}}\d[:/]\d)(?=[^()]{{0,80}}{NO_NUMBER})(?:[^()]{{0,60}}?(?<![\d:/–-])(?P<year>{YEAR})(?![\d:/–-]))?"
        rf"[^()]{{0,80}}\){REST}",
        rf"\((?:(?:{ANY}|[a-zåäö]{{3,20}})[,:]?\s)?(?P<year>{YEAR})(?:[,;]\s[^()]{{0,60}})?\){REST}",
        r"(?<=[.?!])\s[A-ZÅÄÖ][^.?!]{3,80},\s\d{1,3}\s?(?:\(\d{1,3}(?:[–-]\d{1,3})?\))?"
        r"[,:]\s?(?:s\.\s)?\d{1,4}[–-]\d{1,4}",
        rf"(?<=[.?!])\s{NAMES},\s[A-ZÅÄÖ]\w{{1,25}}(?:\s(?:&\s)?\w{{2,20}}){{0,2}},?\s(?P<cellyear>{YEAR})",
        rf"\s(?:av\s)?{AUTHORS}",
        rf"(?<=\d\)),\s{NAMES}",
        rf"(?<=\d)\)?\s\({ANY}\)",
        rf"[.,;]\s(?:[Uu]tgiven|[Uu]tgivare|[Ff]ramtagen)(?:\sav|:)\s[^.]{{0,20}}{ANY}[^.]{{0,80}}",
        rf"[.,;]\s(?:[Aa]rtikel(?:nummer|nr)|[Aa]rt\.?\s?nr)\.?:?\s(?P<number>{ARTICLE})",
        rf"\((?:[^()]{{0,60}}[\s,])?(?P<number>{NUM})(?:,[^()]{{0,40}})?\){REST}",
        rf"(?<=\d)\)?[.,;]\s(?:(?:[A-ZÅÄÖ][a-zåäö]{{2,20}}|[\ue000-\uf7ff]):\s)?{ANY}",
        rf"(?:[.,;:?!–|(\t-]{GAP}|\s)\(?{DIARY}\)?(?:\s\((?:beslut|daterad|antagen|fastställd)[^()]{{0,40}}\))?",
        rf"\({STATE_DIARY}\)",
        r"[.,;]\sISRN:?\s[A-ZÅÄÖ][\w/-]{5,40}",
        r"\]\([^()\s]{1,300}\)",
        rf"[.,;]\s{ANY}\s(?P<number>{YEAR}-\d{{1,3}})",
        rf"(?:[.,;:?!–|(\t-]{GAP}|\s){SERIES_WORD}\s(?P<cellyear>{YEAR})[,:]?\s[Nn]r\.?\s(?P<number>\d{{1,3}})\)?",
        rf"(?:[.,;:?!–|(\t-]{GAP}|\s){SERIES_WORD}\s(?:nr\.?\s)?(?P<number>\d{{1,3}})(?:,| år)\s"
        rf"(?P<cellyear>{YEAR})\)?",
        rf"(?<=\d),\s(?:\w+\s)?(?:upplaga?n?|uppl\.|utgåvan?|tryckning(?:en)?)(?:,?\s(?P<cellyear>{YEAR}))?",
        rf"(?<=\w)[.]\s(?:\d{{1,2}}:a\s|(?:Den\s)?(?:Första|Andra|Tredje|Fjärde|Femte|Sjätte|Nya?|[A-ZÅÄÖ][a-zåäö]{{2,10}}a[dt]e?),?\s(?:[a-zåäö]{{4,12}}\s)?)(?:upplaga?n?|uppl|utgåvan?)"
        rf"(?:,?\s(?P<cellyear>{YEAR}))?",
        r"(?<=\w)[.,]\s\d{1,4}\s(?:s|sid|sidor)\.?",
        r"[.,]\s(?:[Kk]ostnadsfri\w?|[Gg]ratis)",
        r"[.,]\s(?:\d{1,5}\s?(?:kr|kronor)\b|[Gg]ratis\b)[^.]{0,40}",
        rf"[.,]\s(?:[Aa]ntag|[Bb]eslutad|[Ff]astställ|[Rr]eviderad|[Uu]ndertecknad)\w{{0,4}}\b[^.]{{0,60}}?"
        rf"(?P<cellyear>{YEAR})(?:-\d\d-\d\d)?",
        r"(?<=[.?!)])\s(?:Finns|Även|Också|Går att|Kan (?:beställ|ladd|hämt)as|Endast|Slut på|Porto)\b[^.?!]{0,90}",
        rf"[.,]\s(?:[Bb]eslut\s)?(?P<cellyear>{YEAR})-\d\d-\d\d(?:,?\s§\s?\d{{1,4}})?",
        rf"\((?:[a-zåäö]{{3,15}}\s)?(?P<cellyear>{YEAR})-\d\d-\d\d\)",
        rf"\((?:framtagen|utgiven|beslutad|antagen|fastställd)\b[^()\d]{{0,80}}(?:(?P<cellyear>{YEAR})[^()]{{0,12}})?\)",
        rf"[.,;]\s[Uu]tgiven\s(?P<cellyear>{YEAR})\b[^.]{{0,80}}",
        r",\sversion\s\d{1,3}(?:\.\d{1,3}){0,3}",
        r"[.,]\s[Pp]ris:?\s\d{1,5}\s?(?:kr|:-)",
        r"\s[–-]\s\d{1,5}\s?(?:kr|kronor|:-)",
        r"\s(?:https?://|(?:doi|DOI):?\s?10\.)\S{3,200}",
        r"\s[»›>]",
        r"\s[\[(](?:[Ll]adda|[Kk]licka|[Nn]y länk|[Öö]ppna|[Ll]äs|[Hh]ämta)\b[^\[\]()]{0,40}[\])]",
        r"\s[–-]\s(?:läs|ladda|hämta|öppna)\b[^.–]{0,40}",
        rf",\s(?:tryckår|utgivningsår|utgiven|publicerad)\s(?P<cellyear>{YEAR})",
        rf",\s(?:broschyr|folder|affisch|film|faktablad|häfte)(?:,?\s(?P<cellyear>{YEAR}))?",
        r"[.,]\s(?:[Aa]rt\.?\s?nr|[Aa]rtikelnummer|[Bb]est\.?\s?nr|[Bb]eställningsnummer)\.?:?\s\d{2,7}",
        rf"[.,]\s[Aa]ntag\w{{2,4}}\s(?:av|i)\b[^.]{{3,60}}?(?P<cellyear>{YEAR})-\d\d-\d\d(?:,?\s§\s?\d{{1,4}})?",
        r"[.,]\s(?!ISSN|ISBN|SOU|RiR)(?P<diary>(?:[A-ZÅÄÖ]{2,6}|[\ue000-\uf7ff])\s\d{4}[/-]\d{2,6}(?:-\d{1,4})?)",
        r"[\s.,;:|–-](?:Ladda (?:ner|ned|hem)|Hämta|Beställ)\b[^.]{0,30}",
        rf"(?:[.,;:?!–|(\t-]{GAP}|\s)\(?{ISBN}\)?",
        rf"(?:[.,;:?!–|(\t-]{GAP}|\s)\(?{ISSN}\)?",
        rf"(?:[.,;:?!–|(\t-]{GAP}|\s){SERIES_WORD}{GAP}(?:[Nn]r\.?\s)?{GAP}:?{GAP}(?P<number>{LOOSE})\)?",
        rf"[.]\s(?!{KIND}|{TOLD})[A-ZÅÄÖ][a-zåäöA-ZÅÄÖ-]{{1,30}}(?:\s[a-zåäöA-ZÅÄÖ]{{1,15}}){{0,2}},\s{SERIES_WORD}{GAP}(?:[Nn]r\.?\s)?(?P<number>{NUM})\)?",
        rf"(?:[.,;:–|(\[\t-]{GAP}|(?<=[?!]){GAP}|\s(?=[Rr]apport|[Mm]eddelande|RAPPORT|[Nn]r|{ANY}|\d|"
        rf"[A-ZÅÄÖ]\w{{1,40}} (?:nr )?\d))\(?{SERIES}{NUMBERED}\)?",
        rf"(?:[\s.,;:|\t-]){SIZE}",
        DATED,
        r"\t\s{0,9}(?P<isbn>97[89][\d -]{9,16}\d)",
        rf"\t\s{{0,9}}(?P<issn>\d{{4}}-(?!{YEAR})\d{{3}}[\dXx])",
        rf"\t{GAP}(?P<diary>(?:[A-ZÅÄÖ]{{1,6}}|[\ue000-\uf7ff])\s\d{{4}}[-/]\d{{1,6}})",
        rf"\t{GAP}(?P<diary>\d[\d.]{{0,20}}-\d{{1,12}}(?:[/-]\d{{1,12}}){{0,4}})",
        rf"(?:\t|[|]){GAP}(?P<cellyear>{YEAR})",
        rf"\t{GAP}(?i:(?:slut|del|års|läges)?rapport|broschyr|folder|handbok|handledning|vägledning|(?:läns)?strategi|"
        r"(?:handlings)?plan|film|kartläggning|publikation|meddelande|skrift|faktablad|checklista|studie|utvärdering|"
        r"metodstöd|program|policy|riktlinjer?)",
        r"[.,]\s+(?:Utvecklingscentrum|Enheten|Avdelningen|[A-ZÅÄÖ][a-zåäö]{1,40}\s(?:enheten|"
        r"avdelningen|funktionen)|Institutionen)\b[^.,]{0,40}",
    )
)
HEADS = tuple(
    guarded(p)
    for p in (
        rf"^\(?(?:{ANY}[:,.]?{GAP})?{SERIES_WORD}{GAP}(?:[Nn]r\.?)?{GAP}:?{GAP}(?P<number>{NUM})\)?"
        rf"[\s.,:;–|\t-]*(?=\S)",
        rf"^(?:{ANY}\s+)?(?P<number>{NUM})[\s.,:;–|\t-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        rf"^(?:[\w&:\ue000-\uf7ff-]{{1,25}}\s){{0,2}}[\w&:\ue000-\uf7ff-]{{0,20}}(?:[Rr]apport|PM|[Pp]aper|[Rr]eport|[Ss]krift|[Ss]erie|FoU|[Ss]tudie|[Dd]okument)\w{{0,8}}"
        rf"(?:\snr\.?)?\s{{1,9}}(?P<number>{NUM})[\s.,:;–|\t-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        r"^[\s›•·*▪■–—-]+(?=\S)|^»\s?(?=[^«»]*$)",
        r"^\[?(?:[Pp][Dd][Ff]|Word)\]?:?\s(?=[A-ZÅÄÖ\"”])",
        rf"^\[?(?P<cellyear>{YEAR})-\d\d-\d\d\]?(?:\s?[:|–-])?\s+(?=\S)",
        rf"^(?:{MONTH}|[JFMASOND][a-z]{{2,8}})\s(?P<cellyear>{YEAR})[:.,–-]\s+(?=\S)",
        rf"^(?:{ANY}\s)?(?P<number>(?:19|20)\d\d/\d{{1,3}})[\s.,:;–|\t-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        rf"^{SERIES_WORD}\s(?:nr\.?\s)?(?P<number>(?:19|20)\d\d-\d{{1,2}}|\d\d:\d{{1,3}}|\d{{1,3}}/\d\d|\d{{1,4}})[:.]?\s+(?=[A-ZÅÄÖ\"”])",
        rf"^[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{0,9}}\s(?P<number>{NUM})[\s.,:;–|\t-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        rf"^{WRITERS}\s\((?P<cellyear>{YEAR})\)[.:,]?\s+(?=\S)",
        rf"^(?:{WRITERS}|{SURNAMES}):\s+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        rf"^\((?P<cellyear>{YEAR})\)[.:,]?\s+(?=\S)",
        rf"^{WORK}\s(?=[\"”»])",
        rf"^(?:[Ll]äs|[Ll]änk till|[Tt]ill)\s(?:hela\s|vår\s)?{WORK}:?\s(?=[\"”»A-ZÅÄÖ\ue000-\uf7ff])",
        rf"^(?:[Ll]adda (?:ner|ned|hem)|[Hh]ämta|[Öö]ppna|[Bb]eställ):?\s(?:(?:hela\s|vår\s)?{WORK}:?\s)?"
        r"(?=[\"”»A-ZÅÄÖ\ue000-\uf7ff])",
        rf"^\[(?P<number>{NUM})\]:?\s+(?=\S)",
        r"^\[(?=[^\[\]]{3,300}$)",
        r"^(?:Ny|Nytt|Nyhet)[!:]\s+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        rf"^(?:{SERIES_WORD}\s)?[Nn]r\.?\s(?P<number>\d{{1,3}})\s\((?P<cellyear>{YEAR})\)[.:,]?\s+(?=\S)",
        rf"^Rapport(?:er)?\s(?:om|från|i)\s[a-zåäö ]{{3,40}}\s(?P<number>{NUM})[\s.,:;–|-]+"
        rf"(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        r"^(?:Rapport|Slutrapport|Delrapport|Publikation|Skrift|PM|Titel|Rubrik)\s?:\s+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])",
        r"^(?:Rapport|Broschyr|Folder|Handbok|Vägledning|Strategi|Informationsblad|Faktablad|Film|Slutrapport|Plan|Skrift|"
        r"Kartläggning|Publikation)\s?[|]\s+(?=\S)",
        r"^(?:Utan nummer|Onumrerad|Ej numrerad|Utanför serien)\s?[:.]\s+(?=\S)",
        rf"^{BODIES}\s\((?P<cellyear>{YEAR})\)[.:,]\s+(?=\S)",
        rf"^{ANY},\s(?P<cellyear>{YEAR})[.:]\s+(?=\S)",
        rf"^{SERIES_WORD}\s(?:nr\.?\s)?(?P<number>\d{{1,3}}),\s(?P<cellyear>{YEAR})[:.]\s+(?=\S)",
        rf"^{DIARY}[\s.,:;–|\t-]+(?=\S)",
        rf"^(?P<cellyear>{YEAR})(?:\t|[|]|\s[–-]\s|:\s)\s*(?=\S)",
    )
)
_WITHOUT_DIGITS = (
    "X (rapport)", "Xxx\tRapport", "X (dvd)", "X pdf", "X. Enheten", "Rapport: Xxx", "X Xx, X.", "X (öppnas)",
    "X. Institutionen",
    "Xxx »", "Xxx – läs mer här", "Xxx (klicka här)", "Ny! Xxx", "Xxx [pdf]", "Xxx (framtagen av oss)",
    "Xxx. Finns även på engelska", "Xxx. Gratis", "Xxx, broschyr", "Xxx, Xxx: Xxx", "Xxx & Xxx: Xxx",
    'Rapporten "Xxx"', "Läs rapporten Xxx", "Ladda ner Xxx", "[Xxx", "Xxx](/y)", "X. Avhandling",
    "» Xxx", "– Xxx", "Utan nummer: Xxx", "Titel: Xxx", "PDF: Xxx", "Xxx. Reviderad upplaga", "Xxx. Kostnadsfri",
    "Xxx Ladda ner",
)  # fmt: skip
WORDY = tuple(t for t in (*TAILS, *HEADS) if any(map(t.search, _WITHOUT_DIGITS)))
"""Those that come off a title without any digit."""


def series_number(words: str) -> re.Match[str] | None:
    """Gives where words tell the number of a work in a series, or of a book."""
    return _SERIES_NUMBER.search(words) if _IN_NUMBER.search(words) or "ISBN" in words else None
