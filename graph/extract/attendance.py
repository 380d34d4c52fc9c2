"""Who came to a meeting of a group, in the line of its minutes that lists people with the bodies they come from."""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.page import Page
from graph.extract.sentences import ANY
from graph.records import Block

__all__ = ["attending"]

_LEAD = re.compile(
    r"\W{0,3}(?:närvarande|deltagare|deltagande|deltog|ledamöter|medverkande)(?:\s[\w-]{2,20}){0,3}\s?:\s*"
)
_FROM = re.compile(
    r"(?<![\w-])[A-ZÅÄÖ][\wåäöé-]{1,30}(?:\s[A-ZÅÄÖ][\wåäöé-]{1,30}){1,3}[\s,(–:-]{1,4}"
    rf"(?:[a-zåäö][a-zåäö -]{{2,40}}[\s,]{{1,3}})?(?P<body>{ANY})"
)
"""A person, perhaps what they are, and the body that they come from."""
_MEETING = guarded(
    r"\b(?:protokoll|minnesanteckning\w*|mötesanteckning\w*|anteckningar|möte\w*|sammanträde\w*|\w*råd(?:et)?|"
    r"\w*grupp(?:en)?|\w*nätverk(?:et)?|\w*forum(?:et)?)\b",
    re.IGNORECASE,
)
_ABOVE = 300
"""Characters; what meeting it was stands no farther above the line."""
_LISTENING = guarded(
    r"\b(?:hearing\w*|utbildning\w*|kurs\w*|föreläsning\w*|seminari\w*|konferens\w*|inspektion\w*|tillsyn\w*|"
    r"granskning\w*|informationsmöte\w*)\b",
    re.IGNORECASE,
)
"""What people attend who work with nobody there."""


def attending(page: Page, block: Block) -> tuple[str, ...]:
    """Gives the keys of the bodies whose people a line of minutes names ("Närvarande: A B, X; C D, Y"), else none."""
    line = page.line(block)
    lead = _LEAD.match(line.low)
    if lead is None:
        return ()
    first = page.sentences_between(block.start, block.end)[:1]
    above = (s.flat for s in page.sentences_between(max(0, block.start - _ABOVE), block.start))
    heads = " ".join((page.document.title, page.words(page.heading_of(block.start)), *above))
    if not first or not _MEETING.search(heads) or _LISTENING.search(heads):
        return ()
    (told,) = first
    bodies = [
        mention.names
        for match in _FROM.finditer(told.mask, lead.end())
        for mention, _ in told.signed(match.group("body"))
        if page.is_actor(mention.names)
    ]
    return tuple(dict.fromkeys(bodies))
