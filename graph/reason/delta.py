"""Derives anew only what a change touches: of what was asserted and derived before, and what is asserted now.

What was there is held as lines, as a graph's file has them: the engine reads them as they are, and only what differs is
made into triples. docs/decisions/0153-deriving-only-what-a-change-touches.md tells how, and what it costs.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass

import pyoxigraph as ox

from graph.reason.clauses import read_clause
from graph.reason.closure import Closure
from graph.reason.fixpoint import as_stored
from graph.reason.lines import line_of, parsed, store_of, those_like
from graph.reason.rules import Rule
from graph.reason.seeds import rests_on_one_triple

__all__ = ["Before", "Change", "follow"]

_SHARE = 0.3
"""Where more than this share of what is asserted changes, deriving all from scratch is as quick."""


@dataclass(frozen=True, slots=True)
class Before:
    """What was asserted when a graph was last built, and what followed, sorted; rules and ontology are the same now.

    Both are lines of N-Triples without their full stop (`graph.reason.lines`).
    """

    asserted: frozenset[bytes]
    inferred: Sequence[bytes]


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
    old = before.asserted.union(line_of(triple) for triple in axioms)
    removed, added = _differences(old, asserted)
    clauses = [read_clause(rule) for rule in rules]
    changed = removed | added
    if len(changed) > _SHARE * len(asserted) or not all(rests_on_one_triple(c, changed) for c in clauses):
        return None
    stages = {
        stage: [c for c in clauses if c.rule.stage == stage] for stage in {c.rule.stage for c in clauses}
    }
    first = stages.pop(1, [])
    later = [clause for stage in stages for clause in stages[stage]]
    # What a later stage has said is not there yet when an earlier one is run: its rules must not rest on it.
    kept_back = those_like((head for clause in later for head in clause.heads), before.inferred)
    store = store_of(old, (line for line in before.inferred if line not in kept_back))
    closure = Closure(store, limit_rounds, asked=[part for c in later for part in (*c.body, *c.absent)])
    closure.restore(first, later, kept_back)
    if removed:
        closure.retract(first, removed, as_stored(asserted))
    closure.extend(first, added)
    for stage in sorted(stages):
        said = those_like((head for clause in stages[stage] for head in clause.heads), kept_back)
        closure.settle(stages[stage], said)
    return Change(removed, added, closure.gone, closure.new)


def _differences(old: Set[bytes], asserted: set[ox.Triple]) -> tuple[set[ox.Triple], set[ox.Triple]]:
    """Gives what was and what is in the one alone, written as the store writes it.

    Two ways to write one number are one triple; so all is compared that is said of what differs in writing.
    """
    now = {line_of(triple): triple for triple in asserted}
    subjects = {_subject(line) for line in old ^ now.keys()}
    was = as_stored(parsed(line for line in old if _subject(line) in subjects))
    is_now = as_stored(triple for line, triple in now.items() if _subject(line) in subjects)
    return was - is_now, is_now - was


def _subject(line: bytes) -> bytes:
    return line[: line.index(b" ")]
