"""The elements of an HTML page as blocks of text, in reading order.

The text is made here, so offsets refer to it: a block element starts a line of its own, a `<br>` in running
text too; a row of a data table is one line with a tab between cells; runs of white space are folded, and soft
hyphens and control characters left out.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from lxml import etree, html

from graph.read.frame import LeftOut, name_panels
from graph.read.plain import is_heading
from graph.read.tables import is_data_table, spread_rows
from graph.records import Block, BlockKind

__all__ = ["BlockWriter", "clean"]

_BLOCKS = frozenset({
    "address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div",
    "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
    "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot",
    "th", "thead", "tr", "ul",
})  # fmt: skip
_HEADINGS = {"h1": 1, "h2": 2, "h3": 3, "h4": 4, "h5": 5, "h6": 6, "dt": 6, "caption": 6, "summary": 6}
_PARAGRAPHS = frozenset({"p", "dd", "main", "article", "section", "body", "td", "th"})
_LINE = "\x1e"
_NEVER = re.compile("[\u00ad\u200b-\u200d\u2060\ufeff\x00-\x08\x0e-\x1d\x1f\x7f]")
_SPACES = re.compile(r"[^\S\t]+")
_CELL_ENDS = re.compile(r" ?\t[ \t]*")
_WRAPPED = 40
"""A line that is broken off in the middle of a sentence after this many characters was broken by its width."""
_LONGEST_BOLD_HEADING = 80


def clean(words: str) -> str:
    """Gives words with single spaces, tabs kept, and without characters that nobody sees."""
    words = _NEVER.sub("", words)
    if "\t" not in words:
        return " ".join(words.split())
    words = _SPACES.sub(" ", words)
    return _CELL_ENDS.sub("\t", words).strip()


class _Place(NamedTuple):
    """What an element's words belong to: a kind of block, a data table, a row of one, bold or preformatted."""

    kind: BlockKind = "paragraph"
    level: int = 0
    table: bool = False
    row: bool = False
    bold: bool = False
    pre: bool = False


@dataclass
class BlockWriter:
    """Collects blocks and the text that they lie in."""

    parts: list[str] = field(default_factory=list)
    blocks: list[Block] = field(default_factory=list)
    _length: int = 0
    _words: list[tuple[str, bool]] = field(default_factory=list)

    def add(self, kind: BlockKind, words: str, level: int = 0) -> None:
        """Adds a block, unless it has no words."""
        words = clean(words)
        if not words:
            return
        start = self._length + 2 if self.parts else 0
        self._length = start + len(words)
        self.blocks.append(Block(kind, start, self._length, level))
        self.parts.append(words)

    def text(self) -> str:
        """Gives the text that the blocks' offsets refer to."""
        return "\n\n".join(self.parts) + "\n"

    def write(self, main: html.HtmlElement) -> None:
        """Adds the blocks of an element, walked without recursion: depth cannot exhaust the stack."""
        name_panels(main)
        _spread(main)
        left_out = LeftOut(main)
        places = [_Place()]
        skipped = None
        walker = etree.iterwalk(main, events=("start", "end"))
        for event, node in walker:
            if event == "start":
                if left_out(node):
                    skipped = node
                    walker.skip_subtree()
                    self._edge(node, places[-1])
                    continue
                self._edge(node, places[-1])
                places.append(_place(node, places[-1]))
                self._say(node.text, places[-1])
                continue
            if node is skipped:
                skipped = None
            else:
                self._edge(node, places.pop())
            if node is not main:
                self._say(node.tail, places[-1])
        self._flush(_Place())

    def _say(self, words: str | None, place: _Place) -> None:
        if words:
            self._words.append((words.replace("\n", _LINE) if place.pre else words, place.bold))

    def _edge(self, node: html.HtmlElement, place: _Place) -> None:
        """Ends what stands before the start or the end of an element: a block, a cell, a line or nothing."""
        if place.row and node.tag != "tr":
            if node.tag in ("td", "th"):
                self._words.append(("\t", place.bold))
            elif node.tag in _BLOCKS or node.tag == "br":
                self._words.append((_LINE, place.bold))
        elif node.tag in _BLOCKS:
            self._flush(place)
        elif node.tag == "br":
            self._words.append((_LINE, place.bold))

    def _flush(self, place: _Place) -> None:
        """Adds what was said since the last block, as one block or, in running text, one a line."""
        words, self._words = self._words, []
        if place.kind != "paragraph":
            text = "".join(said for said, _ in words)
            if place.kind == "item" and _LINE in text:
                kinds: list[BlockKind] = ["item"]
                for line, _ in _lines(words):
                    self.add(kinds.pop() if kinds else "paragraph", line)
                return
            self.add(place.kind, _row(text) if place.row else text.replace(_LINE, " "), place.level)
            return
        for line, bold in _lines(words):
            if bold and len(line) <= _LONGEST_BOLD_HEADING and is_heading(line) and not line.endswith(":"):
                self.add("heading", line, 6)
            else:
                self.add("paragraph", line)


def _spread(main: html.HtmlElement) -> None:
    """Spreads the cells that take several rows of a data table over them."""
    tables = {
        next(cell.iterancestors("table"), None): 0 for cell in main.xpath(".//td[@rowspan] | .//th[@rowspan]")
    }
    for table in tables:
        if table is not None and is_data_table(table):
            spread_rows(table)


def _place(node: html.HtmlElement, around: _Place) -> _Place:
    """Gives what an element's words belong to, by the element and by what it stands in."""
    tag = str(node.tag)
    place = around
    if around.row:
        pass
    elif tag in ("b", "strong", "pre"):
        place = around._replace(pre=True) if tag == "pre" else around._replace(bold=True)
    elif tag == "table":
        place = _Place(table=is_data_table(node))
    elif tag == "tr" and around.table:
        place = _Place("cell", table=True, row=True)
    elif level := _HEADINGS.get(tag):
        place = _Place("heading", level)
    elif tag == "li":
        place = _Place("item")
    elif tag in _PARAGRAPHS and around.kind != "item":
        place = _Place()
    return place


def _row(text: str) -> str:
    """Gives a table row; a line in a cell stands apart as a cell does, unless it begins with a small letter."""
    folded = re.sub(rf"[^\S\t{_LINE}]+", " ", text)
    return re.sub(rf" ?{_LINE}[ {_LINE}]*(.?)", lambda m: (" " if m[1].islower() else "\t") + m[1], folded)


def _lines(words: list[tuple[str, bool]]) -> list[tuple[str, bool]]:
    """Gives the lines of running text, each with whether it is bold throughout."""
    found: list[tuple[list[str], bool]] = []
    pieces: list[tuple[str, bool]] = []
    for said, bold in [*words, (_LINE, False)]:
        first, *more = said.split(_LINE)
        pieces.append((first, bold))
        for part in more:
            line = clean("".join(piece for piece, _ in pieces))
            if line and found and _goes_on(found[-1][0][-1], line):
                found[-1][0].append(line)
            elif line:
                found.append(([line], all(heavy for piece, heavy in pieces if piece.strip())))
            pieces = [(part, bold)]
    return [(" ".join(lines), bold and len(lines) == 1) for lines, bold in found]


def _goes_on(before: str, line: str) -> bool:
    return len(before) >= _WRAPPED and line[0].islower() and not before.endswith((".", "!", "?", ":", ";"))
