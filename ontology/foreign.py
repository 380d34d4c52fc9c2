# ruff: noqa: N815 - the attributes are spelled as the terms are in Turtle
"""The terms of other vocabularies that the data uses, as typed names; `samverkan.ttl` says what each is."""

from __future__ import annotations

from pyoxigraph import NamedNode

from ontology.prefixes import terms_of

__all__ = [
    "Bibo",
    "Cv",
    "Dcterms",
    "Foaf",
    "Oa",
    "Org",
    "Prov",
    "Schema",
    "Skos",
]


@terms_of("skos")
class Skos:
    """Simple Knowledge Organization System: labels and themes."""

    Concept: NamedNode
    ConceptScheme: NamedNode
    prefLabel: NamedNode
    altLabel: NamedNode
    hiddenLabel: NamedNode
    definition: NamedNode
    broader: NamedNode
    narrower: NamedNode
    related: NamedNode
    inScheme: NamedNode
    hasTopConcept: NamedNode
    topConceptOf: NamedNode
    exactMatch: NamedNode
    notation: NamedNode


@terms_of("dcterms")
class Dcterms:
    """DCMI Metadata Terms."""

    BibliographicResource: NamedNode
    Location: NamedNode
    bibliographicCitation: NamedNode
    contributor: NamedNode
    created: NamedNode
    creator: NamedNode
    date: NamedNode
    description: NamedNode
    identifier: NamedNode
    isPartOf: NamedNode
    isReplacedBy: NamedNode
    issued: NamedNode
    license: NamedNode
    modified: NamedNode
    publisher: NamedNode
    references: NamedNode
    relation: NamedNode
    replaces: NamedNode
    source: NamedNode
    spatial: NamedNode
    subject: NamedNode
    title: NamedNode


@terms_of("org")
class Org:
    """The W3C's Organization Ontology."""

    Organization: NamedNode
    OrganizationalCollaboration: NamedNode
    Membership: NamedNode
    ChangeEvent: NamedNode
    hasMember: NamedNode
    memberOf: NamedNode
    member: NamedNode
    organization: NamedNode
    linkedTo: NamedNode
    changedBy: NamedNode
    originalOrganization: NamedNode
    resultedFrom: NamedNode
    resultingOrganization: NamedNode
    subOrganizationOf: NamedNode
    hasSubOrganization: NamedNode
    identifier: NamedNode


@terms_of("cv")
class Cv:
    """The EU's Core Public Organisation Vocabulary (CPOV)."""

    PublicOrganisation: NamedNode


@terms_of("prov")
class Prov:
    """PROV-O."""

    Activity: NamedNode
    Entity: NamedNode
    used: NamedNode
    wasAssociatedWith: NamedNode
    wasDerivedFrom: NamedNode
    wasGeneratedBy: NamedNode


@terms_of("oa")
class Oa:
    """Web Annotation: selectors of text."""

    TextQuoteSelector: NamedNode
    TextPositionSelector: NamedNode
    exact: NamedNode
    start: NamedNode
    end: NamedNode


@terms_of("bibo")
class Bibo:
    """The Bibliographic Ontology."""

    Document: NamedNode
    DocumentPart: NamedNode
    Manual: NamedNode
    Report: NamedNode
    isbn: NamedNode
    status: NamedNode
    issn: NamedNode


@terms_of("foaf")
class Foaf:
    """Friend of a Friend."""

    Document: NamedNode
    Project: NamedNode
    homepage: NamedNode
    name: NamedNode


@terms_of("schema")
class Schema:
    """schema.org."""

    AdministrativeArea: NamedNode
    Question: NamedNode
    domainIncludes: NamedNode
    rangeIncludes: NamedNode
    mentions: NamedNode
    url: NamedNode
