"""Names to actors: what a document names, as whom it speaks, and the local bodies that no table lists."""

from __future__ import annotations

from dataclasses import replace

from graph.records import Actor, Document, Mention, Names
from graph.reference.gazetteer import Gazetteer
from graph.reference.names import name_forms
from graph.reference.tables import Reference
from graph.resolve.aliases import alias_mentions
from graph.resolve.branches import branch_mentions, parents_of
from graph.resolve.collectives import collective_mentions, extents_of
from graph.resolve.ellipsis import elliptic_mentions, places_of
from graph.resolve.known import Reader
from graph.resolve.meant import Meant
from graph.resolve.overlaps import prefer
from graph.resolve.pointers import pointer_mentions
from graph.resolve.slips import Slips
from graph.resolve.strangers import strange_mentions
from graph.resolve.subject import subject_of
from graph.resolve.those import without_all
from graph.resolve.towns import Towns

__all__ = ["Resolver"]


class Resolver:
    """Finds the names of one set of reference tables; making it costs more than a page, so keep it."""

    def __init__(self, reference: Reference) -> None:
        self.reference = reference
        forms = name_forms(reference)
        self._gazetteer = Gazetteer(forms)
        self._slips = Slips(self._gazetteer, forms)
        self._places = places_of(reference)
        self._extents = extents_of(reference)
        self._parents = parents_of(reference)
        self._known = dict(reference.by_key)
        self._counties = {county.key: county for county in reference.counties}

    def names_in(self, document: Document) -> Names:
        """Gives every mention of a document, each resolved to an actor, a group or a county.

        Names with a slip of the pen are read as meant, and stand where they were read.
        """
        meant = Meant(document, self._slips.edits(document.text))
        names = self._names_in(meant.document)
        return replace(names, mentions=tuple(meant.as_read(mention) for mention in names.mentions))

    def _names_in(self, document: Document) -> Names:
        """Gives the mentions of a document without slips.

        Longer readings (a branch, a list with one head) win over the tables' names inside them; last come
        words that only point ("länsstyrelsen", "kommunen", "vi"), which need the page's subject.
        """
        reader = Reader(document, self._gazetteer, self.reference)
        towns = Towns(reader)
        created: dict[str, Actor] = {}
        lists = list(elliptic_mentions(document.text, reader.lower, self._places))
        branches = branch_mentions(document, reader, created, self._parents)
        actors = {**self._known, **created}
        found = prefer(branches, lists, reader.certain())
        found = prefer(found, alias_mentions(document.text, found, actors, self._places.names))
        found.sort(key=_order)
        subject = subject_of(document, found, actors)
        own = actors[subject].county if subject else ""
        groups: dict[str, Actor] = {}
        found = prefer(found, collective_mentions(document.text, reader.lower, own, self._extents, groups))
        actors = {**groups, **actors}
        bare = towns.bodies()
        pointers = list(
            pointer_mentions(
                document, reader.lower, [*found, *towns.places()], subject, actors, self.reference
            )
        )
        found = prefer(without_all(found, pointers), pointers)
        found = prefer(found, reader.in_context(found), bare)
        strange: dict[str, Actor] = {}
        found = prefer(found, strange_mentions(document, reader.lower, found, self._places.names, strange))
        return Names(subject, tuple(sorted(found, key=_order)), {**strange, **actors}, self._counties)


def _order(mention: Mention) -> tuple[int, int, str]:
    return mention.start, mention.end, mention.names
