"""The Turtle of the ontology is well made: header, labels, domains, profile, foreign terms."""

from __future__ import annotations

from collections import Counter

import pytest
from rdflib import (
    DCTERMS,
    FOAF,
    OWL,
    RDF,
    RDFS,
    SKOS,
    VANN,
    BNode,
    Graph,
    Literal,
    Namespace,
    URIRef,
    namespace,
)

from ontology.files import read_text
from ontology.terms import PREFIXES

SMV = Namespace(PREFIXES["smv"])
IRI = URIRef("https://w3id.org/samverkan/ontology")
ONTOLOGY = Graph().parse(data=read_text("samverkan.ttl"), format="turtle", publicID="urn:x:")
BOTH = ONTOLOGY + Graph().parse(data=read_text("themes.ttl"), format="turtle", publicID="urn:x:")
PROPERTY_KINDS = (OWL.ObjectProperty, OWL.DatatypeProperty)


def ours(kind: URIRef) -> list[URIRef]:
    """Gives the terms of our namespace that have a type, sorted."""
    return sorted(URIRef(str(s)) for s in ONTOLOGY.subjects(RDF.type, kind) if str(s).startswith(SMV))


CLASSES = ours(OWL.Class)
PROPERTIES = [term for kind in PROPERTY_KINDS for term in ours(kind)]

# rdflib knows the terms of these vocabularies; of the others, what is used of their specifications is below
STANDARDS: dict[str, type[namespace.DefinedNamespace]] = {
    "dcterms": DCTERMS,
    "foaf": FOAF,
    "org": namespace.ORG,
    "owl": OWL,
    "prov": namespace.PROV,
    "rdf": RDF,
    "rdfs": RDFS,
    "schema": namespace.SDO,
    "sh": namespace.SH,
    "skos": SKOS,
    "vann": VANN,
    "xsd": namespace.XSD,
}
OTHERS = {
    "bibo": {"Document", "DocumentPart", "Manual", "Report", "isbn", "issn", "status", "status/draft"},
    "cv": {"PublicOrganisation"},
    "oa": {"TextQuoteSelector", "TextPositionSelector", "exact", "start", "end"},
}
# a namespace document's own IRI, as rdfs:isDefinedBy gives it, is no term
NAMESPACES = {*PREFIXES.values(), "http://www.w3.org/2004/02/skos/core"}

# what OWL 2 RL allows of the axioms that can be written without blank nodes, and of the annotations in use
AXIOMS = {
    RDF.type,
    RDFS.subClassOf,
    RDFS.subPropertyOf,
    RDFS.domain,
    RDFS.range,
    OWL.inverseOf,
    OWL.disjointWith,
}
TYPES = {
    OWL.Ontology,
    OWL.Class,
    OWL.ObjectProperty,
    OWL.DatatypeProperty,
    OWL.AnnotationProperty,
    OWL.SymmetricProperty,
    OWL.TransitiveProperty,
    OWL.IrreflexiveProperty,
    FOAF.Project,
}
BIBO_STATUS = URIRef(PREFIXES["bibo"] + "status")
ANNOTATIONS = {
    RDFS.label,
    RDFS.isDefinedBy,
    RDFS.seeAlso,
    SKOS.definition,
    namespace.SDO.domainIncludes,
    namespace.SDO.rangeIncludes,
    OWL.versionIRI,
    OWL.versionInfo,
    DCTERMS.title,
    DCTERMS.description,
    DCTERMS.license,
    DCTERMS.creator,
    DCTERMS.created,
    DCTERMS.modified,
    DCTERMS.bibliographicCitation,
    BIBO_STATUS,
    VANN.preferredNamespacePrefix,
    VANN.preferredNamespaceUri,
    FOAF.name,
}


def defines(prefix: str, name: str) -> bool:
    """True where the vocabulary of that prefix has such a term."""
    return name in STANDARDS[prefix] if prefix in STANDARDS else name in OTHERS[prefix]


def languages(subject: URIRef, predicate: URIRef) -> list[str]:
    """Gives the languages of a text about a term, sorted."""
    return sorted(
        str(text.language) for text in ONTOLOGY.objects(subject, predicate) if isinstance(text, Literal)
    )


@pytest.mark.parametrize("term", [*CLASSES, *PROPERTIES], ids=lambda term: term.removeprefix(SMV))
def test_term_has_label_and_definition_in_both_languages(term: URIRef) -> None:
    """Each term of ours has one label and one definition a language, and says where it is defined."""
    assert languages(term, RDFS.label) == ["en", "sv"]
    assert languages(term, SKOS.definition) == ["en", "sv"]
    assert list(ONTOLOGY.objects(term, RDFS.isDefinedBy)) == [IRI]


@pytest.mark.parametrize("term", PROPERTIES, ids=lambda term: term.removeprefix(SMV))
@pytest.mark.parametrize("side", ["domain", "range"])
def test_property_has_one_domain_and_range_or_says_what_it_includes(term: URIRef, side: str) -> None:
    """A side of a property is one class, or several that it includes; never two, which would mean both."""
    exact = list(ONTOLOGY.objects(term, RDFS[side]))
    included = list(ONTOLOGY.objects(term, namespace.SDO[f"{side}Includes"]))
    assert len(exact) <= 1
    if exact == [RDFS.Literal]:
        assert len(included) <= 1
    else:
        assert bool(exact) != bool(included)


@pytest.mark.parametrize("term", CLASSES, ids=lambda term: term.removeprefix(SMV))
def test_class_has_a_super_class(term: URIRef) -> None:
    """Each class hangs below a class of ours or of another vocabulary, so that others can read it."""
    assert list(ONTOLOGY.objects(term, RDFS.subClassOf))


def test_header_says_what_this_is() -> None:
    """The header gives version, texts in both languages, licence, creator, prefix and dates."""
    assert (IRI, RDF.type, OWL.Ontology) in ONTOLOGY
    version = str(ONTOLOGY.value(IRI, OWL.versionInfo))
    assert ONTOLOGY.value(IRI, OWL.versionIRI) == URIRef(f"{IRI}/{version}")
    for predicate in (DCTERMS.title, DCTERMS.description, RDFS.label):
        assert languages(IRI, predicate) == ["en", "sv"]
    assert "EUPL-1.2" in str(ONTOLOGY.value(IRI, DCTERMS.license))
    assert str(ONTOLOGY.value(IRI, VANN.preferredNamespacePrefix)) == "smv"
    assert str(ONTOLOGY.value(IRI, VANN.preferredNamespaceUri)) == str(SMV)
    assert str(ONTOLOGY.value(ONTOLOGY.value(IRI, DCTERMS.creator), FOAF.name)) == "Samverkan"
    created, modified = (ONTOLOGY.value(IRI, day) for day in (DCTERMS.created, DCTERMS.modified))
    assert isinstance(created, Literal)
    assert isinstance(modified, Literal)
    assert created.datatype == modified.datatype == namespace.XSD.date
    assert created.value <= modified.value


def test_nothing_is_imported() -> None:
    """No foreign vocabulary is drawn into the closure."""
    assert not list(BOTH.subject_objects(OWL.imports))


def test_no_blank_nodes() -> None:
    """Every node of the ontology has an IRI."""
    assert not [term for triple in ONTOLOGY for term in triple if isinstance(term, BNode)]


def test_axioms_stay_in_owl_2_rl() -> None:
    """Only axioms of the profile stand in the Turtle, over named classes alone."""
    assert set(ONTOLOGY.predicates()) <= AXIOMS | ANNOTATIONS
    assert set(ONTOLOGY.objects(None, RDF.type)) <= TYPES
    named = set(ONTOLOGY.subjects(RDF.type, OWL.Class))
    for predicate in (RDFS.subClassOf, OWL.disjointWith, RDFS.domain):
        assert set(ONTOLOGY.objects(None, predicate)) <= named


def test_only_simple_properties_are_irreflexive() -> None:
    """OWL 2 DL forbids a transitive property, or one above it, to be irreflexive."""
    transitive = set(ONTOLOGY.subjects(RDF.type, OWL.TransitiveProperty))
    for term in transitive:
        above = set(ONTOLOGY.transitive_objects(term, RDFS.subPropertyOf))
        assert not above & set(ONTOLOGY.subjects(RDF.type, OWL.IrreflexiveProperty))


def test_no_term_is_two_kinds_of_thing() -> None:
    """No IRI is class and property, or node property and literal property, at once."""
    kinds = (OWL.Class, OWL.ObjectProperty, OWL.DatatypeProperty, OWL.AnnotationProperty)
    counted = Counter(term for kind in kinds for term in set(BOTH.subjects(RDF.type, kind)))
    assert [term for term, times in counted.items() if times > 1] == []


def test_literal_properties_end_at_datatypes() -> None:
    """A literal property ends at a datatype that OWL 2 knows, a node property at a class of ours."""
    for term in ours(OWL.DatatypeProperty):
        assert set(ONTOLOGY.objects(term, RDFS.range)) <= {
            RDFS.Literal,
            namespace.XSD.string,
            namespace.XSD.decimal,
        }
    for term in ours(OWL.ObjectProperty):
        assert set(ONTOLOGY.objects(term, RDFS.range)) <= set(CLASSES)


def test_foreign_terms_exist_where_they_come_from() -> None:
    """Each foreign term in use is one that its vocabulary defines."""
    used = {str(term) for triple in BOTH for term in triple if isinstance(term, URIRef)} - NAMESPACES
    unknown = {
        f"{prefix}:{name}"
        for prefix, base in PREFIXES.items()
        for name in (iri.removeprefix(base) for iri in used if iri.startswith(base))
        if prefix != "smv" and not defines(prefix, name)
    }
    assert unknown == set()
    assert not defines("org", "hasNoSuchTerm")


def test_foreign_terms_are_declared_and_left_alone() -> None:
    """Of a foreign term the Turtle says what type it has and where it is defined, nothing else."""
    home = (str(SMV), str(IRI), "https://w3id.org/samverkan/id/")
    said = {(s, p) for s, p in ONTOLOGY.subject_predicates() if not str(s).startswith(home)}
    assert {predicate for _, predicate in said} == {RDF.type, RDFS.isDefinedBy}
    for term in {subject for subject, _ in said}:
        assert str(term).startswith(str(ONTOLOGY.value(term, RDFS.isDefinedBy)))
        assert len(list(ONTOLOGY.objects(term, RDF.type))) == 1


def test_foreign_terms_in_use_are_declared() -> None:
    """Each foreign class and property that the ontology or the themes use has its declaration."""
    language = tuple(PREFIXES[prefix] for prefix in ("owl", "rdf", "rdfs", "xsd"))
    predicates = {p for p in BOTH.predicates() if not str(p).startswith(language)}
    aligned = {
        o for p in (RDFS.subClassOf, RDFS.subPropertyOf, RDFS.seeAlso) for o in ONTOLOGY.objects(None, p)
    }
    declared = set(ONTOLOGY.subjects(RDF.type, None))
    assert {term for term in predicates | aligned if term not in declared} == set()


def test_gotland_can_be_municipality_and_region() -> None:
    """Municipality and region are not disjoint: Region Gotland is both."""
    assert (SMV.Municipality, OWL.disjointWith, SMV.Region) not in ONTOLOGY
    assert (SMV.Region, OWL.disjointWith, SMV.Municipality) not in ONTOLOGY
