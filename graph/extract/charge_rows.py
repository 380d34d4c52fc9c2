"""Charges that stand one a line: rows, items and cells under words that announce a list of charges."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extract import row_words as rows
from graph.extract.charge_themes import own_themes
from graph.extract.charged import GOVERNMENT, Charge, gives, implied
from graph.extract.chunks import chunks_of
from graph.extract.dating import of_file
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.records import Block

__all__ = ["Row", "charge_rows"]


@dataclass(frozen=True, slots=True)
class Row:
    """A row of a list of charges: the charge, and the words that tell it."""

    charge: Charge
    line: Sentence


def charge_rows(page: Page) -> dict[int, Row]:
    """Gives each row of a page's lists of charges, by where it begins."""
    found: dict[int, Row] = {}
    opening, heads, year = "", list[str](), None
    titled = rows.LISTING.search(page.document.title)
    for block in page.document.blocks:
        words = page.words(block)
        labelled = block.kind in ("item", "paragraph") and bool(rows.LABELLED.search(words))
        labelled = labelled or bool(rows.DATED.match(words))
        if not (opening or titled or labelled or rows.LISTING.search(words)):
            continue
        cells = rows.CELLS.split(page.document.text[block.start : block.end])
        if _announces(words, block, cells):
            opening, heads, year = words, [], None
            continue
        if opening and block.kind == "heading" and rows.YEAR_ALONE.fullmatch(words):
            year = next(iter(spans(words)), None)
            continue
        itself = labelled or (
            block.kind in ("cell", "item")
            and bool(rows.ITSELF.match(words) or (block.kind == "cell" and titled))
            and not rows.NOT_LISTING.search(page.words(page.heading_of(block.start)))
        )
        if not (opening or itself):
            continue
        if len(cells) > 1 and not spans(words) and rows.HEADS.search(words):
            heads = cells
            continue
        line = _line(page, block, cells)
        below = (
            year is not None
            and rows.OF_CHARGES.search(opening)
            and block.kind == "paragraph"
            and len(line.flat) <= rows.LONGEST_BELOW
        )
        if not (itself or below or _is_row(line, block, cells)):
            ends = block.kind in ("heading", "title") and not rows.GOES_ON.search(words)
            opening = "" if ends else opening
            continue
        charge = _charge(page, line, opening, _date(cells, heads) or year)
        if charge:
            found[block.start] = Row(charge, line)
    return found


def _line(page: Page, block: Block, cells: Sequence[str]) -> Sentence:
    """Gives the words of a row: those of a paragraph end with the sentence that tells what its year is about."""
    if (
        block.kind in ("cell", "item", "heading")
        or len(cells) > 1
        or not rows.YEAR_FIRST.match(page.words(block))
    ):
        return page.line(block)
    ends = (
        s.end for s in page.sentences_between(block.start, block.end) if s.end - block.start >= rows.SHORTEST
    )
    return page.line(replace(block, end=next(ends, block.end)))


def _announces(words: str, block: Block, cells: Sequence[str]) -> bool:
    heads = block.kind in ("heading", "title")
    longest = rows.LONGEST_HEADING if heads else rows.LONGEST_OPENING
    if (
        len(words) > longest
        or len(cells) > 1
        or block.kind in ("cell", "item")
        or rows.IN_BRACKETS.search(words)
    ):
        return False
    opens = heads or words.endswith(":")
    return (
        opens
        and not words.endswith(".")
        and not rows.YEAR_FIRST.match(words)
        and bool(rows.LISTING.search(words))
        and not rows.NOT_LISTING.search(words)
    )


def _is_row(line: Sentence, block: Block, cells: Sequence[str]) -> bool:
    """Tells whether a block is a row of a list: it has cells or a bullet, begins with a year or names who shall."""
    if len(line.flat) > rows.LONGEST_ROW:
        return False
    if (
        block.kind in ("cell", "item")
        or len(cells) > 1
        or rows.YEAR_FIRST.match(line.flat)
        or rows.YEAR_LAST.match(line.flat)
        or rows.GIVEN.search(line.flat)
    ):
        return True
    if block.kind in ("heading", "title") and (rows.IN_BRACKETS.search(line.flat) or of_file(line.flat)):
        return True
    first = next(iter(chunks_of(line)), None)
    return first is not None and first.start < 3 and bool(rows.SHALL.match(line.low, first.end))


def _date(cells: Sequence[str], heads: Sequence[str]) -> Span | None:
    """Gives the year that a row begins, those of columns and words that tell an end passed over."""
    for number, cell in enumerate(cells):
        if number < len(heads) and rows.END.search(heads[number]):
            continue
        for span in spans(cell):
            if span.last > span.first or not rows.DEADLINE.search(cell[: span.start]):
                return span
    return of_file(" ".join(cells))


def _charge(page: Page, line: Sentence, opening: str, when: Span | None) -> Charge | None:
    when = when or next(iter(spans(opening)), None)
    themes = own_themes(line) or themes_in(line.flat) or _below(page, line)
    if when is None or not themes or rows.NO_ROW.search(line.flat):
        return None
    giver = _giver(page, line)
    receivers = tuple(k for k in _receivers(page, line) if k not in giver)
    givers = giver or (implied(page, receivers) if receivers else ())
    if receivers and not givers and "regering" in opening.casefold():
        givers = (GOVERNMENT,)
    return Charge(receivers, givers, when, themes, "listed-charge", 0.8) if receivers and givers else None


def _below(page: Page, line: Sentence) -> tuple[str, ...]:
    """Gives the themes of the words under a heading that is a row."""
    if line.block.kind not in ("heading", "title") or not rows.IN_BRACKETS.search(line.flat):
        return ()
    after = page.sentences_between(line.end, line.end + rows.LONGEST_ROW)[:1]
    return next((t for s in after if s.block.kind == "paragraph" and (t := own_themes(s))), ())


_FROM = re.compile(r"\buppdrag(?:et)?\s+(?:från|av)\s+$")
_CELL, _CELL_ENDS = re.compile(r"(?:\t|\s\|\s)\s*$"), re.compile(r"\s*(?:\t|\s\||$)")


def _giver(page: Page, line: Sentence) -> tuple[str, ...]:
    """Gives who a row says the charge is from ("uppdrag från X till Y"), or who of the Government has a cell."""
    for chunk in chunks_of(line):
        alone = _CELL.search(line.low, 0, chunk.start) and _CELL_ENDS.match(line.low, chunk.end)
        if chunk.keys and (_FROM.search(line.low, 0, chunk.start) or (alone and gives(page, chunk.keys[0]))):
            return chunk.keys
    return ()


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
        shall = rows.SHALL_BEFORE.search(lead) or rows.SHALL.match(line.low, chunk.end)
        if rows.TO.search(lead) or (number == 0 and (first or shall)):
            return keys[:1] if ";" in line.low[chunk.start : chunk.end] else keys
        number += 1
    return (subject,) if subject and page.is_actor(subject) and not gives(page, subject) else ()
