"""Prints how long an explanation takes, and replays the proof of every inferred triple from its leaves alone.

The shipped graph is taken whole, synthetic ones by a sample. A proof that its leaves do not bear out ends the run.

Example: python benchmarks/bench_explain.py --sizes 10000 100000 --sample 1000
"""

from __future__ import annotations

import argparse
import random
import statistics
import sys
import time
from collections.abc import Sequence

import pyoxigraph as ox
from graphs import synthetic_graph

from graph.build import ontology_quads
from graph.explain import Explainer, Prover
from graph.iris import DEFAULT_BASE, graph_key
from graph.pipeline import build_graph
from graph.reason import infer
from graph.store import GraphStore


def named(triples: Sequence[ox.Triple], name: str) -> list[ox.Quad]:
    """Gives triples as quads of one named graph."""
    graph = ox.NamedNode(DEFAULT_BASE + graph_key(name))
    return [ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples]


def synthetic_store(size: int) -> tuple[GraphStore, Sequence[ox.Triple], int]:
    """Gives a synthetic graph, what follows in it and how many triples were asserted."""
    asserted = synthetic_graph(size)
    inferred = infer(asserted).triples
    quads = named(asserted, "curated") + named(inferred, "inferred") + ontology_quads()
    return GraphStore.from_quads(quads), inferred, len(asserted)


def measure(name: str, store: GraphStore, triples: Sequence[ox.Triple], asserted: int) -> None:
    """Prints the time to explain one triple, evidence and all, by an explainer that knows nothing yet."""
    store.query("ASK {}")  # loads the graph
    times: list[float] = []
    spent: list[float] = []
    sizes: list[int] = []
    for triple in triples:
        explainer = Explainer(store)
        start, own = time.perf_counter(), time.process_time()
        explanation = explainer.explain(triple)
        times.append(1000 * (time.perf_counter() - start))
        spent.append(1000 * (time.process_time() - own))
        sizes.append(len(explanation.proof.leaves) if explanation.proof else 0)
    cuts, own_p95 = statistics.quantiles(times, n=100), statistics.quantiles(spent, n=100)[94]
    print(
        f"explain {name:>8}: {asserted:>7} asserted, {len(times):>5} explained, median {cuts[49]:6.1f} ms, "
        f"p95 {cuts[94]:6.1f} ms, p99 {cuts[98]:6.1f} ms; "
        f"of the processor's time p95 {own_p95:6.1f} ms; {statistics.mean(sizes):.1f} leaves on average",
        flush=True,
    )


def replay(name: str, store: GraphStore, triples: Sequence[ox.Triple]) -> None:
    """Derives each triple from the leaves of its proof with the rules alone."""
    prover = Prover(store)
    for triple in triples:
        proof = prover.prove(triple)
        follows = proof is not None and (not proof.rule or triple in infer(proof.leaves, schema=()).triples)
        if not follows:
            sys.exit(f"replay {name}: the leaves of {triple} do not give it")
    print(f"replay  {name:>8}: {len(triples)} of {len(triples)} follow from their leaves alone", flush=True)


def main() -> None:
    """Measures the shipped graph and synthetic ones of the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[10_000], help="asserted triples")
    parser.add_argument("--sample", type=int, default=1000, help="triples taken of a synthetic graph")
    chosen = parser.parse_args()
    built = build_graph()
    store, inferred = GraphStore.from_quads(built.quads), built.inference.triples
    measure("shipped", store, inferred, len(built.quads) - len(inferred))
    replay("shipped", store, inferred)
    for size in chosen.sizes:
        store, derived, asserted = synthetic_store(size)
        dice = random.Random(size)  # noqa: S311 - a repeatable sample is wanted, no secret
        sample = dice.sample(derived, min(chosen.sample, len(derived)))
        measure(str(size), store, sample, asserted)
        replay(str(size), store, sample[:100])


if __name__ == "__main__":
    main()
