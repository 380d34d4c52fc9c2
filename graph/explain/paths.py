"""Finds the triples along a SPARQL path: the premises for which a path in a rule stands."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from pyoxigraph import NamedNode, Triple
from rdflib.paths import AlternativePath, InvPath, MulPath, Path, SequencePath
from rdflib.term import URIRef

from graph.reason.clauses import Term
from samverkan.errors import ReasoningError

__all__ = ["Neighbours", "along"]

Neighbours = Callable[[Term, NamedNode, bool], Iterator[Term]]
"""Gives what a predicate leads to from a node; with True, what leads to the node by it."""

_Ends = dict[Term, tuple[Triple, ...]]


def along(path: Path, start: Term, end: Term, neighbours: Neighbours) -> tuple[Triple, ...]:
    """Gives the shortest chain of triples by which a path leads from one term to another.

    Raises:
        ReasoningError: the path does not lead there, or is of a kind that no chain of triples stands for.
    """
    ends = _ends(path, start, False, neighbours)
    if end not in ends:
        raise ReasoningError(f"no chain of triples leads from {start} to {end} by {path}")
    return ends[end]


def _ends(path: Path | URIRef, start: Term, back: bool, neighbours: Neighbours) -> _Ends:
    """Gives each term that a path leads to, with the shortest chain to it; `back` walks against the path."""
    match path:
        case URIRef():
            return dict(_steps(NamedNode(str(path)), start, back, neighbours))
        case InvPath():
            return _ends(path.arg, start, not back, neighbours)
        case AlternativePath():
            found = [_ends(part, start, back, neighbours) for part in path.args]
            return _shortest(pair for ends in found for pair in ends.items())
        case SequencePath():
            return _sequence(path, start, back, neighbours)
        case MulPath():
            return _repeated(path, start, back, neighbours)
    raise ReasoningError(f"a path of the kind {type(path).__name__} cannot be explained: name its predicates")


def _steps(
    predicate: NamedNode, start: Term, back: bool, neighbours: Neighbours
) -> Iterator[tuple[Term, tuple[Triple, ...]]]:
    for node in neighbours(start, predicate, back):
        first, last = (node, start) if back else (start, node)
        if isinstance(first, NamedNode):
            yield node, (Triple(first, predicate, last),)


def _sequence(path: SequencePath, start: Term, back: bool, neighbours: Neighbours) -> _Ends:
    ends: _Ends = {start: ()}
    for part in reversed(path.args) if back else path.args:
        ends = _shortest(
            (node, before + more)
            for middle, before in ends.items()
            for node, more in _ends(part, middle, back, neighbours).items()
        )
    return ends


def _repeated(path: MulPath, start: Term, back: bool, neighbours: Neighbours) -> _Ends:
    found: _Ends = {} if path.mod == "+" else {start: ()}
    edge: _Ends = {start: ()}
    while edge:
        further = _shortest(
            (node, before + more)
            for middle, before in edge.items()
            for node, more in _ends(path.path, middle, back, neighbours).items()
        )
        edge = {node: chain for node, chain in further.items() if node not in found}
        found |= edge
        if path.mod == "?":
            break
    return found


def _shortest(pairs: Iterator[tuple[Term, tuple[Triple, ...]]]) -> _Ends:
    """Gives for each term its shortest chain; of equally long ones the first by alphabet."""
    best: _Ends = {}
    for node, chain in pairs:
        known = best.get(node)
        if known is None or (len(chain), str(chain)) < (len(known), str(known)):
            best[node] = chain
    return best
