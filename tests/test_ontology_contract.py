"""The ontology holds every class and property that outside data and checks rely on."""

from __future__ import annotations

import pytest
from rdflib import OWL, RDF, RDFS, Graph, Namespace, URIRef

from ontology.files import read_text
from ontology.terms import PREFIXES

SMV = Namespace(PREFIXES["smv"])
ONTOLOGY = Graph().parse(data=read_text("samverkan.ttl"), format="turtle", publicID="urn:x:")

SUPER_CLASSES = {
    "Actor": ("org:Organization",),
    "GovernmentBody": ("smv:Actor", "cv:PublicOrganisation"),
    "Authority": ("smv:Actor", "cv:PublicOrganisation"),
    "CountyAdministrativeBoard": ("smv:Authority",),
    "Municipality": ("smv:Actor", "cv:PublicOrganisation"),
    "Region": ("smv:Actor", "cv:PublicOrganisation"),
    "MunicipalAssociation": ("smv:Actor",),
    "CivilSocietyOrganisation": ("smv:Actor",),
    "University": ("smv:Actor",),
    "KnowledgeCentre": ("smv:Actor",),
    "ActorGroup": ("smv:Actor",),
    "County": ("dcterms:Location",),
    "Assignment": ("prov:Activity",),
    "Collaboration": ("org:OrganizationalCollaboration",),
    "Network": ("smv:Collaboration",),
    "CollaborationGroup": ("smv:Collaboration",),
    "JointStrategy": ("smv:Collaboration",),
    "JointProject": ("smv:Collaboration",),
    "Agreement": ("smv:Collaboration",),
    "Inspection": ("prov:Activity",),
    "Funding": ("prov:Activity",),
    "Publication": ("bibo:Document", "dcterms:BibliographicResource"),
    "Report": ("smv:Publication",),
    "Strategy": ("smv:Publication",),
    "Mapping": ("smv:Publication",),
    "Handbook": ("smv:Publication",),
    "Guidance": ("smv:Publication",),
    "InspectionReport": ("smv:Publication",),
    "Brochure": ("smv:Publication",),
    "Plan": ("smv:Publication",),
    "ActionCard": ("smv:Publication",),
    "Appendix": ("smv:Publication",),
    "Theme": ("skos:Concept",),
    "SourceDocument": ("foaf:Document", "prov:Entity"),
    "Passage": ("oa:TextQuoteSelector", "oa:TextPositionSelector"),
}

SUPER_PROPERTIES = {
    "statedIn": "dcterms:source",
    "hasParticipant": "org:hasMember",
    "coordinatedBy": "smv:hasParticipant",
    "reportNumber": "dcterms:identifier",
    "diaryNumber": "dcterms:identifier",
    "partOf": "org:subOrganizationOf",
}

# property: where it starts and where it ends; None where several classes share that side
DOMAIN_AND_RANGE = {
    "mentions": ("SourceDocument", None),
    "names": ("Passage", None),
    "statedIn": (None, "Passage"),
    "hasParticipant": ("Collaboration", "Actor"),
    "participatesIn": ("Actor", "Collaboration"),
    "coordinatedBy": ("Collaboration", "Actor"),
    "collaboratesWith": ("Actor", "Actor"),
    "assignedBy": ("Assignment", "Actor"),
    "assignedTo": ("Assignment", "Actor"),
    "hasAssignment": ("Actor", "Assignment"),
    "extends": ("Assignment", "Assignment"),
    "inspectedBy": ("Inspection", "Actor"),
    "inspected": ("Inspection", "Actor"),
    "theme": (None, "Theme"),
    "county": (None, "County"),
    "appendixOf": ("Publication", "Publication"),
    "resultOf": ("Publication", None),
    "partOf": ("Actor", "Actor"),
    "succeededBy": ("Actor", "Actor"),
}

LITERAL_PROPERTIES = (
    "confidence",
    "foundBy",
    "startYear",
    "endYear",
    "legalGround",
    "reportNumber",
    "diaryNumber",
    "scbCode",
    "organisationNumber",
)


def expand(compact: str) -> URIRef:
    """Gives the IRI of a prefixed name."""
    prefix, name = compact.split(":")
    return URIRef(PREFIXES[prefix] + name)


@pytest.mark.parametrize("name", SUPER_CLASSES)
def test_class_is_declared_below_its_super_classes(name: str) -> None:
    """Each class of the contract stands in the Turtle with the super-classes that the contract gives it."""
    assert (SMV[name], RDF.type, OWL.Class) in ONTOLOGY
    assert {expand(above) for above in SUPER_CLASSES[name]} <= set(
        ONTOLOGY.objects(SMV[name], RDFS.subClassOf)
    )


@pytest.mark.parametrize("name", SUPER_PROPERTIES)
def test_property_is_declared_below_its_super_property(name: str) -> None:
    """Each alignment of a property that the contract names stands in the Turtle."""
    assert (SMV[name], RDFS.subPropertyOf, expand(SUPER_PROPERTIES[name])) in ONTOLOGY


@pytest.mark.parametrize("name", DOMAIN_AND_RANGE)
def test_object_property_goes_where_the_contract_says(name: str) -> None:
    """Each property between nodes has the one domain and the one range of the contract, or leaves it open."""
    assert (SMV[name], RDF.type, OWL.ObjectProperty) in ONTOLOGY
    domain, range_ = DOMAIN_AND_RANGE[name]
    assert ONTOLOGY.value(SMV[name], RDFS.domain) == (SMV[domain] if domain else None)
    assert ONTOLOGY.value(SMV[name], RDFS.range) == (SMV[range_] if range_ else None)


@pytest.mark.parametrize("name", LITERAL_PROPERTIES)
def test_literal_property_is_declared(name: str) -> None:
    """Each property of the contract whose values are literals is a datatype property."""
    assert (SMV[name], RDF.type, OWL.DatatypeProperty) in ONTOLOGY


@pytest.mark.parametrize("name", ["startYear", "endYear", "reviewedOn"])
def test_years_and_days_have_the_widest_range(name: str) -> None:
    """Years and days have the range rdfs:Literal, for OWL 2 knows neither xsd:gYear nor xsd:date."""
    assert list(ONTOLOGY.objects(SMV[name], RDFS.range)) == [RDFS.Literal]


@pytest.mark.parametrize(
    ("name", "inverse"),
    [("hasParticipant", "participatesIn"), ("assignedTo", "hasAssignment"), ("resultOf", "hasResult")],
)
def test_inverses_are_declared_both_ways(name: str, inverse: str) -> None:
    """A property and its inverse each name the other, so that a reader of either finds it."""
    assert (SMV[name], OWL.inverseOf, SMV[inverse]) in ONTOLOGY
    assert (SMV[inverse], OWL.inverseOf, SMV[name]) in ONTOLOGY


def test_collaboration_is_symmetric_and_never_with_itself() -> None:
    """Collaborating is symmetric, and no actor collaborates with itself."""
    kinds = set(ONTOLOGY.objects(SMV.collaboratesWith, RDF.type))
    assert {OWL.SymmetricProperty, OWL.IrreflexiveProperty} <= kinds


def test_being_part_is_transitive() -> None:
    """A part of a part is a part."""
    assert (SMV.partOf, RDF.type, OWL.TransitiveProperty) in ONTOLOGY


def test_evidence_is_not_a_derivation() -> None:
    """smv:statedIn stays clear of prov:wasDerivedFrom, whose domain is disjoint with activities."""
    assert expand("prov:wasDerivedFrom") not in set(ONTOLOGY.objects(SMV.statedIn, RDFS.subPropertyOf))
