"""Reads one class of things out of the store: every subject with the values of the properties asked for."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from typing import TYPE_CHECKING

from pyoxigraph import Literal, NamedNode

from viz.facts import Text

if TYPE_CHECKING:
    from graph.store import GraphStore

__all__ = ["Description", "described"]

Value = NamedNode | Literal


class Description:
    """The values of one subject, property by property, in a fixed order."""

    def __init__(self, key: str, base: str) -> None:
        self.key = key
        self._base = base
        self._values: dict[str, list[Value]] = defaultdict(list)

    def add(self, prop: NamedNode, value: Value) -> None:
        """Keeps one more value of a property."""
        self._values[prop.value].append(value)

    def keys(self, prop: NamedNode) -> tuple[str, ...]:
        """Gives the keys of the things that the property leads to, sorted."""
        found = {shorten(v.value, self._base) for v in self._values[prop.value] if isinstance(v, NamedNode)}
        return tuple(sorted(found))

    def plain(self, prop: NamedNode) -> str:
        """Gives the first literal of the property in order of its text, or an empty string."""
        return min((v.value for v in self._values[prop.value] if isinstance(v, Literal)), default="")

    def wordings(self, *props: NamedNode) -> tuple[str, ...]:
        """Gives every literal of the properties once, the longest first."""
        found = {v.value for p in props for v in self._values[p.value] if isinstance(v, Literal)}
        return tuple(sorted(found, key=lambda text: (-len(text), text)))

    def year(self, prop: NamedNode) -> int | None:
        """Gives the first year of the property; a value that is no year counts as none."""
        years = [v.value[:4] for v in self._values[prop.value] if isinstance(v, Literal)]
        return min((int(y) for y in years if y.isdecimal()), default=None)

    def number(self, prop: NamedNode) -> float | None:
        """Gives the greatest number of the property; a value that is no number counts as none."""
        texts = [v.value for v in self._values[prop.value] if isinstance(v, Literal)]
        return max((float(t) for t in texts if t.replace(".", "", 1).isdecimal()), default=None)

    def text(self, *props: NamedNode, fallback: str = "") -> Text:
        """Gives the wording of the first property that has one, Swedish and English."""
        for prop in props:
            literals = [v for v in self._values[prop.value] if isinstance(v, Literal)]
            by_language = {
                v.language or "": v.value for v in sorted(literals, key=lambda v: v.value, reverse=True)
            }
            if by_language:
                some = by_language.get("") or min(by_language.values())
                swedish = by_language.get("sv") or some
                return Text(swedish, by_language.get("en") or swedish)
        return Text(fallback, fallback)


def shorten(iri: str, base: str) -> str:
    """Gives the key of an IRI: what follows the data base, else the whole IRI."""
    return iri.removeprefix(base)


def described(store: GraphStore, cls: NamedNode, properties: Iterable[NamedNode]) -> dict[str, Description]:
    """Gives all instances of a class by key, sorted, each with its values of the properties."""
    wanted = " ".join(str(p) for p in properties)
    answer = store.select(
        f"SELECT DISTINCT ?s ?p ?o WHERE {{ ?s a {cls} . OPTIONAL {{ VALUES ?p {{ {wanted} }} ?s ?p ?o }} }}"
    )
    found: dict[str, Description] = {}
    rows = sorted(((r["s"], r["p"], r["o"]) for r in answer), key=lambda row: tuple(map(str, row)))
    for subject, prop, value in rows:
        if not isinstance(subject, NamedNode):
            continue
        key = shorten(subject.value, store.base)
        description = found.setdefault(key, Description(key, store.base))
        if isinstance(prop, NamedNode) and isinstance(value, NamedNode | Literal):
            description.add(prop, value)
    return found
