"""Where lists of publications begin: headings, rows of column names, lines of files."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise, takewhile

from graph.extract.cells import is_header, is_row, names_titles
from graph.extract.guards import guarded
from graph.extract.lines import Line, LineReader
from graph.extract.listings import (
    announces_more,
    is_list_heading,
    is_list_of_works,
    is_published,
    leads_to_file,
    speaks_of_works,
)
from graph.extract.notes import ends_numbered, tells_kind
from graph.extract.series import series_number
from graph.extract.telling import is_description
from graph.records import Block, Document

__all__ = ["files_from", "lone_from", "opens"]

_LONGEST_OPENING = 60
_FILE = guarded(
    r"\((?:pdf|word|docx?|rtf)\b[^()]{0,40}\)|,\s*(?:pdf|word)\b[^,]{0,20}$|\bpdf\b,?\s\d[\d.,]{0,8}\s?[km]b\b",
    re.IGNORECASE,
)


def files_from(reader: LineReader, at: int) -> Sequence[Sequence[Block]]:
    """Gives the lines from a place on that each lead to a file: two or more in a row, or one of a publication."""
    document, end = reader.document, at
    while end < len(document.blocks) and document.blocks[end].kind != "title":
        if not _FILE.search(reader.words[end]):
            break
        end += 1
    if end == at:
        return ()
    files = document.blocks[at:end]
    alone = _FILE.pattern.sub("", reader.words[at]).strip() if len(files) == 1 else ""
    shown = is_published(alone) and not is_description(f"{alone}.")
    return [(block,) for block in files] if len(files) > 1 or shown else []


_FAR_FROM_END = 40


def lone_from(reader: LineReader, at: int) -> Sequence[Sequence[Block]]:
    """Gives a title that stands in no list, where its own end or the label below it tells its number in a series."""
    document, below = reader.document, None
    number = reader.number(at)
    if at + 1 < len(document.blocks) and reader.number(at + 1):
        below = reader.line(at + 1)
    if number is None and below is None:
        return []
    line = reader.line(at)
    if line.role != "title" or line.block.kind == "title":
        return []
    if number:
        near = len(line.words) - number.end() < _FAR_FROM_END or number.start() == 0
        return [(line.block,)] if near and not line.words[0].isdigit() else []
    return [(line.block, below.block)] if below is not None and below.role in ("label", "number") else []


def opens(reader: LineReader, at: int) -> str:
    """Gives how surely a block opens a list of publications: "strong", "rows", "page", "weak", "" where it does not."""
    document, block = reader.document, reader.document.blocks[at]
    if at + 1 == len(document.blocks):
        return ""
    if is_row(document, block):
        return "rows" if is_header(document, block) and names_titles(document, block) else ""
    if at and _leads_in(reader, at):
        return "page"
    return _headed(reader, at) if _is_heading(document, at) and not _is_navigation(document, at) else ""


def _headed(reader: LineReader, at: int) -> str:
    """Gives how surely a heading opens a list of publications, by its words and by the lines below."""
    block, words = reader.document.blocks[at], reader.words[at]
    if _DOES.match(words):
        return ""
    if at == 0:
        alone = is_list_of_works(words) or (is_list_heading(words) and _heads_numbers(reader, at))
        return "page" if alone else ""
    if is_list_heading(words) or _heads_numbers(reader, at):
        return "weak" if _ADDED.fullmatch(words) or _LINKS.search(words) else "strong"
    if _AGREED.fullmatch(words) and _all_shown(reader, at):
        return "page"
    one = leads_to_file(words) and (words.endswith(":") or _FILE.search(reader.line(at + 1).words))
    return "weak" if one or (announces_more(words) and block.level != 1) else ""


_DOES = re.compile(
    r"(?:\w{2,20} och )?(?:tar fram|ta fram|utbilda[rt]?|svara[rt]?|sprida?|sprider|samla[rt]?|ge|ger|"
    r"stöd(?:ja|jer|er)|utveckla[rt]?|producera[rt]?|skriva?|skriver|bevaka[rt]?|följa?|följer|erbjud(?:a|er)|tillhandahåll(?:a|er)|"
    r"publicera[r]?|översätt(?:a|er))\s",
    re.IGNORECASE,
)
"""A line that begins with a verb says what somebody does ("Tar fram rutiner och material"): it heads no works."""
_ADDED = re.compile(r"bilag(?:or|a)(?: till \w+)?:?", re.IGNORECASE)
"""What is added to a page may be anything: each has to show that it is a publication."""
_LINKS = re.compile(r"\b(?:och|&) länkar\b|\blänkar (?:och|&)\s", re.IGNORECASE)
"""Documents and links: what leads to no file may be a page of the web."""
_ENTRIES = 3
"""So many lines below a sentence tell whether it leads to a list."""


def _leads_in(reader: LineReader, at: int) -> bool:
    """Tells whether a sentence that speaks of publications has a list of them below: lines that each show one."""
    if not speaks_of_works(reader.words[at]):
        return False
    return _all_shown(reader, at)


_AGREED = guarded(
    r"(?:\w+ )?(?:överenskommelser|planer|riktlinjer|rutiner|program|avtal)(?: och \w+)?"
    r"(?: (?:i|för|inom|om|mot) [^.:;]{2,40})?",
    re.IGNORECASE,
)
"""What bodies agreed on or decided, which may stand below as documents, or be told of."""


def _all_shown(reader: LineReader, at: int) -> bool:
    """Tells whether the lines right below a block are several, and each shows a publication."""
    lines = reader.between(at + 1, min(at + 1 + _ENTRIES, len(reader.document.blocks)))
    below = [*lines[:1], *takewhile(lambda line: not line.apart, lines[1:])]
    return len(below) > 1 and all(line.shown and not line.ended for line in below)


def _is_heading(document: Document, at: int) -> bool:
    """Tells whether a block is a heading, or a short line with a colon that heads others."""
    block = document.blocks[at]
    ends = document.text[block.end - 1] == ":" and block.end - block.start < _LONGEST_OPENING
    return block.kind == "heading" or (block.kind == "paragraph" and ends and at > 0)


_TRAIL = re.compile(r"\s[>›»/|]\s|\S[ \xa0]{2,}\S+[ \xa0]{2,}\S")
_ENUMERATOR = re.compile(r"(\d{1,2})[.)]?\s")


def _is_navigation(document: Document, at: int) -> bool:
    """Tells whether a block is a path, a menu or a line of a table of contents, which name sections and open none."""
    block = document.blocks[at]
    if _TRAIL.search(document.text, block.start, block.end):
        return True
    first, after = (_ENUMERATOR.match(document.text, b.start, b.end) for b in document.blocks[at : at + 2])
    return bool(first and after and int(after[1]) == int(first[1]) + 1)


def _heads_numbers(reader: LineReader, at: int) -> bool:
    """Tells whether a line that is no entry itself stands above titles with numbers of a series."""
    return not reader.line(at).numbered and _numbers_below(reader, at)


_NUMBERS_WITHIN = 6


def _numbers_below(reader: LineReader, at: int) -> bool:
    """Tells whether titles with numbers of a series follow at once: two of the next lines tell one.

    None is prose, but for words about a work below the line of its kind.
    """
    below = reader.document.blocks[at + 1 : at + 1 + _NUMBERS_WITHIN]
    if sum(map(reader.may_tell, range(at + 1, at + 1 + len(below)))) < 2:
        return False
    lines = reader.between(at + 1, at + 1 + len(below))
    first = next((i for i, line in enumerate(lines) if _is_told(line)), len(lines))
    if (
        first > 1 + (len(lines) > 1 and lines[1].role == "note")
        or lines[0].role not in ("title", "number")
        or is_list_heading(lines[0].words)
    ):
        return False
    pairs = takewhile(lambda pair: _may_follow(*pair), pairwise([lines[0], *lines]))
    return sum(_is_told(line) for _, line in pairs) > 1


def _may_follow(before: Line, line: Line) -> bool:
    about = line.role == "prose" and before.role == "note" and tells_kind(before.words)
    return about or line.role not in ("prose", "furniture", "other")


def _is_told(line: Line) -> bool:
    """Tells whether a line names a work's number or, below its title, its kind."""
    numbered = line.role == "title" and ends_numbered(line.words)
    return (
        numbered
        or series_number(line.words) is not None
        or (line.role in ("note", "label") and tells_kind(line.words))
    )
