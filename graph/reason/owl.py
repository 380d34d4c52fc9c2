"""The other reasoner: owlrl over rdflib, slow and independent, for comparison and for who asks for it."""

from __future__ import annotations

from collections.abc import Iterable

import owlrl
import pyoxigraph as ox
import rdflib

from ontology.terms import Dcterms, Oa, Rdfs, Skos

__all__ = ["owlrl_closure"]

# Names and texts entail nothing, and make owlrl three times slower.
_NAMES = frozenset(
    {
        Skos.prefLabel,
        Skos.altLabel,
        Skos.hiddenLabel,
        Skos.definition,
        Rdfs.label,
        Rdfs.isDefinedBy,
        Dcterms.title,
        Oa.exact,
    }
)


def owlrl_closure(triples: Iterable[ox.Triple]) -> set[ox.Triple]:
    """Gives what owlrl adds to the triples by OWL 2 RL.

    Its triples with a literal as subject are left out, and the blank nodes with which it reports a contradiction:
    whether the graph contradicts the ontology is for the shapes to say, not a fact that follows.
    No foreign vocabulary is fetched: only what stands in `triples` counts. Time grows fast:
    some 15 s at 10,000 triples.
    """
    telling = (triple for triple in triples if triple.predicate not in _NAMES)
    graph = rdflib.Graph()
    graph.parse(data=ox.serialize(telling, format=ox.RdfFormat.N_TRIPLES), format="nt")
    before = set(graph)
    owlrl.DeductiveClosure(owlrl.OWLRL_Semantics, axiomatic_triples=False, datatype_axioms=False).expand(
        graph
    )
    new = rdflib.Graph()
    for triple in graph:
        if triple not in before and isinstance(triple[0], rdflib.URIRef):
            new.add(triple)
    return set(
        ox.parse(new.serialize(format="nt", encoding="utf-8"), format=ox.RdfFormat.N_TRIPLES, lenient=True)
    )
