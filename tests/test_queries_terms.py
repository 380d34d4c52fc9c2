"""Every term of the ontology is asked for by a question of the catalogue, or it is said here why not."""

from __future__ import annotations

import re

from pyoxigraph import Literal, NamedNode

from ontology.files import schema_triples
from ontology.terms import PREFIXES, Owl, Rdf, Rdfs, Smv
from queries.catalogue import catalogue, find

# What no question names, with the reason.
UNASKED = {
    "knownYear": "rules make of it the first and last year of a pair, which years-together asks for",
    "sha256": "a page is told by it: it is a name that parameters of the type document take",
}
# Questions that name no kind and answer with the label of each, by the class above those kinds.
BY_KIND = {"publications": Smv.Publication, "collaborations": Smv.Collaboration}


def _asked() -> set[str]:
    return {
        term.removeprefix("smv:") for question in catalogue() for term in question.terms if "smv:" in term
    }


def _of(predicate: NamedNode, value: NamedNode) -> set[str]:
    """Gives the terms of ours of which the ontology says this."""
    space = PREFIXES["smv"]
    return {
        triple.subject.value.removeprefix(space)
        for triple in schema_triples()
        if triple.predicate == predicate
        and triple.object == value
        and isinstance(triple.subject, NamedNode)
        and triple.subject.value.startswith(space)
    }


def test_every_property_is_asked_for_or_has_its_reason() -> None:
    """A property that no question needs is questioned; a reason that is no longer needed is taken out."""
    properties = {name for name in vars(Smv) if name[:1].islower()} & set(Smv.__annotations__)
    assert properties - _asked() == set(UNASKED)


def test_every_class_is_counted_by_a_question_under_its_label() -> None:
    """How much there is of each kind is asked of all classes; each has the label that the answer shows."""
    classes = _of(Rdf.type, Owl.Class)
    text = find("graph-size").text
    assert "?thing a ?kind" in text
    assert "?kind a owl:Class ; rdfs:label ?kindLabel" in text
    labelled = {
        triple.subject.value.removeprefix(PREFIXES["smv"])
        for triple in schema_triples()
        if triple.predicate == Rdfs.label
        and isinstance(triple.object, Literal)
        and triple.object.language == "sv"
        and isinstance(triple.subject, NamedNode)
    }
    assert classes == {name for name in Smv.__annotations__ if name[:1].isupper()}
    assert classes <= labelled


def test_the_kinds_below_a_class_are_shown_by_its_question() -> None:
    """A kind of publication or collaboration that no question names is shown by the one that lists them."""
    for name, above in BY_KIND.items():
        kinds = _of(Rdfs.subClassOf, above)
        local = above.value.removeprefix(PREFIXES["smv"])
        assert kinds
        shown = rf"\?\w+ rdfs:subClassOf smv:{local} ; rdfs:label \?kindLabel"
        assert re.search(shown, find(name).text)
