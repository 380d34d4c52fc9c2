"""Says terms and triples as a person would, in Swedish or English."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Literal as OneOf

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.reason.clauses import Term
from graph.store import GraphStore
from ontology.terms import Dcterms, Org, Owl, Rdf, Rdfs, Skos, Smv

__all__ = ["LANGUAGES", "Language", "Words"]

Language = OneOf["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

# What the ontology declares of foreign terms is their type alone; these are said where proofs lead to them. Those of
# ours have a noun for a label, which heads a column well and makes no sentence.
_SPOKEN: Mapping[NamedNode, Mapping[Language, str]] = {
    Rdf.type: {"sv": "är av slaget", "en": "is of the kind"},
    Rdfs.subClassOf: {"sv": "är ett slags", "en": "is a kind of"},
    Rdfs.subPropertyOf: {"sv": "innebär", "en": "implies"},
    Rdfs.domain: {"sv": "utgår från", "en": "goes out from"},
    Rdfs.range: {"sv": "leder till", "en": "leads to"},
    Owl.inverseOf: {"sv": "är omvändningen av", "en": "is the inverse of"},
    Owl.SymmetricProperty: {"sv": "symmetrisk egenskap", "en": "symmetric property"},
    Owl.TransitiveProperty: {"sv": "transitiv egenskap", "en": "transitive property"},
    Org.hasMember: {"sv": "har medlemmen", "en": "has the member"},
    Skos.prefLabel: {"sv": "heter", "en": "is called"},
    Skos.altLabel: {"sv": "heter också", "en": "is also called"},
    Dcterms.title: {"sv": "har titeln", "en": "has the title"},
    Dcterms.issued: {"sv": "gavs ut", "en": "was issued in"},
    Dcterms.publisher: {"sv": "har utgivaren", "en": "has the publisher"},
    Dcterms.contributor: {"sv": "har medverkande", "en": "has the contributor"},
    Dcterms.isPartOf: {"sv": "står i", "en": "stands in"},
    Smv.county: {"sv": "hör till", "en": "belongs to"},
    Smv.theme: {"sv": "har temat", "en": "has the theme"},
    Smv.startYear: {"sv": "har startåret", "en": "has the start year"},
    Smv.endYear: {"sv": "har slutåret", "en": "has the end year"},
    Smv.assignedBy: {"sv": "gavs av", "en": "was given by"},
    Smv.assignedTo: {"sv": "gavs till", "en": "was given to"},
    Smv.inspectedBy: {"sv": "gjordes av", "en": "was made by"},
    Smv.inspected: {"sv": "gällde", "en": "concerned"},
    Smv.fundedBy: {"sv": "gavs av", "en": "was given by"},
    Smv.reportNumber: {"sv": "har rapportnumret", "en": "has the report number"},
    Smv.diaryNumber: {"sv": "har diarienumret", "en": "has the diary number"},
    Smv.organisationNumber: {"sv": "har organisationsnumret", "en": "has the organisation number"},
    Smv.scbCode: {"sv": "har SCB-koden", "en": "has the SCB code"},
    Smv.isoCode: {"sv": "har ISO-koden", "en": "has the ISO code"},
    Smv.firstYear: {"sv": "har det första kända året", "en": "has the first known year"},
    Smv.lastYear: {"sv": "har det sista kända året", "en": "has the last known year"},
    Smv.knownYear: {"sv": "har det kända året", "en": "has the known year"},
    Smv.inForceIn: {"sv": "gäller år", "en": "is in force in"},
}
_LABELS = (
    "SELECT ?label ?rank { VALUES (?property ?rank) { (skos:prefLabel 0) (rdfs:label 1) (dcterms:title 2) } "
    "THING ?property ?label } ORDER BY ?rank ?label"
)


class Words:
    """Gives the words for what is in one graph; each is looked up once."""

    def __init__(self, store: GraphStore) -> None:
        self._store = store
        self._known: dict[Term, dict[str, str]] = {}
        prefixes = ((name, start) for name, start in store.prefixes.items() if name != "id")
        self._prefixes = sorted(prefixes, key=lambda pair: -len(pair[1]))

    def term(self, term: Term, language: Language) -> str:
        """Gives a thing's name in that language, else in the other, else its short IRI; a literal's text."""
        if isinstance(term, Literal):
            return term.value
        if not isinstance(term, NamedNode):
            return str(term)
        if term in _SPOKEN:
            return _SPOKEN[term][language]
        if term not in self._known:
            labels: dict[str, str] = {}
            for row in self._store.select(_LABELS.replace("THING", str(term))):
                label = row["label"]
                if isinstance(label, Literal):
                    labels.setdefault(label.language or "", label.value)
            self._known[term] = labels
        labels = self._known[term]
        return next((labels[each] for each in (language, "sv", "en", "") if each in labels), self.short(term))

    def triple(self, triple: Triple, language: Language) -> str:
        """Gives a triple as a plain sentence without a full stop."""
        words = [self.term(term, language) for term in (triple.subject, triple.predicate, triple.object)]
        return " ".join(words)

    def short(self, term: NamedNode | BlankNode) -> str:
        """Gives an IRI by its prefix (`smv:theme`), where it has one that the graph's queries know."""
        for name, start in self._prefixes:
            if term.value.startswith(start):
                return f"{name}:{term.value.removeprefix(start)}"
        return str(term)
