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
_BROKEN = re.compile(r"[^\s.!?:;]\n(?=[a-zåäö])")
_TORN = re.compile(
    r"(?:,|\b(?:i|på|av|om|för|med|till|från|vid|och|samt|att|som|en|ett|den|det|de))\n(?=[A-ZÅÄÖ\d])"
)
"""A line that breaks off after a comma or a word that nothing ends with."""
_PARAGRAPH = re.compile(r"[^\n]+(?:\n[^\n]+)*")
_ENTRY_END = re.compile(r"(?:[:;]|[)\d][.!?]?)$")
_FEWEST_LINES = 3
_NARROWEST = 20
"""Three quarters of the characters of the narrowest columns."""
_SELDOM = 12
"""Of so many lines at least one goes on in the middle of a sentence in a wrapped text."""
_NARROW = 120
"""In a wrapped text hardly any line is longer than this."""


def blocks_of(text: str, *, columns: bool = False) -> tuple[Block, ...]:
    """Gives the blocks of a plain text in order; offsets leave out the white space and bullets around them.

    `columns`: the text is wrapped at widths that change from place to place, and empty lines part its paragraphs.
    """
    runs: list[list[tuple[int, int]]] = []
    previous_end = None
    width = 0 if columns else _wrap_width(text)
    widths = _widths(text) if columns else {}
    for match in _LINE.finditer(text):
        start, end = _trim(text, match.start(), match.end())
        if start == end:
            continue
        adjacent = previous_end is not None and text[previous_end : match.start()].count("\n") == 1
        if (
            runs
            and adjacent
            and _goes_on(text, runs[-1][-1], (start, end), widths.get(runs[-1][-1][0], width))
        ):
            runs[-1].append((start, end))
        else:
            runs.append([(start, end)])
        previous_end = match.end()
    return _numbered_headings(text, [_block(text, run[0][0], run[-1][1]) for run in runs])


def _numbered_headings(text: str, blocks: list[Block]) -> tuple[Block, ...]:
    """Makes a numbered line that stands alone ("3. Samverkan") the heading that it is."""
    found = list(blocks)
    for at, block in enumerate(blocks):
        around = blocks[max(0, at - 1) : at] + blocks[at + 1 : at + 2]
        alone = all(other.kind != "item" for other in around) and at + 1 < len(blocks)
        short = block.end - block.start <= 60 and is_heading(text[block.start : block.end])
        if (
            block.kind == "item"
            and alone
            and short
            and text[block.start - 2 : block.start].strip(" \t") in (".", ")")
        ):
            found[at] = Block("heading", block.start, block.end, 2)
    return tuple(found)


def _trim(text: str, start: int, end: int) -> tuple[int, int]:
    stretch = text[start:end]
    blank = "\ufeff\u200b \t\xa0\r\f"
    start += len(stretch) - len(stretch.lstrip(blank))
    return start, max(start, end - (len(stretch) - len(stretch.rstrip(blank))))


def _wrap_width(text: str) -> int:
    """Gives the width at which a text is wrapped, 0 for one that has a paragraph a line."""
    lengths = sorted(len(line.strip()) for line in text.splitlines() if line.strip())
    long = [n for n in lengths if n > _NARROW]
    if len(lengths) < 4 or len(long) * 20 > len(lengths) or lengths[-1] < 50:
        return 0
    longest = lengths[len(lengths) - 1 - len(long)]
    # A list has many short lines; in a wrapped text many lines go on in the middle of a sentence.
    broken = len(_BROKEN.findall(text))
    if (broken + len(_TORN.findall(text))) * _SELDOM < len(lengths):
        return 0
    if broken * 5 < len(lengths) and sum(n * 3 >= longest * 2 for n in lengths) * 2 < len(lengths):
        return 0
    return lengths[(len(lengths) - 1 - len(long)) * 9 // 10]


def _widths(text: str) -> dict[int, int]:
    """Gives the width at which each line breaks off by its start: that of its paragraph, where the line may go on.

    Letters differ in width, so a line may go on that is somewhat shorter than the longest. One that ends with a
    number or a bracket may be an entry of a list, and a few lines show no width.
    """
    found: dict[int, int] = {}
    for paragraph in _PARAGRAPH.finditer(text):
        lines = [
            _trim(text, paragraph.start() + m.start(), paragraph.start() + m.end())
            for m in _LINE.finditer(paragraph[0])
        ]
        width = max(end - start for start, end in lines) * 3 // 4
        if len(lines) >= _FEWEST_LINES and width >= _NARROWEST:
            found.update((start, width) for start, end in lines if not _ENTRY_END.search(text[start:end]))
    return found


def _goes_on(text: str, before: tuple[int, int], line: tuple[int, int], width: int) -> bool:
    head, tail = text[before[0] : before[1]], text[line[0] : line[1]]
    if _BULLET.match(tail):
        return False
    first = tail.lstrip('"”(»')[:1]
    if head.endswith(("-", "\u00ad")) and first.islower():
        return True
    if first.islower() and not _ENDED.search(head):
        return True
    if not first.islower() and _ENTRY_END.search(head):
        return False  # a number or a bracket ends an entry of a list
    # In wrapped text a line ends where the next word did not fit; a shorter line was ended on purpose.
    return bool(width) and len(head) + 1 + len(tail.split()[0]) > width


def _block(text: str, start: int, end: int) -> Block:
    bullet = _BULLET.match(text, start, end)
    if bullet and bullet.end() < end:
        return Block("item", bullet.end(), end)
    kind: BlockKind = "heading" if is_heading(text[start:end]) else "paragraph"
    return Block(kind, start, end, 2 if kind == "heading" else 0)


def is_heading(line: str) -> bool:
    """Tells whether a line by itself has the shape of a heading: short, and no ended sentence."""
    line = line.strip()
    return 0 < len(line) <= 100 and line[-1] not in ".,;!" and line[0].upper() == line[0]


def title_of(text: str, blocks: tuple[Block, ...]) -> str:
    """Gives the title of a plain text: its first heading, else the beginning of its first block."""
    first = next((b for b in blocks if b.kind == "heading"), blocks[0])
    return " ".join(text[first.start : first.end].split())[:200].rstrip()
