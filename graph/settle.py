"""Settles what several sources say of the same thing where only one word can stand: its preferred label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Quad, Triple

from ontology.terms import Skos

__all__ = ["Votes", "is_preferred_label", "is_preferred_label_line", "settle_labels"]

_Thing = tuple[str, str | None]
_AS_LINE = f' {Skos.prefLabel} "'


def is_preferred_label(statement: Quad | Triple) -> bool:
    """Tells whether a statement says what a thing is called first, the only ones that are settled."""
    return statement.predicate == Skos.prefLabel and isinstance(statement.object, Literal)


def is_preferred_label_line(statement: str) -> bool:
    """Tells the same of a statement in N-Triples, where a quotation mark in a literal stands behind a backslash."""
    return _AS_LINE in statement


class Votes:
    """Counts which preferred labels graphs give to things, and settles which of them stands.

    A label of the graphs `first` (in that order) wins; else the one that most graphs give; else the first by
    alphabet, so that the order of the sources plays no part.
    """

    def __init__(self, first: Iterable[NamedNode] = ()) -> None:
        self._rank = {graph: number for number, graph in enumerate(first)}
        self._counts: dict[_Thing, Counter[str]] = defaultdict(Counter)
        self._best: dict[tuple[_Thing, str], int] = {}

    def add(self, quad: Quad) -> None:
        """Counts a quad, where it gives a preferred label."""
        if not is_preferred_label(quad):
            return
        thing, words = _told(quad)
        self._counts[thing][words] += 1
        if self._rank:
            rank = self._rank.get(quad.graph_name, len(self._rank))  # type: ignore[arg-type]  # others have none
            self._best[thing, words] = min(self._best.get((thing, words), rank), rank)

    def settled(self, quad: Quad) -> Quad:
        """Gives a quad that was counted as it is to stand: a label that lost becomes another label."""
        if not is_preferred_label(quad):
            return quad
        thing, words = _told(quad)
        counts = self._counts[thing]
        if len(counts) == 1:
            return quad
        chosen = min(counts, key=lambda each: (self._best.get((thing, each), 0), -counts[each], each))
        return quad if words == chosen else Quad(quad.subject, Skos.altLabel, quad.object, quad.graph_name)


def _told(quad: Quad) -> tuple[_Thing, str]:
    words = quad.object
    assert isinstance(words, Literal)  # noqa: S101 - what is_preferred_label tells
    return (str(quad.subject), words.language), words.value


def settle_labels(quads: Sequence[Quad], first: Iterable[NamedNode] = ()) -> list[Quad]:
    """Gives quads in which a thing has one preferred label a language; its other ones become `skos:altLabel`.

    Which one stands is told by `Votes`.
    """
    votes = Votes(first)
    for quad in quads:
        votes.add(quad)
    return [votes.settled(quad) for quad in quads]
