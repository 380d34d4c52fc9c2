"""Reads what is searched for: words, "words in quotes" and begi* (beginnings of words).

What reaches the index are letters and digits in quotes of our own, so that nothing that is typed is syntax there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import combinations

from graph.store.words import Forms, forms, stems, words
from samverkan.errors import QueryError

__all__ = ["Term", "match_expression", "read_terms", "telling"]

_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_FUNCTION_WORDS = {
    *(
        "av",
        "för",
        "i",
        "med",
        "och",
        "om",
        "på",
        "till",
        "från",
        "hos",
        "vid",
        "inom",
        "mellan",
        "som",
        "att",
    ),
    *(
        "en",
        "ett",
        "den",
        "det",
        "de",
        "the",
        "a",
        "an",
        "and",
        "at",
        "by",
        "for",
        "from",
        "in",
        "of",
        "on",
        "or",
    ),
    *("to", "with"),
}
_MOST_CHARACTERS, _MOST_TERMS = 1000, 32  # more is no search but a text; each term costs a look at the index


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must occur: words that follow each other, of which the last may be a beginning.

    A single word is found in all its forms; several, and beginnings, as they are written. `compounds`: the stems of
    words that hold it as their first or last part, which will do too.
    """

    words: tuple[str, ...]
    begins: bool = False
    compounds: frozenset[str] = frozenset()

    @property
    def is_bare(self) -> bool:
        """True where it is written without the marks of å, ä and ö: then they do not count."""
        return all(forms(word, "sv").bare == word for word in self.words)

    def expression(self) -> str:
        """Gives the term in the language of FTS5."""
        columns = ("word", "bare") if self.is_bare else ("word",)
        star = " *" if self.begins else ""
        found = [f'{column} : "{" ".join(self.words)}"{star}' for column in columns]
        if self._inflects:
            found += [f'stem : "{stem}"' for stem in stems(self.words[0])]
            if self.is_bare:
                found += [f'bare_stem : "{stem}"' for stem in stems(self.words[0])]
            found += [f'stem : "{stem}"' for stem in sorted(self.compounds)]
        return f"({' OR '.join(found)})"

    def length_at(self, text: Sequence[Forms], place: int) -> int:
        """Gives how many words of a text, from a place on, are this term: 0 where it does not stand there."""
        found = text[place : place + len(self.words)]
        if len(found) < len(self.words):
            return 0
        pairs = list(zip(self.words, found, strict=True))
        fits = all(self._is(word, form) for word, form in pairs[:-1]) and self._ends(*pairs[-1])
        return len(found) if fits else 0

    @property
    def stems(self) -> tuple[str, ...]:
        """Gives the stems of a single word; of several, and of a beginning, none."""
        return tuple(stems(self.words[0])) if self._inflects else ()

    @property
    def _inflects(self) -> bool:
        return len(self.words) == 1 and not self.begins

    def _is(self, word: str, form: Forms) -> bool:
        return word == form.word or (self.is_bare and word == form.bare)

    def _ends(self, word: str, form: Forms) -> bool:
        """Tells whether the last word of the term is this one of the text."""
        if self.begins:
            return form.word.startswith(word) or (self.is_bare and form.bare.startswith(word))
        if self._is(word, form) or not self._inflects:
            return self._is(word, form)
        if form.stem in self.compounds:
            return True
        return form.stem in stems(word) or (self.is_bare and form.bare_stem in stems(word))


def read_terms(text: str) -> tuple[Term, ...]:
    """Gives the terms of what a person typed, each once.

    Raises:
        QueryError: there is no word in it, or it is too long to be a search.
    """
    if len(text) > _MOST_CHARACTERS:
        raise QueryError(f"search for at most {_MOST_CHARACTERS} characters; these are {len(text)}")
    found = dict.fromkeys(
        Term(cut, begins=piece[2] is not None and piece[2].endswith("*"))
        for piece in _PIECE.finditer(text)
        if (cut := tuple(word.text for word in words(piece[1] if piece[2] is None else piece[2])))
    )
    if not found:
        raise QueryError("name at least one word to search for, for example: samverkan search kvinnofrid")
    if len(found) > _MOST_TERMS:
        raise QueryError(f"search for at most {_MOST_TERMS} words at once; these are {len(found)}")
    return tuple(found)


def telling(terms: Sequence[Term]) -> tuple[Term, ...]:
    """Gives the terms without words that stand in any text (`av`, `of`), unless there are no others."""
    kept = tuple(term for term in terms if len(term.words) > 1 or term.words[0] not in _FUNCTION_WORDS)
    return kept or tuple(terms)


def match_expression(terms: Sequence[Term], count: int) -> str:
    """Gives, in the language of FTS5, what holds at least so many of the terms."""
    if count == 1 or count == len(terms):
        return (" OR " if count == 1 else " AND ").join(term.expression() for term in terms)
    return " OR ".join(f"({match_expression(some, count)})" for some in combinations(terms, count))
