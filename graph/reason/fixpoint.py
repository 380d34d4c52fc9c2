"""Runs rules on a scratch store until they say nothing new."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import pyoxigraph as ox

from graph.reason.feeding import feeding
from graph.reason.rules import Rule
from samverkan.errors import ReasoningError

__all__ = ["DEFAULT_LIMIT_ROUNDS", "as_stored", "check_growth", "endless", "run_to_fixpoint", "scratch_store"]

DEFAULT_LIMIT_ROUNDS = 100
# Pairs grow with the square of a collaboration's members: 1.1 million triples were seen to give 6.5 million.
# What grows beyond this multiple is a rule that mints new nodes or joins all with all.
_GROWTH_FACTOR = 50
_GROWTH_FLOOR = 1_000_000
# Below so many triples it takes longer to read what the rules are made of than to run one of them in vain.
_LARGE = 50_000


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
        ReasoningError: after `limit_rounds` rounds, or when the store has grown beyond all reason.
    """
    begun, rounds = len(store), 0
    added = dict.fromkeys((rule.name for rule in rules), 0)
    for stage in sorted({rule.stage for rule in rules}):
        alike = [rule for rule in rules if rule.stage == stage]
        rounds += _run_stage(store, alike, added, limit_rounds, begun)
    return rounds, added


def _run_stage(
    store: ox.Store, rules: Sequence[Rule], added: dict[str, int], limit_rounds: int, begun: int
) -> int:
    """Runs the rules of a stage and counts what they add; gives the rounds.

    A plain INSERT over the whole store, again and again, is measured faster than asking for what is new:
    FILTER NOT EXISTS or a way through Python costs 4 to 10 times as much. It ends when no rule waits: each does
    at first, and again when one has added something from which it may follow.
    """
    rules = sorted(
        rules, key=lambda rule: rule.is_domain_rule
    )  # what axioms give is what our own rules ask for
    every = frozenset(rule.name for rule in rules)
    follows = feeding(tuple(rules)) if len(store) > _LARGE else dict.fromkeys(every, every)
    size, last_active, waiting = len(store), "", set(every)
    for turn in range(limit_rounds * len(rules)):
        rule = rules[turn % len(rules)]
        if rule.name in waiting:
            waiting.remove(rule.name)
            store.update(rule.insert)
            grown = len(store)
            check_growth(rule.name, begun, grown)
            if grown > size:
                waiting |= follows[rule.name]
                last_active = rule.name
            added[rule.name] += grown - size
            size = grown
        if not waiting:
            return turn // len(rules) + 1
    raise endless(limit_rounds, last_active)


def check_growth(rule: str, begun: int, grown: int) -> None:
    """Stops a rule that makes the graph grow beyond all reason.

    Raises:
        ReasoningError: it did.
    """
    if grown > _GROWTH_FLOOR + _GROWTH_FACTOR * begun:
        raise ReasoningError(
            f"rule {rule} makes the graph grow from {begun} to {grown} triples; "
            "a rule must not make new nodes or join everything with everything"
        )


def endless(limit_rounds: int, last_active: str) -> ReasoningError:
    """Gives the error for rules that never come to an end."""
    return ReasoningError(
        f"the rules do not come to an end within {limit_rounds} rounds; rule {last_active} still adds. "
        "A rule must not make new nodes"
    )
