"""Finds what a reviewer names in a correction: actors, counties and themes, by name or key."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable

from rapidfuzz import process

from graph.describe import classes_of
from graph.iris import actor_key
from graph.records import Actor
from graph.reference.tables import Reference
from ontology.terms import Smv
from ontology.themes import load_themes

__all__ = ["NameBook", "RowError"]

_NEW = re.compile(r"(?P<name>[^\[\]]+?)\s*\[(?P<kind>\w+)\]")


class RowError(Exception):
    """What is wrong with a row, told to the one who filled it in."""


class NameBook:
    """Knows the tables, the themes, the bodies of the pages at hand, and those that rows bring."""

    def __init__(self, reference: Reference, actors: Iterable[Actor]) -> None:
        self._tables = reference.by_key
        self.known = {actor.key: actor for actor in actors if actor.key not in reference.by_key}
        self._keys: dict[str, defaultdict[str, set[str]]] = {
            kind: defaultdict(set) for kind in ("actor", "county", "theme")
        }
        for actor in (*reference.actors, *self.known.values()):
            self._add(actor.key, actor.label, actor.label_en, *actor.alt_labels)
        for county in reference.counties:
            self._add(county.key, county.label, county.label_en, county.short_name, county.code)
        for theme in load_themes():
            self._add(theme.key, theme.label_sv, theme.label_en, *theme.wordings)

    def _add(self, key: str, *names: str) -> None:
        for name in (key, *names):
            if name:
                self._keys[key.partition("/")[0]][_folded(name)].add(key)

    def key(self, name: str, kind: str) -> str:
        """Gives the key of the actor, county or theme (`kind`) of that name.

        An actor that nobody knows yet is written with its class: `Kvinnojouren i Byn [CivilSocietyOrganisation]`.

        Raises:
            RowError: nothing or more than one thing has the name.
        """
        if kind == "actor" and (new := _NEW.fullmatch(name)):
            return self._bring(" ".join(new["name"].split()), new["kind"])
        found = self._keys[kind].get(_folded(name), set())
        if len(found) == 1:
            return next(iter(found))
        if found:
            raise RowError(f"{name!r} can be {' or '.join(sorted(found))}: write the key")
        near = [
            match[0]
            for match in process.extract(_folded(name), list(self._keys[kind]), limit=3, score_cutoff=70)
        ]
        hint = f"; near it: {', '.join(near)}" if near else ""
        more = (
            ", or with its class, as Kvinnojouren i Byn [CivilSocietyOrganisation]" if kind == "actor" else ""
        )
        raise RowError(f"no {kind} is called {name!r}{hint}: write another name, its key{more}")

    def label(self, key: str) -> str:
        """Gives what the actor of a key is called."""
        actor = self.known.get(key) or self._tables[key]
        return actor.label

    def is_listed(self, key: str) -> bool:
        """Says whether the tables hold the actor of a key."""
        return key in self._tables

    def described(self, keys: Iterable[str]) -> tuple[Actor, ...]:
        """Gives the actors of no table among keys, with those that they are part of or consist of."""
        found: dict[str, Actor] = {}
        todo = sorted(keys)
        while todo:
            actor = self.known.get(todo.pop(0))
            if actor and actor.key not in found:
                found[actor.key] = actor
                todo += [actor.part_of, *actor.succeeded_by, *actor.members]
        return tuple(found.values())

    def _bring(self, label: str, kind: str) -> str:
        if Smv.Actor not in classes_of(kind):
            raise RowError(f"{kind!r} is no class of actors; Authority and CivilSocietyOrganisation are two")
        key = actor_key(label)
        if not self._keys["actor"].get(key):
            self.known[key] = Actor(key, label, (kind,))
            self._add(key, label)
        return key


def _folded(name: str) -> str:
    return " ".join(name.split()).casefold()
