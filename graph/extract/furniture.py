"""Lines of a page that are neither titles nor words about one: labels with their values, addresses, buttons."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.guards import guarded

__all__ = ["LABEL", "is_address", "is_furniture", "is_label", "labels_in"]

LABEL = (
    r"(?:löpnummer|publikationsn(?:umme)?r|rapportn(?:umme)?r|publ\.?\s?nr|serien(?:umme)?r|serie|(?:diarie|dokument|ärende)(?:nummer|nr)|dnr|"
    r"isbn(?:[-/ ]{1,3}issn)?(?:[- ]?n(?:umme)?r)?|issn(?:[-/ ]{1,3}isbn)?(?:[- ]?n(?:umme)?r)?|"
    r"publicerings(?:år|datum)|utgivnings(?:år|datum)|utgiv(?:en|ningsår)|tryckår|år|"
    r"sid(?:antal|or)|antal sidor|omfång|publikationstyp|dokumenttyp|typ av (?:publikation|dokument)|typ|"
    r"utgivare|utgiven av|författare|redaktör|ämne(?:n|sord)?|nyckelord|språk|artikeln(?:umme)?r|"
    r"pris|format|upplaga|beslutad av|fastställd av|gäller till|giltighetstid|datum)"
)
"""What the catalogue of publications says of one, before a colon or alone on a line."""

_OF_A_WORK = guarded(
    r"(?:^|(?<=\s)|(?<=[|;,.]))(löpnummer|publikationsn(?:umme)?r|rapportn(?:umme)?r|serien(?:umme)?r|diarie(?:nummer|nr)|"
    r"dnr|isbn|issn|publiceringsår|utgivningsår|tryckår|sidantal|antal sidor|publikationstyp|dokumenttyp|typ|utgivare|"
    r"utgiven av)"
    r"(?:[-/ ]{1,3}(?:isbn|issn))?(?:[- ]?n(?:umme)?r)?\s?(?::|$|(?=\d))|"
    r"^(rapport|meddelande|publikation|skrift|pm)(?: nr| nummer)?:? (?:\d{4}:\d{1,3}|\d{1,3}:\d{4})$",
    re.IGNORECASE,
)
_LABELLED = guarded(
    rf"^(?:antag|fastställ|beslut)\w{{1,4}}\b[^.]{{0,60}}\b(?:dnr|diarienummer)\b|"
    r"^(?:den )?(?:(?:första|andra|tredje|fjärde|femte|ny|reviderade?|omarbetade?|uppdaterade?|"
    r"utökade?)(?:,| och)?\s){1,3}"
    r"(?:upplagan?|utgåvan?)\b[^!?]{0,80}$|^utgiven (?:år )?(?:19|20)\d\d\b[^!?]{0,60}$|"
    r"^(?:rapport|studie|kartläggning|skrift|broschyr) från [^.:]{5,80}\.\s(?:dnr|diarienummer|isbn|issn)\b|"
    rf"^{LABEL}\s?(?::|$)|^(?:ISBN|ISSN|Dnr|(?:Diarie|Dokument|Ärende)nummer)\s",
    re.IGNORECASE,
)
_KIND_LINE = guarded(
    r"^(?:handbok|broschyr|folder|rapport|utbildningsmaterial|vägledning|film|faktablad|kunskapsstöd|metodstöd|strategi|plan|"
    r"kartläggning|publikation|meddelande|skrift)(?:(?: nr)? (?:\d{4}:\d{1,3}|\d{1,3}:\d{4})[.]?)?"
    r"(?:[,.|]\s?(?:artikeln|art\.?\s?n|pdf|\d|publicerad|is[bs]n|utgiven|nr)[^!?]{0,80})?$",
    re.IGNORECASE,
)
_SERIES_LINE = guarded(
    r"^(?:[\w-]+ )?(?:rapport|meddelande|skrift|publikation)s?(?:serien?)?,? (?:nr\.? )?"
    r"(?:\d{4}:\d{1,3}|\d{1,3}[:/]\d{4})[.,]\s"
    r"(?:ladda|utgiven|gratis|pdf|\d+ s|is[bs]n|dnr|pris|beställ|framtagen|tryckt|reviderad|slutsåld|"
    r"finns|endast)\b",
    re.IGNORECASE,
)
"""Series and number below a title, with how to get it."""
_VALUE = guarded(
    r"(?:[a-zåäö-]{3,30}s\s)?(?:(?:rapport|meddelande|publ|publikation|skrift|artikel|löp)(?:serien?|s?n(?:umme)?r)?|serie|nr|nummer|isbn|issn|"
    r"dnr|diarie(?:nummer|nr)|pris|publiceringsår|utgivningsår|tryckår|sidantal|antal sidor)\b[\s.:]*(?:nr\.?\s*)?"
    r"(?:[A-ZÅÄÖ]{0,6}[\s/-]?\d[\d\s:/.Xx-]*|saknas)(?:\s?kr\b)?",
    re.IGNORECASE,
)
"""A label with its value, without a colon between them."""
_CREDIT = guarded(
    r"^(?:foto\w*|omslag\w*|tryck(?:eri|t hos)?|layout|grafisk form|illustration\w*|form|upplaga|text|översättning|"
    r"kontaktperson\w*|publicerat av|ansvarig\w*|sidansvarig|informationsansvarig|redaktion|copyright)\b[^:]{0,25}:|^©",
    re.IGNORECASE,
)
_BUTTON = guarded(
    r"(?:till (?:sidans )?topp\w*|till publikationsdatabasen|"
    r"tillbaka(?: till (?:start|topp|sid|list|sök|föreg|publ|mynd)\w*.*)?$|"
    r"upp till|skriv ut$|dela(?: (?:sidan|på|denna|detta) ?.*)?$|lyssna(?: på (?:sidan|texten|innehållet))?$|"
    r"tyck(?:te|er)? (?:till|du)\b|.{3,60}\?\s+ja\s+nej$|hittade du|hjälpte (?:inform|sid|det)\w*|"
    r"fick du (?:hjälp|svar)\b|"
    r"var (?:informationen|sidan)|ja$|nej$|ja,? nej|tipsa|"
    r"hela rapporten\b[^.]{0,40}$|(?:(?:english|svensk) )?(?:summary|sammanfattning)"
    r"(?: (?:in english|på engelska))?(?:[ ,(]{1,2}pdf\b.{0,30})?$|"
    r"bilaga,? tabell|tabell(?:er|bilaga|bilagor)\b|så (?:beställer|når|kontaktar|söker) (?:du|ni)\b|"
    r"upp$|nästa möte\b|startsidan?$|teckenspråk$|webbkarta$|"
    r"hoppa till|visa (?:fler|alla)|fler \w+$|beställ\w*$|öppnas i nytt|e-?post|webbredaktör|logga in|till startsidan|"
    r"utskriftsversion|lämna (?:en )?synpunkt|synpunkter|följ (?:oss|med)|org\.?\s?nr|organisationsnummer|swish|"
    r"ge en gåva|in english|bli (?:medlem|månadsgivare|volontär)|sortera|filtrera|filter\s?:|"
    r"sök\b(?! \w+ \w+ \w+)|fritext|varukorg|stäng meny|visar? \d|"
    r"(?:förra|föregående|nästa)(?:\s\d.*)?$|"
    r"tillgänglighetsredogörelse|lediga jobb|publicera(?:d|t) (?:av|den)?\s?:?\s?\w+\s?[|]|"
    r"(?:sändlista|sidinformation|avsändare|taggar|presskontakt|frågor|sökord|nyckelord|beställning\w*|"
    r"mer information)\s?:|telefon$|antag|fastställ|beslutad|reviderad|uppdaterad|(?:fakta)?granskad|senast|"
    r"sidan? (?:är|senast|uppdater|gransk|publicer|ändr))",
    re.IGNORECASE,
)
"""What a line of the site begins with."""
_OF_SITE = guarded(
    r"www\.|https?:|\b(?:telefon|växel|tfn|tel)\b[^\d]{0,25}\d|"
    r"\.\.\.\.\.|_____|\b\d{1,3}[ \xa0]\d{3} ?(?:kr|kronor|tkr)\b\.?$|"
    r"sidan ändrad|behandling av personuppgifter|\bcookies\b|\bkakor\b",
    re.IGNORECASE,
)
_DIGIT = re.compile(r"\d")
_ADDRESS = re.compile(
    r"\b\d{3}\s\d{2}\s+[A-ZÅÄÖ][\wåäöÅÄÖ]|\b[A-ZÅÄÖ]\w+(?:gatan|vägen|torget|plan|gränd|backe)\s\d{1,3}\s?[A-Z]?(?:,|$)|\bBox\s\d|\b(?:[Tt]el|[Tt]fn|[Vv]äxel)\b\.?:?\s*\d|"
    r"(?<![\d-])\b(?!\d{4}-\d{3}[\dXx](?!\d))0\d{1,3}-\d{2,3}\s?\d{2}"
)

_ACCOUNT = guarded(r"\b(?:swish\w*|plusgiro|bankgiro|telefon|tfn)\b[^\d]{0,25}\d", re.IGNORECASE)


_FAR = 200


@lru_cache(maxsize=1024)
def is_label(words: str) -> bool:
    """Tells whether a line is a label, with its value or alone, or credits those who made a publication."""
    return len(words) < 120 and bool(
        _LABELLED.match(words)
        or _CREDIT.match(words)
        or _KIND_LINE.match(words)
        or _SERIES_LINE.match(words)
        or _is_all_values(words)
    )


def _is_all_values(words: str) -> bool:
    """Tells whether a line holds no more than labels with their values."""
    left, found = _VALUE.subn("", words)
    return found > 0 and not any(map(str.isalpha, left))


def labels_in(words: str) -> frozenset[str]:
    """Gives the labels of a publication that a line holds, in lower case."""
    return frozenset((m.group(1) or m.group(2)).casefold() for m in _OF_A_WORK.finditer(words[:300]))


@lru_cache(maxsize=1024)
def is_address(words: str) -> bool:
    """Tells whether a line tells where to find, to call or to pay somebody."""
    return bool(_ADDRESS.search(words[:200]) or _ACCOUNT.search(words[:200]))


@lru_cache(maxsize=1024)
def is_furniture(words: str) -> bool:
    """Tells whether a line belongs to the site: a button, an address, a date of the page."""
    words = words[:_FAR]
    return bool(
        "@" in words
        or _BUTTON.match(words)
        or _OF_SITE.search(words)
        or (_DIGIT.search(words) and _ADDRESS.search(words))
    )
