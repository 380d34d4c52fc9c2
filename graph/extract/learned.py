"""Series that a page's own list shows: what stands before the number in several of its title lines.

A series may be called anything ("Skåne i utveckling 2011:10"); that other titles of the list have the same words in
the same place tells it from the end of a title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from graph.extract.sentences import ANY
from graph.extract.series_words import NAMES, NUM

__all__ = ["series_met"]

_SIGN = re.compile("[\ue000-\uf7ff]")
_ANY_SIGN = "[\ue000-\uf7ff]"
_WITH_BODY = re.compile(f".{ANY}")
"""A body's name within the words: those of a title ("… i X kommun 10/2011"), which differ from line to line."""
_BEFORE_NUMBER = re.compile(
    rf"(?:^|(?<=[.,;:?!”(–-]\s)|(?<=\())([A-ZÅÄÖ\ue000-\uf7ff][^.,;:?!()\d–]{{0,45}}?),?[ ](?:nr\.?[ ])?(?={NUM})"
)
_AFTER_TITLE = r"(?:[.,;:–-]\s{0,5}|(?<=[?!”])\s{1,5}|\s?\()"
_BODY_FIRST = re.compile(
    r"^(?![^()]{3,200}\((?:19|20)\d\d\)[.:,]? [A-ZÅÄÖ])(?!.{3,200}, "
    + NAMES
    + r",? \(?(?:19|20)\d\d\)?$)(?:(?:[\ue000-\uf7ff]|[A-ZÅÄÖ]\w+)(?: \w+){0,3},|"
    r"[\ue000-\uf7ff]:) (?=[A-ZÅÄÖ\"”]\w{2})(?=.*\d)"
)
"""Who published it, before the title, never persons with a year in brackets; told only where all titles
of a page begin so."""

_PERSONS_FIRST = re.compile(rf"^{NAMES},\s(?=[A-ZÅÄÖ\"”]\w+\s)(?!{NAMES}\b)")
"""Who wrote it, where each line begins so."""


def series_met(masks: Sequence[str]) -> tuple[re.Pattern[str], ...]:
    """Gives patterns of the series that at least two title lines name, for their ends and for their beginnings.

    `masks` are the lines as `graph.extract.sentences` masks them; a pattern's group `number` is the number. Where each
    line begins with a body and a comma, the pattern of that beginning is among them.
    """
    counted: Counter[str] = Counter()
    for mask in masks:
        found_here = (m.group(1).strip() for m in _BEFORE_NUMBER.finditer(mask))
        counted.update({_SIGN.sub("\ue000", name) for name in found_here if not _WITH_BODY.search(name)})
    names = sorted(name for name, times in counted.items() if times > 1)
    found = []
    for name in names:
        words = re.escape(name).replace("\ue000", _ANY_SIGN)
        found += [
            re.compile(rf"{_AFTER_TITLE}{words},?\s(?:nr\.?\s)?(?P<number>{NUM})[\s.,;:)\]]*$"),
            re.compile(rf"^{words},?\s(?:nr\.?\s)?(?P<number>{NUM})[\s.,:;–|-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])"),
        ]
    found += [
        first for first in (_BODY_FIRST, _PERSONS_FIRST) if len(masks) > 1 and all(map(first.match, masks))
    ]
    return tuple(found)
