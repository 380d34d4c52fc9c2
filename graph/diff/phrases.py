"""How a statement that came or went is said, in Swedish and English."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from ontology.terms import Bibo, Dcterms, Org, Schema, Skos, Smv

__all__ = ["ENTRIES", "GROUPS", "PHRASES", "WORDS", "Phrases"]

Phrases = tuple[str, str]
"""What is said where the statement is new and where it is gone; {s} is what it is said of, {o} the value."""

PHRASES: Mapping[NamedNode, Mapping[str, Phrases]] = {
    Smv.hasParticipant: {
        "sv": ("{o} deltar nu i {s}", "{o} deltar inte längre i {s}"),
        "en": ("{o} joined {s}", "{o} no longer takes part in {s}"),
    },
    Smv.coordinatedBy: {
        "sv": ("{o} samordnar nu {s}", "{o} samordnar inte längre {s}"),
        "en": ("{o} now coordinates {s}", "{o} no longer coordinates {s}"),
    },
    Smv.assignedBy: {
        "sv": ("{o} ger nu {s}", "{o} ger inte längre {s}"),
        "en": ("{o} now gives {s}", "{o} no longer gives {s}"),
    },
    Smv.assignedTo: {
        "sv": ("{o} har nu {s}", "{o} har inte längre {s}"),
        "en": ("{o} now has {s}", "{o} no longer has {s}"),
    },
    Smv.inspectedBy: {
        "sv": ("{o} står nu för {s}", "{o} står inte längre för {s}"),
        "en": ("{o} now carries out {s}", "{o} no longer carries out {s}"),
    },
    Smv.inspected: {
        "sv": ("{s} gäller nu {o}", "{s} gäller inte längre {o}"),
        "en": ("{s} now concerns {o}", "{s} no longer concerns {o}"),
    },
    Smv.fundedBy: {
        "sv": ("{o} ger nu {s}", "{o} ger inte längre {s}"),
        "en": ("{o} now gives {s}", "{o} no longer gives {s}"),
    },
    Smv.funds: {
        "sv": ("{o} får nu {s}", "{o} får inte längre {s}"),
        "en": ("{o} now receives {s}", "{o} no longer receives {s}"),
    },
    Smv.resultOf: {
        "sv": ("{s} är nu ett resultat av {o}", "{s} är inte längre ett resultat av {o}"),
        "en": ("{s} is now a result of {o}", "{s} is no longer a result of {o}"),
    },
    Smv.theme: {
        "sv": ("{s} handlar nu om {o}", "{s} handlar inte längre om {o}"),
        "en": ("{s} is now about {o}", "{s} is no longer about {o}"),
    },
    Smv.mentions: {
        "sv": ("{s} nämner nu {o}", "{s} nämner inte längre {o}"),
        "en": ("{s} now mentions {o}", "{s} no longer mentions {o}"),
    },
    Org.hasMember: {
        "sv": ("{o} hör nu till {s}", "{o} hör inte längre till {s}"),
        "en": ("{o} now belongs to {s}", "{o} no longer belongs to {s}"),
    },
    Smv.statedIn: {
        "sv": ("{s} har nu belägg i {o}", "{s} har inte längre belägg i {o}"),
        "en": ("{s} is now stated in {o}", "{s} is no longer stated in {o}"),
    },
}

_LABELLED = (
    *(
        Smv.startYear,
        Smv.endYear,
        Smv.county,
        Smv.extends,
        Smv.legalGround,
        Smv.reportNumber,
        Smv.diaryNumber,
    ),
    *(Smv.appendixOf, Smv.partOf, Smv.succeededBy, Smv.scbCode, Smv.organisationNumber, Smv.verdict),
    *(Smv.reviewedBy, Smv.reviewedOn),
)
ENTRIES: Mapping[NamedNode, Mapping[str, str]] = {
    **{term: {} for term in _LABELLED},
    Dcterms.title: {"sv": "titel", "en": "title"},
    Dcterms.issued: {"sv": "utgivningsår", "en": "year of issue"},
    Dcterms.publisher: {"sv": "utgivare", "en": "publisher"},
    Dcterms.contributor: {"sv": "medverkande", "en": "contributor"},
    Dcterms.date: {"sv": "datum", "en": "date"},
    Bibo.isbn: {"sv": "ISBN", "en": "ISBN"},
    Bibo.issn: {"sv": "ISSN", "en": "ISSN"},
    Schema.url: {"sv": "adress", "en": "address"},
    Skos.prefLabel: {"sv": "namn", "en": "name"},
    Skos.altLabel: {"sv": "annat namn", "en": "other name"},
    Skos.exactMatch: {"sv": "motsvarighet", "en": "match"},
}
"""Properties told as an entry, "start year: 2010"; where no word stands here, it is the ontology's."""

GROUPS: Mapping[str, Phrases] = {
    "collaboration": ("Samverkan", "Collaborations"),
    "assignment": ("Uppdrag", "Assignments"),
    "publication": ("Publikationer", "Publications"),
    "inspection": ("Tillsyn", "Inspections"),
    "funding": ("Medel", "Funding"),
    "actor": ("Aktörer", "Actors"),
    "county": ("Län", "Counties"),
    "document": ("Källor", "Sources"),
    "other": ("Annat", "Other"),
}
"""The groups in which changes are told, in this order, by the kind in a key."""

WORDS: Mapping[str, Mapping[str, str]] = {
    "sv": {
        "new": "nytt",
        "gone": "borta",
        "source": "källa",
        "now": "{s}: {p} är nu {o}",
        "then": "{s}: {p} är inte längre {o}",
        "changed": "{s}: {p} ändrad från {old} till {o}",
        "kind new": "{s} är nu {o}",
        "kind gone": "{s} är inte längre {o}",
        "more": "Därtill {} andra påståenden, de flesta härledda eller om textställen: --format rdfpatch visar alla.",
    },
    "en": {
        "new": "new",
        "gone": "gone",
        "source": "source",
        "now": "{s}: {p} is now {o}",
        "then": "{s}: {p} is no longer {o}",
        "changed": "{s}: {p} changed from {old} to {o}",
        "kind new": "{s} is now a {o}",
        "kind gone": "{s} is no longer a {o}",
        "more": "And {} other statements, most of them derived or about passages: --format rdfpatch shows all.",
    },
}
