"""Why something holds: the proof is the smallest, and its leaves alone give the conclusion again by the rules."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import pairwise

import pytest
from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, Triple, parse
from questions_graph import graph, graph_quads, node, ontology
from rdflib.plugins.sparql.algebra import translateQuery
from rdflib.plugins.sparql.parser import parseQuery

from graph.explain import Explainer, Prover
from graph.explain.paths import along
from graph.explain.structured import as_turtle, statements
from graph.explain.text import as_text
from graph.iris import DEFAULT_BASE, graph_key
from graph.pipeline import build_graph
from graph.reason import infer
from graph.store import GraphStore
from graph.validate import validate
from ontology.files import schema_triples
from ontology.terms import Dcterms, Org, Owl, Prov, Rdf, Rdfs, Smv, Xsd
from samverkan.errors import ReasoningError

INFERRED = graph_key("inferred")
HEADER = "#+ name: x\n#+ sv: x\n#+ en: x\n#+ axiom: x\n"


def inferred_of(store: GraphStore) -> list[Triple]:
    """Gives the triples of a graph that follow by the rules, in their order."""
    home = NamedNode(store.base + INFERRED)
    return [quad.triple for quad in store.quads() if quad.graph_name == home]


@pytest.fixture(scope="module")
def shipped_store() -> GraphStore:
    """The graph that `samverkan build` makes without sources."""
    return GraphStore.from_quads(build_graph().quads)


def replayed(leaves: Iterable[Triple]) -> set[Triple]:
    """Gives all that the rules give from the leaves and nothing else: no ontology, no rest of the graph."""
    return set(infer(leaves, schema=()).triples)


def fewest_leaves(store: GraphStore) -> dict[Triple, int]:
    """Gives the size of the smallest proof of each triple, by going over all applications of all rules again
    and again until nothing gets smaller: slow, and without a word in common with how proofs are searched.
    """
    asserted = {quad.triple for quad in store.quads() if quad.graph_name != NamedNode(store.base + INFERRED)}
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


def in_graph(name: str, *triples: Triple) -> list[Quad]:
    """Gives triples as quads of one named graph."""
    return [Quad(*triple, node(graph_key(name))) for triple in triples]


def built(*quads: Quad) -> GraphStore:
    """Gives a graph of these quads and the ontology, with what follows."""
    derived = infer([quad.triple for quad in quads], schema=ontology()).triples
    return GraphStore.from_quads(
        [*quads, *in_graph("ontology", *ontology()), *in_graph("inferred", *derived)]
    )


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


def test_the_shipped_graph_is_explained_and_replayed(shipped_store: GraphStore) -> None:
    """A sample of what follows in it; benchmarks/bench_explain.py takes all."""
    prover, inferred = Prover(shipped_store), inferred_of(shipped_store)
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


def test_each_page_is_shown_with_what_it_says() -> None:
    """Of two pages that give one fact different years, each is evidence for its own alone."""
    fact, quads = node("collaboration/n"), []
    for name, year in (("1" * 16, "2004"), ("2" * 16, "2008")):
        place = node(f"passage/{name}-0-9")
        quads += in_graph(
            name,
            Triple(fact, Rdf.type, Smv.Collaboration),
            Triple(fact, Smv.startYear, Literal(year, datatype=Xsd.gYear)),
            Triple(fact, Smv.statedIn, place),
            Triple(place, Rdf.type, Smv.Passage),
            Triple(place, Dcterms.isPartOf, node(f"document/{name}")),
        )
    explainer = Explainer(built(*quads))
    for year, name in (("2004", "1" * 16), ("2008", "2" * 16)):
        triple = Triple(fact, Smv.startYear, Literal(year, datatype=Xsd.gYear))
        evidence = explainer.explain(triple).evidence[triple]
        assert [place.node for place in evidence.places] == [node(f"passage/{name}-0-9")]


def test_what_does_not_hold_has_what_comes_near() -> None:
    """The same two by another predicate, and the nearest other objects and subjects, all of which hold."""
    store = graph()
    triple = Triple(node("actor/uppsala-universitet"), Smv.collaboratesWith, node("actor/polismyndigheten"))
    explanation = Explainer(store).explain(triple)
    assert explanation.proof is None
    assert explanation.nearest is not None
    through = Triple(triple.subject, Smv.collaboratesThroughUnit, triple.object)
    assert through in explanation.nearest.pair
    assert explanation.nearest.subjects
    assert all(Prover(store).holds(near) for near in explanation.nearest.all())


def test_the_nearest_years_come_first() -> None:
    """Years are near by their distance, not by their letters."""
    fact = node("collaboration/n")
    years = [Literal(year, datatype=Xsd.gYear) for year in ("1999", "2010", "2016")]
    store = built(*in_graph("curated", *(Triple(fact, Smv.startYear, year) for year in years)))
    asked = Triple(fact, Smv.startYear, Literal("2009", datatype=Xsd.gYear))
    near = Explainer(store).explain(asked).nearest
    assert near is not None
    assert [str(triple.object.value) for triple in near.objects if isinstance(triple.object, Literal)] == [
        "2010",
        "2016",
        "1999",
    ]


def test_as_turtle_what_does_not_hold_says_so_and_points_to_what_comes_near() -> None:
    """An absent triple is a statement with a word on that in both languages; those near it are statements too."""
    triple = Triple(node("actor/uppsala-universitet"), Smv.collaboratesWith, node("actor/polismyndigheten"))
    explanation = Explainer(graph()).explain(triple)
    assert explanation.proof is None
    found = [quad.triple for quad in parse(as_turtle(explanation, graph()), format=RdfFormat.TURTLE)]
    absent = next(t.subject for t in found if t.predicate == Rdfs.comment)
    assert {t.object.language for t in found if t.predicate == Rdfs.comment} == {"sv", "en"}
    assert Triple(absent, Rdf.object, triple.object) in found
    near = {t.object for t in found if t.predicate == Rdfs.seeAlso and t.subject == absent}
    assert explanation.nearest is not None
    assert len(near) == len(explanation.nearest.all()) > 0
    assert near < {t.subject for t in found if t.object == Rdf.Statement}
    assert not [t for t in found if t.object == Prov.Activity]


def test_as_turtle_a_proof_is_prov_without_blank_nodes() -> None:
    """Each conclusion is generated by an activity that used its premises, all of them described; pages are ours."""
    triple = Triple(
        node("actor/uppsala-universitet"), Smv.collaboratesThroughUnit, node("actor/polismyndigheten")
    )
    explanation = Explainer(graph()).explain(triple)
    found = set(parse(as_turtle(explanation, graph()), format=RdfFormat.TURTLE))
    triples = {quad.triple for quad in found}
    assert triples == set(statements(explanation, graph()))
    assert "_:" not in as_turtle(explanation, graph())
    entities = {t.subject for t in triples if t.predicate == Rdf.type and t.object == Prov.Entity}
    used = {t.object for t in triples if t.predicate.value.endswith("#used")}
    derived = [t for t in triples if t.predicate.value.endswith("#wasDerivedFrom")]
    assert used < entities
    assert {t.subject for t in derived} <= entities
    activities = {t.subject for t in triples if t.predicate == Rdf.type and t.object == Prov.Activity}
    assert len(activities) == len([step for step in explanation.steps() if step.rule])
    assert (
        validate([*triples, *(quad.triple for quad in graph_quads())]).violations
        == validate([quad.triple for quad in graph_quads()]).violations
    )


def test_as_text_a_proof_comes_down_to_words_and_pages() -> None:
    """The rule's sentence, the page with its publisher and address, in the language asked for."""
    triple = Triple(
        node("actor/uppsala-universitet"), Smv.collaboratesThroughUnit, node("actor/polismyndigheten")
    )
    explanation = Explainer(graph()).explain(triple)
    swedish, english = as_text(explanation, "sv"), as_text(explanation, "en")
    assert explanation.proof is not None
    assert explanation.proof.rule is not None
    assert f"Regel unit-collaboration: {explanation.proof.rule.sv}" in swedish
    assert f"Rule unit-collaboration: {explanation.proof.rule.en}" in english
    places = [place for evidence in explanation.evidence.values() for place in evidence.places]
    assert places
    for place in places:
        words = place.exact or (place.states or {})["sv"]
        assert words in swedish
        assert f"tecken {place.start}–{place.end}" in swedish


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


def test_the_ontology_is_named_as_where_an_axiom_stands() -> None:
    """Of a proof by an inverse, one leaf is the ontology's, the other a page's."""
    member = next(t for t in inferred_of(graph()) if t.predicate == Smv.participatesIn)
    explanation = Explainer(graph()).explain(member)
    origins = {leaf.predicate: evidence.origins for leaf, evidence in explanation.evidence.items()}
    assert origins[Owl.inverseOf] == ("ontology",)
    assert explanation.evidence[Triple(member.object, Smv.hasParticipant, member.subject)].places  # type: ignore[arg-type] # a collaboration is a node


def test_the_base_is_the_graphs_own() -> None:
    """The ontology's triples are those that the rules were run with."""
    assert graph().base == DEFAULT_BASE
    assert set(ontology()) <= set(schema_triples())
    assert Org.hasMember in {t.predicate for t in graph().triples()}
