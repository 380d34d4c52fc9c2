"""Derives anew only what a change touches: of what was asserted and derived before, and what is asserted now."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import dataclass

import pyoxigraph as ox

from graph.reason.clauses import Clause, read_clause
from graph.reason.fixpoint import as_stored, scratch_store
from graph.reason.limits import Limits
from graph.reason.rules import Rule
from graph.reason.seeds import conclusions, conclusions_like, given_by, rests_on_one_triple

__all__ = ["Before", "Change", "follow"]

_SHARE = 0.3
"""Where more than this share of what is asserted changes, deriving all from scratch is as quick."""


@dataclass(frozen=True, slots=True)
class Before:
    """What was asserted when a graph was last built, and what followed, sorted; rules and ontology are the same now."""

    asserted: frozenset[ox.Triple]
    inferred: Sequence[ox.Triple]


@dataclass(frozen=True, slots=True)
class Change:
    """What is no longer asserted and what newly is; what no longer holds, asserted or not, and what newly does."""

    removed: Set[ox.Triple]
    added: Set[ox.Triple]
    gone: Set[ox.Triple]
    new: Set[ox.Triple]


def follow(
    before: Before,
    asserted: set[ox.Triple],
    axioms: Iterable[ox.Triple],
    rules: Sequence[Rule],
    limit_rounds: int,
) -> Change | None:
    """Gives how the closure changes when `asserted` is asserted, axioms and all; None where it is better built anew.

    Deleted facts take with them all that was derived by them; of that, what another way still leads to comes
    back (delete and rederive: Gupta, Mumick and Subrahmanian 1993). New facts are followed semi-naively: a
    rule is asked only for what rests on one of them.

    Raises:
        ReasoningError: the rules do not come to an end.
    """
    removed, added = _differences(before.asserted.union(axioms), asserted)
    clauses = [read_clause(rule) for rule in rules]
    changed = removed | added
    if len(changed) > _SHARE * len(asserted) or not all(rests_on_one_triple(c, changed) for c in clauses):
        return None
    stages = {
        stage: [c for c in clauses if c.rule.stage == stage] for stage in {c.rule.stage for c in clauses}
    }
    first = stages.pop(1, [])
    # What a later stage has said is not there yet when an earlier one is run: its rules must not rest on it.
    late = {stage: given_by(stages[stage], before.inferred) for stage in stages}
    kept_back: set[ox.Triple] = set().union(*late.values())
    early = (triple for triple in before.inferred if triple not in kept_back)
    closure = _Closure(scratch_store([*before.asserted, *early, *axioms]), limit_rounds)
    closure.restore(first, [c for stage in stages for c in stages[stage]], kept_back)
    if removed:
        closure.retract(first, removed, as_stored(asserted))
    closure.extend(first, added)
    for stage in sorted(stages):
        closure.settle(stages[stage], late[stage])
    return Change(removed, added, closure.gone, closure.new)


def _differences(old: Set[ox.Triple], now: Set[ox.Triple]) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """Gives what is in the one and what in the other alone, written as the store writes it.

    Two ways to write one number are one triple; so all is compared that is said of what differs in writing.
    """
    subjects = {triple.subject for triple in old ^ now}
    was, is_now = (as_stored(t for t in triples if t.subject in subjects) for triples in (old, now))
    return was - is_now, is_now - was


class _Closure:
    """A closure in a store, with what has gone from it and what has come since; the two never share a triple."""

    def __init__(self, store: ox.Store, limit_rounds: int) -> None:
        self._store = store
        self._begun = len(store)  # asked once: the store counts all its triples each time
        self._limits = Limits(self._begun, limit_rounds)
        self._restored: set[ox.Triple] = set()
        self.gone: set[ox.Triple] = set()
        self.new: set[ox.Triple] = set()

    def restore(self, clauses: Sequence[Clause], late: Sequence[Clause], kept_back: Set[ox.Triple]) -> None:
        """Puts back of what was kept back for the later stages what the first one gives too."""
        wanted = {head for clause in late for head in clause.heads}
        own = ((clause, head) for clause in clauses for head in clause.heads)
        found = (conclusions_like(self._store, *each, like) for each in own for like in wanted)
        self._follow(clauses, {triple for each in found for triple in each if triple in kept_back})
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

    def settle(self, clauses: Sequence[Clause], kept_back: Set[ox.Triple]) -> None:
        """Puts back what the rules of a later stage had said, and lets them say anew what the changes so far touch."""
        said = kept_back - self.gone - self.new - self._restored
        self._store.bulk_extend(_quad(triple) for triple in said)
        self.new -= kept_back
        gone, new = set(self.gone), set(self.new)
        touched = gone | new
        if not touched:
            return
        self._swap(remove=new, add=gone)
        doubted = {t for clause in clauses for t in self._of(clause, touched)} & said
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
        return _quad(triple) in self._store

    def _add(self, triples: Iterable[ox.Triple]) -> set[ox.Triple]:
        """Puts triples in; gives those that were not there."""
        fresh = {triple for triple in triples if not self._holds(triple)}
        self._store.extend(_quad(triple) for triple in fresh)
        self.new |= fresh - self.gone
        self.gone -= fresh
        return fresh

    def _remove(self, triple: ox.Triple) -> None:
        self._store.remove(_quad(triple))
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
