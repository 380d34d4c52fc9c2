"""The values that the steps hand to each other: frozen, plain, compared by content.

A `key` is the path of an IRI below the data base (`actor/lansstyrelsen-vasternorrland`); `graph.iris` mints it.
"""

from __future__ import annotations

from graph.records.bodies import Actor, Change, County, Mention, Names
from graph.records.facts import Assignment, Collaboration, Fact, Facts, Funding, Inspection, Publication
from graph.records.pages import Block, BlockKind, Document, Passage, Receipt

__all__ = [
    "Actor",
    "Assignment",
    "Block",
    "BlockKind",
    "Change",
    "Collaboration",
    "County",
    "Document",
    "Fact",
    "Facts",
    "Funding",
    "Inspection",
    "Mention",
    "Names",
    "Passage",
    "Publication",
    "Receipt",
]
