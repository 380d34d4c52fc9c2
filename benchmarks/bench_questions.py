"""Prints how typical questions fare on our store against rdflib's own engine, as ratios measured in one run.

Example: python benchmarks/bench_questions.py --sizes 1000 10000
"""

from __future__ import annotations

import argparse
import statistics
import time
from collections.abc import Callable

import pyoxigraph as ox
import rdflib
from graphs import synthetic_graph

from graph.iris import DEFAULT_BASE
from graph.pipeline import build_graph
from graph.reason import infer
from graph.store import GraphStore
from ontology.terms import PREFIXES, data_prefixes

_QUESTIONS = {
    "who works with whom, and how often": """
        SELECT ?a ?b (COUNT(DISTINCT ?c) AS ?n) {
            ?c smv:hasParticipant ?a, ?b FILTER(STR(?a) < STR(?b))
        } GROUP BY ?a ?b ORDER BY DESC(?n) ?a ?b LIMIT 20""",
    "one actor's partners": """
        SELECT DISTINCT ?partner ?label {
            ?c smv:hasParticipant ?actor, ?partner . ?actor smv:county ?county .
            ?partner skos:prefLabel ?label FILTER(LANG(?label) = "sv" && ?partner != ?actor)
        } ORDER BY ?partner LIMIT 50""",
    "facts with the words that state them": """
        SELECT ?fact ?words { ?fact smv:statedIn ?p . ?p oa:exact ?words } ORDER BY ?fact ?words LIMIT 50""",
    "actors by county and kind": """
        SELECT ?county ?kind (COUNT(DISTINCT ?actor) AS ?n) {
            ?actor smv:county ?county ; a ?kind
        } GROUP BY ?county ?kind ORDER BY DESC(?n) ?county ?kind""",
}
_ROUNDS = 3


def median_seconds(task: Callable[[], int]) -> tuple[float, int]:
    """Gives the median time of a task, and the number that it gave last."""
    times, rows = [], 0
    for _ in range(_ROUNDS):
        start = time.perf_counter()
        rows = task()
        times.append(time.perf_counter() - start)
    return statistics.median(times), rows


def measure(name: str, quads: list[ox.Quad]) -> None:
    """Prints one line a question: our time, rdflib's as a multiple, and whether they give as many rows."""
    store = GraphStore.from_quads(quads)
    loading, count = median_seconds(lambda: sum(1 for _ in GraphStore.from_quads(quads).triples()))
    print(f"{name}: {count} triples, loaded in {loading:.2f} s")
    plain = rdflib.Graph()
    plain.parse(data=ox.serialize(store.triples(), format=ox.RdfFormat.N_TRIPLES), format="nt")
    prefixes = {**PREFIXES, **data_prefixes(DEFAULT_BASE)}
    ratios = []
    for title, query in _QUESTIONS.items():
        ours, rows = median_seconds(lambda query=query: len(list(store.select(query))))  # type: ignore[misc]  # bound now
        theirs, other = median_seconds(lambda query=query: len(plain.query(query, initNs=prefixes)))  # type: ignore[misc]  # bound now
        ratios.append(theirs / ours)
        same = "the same rows" if rows == other else f"{rows} rows against {other}"
        print(f"  {title}: {ours * 1000:.1f} ms, rdflib {theirs / ours:.0f} times that, {same}")
    print(f"  the median question: {statistics.median(ratios):.0f} times faster than rdflib")


def main() -> None:
    """Measures the graph of the package and synthetic graphs."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", type=int, nargs="*", default=[1000, 10_000], help="asserted triples")
    sizes = parser.parse_args().sizes
    measure("the graph of the package", list(build_graph().quads))
    graph = ox.NamedNode("urn:graph")
    for size in sizes:
        asserted = synthetic_graph(size)
        triples = (*asserted, *infer(asserted).triples)
        measure(f"synthetic, {size}", [ox.Quad(t.subject, t.predicate, t.object, graph) for t in triples])


if __name__ == "__main__":
    main()
