"""Parts blocks into sentences, and sentences without end into parts."""

from __future__ import annotations

import re

from graph.records import Block

__all__ = ["flattened", "part", "pieces"]

_LONGEST = 6000
"""Characters; a sentence beyond is no prose, and rules that look back from each name would take for ever."""
_ABBREVIATIONS = frozenset((
    "bl.a", "t.ex", "m.fl", "m.m", "d.v.s", "dvs", "s.k", "f.d", "resp", "ca", "nr", "dnr", "st", "tel", "kap",
    "skr", "prop", "jfr", "inkl", "exkl", "o.s.v", "osv", "e.d", "dir", "bil", "fr.o.m", "t.o.m", "p.g.a", "obs",
    "avd", "enl", "sid", "mkr", "tkr", "kl", "okt", "nov", "dec", "jan", "feb", "aug", "sept", "red", "bl. a", "t. ex",
))  # fmt: skip
_STOP = re.compile(r"[.!?](?:[\"”»)\]]*(?=\s+[\"”«(\[]*[A-ZÅÄÖÉ0-9\ue000-\uf7ff])|(?=[A-ZÅÄÖ][a-zåäö]))")
_BLANKS = "".join(c for c in map(chr, range(0x3001)) if re.match(r"[^\S\t ]", c))
_WORD = re.compile(r"\S")
_BEFORE_STOP = re.compile(r"(?:^|[\s(])([\w.]+)$")


def pieces(text: str, block: Block) -> list[tuple[int, int]]:
    """Gives where the sentences of a block begin and end, each in parts no longer than a sentence can be."""
    spans = _split(text, block)
    if block.end - block.start <= _LONGEST:
        return spans
    return [piece for start, end in spans for piece in part(text, start, end)]


def part(text: str, start: int, end: int) -> list[tuple[int, int]]:
    """Gives a stretch in parts of no more than the longest sentence, cut between items of a list."""
    found = []
    while end - start > _LONGEST:
        limit = start + _LONGEST
        at = max(text.rfind(mark, start + 1, limit) for mark in ",;\t\n")
        at = at if at > 0 else max(text.rfind(" ", start + 1, limit), -1)
        at = at + 1 if at > 0 else limit
        found.append((start, at))
        start = at
    return [*found, (start, end)]


def flattened(text: str) -> str:
    """Gives a text with a plain space for each white space but tabs."""
    for blank in _BLANKS:
        text = text.replace(blank, " ")
    return text


def _split(text: str, block: Block) -> list[tuple[int, int]]:
    spans = []
    start = block.start
    for stop in _STOP.finditer(text, block.start, block.end):
        before = _BEFORE_STOP.search(text[max(start, stop.start() - 12) : stop.start()])
        last = before.group(1).casefold() if before else ""
        if text[stop.start()] == "." and (
            len(last) == 1 or (len(last) == 2 and last.isdecimal()) or last in _ABBREVIATIONS
        ):
            continue
        spans.append((start, stop.end()))
        word = _WORD.search(text, stop.end(), block.end)
        start = word.start() if word else block.end
    if start < block.end:
        spans.append((start, block.end))
    return spans
