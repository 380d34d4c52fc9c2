"""Charges that stand one a line: rows, items and cells under words that announce a list of charges."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.charge_themes import own_themes
from graph.extract.charged import GOVERNMENT, Charge, gives, implied
from graph.extract.chunks import chunks_of
from graph.extract.guards import guarded
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.records import Block

__all__ = ["LISTING", "charge_rows"]

LISTING = guarded(r"\b(?:regeringsuppdrag|uppdrag(?:et|en)?|uppdragslista|uppdragsöversikt)\b", re.IGNORECASE)
_NOT_LISTING = guarded(
    r"\b(?:publikation\w*|rapport\w*|redovisning\w*|kontakt\w*|nyheter|uppdragsutbildning\w*|remiss\w*)\b",
    re.IGNORECASE,
)
_LONGEST_OPENING, _LONGEST_ROW = 90, 260
_CELLS = re.compile(r"\t|\s\|\s")
_YEAR_FIRST = re.compile(
    r"^\W*(?:\d{4}|(?:januari|februari|mars|april|maj|juni|juli|augusti|\w{4,5}ber)\s+\d{4})\b"
)
_ITSELF = re.compile(r"^(?:\d{4}[\s:–-]{1,4})?(?:regerings)?uppdrag\s+(?:\d{4}|om|att)\b", re.IGNORECASE)
_HEADS = guarded(
    r"\b(?:uppdrag|myndighet|mottagare|beslut\w*|datum|år|period|redovis\w*|slut\w*)\b", re.IGNORECASE
)
_END = guarded(r"redovis|\bslut|klar|rapport", re.IGNORECASE)
_NO_ROW = guarded(r"\b(?:isbn|pdf|läs mer|remiss\w*|yttrande\w*|publicera\w*|uppdatera\w*)\b", re.IGNORECASE)
_DEADLINE = re.compile(
    r"(?:redovis\w{0,9}|senast|klart?|slut\w{0,12})\W(?:[\w.]{1,12}\W){0,4}$", re.IGNORECASE
)
_SHALL_BEFORE = re.compile(r"\bsk(?:a|all|ulle)\s+$")
_TO = re.compile(r"(?:\b(?:till|åt)\s{1,3}|\t|\s\|\s)$")
"""A body behind one of these, or alone in a cell, is the one charged."""
_SHALL = re.compile(r"\s*(?::|sk(?:a|all|ulle)\b|får\b|fick\b)")


def charge_rows(page: Page) -> dict[int, Charge]:
    """Gives the charge of each row of a page's lists of charges, by where the row begins."""
    found: dict[int, Charge] = {}
    opening, heads = "", list[str]()
    titled = LISTING.search(page.document.title)
    for block in page.document.blocks if titled or LISTING.search(page.document.text) else ():
        words = page.words(block)
        if not (opening or titled or LISTING.search(words)):
            continue
        cells = _CELLS.split(page.document.text[block.start : block.end])
        if _announces(words, block, cells):
            opening, heads = words, []
            continue
        itself = (
            block.kind in ("cell", "item")
            and bool(_ITSELF.match(words) or (block.kind == "cell" and titled))
            and not _NOT_LISTING.search(page.words(page.heading_of(block.start)))
        )
        if not (opening or itself):
            continue
        if len(cells) > 1 and not spans(words) and _HEADS.search(words):
            heads = cells
            continue
        line = page.line(block)
        if not (itself or _is_row(line, block, cells)):
            opening = "" if block.kind in ("heading", "title") else opening
            continue
        charge = _charge(page, line, opening, _date(cells, heads))
        if charge:
            found[block.start] = charge
    return found


def _announces(words: str, block: Block, cells: Sequence[str]) -> bool:
    if len(words) > _LONGEST_OPENING or len(cells) > 1 or block.kind in ("cell", "item"):
        return False
    opens = block.kind in ("heading", "title") or words.endswith(":")
    return (
        opens
        and not words.endswith(".")
        and not _YEAR_FIRST.match(words)
        and bool(LISTING.search(words))
        and not _NOT_LISTING.search(words)
    )


def _is_row(line: Sentence, block: Block, cells: Sequence[str]) -> bool:
    """Tells whether a block is a row of a list: it has cells or a bullet, begins with a year or names who shall."""
    if len(line.flat) > _LONGEST_ROW:
        return False
    if block.kind in ("cell", "item") or len(cells) > 1 or _YEAR_FIRST.match(line.flat):
        return True
    first = next(iter(chunks_of(line)), None)
    return first is not None and first.start < 3 and bool(_SHALL.match(line.low, first.end))


def _date(cells: Sequence[str], heads: Sequence[str]) -> Span | None:
    """Gives the year that a row begins, those of columns and words that tell an end passed over."""
    for number, cell in enumerate(cells):
        if number < len(heads) and _END.search(heads[number]):
            continue
        for span in spans(cell):
            if span.last > span.first or not _DEADLINE.search(cell[: span.start]):
                return span
    return None


def _charge(page: Page, line: Sentence, opening: str, when: Span | None) -> Charge | None:
    when = when or next(iter(spans(opening)), None)
    themes = own_themes(line) or themes_in(line.flat)
    if when is None or not themes or _NO_ROW.search(line.flat):
        return None
    receivers = _receivers(page, line)
    givers = implied(page, receivers) if receivers else ()
    if receivers and not givers and "regering" in opening.casefold():
        givers = (GOVERNMENT,)
    return Charge(receivers, givers, when, themes, "listed-charge", 0.8) if givers else None


def _receivers(page: Page, line: Sentence) -> tuple[str, ...]:
    """Gives whom a row names as charged: the body that it begins with, has in a cell, or says "shall" of."""
    subject = page.names.subject
    for number, chunk in enumerate(chunks_of(line)):
        keys = tuple(
            k for k in dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))) if not gives(page, k)
        )
        lead = line.low[: chunk.start]
        first = not lead.strip(" \t–-•:|0123456789")
        shall = _SHALL_BEFORE.search(lead) or _SHALL.match(line.low, chunk.end)
        if keys and (_TO.search(lead) or (number == 0 and (first or shall))):
            return keys[:1] if ";" in line.low[chunk.start : chunk.end] else keys
    return (subject,) if subject and page.is_actor(subject) and not gives(page, subject) else ()
