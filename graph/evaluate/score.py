"""Tallies of what was found, wrong and missed, by kind of fact, and the figures made of them."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Literal

from graph.records import Receipt

__all__ = ["KINDS", "Judged", "Kind", "Miss", "Score", "Tally", "sum_of"]

Kind = Literal[
    "actors", "publications", "pub. facts", "assignments", "participations", "details", "inspections"
]
KINDS: tuple[Kind, ...] = (
    "actors",
    "publications",
    "pub. facts",
    "assignments",
    "participations",
    "details",
    "inspections",
)
"""The kinds that the mean is taken over, in the order in which they are shown."""


@dataclass
class Tally:
    """How many were found, were wrong and were missed."""

    found: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, found: int, wrong: int, missed: int) -> None:
        """Counts more."""
        self.found += found
        self.wrong += wrong
        self.missed += missed

    @property
    def precision(self) -> float:
        """The share of what was told that is right; 1 where nothing was told."""
        told = self.found + self.wrong
        return self.found / told if told else 1.0

    @property
    def recall(self) -> float:
        """The share of what was asked for that was told; 1 where nothing was asked for."""
        asked = self.found + self.missed
        return self.found / asked if asked else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


@dataclass(frozen=True, slots=True)
class Miss:
    """One thing that was missed or told wrongly on a page."""

    page: str
    kind: Kind
    how: Literal["missed", "wrong"]
    what: str


@dataclass(frozen=True, slots=True)
class Judged:
    """A fact that was told, by which rule, how sure (0 to 1), and whether it is right."""

    rule: str
    confidence: float
    right: bool


@dataclass
class Score:
    """The tallies of a page or of many, the misses, and how well facts and quotes are founded."""

    page: str = ""
    tallies: dict[Kind, Tally] = field(default_factory=lambda: {kind: Tally() for kind in KINDS})
    receipts: Tally = field(default_factory=Tally)
    quotes: Tally = field(default_factory=Tally)
    misses: list[Miss] = field(default_factory=list)
    judged: list[Judged] = field(default_factory=list)

    def judge(self, receipts: Iterable[Receipt], *, right: bool) -> None:
        """Notes of some facts whether they are right."""
        self.judged += [Judged(receipt.rule, receipt.confidence, right) for receipt in receipts]

    def found(self, kind: Kind, number: int = 1) -> None:
        """Counts what was asked for and told."""
        self.tallies[kind].add(number, 0, 0)

    def missed(self, kind: Kind, what: str) -> None:
        """Counts and notes what was asked for and not told."""
        self.tallies[kind].add(0, 0, 1)
        self.misses.append(Miss(self.page, kind, "missed", what))

    def wrong(self, kind: Kind, what: str) -> None:
        """Counts and notes what was told and not asked for."""
        self.tallies[kind].add(0, 1, 0)
        self.misses.append(Miss(self.page, kind, "wrong", what))

    @property
    def mean_f1(self) -> float:
        """The mean of the kinds' F1."""
        return sum(self.tallies[kind].f1 for kind in KINDS) / len(KINDS)


def sum_of(scores: Iterable[Score]) -> Score:
    """Gives the score of several pages together: each thing counts once, (micro-average)."""
    total = Score()
    for score in scores:
        pairs = [(total.tallies[kind], score.tallies[kind]) for kind in KINDS]
        for whole, part in (*pairs, (total.receipts, score.receipts), (total.quotes, score.quotes)):
            whole.add(part.found, part.wrong, part.missed)
        total.misses += score.misses
        total.judged += score.judged
    return total
