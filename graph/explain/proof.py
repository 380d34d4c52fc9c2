"""Finds the smallest proof of a triple by running the rules backwards over the graph that was built."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from pyoxigraph import BlankNode, Literal, NamedNode, Triple
from rdflib.paths import Path

from graph.explain.paths import along
from graph.explain.smallest import Way, smallest
from graph.iris import graph_key
from graph.reason import Rule, load_rules
from graph.reason.clauses import Clause, Pattern, Term, fill, read_clause
from graph.store import GraphStore
from samverkan.errors import ReasoningError

__all__ = ["Proof", "Prover"]


@dataclass(frozen=True)
class Proof:
    """Why a triple holds: asserted where `rule` is None, else by that rule from the premises."""

    triple: Triple
    rule: Rule | None = None
    premises: tuple[Proof, ...] = ()

    @cached_property
    def leaves(self) -> tuple[Triple, ...]:
        """The asserted triples that the proof comes down to, in its order; one used twice stands twice."""
        if self.rule is None:
            return (self.triple,)
        return tuple(chain.from_iterable(premise.leaves for premise in self.premises))

    @cached_property
    def depth(self) -> int:
        """How many rules are applied one upon the other."""
        return 1 + max((premise.depth for premise in self.premises), default=0) if self.rule else 0


class Prover:
    """Proves triples of one graph; what was found for one triple serves the next.

    Args:
        store: the graph, with what follows in its graph of inferred triples.
        rules: those by which it was built; the package's own where none are given.

    Raises:
        ReasoningError: a rule cannot be run backwards.
    """

    def __init__(self, store: GraphStore, rules: Sequence[Rule] | None = None) -> None:
        self._store = store
        self._clauses = [read_clause(rule) for rule in (load_rules() if rules is None else rules)]
        self._inferred = NamedNode(store.base + graph_key("inferred"))
        self._graphs: dict[Triple, tuple[NamedNode, ...]] = {}
        self._ways: dict[Triple, tuple[Way, ...]] = {}
        self._proofs: dict[Triple, Proof] = {}
        self._fewest = min((len(clause.body) for clause in self._clauses), default=1)

    def graphs(self, triple: Triple) -> tuple[NamedNode, ...]:
        """Gives the named graphs that assert a triple, sorted; none where it is inferred or does not hold."""
        if triple not in self._graphs:
            asked = f"SELECT DISTINCT ?graph {{ GRAPH ?graph {{ {_written(triple)} }} }}"
            found = [row["graph"] for row in self._store.select(asked)]
            named = [node for node in found if isinstance(node, NamedNode) and node != self._inferred]
            self._graphs[triple] = tuple(sorted(named, key=str))
        return self._graphs[triple]

    def holds(self, triple: Triple) -> bool:
        """Says whether a triple is in the graph, asserted or inferred."""
        return bool(self._store.query(f"ASK {{ {_written(triple)} }}"))

    def prove(self, triple: Triple) -> Proof | None:
        """Gives the proof with the fewest leaves, of these the flattest; None where the triple does not hold.

        Raises:
            ReasoningError: the triple is in the graph, but follows by none of the rules.
        """
        if not self.graphs(triple) and not self.holds(triple):
            return None
        while choice := smallest(triple, self._ways, self._is_asserted, self._fewest):
            if not choice.unknown:
                return self._proof(triple, choice.ways)
            for each in choice.unknown:
                self._ways[each] = tuple(self._applications(each))
        raise ReasoningError(
            f"the graph holds {_written(triple)}, but no rule derives it: it was built by other rules; "
            "run `samverkan build` again"
        )

    def _is_asserted(self, triple: Triple) -> bool:
        return bool(self.graphs(triple))

    def _applications(self, triple: Triple) -> Iterator[Way]:
        """Gives each way in which a rule concludes the triple from others."""
        for number, clause in enumerate(self._clauses):
            for bound in clause.bindings(triple):
                for row in self._store.select(clause.question(bound)):
                    values = {name: term for name, term in row.items() if term is not None} | dict(bound)
                    premises = self._premises(clause, values)
                    if triple not in premises:
                        yield Way(number, premises)

    def _premises(self, clause: Clause, values: dict[str, Term]) -> tuple[Triple, ...]:
        filled = (fill(pattern, values) for pattern in clause.body)
        return tuple(dict.fromkeys(chain.from_iterable(self._triples(pattern) for pattern in filled)))

    def _triples(self, pattern: Pattern) -> tuple[Triple, ...]:
        """Gives the triple that a pattern without variables is, or those along its path."""
        match pattern:
            case (
                NamedNode() | BlankNode() as first,
                NamedNode() as second,
                NamedNode() | BlankNode() | Literal() as third,
            ):
                return (Triple(first, second, third),)
            case (NamedNode() | Literal() as first, Path() as second, NamedNode() | Literal() as third):
                return along(second, first, third, self._neighbours)
        raise ReasoningError(f"the rules cannot be run backwards: {pattern} is not bound")

    def _neighbours(self, node: Term, predicate: NamedNode, back: bool) -> Iterator[Term]:
        if isinstance(node, Literal) and not back:
            return
        asked = f"?end {predicate} {node}" if back else f"{node} {predicate} ?end"
        for row in self._store.select(f"SELECT DISTINCT ?end {{ {asked} }} ORDER BY ?end"):
            if row["end"] is not None:
                yield row["end"]

    def _proof(self, triple: Triple, ways: Mapping[Triple, Way]) -> Proof:
        """Builds the proof that one chosen way for each triple makes."""
        if triple not in self._proofs:
            way = ways.get(triple)
            if way is None:
                self._proofs[triple] = Proof(triple)
            else:
                premises = tuple(self._proof(premise, ways) for premise in way.premises)
                self._proofs[triple] = Proof(triple, self._clauses[way.rule].rule, premises)
        return self._proofs[triple]


def _written(triple: Triple) -> str:
    return f"{triple.subject} {triple.predicate} {triple.object}"
