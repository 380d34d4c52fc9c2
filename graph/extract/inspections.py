"""Inspections: who looked into whose work, told in sentences, lists and titles of reports."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.chunks import Chunk, chunks_of
from graph.extract.guards import guarded, watch
from graph.extract.inspection_lists import listed_inspections
from graph.extract.inspectors import can_be_inspected, inspector_in, inspects
from graph.extract.page import Page, themes_in
from graph.extract.publications import ListedPublication
from graph.extract.sentences import Sentence
from graph.extract.years import spans
from graph.iris import inspection_key
from graph.records import Inspection, Receipt

__all__ = ["inspections_of"]

_VERB = re.compile(
    r"\b(?:granska(?:de|d|t|ts|des|r|s)|inspektera(?:de|t|ts|des|r|s)|tillsyn(?:en|ade|at|as|ats)?|"
    r"tillsynsbesök|inspektion(?:en|er)?|kontrollera(?:de|t|ts|des)|"
    r"kritiser(?:ade|ar|at|ats|ades)|(?:rikta(?:de|t|r)|uttala(?:de|t|r)|fick|får|fått)\s+(?:\w+\s+){0,2}kritik|"
    r"(?:fick|får|fått)\s+(?:\w+\s+){0,3}föreläggande|föreläg(?:ger|gs)|förela(?:de|des|gt|gts)|"
    r"granskning(?:en)?\s+av|granskning(?:en|arna)\s+(?:rikta\w{0,5}|omfatta\w{0,4}|gällde|avsåg|rörde|berörde)|"
    r"verksamhetstillsyn|egeninitierad tillsyn|kvalitetsgranska\w*|genomlys\w+)\b"
)
_NO = guarded(
    r"\b(?:inte|ej|aldrig|planera\w*|aviser\w*|kommer att|ska (?:granska|inspektera|genomföra)|avser|"
    r"inställ\w*|ställdes in|sköts upp|har tillsyn över|tillsynsansvar|ansvarar för tillsyn\w*|"
    r"tillsynsmyndighet\w*|bedriver tillsyn|utövar tillsyn|granska\w* av (?:riksrevisionen|"
    r"forskare)|remiss\w*|manus|texte(?:n|rna)|utkastet|väntas|avbröts|avbrutits|"
    r"kan komma att|bytt(?:es|s) ut|följas upp|tillsynsvägledning\w*|"
    r"ing(?:en|et) (?:\w+ )?(?:tillsyn|inspektion|granskning)|ska (?:granskas|inspekteras)|utreder om|"
    r"ansökning\w*|ansökan|\w*adress|översiktsplan\w*|detaljplan\w*)\b"
)
_PASSIVE = re.compile(
    r"\b(?:granskats|granskades|inspekterats|inspekterades|kontrollerats|kontrollerades|granskas|"
    r"inspekteras|tillsynats|(?:blivit|blev) (?:granskad|inspekterad)\w?)\b"
)
_MAY_INSPECT = watch(_VERB)


def inspections_of(page: Page, listed: Sequence[ListedPublication]) -> list[Inspection]:
    """Gives the inspections of a page, each once."""
    found: dict[str, Inspection] = {}
    titles = {work.start for work in listed}
    previous: tuple[str, tuple[int | None, int | None]] | None = None
    for sentence in page.sentences:
        if not sentence.may(_MAY_INSPECT) or sentence.block.start in titles or sentence.block.kind == "title":
            continue
        for inspection in _in_sentence(page, sentence, previous):
            found.setdefault(inspection.key, inspection)
        inspector = inspector_in(page, chunks_of(sentence))
        if _VERB.search(sentence.low) and inspector and not _NO.search(sentence.low):
            previous = inspector, _when(sentence)
    for inspector, key, line, words in listed_inspections(page, titles, _NO):
        years = _when(line) if _when(line)[0] else _when_in(words)
        made = _made(page, inspector, key, years, line.start, line.end, words, "inspection-list", 0.8)
        found.setdefault(made.key, made)
    for work in listed:
        for inspection in _in_title(page, work):
            found.setdefault(inspection.key, inspection)
    return _without_twins(list(found.values()))


def _without_twins(found: list[Inspection]) -> list[Inspection]:
    """Drops an undated inspection where a dated one has the same two bodies."""
    dated = {(i.inspector, i.inspected) for i in found if i.start_year}
    return [i for i in found if i.start_year or (i.inspector, i.inspected) not in dated]


def _in_sentence(
    page: Page, sentence: Sentence, previous: tuple[str, tuple[int | None, int | None]] | None
) -> Iterator[Inspection]:
    low = sentence.low
    verb = _VERB.search(low)
    if verb is None or _NO.search(low):
        return
    chunks = chunks_of(sentence)
    inspector = inspector_in(page, chunks)
    years = _when(sentence)
    if previous is not None and (not inspector or _PASSIVE.search(low)):
        inspector = inspector or previous[0]
        years = years if years[0] else previous[1]
    if not inspector and page.names.subject and inspects(page, page.names.subject):
        inspector = page.names.subject
    if not inspector or _is_blamed(chunks, verb, inspector):
        return
    for chunk in chunks:
        if _looks_on(low, chunks, chunk, verb, inspector):
            continue
        for key in chunk.keys:
            if can_be_inspected(page, key, inspector) and _is_object(low, chunk, verb):
                yield _made(
                    page,
                    inspector,
                    key,
                    years,
                    sentence.start,
                    sentence.end,
                    sentence.flat,
                    "inspected",
                    0.85,
                )


_FOR_IT = re.compile(
    r"\b(?:besök(?:te|t|er)?|besök (?:hos|i|vid)|krav på|kritik mot|sanktionsavgift mot|vite mot|förelägg\w{0,9})"
    r"\s+(?:\w{1,30}\s+){0,3}$"
)
_AFTER_IT = re.compile(
    r"\b(?:för|efter|vid|i samband med)\s+(?:\w{1,20}\s+){0,2}(?:tillsyn|inspektion|granskning)"
)


def _is_blamed(chunks: Sequence[Chunk], verb: re.Match[str], inspector: str) -> bool:
    """Tells whether the body taken for the inspector is the one that "got" what the words say."""
    if not re.match(r"(?:fick|får|fått)\b", verb.group()):
        return False
    return any(inspector in c.keys and c.end <= verb.start() for c in chunks)


def _looks_on(low: str, chunks: Sequence[Chunk], chunk: Chunk, verb: re.Match[str], inspector: str) -> bool:
    """Tells whether the inspector stands between a body and what it did ("X har sagt nej. Y granskade Z")."""
    if _PASSIVE.match(low, verb.start()) or re.search(r"\b(?:i|hos|vid|på)\s+$", low[: chunk.start]):
        return False
    return any(inspector in c.keys and chunk.end <= c.start and c.end <= verb.start() for c in chunks)


def _is_object(low: str, chunk: Chunk, verb: re.Match[str]) -> bool:
    before, after = low[: chunk.start], low[chunk.end :]
    if re.search(
        r"\b(?:tillsammans med|samverkan med|samarbete med|överlämna\w* till|rapporter\w* till|"
        r"redovisa\w* till|uppdrag av)\s+(?:\w+\s+){0,2}$|\benligt\s+(?!\w*(?:lagen|balken)\b)(?:\w+\s+){0,2}$",
        before,
    ):
        return False
    if _FOR_IT.search(before) and _AFTER_IT.search(after):
        return True
    if chunk.start > verb.start():
        return len(low[verb.end() : chunk.start]) < 120
    return bool(_PASSIVE.match(low, verb.start())) or bool(
        re.match(r"\s*(?:har|blev|blivit|var|fick)\b", after)
    )


def _when(sentence: Sentence) -> tuple[int | None, int | None]:
    return _when_in(sentence.flat)


def _when_in(words: str) -> tuple[int | None, int | None]:
    found = spans(words)
    if not found:
        return None, None
    last = max(s.last for s in found)
    return found[0].first, last if last > found[0].first else None


def _in_title(page: Page, work: ListedPublication) -> Iterator[Inspection]:
    publication = work.publication
    if not re.search(r"tillsyn|inspektion|granskning av", publication.title.casefold()):
        return
    block = work.entry.title
    publishers = [p for p in publication.publishers if inspects(page, p)]
    for sentence in page.sentences_between(block.start, block.end):
        for chunk in chunks_of(sentence):
            for key in chunk.keys:
                if publishers and can_be_inspected(page, key, publishers[0]):
                    years = (publication.issued, None)
                    yield _made(
                        page,
                        publishers[0],
                        key,
                        years,
                        block.start,
                        block.end,
                        publication.title,
                        "inspection-report",
                        0.9,
                        publication.key,
                    )


def _made(  # noqa: PLR0913, PLR0917  # every argument is a field of the record
    page: Page,
    inspector: str,
    inspected: str,
    years: tuple[int | None, int | None],
    start: int,
    end: int,
    words: str,
    rule: str,
    confidence: float,
    report: str = "",
) -> Inspection:
    return Inspection(
        key=inspection_key(inspector, inspected, years[0]),
        inspector=inspector,
        inspected=inspected,
        receipt=Receipt((page.passage(start, end),), confidence, rule),
        start_year=years[0],
        end_year=years[1],
        themes=themes_in(words),
        report=report,
    )
