"""How a predicate is said in a sentence, where its label heads a column or is not declared."""

from __future__ import annotations

from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal as OneOf

from pyoxigraph import NamedNode

from ontology.terms import Dcterms, Foaf, Org, Owl, Rdf, Rdfs, Schema, Skos, Smv

__all__ = ["LANGUAGES", "PHRASES", "Language"]

Language = OneOf["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")

PHRASES: Mapping[NamedNode, Mapping[Language, str]] = MappingProxyType(
    {
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
        Dcterms.date: {"sv": "skedde", "en": "took place in"},
        Dcterms.source: {"sv": "har källan", "en": "has the source"},
        Dcterms.relation: {"sv": "hör ihop med", "en": "is related to"},
        Dcterms.spatial: {"sv": "gäller platsen", "en": "concerns the place"},
        Dcterms.subject: {"sv": "handlar om", "en": "is about"},
        Dcterms.isReplacedBy: {"sv": "ersätts av", "en": "is replaced by"},
        Dcterms.replaces: {"sv": "ersätter", "en": "replaces"},
        Rdfs.isDefinedBy: {"sv": "definieras i", "en": "is defined in"},
        Rdfs.label: {"sv": "har benämningen", "en": "has the label"},
        Owl.disjointWith: {"sv": "utesluter", "en": "excludes"},
        Skos.hiddenLabel: {"sv": "kan skrivas", "en": "may be written"},
        Skos.broader: {"sv": "hör under", "en": "falls under"},
        Skos.narrower: {"sv": "omfattar", "en": "covers"},
        Skos.related: {"sv": "hör ihop med", "en": "is related to"},
        Skos.inScheme: {"sv": "finns i", "en": "is in"},
        Skos.exactMatch: {"sv": "är det samma som", "en": "is the same as"},
        Skos.definition: {"sv": "betyder", "en": "means"},
        Org.originalOrganization: {"sv": "utgick från", "en": "started from"},
        Org.resultingOrganization: {"sv": "ledde till", "en": "resulted in"},
        Org.changedBy: {"sv": "förändrades genom", "en": "was changed by"},
        Org.resultedFrom: {"sv": "kom ur", "en": "resulted from"},
        Foaf.homepage: {"sv": "har webbplatsen", "en": "has the website"},
        Schema.url: {"sv": "har adressen", "en": "has the address"},
        Schema.domainIncludes: {"sv": "utgår bland annat från", "en": "goes out from, among others,"},
        Schema.rangeIncludes: {"sv": "leder bland annat till", "en": "leads, among others, to"},
        Smv.succeededBy: {"sv": "efterträds av", "en": "is succeeded by"},
        Smv.coordinatedBy: {"sv": "samordnas av", "en": "is coordinated by"},
        Smv.appendixOf: {"sv": "är bilaga till", "en": "is an appendix of"},
        Smv.resultOf: {"sv": "är resultat av", "en": "is a result of"},
        Smv.hasResult: {"sv": "har resultatet", "en": "has the result"},
        Smv.hasPart: {"sv": "har delen", "en": "has the part"},
        Smv.hasPartner: {"sv": "har parten", "en": "has the partner"},
        Smv.hasAssignment: {"sv": "har uppdraget", "en": "has the assignment"},
        Smv.statedIn: {"sv": "beläggs i", "en": "is stated in"},
        Smv.legalGround: {"sv": "har den rättsliga grunden", "en": "has the legal ground"},
        Smv.confidence: {"sv": "har tillförlitligheten", "en": "has the confidence"},
        Smv.foundBy: {"sv": "hittades av regeln", "en": "was found by the rule"},
        Smv.verdict: {"sv": "har omdömet", "en": "has the verdict"},
        Smv.reviewedBy: {"sv": "granskades av", "en": "was reviewed by"},
        Smv.reviewedOn: {"sv": "granskades den", "en": "was reviewed on"},
        Smv.formerName: {"sv": "har det tidigare namnet", "en": "has the former name"},
        Smv.newName: {"sv": "har det nya namnet", "en": "has the new name"},
        Smv.sha256: {"sv": "har kontrollsumman", "en": "has the checksum"},
    }
)
