"""The tables' names in a document: those that are sure by themselves, and those that need their surroundings."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from functools import cached_property

from graph.records import Document, Mention
from graph.reference.gazetteer import Gazetteer, Hit
from graph.reference.tables import Reference
from graph.resolve.spots import lowered

__all__ = ["Reader"]

_YEAR = re.compile(r"(?:19[89]\d|20[0-3]\d)(?<![\d:/-]\d{4})(?![\d:/])")
_JOINED = re.compile(r"\s{0,8}(?:,|;|\b(?:och|samt|&)\b|,\s{0,8}(?:och|samt))\s{0,8}$")
_JOINS = re.compile(r"\s*(?:,|;|(?:och|samt|&)\b)")
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


class Reader:
    """Reads the gazetteer's hits in one document, deciding by year between bodies that share a name."""

    def __init__(self, document: Document, gazetteer: Gazetteer, reference: Reference) -> None:
        self.document = document
        self.reference = reference
        self.gazetteer = gazetteer

    @cached_property
    def lower(self) -> str:
        """The text in lower case, letter for letter."""
        return lowered(self.document.text)

    @cached_property
    def _starts(self) -> list[int]:
        return [block.start for block in self.document.blocks]

    @cached_property
    def _years_of_line(self) -> dict[int, list[str]]:
        return {}

    @cached_property
    def _years(self) -> list[str]:
        return _YEAR.findall(self.document.date[:4]) or _YEAR.findall(self.document.text)

    @cached_property
    def _towns(self) -> set[tuple[int, int]]:
        return {(h.start, h.end) for h in self.hits if h.form.shape == "bare"}

    @cached_property
    def hits(self) -> list[Hit]:
        """Every hit in the text, in order."""
        return self.gazetteer.find(self.document.text)

    def year_at(self, start: int, end: int) -> int | None:
        """Gives the year that words stand in: one in their line, else the page's date, else the latest on it."""
        text = self.document.text
        left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
        if left not in self._years_of_line:
            self._years_of_line[left] = _YEAR.findall(text, left, right if right >= 0 else len(text))
        years = [int(y) for y in (self._years_of_line[left] or self._years)]
        return max(years) if years and max(years) < 2100 else None

    def certain(self) -> list[Mention]:
        """Gives the mentions whose words are sure wherever they stand."""
        found = []
        for hit in self.hits:
            year = self.year_at(hit.start, hit.end) if len(hit.forms) > 1 else None
            form = hit.form_in(year)
            if form.policy != "context":
                weak = self._is_kind(hit)
                found.append(self._mention(hit, form.key, "table", weak=weak))
        return found

    def in_context(self, found: Sequence[Mention]) -> list[Mention]:
        """Gives mentions by words that are names only beside other names.

        An ambiguous name counts in a list with an actor or county found otherwise, as a whole item or cell, or on
        a page that names the same body surely elsewhere.
        """
        known = {m.names for m in found if not m.weak}
        sure = {m.end for m in found}, {m.start for m in found}
        named = [m for m in found if m.names.startswith("county/")]
        counties = {m.end for m in named}, {m.start for m in named}
        blocks = {(b.start, b.end) for b in self.document.blocks if b.kind not in ("title", "paragraph")}
        mentions = []
        for hit in self.hits:
            form = hit.form_in(None)
            if form.policy != "context":
                continue
            county = next((f.key for f in hit.forms if f.key.startswith("county/")), "")
            if county:
                if self._beside(hit, counties):
                    mentions.append(self._mention(hit, county, "county-in-list"))
            elif (
                (form.shape != "bare" and self._beside(hit, sure))
                or (hit.start, hit.end) in blocks
                or self._fills_cell(hit)
                or (form.shape != "bare" and form.key in known and self._as_written(hit))
            ):
                key = hit.form_in(self.year_at(hit.start, hit.end)).key
                lower = self.document.text[hit.start].islower()
                mentions.append(self._mention(hit, key, "name-in-list", weak=lower))
        return mentions

    def bare_municipalities(self) -> list[Mention]:
        """Gives weak mentions of municipalities named without "kommun", sure ones where they are items of a list.

        After a preposition of place, or beside a capital (a person's name, a street), a town is no body.
        """
        mentions = []
        blocks = {(b.start, b.end) for b in self.document.blocks if b.kind != "title"}
        for hit in self.hits:
            forms = [f for f in hit.forms if f.shape == "bare" and f.key in self.reference.by_key]
            if forms and hit.form_in(None).policy == "context" and self._may_be_municipality(hit):
                whole = (hit.start, hit.end) in blocks and self._under_municipalities(hit)
                whole = whole or self._acts(hit)
                rule = "municipality-item" if whole else "bare-municipality"
                mentions.append(self._mention(hit, forms[0].key, rule, weak=not whole))
        return mentions

    def _mention(self, hit: Hit, key: str, rule: str, *, weak: bool = False) -> Mention:
        words = self.document.text[hit.start : hit.end]
        genitive = len(words) > len(hit.form.text) and words[-1:] in "sS"
        return Mention(key, hit.start, hit.end, rule, genitive=genitive, weak=weak)

    def _is_kind(self, hit: Hit) -> bool:
        # "polisen" among schools and social services is a kind of body; as a name it stands with a capital
        # in the middle of a sentence, or by itself.
        words = self.document.text[hit.start : hit.end].casefold()
        if words not in ("polisen", "polisens"):
            return False
        before = self.document.text[max(0, hit.start - 2) : hit.start]
        if before[-1:] in ("", "\n") and self.document.text[hit.end : hit.end + 1] in ("", "\n"):
            return False
        return self.document.text[hit.start].islower() or not re.search(r"[a-zåäö,(] $", " " + before[-2:])

    def _as_written(self, hit: Hit) -> bool:
        return self.document.text.startswith(hit.form.text, hit.start) and not hit.form.text.islower()

    def _beside(self, hit: Hit, sure: tuple[set[int], set[int]]) -> bool:
        text = self.document.text
        before, after = _JOINED.search(text, max(0, hit.start - 8), hit.start), _JOINS.match(text, hit.end)
        left = before is not None and any(
            end in sure[0] for end in range(before.start(), before.start() - 2, -1)
        )
        right = after is not None and any(start in sure[1] for start in range(after.end(), after.end() + 3))
        return left or right

    def towns(self) -> list[Mention]:
        """Gives every place that names a municipality bare, also where it only tells where: for "kommunen" after it."""
        return [
            Mention(form.key, hit.start, hit.end, "bare-municipality", weak=True)
            for hit in self.hits
            for form in hit.forms
            if form.shape == "bare" and form.key in self.reference.by_key
        ]

    def _under_municipalities(self, hit: Hit) -> bool:
        before = bisect_left(self._starts, hit.start)
        heads = (b for b in reversed(self.document.blocks[:before]) if (b.start, b.end) not in self._towns)
        head = next(heads, None)
        words = self.document.text[head.start : head.end] if head else ""
        return "kommun" in words.casefold()

    def _fills_cell(self, hit: Hit) -> bool:
        text = self.document.text
        return (
            text[hit.start - 1 : hit.start] in ("", "\n", "\t")
            and text[hit.end : hit.end + 1] in ("", "\t")
            and hit.start > 0
        )

    def _may_be_municipality(self, hit: Hit) -> bool:
        text = self.document.text
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
        before = self.document.text[max(0, hit.start - 2) : hit.start]
        begins = not before.strip() or bool(_BEGINS.search(before))
        return begins and bool(_ACTS.match(self.document.text, hit.end))

    def _begins_list(self, hit: Hit) -> bool:
        """Tells whether a town is the first of at least three that are parted by commas."""
        text, at = self.document.text, hit.end
        for _ in range(2):
            joined = _JOINS.match(text, at)
            follower = (
                self._town_ends.get(joined.end() + 1) or self._town_ends.get(joined.end()) if joined else None
            )
            if follower is None:
                return False
            at = follower
        return True

    @cached_property
    def _town_ends(self) -> dict[int, int]:
        """Where each town named bare begins and ends."""
        return {h.start: h.end for h in self.hits if h.form.shape == "bare"}
