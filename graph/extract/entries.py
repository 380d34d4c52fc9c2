"""Finds the entries of a page's lists of publications: where a title, its description and its trailer stand.

Three shapes are met: titles parted by a trailer line ("Fulltext", "Ladda ner"), titles and descriptions in turn, and
bare lists. Which one a list has is told by its own blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.records import Block, Document

__all__ = ["Entry", "entries_of", "is_list_heading"]

_STRONG = re.compile(
    r"\b(?:publikation(?:er(?:na)?|slista)?|publicerat|rapport(?:er(?:na)?)?|rapportserie[nr]?|"
    r"skrift(?:er(?:na)?|serie)|"
    r"trycksaker|broschyrer|utgivning|litteratur|lästips|ladda (?:ned|ner|hem)|nedladdning\w*|"
    r"tryckt material|"
    r"handböcker|vägledningar|styrdokument|dokument|material(?:et)?|filer|bilagor|läsning|"
    r"i samma serie|skriftserien|att läsa|läs, låna)\b",
    re.IGNORECASE,
)
_WEAK = re.compile(
    r"^(?:läs mer|läs också|mer information|fördjupning|vidare läsning|relaterat|relaterad\w* .*|se även)\b",
    re.I,
)
_NOT_LIST = re.compile(
    r"\b(?:våra uppdrag|rapporterar?|kontakt|nyhetsbrev|beställ|om rapporten|rapport \d)\b", re.IGNORECASE
)
_TRAILER = re.compile(
    r"^(?:[»›>↓]\s*)?(?:fulltext|ladda (?:ned|ner|hem)|hämta|öppna|beställ|till (?:publikation|"
    r"rapport)\w*|pdf\b|länk\b|"
    r"läs (?:hela )?(?:rapport|handbok|strategi|redovisning|publikation|skrift|broschyr|"
    r"vägledning|plan|dokument|mer|den)\w*)",
    re.IGNORECASE,
)
_END = re.compile(
    r"^(?:kontakt\w*(?: oss)?|sidan senast\b.*|frågor\?.*|innehåll|om (?:oss|webbplatsen|"
    r"myndigheten|länsstyrelsen)|länkar|senast \w+|sidan? (?:upp|gransk)\w*|"
    r"sidansvarig|dela|den här webbplatsen|kakor|cookies|samverkan\b.*|samarbete\b.*|uppdrag\w*|"
    r"bakgrund|nyheter|kalender|"
    r"har du (?:frågor|synpunkter)\b.*|planer|hitta (?:till )?\w*|genvägar|besöksadress|"
    r"postadress|adress|telefon|tel\b.*|e-?post|följ oss|nätverk\w*|vår verksamhet|"
    r"webbplats|gå till \w+.*|sociala medier|tillgänglighet\w*|personuppgift\w*|projekt|aktuellt|"
    r"utbildning\w*|organisation|"
    r"frågor.*|ansvarig\w*|redaktör|stöd och hjälp|för dig som .*)(?:$|[:.])",
    re.IGNORECASE,
)
_HEADER = re.compile(
    r"\b(?:titel|nummer|nr|dnr|diarienummer|utgivningsår|år|utgivare|serie|format)$", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?][\"”»)]*$")
_VERB = re.compile(
    r"\b(?:är|var|har|hade|ska|skall|kan|vill|får|visar|beskriver|innehåller|vänder|ger|gav|"
    r"handlar|bygger|presentera[rs]|"
    r"redovisa[rs]|syftar|finns|görs|utgör|anger|behandlar|tar|belyser|analyserar|följs?|omfattar|"
    r"ingår|samlar|kom|gavs|togs|"
    r"bidrar|listar|riktar|förmedlar|föreslår|sammanfattar|undersöker|diskuterar|menar|saknar|"
    r"blev|blir|gör|består|\w+(?:ades?|erade|erades|erats|ats))\b",
    re.IGNORECASE,
)
_NUMBER = re.compile(
    r"\b\d{4}[:/]\d{1,3}\b|\b\d{1,2}:\d{4}\b|\b(?:dnr|diarienr|diarienummer|isbn|issn)\b", re.IGNORECASE
)
_PUBLISHED = re.compile(
    r"\b(?:19|20)\d\d\b|\(?pdf\b|rapport|kartläggning|strategi|handbok|handlingsplan|vägledning|"
    r"broschyr|plan\b|planen\b|studie|"
    r"utvärdering|verksamhetsberättelse|redovisning|överenskommelse|riktlinjer|program\b|"
    r"metodstöd|åtgärdskort|samtalskort|antologi|skrift",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: the block of its title, and the blocks that describe it."""

    title: Block
    description: tuple[Block, ...]


def is_list_heading(words: str) -> bool:
    """Tells whether a heading announces a list of publications."""
    words = words.strip().rstrip(":")
    if len(words.split()) > 8 or _NUMBER.search(words) or re.search(r"\b(?:19|20)\d\d\b|[.?!]\s", words):
        return False
    return bool(_STRONG.search(words)) and not _NOT_LIST.search(words)


def entries_of(document: Document) -> list[Entry]:
    """Gives the entries of all lists of publications of a page, in order."""
    found: list[Entry] = []
    blocks = document.blocks
    at = 0
    while at < len(blocks):
        strength = _opens(document, at)
        if not strength:
            at += 1
            continue
        end = _section_end(document, at)
        body = blocks[at + 1 : end]
        entries = [e for e in _entries(document, body) if strength == "strong" or _published(document, e)]
        found += entries
        at = end if entries else at + 1
    return found


def _words(document: Document, block: Block) -> str:
    return " ".join(document.text[block.start : block.end].split())


def _opens(document: Document, at: int) -> str:
    block = document.blocks[at]
    if block.kind not in ("heading", "paragraph") or at == 0 or at + 1 == len(document.blocks):
        return ""
    words = _words(document, block)
    if block.kind == "paragraph" and not (words.endswith(":") and len(words) < 60):
        return ""
    if block.level == 1 and not is_list_heading(words):
        return ""
    if is_list_heading(words):
        return "strong"
    return "weak" if _WEAK.match(words) and len(words.split()) <= 6 else ""


def _section_end(document: Document, at: int) -> int:
    opening = document.blocks[at]
    levelled = (
        any(b.kind == "title" for b in document.blocks)
        or len({b.level for b in document.blocks if b.level}) > 1
    )
    for index in range(at + 1, len(document.blocks)):
        block = document.blocks[index]
        if block.kind != "heading":
            continue
        words = _words(document, block)
        if levelled:
            if block.level <= opening.level or opening.kind == "paragraph":
                return index
        elif _END.match(words) or is_list_heading(words) or _tight_list_ends(document, at, index):
            return index
    return len(document.blocks)


def _tight_list_ends(document: Document, at: int, index: int) -> bool:
    """True for a block set off by a blank line after a list whose entries follow line on line."""
    blocks = document.blocks
    gaps = [
        document.text[a.end : b.start].count("\n")
        for a, b in zip(blocks[at + 1 : index], blocks[at + 2 : index + 1], strict=True)
    ]
    return len(gaps) >= 3 and gaps[-1] > 1 and all(gap == 1 for gap in gaps[:-1])


def _groups(document: Document, body: Sequence[Block]) -> list[list[Block]]:
    """Gives the blocks of a plain text that stand line on line, group by group."""
    groups: list[list[Block]] = []
    for block in body:
        if groups and document.text[groups[-1][-1].end : block.start].count("\n") == 1:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _entries(document: Document, body: Sequence[Block]) -> Iterator[Entry]:
    groups = _groups(document, body)
    pairs = [g for g in groups if len(g) == 2 and _can_be_title(document, g[0]) and _is_prose(document, g[1])]
    if len(pairs) >= 2 and len(pairs) * 2 >= len(groups):
        yield from (Entry(g[0], tuple(g[1:])) for g in groups if _can_be_title(document, g[0]) and len(g) > 1)
        return
    trailers = sum(_is_trailer(document, b) for b in body)
    parted = trailers > 1 or (trailers == 1 and len(body) <= 4)
    headed = sum(b.kind == "heading" and b.level > 2 for b in body) >= 2
    title: Block | None = None
    description: list[Block] = []
    after_trailer = True
    for block in body:
        if _is_trailer(document, block) and not _is_linked_title(document, block):
            after_trailer = True
            continue
        if not after_trailer and title is not None and not _starts_entry(document, block, parted, headed):
            description.append(block)
            continue
        if title is not None:
            yield Entry(title, tuple(description))
        title, description, after_trailer = None, [], False
        if _can_be_title(document, block):
            title = block
        elif not parted or block.kind == "cell":
            after_trailer = True
    if title is not None:
        yield Entry(title, tuple(description))


def _is_prose(document: Document, block: Block) -> bool:
    return bool(_SENTENCE_END.search(_words(document, block)))


def _is_trailer(document: Document, block: Block) -> bool:
    words = _words(document, block)
    return len(words) < 90 and bool(_TRAILER.match(words))


def _is_linked_title(document: Document, block: Block) -> bool:
    return block.kind == "item" and bool(_NUMBER.search(_words(document, block)))


def _starts_entry(document: Document, block: Block, parted: bool, headed: bool) -> bool:
    words = _words(document, block)
    if headed:
        return block.kind == "heading"
    if block.kind in ("item", "cell"):
        return not parted or not _is_description(words)
    if parted:
        return (block.kind == "heading" and block.level > 2) or (
            not _is_description(words) and bool(_NUMBER.search(words))
        )
    return not _is_description(words)


def _is_description(words: str) -> bool:
    if not _SENTENCE_END.search(words):
        return words.endswith(":") or len(words) > 220
    if len(words.split()) > 35:
        return True
    return (
        len(words.split()) > 6
        and bool(_VERB.search(words))
        and not re.search(r"(?:\d[:/-]\d+|\bnr \d+)\.?$", words)
    )


def _can_be_title(document: Document, block: Block) -> bool:
    words = _words(document, block)
    if block.kind == "cell" and not re.search(r"\d", words) and _HEADER.search(words):
        return False
    if re.search(r"www\.|https?:|\btelefon\b|@", words.casefold()):
        return False
    if re.fullmatch(r"(?:\d{4}|år \d{4})", words) or is_list_heading(words) and len(words.split()) <= 2:
        return False
    return (
        3 <= len(words) <= 320 and not _is_description(words) and bool(re.search(r"[A-Za-zÅÄÖåäö]{3}", words))
    )


def _published(document: Document, entry: Entry) -> bool:
    words = _words(document, entry.title)
    return bool(_NUMBER.search(words) or _PUBLISHED.search(words)) and not re.match(
        r"(?i)läs mer|mer om|www\.|https?:", words
    )
