"""What lines of a list are for, told by the other lines of the list: what is repeated, what stands above labels."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace

from graph.extract.lines import Line

__all__ = ["with_repeats"]

_LONGEST_REPEATED = 60
_LONGEST_ASKING = 160
_LEADS_TO = re.compile(
    r"(?:läs|hämta|öppna|beställ|länk till|till|ladda (?:ner|ned|hem))\s(?:hela\s|vår\s)?"
    r"(?:(?-i:[a-zåäö]{3,25}(?:en|et|n|t)):?\s)?(?-i:(?=[\"”»A-ZÅÄÖ]))(?:\S+\s){1,}\S",
    re.IGNORECASE,
)


def with_repeats(lines: Sequence[Line]) -> list[Line]:
    """Gives the lines of one list; short words that several of them consist of lead to a file each.

    In a list where no line is a title, those that lead to a file are where they name it ("Läs rapporten X").
    """
    if not any(line.role == "title" for line in lines):
        return [
            replace(x, role="title") if x.role == "trailer" and _LEADS_TO.match(x.words) else x for x in lines
        ]
    lines = _above_labels(lines)
    often = Counter(line.words.casefold() for line in lines)
    return [replace(line, role="trailer") if _is_repeated(line, often) else line for line in lines]


def _above_labels(lines: Sequence[Line]) -> Sequence[Line]:
    """Gives lines with what stands alone above labels as titles, where other titles of the list stand so.

    A title may be a sentence ("What is there, and what is missing?").
    """
    heads = [
        i
        for i, line in enumerate(lines[:-1])
        if line.apart and lines[i + 1].role in ("label", "note") and not lines[i + 1].apart
    ]
    if sum(lines[i].role == "title" for i in heads) < 2:
        return lines
    wanted = {i for i in heads if lines[i].role == "prose" and len(lines[i].words) < _LONGEST_ASKING}
    return [replace(line, role="title") if i in wanted else line for i, line in enumerate(lines)]


def _is_repeated(line: Line, often: Counter[str]) -> bool:
    names = line.role in ("title", "other") and not line.row and not line.numbered
    return names and often[line.words.casefold()] > 1 and len(line.words) < _LONGEST_REPEATED
