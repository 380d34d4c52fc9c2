"""Finds the entries of a page's lists of publications: where a title, its description and its trailer stand.

Three shapes are met: titles parted by a trailer line ("Fulltext", "Ladda ner"), titles and descriptions in turn, and
bare lists. Which one a list has is told by its own blocks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.furniture import is_label
from graph.extract.listings import (
    NUMBERED,
    announces_more,
    can_be_title,
    ends_list,
    is_description,
    is_list_heading,
    is_prose,
    is_published,
    is_trailer,
    words_of,
)
from graph.extract.works import catalogued, title_page
from graph.records import Block, Document

__all__ = ["Entry", "entries_of"]


@dataclass(frozen=True, slots=True)
class Entry:
    """An entry: the block of its title, and the blocks that describe it."""

    title: Block
    description: tuple[Block, ...]


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
            found += [Entry(block, ()) for block in files]
            at += max(1, len(files))
            continue
        end = _section_end(document, at, levelled=levelled)
        body = blocks[at + 1 : end]
        entries = [
            e
            for e in _entries(document, body)
            if strength == "strong" or is_published(words_of(document, e.title))
        ]
        if strength == "weak" and len(entries) * 2 < len(body):
            entries = []
        found += entries
        at = end if entries else at + 1
    return found


_FILE = re.compile(r"\((?:pdf|word|docx?|rtf)\b[^()]{0,40}\)|,\s*(?:pdf|word)\b[^,]{0,20}$", re.IGNORECASE)


def _files_from(document: Document, at: int) -> Sequence[Block]:
    """Gives the bullets from a place on that each lead to a file, if they are at least two in a row."""
    end = at
    while end < len(document.blocks) and document.blocks[end].kind == "item":
        if not _FILE.search(words_of(document, document.blocks[end])):
            break
        end += 1
    files = document.blocks[at:end]
    return [b for b in files if can_be_title(document, b)] if len(files) > 1 else []


def _opens(document: Document, at: int) -> str:
    block = document.blocks[at]
    if block.kind not in ("heading", "paragraph") or at == 0 or at + 1 == len(document.blocks):
        return ""
    if block.kind == "paragraph" and document.text[block.end - 1] != ":":
        return ""
    words = words_of(document, block)
    if block.kind == "paragraph" and not (words.endswith(":") and len(words) < 60):
        return ""
    if block.level == 1 and not is_list_heading(words):
        return ""
    if is_list_heading(words):
        return "strong"
    return "weak" if announces_more(words) else ""


def _is_levelled(document: Document) -> bool:
    """Tells whether the levels of a page's headings say anything."""
    levels = {b.level for b in document.blocks if b.level}
    return len(levels) > 1 or any(b.kind == "title" for b in document.blocks)


def _section_end(document: Document, at: int, *, levelled: bool) -> int:
    blocks = document.blocks
    opening = blocks[at]
    gaps, tight = 0, True  # of the lines so far: how many, and whether each followed the one before at once
    for index in range(at + 1, len(blocks)):
        block = blocks[index]
        gap = document.text[blocks[index - 1].end : block.start].count("\n") if index > at + 1 else 1
        # A block set off by a blank line ends a list whose entries follow line on line.
        set_off = tight and gaps > 2 and gap > 1
        gaps, tight = gaps + 1, tight and gap == 1
        if block.kind != "heading":
            continue
        words = words_of(document, block)
        if levelled:
            if block.level <= opening.level or opening.kind == "paragraph" or ends_list(words):
                return index
        elif ends_list(words) or is_list_heading(words) or set_off:
            return index
    return len(blocks)


def _groups(document: Document, body: Sequence[Block]) -> list[list[Block]]:
    """Gives the blocks of a plain text that stand line on line, group by group."""
    groups: list[list[Block]] = []
    for block in body:
        if groups and document.text[groups[-1][-1].end : block.start].count("\n") == 1:
            groups[-1].append(block)
        else:
            groups.append([block])
    return groups


def _entries(document: Document, body: Sequence[Block]) -> Iterator[Entry]:
    groups = _groups(document, body)
    pairs = [g for g in groups if len(g) == 2 and can_be_title(document, g[0]) and is_prose(document, g[1])]
    if len(pairs) >= 2 and len(pairs) * 2 >= len(groups):
        yield from (Entry(g[0], tuple(g[1:])) for g in groups if can_be_title(document, g[0]) and len(g) > 1)
        return
    trailers = sum(is_trailer(document, b) for b in body)
    parted = trailers > 1 or (trailers == 1 and len(body) <= 4)
    headed = sum(b.kind == "heading" and b.level > 2 for b in body) >= 2
    title: Block | None = None
    description: list[Block] = []
    after_trailer = True
    for block in body:
        if is_trailer(document, block) and not _is_linked_title(document, block):
            after_trailer = True
            continue
        if not after_trailer and title is not None and not _starts_entry(document, block, parted, headed):
            description.append(block)
            continue
        if title is not None:
            yield Entry(title, tuple(description))
        title, description, after_trailer = None, [], False
        if can_be_title(document, block):
            title = block
        elif not parted or block.kind == "cell":
            after_trailer = True
    if title is not None:
        yield Entry(title, tuple(description))


def _is_linked_title(document: Document, block: Block) -> bool:
    return block.kind == "item" and bool(NUMBERED.search(words_of(document, block)))


def _starts_entry(document: Document, block: Block, parted: bool, headed: bool) -> bool:
    words = words_of(document, block)
    if is_label(words) and block.kind != "cell":
        return False
    if headed:
        return block.kind == "heading"
    if block.kind in ("item", "cell"):
        return not parted or not is_description(words)
    if parted:
        return (block.kind == "heading" and block.level > 2) or (
            not is_description(words) and bool(NUMBERED.search(words))
        )
    return not is_description(words)
