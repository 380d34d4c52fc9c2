"""The tables' names in a document: those that are sure by themselves, and those that need their surroundings."""

from __future__ import annotations

import re
from collections.abc import Sequence
from functools import cached_property

from graph.records import Document, Mention
from graph.reference.gazetteer import Gazetteer, Hit
from graph.reference.tables import Reference
from graph.resolve.spots import lowered

__all__ = ["JOINS", "Reader"]

_YEAR = re.compile(r"(?:19[89]\d|20[0-3]\d)(?<![\d:/-]\d{4})(?![\d:/])")
_JOINED = re.compile(r"\s{0,8}(?:,|;|\b(?:och|samt|&)\b|,\s{0,8}(?:och|samt))\s{0,8}$")
JOINS = re.compile(r"\s*(?:,|;|(?:och|samt|&)\b)")
"""What follows a name in a list."""


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
    def _years_of_line(self) -> dict[int, list[str]]:
        return {}

    @cached_property
    def _years(self) -> list[str]:
        return _YEAR.findall(self.document.date[:4]) or _YEAR.findall(self.document.text)

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
                found.append(self.mention(hit, form.key, "table", weak=weak))
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
                    mentions.append(self.mention(hit, county, "county-in-list"))
            elif (
                (form.shape != "bare" and self._beside(hit, sure))
                or (hit.start, hit.end) in blocks
                or self._fills_cell(hit)
                or (form.shape != "bare" and form.key in known and self._as_written(hit))
            ):
                key = hit.form_in(self.year_at(hit.start, hit.end)).key
                lower = self.document.text[hit.start].islower()
                mentions.append(self.mention(hit, key, "name-in-list", weak=lower))
        return mentions

    def mention(self, hit: Hit, key: str, rule: str, *, weak: bool = False) -> Mention:
        """Gives the mention of an actor or county by the words of a hit."""
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
        before, after = _JOINED.search(text, max(0, hit.start - 8), hit.start), JOINS.match(text, hit.end)
        left = before is not None and any(
            end in sure[0] for end in range(before.start(), before.start() - 2, -1)
        )
        right = after is not None and any(start in sure[1] for start in range(after.end(), after.end() + 3))
        return left or right

    def _fills_cell(self, hit: Hit) -> bool:
        text = self.document.text
        return (
            text[hit.start - 1 : hit.start] in ("", "\n", "\t")
            and text[hit.end : hit.end + 1] in ("", "\t")
            and hit.start > 0
        )
