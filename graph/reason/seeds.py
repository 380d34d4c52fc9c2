"""Asks a rule for what it concludes by some triples alone: their values are written before its WHERE."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import pyoxigraph as ox
from rdflib.paths import AlternativePath, InvPath, Path
from rdflib.term import URIRef

from graph.reason.clauses import Clause, Pattern, Term

__all__ = ["conclusions", "conclusions_like", "predicates_within", "rests_on_one_triple"]

_ROWS = 2000
"""Values written into one query; more make it slow to parse."""


def rests_on_one_triple(clause: Clause, changed: Iterable[ox.Triple]) -> bool:
    """Says whether a change can be followed through the rule by the triples themselves.

    A path of many steps (`rdfs:subClassOf+`) can be followed only where no step of it changes.
    """
    long = {iri for part in (*clause.body, *clause.absent) for iri in _long(part[1])}
    return not any(t.predicate.value in long or not _is_plain(t) for t in changed)


def conclusions(
    store: ox.Store, clause: Clause, pattern: Pattern, triples: Iterable[ox.Triple]
) -> Iterator[ox.Triple]:
    """Gives what a rule concludes in a store where one of its patterns, or of its heads, is one of the triples.

    Values are given only to variables that stand outside NOT EXISTS and that the rule does not assign itself.
    """
    names = [name for name in _names(pattern) if name in clause.outer and name not in clause.assigned]
    rows = sorted({row for triple in triples for row in _rows(pattern, triple, names)})
    for start in range(0, len(rows), _ROWS):
        yield from _seeded(store, clause, names, rows[start : start + _ROWS])


def conclusions_like(store: ox.Store, clause: Clause, head: Pattern, wanted: Pattern) -> Iterator[ox.Triple]:
    """Gives what a rule concludes by one of its heads where that can be as another pattern says."""
    bound: dict[str, Term] = {}
    for part, term in zip(head, wanted, strict=True):
        if isinstance(term, ox.Variable):
            continue
        if isinstance(term, Path) or not _fits(part, term, bound):
            return
    names = [name for name in bound if name in clause.outer and name not in clause.assigned]
    yield from _seeded(store, clause, names, [" ".join(str(bound[name]) for name in names)])


def _seeded(store: ox.Store, clause: Clause, names: Sequence[str], rows: Iterable[str]) -> ox.QueryTriples:
    variables = " ".join(f"?{name}" for name in names)
    values = " ".join(f"({row})" for row in rows)
    answer = store.query(clause.seeded(f"VALUES ({variables}) {{ {values} }}"))
    if not isinstance(answer, ox.QueryTriples):
        raise TypeError(f"rule {clause.rule.name} is no CONSTRUCT")
    return answer


def _is_plain(triple: ox.Triple) -> bool:
    """Says whether a triple can be written into VALUES."""
    return isinstance(triple.subject, ox.NamedNode) and isinstance(triple.object, ox.NamedNode | ox.Literal)


def _names(pattern: Pattern) -> list[str]:
    return list(dict.fromkeys(part.value for part in pattern if isinstance(part, ox.Variable)))


def _rows(pattern: Pattern, triple: ox.Triple, names: list[str]) -> Iterator[str]:
    """Gives the values that make the pattern this triple, as they are written in SPARQL; none where it cannot be."""
    subject, predicate, value = pattern
    for forward in _directions(predicate, triple.predicate):
        ends = (triple.subject, triple.object) if forward else (triple.object, triple.subject)
        bound: dict[str, Term] = {}
        parts = ((subject, ends[0]), (predicate, triple.predicate), (value, ends[1]))
        if all(_fits(part, term, bound) for part, term in parts):
            yield " ".join(str(bound[name]) for name in names)


def _fits(part: object, term: Term, bound: dict[str, Term]) -> bool:
    if isinstance(part, ox.Variable):
        return bound.setdefault(part.value, term) == term
    return isinstance(part, Path) or part == term


def _directions(part: object, predicate: ox.NamedNode) -> Iterator[bool]:
    """Gives True where a path's step leads along the predicate, False where against it."""
    match part:
        case AlternativePath():
            for each in part.args:
                yield from _directions(each, predicate)
        case InvPath():
            yield from (not forward for forward in _directions(part.arg, predicate))
        case URIRef():
            if str(part) == predicate.value:
                yield True
        case Path():  # of many steps: the predicate is none of them, or `rests_on_one_triple` would have said so
            return
        case _:
            yield True


def _long(part: object) -> Iterator[str]:
    """Gives the predicates within a path of more than one step."""
    match part:
        case AlternativePath():
            for each in part.args:
                yield from _long(each)
        case InvPath():
            yield from _long(part.arg)
        case URIRef() | ox.NamedNode() | ox.Variable():
            return
        case Path():
            yield from predicates_within(part)


def predicates_within(part: object) -> Iterator[str]:
    """Gives the IRIs of all predicates that a path is made of."""
    if isinstance(part, URIRef):
        yield str(part)
    inner = getattr(part, "args", None) or [getattr(part, "path", None), getattr(part, "arg", None)]
    for each in inner:
        if each is not None:
            yield from predicates_within(each)
