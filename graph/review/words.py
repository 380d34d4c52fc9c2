"""Says a fact in a sentence that a person can check against the words of the page."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from graph.labels import noun_of
from graph.names import Names
from graph.records import Assignment, Collaboration, Fact, Funding, Inspection, Mention, Publication
from graph.review.keys import parties_of
from graph.wording import kind_word
from samverkan.errors import InvalidGraphError

__all__ = ["Teller"]

_WORDS: Mapping[str, Mapping[str, str]] = {
    "sv": {
        "to": "till",
        "by": "från",
        "leads": "samordnar",
        "about": "om",
        "of": "hos",
        "inspector": "av",
        "ground": "grund",
        "extends": "utvidgar",
        "published": "utgiven av",
        "with": "medverkan av",
        "issued": "utgiven",
        "number": "nr",
        "results": "resultat",
        "report": "rapport",
        "named": "Här nämns",
        "annex": "bilaga till",
        "since": "från och med",
        "until": "till och med",
    },
    "en": {
        "to": "to",
        "by": "from",
        "leads": "coordinates",
        "about": "about",
        "of": "of",
        "inspector": "by",
        "ground": "ground",
        "extends": "extends",
        "published": "published by",
        "with": "with contributions of",
        "issued": "issued",
        "number": "no.",
        "results": "results",
        "report": "report",
        "named": "Named here:",
        "annex": "appendix of",
        "since": "from",
        "until": "until",
    },
}


class Teller:
    """Says facts in one language; `names` knows actors, counties and themes."""

    def __init__(self, names: Names, language: str) -> None:
        self._names, self._language, self._w = names, language, _WORDS[language]

    def name(self, key: str) -> str:
        """Gives what a key is called, or the key itself where nothing is known of it."""
        try:
            return self._names.labels(key)[self._language == "en"]
        except InvalidGraphError:
            return key

    def sentence(self, fact: Fact | Mention) -> str:
        """Gives a fact in words, its kind first."""
        if isinstance(fact, Mention):
            return f"{self._w['named']} {self.name(fact.names)}"
        kind = getattr(fact, "kind", type(fact).__name__)
        word = kind_word(kind, self._language)
        parts = [part for part in self._parts(fact) if part]
        return f"{word[:1].upper()}{word[1:]}: {'; '.join(parts)}"

    def _parts(self, fact: Fact) -> Iterable[str]:
        match fact:
            case Assignment():
                yield self._list("to", (fact.receiver,))
                yield self._list("by", fact.givers)
                yield self._plain("ground", fact.legal_ground)
                yield self._plain("extends", fact.extends)
            case Collaboration():
                yield self._own_name(fact)
                yield ", ".join(self._party(key, fact.coordinator) for key in parties_of(fact))
                yield self._plain("results", ", ".join(fact.results))
            case Inspection():
                yield self._list("inspector", (fact.inspector,))
                yield self._list("of", (fact.inspected,))
                yield self._plain("report", fact.report)
            case Funding():
                yield self._list("by", (fact.funder,))
                yield self._list("to", fact.receivers)
            case Publication():
                yield from self._publication(fact)
        is_one_act = isinstance(fact, Assignment | Inspection | Funding) and fact.end_year is None
        yield self._years(fact.start_year, fact.start_year if is_one_act else fact.end_year)
        yield self._list("about", fact.themes)
        if isinstance(fact, Collaboration | Publication):
            yield ", ".join(map(self.name, fact.counties))

    def _publication(self, fact: Publication) -> Iterable[str]:
        yield fact.title
        yield self._plain("issued", "" if fact.issued is None else str(fact.issued))
        yield self._plain(
            "number", ", ".join((*fact.report_numbers, *fact.diary_numbers, *fact.isbn, *fact.issn))
        )
        yield self._list("published", fact.publishers)
        yield self._list("with", fact.contributors)
        yield self._plain("annex", fact.appendix_of)

    def _own_name(self, fact: Collaboration) -> str:
        """Gives its label, but none that only repeats the parties, who are told beside it."""
        swedish = [self._names.labels(key)[0] for key in parties_of(fact) if self._knows(key)]
        return "" if noun_of(fact.label, swedish) else fact.label

    def _knows(self, key: str) -> bool:
        return self.name(key) != key

    def _party(self, key: str, coordinator: str) -> str:
        return f"{self.name(key)} ({self._w['leads']})" if key == coordinator else self.name(key)

    def _list(self, word: str, keys: Iterable[str]) -> str:
        return self._plain(word, ", ".join(self.name(key) for key in keys if key))

    def _plain(self, word: str, text: str) -> str:
        return f"{self._w[word]} {text}" if text else ""

    def _years(self, start: int | None, end: int | None) -> str:
        if start is not None and end is not None:
            return f"{start}–{end}" if start != end else str(start)
        if start is not None:
            return f"{self._w['since']} {start}"
        return "" if end is None else f"{self._w['until']} {end}"
