"""Why something holds: the proof is the smallest, and its leaves alone give the conclusion again by the rules."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from pyoxigraph import NamedNode, Triple
from questions_graph import built, graph, in_graph, inferred_of, node
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery
from shipped_graph import shipped_store

from graph.explain import Prover
from graph.explain.paths import along
from graph.iris import graph_key
from graph.reason import infer
from graph.store import GraphStore
from ontology.terms import Smv
from samverkan.errors import ReasoningError

HEADER = "#+ name: x\n#+ sv: x\n#+ en: x\n#+ axiom: x\n"


def replayed(leaves: Iterable[Triple]) -> set[Triple]:
    """Gives all that the rules give from the leaves and nothing else: no ontology, no rest of the graph."""
    return set(infer(leaves, schema=()).triples)


def fewest_leaves(store: GraphStore) -> dict[Triple, int]:
    """Gives the size of the smallest proof of each triple, by going over all applications of all rules again
    and again until nothing gets smaller: slow, and without a word in common with how proofs are searched.
    """
    asserted = {
        quad.triple
        for quad in store.quads()
        if quad.graph_name != NamedNode(store.base + graph_key("inferred"))
    }
    sizes = dict.fromkeys(asserted, 1)
    prover = Prover(store)
    ways = {triple: tuple(prover._applications(triple)) for triple in inferred_of(store)}
    changed = True
    while changed:
        changed = False
        for triple, each in ways.items():
            for way in each:
                if all(premise in sizes for premise in way.premises):
                    size = sum(sizes[premise] for premise in way.premises)
                    if size < sizes.get(triple, size + 1):
                        sizes[triple], changed = size, True
    return sizes


def test_each_inferred_triple_is_derived_again_from_its_leaves_alone() -> None:
    """In the graph of the questions, where every rule has its say."""
    prover, used = Prover(graph()), set()
    for triple in inferred_of(graph()):
        proof = prover.prove(triple)
        assert proof is not None
        assert proof.rule is not None
        assert all(prover.graphs(leaf) for leaf in proof.leaves)
        assert triple in replayed(proof.leaves)
        used.add(proof.rule.name)
    assert used >= {"collaborates-with", "group-assignment", "inverse", "sub-class", "unit-collaboration"}


def test_the_shipped_graph_is_explained_and_replayed() -> None:
    """A sample of what follows in it; benchmarks/bench_explain.py takes all."""
    store = shipped_store()
    prover, inferred = Prover(store), inferred_of(store)
    for triple in inferred[:: max(1, len(inferred) // 150)]:
        proof = prover.prove(triple)
        assert proof is not None
        assert triple in replayed(proof.leaves)


def test_no_proof_is_smaller() -> None:
    """The number of leaves is the one that trying out all applications of the rules comes down to."""
    sizes, prover = fewest_leaves(graph()), Prover(graph())
    found = {triple: prover.prove(triple) for triple in inferred_of(graph())}
    assert {triple: len(proof.leaves) for triple, proof in found.items() if proof} == {
        triple: sizes[triple] for triple in found
    }


def test_no_leaf_of_a_proof_can_be_left_out() -> None:
    """Without any one of its leaves, the rest do not give the conclusion."""
    prover = Prover(graph())
    for triple in inferred_of(graph())[::7]:
        proof = prover.prove(triple)
        assert proof is not None
        for leaf in set(proof.leaves):
            assert triple not in replayed(set(proof.leaves) - {leaf})


@pytest.mark.parametrize("length", [2, 5, 8])
def test_a_chain_is_followed_link_by_link(length: int) -> None:
    """The whole of a part of a part: each link is a leaf, and the flattest proof halves the chain."""
    actors = [node(f"actor/{number}") for number in range(length + 1)]
    links = [Triple(one, Smv.partOf, other) for one, other in pairwise(actors)]
    store = built(*in_graph("reference", *links))
    proof = Prover(store).prove(Triple(actors[0], Smv.partOf, actors[-1]))
    assert proof is not None
    assert set(links) < set(proof.leaves)
    assert len(proof.leaves) == length + (
        length - 1
    )  # the links, and each time that the property is transitive
    assert proof.depth < length or length == 2


def test_the_same_proof_is_found_each_time_and_in_any_order() -> None:
    """What was asked before does not change a proof."""
    inferred = inferred_of(graph())[::5]
    forth, back = Prover(graph()), Prover(graph())
    backwards = {triple: back.prove(triple) for triple in reversed(inferred)}
    assert {triple: forth.prove(triple) for triple in inferred} == backwards


def test_a_triple_that_no_rule_gives_is_told() -> None:
    """A graph whose inferred triples came of other rules is not explained by these."""
    triple = Triple(node("actor/a"), Smv.collaboratesWith, node("actor/b"))
    store = GraphStore.from_quads(in_graph("inferred", triple))
    with pytest.raises(ReasoningError, match="no rule derives it"):
        Prover(store).prove(triple)


@pytest.mark.parametrize(
    ("path", "start", "end", "length"),
    [
        ("p+", "a", "c", 2),
        ("^p", "b", "a", 1),
        ("p/p", "a", "c", 2),
        ("p*", "a", "a", 0),
        ("q|p", "a", "b", 1),
        ("(^p)+", "c", "a", 2),
        ("p?", "a", "b", 1),
        ("^(p/p)", "c", "a", 2),
    ],
)
def test_a_path_stands_for_the_shortest_chain(path: str, start: str, end: str, length: int) -> None:
    """Each kind of path, forwards and against it, leads along triples that are there."""
    links = {("a", "b"), ("b", "c"), ("c", "a")}
    spelled = path.replace("p", "<urn:p>").replace("q", "<urn:q>")
    part = translateQuery(parseQuery(f"SELECT * {{ ?x {spelled} ?y }}")).algebra.p.p.triples[0][1]

    def neighbours(term: object, predicate: NamedNode, back: bool) -> Iterable[NamedNode]:
        for one, other in sorted(links):
            first, last = (other, one) if back else (one, other)
            if predicate.value == "urn:p" and term == NamedNode(f"urn:{first}"):
                yield NamedNode(f"urn:{last}")

    chain = along(part, NamedNode(f"urn:{start}"), NamedNode(f"urn:{end}"), neighbours)  # type: ignore[arg-type] # an Iterable will do
    assert len(chain) == length
    assert all((str(t.subject)[-2], str(t.object)[-2]) in links for t in chain)
