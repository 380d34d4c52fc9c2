"""Series that a page's own list shows: what stands before the number in several of its title lines.

A series may be called anything ("Skåne i utveckling 2011:10"); that other titles of the list have the same words in
the same place tells it from the end of a title.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable

from graph.extract.series import NUM

__all__ = ["series_met"]

_SIGN = re.compile("[\ue000-\uf7ff]")
_ANY_SIGN = "[\ue000-\uf7ff]"
_BEFORE_NUMBER = re.compile(
    rf"(?:^|(?<=[.,;:?!”(–-]\s)|(?<=\())([A-ZÅÄÖ\ue000-\uf7ff][^.,;:?!()\d–]{{0,45}}?),?\s(?:nr\.?\s)?(?={NUM})"
)
_AFTER_TITLE = r"(?:[.,;:–-]\s{0,5}|(?<=[?!”])\s{1,5}|\s?\()"


def series_met(masks: Iterable[str]) -> tuple[re.Pattern[str], ...]:
    """Gives patterns of the series that at least two title lines name, for their ends and for their beginnings.

    `masks` are the lines as `graph.extract.sentences` masks them; a pattern's group `number` is the number.
    """
    counted: Counter[str] = Counter()
    for mask in masks:
        counted.update({_SIGN.sub("\ue000", m.group(1).strip()) for m in _BEFORE_NUMBER.finditer(mask)})
    names = sorted(name for name, times in counted.items() if times > 1)
    found = []
    for name in names:
        words = re.escape(name).replace("\ue000", _ANY_SIGN)
        found += [
            re.compile(rf"{_AFTER_TITLE}{words},?\s(?:nr\.?\s)?(?P<number>{NUM})[\s.,;:)\]]*$"),
            re.compile(rf"^{words},?\s(?:nr\.?\s)?(?P<number>{NUM})[\s.,:;–|-]+(?=[A-ZÅÄÖ\ue000-\uf7ff\"”])"),
        ]
    return tuple(found)
