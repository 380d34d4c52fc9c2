"""Prints how our rules fare against owlrl, and our validation against pySHACL, as ratios measured in one run.

Example: python benchmarks/bench_reasoning.py --sizes 1000 10000 100000 --owlrl 10000 --pyshacl 1000
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable, Iterable
from typing import Any

import pyoxigraph as ox
import pyshacl
import rdflib
from graphs import synthetic_graph

from graph.pipeline import build_graph
from graph.reason import infer
from graph.validate import validate
from ontology.files import read_text, schema_triples

_ROUNDS = 3


def shipped_graph() -> tuple[ox.Triple, ...]:
    """Gives the asserted triples of the graph that ships with the package."""
    built = build_graph()
    return tuple({quad.triple: None for quad in built.quads}.keys() - {*built.inference.triples})


def seconds(task: Callable[[], Any], rounds: int = _ROUNDS) -> tuple[float, Any]:
    """Gives the median time of a task in seconds, and what it gave last."""
    times, answer = [], None
    for _ in range(rounds):
        start = time.perf_counter()
        answer = task()
        times.append(time.perf_counter() - start)
    return statistics.median(times), answer


def measure_closure(name: str, triples: tuple[ox.Triple, ...], with_owlrl: bool) -> None:
    """Prints one line: time of our rules, a triple's share of it, and owlrl's time as a multiple."""
    ours, inference = seconds(lambda: infer(triples))
    share = 1e6 * ours / (len(triples) + len(inference.triples))
    line = f"closure {name:>10}: {len(triples):>8} asserted {len(inference.triples):>8} derived"
    line += f" {ours:>8.3f} s {share:>6.1f} µs a triple"
    if with_owlrl:
        theirs, other = seconds(lambda: infer(triples, reasoner="owlrl"), rounds=1)
        differ = len(set(inference.triples) ^ set(other.triples))
        line += f" | owlrl {theirs:>8.1f} s = {theirs / ours:>5.0f} times ours, {differ} triples differ"
    print(line, flush=True)


def measure_validation(name: str, triples: tuple[ox.Triple, ...], with_pyshacl: bool) -> None:
    """Prints one line: time of our validation and pySHACL's as a multiple."""
    every = [*triples, *infer(triples).triples]
    ours, report = seconds(lambda: validate(every))
    line = f"shapes  {name:>10}: {len(every):>8} triples  {len(report.results):>8} results {ours:>8.3f} s"
    if with_pyshacl:
        shapes = rdflib.Graph().parse(data=read_text("shapes.ttl"), format="turtle")
        data = _as_rdflib([*every, *schema_triples()])
        task = lambda: pyshacl.validate(data, shacl_graph=shapes, inference="none")  # noqa: E731  timed as it is
        theirs, answer = seconds(task, rounds=1)
        found = len(set(answer[1].subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)))
        line += f" | pySHACL {theirs:>8.1f} s = {theirs / ours:>5.0f} times ours, {found} results"
    print(line, flush=True)


def _as_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    return rdflib.Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")


def main() -> None:
    """Measures the shipped graph and synthetic ones of the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000], help="asserted triples")
    parser.add_argument("--owlrl", type=int, default=10_000, help="greatest synthetic graph for owlrl")
    parser.add_argument("--pyshacl", type=int, default=1000, help="greatest graph given to pySHACL")
    chosen = parser.parse_args()
    graphs = {"shipped": shipped_graph()} | {str(size): synthetic_graph(size) for size in chosen.sizes}
    for name, triples in graphs.items():
        size = len(triples)
        # What was asked for and what was made differ by some; a tenth more is let in.
        measure_closure(name, triples, name == "shipped" or size <= 1.1 * chosen.owlrl)
        measure_validation(name, triples, size <= 1.1 * chosen.pyshacl)


if __name__ == "__main__":
    main()
