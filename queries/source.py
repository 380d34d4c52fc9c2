"""What a question needs of a graph, so that any store that answers SPARQL can be asked."""

from __future__ import annotations

from typing import Protocol

from pyoxigraph import QueryBoolean, QuerySolutions, QueryTriples

__all__ = ["Source", "select"]


class Source(Protocol):
    """Answers SPARQL on a default graph in which each triple stands once (`graph.store.GraphStore` does)."""

    def query(self, text: str) -> QuerySolutions | QueryBoolean | QueryTriples:
        """Gives the answer to a query; raises QueryError for bad SPARQL."""
        ...


def select(source: Source, text: str) -> QuerySolutions:
    """Gives the solutions of a SELECT.

    Raises:
        TypeError: the text is another form of query.
    """
    answer = source.query(text)
    if not isinstance(answer, QuerySolutions):
        raise TypeError(f"a SELECT was expected, the answer is a {type(answer).__name__}")
    return answer
