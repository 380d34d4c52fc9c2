"""Runs rules on a scratch store until they say nothing new."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence

import pyoxigraph as ox

from graph.reason.feeding import feeding
from graph.reason.limits import DEFAULT_LIMIT_ROUNDS, Limits
from graph.reason.rules import Rule

__all__ = ["as_stored", "run_to_fixpoint", "scratch_store"]

# Below so many triples and rounds it takes longer to read what the rules are made of than to run one of them in vain.
_LARGE = 50_000
_MANY_ROUNDS = 5


def scratch_store(triples: Iterable[ox.Triple]) -> ox.Store:
    """Gives a store in memory that holds the triples in its default graph."""
    store = ox.Store()
    store.bulk_extend(ox.Quad(t.subject, t.predicate, t.object) for t in triples)
    return store


def as_stored(triples: Iterable[ox.Triple]) -> set[ox.Triple]:
    """Gives triples as the store writes them: a number in its shortest form."""
    found = set(triples)
    literal = {triple for triple in found if isinstance(triple.object, ox.Literal)}
    return (found - literal) | {quad.triple for quad in scratch_store(literal)}


def run_to_fixpoint(
    store: ox.Store, rules: Sequence[Rule], limit_rounds: int = DEFAULT_LIMIT_ROUNDS
) -> tuple[int, dict[str, int]]:
    """Adds to the store all that follows by the rules; gives the rounds and what each rule was first to add.

    The rules of a later stage are run when those of the stages before have ended, and say nothing to these.

    Raises:
        ReasoningError: a rule makes new names in more than `limit_rounds` rounds, or more triples than any honest one.
    """
    limits, rounds = Limits(len(store), limit_rounds), 0
    added = dict.fromkeys((rule.name for rule in rules), 0)
    for stage in sorted({rule.stage for rule in rules}):
        alike = [rule for rule in rules if rule.stage == stage]
        rounds += _run_stage(store, alike, added, limits)
    return rounds, added


def _run_stage(store: ox.Store, rules: Sequence[Rule], added: dict[str, int], limits: Limits) -> int:
    """Runs the rules of a stage and counts what they add; gives the rounds.

    A plain INSERT over the whole store, again and again, is measured faster than asking for what is new:
    FILTER NOT EXISTS or a way through Python costs 4 to 10 times as much. It ends when no rule waits: each does
    at first, and again when one has added something from which it may follow.
    """
    rules = sorted(
        rules, key=lambda rule: rule.is_domain_rule
    )  # what axioms give is what our own rules ask for
    every = frozenset(rule.name for rule in rules)
    follows: Mapping[str, frozenset[str]] = dict.fromkeys(every, every)
    size, waiting, rounds = len(store), set(every), 0
    while waiting:
        if size > _LARGE or rounds == _MANY_ROUNDS:
            follows = feeding(tuple(rules))
        rounds += 1
        for rule in rules:
            if rule.name not in waiting:
                continue
            waiting.remove(rule.name)
            limits.apply(store, rule, size)
            grown = len(store)
            if grown > size:
                limits.check_growth(rule, grown)
                limits.count(store, rule)
                waiting |= follows[rule.name]
                added[rule.name] += grown - size
                size = grown
    return rounds
