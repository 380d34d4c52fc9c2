"""What a collaboration is called: the name that its words give it, else its kind and its first participants."""

from __future__ import annotations

from bisect import bisect_right
from itertools import islice

from graph.extract import cues
from graph.extract.guards import guarded
from graph.extract.page import Page
from graph.labels import made_label
from graph.records import Block

__all__ = ["name_of"]

_GIVEN = guarded(
    r"\b(?:[Nn]ätverket|[Pp]rojektet|[Ff]orumet|[Rr]ådet|[Ss]amverkansforumet|[Pp]rogrammet|"
    r"[Kk]ampanjen|[Ss]atsningen|[Pp]artnerskapet|"
    r"[Ii]nitiativet|[Ww]ebbplatsen|[Ss]tödlinjen|[Aa]lliansen|[Kk]onferensen|[Ss]amarbetet|"
    r"[Ss]amverkansgruppen)\s+[\"”»]?([A-ZÅÄÖ][\wåäöÅÄÖ]*(?:[ -](?:[A-ZÅÄÖ]|(?:i|för|mot|och|på|"
    r"av) )?[\wåäöÅÄÖ-]+){0,4}?)"
    r"(?=[\"”».,;:()]|\s+(?:är|består|har|som|ingår|leds|drivs|samordnas|startade|bildades|mellan|"
    r"i samarbete|tillsammans|,)|$)"
)
_OWN_NAME = guarded(
    r"\b([A-ZÅÄÖ][\wåäö-]*(?:nätverket|gruppen|rådet|forumet|strategin|programmet|kommittén|"
    r"teamet|alliansen))\b"
)
_ANNOUNCES = guarded(
    r":$|\b(?:ingår|ingick|deltar|sitter|består|medverkar|medlemmar\w*|deltagare|parter|närvarande|ledamöter)\b"
)
_NO_NAME = guarded(r":$|\b(?:samverkan|samarbete|publikation\w*|medlemmar|deltagare|uppdrag)\b")
_GENERAL = {"samverkan", "samarbete", "plan", "grupp", "avtal", "program", "råd", "team"}


def name_of(page: Page, start: int, words: str, actors: tuple[str, ...]) -> tuple[str, bool]:
    """Gives a name in Swedish, and whether the page itself calls the collaboration so."""
    block = page.block_at(start)
    around = page.words(block)[:700] if block else ""
    headings = [page.words(h) for h in _headings_before(page, start)]
    for where in (around, *headings[:1]):
        given = _GIVEN.search(where) or _OWN_NAME.search(where)
        if given:
            return given.group(1).strip(), True
    for where in (*headings[:2], page.document.title):
        if _can_name(where):
            return where, True
    nouns = [m.group(1).strip("-") for m in cues.NETWORK.finditer(words)]
    noun = next((n for n in nouns if n not in _GENERAL), nouns[0] if nouns else "samverkan")
    return made_label(f"{noun[0].upper()}{noun[1:]}", [page.actor(a).label for a in actors]), False


def _headings_before(page: Page, start: int) -> list[Block]:
    """Gives the headings above a place, the nearest first, without those that only announce a list."""
    above = reversed(page.headings[: bisect_right(page.headings, start, key=lambda h: h.start)])
    return list(islice((h for h in above if not _ANNOUNCES.search(page.words(h).casefold())), 2))


def _can_name(words: str) -> bool:
    folded = words.casefold()
    return bool(cues.NETWORK.search(folded)) and len(words) < 90 and not _NO_NAME.search(folded)
