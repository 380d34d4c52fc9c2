"""What a collaboration is called: the name that its words give it, else its kind and its first participants."""

from __future__ import annotations

import re

from graph.extract import cues
from graph.extract.page import Page

__all__ = ["name_of"]

_GIVEN = re.compile(
    r"\b(?:[Nn]ätverket|[Pp]rojektet|[Ff]orumet|[Rr]ådet|[Ss]amverkansforumet|[Pp]rogrammet|"
    r"[Kk]ampanjen|[Ss]atsningen|[Pp]artnerskapet|"
    r"[Ii]nitiativet|[Ww]ebbplatsen|[Ss]tödlinjen|[Aa]lliansen|[Kk]onferensen|[Ss]amarbetet|"
    r"[Ss]amverkansgruppen)\s+[\"”»]?([A-ZÅÄÖ][\wåäöÅÄÖ]*(?:[ -](?:[A-ZÅÄÖ]|(?:i|för|mot|och|på|"
    r"av) )?[\wåäöÅÄÖ-]+){0,4}?)"
    r"(?=[\"”».,;:()]|\s+(?:är|består|har|som|ingår|leds|drivs|samordnas|startade|bildades|mellan|"
    r"i samarbete|tillsammans|,)|$)"
)
_OWN_NAME = re.compile(
    r"\b([A-ZÅÄÖ][\wåäö-]*(?:nätverket|gruppen|rådet|forumet|strategin|programmet|kommittén|"
    r"teamet|alliansen))\b"
)
_GENERAL = {"samverkan", "samarbete", "plan", "grupp", "avtal", "program", "råd", "team"}


def name_of(page: Page, start: int, words: str, actors: tuple[str, ...]) -> tuple[str, bool]:
    """Gives a name in Swedish, and whether the page itself calls the collaboration so."""
    block = next((b for b in page.document.blocks if b.start <= start < b.end), None)
    heading = page.heading_of(start)
    around = page.words(block)[:700] if block else ""
    for where in (around, page.words(heading)):
        given = _GIVEN.search(where) or _OWN_NAME.search(where)
        if given:
            return given.group(1).strip(), True
    title = page.words(heading)
    for where in (title, page.document.title):
        if cues.NETWORK.search(where.casefold()) and len(where) < 90 and not where.endswith(":"):
            if not re.search(
                r"\b(?:samverkan|samarbete|publikation\w*|medlemmar|deltagare|uppdrag)\b", where.casefold()
            ):
                return where, True
    nouns = [m.group(1).strip("-") for m in cues.NETWORK.finditer(words)]
    noun = next((n for n in nouns if n not in _GENERAL), nouns[0] if nouns else "samverkan")
    labels = [page.actor(a).label for a in actors[:2]]
    rest = " m.fl." if len(actors) > 2 else ""
    return f"{noun[0].upper()}{noun[1:]}: {' – '.join(labels)}{rest}", False
