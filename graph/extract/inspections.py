"""Inspections: who looked into whose work, told in sentences, lists and titles of reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import chain

from graph.extract.chunks import chunks_of
from graph.extract.inspected import Told, Years, inspected_in, may_tell, years_in
from graph.extract.inspection_lists import listed_inspections
from graph.extract.inspection_sections import laid_out_inspections
from graph.extract.inspection_words import NO
from graph.extract.inspectors import can_be_inspected, inspects
from graph.extract.page import Page, themes_in
from graph.extract.publications import ListedPublication
from graph.iris import inspection_key
from graph.records import Inspection, Receipt

__all__ = ["inspections_of"]


def inspections_of(page: Page, listed: Sequence[ListedPublication]) -> list[Inspection]:
    """Gives the inspections of a page, each once."""
    found: dict[str, Inspection] = {}
    titles = {work.start for work in listed}
    last: Told | None = None
    for sentence in page.sentences:
        if not may_tell(sentence) or sentence.block.start in titles or sentence.block.kind == "title":
            continue
        told = inspected_in(page, sentence, last)
        if told is None:
            continue
        last = told
        for key, years in told.inspected:
            place = (sentence.start, sentence.end, sentence.flat)
            made = _made(page, (told.inspector, key), years, place, "inspected", 0.85)
            found.setdefault(made.key, made)
    laid_out = list(laid_out_inspections(page, titles, NO))
    rows = {line.start: (inspector, key) for inspector, key, line, _ in laid_out}
    listed_here = (
        one for one in listed_inspections(page, titles, NO) if rows.get(one[2].start, one[:2]) == one[:2]
    )
    for inspector, key, line, words in chain(listed_here, laid_out):
        told_before = any((o.inspector, o.inspected) == (inspector, key) for o in found.values())
        if told_before and rows.get(line.start) == (inspector, key):
            continue  # a layout tells again what words told
        years = years_in(line.flat)
        if years[0] is None:
            years = years_in(words)
        made = _made(page, (inspector, key), years, (line.start, line.end, words), "inspection-list", 0.8)
        found.setdefault(made.key, made)
    for work in listed:
        for inspection in _in_title(page, work):
            found.setdefault(inspection.key, inspection)
    return _without_twins(list(found.values()))


def _without_twins(found: list[Inspection]) -> list[Inspection]:
    """Drops an undated inspection where a dated one has the same two bodies."""
    dated = {(i.inspector, i.inspected) for i in found if i.start_year}
    return [i for i in found if i.start_year or (i.inspector, i.inspected) not in dated]


def _in_title(page: Page, work: ListedPublication) -> Iterator[Inspection]:
    publication = work.publication
    if not re.search(r"tillsyn|inspektion|granskning av", publication.title.casefold()):
        return
    block = work.entry.title
    place = (block.start, block.end, publication.title)
    publishers = [p for p in publication.publishers if inspects(page, p)]
    for sentence in page.sentences_between(block.start, block.end):
        for key in (k for c in chunks_of(sentence) for k in c.keys):
            if publishers and can_be_inspected(page, key, publishers[0]):
                years = (publication.issued, None)
                pair = publishers[0], key
                yield _made(page, pair, years, place, "inspection-report", 0.9, publication.key)


def _made(  # noqa: PLR0913, PLR0917 - what a record of an inspection is made of
    page: Page,
    pair: tuple[str, str],
    years: Years,
    place: tuple[int, int, str],
    rule: str,
    confidence: float,
    report: str = "",
) -> Inspection:
    """Gives the record of an inspection: the inspector and the inspected, where it is told, and in which words."""
    start, end, words = place
    return Inspection(
        key=inspection_key(*pair, years[0]),
        inspector=pair[0],
        inspected=pair[1],
        receipt=Receipt((page.passage(start, end),), confidence, rule),
        start_year=years[0],
        end_year=years[1],
        themes=themes_in(words),
        report=report,
    )
