"""The pitfalls that ontology engineers look for, by their numbers in the catalogue of OOPS!."""

from __future__ import annotations

import re
from collections import Counter
from itertools import combinations

import pytest
from rdflib import OWL, RDF, RDFS, SKOS, Graph, Literal, Namespace, URIRef, namespace

from ontology.files import read_text
from ontology.terms import PREFIXES

SMV = Namespace(PREFIXES["smv"])
ONTOLOGY = Graph().parse(data=read_text("samverkan.ttl"), format="turtle", publicID="urn:x:")
DOMAIN_INCLUDES, RANGE_INCLUDES = namespace.SDO.domainIncludes, namespace.SDO.rangeIncludes


def ours(kind: URIRef) -> list[URIRef]:
    """Gives the terms of our namespace that have a type, sorted."""
    return sorted(URIRef(str(s)) for s in ONTOLOGY.subjects(RDF.type, kind) if str(s).startswith(SMV))


CLASSES, LINKS, LITERALS = ours(OWL.Class), ours(OWL.ObjectProperty), ours(OWL.DatatypeProperty)
TERMS = [*CLASSES, *LINKS, *LITERALS]

# P13: links without an inverse, and why; a query walks any link backwards (^), storing both doubles the links
ONE_WAY = {
    "assignedBy": "asked from the assignment; what a body gave is ^smv:assignedBy",
    "coordinatedBy": "its super-property has the inverse smv:participatesIn",
    "extends": "asked from the later assignment",
    "inspectedBy": "asked from the inspection",
    "inspected": "asked from the inspection",
    "fundedBy": "asked from the funding",
    "funds": "asked from the funding",
    "appendixOf": "asked from the appendix",
    "county": "a county would carry everything in it",
    "theme": "a theme would carry everything about it",
    "statedIn": "a passage is met from the fact that it states",
    "mentions": "an actor would carry every page that names it",
    "names": "an actor would carry every passage that names it",
    "hasPartner": "an actor would carry every pair that it is in; its collaborations say the same",
    "inherits": "only ever derived, asked from the successor",
    "collaboratesThroughUnit": "a shortcut that is only ever derived, asked from the host",
}

# terms that differ in case alone: the property that leads to the class of its name, both of the contract
PROPERTY_TO_CLASS = {"county", "theme"}


def sides(term: URIRef, exact: URIRef, including: URIRef) -> set[URIRef]:
    """Gives the classes on one side of a property, stated as the one class or as those included."""
    return {URIRef(str(c)) for predicate in (exact, including) for c in ONTOLOGY.objects(term, predicate)}


def is_below(one: URIRef, other: URIRef) -> bool:
    """True where a class is the other or lies below it."""
    return other in set(ONTOLOGY.transitive_objects(one, RDFS.subClassOf))


def names(terms: list[URIRef]) -> list[str]:
    """Gives the local names of terms of ours."""
    return [term.removeprefix(SMV) for term in terms]


def test_p03_no_relation_is_called_is() -> None:
    """No property is a bare "is", which says nothing."""
    assert not {"is", "isA", "has", "kindOf"} & set(names(LINKS))


def test_p04_every_class_is_connected() -> None:
    """Each class is at an end of a property, itself or through a class above or below it."""
    ends = {
        c
        for term in (*LINKS, *LITERALS)
        for p in (RDFS.domain, RDFS.range)
        for c in ONTOLOGY.objects(term, p)
    }
    ends |= {c for p in (DOMAIN_INCLUDES, RANGE_INCLUDES) for c in ONTOLOGY.objects(None, p)}
    assert [c for c in CLASSES if not any(is_below(c, URIRef(str(end))) for end in ends)] == []


def test_p05_inverses_fit() -> None:
    """Where a property starts, its inverse ends, and the other way round."""
    for one, other in ONTOLOGY.subject_objects(OWL.inverseOf):
        here, there = URIRef(str(one)), URIRef(str(other))
        assert sides(here, RDFS.domain, DOMAIN_INCLUDES) == sides(there, RDFS.range, RANGE_INCLUDES)
        assert sides(here, RDFS.range, RANGE_INCLUDES) == sides(there, RDFS.domain, DOMAIN_INCLUDES)


@pytest.mark.parametrize("link", [RDFS.subClassOf, RDFS.subPropertyOf], ids=["classes", "properties"])
def test_p06_no_circles(link: URIRef) -> None:
    """Nothing lies below itself."""
    for lower, upper in ONTOLOGY.subject_objects(link):
        assert lower not in set(ONTOLOGY.transitive_objects(upper, link))


def test_p07_no_merged_concepts() -> None:
    """No class is two things in one name."""
    assert [name for name in names(CLASSES) if re.search(r"[a-z](And|Or)(?=[A-Z])", name)] == []


def test_p10_top_classes_are_disjoint() -> None:
    """Any two of our top classes say that they share no member."""
    top = [
        c for c in CLASSES if not any(str(s).startswith(SMV) for s in ONTOLOGY.objects(c, RDFS.subClassOf))
    ]
    assert len(top) == 12
    for one, other in combinations(top, 2):
        assert (one, OWL.disjointWith, other) in ONTOLOGY or (other, OWL.disjointWith, one) in ONTOLOGY


def test_disjoint_classes_have_no_class_in_common() -> None:
    """No class lies below two that are disjoint, for it could never have a member."""
    for one, other in ONTOLOGY.subject_objects(OWL.disjointWith):
        assert [c for c in CLASSES if is_below(c, URIRef(str(one))) and is_below(c, URIRef(str(other)))] == []


def test_p12_no_two_terms_are_declared_equal() -> None:
    """Nothing of ours stands twice under two names."""
    for predicate in (OWL.equivalentClass, OWL.equivalentProperty, OWL.sameAs):
        assert not list(ONTOLOGY.subject_objects(predicate))


def test_p13_every_link_has_an_inverse_or_a_reason() -> None:
    """A link is symmetric, has an inverse or is waived with a reason; no waiver outlives its cause."""
    symmetric = {URIRef(str(term)) for term in ONTOLOGY.subjects(RDF.type, OWL.SymmetricProperty)}
    inverted = {URIRef(str(term)) for term in ONTOLOGY.subjects(OWL.inverseOf)}
    assert set(names([term for term in LINKS if term not in symmetric | inverted])) == set(ONE_WAY)


@pytest.mark.parametrize("term", TERMS, ids=names(TERMS))
def test_p20_labels_and_definitions_say_different_things(term: URIRef) -> None:
    """A definition is a sentence that ends, and more than its label; a label has no full stop."""
    labels = {str(text) for text in ONTOLOGY.objects(term, RDFS.label)}
    for text in ONTOLOGY.objects(term, SKOS.definition):
        assert str(text) not in labels
        assert re.fullmatch(r"[A-ZÅÄÖ].{15,}\.", str(text))
    assert not [label for label in labels if label.endswith(".") or label != label.strip()]


def test_p21_no_class_for_the_rest() -> None:
    """No class gathers what fits nowhere."""
    assert not [name for name in names(CLASSES) if re.search("Misc|Other|Unknown|Various", name)]


def test_p22_names_follow_one_convention() -> None:
    """Classes are UpperCamel, properties lowerCamel, without marks."""
    assert [name for name in names(CLASSES) if not re.fullmatch(r"([A-Z][a-z]+)+", name)] == []
    assert [
        name for name in names([*LINKS, *LITERALS]) if not re.fullmatch(r"[a-z]+[0-9]*([A-Z][a-z]+)*", name)
    ] == []


def test_p25_no_property_is_its_own_inverse() -> None:
    """A link that is its own inverse is declared symmetric instead."""
    assert not [one for one, other in ONTOLOGY.subject_objects(OWL.inverseOf) if one == other]


def test_p26_symmetric_links_have_no_inverse() -> None:
    """A symmetric link is its own way back."""
    symmetric = set(ONTOLOGY.subjects(RDF.type, OWL.SymmetricProperty))
    assert not symmetric & set(ONTOLOGY.subjects(OWL.inverseOf))


@pytest.mark.parametrize(
    "kind", [OWL.SymmetricProperty, OWL.TransitiveProperty], ids=["symmetric", "transitive"]
)
def test_p28_p29_links_of_likes_join_likes(kind: URIRef) -> None:
    """A symmetric or transitive link starts and ends in the same class."""
    terms = ours(kind)
    assert terms
    for term in terms:
        assert sides(term, RDFS.domain, DOMAIN_INCLUDES) == sides(term, RDFS.range, RANGE_INCLUDES)


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("terms", [CLASSES, [*LINKS, *LITERALS]], ids=["classes", "properties"])
def test_p32_no_two_terms_share_a_label(terms: list[URIRef], language: str) -> None:
    """Within classes, and within properties, a label names one term."""
    labels = Counter(
        str(text)
        for term in terms
        for text in ONTOLOGY.objects(term, RDFS.label)
        if isinstance(text, Literal) and text.language == language
    )
    assert [label for label, times in labels.items() if times > 1] == []


def test_narrower_properties_fit_into_wider_ones() -> None:
    """A property below another of ours starts and ends no wider than that one."""
    pairs = [(s, o) for s, o in ONTOLOGY.subject_objects(RDFS.subPropertyOf) if str(o).startswith(SMV)]
    assert pairs
    for narrow, wide in pairs:
        for exact, including in ((RDFS.domain, DOMAIN_INCLUDES), (RDFS.range, RANGE_INCLUDES)):
            for side in sides(URIRef(str(narrow)), exact, including):
                assert any(is_below(side, above) for above in sides(URIRef(str(wide)), exact, including))


def test_terms_differ_by_more_than_case() -> None:
    """But for the two links that lead to the class of their name, no two terms differ in case alone."""
    counted = Counter(name.lower() for name in names(TERMS))
    assert {name for name, times in counted.items() if times > 1} == PROPERTY_TO_CLASS


def test_p36_no_file_ending_in_an_iri() -> None:
    """The ontology's IRI outlives its file format."""
    iris = {str(subject) for subject in ONTOLOGY.subjects()}
    assert not [iri for iri in iris if re.search(r"\.(owl|ttl|rdf|n3|xml|jsonld)$", iri)]


def test_p39_no_namespace_is_left_to_chance() -> None:
    """No term was read relative to where the file lies."""
    assert not [term for triple in ONTOLOGY for term in triple if re.match("urn:x:|file:", str(term))]
