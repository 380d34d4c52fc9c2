"""Inspections that a layout tells: tables of decisions, and sections headed by the name of who was looked into."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extract import inspection_words
from graph.extract.cells import CELL_BORDER
from graph.extract.chunks import chunks_of
from graph.extract.guards import Guarded, guarded
from graph.extract.inspectors import can_be_inspected, inspector_of, inspects
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence
from graph.records import Block

__all__ = ["laid_out_inspections"]

_DECIDED = re.compile(
    r"(?:(?:allvarlig|viss|ingen|inga|utan|med|inget|vissa|flera|små|stora)\s)?(?:kritik|föreläggande(?:\smed\svite|\smed\sanmärkning)?|"
    r"anmärkning(?:ar)?|ingripande|åtgärd(?:er)?|brist(?:er)?|vite|krav\spå\såtgärder|påpekande(?:n)?|godkän(?:d|t)|underkän(?:d|t)|"
    r"avskriv(?:en|et|s)|avsluta(?:d|t|s|de)|avvikelser?|ärendet\savslut(?:at|as|ades)|sanktionsavgift|varning|erinran)"
    r"(?:(?:,|\soch|\smed|\sutan|\sför)\s[^\t|]{2,40})?",
    re.IGNORECASE,
)
"""A cell that holds what an inspection came to."""
_FINDS = guarded(
    r"\b(?:tillsyn(?:en)?|inspektion(?:en)?|granskning(?:en)?|inspekter\w{1,4}|granska(?:de|t|ts|des)|konstatera\w{0,4}|"
    r"bedöm(?:er|de)|kritik|kritiserar|förelägg\w{1,6}|brister(?:na)?|anmärkning(?:ar)?|utan\såtgärd|krav\spå\såtgärder)\b"
)
"""What a section under a body's name tells of the inspection."""
_INSPECTING = guarded(
    r"\b(?:\w{0,20}tillsyn(?:en|er|erna|sbeslut|sbesök|särenden)?|inspektion(?:er|erna|en|srapporter)?|granskning(?:ar|arna|en)?)\b",
    re.IGNORECASE,
)
_GUIDES = guarded(
    r"\b(?:tillsynsvägledning|tillsynsplan|planerad\w*|kommande|remiss\w*|ansök\w*|så\s(?:går|gör)|om\stillsyn)\b",
    re.IGNORECASE,
)
_NAME = re.compile(ANY)
_UNIT = re.compile(
    r"\W{0,3}(?:[A-ZÅÄÖ][a-zåäö]{2,40}(?:nämnden|styrelsen|förvaltningen|kontoret)\s(?:i|hos|vid)\s)?"
)
_LABEL = re.compile(r"(?:dnr|diarienummer|beslut(?:sdatum)?|datum|ärende(?:nummer)?)\b", re.IGNORECASE)
"""A short line that tells of the decision and heads nothing."""
_SECTION = 6
"""Blocks under a heading among which the words that tell of the inspection stand."""


def laid_out_inspections(
    page: Page, titles: set[int], no: Guarded
) -> Iterator[tuple[str, str, Sentence, str]]:
    """Gives inspector, inspected body, its line and the words that announce it, from tables and headed sections.

    What stands in the titles of publications, and lines with words of `no`, are passed over.
    """
    about = _about(page)
    inspector = inspector_of(page) if about else ""
    for at, block in enumerate(page.document.blocks):
        if block.start in titles:
            continue
        if CELL_BORDER.search(page.document.text, block.start, block.end):
            yield from _in_row(page, block, no)
        elif inspector and block.kind == "heading":
            line = _section(page, at, no)
            key = _named(page, page.line(block), inspector) if line else ""
            if line and key:
                yield inspector, key, line, about


def _about(page: Page) -> str:
    """Gives the title or top heading that says that a page tells of inspections done, "" where none does."""
    tops = (page.document.title, *(page.words(h) for h in page.headings[:3]))
    return next((t for t in tops if _INSPECTING.search(t) and not _GUIDES.search(t)), "")


def _in_row(page: Page, block: Block, no: Guarded) -> Iterator[tuple[str, str, Sentence, str]]:
    """Gives the inspection of a row with a body and what an inspection came to."""
    text, line = page.document.text, page.line(block)
    cells = [cell.strip() for cell in CELL_BORDER.split(text[block.start : block.end])]
    if not any(_DECIDED.fullmatch(cell) for cell in cells) or no.search(line.low):
        return
    keys = [m.names for m in line.mentions if page.is_actor(m.names)]
    heading = page.words(page.heading_of(block.start))
    inspector = next((k for k in keys if inspects(page, k)), "") or inspector_of(page)
    subject = page.names.subject
    whole = (*keys, *((subject,) if subject else ()))
    of = [k for k in whole if inspector and can_be_inspected(page, k, inspector)]
    inspected = next((k for k in of if "Municipality" in page.actor(k).kinds), of[0] if of else "")
    if inspected:
        yield inspector, inspected, line, heading


def _section(page: Page, at: int, no: Guarded) -> Sentence | None:
    """Gives a heading with the block below it that tells of an inspection, None where none does."""
    blocks = page.document.blocks
    for block in blocks[at + 1 : at + 1 + _SECTION]:
        if block.kind in ("heading", "title"):
            if _LABEL.match(page.words(block)):
                continue
            return None
        told = page.line(block).low
        if no.search(told) or inspection_words.NOT_FOR_IT.search(told):
            return None
        if _FINDS.search(told):
            return page.line(replace(blocks[at], end=block.end))
    return None


def _named(page: Page, heading: Sentence, inspector: str) -> str:
    """Gives the body that a heading names, or whose board, and nothing else; "" for other headings."""
    chunks = chunks_of(heading)
    if len(chunks) != 1 or len(chunks[0].keys) != 1:
        return ""
    rest = _NAME.split(heading.mask)
    alone = _UNIT.fullmatch(rest[0]) and not re.search(r"\w", "".join(rest[1:]))
    (key,) = chunks[0].keys
    return key if alone and can_be_inspected(page, key, inspector) else ""
