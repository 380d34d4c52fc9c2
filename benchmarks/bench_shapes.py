"""Prints how our validation fares against pySHACL on a graph that pySHACL cannot get through whole: shape by shape.

pySHACL is given the graph once and each node shape alone, in a process of its own that is stopped at the cap. The
factor is of the shapes that it came to the end of: the sum of its times, over ours with the same shapes. Both sides
count what it takes to load the graph once. Times are the processor's.

Example: python benchmarks/bench_shapes.py --size 100000 --cap 600
"""

from __future__ import annotations

import argparse
from collections.abc import Collection, Iterable
from functools import partial

import pyoxigraph as ox
import pyshacl
import rdflib
from bench_reasoning import as_rdflib, seconds, within
from graphs import synthetic_graph

from graph.reason import infer
from graph.validate import compile_shapes, parse_shapes, validate
from ontology.files import read_text, schema_triples

_SH = rdflib.SH
_TARGETS = frozenset((_SH.targetClass, _SH.targetSubjectsOf, _SH.targetObjectsOf, _SH.targetNode))


def all_shapes() -> rdflib.Graph:
    """Gives the shapes that ship with the package."""
    return rdflib.Graph().parse(data=read_text("shapes.ttl"), format="turtle")


def targeted(shapes: rdflib.Graph) -> list[rdflib.term.Node]:
    """Gives the shapes that aim at something, by name."""
    return sorted({node for target in _TARGETS for node in shapes.subjects(target)}, key=str)


def only(shapes: rdflib.Graph, kept: Collection[rdflib.term.Node]) -> rdflib.Graph:
    """Gives the shapes with the targets of some alone: the rest aim at nothing, and can still be spoken of."""
    chosen = rdflib.Graph()
    for triple in shapes:
        if triple[1] not in _TARGETS or triple[0] in kept:
            chosen.add(triple)
    return chosen


def results(data: rdflib.Graph, shapes: rdflib.Graph) -> int:
    """Gives how many results pySHACL has."""
    _, found, _ = pyshacl.validate(data, shacl_graph=shapes, inference="none")
    return len(set(found.subjects(rdflib.RDF.type, _SH.ValidationResult)))


def main() -> None:
    """Measures one synthetic graph, with what follows from it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--size", type=int, default=10_000, help="asserted triples")
    parser.add_argument("--cap", type=float, default=120, help="processor seconds for one shape")
    chosen = parser.parse_args()
    triples = synthetic_graph(chosen.size)
    every = [*triples, *infer(triples).triples]
    shapes = all_shapes()
    loading, data = seconds(lambda: as_rdflib([*every, *schema_triples()]), rounds=1)
    spent, found, ended = loading, 0, []
    names = targeted(shapes)
    for name in names:
        alone = only(shapes, {name})
        took, count = within(chosen.cap, partial(results, data, alone))
        told = "not at its end" if count is None else f"{count} results"
        print(f"  pySHACL {str(name).rpartition('#')[2]:>25}: {took:>8.1f} s, {told}", flush=True)
        if count is not None:
            ended.append(name)
            spent, found = spent + took, found + count
    print(told_of(every, only(shapes, ended), spent, found) + f", {len(ended)} of {len(names)} shapes")


def told_of(every: Iterable[ox.Triple], shapes: rdflib.Graph, spent: float, found: int) -> str:
    """Gives the line that sets our time with the same shapes beside theirs."""
    checks = compile_shapes(parse_shapes(shapes.serialize(format="turtle")))
    ours, report = seconds(lambda: validate(every, checks=checks), rounds=1)
    line = f"shapes one by one: ours {ours:.1f} s, {len(report.results)} results"
    return line + f" | pySHACL {spent:.1f} s = {spent / ours:.1f} times ours, {found} results"


if __name__ == "__main__":
    main()
