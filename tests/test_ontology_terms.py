"""The typed names in code and the Turtle name the same terms."""

from __future__ import annotations

import pytest
from pyoxigraph import NamedNode

from ontology import terms
from ontology.files import schema_triples
from ontology.terms import PREFIXES, Owl, Rdf, Rdfs, Smv, data_prefixes

FOREIGN = ["Bibo", "Cv", "Dcterms", "Foaf", "Oa", "Org", "Prov", "Schema", "Sh", "Skos"]


def named_in_code(vocabulary: type) -> set[NamedNode]:
    """Gives the nodes that a class of typed names holds."""
    return {getattr(vocabulary, name) for name in vocabulary.__annotations__}


def declared(prefix: str) -> set[NamedNode]:
    """Gives the terms below a prefix that the Turtle declares by a type of OWL."""
    return {
        subject
        for subject, predicate, kind in schema_triples()
        if isinstance(subject, NamedNode)
        and isinstance(kind, NamedNode)
        and predicate == Rdf.type
        and kind.value.startswith(PREFIXES["owl"])
        and subject.value.startswith(PREFIXES[prefix])
    }


def test_code_and_turtle_name_the_same_terms() -> None:
    """Smv names exactly what samverkan.ttl declares in our namespace."""
    assert named_in_code(Smv) == declared("smv")


@pytest.mark.parametrize("vocabulary", FOREIGN)
def test_foreign_names_are_declared(vocabulary: str) -> None:
    """No foreign term has a name in code without its declaration in the Turtle, and the other way round."""
    assert named_in_code(getattr(terms, vocabulary)) == declared(vocabulary.lower())


@pytest.mark.parametrize("vocabulary", [*FOREIGN, "Owl", "Rdf", "Rdfs", "Smv", "Xsd"])
def test_names_are_spelled_as_in_turtle(vocabulary: str) -> None:
    """An attribute is the local name of its term below the vocabulary's prefix."""
    names = getattr(terms, vocabulary)
    for name in names.__annotations__:
        assert getattr(names, name).value == PREFIXES[vocabulary.lower()] + name


def test_every_term_that_the_schema_uses_has_a_prefix() -> None:
    """Each predicate of the ontology and the themes lies below one of the prefixes."""
    namespaces = tuple(PREFIXES.values())
    assert {p.value for _, p, _ in schema_triples() if not p.value.startswith(namespaces)} == set()


def test_no_prefix_stands_for_two_things() -> None:
    """Vocabularies and kinds of data share no prefix and no namespace."""
    data = data_prefixes("https://example.org/id/")
    assert not data.keys() & PREFIXES.keys()
    together = [*data.values(), *PREFIXES.values()]
    assert len(together) == len(set(together))


def test_data_prefixes_follow_the_base() -> None:
    """Another base moves every prefix of the data below it."""
    data = data_prefixes("https://example.org/id/")
    assert data["id"] == "https://example.org/id/"
    assert data["actor"] == "https://example.org/id/actor/"
    assert all(iri.startswith("https://example.org/id/") for iri in data.values())


def test_basic_terms_are_those_of_the_standards() -> None:
    """The terms of RDF, RDFS and OWL have the IRIs of their standards."""
    assert Rdf.type.value == "http://www.w3.org/1999/02/22-rdf-syntax-ns#type"
    assert Rdfs.label.value == "http://www.w3.org/2000/01/rdf-schema#label"
    assert Owl.Class.value == "http://www.w3.org/2002/07/owl#Class"
