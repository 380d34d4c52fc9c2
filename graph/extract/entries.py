"""Finds a page's publications: the entries of its lists, the files it leads to, the one that it is about."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.furniture import is_label
from graph.extract.listings import (
    announces_more,
    can_be_title,
    ends_list,
    is_list_heading,
    is_published,
    leads_to_file,
    words_of,
)
from graph.extract.parting import YEAR_ALONE, Entry, parted_entries
from graph.extract.works import catalogued, title_page
from graph.records import Block, Document

__all__ = ["Entry", "entries_of"]


def entries_of(document: Document) -> list[Entry]:
    """Gives the entries of all lists of publications of a page, in order."""
    work = catalogued(document)
    front = title_page(document) if work is None else None
    found = [Entry(work[0], work[1])] if work else [Entry(front, ())] if front else []
    blocks = document.blocks
    levelled = _is_levelled(document)
    at = work[2] if work else blocks.index(front) + 1 if front else 0
    while at < len(blocks):
        strength = _opens(document, at)
        if not strength:
            files = _files_from(document, at)
            found += [Entry(block, ()) for block in files if can_be_title(document, block)]
            at += max(1, len(files))
            continue
        end = _section_end(document, at, levelled=levelled)
        body = blocks[at + 1 : end]
        entries = [
            e
            for e in parted_entries(document, body)
            if strength == "strong" or is_published(words_of(document, e.title))
        ]
        if strength == "weak" and len(entries) * 2 < len(body):
            entries = []
        found += entries
        at = end if entries else at + 1
    return found


_LONGEST_OPENING = 60
_FILE = re.compile(
    r"\((?:pdf|word|docx?|rtf)\b[^()]{0,40}\)|,\s*(?:pdf|word)\b[^,]{0,20}$|\bpdf\b,?\s\d[\d.,]{0,8}\s?[km]b\b",
    re.IGNORECASE,
)


def _files_from(document: Document, at: int) -> Sequence[Block]:
    """Gives the lines from a place on that each lead to a file, if they are at least two in a row."""
    end = at
    while end < len(document.blocks) and document.blocks[end].kind != "title":
        if not _FILE.search(words_of(document, document.blocks[end])):
            break
        end += 1
    files = document.blocks[at:end]
    return files if len(files) > 1 else []


def _opens(document: Document, at: int) -> str:
    block = document.blocks[at]
    if block.kind not in ("heading", "paragraph") or at == 0 or at + 1 == len(document.blocks):
        return ""
    short = block.kind == "heading" or block.end - block.start < _LONGEST_OPENING
    if block.kind == "paragraph" and not (document.text[block.end - 1] == ":" and short):
        return ""
    words = words_of(document, block)
    if is_list_heading(words):
        return "strong"
    return "weak" if leads_to_file(words) or (announces_more(words) and block.level != 1) else ""


def _is_levelled(document: Document) -> bool:
    """Tells whether the levels of a page's headings say anything."""
    levels = {b.level for b in document.blocks if b.level}
    return len(levels) > 1 or any(b.kind == "title" for b in document.blocks)


def _section_end(document: Document, at: int, *, levelled: bool) -> int:
    blocks = document.blocks
    opening = blocks[at]
    gaps, tight = 0, True  # of the lines so far: how many, and whether each followed the one before at once
    labelled = False  # where labels tell of each entry, a blank line parts the entries
    for index in range(at + 1, len(blocks)):
        block = blocks[index]
        gap = document.text[blocks[index - 1].end : block.start].count("\n") if index > at + 1 else 1
        # A block set off by a blank line ends a list whose entries follow line on line.
        set_off = tight and gaps > 2 and gap > 1 and not labelled
        gaps, tight = gaps + 1, tight and gap == 1
        if block.kind != "heading":
            continue
        words = words_of(document, block)
        labelled = labelled or is_label(words)
        set_off = set_off and not YEAR_ALONE.fullmatch(words)
        if levelled:
            if block.level <= opening.level or opening.kind == "paragraph" or ends_list(words):
                return index
        elif ends_list(words) or is_list_heading(words) or set_off:
            return index
    return len(blocks)
