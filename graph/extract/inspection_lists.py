"""Inspected bodies that stand one a line under words that announce them, as "Granskade kommuner" does."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from graph.extract.chunks import chunks_of
from graph.extract.guards import Guarded, guarded
from graph.extract.inspectors import can_be_inspected, inspector_of
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence
from graph.records import Block

__all__ = ["listed_inspections"]

_LIST = guarded(
    r"\b(?:granskats|granskade|granskningar|inspekterats|inspekterade|inspektioner|tillsyn (?:i|över)|tillsynade|"
    r"beslut efter (?:\w+ )?(?:tillsyn|granskning|inspektion)\w*|tillsynsbeslut|tillsynsbesök)\b"
)
_LONGEST_ITEM = 120
_UNIT_OF = re.compile(
    r"\W{0,4}(?:[A-ZÅÄÖ][\w/ -]{1,24}:\s{0,3})?(?:[^.;:,\t|\ue000-\uf7ff]{2,60}(?:,\s|\t|\|\s)){0,2}"
    r"(?:[A-ZÅÄÖ][^.;:,\t|\ue000-\uf7ff]{0,40}(?:nämnden|styrelsen|förvaltningen|kontoret|tjänsten|boendet|jouren|sektorn)\s(?:i|hos|vid)\s)?$"
)
"""What may stand before the body: a label ("Kommun:"), the unit ("Rosenskolan,"), other cells."""
_NAME = re.compile(ANY)
_LABEL = re.compile(r"^(?:[\w/ -]{2,30}:|dnr\b|diarie|[^\t|]{0,60}[\t|])", re.IGNORECASE)
"""Lines that tell more of an entry end no list."""
_UNKNOWN = re.compile(r"^[A-ZÅÄÖ][^.:;,]{2,50}, [^.:;,]{2,60}$")
"""Nor does a unit and its owner that nobody knows."""
_DATED = re.compile(
    r"(?:inspektion|inspekterad|tillsyn|granskning|granskad|besök|besökt)(?:en|es|s|sbesök|ades?)?\b"
    r"[^.;:]{0,30}:?[^.;:]{0,30}?\b(?:19|20)\d\d(?:-\d\d-\d\d)?\b",
    re.IGNORECASE,
)
"""What stands below the name of an inspected body that heads its results."""


def listed_inspections(page: Page, titles: set[int], no: Guarded) -> Iterator[tuple[str, str, Sentence, str]]:
    """Gives inspector, inspected body, its line and the words that announce it.

    A page lists what its own body inspected; what stands in the titles of publications, and lines with words
    of `no`, are passed over.
    """
    subject = inspector_of(page)
    if not subject:
        return
    announced = ""
    before: Block | None = None
    for block in page.document.blocks:
        for part in _lines(page, block):
            words = page.words(part)
            above, before = before, part
            if above and (dated := _DATED.match(words)) and block.start not in titles:
                line = page.line(replace(part, start=above.start, end=part.start + dated.end()))
                if key := _headed(page, page.line(above), line, subject, no):
                    yield subject, key, line, words
                    continue
            if _announces(words, no):
                announced = words
                continue
            if not announced:
                continue
            line = page.line(part)
            key = _listed(page, line, subject, no) if block.start not in titles else ""
            if key:
                yield subject, key, line, announced
            elif block.kind == "heading" and not (_LABEL.match(line.flat) or _UNKNOWN.match(words)):
                announced = ""


def _headed(page: Page, heading: Sentence, line: Sentence, inspector: str, no: Guarded) -> str:
    """Gives the body that a heading names and nothing else, where what follows was done; "" for other headings."""
    chunks = chunks_of(heading)
    if len(chunks) != 1 or len(chunks[0].keys) != 1 or no.search(line.low):
        return ""
    (key,) = chunks[0].keys
    alone = not re.search(r"\w", _NAME.sub("", heading.mask))
    return key if alone and can_be_inspected(page, key, inspector) else ""


def _lines(page: Page, block: Block) -> Iterator[Block]:
    """Gives the lines of a block, each as one."""
    if page.document.text.find("\n", block.start, block.end) < 0:
        yield block
        return
    at = block.start
    for line in page.document.text[block.start : block.end].split("\n"):
        if line.strip():
            yield replace(block, start=at, end=at + len(line))
        at += len(line) + 1


def _announces(words: str, no: Guarded) -> bool:
    folded = words.casefold()
    short = len(words) <= 90 and not words.endswith((".", "!"))
    return short and bool(_LIST.search(folded)) and not no.search(folded)


def _listed(page: Page, line: Sentence, inspector: str, no: Guarded) -> str:
    """Gives the body that a line is, or whose unit it names first ("Rosenskolan, Lunds kommun"); "" for other lines."""
    if len(line.flat) > _LONGEST_ITEM or no.search(line.low):
        return ""
    for chunk in chunks_of(line):
        named = _NAME.search(line.mask, chunk.start)
        if named is None or not _UNIT_OF.fullmatch(line.mask[: named.start()]):
            return ""
        keys = [k for k in chunk.keys if can_be_inspected(page, k, inspector)]
        if keys:
            return next((k for k in keys if "Municipality" in page.actor(k).kinds), keys[0])
    return ""
