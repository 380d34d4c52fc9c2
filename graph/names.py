"""Finds what a key names: an actor, a county or a theme, in the tables or described beside the facts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import lru_cache

from graph.describe import Describer
from graph.records import Actor, County
from graph.reference.tables import Reference
from ontology.themes import Theme, load_themes
from samverkan.errors import InvalidGraphError

__all__ = ["Names"]


class Names:
    """Looks keys up among the reference tables, the themes, and actors of no table."""

    def __init__(self, reference: Reference, actors: Iterable[Actor] = ()) -> None:
        self._own = {actor.key: actor for actor in actors if actor.key not in reference.by_key}
        self._reference = reference
        self._counties = {county.key: county for county in reference.counties}
        self._themes = {theme.key: theme for theme in load_themes()}

    def labels(self, key: str) -> tuple[str, str]:
        """Gives what a key is called in Swedish and in English, Swedish again where there is no English.

        Raises:
            InvalidGraphError: nothing has that key.
        """
        if key in self._themes:
            theme = self._themes[key]
            return theme.label_sv, theme.label_en
        named = self._own.get(key) or self._reference.by_key.get(key) or self._counties.get(key)
        if named is None:
            raise _unknown(key)
        return named.label, named.label_en or named.label

    def actor_named(self, label: str) -> str:
        """Gives the key of the actor of the tables with that Swedish name, or an empty string."""
        return next((actor.key for actor in self._reference.actors if actor.label == label), "")

    def describe(self, key: str, describer: Describer) -> Iterator[str]:
        """Gives type and labels of an actor, county or theme; of an actor of no table all that is known.

        Who belongs to a group of the tables stands with the tables, not with each page that names the group.

        Raises:
            InvalidGraphError: nothing has that key.
        """
        if key in self._own:
            yield from describer.describe_actor(self._own[key])
        elif key in self._reference.by_key:
            yield from _named(self._reference.by_key[key], describer.base)
        elif key in self._counties:
            yield from _named(self._counties[key], describer.base)
        elif key in self._themes:
            yield from _named(self._themes[key], describer.base)
        else:
            raise _unknown(key)


@lru_cache(maxsize=4096)
def _named(thing: Actor | County | Theme, base: str) -> tuple[str, ...]:
    """Gives type and labels of what the tables list, made once: page after page names the same bodies."""
    describer = Describer(base)
    if isinstance(thing, Actor):
        return tuple(describer.name_actor(thing))
    if isinstance(thing, County):
        return tuple(describer.name_county(thing))
    return tuple(describer.name_theme(thing))


def _unknown(key: str) -> InvalidGraphError:
    return InvalidGraphError(f"a fact names {key}, which neither the tables nor the fact's source describe")
