"""Finds what goes by another name in the newer of two graphs: pages, passages, collaborations without a name."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Mapping

from pyoxigraph import NamedNode

from graph.diff.side import Side
from ontology.terms import Dcterms, Schema, Smv

__all__ = ["same_things"]

_ALIKE = 0.5
"""A collaboration that keeps so many of the members of both sides goes on."""
_CALLED_BY_MEMBERS = re.compile(r"-[0-9a-f]{6}$")
"""The end of the IRI of a collaboration without coordinator or name of its own (`graph.iris`)."""
_MADE_OF_MEMBERS = " – "
"""Stands between the first members in the label of one without a name."""


def same_things(old: Side, new: Side) -> Mapping[str, str]:
    """Gives the nodes that go by another name in the new graph, by the old name.

    A page that is gone goes on in the one new page of the same address or title, a passage in the one of the
    same words there. A collaboration that has no name of its own is called by its members, and goes on in the one
    that the same page states with most of them.
    """
    found = _pages(old, new)
    places: dict[tuple[str, str], str] = {}
    for node in new.nodes(Smv.Passage):
        if not old.has(node):
            places.setdefault(_place(new, node, {}), node)
    for node in old.nodes(Smv.Passage):
        if not new.has(node) and (place := _place(old, node, found)) in places:
            found[node] = places[place]
    return found | _collaborations(old, new, found)


def _pages(old: Side, new: Side) -> dict[str, str]:
    found: dict[str, str] = {}
    for tell in (_address, _title):
        before = _by(old, Smv.SourceDocument, tell, lambda node: not new.has(node) and node not in found)
        after = _by(
            new, Smv.SourceDocument, tell, lambda node: not old.has(node) and node not in found.values()
        )
        found.update(
            (nodes[0], after[key][0])
            for key, nodes in before.items()
            if len(nodes) == 1 and len(after.get(key, ())) == 1
        )
    return found


def _by(
    side: Side, kind: NamedNode, tell: Callable[[Side, str], str], fits: Callable[[str], bool]
) -> dict[str, list[str]]:
    nodes: dict[str, list[str]] = {}
    for node in side.nodes(kind):
        if fits(node) and (key := tell(side, node)):
            nodes.setdefault(key, []).append(node)
    return nodes


def _address(side: Side, node: str) -> str:
    return next((_name(value) for value in side.values(node, Schema.url)), "")


def _title(side: Side, node: str) -> str:
    return side.label(NamedNode(node), "sv") if side.values(node, Dcterms.title) else ""


def _place(side: Side, node: str, pages: Mapping[str, str]) -> tuple[str, str]:
    page = next((_name(value) for value in side.values(node, Dcterms.isPartOf)), "")
    return pages.get(page, page), side.words(node, "sv")


def _collaborations(old: Side, new: Side, pages: Mapping[str, str]) -> dict[str, str]:
    """Pairs collaborations that are gone with new ones of their page and kinds, those first that are most alike."""
    come: defaultdict[str, list[str]] = defaultdict(list)
    for node in new.nodes(Smv.Collaboration):
        if not old.has(node) and _CALLED_BY_MEMBERS.search(node):
            for page in _pages_of(new, node):
                come[page].append(node)
    alike: list[tuple[float, str, str]] = []
    for node in old.nodes(Smv.Collaboration):
        if not new.has(node) and _CALLED_BY_MEMBERS.search(node):
            where = {pages.get(page, page) for page in _pages_of(old, node)}
            for other in {other for page in where for other in come.get(page, ())}:
                share = _share(old, node, new, other)
                if share >= _ALIKE:
                    alike.append((-share, node, other))
    found: dict[str, str] = {}
    for _, node, other in sorted(alike):
        if node not in found and other not in found.values():
            found[node] = other
    return found


def _share(old: Side, node: str, new: Side, other: str) -> float:
    """Gives how much of two collaborations' members are the same, 0 where they are of two kinds or names."""
    names = {old.label(NamedNode(node), "sv"), new.label(NamedNode(other), "sv")}
    named = len(names) > 1 and not all(_MADE_OF_MEMBERS in name for name in names)
    if named or old.kinds(node) != new.kinds(other):
        return 0.0
    members, others = set(old.values(node, Smv.hasParticipant)), set(new.values(other, Smv.hasParticipant))
    return len(members & others) / max(1, len(members | others))


def _pages_of(side: Side, node: str) -> set[str]:
    places = [_name(place) for place in side.values(node, Smv.statedIn)]
    return {_name(page) for place in places for page in side.values(place, Dcterms.isPartOf)}


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)
