"""Municipalities named by their town alone: where that names the body, and where only a place."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import cached_property

from graph.records import Mention
from graph.reference.gazetteer import Hit
from graph.resolve.known import JOINS, Reader

__all__ = ["Towns"]

_ACTS = re.compile(
    r" (?:deltog|deltar|medverka\w*|avstod|avböjde|tackade|anslöt|ansökte|beslutade|undertecknade|inledde|"
    r"har (?:valt|frågat|ansökt|beslutat|anslutit|tackat|avstått|undertecknat|deltagit|antagit|infört))\b"
)
_AFTER_CAPITAL = re.compile(r"[A-ZÅÄÖ][\wåäö-]{0,24}[ \xa0-]$")
_AFTER_STOP = re.compile(r"[.!?:\n]\s$")
_GOES_ON = re.compile(r"[ \xa0-][A-ZÅÄÖ]|-")
_BEGINS = re.compile(r"[.!?\n]\s?$")
_LED = re.compile(r"\b(?:leds|leddes|samordnas|drivs|ägs|hålls ihop|undertecknats|undertecknades) av\s+$")
_AFTER_PREPOSITION = re.compile(
    r"(?:^|\s)(?:i|på|från|till|vid|utanför|kring|norr om|söder om|genom|mot|runt|nära|av|om|för|"
    r"vägen|gatan)\s+$"
)


class Towns:
    """Reads the hits of one document that are names of towns."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._document = reader.document

    def bodies(self) -> list[Mention]:
        """Gives weak mentions of municipalities named without "kommun", sure ones where they are items of a list.

        After a preposition of place, or beside a capital (a person's name, a street), a town is no body.
        """
        mentions = []
        blocks = {(b.start, b.end) for b in self._document.blocks if b.kind != "title"}
        for hit in self._reader.hits:
            forms = [f for f in hit.forms if f.shape == "bare" and f.key in self._reader.reference.by_key]
            if forms and hit.form_in(None).policy == "context" and self._may_be_municipality(hit):
                whole = (hit.start, hit.end) in blocks and self._under_municipalities(hit)
                whole = whole or self._acts(hit)
                rule = "municipality-item" if whole else "bare-municipality"
                mentions.append(self._reader.mention(hit, forms[0].key, rule, weak=not whole))
        return mentions

    def places(self) -> list[Mention]:
        """Gives every place that names a municipality bare, also where it only tells where: for "kommunen" after it."""
        return [
            Mention(form.key, hit.start, hit.end, "bare-municipality", weak=True)
            for hit in self._reader.hits
            for form in hit.forms
            if form.shape == "bare" and form.key in self._reader.reference.by_key
        ]

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self._document.blocks]

    @cached_property
    def _towns(self) -> set[tuple[int, int]]:
        return {(h.start, h.end) for h in self._reader.hits if h.form.shape == "bare"}

    @cached_property
    def _town_ends(self) -> dict[int, int]:
        """Where each town named bare begins and ends."""
        return {h.start: h.end for h in self._reader.hits if h.form.shape == "bare"}

    def _under_municipalities(self, hit: Hit) -> bool:
        before = bisect_left(self._starts, hit.start)
        heads = (b for b in reversed(self._document.blocks[:before]) if (b.start, b.end) not in self._towns)
        head = next(heads, None)
        words = self._document.text[head.start : head.end] if head else ""
        return "kommun" in words.casefold()

    def _may_be_municipality(self, hit: Hit) -> bool:
        text = self._document.text
        before, after = text[max(0, hit.start - 24) : hit.start], text[hit.end : hit.end + 2]
        if _AFTER_CAPITAL.search(before) and not _AFTER_STOP.search(before[-2:]):
            return False
        if _LED.search(before):
            return True
        if _GOES_ON.match(after):
            return False
        return not _AFTER_PREPOSITION.search(before.replace("\n", " ")) or self._begins_list(hit)

    def _acts(self, hit: Hit) -> bool:
        """Tells whether a town begins a sentence and does what only a body does ("Borgholm deltog")."""
        before = self._document.text[max(0, hit.start - 2) : hit.start]
        begins = not before.strip() or bool(_BEGINS.search(before))
        return begins and bool(_ACTS.match(self._document.text, hit.end))

    def _begins_list(self, hit: Hit) -> bool:
        """Tells whether a town is the first of at least three that are parted by commas."""
        text, at = self._document.text, hit.end
        for _ in range(2):
            joined = JOINS.match(text, at)
            follower = (
                self._town_ends.get(joined.end() + 1) or self._town_ends.get(joined.end()) if joined else None
            )
            if follower is None:
                return False
            at = follower
        return True
