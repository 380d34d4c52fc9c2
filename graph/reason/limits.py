"""How far rules may go: what stops one that makes ever new names, or that joins everything with everything."""

from __future__ import annotations

from collections import Counter
from itertools import chain

import pyoxigraph as ox

from graph.reason.parts import ALL_TAKEN
from graph.reason.rules import Rule
from samverkan.errors import ReasoningError

__all__ = ["DEFAULT_LIMIT_ROUNDS", "Limits"]

DEFAULT_LIMIT_ROUNDS = 20
"""Rounds in which a rule may make names. None that ships does so in more than two."""
# Pairs grow with the square of a collaboration's members: 1.1 million triples were seen to give 6.5 million.
# What grows beyond this multiple is a rule that mints new nodes or joins all with all.
_GROWTH_FACTOR = 50
_GROWTH_FLOOR = 1_000_000
# Answers to a rule; with a synthetic graph of 100,000 triples, none has more than six times as many.
_ANSWERS_FACTOR = 10
_ANSWERS_FLOOR = 100_000
_REPEATED = 5  # times as many answers as there may be triples: many ways lead to the same, as along a chain
_GROWN = 2  # times as large a store may give many more answers than it gave before
_SHOWN = 300  # characters of an example


class Limits:
    """Watches the rules that are run on one graph; rules that make no names come to an end of themselves.

    Args:
        begun: how many triples there were before any rule was run.
        limit_rounds: in how many rounds a rule may make new names.
    """

    def __init__(self, begun: int, limit_rounds: int) -> None:
        self._begun, self._limit_rounds = begun, limit_rounds
        self._most = _GROWTH_FLOOR + _GROWTH_FACTOR * begun
        self._rounds: Counter[str] = Counter()
        self._passed: dict[str, int] = {}

    def apply(self, store: ox.Store, rule: Rule, size: int) -> None:
        """Adds to a store of so many triples what a rule concludes there.

        The engine takes a number of answers at most that hardly any honest rule has. Where there are more it is asked
        first how many, and how many that differ: to ask is quick, to insert slows down with each triple inserted.
        What has passed is let run until the store is twice as large.

        Raises:
            ReasoningError: the rule has more answers than any honest one.
        """
        if size < _GROWN * self._passed.get(rule.name, 0):
            store.update(rule.parts.insert)
            return
        self._passed[rule.name] = size
        store.update(rule.parts.insert_up_to(_ANSWERS_FLOOR + _ANSWERS_FACTOR * self._begun))
        if ALL_TAKEN in store:
            store.remove(ALL_TAKEN)
            return
        for most, asked in (
            (_REPEATED * self._most, rule.parts.more_answers),
            (self._most, rule.parts.more_conclusions),
        ):
            if store.query(asked(most)):
                raise ReasoningError(
                    f"rule {rule.name} gives more than {most} triples in a graph of {self._begun}, such as "
                    f"{_example(store, rule)}; a rule must not join everything with everything: let what it asks for "
                    "hang together"
                )
        store.update(rule.parts.insert)

    def check_growth(self, rule: Rule, grown: int) -> None:
        """Stops a rule that makes the graph grow beyond all reason.

        Raises:
            ReasoningError: it did.
        """
        if grown > self._most:
            raise ReasoningError(
                f"rule {rule.name} makes the graph grow from {self._begun} to {grown} triples; "
                "a rule must not make ever new names or join everything with everything"
            )

    def count(self, store: ox.Store, rule: Rule) -> None:
        """Counts a round in which a rule has added something, and stops one that makes new names again and again.

        Raises:
            ReasoningError: it has done so in more rounds than it may.
        """
        if not rule.parts.makes_names:
            return
        self._rounds[rule.name] += 1
        if self._rounds[rule.name] > self._limit_rounds:
            raise ReasoningError(
                f"rule {rule.name} has made new names in each of {self._limit_rounds} rounds and does not come to an "
                f"end, the next in {_example(store, rule)}; a rule must not ask for what it makes itself: let it name "
                "only what the graph names already, or ask for something else"
            )


def _example(store: ox.Store, rule: Rule) -> str:
    """Gives a triple that the rule would add next, else one that it has added, as text of bounded length."""
    answer = store.query(rule.text)
    if not isinstance(answer, ox.QueryTriples):
        raise TypeError(f"rule {rule.name} is no CONSTRUCT")
    first = next(answer)
    said = (t for t in chain([first], answer) if ox.Quad(t.subject, t.predicate, t.object) not in store)
    return str(next(said, first))[:_SHOWN]
