"""Writes one fact as lines: what it is, what it says, in which passages it stands."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from pyoxigraph import NamedNode

from graph.describe import Describer, plain, year_of
from graph.iris import document_key, passage_key
from graph.lines import in_language, line, of_type
from graph.names import Names
from graph.records import (
    Assignment,
    Collaboration,
    Document,
    Fact,
    Funding,
    Inspection,
    Passage,
    Publication,
    Receipt,
)
from ontology.terms import Bibo, Dcterms, Oa, Schema, Smv, Xsd

__all__ = ["Statements"]

_ADDRESS_MARKS = "%/:=&?~#+!$,;'@()*"
_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")


class Statements:
    """Gives the statements of facts, passages and documents; `names` tells what keys are called."""

    def __init__(self, describer: Describer, names: Names) -> None:
        self._d, self._names = describer, names
        self._passages: dict[Passage, tuple[str, tuple[str, ...]]] = {}  # many facts stand in the same one

    def fact(self, fact: Fact) -> Iterator[str]:
        """Gives all that a fact states, with its passages.

        Raises:
            InvalidGraphError: it names an actor or theme that nothing describes.
        """
        node = self._d.iri(fact.key)
        yield from self._says(fact, node)
        yield from self._d.links(node, Smv.theme, *fact.themes)
        yield from self._d.years(node, fact.start_year, fact.end_year)
        yield from self._receipt(node, fact.receipt)

    def _says(self, fact: Fact, node: str) -> Iterator[str]:
        match fact:
            case Assignment():
                return self._assignment(fact, node)
            case Collaboration():
                return self._collaboration(fact, node)
            case Inspection():
                return self._inspection(fact, node)
            case Funding():
                return self._funding(fact, node)
            case Publication():
                return self._publication(fact, node)

    def _assignment(self, fact: Assignment, node: str) -> Iterator[str]:
        yield from self._d.types(node, "Assignment")
        swedish, english = self._about("Uppdrag till", "Assignment to", (fact.receiver,), fact)
        yield from self._d.labels(node, fact.label or swedish, english)
        yield from self._d.links(node, Smv.assignedBy, *fact.givers)
        yield from self._d.links(node, Smv.assignedTo, fact.receiver)
        yield from self._d.links(node, Smv.extends, fact.extends)
        yield from self._d.texts(node, Smv.legalGround, fact.legal_ground)

    def _collaboration(self, fact: Collaboration, node: str) -> Iterator[str]:
        yield from self._d.types(node, fact.kind)
        yield from self._d.labels(node, fact.label, fact.label_en)
        yield from self._d.links(node, Smv.hasParticipant, *fact.participants, fact.coordinator)
        yield from self._d.links(node, Smv.coordinatedBy, fact.coordinator)
        yield from self._d.links(node, Smv.county, *fact.counties)
        for result in fact.results:
            yield line(self._d.iri(result), Smv.resultOf, node)

    def _inspection(self, fact: Inspection, node: str) -> Iterator[str]:
        yield from self._d.types(node, "Inspection")
        yield from self._d.labels(node, *self._about("Tillsyn av", "Inspection of", (fact.inspected,), fact))
        yield from self._d.links(node, Smv.inspectedBy, fact.inspector)
        yield from self._d.links(node, Smv.inspected, fact.inspected)
        if fact.report:
            yield line(self._d.iri(fact.report), Smv.resultOf, node)

    def _funding(self, fact: Funding, node: str) -> Iterator[str]:
        yield from self._d.types(node, "Funding")
        yield from self._d.labels(node, *self._about("Medel från", "Funds from", (fact.funder,), fact))
        yield from self._d.links(node, Smv.fundedBy, fact.funder)
        yield from self._d.links(node, Smv.funds, *fact.receivers)

    def _publication(self, fact: Publication, node: str) -> Iterator[str]:
        yield from self._d.types(node, fact.kind)
        yield from self._d.labels(node, fact.title)
        yield line(node, Dcterms.title, in_language(plain(fact.title), "sv"))
        if fact.issued is not None:
            yield line(node, Dcterms.issued, year_of(fact.issued))
        yield from self._d.texts(node, Smv.reportNumber, *fact.report_numbers)
        yield from self._d.texts(node, Smv.diaryNumber, *fact.diary_numbers)
        yield from self._d.texts(node, Bibo.isbn, *fact.isbn)
        yield from self._d.texts(node, Bibo.issn, *fact.issn)
        yield from self._d.links(node, Smv.county, *fact.counties)
        yield from self._d.links(node, Dcterms.publisher, *fact.publishers)
        yield from self._d.links(node, Dcterms.contributor, *fact.contributors)
        yield from self._d.links(node, Smv.appendixOf, fact.appendix_of)

    def _about(
        self, swedish: str, english: str, keys: tuple[str, ...], fact: Assignment | Inspection | Funding
    ) -> tuple[str, str]:
        """Gives a label made of whom a fact concerns, its main theme and its years."""
        years = "–".join(str(year) for year in (fact.start_year, fact.end_year) if year is not None)
        for key in keys:
            name, name_en = self._names.labels(key)
            swedish, english = f"{swedish} {name}", f"{english} {name_en}"
        for key in fact.themes[:1]:
            name, name_en = self._names.labels(key)
            swedish, english = f"{swedish}: {name}", f"{english}: {name_en}"
        return (f"{swedish} ({years})", f"{english} ({years})") if years else (swedish, english)

    def _receipt(self, node: str, receipt: Receipt) -> Iterator[str]:
        for passage in receipt.passages:
            place, told = self._place(passage)
            yield line(node, Smv.statedIn, place)
            yield from told
        yield line(node, Smv.confidence, of_type(f"{receipt.confidence:.4g}", Xsd.decimal))
        yield from self._d.texts(node, Smv.foundBy, receipt.rule)

    def passage(self, passage: Passage, *names: str) -> Iterator[str]:
        """Gives a stretch of a page: its words or a sentence about them, and the keys that it names."""
        node, told = self._place(passage)
        yield from told
        yield from self._d.links(node, Smv.names, *names)

    def _place(self, passage: Passage) -> tuple[str, tuple[str, ...]]:
        """Gives the node of a passage, and what is said of it but for the keys that it names."""
        known = self._passages.get(passage)
        if known is None:
            node = self._d.iri(passage_key(passage.document, passage.start, passage.end))
            known = self._passages[passage] = node, self._passage(passage, node)
        return known

    def _passage(self, passage: Passage, node: str) -> tuple[str, ...]:
        told = ((passage.stated_sv, "sv"), (passage.stated_en, "en"))
        return (
            *self._d.types(node, "Passage"),
            line(node, Dcterms.isPartOf, self._d.iri(document_key(passage.document))),
            line(node, Oa.start, of_type(passage.start, Xsd.integer)),
            line(node, Oa.end, of_type(passage.end, Xsd.integer)),
            *self._d.texts(node, Oa.exact, passage.exact),
            *(line(node, Smv.states, in_language(words, language)) for words, language in told if words),
        )

    def document(self, document: Document, subject: str = "") -> Iterator[str]:
        """Gives a page as read; its publisher is the one that it names, else the actor whose page it is."""
        node = self._d.iri(document_key(document.sha256))
        title = document.title or document.name
        yield from self._d.types(node, "SourceDocument")
        yield from self._d.labels(node, title)
        yield line(node, Dcterms.title, in_language(plain(title), "sv"))
        yield from self._d.texts(node, Smv.sha256, document.sha256)
        publisher = document.publisher
        if publisher and not publisher.startswith("actor/"):
            publisher = self._names.actor_named(publisher)
        yield from self._d.links(node, Dcterms.publisher, publisher or subject)
        if document.address.startswith(("http://", "https://")):
            yield line(node, Schema.url, NamedNode(quote(document.address, safe=_ADDRESS_MARKS)))
        if _DAY.fullmatch(document.date):
            yield line(node, Dcterms.date, of_type(document.date, Xsd.date))
        else:
            yield from self._d.texts(node, Dcterms.date, document.date)
