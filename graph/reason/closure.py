"""A closure that facts are put into and taken out of, with all that rests on them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set

import pyoxigraph as ox

from graph.reason.clauses import Clause, Pattern
from graph.reason.limits import Limits
from graph.reason.lines import line_of, load, those_like
from graph.reason.seeds import conclusions, conclusions_like

__all__ = ["Closure"]


class Closure:
    """A closure in a store, with what has gone from it and what has come since; the two never share a triple.

    Args:
        store: what was asserted and what the first stage gave.
        limit_rounds: in how many rounds a rule may make new names.
        asked: what the rules of later stages ask for.
    """

    def __init__(self, store: ox.Store, limit_rounds: int, *, asked: Sequence[Pattern]) -> None:
        self._store, self._asked = store, asked
        self._unasked: set[bytes] = set()  # what holds too, though it is not put into the store
        self._begun = len(store)  # asked once: the store counts all its triples each time
        self._limits = Limits(self._begun, limit_rounds)
        self._restored: set[ox.Triple] = set()
        self.gone: set[ox.Triple] = set()
        self.new: set[ox.Triple] = set()

    def restore(self, clauses: Sequence[Clause], late: Sequence[Clause], kept_back: Set[bytes]) -> None:
        """Puts back of what was kept back for the later stages what the first one gives too."""
        wanted = {head for clause in late for head in clause.heads}
        own = ((clause, head) for clause in clauses for head in clause.heads)
        found = (conclusions_like(self._store, *each, like) for each in own for like in wanted)
        self._follow(clauses, {t for each in found for t in each if line_of(t) in kept_back})
        self._restored, self.new = self.new, set()  # it was there before

    def retract(self, clauses: Sequence[Clause], removed: set[ox.Triple], asserted: set[ox.Triple]) -> None:
        """Takes out facts and what may rest on them and is not asserted; puts back what follows from the rest."""
        doubted, delta = set(removed), removed
        while delta:
            found = {triple for clause in clauses for triple in self._of(clause, delta)}
            delta = {t for t in found - doubted - asserted if self._holds(t)}
            doubted |= delta
        for triple in doubted:
            self._remove(triple)
        self._follow(clauses, self._rederived(clauses, doubted))

    def extend(self, clauses: Sequence[Clause], added: set[ox.Triple]) -> None:
        """Puts in facts and all that follows."""
        self._follow(clauses, added)

    def settle(self, clauses: Sequence[Clause], kept_back: Set[bytes]) -> None:
        """Puts back what the rules of a later stage had said, and lets them say anew what the changes so far touch."""
        self.new = {triple for triple in self.new if line_of(triple) not in kept_back}
        gone, new = set(self.gone), set(self.new)
        touched = gone | new
        if not touched:
            return
        said = kept_back - {line_of(triple) for triple in touched | self._restored}
        asked = those_like(self._asked, said)
        load(self._store, asked)
        self._unasked |= said - asked
        self._swap(remove=new, add=gone)
        concluded = {t for clause in clauses for t in self._of(clause, touched)}
        doubted = {triple for triple in concluded if line_of(triple) in said}
        self._swap(remove=gone, add=new)
        for triple in doubted:
            self._remove(triple)
        self._add(self._rederived(clauses, doubted | gone))
        self._add(triple for clause in clauses for triple in self._of(clause, touched))

    def _follow(self, clauses: Sequence[Clause], facts: Iterable[ox.Triple]) -> None:
        delta = self._add(facts)
        while delta:
            found: set[ox.Triple] = set()
            for clause in clauses:
                concluded = {triple for triple in self._of(clause, delta) if not self._holds(triple)}
                if concluded:
                    self._limits.check_growth(clause.rule, self._begun + len(self.new) + len(concluded))
                    self._limits.count(self._store, clause.rule)
                found |= concluded
            delta = self._add(found)

    def _of(self, clause: Clause, delta: set[ox.Triple]) -> Iterator[ox.Triple]:
        """Gives what a rule concludes by one of these triples, whether by its presence or its absence."""
        for pattern in (*clause.body, *clause.absent):
            yield from conclusions(self._store, clause, pattern, delta)

    def _rederived(self, clauses: Sequence[Clause], doubted: Set[ox.Triple]) -> set[ox.Triple]:
        """Gives which of some triples a rule still concludes from what is left."""
        heads = ((clause, head) for clause in clauses for head in clause.heads)
        return {
            t
            for clause, head in heads
            for t in conclusions(self._store, clause, head, doubted)
            if t in doubted
        }

    def _holds(self, triple: ox.Triple) -> bool:
        return _quad(triple) in self._store or line_of(triple) in self._unasked

    def _add(self, triples: Iterable[ox.Triple]) -> set[ox.Triple]:
        """Puts triples in; gives those that were not there."""
        fresh = {triple for triple in triples if not self._holds(triple)}
        self._store.extend(_quad(triple) for triple in fresh)
        self.new |= fresh - self.gone
        self.gone -= fresh
        return fresh

    def _remove(self, triple: ox.Triple) -> None:
        self._store.remove(_quad(triple))
        self._unasked.discard(line_of(triple))
        if triple in self.new:
            self.new.discard(triple)
        else:
            self.gone.add(triple)

    def _swap(self, *, remove: set[ox.Triple], add: set[ox.Triple]) -> None:
        for triple in remove:
            self._store.remove(_quad(triple))
        self._store.extend(_quad(triple) for triple in add)


def _quad(triple: ox.Triple) -> ox.Quad:
    return ox.Quad(triple.subject, triple.predicate, triple.object)
