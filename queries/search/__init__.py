"""Text search over names, titles and passages, without SPARQL.

with TextIndex.open(Path("samverkan-graph")) as index:
    for hit in index.search("kvinnofrid", kinds=("publication",)).hits: print(hit.name, hit.key)
"""

from __future__ import annotations

from graph.store.text import KINDS
from queries.search.found import Found, Hit
from queries.search.index import TextIndex

__all__ = ["Found", "Hit", "TextIndex", "kind_names"]


def kind_names() -> tuple[str, ...]:
    """Gives the kinds of things that can be searched for."""
    return tuple(KINDS.values())
