"""Reads what is searched for: words, "words in quotes" and begi* (beginnings of words).

What reaches the index are letters and digits in quotes of our own, so that nothing that is typed is syntax there.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from graph.store.words import Forms, forms, stems, words
from samverkan.errors import QueryError

__all__ = ["Term", "match_expression", "read_terms"]

_PIECE = re.compile(r'"([^"]*)"?|([^\s"]+)')
_MOST_CHARACTERS, _MOST_TERMS = 1000, 32  # more is no search but a text; each term costs a look at the index


@dataclass(frozen=True, slots=True)
class Term:
    """One thing that must occur: words that follow each other, of which the last may be a beginning.

    A single word is found in all its forms; several, and beginnings, as they are written.
    """

    words: tuple[str, ...]
    begins: bool = False

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


def match_expression(terms: Sequence[Term], *, every: bool) -> str:
    """Gives the terms in the language of FTS5: all of them, or any."""
    return (" AND " if every else " OR ").join(term.expression() for term in terms)
