"""Finds a page's publications: the entries of its lists, the files it leads to, the one that it is about."""

from __future__ import annotations

from dataclasses import dataclass

from graph.extract.cells import is_row
from graph.extract.furniture import is_address, is_label
from graph.extract.lines import Line, LineReader
from graph.extract.listings import (
    announces_more,
    can_be_title,
    ends_list,
    is_list_heading,
    is_list_of_works,
    is_numbered,
    is_published,
    words_of,
)
from graph.extract.notes import tells_kind
from graph.extract.openings import files_from, lone_from, opens
from graph.extract.parting import Entry, parted_entries
from graph.extract.works import catalogued, title_page
from graph.records import Document

__all__ = ["Entry", "entries_of"]


def entries_of(document: Document) -> list[Entry]:
    """Gives the entries of all lists of publications of a page, in order."""
    work = catalogued(document) or title_page(document)
    found = [Entry(work[0], work[1])] if work else []
    blocks = document.blocks
    reader = LineReader(document, [words_of(document, block) for block in blocks])
    levelled = _is_levelled(document)
    titled = any(b.kind == "title" for b in blocks)
    at = work[2] if work else 0
    while at < len(blocks):
        strength = opens(reader, at)
        if not strength:
            alone = files_from(reader, at) or lone_from(reader, at)
            found += [
                Entry(lines[0], tuple(lines[1:])) for lines in alone if can_be_title(document, lines[0])
            ]
            at += max(1, sum(map(len, alone)))
            continue
        end = _rows_end(document, at) if strength == "rows" else _section_end(reader, at, levelled=levelled)
        rows = (i for i in range(at + 1, end) if is_row(document, blocks[i]))
        table = next((i for i in rows if opens(reader, i) == "rows"), None)
        if table is not None:  # its columns say better than any layout what a title is
            at = table
            continue
        entries = parted_entries(reader.between(at + 1, end), levelled=titled)
        entries = _accepted(document, entries, strength)
        if at <= 1 and len(entries) == 1 and end < len(blocks) and opens(reader, end):
            entries = []  # what stands between the page's own heading and that of its first list
        found += entries
        at = end if entries else at + 1
    return found


def _accepted(document: Document, entries: list[Entry], strength: str) -> list[Entry]:
    """Gives those entries of a list that its heading, of some strength, lets pass for publications."""
    if strength in ("strong", "rows"):
        return entries
    if strength == "page":
        told = sum(_is_told(document, entry) for entry in entries)
        return entries if len(entries) > 1 and told * 2 > len(entries) else []
    shown = [e for e in entries if _is_told(document, e)]
    return shown if len(shown) * 2 >= len(entries) else []


def _is_told(document: Document, entry: Entry) -> bool:
    """Tells whether an entry shows by a number, a label or words of its title that it is a publication."""
    about = (words_of(document, block) for block in entry.description)
    return is_published(words_of(document, entry.title)) or any(
        is_numbered(words) or is_label(words) or tells_kind(words) for words in about
    )


def _is_levelled(document: Document) -> bool:
    """Tells whether the levels of a page's headings say anything."""
    levels = {b.level for b in document.blocks if b.level}
    return len(levels) > 1 or any(b.kind == "title" for b in document.blocks)


def _section_end(reader: LineReader, at: int, *, levelled: bool) -> int:
    """Gives the index of the block that ends the list which a block opens."""
    opening = reader.document.blocks[at]
    first, end = at + 1, len(reader.document.blocks)
    titles = _Titles()
    for index in range(first, end):
        line = reader.line(index)
        if line.role == "furniture" and titles.met and not _goes_on(reader, index):
            return index
        below = reader.line(index + 1) if index + 1 < end else None
        if line.block.kind != "heading":
            if (
                line.apart
                and len(line.words) < _SHORT
                and line.words.endswith(("...", "…"))
                and _is_end(line)
            ):
                return index
            titles.meet(line)
        elif levelled:
            if line.block.level <= opening.level or opening.kind == "paragraph" or _is_end(line):
                return index
        elif _is_other_list(line, below):
            return index
        elif _is_of_list(reader, index):
            titles.meet(line)
        elif _is_end(line) or (index > first and titles.ended_by(line, below)):
            return index
        else:
            titles.meet(line)
    return end


def _rows_end(document: Document, at: int) -> int:
    """Gives the index of the first block after a row that is none."""
    end = at + 1
    while end < len(document.blocks) and is_row(document, document.blocks[end]):
        end += 1
    return end


_AFTER_FURNITURE = 12
_LONG_PROSE = 150
_SHORT = 40
"""A line that breaks off and heads others is shorter ("Visste du att ...")."""


def _is_of_list(reader: LineReader, index: int) -> bool:
    """Tells whether a line belongs to its list: it only tells of a work, or names one below its number."""
    line = reader.line(index)
    if line.role in ("trailer", "year", "label", "note"):
        return not reader.closes(index)
    return not line.apart and reader.line(index - 1).role == "number"


def _goes_on(reader: LineReader, index: int) -> bool:
    """Tells whether titles that show a publication, or its number, follow soon on a line that belongs to the site."""
    end = min(index + _AFTER_FURNITURE, len(reader.document.blocks))
    later = reader.between(index + 1, end)
    return any(line.shown or (line.role == "label" and line.numbered) for line in later)


def _is_other_list(line: Line, below: Line | None) -> bool:
    """Tells whether a heading of a plain text announces another list; a title with words below it does not."""
    if line.role == "trailer":
        return is_list_of_works(line.words)
    described = below is not None and below.role == "prose" and not below.apart
    return is_list_heading(line.words) and not (described and len(line.words.split()) > 3)


def _is_end(line: Line) -> bool:
    """Tells whether a heading opens a section of another kind."""
    return not line.numbered and (ends_list(line.words) or announces_more(line.words))


@dataclass(slots=True)
class _Titles:
    """What is known of a list of titles alone, met line by line: how many, parted by blank lines or not, all shown."""

    met: int = 0
    lines: int = 0
    tight: bool = True
    shown: int = 0
    numbered: int = 0
    alone: bool = True
    labelled: int = 0
    bare: bool = False

    def meet(self, line: Line) -> None:
        """Takes the next line of the list."""
        self.tight = self.tight and not (self.lines and line.apart)
        self.lines += 1
        tells = line.role == "title" and line.ended and self.bare and not (line.apart or line.numbered)
        self.bare = self.bare or not line.ended
        self.alone = self.alone and not (self.met and (line.about or tells or line.role == "trailer"))
        self.labelled += line.role in ("label", "note") and self.labelled < self.met
        if line.role == "title" and not tells:
            self.met += 1
            self.shown += line.shown
            self.numbered += line.numbered

    def ended_by(self, line: Line, below: Line | None) -> bool:
        """Tells whether a line of a plain text heads a section of its own after a list of titles alone.

        Titles that follow line on line end at a blank line; others do where a line that shows no publication has
        words below it, as none of the titles before had. Where each title has labels, one with
        a paragraph instead is none.
        """
        addressed = below is not None and below.role == "furniture" and is_address(below.words)
        if below is not None and addressed and not (below.apart or line.shown):
            return True
        if not self.alone:
            told = below is not None and below.role == "prose" and len(below.words) > _LONG_PROSE
            return told and line.apart and not line.shown and self.met > 1 and self.labelled >= self.met
        if self.met > 2 and line.apart and self.tight:
            return True
        about = below is not None and below.role == "prose" and not below.words.endswith(":")
        told = about and self.met > 1 and (line.apart or not self.tight)
        most = self.met * 2 / 3
        unlike = (self.tight or self.shown >= most) and not line.shown
        return told and (unlike or (self.numbered >= most and not line.numbered))
