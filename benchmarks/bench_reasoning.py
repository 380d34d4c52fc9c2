"""Prints how our rules fare against owlrl and reasonable, and our validation against pySHACL, as ratios of one run.

Each size is measured in a process of its own, so that the greatest memory told is that size's. Times are the
processor's, so that other work on the machine tells little in them. What takes longer than the cap is
stopped, and told is what it had spent by then. What was met stands in docs/decisions/0221-how-far-reasoning-reaches.md.

Example: python benchmarks/bench_reasoning.py --sizes 1000 10000 100000 --owlrl 10000 --pyshacl 100000 --cap 600
"""

from __future__ import annotations

import argparse
import multiprocessing
import resource
import statistics
import time
from collections.abc import Callable, Iterable
from math import ceil
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pyoxigraph as ox
import pyshacl
import rdflib
import reasonable
from graphs import synthetic_graph

from graph.iris import DEFAULT_BASE, graph_key
from graph.pipeline import Reasoning, build_graph
from graph.reason import infer
from graph.store.folder import locked, write_version
from graph.validate import validate
from ontology.files import read_text, schema_triples
from samverkan.cli import collect_rarely

_ROUNDS = 3
_FEW = 50_000


def shipped_graph() -> tuple[ox.Triple, ...]:
    """Gives the asserted triples of the graph that ships with the package."""
    built = build_graph()
    return tuple({quad.triple: None for quad in built.quads}.keys() - {*built.inference.triples})


def seconds(task: Callable[[], Any], rounds: int = _ROUNDS) -> tuple[float, Any]:
    """Gives the median time of a task in seconds of the processor, and what it gave last."""
    times, answer = [], None
    for _ in range(rounds):
        start = time.process_time()
        answer = task()
        times.append(time.process_time() - start)
    return statistics.median(times), answer


def within(cap: float, task: Callable[[], Any]) -> tuple[float, Any]:
    """Gives the time of a task in a process of its own, and what it gave: None where the cap ended it."""
    context = multiprocessing.get_context("fork")
    here, there = context.Pipe(duplex=False)

    def run() -> None:
        resource.setrlimit(resource.RLIMIT_CPU, (ceil(cap), ceil(cap)))
        there.send(seconds(task, rounds=1))

    process = context.Process(target=run)
    begun = _spent_by_children()
    process.start()
    there.close()  # so that the end of the process is the end of what can be received
    try:
        told = here.recv()
    except EOFError:
        told = None
    process.join()
    return told or (_spent_by_children() - begun, None)


def _spent_by_children() -> float:
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def beside(name: str, ours: float, cap: float, task: Callable[[], Any]) -> str:
    """Gives another's time as a multiple of ours, and what it tells of its answer."""
    theirs, answer = within(cap, task)
    over, told = ("over ", "not at its end") if answer is None else ("", answer)
    return f" | {name} {over}{theirs:.1f} s = {over}{theirs / ours:.1f} times ours, {told}"


def measure_closure(name: str, triples: tuple[ox.Triple, ...], with_owlrl: bool, cap: float) -> None:
    """Prints one line: time of our rules, a triple's share of it, the greatest memory; the others' as multiples."""
    rounds = _ROUNDS if len(triples) < _FEW else 1
    ours, inference = seconds(lambda: infer(triples), rounds)
    share = 1e6 * ours / (len(triples) + len(inference.triples))
    memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    line = f"closure {name:>8}: {len(triples):>8} asserted {len(inference.triples):>8} derived"
    line += f" {ours:>8.2f} s {share:>6.1f} µs a triple, {memory:>6.0f} MB at most"
    if with_owlrl:
        found = set(inference.triples)

        def owlrl() -> str:
            return f"{len(found ^ set(infer(triples, reasoner='owlrl').triples))} triples differ"

        line += beside("owlrl", ours, cap, owlrl)
        line += beside("reasonable", ours, cap, lambda: reasonable_closure(triples))
    print(line, flush=True)


def reasonable_closure(triples: Iterable[ox.Triple]) -> str:
    """Lets `reasonable`, written in Rust, close triples and ontology; it knows OWL 2 RL and no rules of ours."""
    reasoner = reasonable.PyReasoner()
    reasoner.from_graph(as_rdflib([*triples, *schema_triples()]))
    return f"{len(reasoner.reason())} triples in its closure, without our own rules"


def measure_change(name: str, triples: tuple[ox.Triple, ...]) -> None:
    """Prints the time to put a page's facts into a graph that is there, from its files on, and that from scratch."""
    page = {t for t in triples if str(t.subject).rsplit("/", 1)[-1] == "7>"}
    rest, reasoning = set(triples) - page, Reasoning()
    with TemporaryDirectory() as folder, locked(Path(folder)):
        inferred = reasoning.derive(rest, DEFAULT_BASE).triples
        parts = (("tables", rest), ("inferred", inferred), ("ontology", reasoning.schema()))
        graphs = [(ox.NamedNode(DEFAULT_BASE + graph_key(key)), said) for key, said in parts]
        quads = [ox.Quad(t.subject, t.predicate, t.object, graph) for graph, said in graphs for t in said]
        meta = {"base": DEFAULT_BASE, "reasoning": reasoning.key(DEFAULT_BASE)}
        write_version(Path(folder), quads, meta)
        del inferred, graphs, quads
        whole, scratch = seconds(lambda: reasoning.derive(triples, DEFAULT_BASE))
        read, upon = seconds(lambda: reasoning.upon(Path(folder), DEFAULT_BASE))
        ours, inference = seconds(lambda: upon.derive(triples, DEFAULT_BASE))
    if inference.triples != scratch.triples:
        raise SystemExit(f"{name}: what was derived upon a graph differs from what is derived from scratch")
    print(
        f"change  {name:>8}: {len(page):>8} facts more  {inference.by_rule['new']:>8} derived"
        f" {read:>6.2f} s to read and {ours:>6.2f} s to derive, {whole / (read + ours):.1f} times as fast as"
        f" from scratch ({whole:.2f} s)",
        flush=True,
    )


def measure_validation(name: str, triples: tuple[ox.Triple, ...], with_pyshacl: bool, cap: float) -> None:
    """Prints one line: time of our validation and pySHACL's as a multiple."""
    every = [*triples, *infer(triples).triples]
    ours, report = seconds(lambda: validate(every), rounds=_ROUNDS if len(triples) < _FEW else 1)
    line = f"shapes  {name:>8}: {len(every):>8} triples  {len(report.results):>8} results {ours:>8.2f} s"
    if with_pyshacl:
        line += beside("pySHACL", ours, cap, lambda: naive_validation(every))
    print(line, flush=True)


def naive_validation(triples: Iterable[ox.Triple]) -> str:
    """Lets pySHACL check the triples over rdflib's memory store, as its manual has it."""
    shapes = rdflib.Graph().parse(data=read_text("shapes.ttl"), format="turtle")
    data = as_rdflib([*triples, *schema_triples()])
    _, found, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    return f"{len(set(found.subjects(rdflib.RDF.type, rdflib.SH.ValidationResult)))} results"


def as_rdflib(triples: Iterable[ox.Triple]) -> rdflib.Graph:
    """Gives triples as a graph in rdflib's memory."""
    return rdflib.Graph().parse(data=ox.serialize(triples, format=ox.RdfFormat.N_TRIPLES), format="nt")


def measure(name: str, chosen: argparse.Namespace) -> None:
    """Measures one graph, with memory looked after as the program has it."""
    collect_rarely()
    triples = shipped_graph() if name == "shipped" else synthetic_graph(int(name))
    size = len(triples) / 1.1  # what was asked for and what was made differ by some
    measure_closure(name, triples, name == "shipped" or size <= chosen.owlrl, chosen.cap)
    if size <= chosen.changes:
        measure_change(name, triples)
    if size <= chosen.shapes:
        measure_validation(name, triples, size <= chosen.pyshacl, chosen.cap)


def main() -> None:
    """Measures the shipped graph and synthetic ones of the sizes asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000], help="asserted triples")
    parser.add_argument("--owlrl", type=int, default=10_000, help="greatest graph for owlrl and reasonable")
    parser.add_argument("--changes", type=int, default=100_000, help="greatest graph that a page is put into")
    parser.add_argument("--shapes", type=int, default=100_000, help="greatest graph held to the shapes")
    parser.add_argument("--pyshacl", type=int, default=1000, help="greatest graph given to pySHACL")
    parser.add_argument(
        "--cap", type=float, default=300, help="processor seconds after which another engine is stopped"
    )
    chosen = parser.parse_args()
    for name in ("shipped", *map(str, chosen.sizes)):
        process = multiprocessing.get_context("spawn").Process(target=measure, args=(name, chosen))
        process.start()
        process.join()


if __name__ == "__main__":
    main()
