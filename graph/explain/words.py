"""Says terms and triples as a person would, in Swedish or English."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import BlankNode, Literal, NamedNode, Triple

from graph.explain.phrases import LANGUAGES, PHRASES, Language
from graph.reason.clauses import Term
from graph.store import GraphStore
from ontology.terms import Smv

__all__ = ["LANGUAGES", "Language", "Words"]

_LABELS = (
    "SELECT ?label ?rank { VALUES (?property ?rank) { (skos:prefLabel 0) (rdfs:label 1) (dcterms:title 2) } "
    "THING ?property ?label } ORDER BY ?rank ?label"
)

_PLACE = "SELECT ?page ?start ?end { THING dcterms:isPartOf ?page ; oa:start ?start ; oa:end ?end } LIMIT 1"
_PAIR: Mapping[Language, str] = {"sv": "paret {0} och {1}", "en": "the pair {0} and {1}"}
_PASSAGE: Mapping[Language, str] = {
    "sv": "tecken {0}–{1} på sidan ”{2}”",
    "en": "characters {0}–{1} of the page “{2}”",
}


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
        if term in PHRASES:
            return PHRASES[term][language]
        if term not in self._known:
            labels: dict[str, str] = {}
            for row in self._store.select(_LABELS.replace("THING", str(term))):
                label = row["label"]
                if isinstance(label, Literal):
                    labels.setdefault(label.language or "", label.value)
            self._known[term] = labels or {each: self._nameless(term, each) for each in LANGUAGES}
        labels = self._known[term]
        return next(labels[each] for each in (language, "sv", "en", "") if each in labels)

    def _nameless(self, term: NamedNode, language: Language) -> str:
        """Gives words for what has no name: a pair by its two, a passage by its place; else its short IRI."""
        rows = list(self._store.select(f"SELECT ?end {{ {term} {Smv.hasPartner} ?end }}"))
        names = sorted(self.term(end, language) for row in rows if (end := row["end"]) is not None)
        if len(names) == 2:
            return _PAIR[language].format(*names)
        for row in self._store.select(_PLACE.replace("THING", str(term))):
            page, start, end = row["page"], row["start"], row["end"]
            if page is not None and isinstance(start, Literal) and isinstance(end, Literal):
                return _PASSAGE[language].format(start.value, end.value, self.term(page, language))
        return self.short(term)

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
