"""Members of a network, parties of an agreement, people present: lists that a heading or a colon announces."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.extract import denials, member_words
from graph.extract.attendance import attending
from graph.extract.chunks import chunks_of
from graph.extract.guards import guarded
from graph.extract.page import Page
from graph.extract.roster_lines import items_of
from graph.records import Block

__all__ = ["Roster", "rosters_of"]

_EXCLUDED = guarded(
    r"\b(?:gäst(?:er)?|adjungera\w*|referensgrupp\w*|tidigare|intervju\w*|remiss\w*|kopia|"
    r"sändlista|referens\w*|källor|länkar|"
    r"inte|ej|publikation\w*|rapport(?:er)?|uppdrag|bidrag|beviljade|sökande|granska\w*|tillsyn|"
    r"kontakt\w*|läs mer|inbjudna|planera\w*)\b",
    re.IGNORECASE,
)
_WITH_US = guarded(
    r"\b(?:samverkar|samarbetar|samverkan|samarbete|samarbetspartner\w*|samverkanspart\w*|"
    r"partner\w*|tillsammans)\b"
)
_CHAIR = guarded(
    r"\(samordna(?:re|r)\)|\b(?:ordförande|ordf\.?|sammankallande|projektägare|huvudman)\b", re.IGNORECASE
)
_ROLE = guarded(
    r"^(?:partner|partners|medfinansiärer|finansiärer|frånvarande|deltagare|övriga|medsökande)\b",
    re.IGNORECASE,
)


_LONGEST_ANNOUNCEMENT = 240
"""Characters of the sentence that announces a list; others may stand before it in its paragraph."""


@dataclass(frozen=True, slots=True)
class Roster:
    """A list of bodies: its announcement, the blocks of its items, the bodies, and who chairs, if it says so."""

    announcement: Block
    start: int
    end: int
    actors: tuple[str, ...]
    chair: str
    with_subject: bool


def rosters_of(page: Page) -> list[Roster]:
    """Gives every announced list of at least one body, one item a block."""
    found = []
    blocks = page.document.blocks
    index = 0
    while index < len(blocks):
        roster = _inline(page, blocks[index])
        if roster is not None:
            found.append(roster)
        elif _announces(page, blocks[index]):
            found += _each_its_own(page, index) or _roster(page, index)
        index += 1
    return _apart(page, found)


def _announces(page: Page, block: Block) -> bool:
    words = page.words(block).casefold() if block.kind not in ("item", "cell", "title") else ""
    if not words or (block.kind != "heading" and words.endswith((".", "!", "?"))):
        return False
    last = re.split(r"(?<=[.!?])\s+", words)[-1]
    if (
        len(last) > _LONGEST_ANNOUNCEMENT
        or not member_words.LIST_HEADING.search(last)
        or denials.NOT_SO.search(last)
        or denials.NOT_YET.search(last)
    ):
        return False
    return not _EXCLUDED.search(last[-90:])


_LEAD = re.compile(r"[^:.]{3,60}:\s*")


def _inline(page: Page, block: Block) -> Roster | None:
    """Gives the list that a line of its own holds ("Parter: A, B och C"), of at least two bodies."""
    if page.document.text.find(":", block.start, block.end) < 0:
        return None
    people = attending(page, block)
    if len(people) > 1:
        return Roster(block, block.start, block.end, people, "", with_subject=False)
    line = page.line(block)
    lead = _LEAD.match(line.low)
    if lead is None or _EXCLUDED.search(lead.group()) or not member_words.LIST_HEADING.search(lead.group()):
        return None
    chunk = next((c for c in chunks_of(line) if c.start == lead.end()), None)
    if chunk is None or len(chunk.keys) < 2 or re.search(r"\w", line.mask[chunk.end :]):
        return None
    with_subject = bool(_WITH_US.search(lead.group()))
    chair = _chair_beside(page, block)
    keys = tuple(dict.fromkeys((*((chair,) if chair else ()), *chunk.keys)))
    return Roster(block, block.start, block.end, keys, chair, with_subject)


_CHAIR_LINE = re.compile(
    r"\W{0,3}(?:sammankallande|ordförande|samordnare|projektägare|projektledare|huvudman|huvudsökande|värdkommun)\s?:\s*"
)


def _chair_beside(page: Page, block: Block) -> str:
    """Gives the body that the line just above or below a list says leads ("Sammankallande: X"), "" for none."""
    for place in (block.start - 2, block.end + 1):
        beside = page.block_at(place)
        line = page.line(beside) if beside is not None and beside != block else None
        lead = _CHAIR_LINE.match(line.low) if line else None
        keys = [c.keys for c in chunks_of(line) if c.start == lead.end()] if line and lead else []
        if keys and len(keys[0]) == 1:
            return keys[0][0]
    return ""


_WITH = re.compile(r"\W{0,3}med\s")
_ITS_OWN = re.compile(
    r"\s(?:kring|om|angående|rörande|gällande|i\sfrågor?\som|när\sdet\sgäller|i\sarbetet|genom|för\satt)\s\w"
)
"""Behind the body of an item: what is done with that one."""


def _each_its_own(page: Page, index: int) -> list[Roster]:
    """Gives a list for each item, where each tells what is done with those that it names ("with X about Y")."""
    announcement = page.document.blocks[index]
    if not _WITH_US.search(page.words(announcement)):
        return []
    found = []
    for block, keys in items_of(page, index):
        line = page.line(block)
        first = next(c for c in chunks_of(line) if c.actors)
        if not (_WITH.match(line.low) and _ITS_OWN.match(line.low, first.end)):
            return []
        found.append(Roster(announcement, block.start, block.end, keys, "", with_subject=True))
    return found if len(found) > 1 else []


def _roster(page: Page, index: int) -> list[Roster]:
    blocks = page.document.blocks
    actors: list[str] = []
    chair = ""
    end = blocks[index].end
    for block, keys in items_of(page, index):
        actors += keys
        end = block.end
        if len(keys) == 1 and (_CHAIR.search(page.words(block)) or _told_to_lead(page, block)):
            chair = keys[0]
    unique = tuple(dict.fromkeys(actors))
    if not unique:
        return []
    words = page.words(blocks[index]).casefold()
    if len(unique) == 1 and _CHAIR.match(words):
        chair = unique[0]
    with_subject = bool(_WITH_US.search(words)) and not re.search(r"\bmellan\b|\bingår\b|\bmedlemm", words)
    return [Roster(blocks[index], blocks[index].start, end, unique, chair, with_subject)]


_LEADS = re.compile(
    r"\W{0,3}(?:projektägare|projektledare|samordnare|sammankallande|ordförande|huvudman|värdkommun)\b",
    re.IGNORECASE,
)


def _told_to_lead(page: Page, block: Block) -> bool:
    """Tells whether the line below a name, in a card of its own, begins with the part of who leads."""
    below = page.block_at(block.end + 1) or page.block_at(block.end + 2)
    return below is not None and below.kind == "paragraph" and bool(_LEADS.match(page.words(below)))


def _joined(one: Roster, more: Roster) -> Roster:
    """Gives one list of two that name roles of the same undertaking (its owner, its partners)."""
    actors = tuple(dict.fromkeys((*one.actors, *more.actors)))
    return Roster(one.announcement, one.start, more.end, actors, one.chair or more.chair, one.with_subject)


def _apart(page: Page, found: list[Roster]) -> list[Roster]:
    """Drops a list that lies wholly inside an earlier one: its announcement was an item there."""
    kept: list[Roster] = []
    for roster in found:
        if any(k.start < roster.start and roster.end <= k.end for k in kept):
            continue
        if kept and _ROLE.search(page.words(roster.announcement)) and roster.start - kept[-1].end < 60:
            kept[-1] = _joined(kept[-1], roster)
        else:
            kept.append(roster)
    return [r for r in kept if len(r.actors) + r.with_subject >= 2]
