"""Local bodies of several places behind one head in the plural: "kvinnojourerna i Malmö, Lund och Ystad"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.resolve.local_words import PLACE, START
from graph.resolve.spots import Spot

__all__ = ["SPOT", "Part", "parts_of"]

_SINGULAR = {
    "kvinnojourerna": ("Kvinnojouren", "", "CivilSocietyOrganisation"),
    "tjejjourerna": ("Tjejjouren", "", "CivilSocietyOrganisation"),
    "brottsofferjourerna": ("Brottsofferjouren", "", "CivilSocietyOrganisation"),
    "mansjourerna": ("Mansjouren", "", "CivilSocietyOrganisation"),
    "stadsmissionerna": ("Stadsmissionen", "", "CivilSocietyOrganisation"),
    "barnahusen": ("Barnahuset", "", "Actor"),
    "åklagarkamrarna": ("Åklagarkammaren", "Åklagarmyndigheten", "Authority"),
}
"""The head of one body, the label of what it is a branch of, and its class, by the head of several."""
_SEVERAL = re.compile(
    rf"{START}(?P<head>(?i:{'|'.join(_SINGULAR)}))[ \xa0\n]i[ \xa0\n](?P<places>{PLACE}(?:,[ \xa0\n]{PLACE})*"
    rf"[ \xa0\n](?:och|samt|respektive)[ \xa0\n]{PLACE})(?![\w-])"
)
SPOT = Spot(_SEVERAL, tuple(_SINGULAR))
"""What `parts_of` needs the matches of."""
_ONE = re.compile(r"[A-ZÅÄÖ][\w -]*?(?=,|\s(?:och|samt|respektive)\s|$)")

Part = tuple[int, int, str, str, str, str]
"""Where a name stands, its label, the label of its parent, its class, its place."""


def parts_of(match: re.Match[str]) -> Iterator[Part]:
    """Gives the body of each place; the first one's stretch takes in the head."""
    head, parent, kind = _SINGULAR[match["head"].lower()]
    first = match.start("places")
    for one in _ONE.finditer(match["places"]):
        place = " ".join(one.group().split())
        start = match.start() if not one.start() else first + one.start()
        yield start, first + one.end(), f"{head} i {place}", parent, kind, place
