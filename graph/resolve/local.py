"""Bodies that no table lists, told by how Swedish names them: a head word and a proper name.

Local branches of national bodies ("Åklagarkammaren i Umeå") become units of their parent; local associations
("Kvinnojouren i Ystad"), units of regions and municipalities, courts and schools become bodies of their own.
"""

from __future__ import annotations

import math
import re
from bisect import bisect_right
from collections.abc import Container, Iterator
from dataclasses import dataclass

from graph.resolve import local_plurals
from graph.resolve.local_heads import HEADS
from graph.resolve.local_tails import TAILS
from graph.resolve.spots import Spot, Spots

__all__ = ["LocalName", "covered", "local_names", "own_names"]


@dataclass(frozen=True, slots=True)
class LocalName:
    """A found name: where it stands, its head's parent (a label of the tables, or none), class, and place."""

    start: int
    end: int
    label: str
    parent: str
    kind: str
    place: str
    genitive: bool


_NO_NAME = re.compile(
    r"^(?:Vi|I|På|Det|Den|De|En|Ett|Och|Under|År|Läs|Se|Tel|Telefon|Ring|Kontakt|Mer|Om|För|Till|"
    r"Från|Med|Alla|Ny|Nya|Vid|Hos|Av|Genom|Mot|Efter|Inför|Enligt|Både|Även|Samt|Sedan|När|Utan|Bland|Mellan|"
    r"Länets?|Kommunens?|Regionens?|Vår|Våra|Sveriges|Varje|Ingen|Annan|Samtliga|Rapport|Sverige|"
    r"Januari|Februari|Mars|"
    r"Sociala?|Privata?|Statliga?|Lokala?|Svenska|Ideella?|Regionala?|Nationella?|Region)$"
)


_REGION = re.compile(r"[Rr]egion\s\w")


_SPOTS = Spots(
    [
        *(Spot(head.pattern, head.needles, head.within) for head in HEADS),
        *(Spot(t.pattern, t.needles, True, True, t.after_name, t.capitals) for t in TAILS),
        local_plurals.SPOT,
    ]
)


def local_names(
    text: str, lower: str, taken: list[tuple[int, int]], towns: Container[str]
) -> Iterator[LocalName]:
    """Gives local bodies named in a text; `taken` holds the stretches that the tables' names already explain.

    A head in the plural is parted only over `towns`, the bare names of municipalities.

    A name that begins with a table's own name and only adds a place is found as well: it is the branch. `lower` is
    the text in lower case, letter for letter.
    """
    *found, several = _SPOTS.find(text, lower)
    for match in several:
        parts = list(local_plurals.parts_of(match))
        if all(part[-1] in towns for part in parts):
            yield from (LocalName(*part, genitive=False) for part in parts)
    for head, matches in zip(HEADS, found, strict=False):
        for match in matches:
            place = match.group("place")
            if (_NO_NAME.match(place.split()[0]) and not _REGION.match(place)) or covered(
                match.span(), taken
            ):
                continue
            if head.parent and text.startswith(
                f"{head.parent}, ", max(0, match.start() - len(head.parent) - 2)
            ):
                continue  # "Polismyndigheten, lokalpolisområde Tjust": the body is named, and where in it somebody sits
            label = " ".join(match.group().split())
            yield LocalName(match.start(), match.end(), label, head.parent, head.kind, place, genitive=False)
    for tail, matches in zip(TAILS, found[len(HEADS) :], strict=True):
        for match in matches:
            start = _begin(match)
            if start is None or covered((start, match.end()), taken):
                continue
            label = " ".join(text[start : match.end()].split())
            genitive = bool(match.group("g"))
            cut = len(match.group("g") or "")
            yield LocalName(
                start,
                match.end(),
                label[: len(label) - cut],
                "",
                tail.kind,
                text[max(start, match.start("place")) : match.end("place")],
                genitive,
            )


def _begin(match: re.Match[str]) -> int | None:
    """Gives where a name before a word begins, after what only begins its sentence; None where nothing is left."""
    words = match.group("place").split()
    if not _NO_NAME.match(words[0]) or words[0].startswith("Sv"):
        return match.start()
    if len(words) == 1 or _NO_NAME.match(words[1]):
        return None
    return match.start("place") + match.group("place").index(words[1], len(words[0]))


_OWN_HEAD = re.compile(
    r"(?:^|[|–—:-]\s*)(?P<name>(?:Kunskapscentrum|Kompetenscentrum|Resurscentrum|Centrum|"
    r"Regionalt \w+centrum|Nationellt \w*centrum|Kompetensteamet|Mottagningen|"
    r"Institutet|Föreningen|Stiftelsen|Delegationen|Kommittén|Enheten|"
    r"[A-ZÅÄÖ][\wåäö]{2,20}[ \xa0](?:kunskaps|kompetens|resurs|forsknings)?centrum)[ \xa0](?:för|om|mot|kring|"
    r"i)[ \xa0][\wåäöÅÄÖ ,-]{3,60}?)"
    r"(?=$|,\s[A-ZÅÄÖ]|\s*[|–—:(]|[ \xa0](?:vid|i|på|hos)[ \xa0][A-ZÅÄÖ])"
)


def own_names(heading: str) -> list[str]:
    """Gives the name that a page's heading gives the body behind it, if it begins as such names do."""
    return [" ".join(m.group("name").split()) for m in _OWN_HEAD.finditer(heading)]


def covered(span: tuple[int, int], taken: list[tuple[int, int]]) -> bool:
    """Tells whether a stretch lies in one of some others, which are in order and apart from each other."""
    at = bisect_right(taken, (span[0], math.inf)) - 1
    return at >= 0 and span[1] <= taken[at][1]
