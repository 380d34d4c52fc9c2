"""Tells where an asserted triple stands: in which passages of which pages, in the tables, in the ontology."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Literal as OneOf

from pyoxigraph import Literal, NamedNode, Triple

from graph.explain.context import around
from graph.iris import graph_key
from graph.reason.clauses import Term
from graph.store import GraphStore
from graph.store import Row as StoreRow

__all__ = ["Evidence", "Origin", "Page", "Place", "evidence_of", "place_of"]

Origin = OneOf["pages", "tables", "ontology"]


@dataclass(frozen=True, slots=True)
class Page:
    """A document as read; `publisher` is None where nothing tells it."""

    node: NamedNode
    address: str = ""
    publisher: Term | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """A passage: its words where the page was at hand, the curator's sentence by language where there is one.

    `start` and `end` count characters of the page's text as read; None where the graph does not tell them.
    `before` and `after` are the words around, where the text is kept and has these words there.
    """

    node: NamedNode
    page: Page | None
    exact: str = ""
    states: Mapping[str, str] | None = None
    start: int | None = None
    end: int | None = None
    before: str = ""
    after: str = ""


@dataclass(frozen=True, slots=True)
class Evidence:
    """Where an asserted triple stands: its passages, and the kinds of graph that hold it."""

    places: tuple[Place, ...]
    origins: tuple[Origin, ...]


_FACT = """SELECT DISTINCT ?passage { VALUES ?thing { THINGS }
  GRAPH GRAPHS { TRIPLE . ?thing smv:statedIn ?passage } }"""
_MENTION = (
    """SELECT DISTINCT ?passage { GRAPH GRAPHS { ?passage smv:names OBJECT ; dcterms:isPartOf SUBJECT } }"""
)
_NAMED = """SELECT DISTINCT ?passage { GRAPH GRAPHS { ?passage smv:names SUBJECT } }"""
_PLACE = """SELECT DISTINCT ?exact ?states ?start ?end ?page ?address ?publisher ?sha256 {
  { PASSAGE a smv:Passage }
  OPTIONAL { PASSAGE oa:exact ?exact } OPTIONAL { PASSAGE smv:states ?states }
  OPTIONAL { PASSAGE oa:start ?start } OPTIONAL { PASSAGE oa:end ?end }
  OPTIONAL { PASSAGE dcterms:isPartOf ?page
    OPTIONAL { ?page schema:url ?address } OPTIONAL { ?page dcterms:publisher ?publisher }
    OPTIONAL { ?page smv:sha256 ?sha256 } }
} ORDER BY ?exact ?states ?start ?page ?publisher ?address"""


def evidence_of(store: GraphStore, triple: Triple, graphs: Iterable[NamedNode]) -> Evidence:
    """Gives where a triple stands that these named graphs assert.

    The passages are those of the fact that the triple speaks of, in the graphs that hold the triple; of two
    pages that say different years of one fact, each is thus shown with its own.
    """
    tables, ontology = (NamedNode(store.base + graph_key(name)) for name in ("reference", "ontology"))
    held = tuple(graphs)
    pages = [graph for graph in held if graph not in (tables, ontology)]
    passages = {passage for graph in pages for passage in _passages(store, triple, graph, tables in held)}
    origins: list[Origin] = ["pages"] if pages and (passages or len(pages) == len(held)) else []
    origins += ["tables"] if tables in held else []
    origins += ["ontology"] if ontology in held else []
    places = (place_of(store, passage) for passage in passages)
    return Evidence(tuple(sorted(places, key=_order)), tuple(origins))


def _order(place: Place) -> tuple[str, int, int, str]:
    return str(place.page.node) if place.page else "", place.start or 0, place.end or 0, str(place.node)


def _passages(store: GraphStore, triple: Triple, graph: NamedNode, in_tables: bool) -> set[NamedNode]:
    """Gives a graph's passages for a triple: those of its subject, else of its object, else that name them.

    What a page that only names a body repeats of the tables (its kind, its names) is borne out by the tables.
    """
    things = [term for term in (triple.subject, triple.object) if isinstance(term, NamedNode)]
    written = f"{triple.subject} {triple.predicate} {triple.object}"
    asked = [_FACT.replace("TRIPLE", written).replace("THINGS", str(thing)) for thing in things]
    if isinstance(triple.object, NamedNode):
        asked.append(_MENTION)
    if not in_tables:
        asked.append(_NAMED)
    for text in asked:
        filled = text.replace("GRAPHS", str(graph)).replace("SUBJECT", str(triple.subject))
        rows = store.select(filled.replace("OBJECT", str(triple.object)))
        if found := {row["passage"] for row in rows}:
            return {passage for passage in found if isinstance(passage, NamedNode)}
    return set()


def place_of(store: GraphStore, passage: NamedNode) -> Place:
    """Gives a passage with its words and its page."""
    rows = list(store.select(_PLACE.replace("PASSAGE", str(passage))))
    states = {
        term.language or "": term.value
        for row in rows
        if isinstance(term := row["states"], Literal)  # one row a language
    }
    page = next(_terms(rows, "page"), None)
    place = Place(
        passage,
        _page(page, rows) if isinstance(page, NamedNode) else None,
        _text(rows, "exact"),
        states or None,
        _number(rows, "start"),
        _number(rows, "end"),
    )
    return _in_context(place, store.text_of(_text(rows, "sha256")))


def _in_context(place: Place, text: str | None) -> Place:
    """Gives a passage with the words around it, where the page's text has its words at that place."""
    if text is None or place.start is None or place.end is None or not place.exact:
        return place
    if text[place.start : place.end] != place.exact:
        return place
    before, after = around(text, place.start, place.end)
    return replace(place, before=before, after=after)


def _page(page: NamedNode, rows: list[StoreRow]) -> Page:
    address = next((term.value for term in _terms(rows, "address") if isinstance(term, NamedNode)), "")
    return Page(page, address, next(_terms(rows, "publisher"), None))


def _terms(rows: list[StoreRow], name: str) -> Iterator[Term]:
    return (term for row in rows if (term := row[name]) is not None)


def _text(rows: list[StoreRow], name: str) -> str:
    return next((term.value for term in _terms(rows, name) if isinstance(term, Literal)), "")


def _number(rows: list[StoreRow], name: str) -> int | None:
    return next((int(term.value) for term in _terms(rows, name) if isinstance(term, Literal)), None)
