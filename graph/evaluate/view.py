"""A page's facts as they are compared: what each key is called, and facts of one key as one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from functools import cached_property
from typing import TypeVar

from graph.evaluate.folding import fold
from graph.evaluate.gold import Body
from graph.records import Actor, Assignment, Collaboration, County, Facts, Inspection, Publication
from graph.reference.tables import Reference
from ontology.themes import Theme, load_themes

__all__ = ["View", "by_key"]

_Keyed = TypeVar("_Keyed", Assignment, Collaboration, Inspection, Publication)


def by_key(facts: Iterable[_Keyed]) -> dict[str, list[_Keyed]]:
    """Gives facts by key, sorted: in the graph, facts of one key are one."""
    found: defaultdict[str, list[_Keyed]] = defaultdict(list)
    for fact in facts:
        found[fact.key].append(fact)
    return dict(sorted(found.items()))


class View:
    """Tells of the keys in a page's facts what they are called in the graph."""

    def __init__(self, facts: Facts, reference: Reference) -> None:
        self.facts = facts
        self._actors = {actor.key: actor for actor in facts.actors} | dict(reference.by_key)
        self._counties = {county.key: county for county in reference.counties}
        self._names: dict[str, frozenset[str]] = {}

    @cached_property
    def _themes(self) -> dict[str, Theme]:
        return {theme.key: theme for theme in load_themes()}

    def names(self, key: str) -> frozenset[str]:
        """Gives all that an actor, county or theme is called, folded."""
        if key not in self._names:
            self._names[key] = frozenset(fold(name) for name in self._called(key) if name)
        return self._names[key]

    def _called(self, key: str) -> tuple[str, ...]:
        named: Actor | County | None = self._actors.get(key) or self._counties.get(key)
        if isinstance(named, Actor):
            return (named.label, named.label_en, *named.alt_labels)
        if named is not None:
            return (named.label, named.label_en, named.short_name, *named.aliases)
        theme = self._themes.get(key)
        return (theme.label_sv, theme.label_en, *theme.others_sv) if theme else ()

    def label(self, key: str) -> str:
        """Gives the preferred Swedish name of an actor, else the key."""
        actor = self._actors.get(key)
        return actor.label if actor else key

    def is_body(self, key: str) -> bool:
        """Tells whether a key is of a specific body: no group, no county."""
        return key not in self._counties and not (key in self._actors and self._actors[key].is_group)

    def is_called(self, key: str, body: Body) -> bool:
        """Tells whether a key is called by one of the names accepted for a body."""
        return not self.names(key).isdisjoint(body.names)

    def any_called(self, keys: Iterable[str], body: Body) -> bool:
        """Tells whether one of some keys is called by a name accepted for a body."""
        return any(self.is_called(key, body) for key in keys)
