"""One of two graphs, as sentences about it need it: names, kinds, sources, and what stands in which page."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass

from pyoxigraph import Literal, NamedNode, Triple

from graph.wording import term_word
from ontology.terms import PREFIXES, Dcterms, Oa, Rdf, Schema, Skos, Smv

__all__ = ["Side", "Source"]

_WORDS = 200


@dataclass(frozen=True, slots=True)
class Source:
    """Where a statement stands: the page's title and address, and its words or a sentence about them."""

    title: str
    address: str
    words: str


class Side:
    """The asserted triples of one graph, by subject."""

    def __init__(self, triples: Iterable[Triple]) -> None:
        self._of: defaultdict[str, defaultdict[str, list[object]]] = defaultdict(lambda: defaultdict(list))
        for triple in sorted(triples, key=str):
            self._of[_name(triple.subject)][triple.predicate.value].append(triple.object)

    def has(self, node: str) -> bool:
        """True where something is said of a node."""
        return node in self._of

    def values(self, node: str, predicate: NamedNode) -> list[object]:
        """Gives the objects of a node's property, in a settled order."""
        return self._of[node].get(predicate.value, []) if node in self._of else []

    def label(self, term: object, language: str) -> str:
        """Gives what a term is called: a label in the language, in another one, a literal's text, or its name."""
        if isinstance(term, Literal):
            return term.value
        node = _name(term)
        for predicate in (Skos.prefLabel, Dcterms.title):
            found = [value for value in self.values(node, predicate) if isinstance(value, Literal)]
            fitting = [value for value in found if value.language == language]
            if found:
                return (fitting or found)[0].value
        if page := next(iter(self.values(node, Dcterms.isPartOf)), None):
            return self.label(page, language)
        return term_word(node, language)

    def kinds(self, node: str) -> set[str]:
        """Gives the IRIs of a node's classes in our ontology."""
        return {
            _name(value) for value in self.values(node, Rdf.type) if _name(value).startswith(PREFIXES["smv"])
        }

    def source(self, node: str, value: object, language: str) -> Source | None:
        """Gives where a statement on a node stands; of several places, one that names the value."""
        places = [_name(place) for place in self.values(node, Smv.statedIn)]
        if value in self.values(node, Smv.statedIn):
            places = [_name(value)]
        naming = [place for place in places if value in self.values(place, Smv.names)]
        if not places:
            return None
        place = (naming or places)[0]
        page = next(iter(self.values(place, Dcterms.isPartOf)), None)
        address = next(iter(self.values(_name(page), Schema.url)), None) if page is not None else None
        words = self.words(place, language)
        return Source(
            self.label(page, language) if page is not None else "",
            _name(address) if address is not None else "",
            words if len(words) <= _WORDS else words[: _WORDS - 1] + "…",
        )

    def words(self, place: str, language: str) -> str:
        """Gives the words of a passage on one line, or a sentence about it in the language."""
        told = [value for value in self.values(place, Oa.exact) if isinstance(value, Literal)]
        if not told:
            said = [value for value in self.values(place, Smv.states) if isinstance(value, Literal)]
            told = [value for value in said if value.language == language] or said
        return " ".join(told[0].value.split()) if told else ""

    def nodes(self, kind: NamedNode) -> list[str]:
        """Gives the nodes of a class."""
        return [node for node, values in self._of.items() if kind in values.get(Rdf.type.value, ())]


def _name(term: object) -> str:
    return term.value if isinstance(term, NamedNode) else str(term)
