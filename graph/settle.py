"""Settles what several sources say of the same thing where only one word can stand: its preferred label."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence

from pyoxigraph import Literal, NamedNode, Quad

from ontology.terms import Skos

__all__ = ["settle_labels"]


def settle_labels(quads: Sequence[Quad], first: Iterable[NamedNode] = ()) -> list[Quad]:
    """Gives quads in which a thing has one preferred label a language; its other ones become `skos:altLabel`.

    A label of the graphs `first` (in that order) wins; else the one that most graphs give; else the first by
    alphabet, so that the order of the sources plays no part.
    """
    rank = {graph: number for number, graph in enumerate(first)}
    votes: dict[tuple[str, str | None], Counter[str]] = defaultdict(Counter)
    best: dict[tuple[str, str | None, str], int] = {}
    for quad in quads:
        if quad.predicate == Skos.prefLabel and isinstance(quad.object, Literal):
            thing = (str(quad.subject), quad.object.language)
            votes[thing][quad.object.value] += 1
            label = (*thing, quad.object.value)
            best[label] = min(best.get(label, len(rank)), rank.get(_graph(quad), len(rank)))
    chosen = {
        thing: min(counts, key=lambda words: (best[(*thing, words)], -counts[words], words))
        for thing, counts in votes.items()
        if len(counts) > 1
    }
    return [_settled(quad, chosen) for quad in quads]


def _graph(quad: Quad) -> NamedNode:
    return quad.graph_name if isinstance(quad.graph_name, NamedNode) else NamedNode("urn:none")


def _settled(quad: Quad, chosen: dict[tuple[str, str | None], str]) -> Quad:
    if quad.predicate != Skos.prefLabel or not isinstance(quad.object, Literal):
        return quad
    words = chosen.get((str(quad.subject), quad.object.language))
    if words is None or words == quad.object.value:
        return quad
    return Quad(quad.subject, Skos.altLabel, quad.object, quad.graph_name)
