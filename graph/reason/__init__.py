"""What follows from the asserted triples, by the rules of `ontology/rules` or by owlrl."""

from __future__ import annotations

from bisect import insort
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Literal

import pyoxigraph as ox

from graph.reason.delta import Before, follow
from graph.reason.fixpoint import run_to_fixpoint, scratch_store
from graph.reason.limits import DEFAULT_LIMIT_ROUNDS
from graph.reason.lines import line_of, parsed
from graph.reason.owl import owlrl_closure
from graph.reason.rules import FOREIGN, Rule, load_rules, parse_rule, parse_rules
from ontology.files import schema_triples
from ontology.terms import Rdf
from samverkan.errors import ReasoningError

__all__ = ["Before", "Inference", "Reasoner", "Rule", "infer", "load_rules", "parse_rule", "parse_rules"]

Reasoner = Literal["rules", "owlrl"]


@dataclass(frozen=True, slots=True)
class Inference:
    """What was derived: `triples` sorted, none of them asserted, all of our vocabulary or a user's own.

    `rounds` counts the passes over all rules, `by_rule` how many triples each rule was the first to give.
    """

    triples: tuple[ox.Triple, ...]
    rounds: int
    by_rule: Mapping[str, int] = field(default_factory=dict)


def infer(  # noqa: PLR0913 - the graph, and one argument for each thing that can stand in for ours
    triples: Iterable[ox.Triple],
    *,
    reasoner: Reasoner = "rules",
    limit_rounds: int = DEFAULT_LIMIT_ROUNDS,
    rules: Sequence[Rule] | None = None,
    schema: Iterable[ox.Triple] | None = None,
    before: Before | None = None,
) -> Inference:
    """Gives what follows from the triples and the ontology and is not among them.

    Only triples of our vocabulary, and of a user's own that `schema` holds, come out: the predicate is no foreign
    one, or it is rdf:type and the class is none. `rules` and `schema` stand in for the package's own rules and
    ontology. `before` is what the same rules and ontology gave of other triples: the rules then derive only what
    differs, to the same result, and the counts are of that alone.

    Raises:
        ReasoningError: a rule is broken, or the rules do not come to an end.
    """
    rules = load_rules() if rules is None else rules
    axioms = tuple(schema_triples() if schema is None else schema)
    asserted = {*triples, *axioms}
    if before is not None and reasoner == "rules":
        again = _infer_again(before, asserted, axioms, rules, limit_rounds)
        if again is not None:
            return again
    store = scratch_store(asserted)
    # The store writes a number in its shortest form, so what was asserted is what the store holds before any rule.
    given = asserted | _content(store)
    derived: Iterable[ox.Triple]
    if reasoner == "rules":
        rounds, by_rule = run_to_fixpoint(store, rules, limit_rounds)
        derived = (quad.triple for quad in store)
    elif reasoner == "owlrl":
        derived, rounds, by_rule = _infer_with_owlrl(asserted, rules, limit_rounds)
    else:
        raise ReasoningError(f"there is no reasoner {reasoner!r}; choose rules or owlrl")
    ours = (triple for triple in derived if triple not in given and _is_ours(triple))
    return Inference(tuple(sorted(ours, key=str)), rounds, by_rule)


def _infer_again(
    before: Before,
    asserted: set[ox.Triple],
    axioms: Sequence[ox.Triple],
    rules: Sequence[Rule],
    limit_rounds: int,
) -> Inference | None:
    """Gives the same from what was derived before and from what differs; None where that is no gain."""
    change = follow(before, asserted, axioms, rules, limit_rounds)
    if change is None:
        return None
    ended = {line_of(triple) for triple in change.gone | change.added}
    lines = [line for line in before.inferred if line not in ended] if ended else list(before.inferred)
    for triple in (change.new - change.added) | (change.removed - change.gone):
        if _is_ours(triple):
            insort(lines, line_of(triple))
    return Inference(tuple(parsed(lines)), 0, {"new": len(change.new), "gone": len(change.gone)})


def _content(store: ox.Store) -> set[ox.Triple]:
    return {quad.triple for quad in store}


def _infer_with_owlrl(
    asserted: set[ox.Triple], rules: Sequence[Rule], limit_rounds: int
) -> tuple[set[ox.Triple], int, dict[str, int]]:
    """Lets owlrl and the project's own rules take turns until neither adds anything of our vocabulary.

    The rules of the later stages come last: nothing of the first follows from what they say.
    """
    own = [rule for rule in rules if rule.is_domain_rule]
    first, last = [rule for rule in own if rule.stage == 1], [rule for rule in own if rule.stage > 1]
    by_rule = {"owlrl": 0, **dict.fromkeys((rule.name for rule in own), 0)}
    known = set(asserted)
    for turn in range(1, limit_rounds + 1):
        new = {triple for triple in owlrl_closure(known) if _is_ours(triple)} - known
        by_rule["owlrl"] += len(new)
        store = scratch_store(known | new)
        _add_counts(by_rule, run_to_fixpoint(store, first, limit_rounds)[1])
        closed = _content(store)
        if len(closed) == len(known) + len(new):
            _add_counts(by_rule, run_to_fixpoint(store, last, limit_rounds)[1])
            return _content(store), turn, by_rule
        known = closed
    raise ReasoningError(f"owlrl and the rules do not come to an end within {limit_rounds} rounds")


def _add_counts(counts: dict[str, int], more: Mapping[str, int]) -> None:
    for name, number in more.items():
        counts[name] += number


def _is_ours(triple: ox.Triple) -> bool:
    """Says whether a triple speaks our vocabulary or a user's own: foreign terms are noise to a reader."""
    if triple.predicate == Rdf.type:
        return isinstance(triple.object, ox.NamedNode) and not _is_foreign(triple.object.value)
    return not _is_foreign(triple.predicate.value)


@cache
def _is_foreign(iri: str) -> bool:
    return FOREIGN.match(iri) is not None
