"""What a search gives."""

from __future__ import annotations

from dataclasses import dataclass

from queries.search.snippet import snippet

__all__ = ["Found", "Hit"]


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing that was found, by the text of it that fits best.

    For a passage `name` and `address` are those of its page, and `facts` (IRI, name) is what it states.
    """

    iri: str
    kind: str
    name: str
    address: str
    field: str
    language: str
    text: str
    marks: tuple[tuple[int, int], ...]
    score: float
    facts: tuple[tuple[str, str], ...] = ()

    @property
    def key(self) -> str:
        """Gives the short name that parameters take: `actor/roks`."""
        return "/".join(self.iri.rsplit("/", 2)[1:])

    def snippet(self, before: str = "**", after: str = "**") -> str:
        """Gives the part of the text that holds what was searched for, with marks around it."""
        return snippet(self.text, self.marks, before, after)


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: the best hits, how many there are in all, and whether each holds every word.

    `near`: the words as the graph writes them, where some are written like none in it; else empty. `compounds`: the
    words are held only as parts of others (`jour` in `kvinnojour`).
    """

    hits: tuple[Hit, ...]
    total: int
    every: bool
    near: str = ""
    compounds: bool = False
