"""Pages about one publication: its title, labels with what a catalogue says of it, or a title page's line."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.furniture import is_furniture, is_label, labels_in
from graph.extract.guards import guarded
from graph.extract.lines import is_named
from graph.extract.listings import is_list_heading, words_of
from graph.extract.notes import is_issuer, lone_number
from graph.extract.series import series_number
from graph.records import Block, Document

__all__ = ["catalogued", "title_page"]

_FEW = 8
"""Blocks among which the line of a title page stands."""

_FRONT = 60
"""Blocks among which a report's first headings stand."""
_PARTS = re.compile(
    r"(?:\d{1,2}\.? )?(?:förord|innehåll|innehållsförteckning|sammanfattning|inledning|bakgrund)", re.I
)
_BETWEEN = guarded(
    r"^(?:om (?:publikationen|rapporten|dokumentet|skriften|denna \w+|den här \w+)|fakta\w*|information|sammanfattning|"
    r"detaljer|innehåll\w*|ladda (?:ner|ned|hem)\b.*|publikation(?:er)?(?: \d{4})?|rapport(?:er)?|"
    r"strategi|plan|handlingsplan|riktlinje(?:r)?|program|handbok|styrdokument|dokument)$",
    re.IGNORECASE,
)
_SERIES_LINE = guarded(
    r"^(?=.{20,300}$).*?[\w?!”\"]{3}[\s.,–-]{1,4}\(?(?:[Rr]apport(?:serie)?n?|RAPPORT|[Mm]eddelande|[Pp]ublikation|[Ss]kriftserie)"
    r"(?:\s(?:nr|nummer))?:?\s(?:\d{4}:\d{1,3}|\d{1,3}:(?:19|20)\d\d)\)?$"
)


def catalogued(document: Document) -> tuple[Block, tuple[Block, ...], int] | None:
    """Gives the title of the publication that a page is about, its labelled lines, and the index after them.

    Three labels of a catalogue near each other tell such a page ("Diarienummer", "ISBN", "Publiceringsår"); where
    that is met twice, the page is a list. The title stands before them, or, on the first page of a plan, after.
    """
    blocks = document.blocks
    telling = [run for run in _runs(document) if _tells(document, blocks[run.start : run.stop])]
    if len(telling) != 1:
        return None
    run = telling[0]
    end = run.stop
    if end < len(blocks) and words_of(document, blocks[end - 1]).endswith(":"):
        end += 1
    named = (b for b in blocks[max(0, run.start - 2) : end] if is_named(words_of(document, b)))
    title = (
        next(named, None)
        or _title(document, blocks[: run.start][::-1])
        or _title(document, blocks[end : end + 2])
    )
    numbers = (b for b in blocks[: min(run.start, _FEW)] if lone_number(words_of(document, b)))
    return (title, (*numbers, *blocks[run.start : end]), end) if title else None


def _runs(document: Document) -> list[range]:
    """Gives the stretches of a page, by the indices of its blocks, in which labels of a publication stand together."""
    runs: list[range] = []
    seen: frozenset[str] = frozenset()
    for index, block in enumerate(document.blocks):
        labels = labels_in(words_of(document, block))
        if not labels:
            continue
        if runs and not labels & seen and _is_one_work(document, runs[-1], index):
            runs[-1] = range(runs[-1].start, index + 1)
            seen |= labels
        else:
            runs.append(range(index, index + 1))
            seen = labels
    return runs


def _is_one_work(document: Document, run: range, index: int) -> bool:
    """Tells whether a label goes on with those of a stretch: at most one line of other words and one title between."""
    others = sum(not is_label(words_of(document, b)) for b in document.blocks[run.stop : index])
    return others <= 1 and sum(_may_be_title(document, b) for b in document.blocks[run.start : index]) <= 1


def _may_be_title(document: Document, block: Block) -> bool:
    """Tells whether a line between labels may be the title of another publication, so that no single one is told of."""
    return block.kind == "item" or (block.kind == "heading" and _title(document, [block]) is not None)


def _tells(document: Document, run: Sequence[Block]) -> bool:
    """Tells whether labels speak of one publication: by three of them, or by a decided document's kind and number."""
    found = frozenset[str]().union(*(labels_in(words_of(document, b)) for b in run))
    return len(found) >= 3 or ("dokumenttyp" in found and bool(found & {"diarienummer", "diarienr", "dnr"}))


def _title(document: Document, blocks: Sequence[Block]) -> Block | None:
    """Gives the first of some blocks that can be the title of the page's publication."""
    for block in blocks:
        words = words_of(document, block)
        if (
            block.kind not in ("heading", "title")
            or is_label(words)
            or is_furniture(words)
            or labels_in(words)
        ):
            continue
        if (
            _BETWEEN.match(words)
            or len(words.split()) < 3
            or (is_list_heading(words) and len(words.split()) < 5)
        ):
            continue
        return block
    return None


def title_page(document: Document) -> tuple[Block, tuple[Block, ...], int] | None:
    """Gives the title of the report that a page is the first of, the lines of its number, and the index after them.

    Title and number stand in one line, or the number in a line of its own above or below the title, where headings of
    a report follow.
    """
    blocks = document.blocks
    for index, block in enumerate(blocks[:_FEW]):
        words = words_of(document, block)
        if is_list_heading(words):
            return None
        beside = " ".join(words_of(document, b) for b in (*blocks[:index], *blocks[index + 1 : index + 2]))
        if block.kind != "item" and _SERIES_LINE.match(words):
            return None if series_number(beside) else (block, (), index + 1)
        if lone_number(words) or (is_label(words) and series_number(words)):
            title = _lines_before(document, index) or _title(document, blocks[index + 1 : index + 3])
            return (title, (block,), index + 1) if title and _is_report(document) else None
    return None


def _is_report(document: Document) -> bool:
    """Tells whether a page goes on as a report does after its title page."""
    return any(_PARTS.fullmatch(words_of(document, block)) for block in document.blocks[:_FRONT])


def _lines_before(document: Document, index: int) -> Block | None:
    """Gives the title above a number: the last lines that name no body, as one block where a subtitle follows."""
    lines = [
        b for b in document.blocks[:index] if _title(document, [b]) and not is_issuer(words_of(document, b))
    ]
    short = [
        b for b in document.blocks[:index] if b.kind == "heading" and not is_issuer(words_of(document, b))
    ]
    lines = lines or short[-1:]
    if not lines:
        return None
    return Block("heading", short[0].start, lines[-1].end, 2) if len(short) < 3 else lines[-1]
