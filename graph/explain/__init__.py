"""Why a triple holds: the smallest proof, down to the passages; where it does not hold, what comes near."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pyoxigraph import Triple

from graph.explain.evidence import Evidence, Page, Place, evidence_of
from graph.explain.nearest import Nearest, nearest, why_unfit
from graph.explain.proof import Proof, Prover
from graph.explain.words import LANGUAGES, Language, Words
from graph.reason import Rule
from graph.store import GraphStore

__all__ = [
    "LANGUAGES",
    "Evidence",
    "Explainer",
    "Explanation",
    "Language",
    "Nearest",
    "Page",
    "Place",
    "Proof",
    "Prover",
    "Words",
    "why_unfit",
]


@dataclass(frozen=True)
class Explanation:
    """Why a triple holds, with where each asserted triple in its proof stands; or, without proof, what is near."""

    triple: Triple
    words: Words
    proof: Proof | None = None
    evidence: Mapping[Triple, Evidence] = field(default_factory=dict)
    nearest: Nearest | None = None

    def steps(self) -> Iterator[Proof]:
        """Gives every step of the proof once, what rests on others after them."""
        seen: set[Triple] = set()
        stack = [(self.proof, False)] if self.proof else []
        while stack:
            proof, is_done = stack.pop()
            if is_done:
                yield proof
            elif proof.triple not in seen:
                seen.add(proof.triple)
                stack.append((proof, True))
                stack += [(premise, False) for premise in reversed(proof.premises)]


class Explainer:
    """Explains triples of one graph; what was found for one serves the next.

    Raises:
        ReasoningError: a rule cannot be run backwards.
    """

    def __init__(self, store: GraphStore, rules: Sequence[Rule] | None = None) -> None:
        self._store, self._words = store, Words(store)
        self._prover = Prover(store, rules)

    def explain(self, triple: Triple) -> Explanation:
        """Gives why a triple holds, or what comes near where it does not.

        Raises:
            ReasoningError: the graph was built by other rules than these.
        """
        proof = self._prover.prove(triple)
        if proof is None:
            return Explanation(triple, self._words, nearest=nearest(self._store, self._words, triple))
        leaves = dict.fromkeys(proof.leaves)
        evidence = {leaf: evidence_of(self._store, leaf, self._prover.graphs(leaf)) for leaf in leaves}
        return Explanation(triple, self._words, proof, evidence)
