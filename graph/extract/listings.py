"""The words of lists of publications: headings that open or end one, titles, descriptions, trailers."""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.cells import is_header, is_row, row_title
from graph.extract.furniture import is_address, is_furniture, is_label, labels_in
from graph.extract.guards import guarded
from graph.extract.telling import is_description
from graph.records import Block, Document

__all__ = [
    "announces_more",
    "can_be_title",
    "ends_list",
    "is_list_heading",
    "is_list_of_works",
    "is_published",
    "is_trailer",
    "leads_to_file",
    "speaks_of_works",
    "words_of",
]

_STRONG = guarded(
    r"\b(?:publikation(?:er(?:na)?|slista)?|publicerat|utgivet|utgivna|i serien|(?:rapport)?serie[nr]?|rapport|"
    r"(?:år|del|slut|läges|tillsyns|läns|forsknings|regerings)?s?rapporter(?:na)?|(?!under|före|namn|av|in)[a-zåäö]{0,20}skrifter(?:na)?|skriftserie|"
    r"trycksaker|[a-zåäö]{0,20}broschyrer|foldrar|faktablad|utgivning|litteratur|lästips|ladda (?:ned|ner|hem)|"
    r"nedladdning\w*|böcker|handböcker|vägledningar|kartläggningar|utvärderingar|studier|strategier|handlingsplaner|"
    r"styrdokument|dokument(?:arkiv|bank|samling)?|[a-zåäö]{0,20}material(?:et)?|filer|bilagor|läsning|"
    r"publications(?: in english)?|reports|i samma serie|skriftserien|"
    r"(?:rapport|publikations|skrift|dokument)förteckning|"
    r"(?:vi|har) (?:skrivit|gett ut)|^underlag$|att läsa|läs, låna)\b",
    re.IGNORECASE,
)
_ONE = re.compile(r"\b(?:publikation|rapport|litteratur|utgivning)\b", re.IGNORECASE)
"""Words that head a list by themselves, but not in a sentence ("Ny rapport om skadestånd")."""
_OF_ONE = re.compile(r"\d[:/-]\d|\(pdf\b", re.IGNORECASE)
_YEAR_OR_STOP = re.compile(r"\b(?:19|20)\d\d\b|[.?!]\s")
_YEAR_HEADING = re.compile(
    r"(?:\d{4}|(?:vetenskapliga )?artiklar|avhandlingar|böcker|bokkapitel|konferensbidrag|"
    r"filmer|poddar|år \d{4}|(?:ej|icke) numrerade\w*(?: \w+)?)",
    re.IGNORECASE,
)
_FORM = re.compile(r"(?:blankett|ansökan|anmälan|formulär|e-tjänst|stadgar)(?:er)?\b", re.IGNORECASE)
"""What is filled in is no publication."""
_WORD = re.compile(r"[A-Za-zÅÄÖåäö]{3}")
_ENUMERATED = re.compile(r"^(?:[A-ZÅÄÖ][.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]?)\s")
_WEAK = guarded(
    r"^(?:läs mer|mer om|läs vår\w*|fördjupa(?: dig)?|mer att läsa|lästips|"
    r"vill du veta mer|läs också|läs även|läs vidare|mer information|mer läsning|fördjupning|vidare läsning|relaterat|"
    r"relaterad\w*\b(?! (?:nyhet|sid|länk|artikl|evenemang|kurs|utbildning)).*|se även|se också)\b",
    re.I,
)
_NOT_LIST = guarded(
    r"\b(?:våra uppdrag|rapporterar?|kontakt|nyhetsbrev|"
    r"beställ(?! (?:material|trycksaker|broschyrer|skrifter|publikationer|rapporter))|om rapporten|rapport \d|"
    r"om (?:denna|den här|detta|det här|några av|någon av|dessa) \w+|"
    r"(?:publikationen|rapporten|strategin|planen|handboken|skriften)(?! i))\b",
    re.IGNORECASE,
)
_OF_A_YEAR = guarded(
    r"(?:(?:våra )?(?:rapporter|publikationer|skrifter)|[^.:;()\d]{0,50}(?:rapport|skrift)serien?)"
    r"(?: från| år| under)? (?:19|20)\d\d",
    re.IGNORECASE,
)
_ONE_FILE = guarded(
    r"(?:ladda (?:ned|ner|hem)|läs|hämta|öppna) (?:hela )?\w+(?:en|et|na)(?: här)?:?$", re.IGNORECASE
)
_TRAILER = guarded(
    r"^(?:[»›>↓]\s*)?(?:fulltext|ladda (?:ned|ner|hem)|hämta|beställ|till (?:publikation|rapport)\w*|"
    r"öppna(?=$|\s?\(|\s(?:i|som|hela|här|länk|fil|pdf|dokument|rapport|publikation|skrift|broschyr|strategi|handbok|plan)\w*)|"
    r"pdf\b(?!\]?:?\s[a-zåäö])|länk\b|"
    r"läs (?:hela )?(?:\w+(?:en|et|n)(?:$|\s[(,]?pdf)|rapport|handbok|strategi|redovisning|publikation|skrift|broschyr|"
    r"vägledning|plan|dokument|mer|den)\w*)",
    re.IGNORECASE,
)
_END = guarded(
    r"^(?:(?:press|medie)?kontakt\w*(?: \w+)?|(?:externa|relaterade|andra|fler|nyttiga)? ?länkar(?: till .*)?|"
    r"(?:relaterade|fler|andra|senaste) (?:nyheter|sidor|artiklar)|press\w*|taggar|nämnden|direktionen|styrelsen|"
    r"sidan senast\b.*|frågor\?.*|innehåll|om (?:oss|webbplatsen|"
    r"myndigheten|länsstyrelsen|uppdraget|centret|verksamheten|projektet)|på gång|vanliga frågor\b.*|"
    r"så (?:arbetar|jobbar|gör|når|kontaktar|beställer) (?:vi|du|ni)\b.*|länkar|senast \w+|sidan? (?:upp|gransk)\w*|"
    r"sidansvarig|dela|den här webbplatsen|kakor|cookies|samverkan\b.*|samarbete\b.*|"
    r"(?:våra |pågående |avslutade |tidigare )?\w{0,9}uppdrag\w*|(?:pengar|medel|bidrag) att söka|"
    r"bakgrund|lagar\b.*|lagstiftning\w*|förordningar|föreskrifter|författningar|regelverk|nyhets?(?:brev|er)\w*|kalendarium|kalender|"
    r"har du (?:frågor|synpunkter)\b.*|planer|hitta (?:till )?\w*|genvägar|besöksadress|"
    r"postadress|adress|telefon|tel\b.*|e-?post|följ oss|nätverk\w*|vår verksamhet|"
    r"webbplats|gå till \w+.*|sociala medier|visste du\b.*|tillgänglighet\w*|personuppgift\w*|projekt|aktuellt|"
    r"utbildning\w*|organisation|beställ\w*|"
    r"frågor.*|ansvarig\w*(?: \w+)?|redaktör|stöd och hjälp|för dig som .*)(?:$|[:.])",
    re.IGNORECASE,
)
_PLURAL = guarded(
    r"\b(?:\w*rapporter|publications|reports|\w*skrifter|publikationer|broschyrer|foldrar|filer|dokument\w*|bilagor|böcker)\b",
    re.IGNORECASE,
)
_LONGEST_LEAD = 200
_ADDED = guarded(r"\bföljande underlag\b|\bunderlag:$", re.IGNORECASE)
_OF_WORKS = guarded(
    r"\b(?:lästips|läslista|litteratur\w*|trycksaker|[a-zåäö]{0,20}material)\b", re.IGNORECASE
)
_LAW = guarded(
    r"^[^()]{0,80}(?:lag|lagen|balk|balken|förordning|förordningen)\b[^()]{0,60}"
    r"\((?:SFS )?(?:19|20)\d\d:\d{1,4}\)[^()]{0,90}$",
    re.IGNORECASE,
)
"""The name of a law with its number in the code of laws."""
_NUMBER = re.compile(r"\b\d{4}[:/]\d{1,3}\b|\b\d{1,2}:\d{4}\b")
_NUMBER_WORD = guarded(r"\b(?:dnr|diarienr|diarienummer|isbn|issn)\b", re.IGNORECASE)
_PUBLISHED = guarded(
    r"\b(?:19|20)\d\d\b|\(?pdf\b|rapport|kartläggning|strategi|handbok|handlingsplan|vägledning|"
    r"broschyr|plan\b|planen\b|studie|"
    r"utvärdering|verksamhetsberättelse|redovisning|överenskommelse|riktlinjer|program\b|"
    r"metodstöd|åtgärdskort|samtalskort|antologi|(?<!under)(?<!före)skrift|handledning|manual\b|guide\b|folder|lägesbild|översikt|undersökning|"
    r"granskning|uppföljning|inventering|policy|rutin\b|checklista|lathund|årsberättelse|utredning|faktablad|metodbok",
    re.IGNORECASE,
)


_LINKED = ("läs mer", "mer om", "www.", "http:", "https:")


@lru_cache(maxsize=1024)
def is_list_heading(words: str) -> bool:
    """Tells whether a heading announces a list of publications."""
    words = words.strip().rstrip(":")
    if enumerated := _ENUMERATED.match(words):
        words = words[enumerated.end() :]
    if ":" in words and labels_in(words):
        return False
    if _OF_A_YEAR.fullmatch(words):
        return True
    if len(words.split()) > 8 or _OF_ONE.search(words) or is_numbered(words) or _YEAR_OR_STOP.search(words):
        return False
    if _ONE.search(words) and len(words.split()) > 3:
        words = _ONE.sub("", words)
    return bool(_STRONG.search(words)) and not _NOT_LIST.search(words)


def is_list_of_works(words: str) -> bool:
    """Tells whether the title of a page says that it lists publications ("Publikationer från X")."""
    return bool(_PLURAL.search(words) or _OF_WORKS.search(words)) and is_list_heading(words)


def words_of(document: Document, block: Block) -> str:
    """Gives the words of a block with white space folded."""
    known = _words_in(document.text)
    words = known.get((block.start, block.end))
    if words is None:
        words = " ".join(document.text[block.start : block.end].split())
        known[block.start, block.end] = words
    return words


@lru_cache(maxsize=2)
def _words_in(text: str) -> dict[tuple[int, int], str]:  # noqa: ARG001 - what the words are kept by
    """Gives a place for the words of a text's blocks, which are asked for many times while it is read."""
    return {}


def is_trailer(document: Document, block: Block) -> bool:
    """Tells whether a block is the line after an entry that leads to the file ("Fulltext", "Ladda ner")."""
    words = words_of(document, block)
    return len(words) < 90 and bool(_TRAILER.match(words))


def can_be_title(document: Document, block: Block) -> bool:
    """Tells whether a block can be the title of an entry."""
    words = row_title(document, block)
    row = is_row(document, block)
    if row and (is_header(document, block) or is_address(words_of(document, block))):
        return False
    if is_furniture(words) or (is_label(words) and not row) or _LAW.match(words):
        return False
    if (
        block.kind == "heading"
        and _PLURAL.search(words)
        and is_list_heading(words)
        and len(words.split()) <= 4
    ):
        return False
    if (
        _FORM.match(words)
        or _YEAR_HEADING.fullmatch(words)
        or (is_list_heading(words) and len(words.split()) <= 2)
    ):
        return False
    return 3 <= len(words) <= 320 and not is_description(words) and bool(_WORD.search(words))


def leads_to_file(words: str) -> bool:
    """Tells whether a line with a colon announces the file of one publication ("Ladda ner rapporten:")."""
    return bool(_ONE_FILE.match(words))


def speaks_of_works(words: str) -> bool:
    """Tells whether a sentence or a short line with a colon speaks of publications, as one before a list does."""
    leads = len(words) < _LONGEST_LEAD and words[-1:] in (".", ":")
    return leads and bool(_PLURAL.search(words) or _ADDED.search(words))


def announces_more(words: str) -> bool:
    """Tells whether a heading announces more to read, which may be publications or no more than links."""
    return bool(_WEAK.match(words)) and len(words.split()) <= 6


def ends_list(words: str) -> bool:
    """Tells whether a heading of a plain text opens a section of another kind."""
    return bool(_END.match(words))


def is_numbered(words: str) -> bool:
    """Tells whether words hold a number of a series or of a file, or the word for one."""
    number = (":" in words or "/" in words) and _NUMBER.search(words)
    return bool(number or _NUMBER_WORD.search(words))


def is_published(words: str) -> bool:
    """Tells whether a title shows by itself that it is a publication: a number, a year, a kind."""
    shown = is_numbered(words) or _PUBLISHED.search(words)
    return bool(shown) and not words.casefold().startswith(_LINKED)
