"""How a build reasons: by which reasoner, with whose ontology beside ours, and upon what was derived before."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from importlib.metadata import version
from pathlib import Path

from pyoxigraph import NamedNode, Quad, Triple

from graph.build import ontology_triples
from graph.iris import DEFAULT_BASE, graph_key
from graph.reason import Before, Inference, Reasoner, infer, load_rules
from graph.store.version import current_version
from samverkan.errors import GraphDamagedError, GraphMissingError

__all__ = ["Reasoning"]


@dataclass(frozen=True)
class Reasoning:
    """The reasoner, the triples of a user's own ontology, and what the last build derived by the same."""

    reasoner: Reasoner = "rules"
    extension: Sequence[Triple] = ()
    before: Before | None = None

    def schema(self, base: str = DEFAULT_BASE) -> list[Triple]:
        """Gives the ontology, the themes and what the user's ontology adds."""
        return [*ontology_triples(base), *self.extension]

    def schema_quads(self, base: str = DEFAULT_BASE) -> list[Quad]:
        """Gives the same in the named graph of the ontology, each once, sorted."""
        graph = NamedNode(base + graph_key("ontology"))
        return [
            Quad(t.subject, t.predicate, t.object, graph) for t in sorted(set(self.schema(base)), key=str)
        ]

    def derive(self, triples: Iterable[Triple], base: str) -> Inference:
        """Gives what follows from asserted triples.

        Raises:
            ReasoningError: a rule is broken, or the rules do not come to an end.
        """
        return infer(triples, reasoner=self.reasoner, schema=self.schema(base), before=self.before)

    def key(self, base: str) -> str:
        """Gives a hash of all on which it depends what follows from the same triples."""
        digest = hashlib.sha256(f"{version('samverkan')} {self.reasoner}".encode())
        for rule in load_rules():
            digest.update(rule.text.encode())
        for quad in self.schema_quads(base):
            digest.update(str(quad).encode())
        return digest.hexdigest()[:16]

    def upon(self, directory: Path, base: str) -> Reasoning:
        """Gives the same upon the graph in a folder, where that was built by the same rules and ontology."""
        try:
            last = current_version(directory)
            if last.meta.get("reasoning") != self.key(base) or last.meta.get("base") != base:
                return self
            content = last.content()
        except (GraphMissingError, GraphDamagedError):
            return self  # nothing to build upon: all is derived
        inferred, ontology = (f" <{base}{graph_key(name)}> .".encode() for name in ("inferred", "ontology"))
        lines = content.split(b"\n")[:-1]
        before = Before(
            asserted=frozenset(
                line[: line.rindex(b" <")] for line in lines if not line.endswith((inferred, ontology))
            ),
            inferred=[line.removesuffix(inferred) for line in lines if line.endswith(inferred)],
        )
        return Reasoning(self.reasoner, self.extension, before)
