"""The graph as questions see it: one default graph without duplicates, and the named graphs behind GRAPH."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

from pyoxigraph import (
    BlankNode,
    DefaultGraph,
    Literal,
    NamedNode,
    Quad,
    QueryBoolean,
    QuerySolutions,
    QueryTriples,
    RdfFormat,
    Store,
    Triple,
    Variable,
    parse,
)

from graph.iris import DEFAULT_BASE
from graph.store.guard import check_query
from graph.store.load import add_named_graphs, flattened, in_memory, sorted_nquads
from graph.store.version import Version, current_version, damaged
from ontology.terms import PREFIXES, data_prefixes
from samverkan.errors import QueryError

__all__ = ["GraphStore", "Results", "Row", "Term"]

Term = NamedNode | BlankNode | Literal | Triple
Row = dict[str, Term | None]
Results = QuerySolutions | QueryBoolean | QueryTriples
_NAMED = re.compile(r"(?<![?$])(?:graph|from)", re.IGNORECASE)  # without these words no named graph is seen


class GraphStore:
    """A graph that is asked, never changed.

    Make one with `open` or `from_quads`; the content is loaded at the first question. `meta` tells what was
    built.
    """

    def __init__(self, source: Version | bytes, meta: Mapping[str, Any]) -> None:
        self._source, self.meta = source, meta
        self._has_named_graphs = False
        self._services = False
        self.base: str = str(meta.get("base", DEFAULT_BASE))

    @classmethod
    def open(cls, directory: Path) -> GraphStore:
        """Opens the graph that `samverkan build` wrote in a folder; quick, for nothing is loaded yet.

        Raises:
            GraphMissingError: there is no graph in that folder.
            GraphDamagedError: its files are missing, broken or of a newer format.
        """
        version = current_version(directory)
        return cls(version, version.meta)

    @classmethod
    def from_quads(cls, quads: Iterable[Quad], base: str = DEFAULT_BASE) -> GraphStore:
        """Gives a graph in memory; every quad stands in a named graph."""
        return cls(sorted_nquads(quads), {"base": base})

    def after_fork(self) -> GraphStore:
        """Gives the same graph for the child of a fork, in which a store on disk has to be opened anew."""
        if isinstance(self._source, bytes) or self._source.store_folder is None:
            return self
        anew = GraphStore(self._source, self.meta)
        return anew.with_services() if self._services else anew

    def with_services(self) -> GraphStore:
        """Gives the same graph, not yet loaded, whose queries may ask other servers by SERVICE."""
        other = GraphStore(self._source, self.meta)
        other._services = True
        return other

    @cached_property
    def _store(self) -> Store:
        source = self._source
        if isinstance(source, bytes):
            return in_memory(flattened(source))
        try:
            if folder := source.store_folder:
                self._has_named_graphs = True
                return Store.read_only(str(folder))
            return in_memory(source.default_graph())
        except (OSError, SyntaxError) as error:
            raise damaged(source.folder, "its content cannot be loaded") from error

    @property
    def _whole_store(self) -> Store:
        """The store with its named graphs, which are loaded when they are first asked for."""
        store = self._store
        if not self._has_named_graphs:
            add_named_graphs(store, self._content())
            self._has_named_graphs = True
        return store

    def _content(self) -> bytes:
        return self._source if isinstance(self._source, bytes) else self._source.content()

    @property
    def prefixes(self) -> dict[str, str]:
        """The prefixes that every query may use without declaring them."""
        return {**PREFIXES, **data_prefixes(self.base)}

    def query(self, text: str, bindings: Mapping[str, Term] | None = None) -> Results:
        """Answers a SPARQL query on a default graph in which no triple stands twice; GRAPH sees named ones.

        `bindings` gives values to variables that the query's SELECT names. What would ask another server or
        change the graph is refused; `with_services` lets it ask.

        Raises:
            QueryError: the query is broken (with line and column), refused, or lacks a bound variable.
            GraphDamagedError: the graph's files cannot be loaded.
        """
        code = check_query(text, services=self._services)
        values = {Variable(name): term for name, term in (bindings or {}).items()}
        try:
            store = self._whole_store if _NAMED.search(code) else self._store
            return store.query(text, prefixes=self.prefixes, substitutions=values)
        except (SyntaxError, RuntimeError, ValueError) as error:
            from graph.store.broken import broken_query  # noqa: PLC0415 - only a broken query pays for it

            raise broken_query(text, error, self.prefixes) from error

    def select(self, text: str, bindings: Mapping[str, Term] | None = None) -> Iterator[Row]:
        """Gives the rows of a SELECT, each by the names of its variables; None where nothing is bound.

        Raises:
            QueryError: as `query`, and where the query is no SELECT.
        """
        results = self.query(text, bindings)
        if not isinstance(results, QuerySolutions):
            raise QueryError("a SELECT query is asked for here, this one is not")
        names = [variable.value for variable in results.variables]
        for solution in results:
            yield {name: solution[name] for name in names}

    def quads(self) -> Iterator[Quad]:
        """Gives the quads of the named graphs, sorted by their N-Quads line.

        Raises:
            GraphDamagedError: the graph's files cannot be read.
        """
        yield from parse(self._content(), RdfFormat.N_QUADS)

    def triples(self) -> Iterator[Triple]:
        """Gives the triples of the default graph: each once, however many graphs hold it."""
        for quad in self._store.quads_for_pattern(None, None, None, DefaultGraph()):
            yield quad.triple

    def text_of(self, page: str) -> str | None:
        """Gives the text of a page as it was read, by the SHA-256 of its bytes; None where it is not kept.

        Raises:
            GraphDamagedError: the file that keeps it cannot be read or has been altered.
        """
        return None if isinstance(self._source, bytes) else self._source.text_of(page)

    def graphs(self) -> list[str]:
        """Gives the IRIs of the named graphs, sorted."""
        return sorted(
            graph.value for graph in self._whole_store.named_graphs() if isinstance(graph, NamedNode)
        )
