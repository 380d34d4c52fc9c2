"""The lines of an announced list of bodies: which blocks are its items, and where it ends."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import takewhile

from graph.extract.chunks import chunks_of
from graph.extract.guards import guarded
from graph.extract.page import Page
from graph.records import Block

__all__ = ["items_of"]

_SENT = guarded(r"\b(?:för kännedom|skickats|sändlista|expedieras|kopia till)\b", re.IGNORECASE)
_PERSON = re.compile(r"^(?:[A-ZÅÄÖ][\wåäöé-]+[\s,]+){1,5}(?:[a-zåäö][a-zåäö -]{2,40}[\s,]+)?[(–,-]?\s*$")
_TELLS = re.compile(r"\s(?:har|hade|är|var|driver|samverkar|deltar|[a-zåäö]{2,30}(?:ade|ades))\s.*[.]$")
"""After the names of a line: it is no item of a list, but tells of them."""
_GOES_ON = re.compile(r"\w\s{1,9}\w")
"""After a name that other words stand before, in a line that ends with a full stop: a sentence, and no item."""
_AIM = re.compile(r"\W{0,3}att\s")
_ELSEWHERE = re.compile(r"(?i:länkar|läs mer|kontakt\w*|vi vill|mer information|publikationer|rapporter)\b")
_ABSENT = guarded(
    r"\b(?:inte|ej|lämnade|t\.o\.m|till och med|avgått|vilande|avvaktar|avstår|avstått|avböj\w+|"
    r"sagt nej|tackat nej|tidigare|f\.\s?d\.)(?!\w)",
    re.IGNORECASE,
)
_LONGEST_LIST = 500
"""Lines; there are 290 municipalities, and no list on a page is longer."""


def items_of(page: Page, index: int) -> Iterator[tuple[Block, tuple[str, ...]]]:
    """Gives each line of the list that a block announces, with the keys of the bodies that the line names first."""
    blocks = page.document.blocks
    listed = False
    for position, block in _lines_after(page, index):
        words = page.words(block)
        heads_more = block.kind == "heading" and position > index + 1 and blocks[index].kind == "heading"
        if heads_more and (block.level and block.level <= blocks[index].level and blocks[index].level != 2):
            return
        line = page.line(block)
        chunks = [c for c in chunks_of(line) if c.actors]
        prose = re.search(r"[.!?]$", words) and len(words) > 90 and block.kind == "paragraph"
        if not chunks:
            if block.kind in ("item", "cell") or (listed and len(words) < 60 and block.kind == "paragraph"):
                continue
            if len(words.split()) <= 3 and not re.search(r"[.:?]$", words) and _names_next(page, position):
                continue
            return
        first = chunks[0]
        lead = re.sub(r"[\W\d]", "", line.mask[: first.start])
        tells = listed and block.kind == "paragraph" and _TELLS.match(line.low, first.end)
        tells = tells or (
            listed and words.endswith(".") and first.start > 3 and _GOES_ON.search(line.mask, first.end)
        )
        if tells or (prose and (first.start > 3 or len(first.keys) < 2)):
            return
        if block.kind == "heading" and len(lead) > 3 and not _PERSON.match(line.mask[: first.start]):
            return
        if _ABSENT.search(words) and len(words) < 160:
            continue
        listed = True
        yield block, first.keys
        if prose:
            return


def _lines_after(page: Page, index: int) -> Iterator[tuple[int, Block]]:
    """Gives the blocks that can be lines of a list, up to one that tells whom something was sent to."""
    after = enumerate(page.document.blocks[index + 1 : index + 1 + _LONGEST_LIST], index + 1)
    return takewhile(lambda line: not _ends_list(page, line[1]), after)


def _ends_list(page: Page, block: Block) -> bool:
    """Tells whether a line begins something else: what is aimed at, a heading of links, whom something was sent to."""
    words = page.words(block)
    return bool(
        _SENT.search(words) or _AIM.match(words) or (block.kind == "heading" and _ELSEWHERE.match(words))
    )


def _names_next(page: Page, position: int) -> bool:
    """True for a small heading inside a list ("Kommuner"): the next block is a name again."""
    after = page.document.blocks[position + 1 : position + 2]
    return bool(after) and any(c.actors and c.start == 0 for c in chunks_of(page.line(after[0])))
