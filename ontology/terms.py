# ruff: noqa: N815 - the attributes are spelled as the terms are in Turtle
"""The terms of the vocabularies as typed names: `Smv.hasParticipant` is the node of `smv:hasParticipant`.

The Turtle is the source: a test holds that `Smv` names exactly what `samverkan.ttl` declares, and that of the
other vocabularies nothing is named that it does not declare.
"""

from __future__ import annotations

from pyoxigraph import NamedNode

from ontology.foreign import Bibo, Cv, Dcterms, Foaf, Oa, Org, Prov, Schema, Skos
from ontology.languages import Owl, Rdf, Rdfs, Sh, Xsd
from ontology.prefixes import PREFIXES, data_prefixes, terms_of

__all__ = [
    "PREFIXES",
    "Bibo",
    "Cv",
    "Dcterms",
    "Foaf",
    "Oa",
    "Org",
    "Owl",
    "Prov",
    "Rdf",
    "Rdfs",
    "Schema",
    "Sh",
    "Skos",
    "Smv",
    "Xsd",
    "data_prefixes",
]


@terms_of("smv")
class Smv:
    """The project's own vocabulary."""

    Actor: NamedNode
    ActorGroup: NamedNode
    GovernmentBody: NamedNode
    Authority: NamedNode
    CountyAdministrativeBoard: NamedNode
    Municipality: NamedNode
    Region: NamedNode
    MunicipalAssociation: NamedNode
    CivilSocietyOrganisation: NamedNode
    University: NamedNode
    KnowledgeCentre: NamedNode
    County: NamedNode
    Theme: NamedNode
    Assignment: NamedNode
    Collaboration: NamedNode
    Network: NamedNode
    CollaborationGroup: NamedNode
    JointStrategy: NamedNode
    JointProject: NamedNode
    Agreement: NamedNode
    CollaboratingPair: NamedNode
    Inspection: NamedNode
    Funding: NamedNode
    Publication: NamedNode
    Report: NamedNode
    Strategy: NamedNode
    Mapping: NamedNode
    Handbook: NamedNode
    Guidance: NamedNode
    InspectionReport: NamedNode
    Brochure: NamedNode
    Plan: NamedNode
    ActionCard: NamedNode
    Appendix: NamedNode
    SourceDocument: NamedNode
    Passage: NamedNode
    Change: NamedNode

    partOf: NamedNode
    hasPart: NamedNode
    succeededBy: NamedNode
    succeeds: NamedNode
    formerName: NamedNode
    newName: NamedNode
    inherits: NamedNode
    collaboratesWith: NamedNode
    collaboratesThroughUnit: NamedNode
    organisationNumber: NamedNode
    scbCode: NamedNode
    isoCode: NamedNode
    county: NamedNode
    theme: NamedNode
    startYear: NamedNode
    endYear: NamedNode
    inForceIn: NamedNode
    assignedBy: NamedNode
    assignedTo: NamedNode
    hasAssignment: NamedNode
    extends: NamedNode
    legalGround: NamedNode
    hasParticipant: NamedNode
    participatesIn: NamedNode
    coordinatedBy: NamedNode
    hasPartner: NamedNode
    knownYear: NamedNode
    firstYear: NamedNode
    lastYear: NamedNode
    inspectedBy: NamedNode
    inspected: NamedNode
    fundedBy: NamedNode
    funds: NamedNode
    reportNumber: NamedNode
    diaryNumber: NamedNode
    appendixOf: NamedNode
    resultOf: NamedNode
    hasResult: NamedNode
    statedIn: NamedNode
    confidence: NamedNode
    foundBy: NamedNode
    mentions: NamedNode
    names: NamedNode
    states: NamedNode
    sha256: NamedNode
    verdict: NamedNode
    reviewedBy: NamedNode
    reviewedOn: NamedNode
