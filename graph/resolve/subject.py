"""The actor that a page is about or speaks as: whom "vi" and "myndigheten" mean there."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Mapping, Sequence

from graph.records import Actor, Block, Document, Mention

__all__ = ["subject_of"]

_HEAD_BLOCKS = 6
_LISTED = 40
"""A heading of more letters beside the name is about something else."""

_SUM = re.compile(r"\d[ .\u00a0]\d{3}(?!\d)")
"""A name with a sum beside it is a row of a list."""


def subject_of(document: Document, mentions: Sequence[Mention], actors: Mapping[str, Actor]) -> str:
    """Gives the key of the page's subject, "" where none can be told.

    A heading that is hardly more than a name tells it: the last of those at the top, since a site's name stands
    before the page's, but the first where the first two name the same body (title and heading), or where several
    municipalities head a part each; else the publisher; else a name in the title; else the body named first and most.
    """
    able = [
        m
        for m in mentions
        if not m.weak
        and m.names in actors
        and not actors[m.names].is_group
        and actors[m.names].kinds != ("Actor",)
    ]
    top = [b for b in document.blocks[:_HEAD_BLOCKS] if b.kind in ("title", "heading")]
    above = max((b.end for b in top), default=0)
    high = [m for m in able if m.start < above]
    heads = [m for b in top for m in high if _is_name(document, b, m)]
    alone = [m.names for m in heads if m.rule != "own-name"]
    if alone:
        towns = {name for name in alone if "Municipality" in actors[name].kinds}
        return alone[0] if len(set(alone[:2])) == 1 or len(towns) > 1 else alone[-1]
    publisher = next((m.names for b in top for m in high if _publishes(document, b, m)), "")
    if publisher:
        return publisher
    if heads:
        return heads[-1].names
    board = _speaking_board(document, able, actors)
    titled = [
        m.names
        for b in top[:3]
        for m in high
        if b.start <= m.start < b.end and "GovernmentBody" not in actors[m.names].kinds
    ]
    if board and (not titled or "CountyAdministrativeBoard" in actors[titled[0]].kinds):
        return board
    return titled[0] if titled else _most_named(able, actors)


def _is_name(document: Document, block: Block, mention: Mention) -> bool:
    if not (block.start <= mention.start and mention.end <= block.end):
        return False
    rest = document.text[block.start : mention.start] + document.text[mention.end : block.end]
    rest = re.sub(r"\([^()]{1,12}\)", "", rest)
    return len(re.sub(r"[\W\d_]", "", rest)) <= 2 and not _SUM.search(rest)


def _publishes(document: Document, block: Block, mention: Mention) -> bool:
    """True for the site's name at the end of an HTML title ("Våld | Region Skåne")."""
    if block.kind != "title" or not (block.start <= mention.start and mention.end <= block.end):
        return False
    before = document.text[block.start : mention.start].rstrip()
    after = document.text[mention.end : block.end].strip(" .|–—-")
    return before.endswith(("|", "–", "—", "-", ":")) and not after


def _speaking_board(document: Document, able: Sequence[Mention], actors: Mapping[str, Actor]) -> str:
    """Gives the board that "Länsstyrelsen" by itself must mean, where one county alone is spoken of most."""
    if not re.search(r"\b[Ll]änsstyrelsens?\b(?!\s+(?:i|[A-ZÅÄÖ]))", document.text):
        return ""
    boards = Counter(m.names for m in able if "CountyAdministrativeBoard" in actors[m.names].kinds)
    if not boards:
        return ""
    (first, most), *others = boards.most_common(2)
    return first if not others or most > others[0][1] or able[0].names == first else ""


def _most_named(able: Sequence[Mention], actors: Mapping[str, Actor]) -> str:
    counted = Counter(m.names for m in able if "GovernmentBody" not in actors[m.names].kinds)
    if not counted:
        return ""
    first = next(m.names for m in able if m.names in counted)
    most, times = counted.most_common(1)[0]
    return most if times > counted[first] + 1 else first
