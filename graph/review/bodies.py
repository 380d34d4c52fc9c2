"""Replays the judgements that two names are of one body: from then on it has one key and all its names."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from pyoxigraph import Quad

from graph.curated.edition import Edition, Judgement
from graph.describe import Describer
from graph.iris import graph_key
from graph.lines import quads_of
from graph.records import Actor, Collaboration, Fact, Facts
from graph.review.keys import parties_of, rekeyed, relabelled, with_names
from graph.review.same import same_bodies

__all__ = ["Merged", "merge_bodies"]

_F = TypeVar("_F", bound=Fact)


@dataclass(frozen=True)
class Merged:
    """Facts and edition in which one body has one key, and its other names as quads of the curated graph."""

    facts: tuple[Facts, ...]
    edition: Edition
    names: tuple[Quad, ...] = ()
    notes: tuple[str, ...] = ()


def merge_bodies(facts: Sequence[Facts], edition: Edition, tables: Mapping[str, Actor], base: str) -> Merged:
    """Gives facts and edition in which every body goes by one key.

    A collaboration of which one participant remains is no collaboration any more: it is left out, and noted.

    Raises:
        SourceError: judgements contradict each other, or make one of two bodies of the tables.
    """
    same = same_bodies(edition, tables)
    if not same:
        return Merged(tuple(facts), edition)
    merger = _Merger(same, facts, edition, tables)
    pages = tuple(merger.page(item) for item in facts)
    actors = merger.actors(edition.actors)
    judgements = tuple(new for judgement in edition.judgements for new in merger.judgement(judgement))
    met = {actor.key for item in pages for actor in item.actors} | {actor.key for actor in actors}
    notes = tuple(f"{key} is left out: its participants are one body" for key in sorted(merger.alone))
    return Merged(
        pages,
        replace(edition, judgements=judgements, actors=actors),
        _other_names(edition, same, met | tables.keys(), base),
        notes,
    )


class _Merger:
    """Renames bodies, and the facts whose keys were made of their names."""

    def __init__(
        self, same: Mapping[str, str], facts: Sequence[Facts], edition: Edition, tables: Mapping[str, Actor]
    ) -> None:
        self._same, self._keys = same, dict(same)
        self._known = _described(same, facts, edition, tables)
        self._labels = _labels(facts, edition, tables) | {
            key: body.label for key, body in self._known.items()
        }
        judged = [judgement.fact for judgement in edition.judgements]
        for fact in (*(fact for item in facts for fact in item.all()), *judged):
            if isinstance(fact, Fact):
                self._keys[fact.key] = rekeyed(fact, self._renamed(fact, lambda key: same.get(key, key)))
        self.alone: set[str] = set()

    def _name(self, key: str) -> str:
        return self._keys.get(key, key)

    def _renamed(self, fact: _F, name: Callable[[str], str]) -> _F:
        return relabelled(fact, with_names(fact, name), lambda key: self._labels.get(key, key))

    def facts(self, found: Iterable[_F]) -> tuple[_F, ...]:
        """Gives facts renamed, without those that have become a body's work with itself."""
        kept = []
        for old in found:
            new = replace(self._renamed(old, self._name), key=self._name(old.key))
            if _parties(old) > _parties(new) == 1:
                self.alone.add(new.key)
            else:
                kept.append(new)
        return tuple(kept)

    def page(self, item: Facts) -> Facts:
        """Gives a page's facts renamed."""
        return replace(
            item,
            subject=self._name(item.subject),
            actors=self.actors(item.actors),
            mentions=tuple(with_names(mention, self._name) for mention in item.mentions),
            assignments=self.facts(item.assignments),
            collaborations=self.facts(item.collaborations),
            inspections=self.facts(item.inspections),
            fundings=self.facts(item.fundings),
            publications=self.facts(item.publications),
        )

    def judgement(self, judgement: Judgement) -> Iterable[Judgement]:
        """Gives a judgement with its fact renamed."""
        fact = judgement.fact
        new = self.facts((fact,)) if isinstance(fact, Fact) else (with_names(fact, self._name),)
        return (replace(judgement, fact=changed) for changed in new)

    def actors(self, actors: Iterable[Actor]) -> tuple[Actor, ...]:
        """Gives actors of which none is given up, the kept ones in their place."""
        found: dict[str, Actor] = {}
        for actor in actors:
            body = self._known.get(self._name(actor.key), actor)
            members = tuple(dict.fromkeys(self._name(member) for member in body.members))
            found.setdefault(body.key, replace(body, members=members, part_of=self._name(body.part_of)))
        return tuple(found.values())


def _parties(fact: Fact) -> int:
    return len(parties_of(fact)) if isinstance(fact, Collaboration) else 0


def _labels(facts: Sequence[Facts], edition: Edition, tables: Mapping[str, Actor]) -> dict[str, str]:
    """Gives what each body is called that pages, edition or tables describe, by key."""
    found = {actor.key: actor.label for item in facts for actor in item.actors}
    found.update({actor.key: actor.label for actor in edition.actors})
    return found | {key: actor.label for key, actor in tables.items()}


def _described(
    same: Mapping[str, str], facts: Sequence[Facts], edition: Edition, tables: Mapping[str, Actor]
) -> dict[str, Actor]:
    """Gives who the kept bodies are: as the tables, the edition or a page has it, else as the given up one."""
    actors = {actor.key: actor for item in facts for actor in item.actors}
    actors.update({actor.key: actor for actor in edition.actors})
    actors.update(tables)
    labels = {bodies.key: bodies.label for bodies in edition.bodies}
    labels.update({bodies.other: bodies.other_label for bodies in edition.bodies})
    found: dict[str, Actor] = {}
    for other, kept in same.items():
        if kept in actors:
            found[kept] = actors[kept]
        elif other in actors:
            label = labels.get(kept) or actors[other].label
            found.setdefault(kept, replace(actors[other], key=kept, label=label))
    return found


def _other_names(
    edition: Edition, same: Mapping[str, str], met: Collection[str], base: str
) -> tuple[Quad, ...]:
    """Gives the names of given up bodies as further names of the kept ones."""
    describer = Describer(base)
    graph = describer.node(graph_key("curated"))
    labels: dict[str, set[str]] = {}
    for bodies in edition.bodies:
        labels.setdefault(bodies.key, set()).add(bodies.label)
        labels.setdefault(bodies.other, set()).add(bodies.other_label)
    found = (
        each
        for other, kept in same.items()
        if kept in met
        for each in describer.other_labels(describer.iri(kept), labels.get(other, ()), "")
    )
    return tuple(quads_of(found, graph))
