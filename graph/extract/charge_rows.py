"""Charges that stand one a line: rows, items and cells under words that announce a list of charges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extract.charge_themes import own_themes
from graph.extract.charged import GOVERNMENT, Charge, gives, implied
from graph.extract.chunks import chunks_of
from graph.extract.dating import of_file
from graph.extract.guards import guarded
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.records import Block

__all__ = ["LISTING", "Row", "charge_rows"]

LISTING = guarded(
    r"\b(?:regleringsbrev(?:et|en)?|regeringsuppdrag|uppdrag(?:et|en)?|uppdragslista|uppdragsöversikt)\b",
    re.IGNORECASE,
)
_NOT_LISTING = guarded(
    r"\b(?:publikation\w*|rapport\w*|redovisning\w*|kontakt\w*|nyheter|uppdragsutbildning\w*|remiss\w*|andra|"
    r"andras|övriga myndigheter)\b",
    re.IGNORECASE,
)
_LONGEST_OPENING, _LONGEST_HEADING, _LONGEST_ROW = 90, 140, 260
_IN_BRACKETS = re.compile(r"^[^.:;]{4,90}\s\((?:19|20)\d\d(?:\s?[-–]\s?(?:\d{2,4})?)?\)$")
"""A heading that is a row: what the charge is about, and its year."""
_YEAR_LAST = re.compile(r"[^.:;,]{4,80},\s(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?$")
_SHORTEST = 25
"""Characters; a shorter first sentence ("2019.") tells nothing by itself."""
_CELLS = re.compile(r"\t|\s\|\s")
_YEAR_FIRST = re.compile(
    r"^\W*(?:\d{4}|(?:januari|februari|mars|april|maj|juni|juli|augusti|\w{4,5}ber)\s+\d{4})\b"
)
_ITSELF = re.compile(r"^(?:\d{4}[\s:–-]{1,4})?(?:regerings)?uppdrag\s+(?:\d{4}|om|att)\b", re.IGNORECASE)
_LABELLED = re.compile(
    r"^\W{0,3}(?:regleringsbrev(?:et)?|regeringsbeslut(?:et)?|regeringsuppdrag(?:et)?)\s+(?:för\s+)?(?:\d{1,2}\s\w{3,9}\s)?\d{4}\s?[:–-]\s"
    r"|\((?:regerings)?uppdrag\s(?:sedan|från|från och med|fr\.o\.m\.)\s\d{4}\)\W{0,2}$",
    re.IGNORECASE,
)
"""A line that tells by itself that it is a charge, and of which year: before its colon, or in brackets at its end."""
_HEADS = guarded(
    r"\b(?:uppdrag|myndighet|mottagare|beslut\w*|datum|år|period|redovis\w*|slut\w*)\b", re.IGNORECASE
)
_END = guarded(r"redovis|\bslut|klar|rapport", re.IGNORECASE)
_NO_ROW = guarded(
    r"\b(?:isbn|pdf|\w{0,20}rapport\w*|läs mer|remiss\w*|yttrande\w*|publicera\w*|uppdatera\w*)\b",
    re.IGNORECASE,
)
_DEADLINE = re.compile(
    r"(?:redovis\w{0,9}|senast|klart?|slut\w{0,12})\W(?:[\w.]{1,12}\W){0,4}$", re.IGNORECASE
)
_SHALL_BEFORE = re.compile(r"\bsk(?:a|all|ulle)\s+$")
_TO = re.compile(r"(?:\buppdrag(?:et)?\b[^.;]{0,80}\b(?:till|åt)\s{1,3}|\t|\s\|\s)$")
"""A body behind one of these, or alone in a cell, is the one charged."""
_SHALL = re.compile(r"\s*(?::|sk(?:a|all|ulle)\b|får\b|fick\b)")


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list of charges: the charge, and the words that tell it."""

    charge: Charge
    line: Sentence


def charge_rows(page: Page) -> dict[int, Row]:
    """Gives each row of a page's lists of charges, by where it begins."""
    found: dict[int, Row] = {}
    opening, heads = "", list[str]()
    titled = LISTING.search(page.document.title)
    for block in page.document.blocks:
        words = page.words(block)
        labelled = block.kind in ("item", "paragraph") and bool(_LABELLED.search(words))
        if not (opening or titled or labelled or LISTING.search(words)):
            continue
        cells = _CELLS.split(page.document.text[block.start : block.end])
        if _announces(words, block, cells):
            opening, heads = words, []
            continue
        itself = labelled or (
            block.kind in ("cell", "item")
            and bool(_ITSELF.match(words) or (block.kind == "cell" and titled))
            and not _NOT_LISTING.search(page.words(page.heading_of(block.start)))
        )
        if not (opening or itself):
            continue
        if len(cells) > 1 and not spans(words) and _HEADS.search(words):
            heads = cells
            continue
        line = _line(page, block, cells)
        if not (itself or _is_row(line, block, cells)):
            opening = "" if block.kind in ("heading", "title") else opening
            continue
        charge = _charge(page, line, opening, _date(cells, heads))
        if charge:
            found[block.start] = Row(charge, line)
    return found


def _line(page: Page, block: Block, cells: Sequence[str]) -> Sentence:
    """Gives the words of a row: those of a paragraph end with the sentence that tells what its year is about."""
    if (
        block.kind in ("cell", "item", "heading")
        or len(cells) > 1
        or not _YEAR_FIRST.match(page.words(block))
    ):
        return page.line(block)
    ends = (s.end for s in page.sentences_between(block.start, block.end) if s.end - block.start >= _SHORTEST)
    return page.line(replace(block, end=next(ends, block.end)))


def _announces(words: str, block: Block, cells: Sequence[str]) -> bool:
    heads = block.kind in ("heading", "title")
    longest = _LONGEST_HEADING if heads else _LONGEST_OPENING
    if len(words) > longest or len(cells) > 1 or block.kind in ("cell", "item") or _IN_BRACKETS.search(words):
        return False
    opens = heads or words.endswith(":")
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
    if (
        block.kind in ("cell", "item")
        or len(cells) > 1
        or _YEAR_FIRST.match(line.flat)
        or _YEAR_LAST.match(line.flat)
    ):
        return True
    if block.kind in ("heading", "title") and (_IN_BRACKETS.search(line.flat) or of_file(line.flat)):
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
    return of_file(" ".join(cells))


def _charge(page: Page, line: Sentence, opening: str, when: Span | None) -> Charge | None:
    when = when or next(iter(spans(opening)), None)
    themes = own_themes(line) or themes_in(line.flat) or _below(page, line)
    if when is None or not themes or _NO_ROW.search(line.flat):
        return None
    giver = _giver(line)
    receivers = tuple(k for k in _receivers(page, line) if k not in giver)
    givers = giver or (implied(page, receivers) if receivers else ())
    if receivers and not givers and "regering" in opening.casefold():
        givers = (GOVERNMENT,)
    return Charge(receivers, givers, when, themes, "listed-charge", 0.8) if receivers and givers else None


def _below(page: Page, line: Sentence) -> tuple[str, ...]:
    """Gives the themes of the words under a heading that is a row."""
    if line.block.kind not in ("heading", "title") or not _IN_BRACKETS.search(line.flat):
        return ()
    after = page.sentences_between(line.end, line.end + _LONGEST_ROW)[:1]
    return next((t for s in after if s.block.kind == "paragraph" and (t := own_themes(s))), ())


_FROM = re.compile(r"\buppdrag(?:et)?\s+(?:från|av)\s+$")


def _giver(line: Sentence) -> tuple[str, ...]:
    """Gives who a row says the charge is from ("uppdrag från X till Y")."""
    return next((c.keys for c in chunks_of(line) if c.keys and _FROM.search(line.low, 0, c.start)), ())


def _receivers(page: Page, line: Sentence) -> tuple[str, ...]:
    """Gives whom a row names as charged: the body that it begins with, has in a cell, or says "shall" of.

    Who gives charges may stand before it.
    """
    subject = page.names.subject
    number = 0
    for chunk in chunks_of(line):
        named = dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups)))
        keys = tuple(k for k in named if not gives(page, k))
        if not keys or _FROM.search(line.low, 0, chunk.start):
            continue
        lead = line.low[: chunk.start]
        first = not re.search(r"[^\W\d_]", lead)
        shall = _SHALL_BEFORE.search(lead) or _SHALL.match(line.low, chunk.end)
        if _TO.search(lead) or (number == 0 and (first or shall)):
            return keys[:1] if ";" in line.low[chunk.start : chunk.end] else keys
        number += 1
    return (subject,) if subject and page.is_actor(subject) and not gives(page, subject) else ()
