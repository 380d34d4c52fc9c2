# ruff: noqa: N815 - the attributes are spelled as the terms are in Turtle
"""The terms of the languages that ontology, shapes and data are written in, as typed names."""

from __future__ import annotations

from pyoxigraph import NamedNode

from ontology.prefixes import terms_of

__all__ = [
    "Owl",
    "Rdf",
    "Rdfs",
    "Sh",
    "Xsd",
]


@terms_of("rdf")
class Rdf:
    """RDF."""

    Statement: NamedNode
    type: NamedNode
    subject: NamedNode
    predicate: NamedNode
    object: NamedNode
    langString: NamedNode


@terms_of("rdfs")
class Rdfs:
    """RDF Schema."""

    Literal: NamedNode
    label: NamedNode
    comment: NamedNode
    domain: NamedNode
    range: NamedNode
    subClassOf: NamedNode
    subPropertyOf: NamedNode
    isDefinedBy: NamedNode
    seeAlso: NamedNode


@terms_of("owl")
class Owl:
    """OWL 2."""

    Ontology: NamedNode
    Class: NamedNode
    ObjectProperty: NamedNode
    DatatypeProperty: NamedNode
    AnnotationProperty: NamedNode
    SymmetricProperty: NamedNode
    TransitiveProperty: NamedNode
    IrreflexiveProperty: NamedNode
    inverseOf: NamedNode
    disjointWith: NamedNode
    versionIRI: NamedNode
    versionInfo: NamedNode


@terms_of("xsd")
class Xsd:
    """XML Schema datatypes."""

    string: NamedNode
    integer: NamedNode
    nonNegativeInteger: NamedNode
    decimal: NamedNode
    boolean: NamedNode
    date: NamedNode
    gYear: NamedNode
    anyURI: NamedNode


@terms_of("sh")
class Sh:
    """SHACL: reports of validation."""

    ValidationReport: NamedNode
    ValidationResult: NamedNode
    conforms: NamedNode
    focusNode: NamedNode
    message: NamedNode
    result: NamedNode
    resultMessage: NamedNode
    resultPath: NamedNode
    resultSeverity: NamedNode
    sourceConstraintComponent: NamedNode
    sourceShape: NamedNode
    value: NamedNode
