"""Tells which rules can conclude what another rule asks for, so that a rule is run again only where it may say more."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import cache

import pyoxigraph as ox
from rdflib.paths import Path

from graph.reason.clauses import Pattern, read_clause
from graph.reason.rules import Rule
from graph.reason.seeds import predicates_within

__all__ = ["feeding"]


@cache
def feeding(rules: Sequence[Rule]) -> Mapping[str, frozenset[str]]:
    """Gives, by the name of each rule, the names of those that can follow from what it concludes.

    Rather one too many: only the terms that both name are compared, not what their filters let through.

    Raises:
        ReasoningError: a rule is made of more than triple patterns, paths and filters.
    """
    clauses = [read_clause(rule) for rule in rules]
    return {
        giver.rule.name: frozenset(
            taker.rule.name
            for taker in clauses
            if any(_can_be(head, part) for head in giver.heads for part in (*taker.body, *taker.absent))
        )
        for giver in clauses
    }


def _can_be(head: Pattern, asked: Pattern) -> bool:
    """Says whether a triple that the head gives can be one that is asked for."""
    predicate = asked[1]
    if isinstance(predicate, Path):  # which may be walked backwards: what stands at its ends tells nothing
        return isinstance(head[1], ox.Variable) or str(getattr(head[1], "value", "")) in predicates_within(
            predicate
        )
    return all(
        isinstance(one, ox.Variable) or isinstance(other, ox.Variable) or one == other
        for one, other in zip(head, asked, strict=True)
    )
