"""The blocks of plain text: headings, paragraphs, list items, found by their shape.

A page that was copied out of a browser has one paragraph a line; one that was typed or taken out of a report is
wrapped. Both are read: a line goes on from the one before where that one broke off in the middle of a sentence.
"""

from __future__ import annotations

import re

from graph.records import Block, BlockKind

__all__ = ["blocks_of", "is_heading", "title_of"]

_LINE = re.compile(r"[^\n]+")
_BULLET = re.compile(r"\s*(?:[•·▪◦●○‣*–—-]|\(?\d{1,2}[.)]|\(?[a-zåäö]\))\s+(?=\S)")
_ENDED = re.compile(r"[.!?:;][\"”’»)\]]*$")
_WRAP = 60
"""A line of wrapped prose is at least this long, save the last of its paragraph."""


def blocks_of(text: str) -> tuple[Block, ...]:
    """Gives the blocks of a plain text in order; offsets leave out the white space and bullets around them."""
    runs: list[list[tuple[int, int]]] = []
    previous_end = None
    for match in _LINE.finditer(text):
        start, end = _trim(text, match.start(), match.end())
        if start == end:
            continue
        adjacent = previous_end is not None and text[previous_end : match.start()].count("\n") == 1
        if runs and adjacent and _goes_on(text, runs[-1][-1], (start, end), runs[-1]):
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
        previous_end = match.end()
    return tuple(_block(text, run[0][0], run[-1][1]) for run in runs)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    blank = "\ufeff\u200b \t\xa0\r\f"
    start += len(stretch) - len(stretch.lstrip(blank))
    return start, max(start, end - (len(stretch) - len(stretch.rstrip(blank))))


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int], run: list[tuple[int, int]]) -> bool:
    head, tail = text[before[0] : before[1]], text[line[0] : line[1]]
    if _BULLET.match(tail):
        return False
    first = tail.lstrip("\"”(»")[:1]
    if head.endswith(("-", "\u00ad")) and first.islower():
        return True
    if first.islower() and not _ENDED.search(head):
        return True
    wrapped = len(head) >= _WRAP and len(head) <= 110
    if not wrapped or head.endswith(":"):
        return False
    return len(run) > 1 or not _ENDED.search(head) or len(tail) >= _WRAP


def _block(text: str, start: int, end: int) -> Block:
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        return Block("item", bullet.end(), end)
    kind: BlockKind = "heading" if is_heading(text[start:end]) else "paragraph"
    return Block(kind, start, end, 2 if kind == "heading" else 0)


def is_heading(line: str) -> bool:
    """Tells whether a line by itself has the shape of a heading: short, and no ended sentence."""
    line = line.strip()
    return 0 < len(line) <= 100 and not re.search(r"[.,;!]$", line) and line[0].upper() == line[0]


def title_of(text: str, blocks: tuple[Block, ...]) -> str:
    """Gives the title of a plain text: its first heading, else the beginning of its first block."""
    first = next((b for b in blocks if b.kind == "heading"), blocks[0])
    return " ".join(text[first.start : first.end].split())[:200]
