"""Words that tell about a publication instead of naming it."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.guards import guarded

__all__ = ["HEADED", "ends_dated", "is_description", "is_prose"]

_SENTENCE_END = re.compile(r"[.!?][\"”»)]*$")
_VERB = guarded(
    r"\b(?:är|var|har|hade|ska|skall|kan|vill|får|visar|beskriver|innehåller|vänder|ger|gav|"
    r"handlar|bygger|presentera[rs]|"
    r"redovisa[rs]|syftar|finns|görs|utgör|anger|behandlar|tar|belyser|analyserar|följs?|omfattar|"
    r"ingår|samlar|kom|gavs|togs|"
    r"bidrar|listar|riktar|förmedlar|föreslår|sammanfattar|undersöker|diskuterar|menar|saknar|"
    r"blev|blir|gör|består|lät|låter|gick|tog|skrev|stod|ligger|låg|kommer|kräver|hör|söker|behöver|\w{3,}nas|\w+(?:ades?|erade|erades|erats|ats))\b",
    re.IGNORECASE,
)
_OF_IT = guarded(
    r"^(?:(?:I|Av|Till|För|Med)\s)?(?:den (?:här )?|denna )?\w{0,20}(?:rapport|strategi|skrift|handbok|plan|vägledning|"
    r"broschyr|studi|kartläggning|översikt|utvärdering|redovisning|bok|uppföljning|granskning|undersökning|genomgång|"
    r"publikation|material|folder|manual)(?:en|n|et)\b",
    re.IGNORECASE,
)
"""The publication that was named before; with a verb behind it, a line that begins so tells of it."""
_FILE_NOTE = guarded(r"(?:[,(]\s{0,3}pdf\b|\spdf,?\s\d)[^!?]{0,60}$", re.IGNORECASE)
HEADED = guarded(
    r"(?P<head>[^.!?()]{8,120}(?:[.!?] [^.!?()]{3,90})?[.!?]?[ ,(]{1,2}"
    r"(?:[a-zåäöA-ZÅÄÖ]{0,20}[Rr]apport|[Mm]eddelande|[Pp]ublikation|[Ss]krift)(?: nr)? "
    r"(?:\d{4}:\d{1,3}|\d{1,3}[:/]\d{4})\)?)"
    r"(?:[.:]\s(?=[A-ZÅÄÖ](?!SSN|SBN)\w*(?: [^ ]+){5})|\s(?=\([A-ZÅÄÖ][^ ()]*(?: [^ ]+){5}))"
)
"""A title with its number, and words about it in the same paragraph."""
_DATED_END = guarded(
    r"[.?!]\s(?:[A-ZÅÄÖ][a-zåäö]{2,20},?\s|"
    r"[A-ZÅÄÖ][a-zåäö-]{1,20}\s[A-ZÅÄÖ][a-zåäö-]{1,20},\s[A-ZÅÄÖ][\w& ]{2,30}\s)?(?:19|20)\d\d\."
    r"(?:\s\d{1,4}\ss(?:id(?:or)?)?\.)?$"
)
"""The end of an entry: the year as a sentence of its own, place before it and pages behind it."""
_LONGEST_DATED = 25
_TO_READERS = re.compile(r"(?:Här|Finns|Vi|Du|Klicka|Välj|Se)\s(?:\S+\s){2}")
"""What speaks to those who read a page."""
_CITED = guarded(r"[^()]{2,90}\((?:19|20)\d\d\)[.:,] [A-ZÅÄÖ\"”]")
"""Authors and year, as a list of references begins its entries."""
_NUMBER_FIRST = re.compile(r"(?:[A-ZÅÄÖ]\w{0,14}\.? )?(?:[Nn]r\.? )?(?:19|20)\d\d:\d{1,3} [A-ZÅÄÖ\"”]")
_LONGEST = 300
"""A line that begins with the number of a series and is no longer names a work."""
_REFERENCE = guarded(
    r"[.,?!”»)–-]\s(?:[a-zåäö]{0,15}rapport|meddelande|skrift|publikation)(?: nr)? (?:\d{4}:\d{1,3}|\d{1,3}[:/]\d{4})\b"
    r"[^!?]{0,60}$",
    re.IGNORECASE,
)
"""A line that tells series and number near its end names a publication, whatever verbs its title has."""


def is_prose(words: str) -> bool:
    """Tells whether words end as a sentence does."""
    return bool(_SENTENCE_END.search(words))


def ends_dated(words: str) -> bool:
    """Tells whether a short line ends with place and year of a publication as a sentence of its own."""
    return len(words.split()) <= _LONGEST_DATED and _DATED_END.search(words) is not None


@lru_cache(maxsize=1024)
def is_description(words: str) -> bool:
    """Tells whether words tell about a publication instead of naming it."""
    words, _ = _FILE_NOTE.subn("", words)
    if _OF_IT.match(words) and _VERB.search(words) and (_SENTENCE_END.search(words) or ". " in words):
        return True
    headed = HEADED.match(words)
    if headed and not _VERB.search(headed["head"]):
        return False
    if len(words) < _LONGEST and (
        _NUMBER_FIRST.match(words) or _REFERENCE.search(words) or _CITED.match(words)
    ):
        return False
    if not _SENTENCE_END.search(words):
        return words.endswith(":") or len(words) > 220
    if len(words.split()) > 35 or (_TO_READERS.match(words) and not ends_dated(words)):
        return True
    return (
        not ends_dated(words)
        and len(words.split()) > 6
        and bool(_VERB.search(words))
        and not re.search(r"(?:\d[:/-]\d+|\bnr \d+|[,)]\s[^.,]{0,30}\b(?:19|20)\d\d)\.?$", words)
    )
