"""Says which words of the index a misspelt search comes near to."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from dataclasses import replace

from graph.store.text import bare_text
from queries.search.terms import Term

__all__ = ["nearest", "with_compounds"]

_SHORTEST_PART, _SHORTEST_REST = 4, 3  # letters of what is searched for in a compound, and of the rest of it
_MOST_COMPOUNDS = 300  # of one word: more would be too long an expression
_NEAR = 75  # of 100: two words that differ in about one letter of four
# The words that the index holds, in a table that lives as long as the connection: the file is not written to.
_VOCABULARY = "CREATE VIRTUAL TABLE IF NOT EXISTS temp.vocabulary USING fts5vocab(main, words, 'col')"
_TERMS = "SELECT term FROM temp.vocabulary WHERE col = ? ORDER BY term"


def nearest(base: sqlite3.Connection, terms: Sequence[Term]) -> str:
    """Gives what was searched for with each unknown word as the nearest one that the index holds.

    Empty where every word is known, or where nothing comes near one of them. Whole words alone are compared: what is
    only begun, and words in quotes, are meant as they stand.
    """
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a search that failed pays for it

    base.execute(_VOCABULARY)
    known = [term for (term,) in base.execute(_TERMS, ("bare",))]
    stems = {term for column in ("stem", "bare_stem") for (term,) in base.execute(_TERMS, (column,))}
    meant: list[str] = []
    for term in terms:
        word = bare_text(term.words[0])
        if term.begins or len(term.words) > 1 or word in known or not stems.isdisjoint(term.stems):
            meant.append(" ".join(term.words))
            continue
        found = process.extractOne(word, known, scorer=fuzz.ratio, score_cutoff=_NEAR)
        if found is None:
            return ""
        meant.append(_written(base, found[0]))
    return "" if meant == [" ".join(term.words) for term in terms] else " ".join(meant)


def with_compounds(base: sqlite3.Connection, terms: tuple[Term, ...]) -> tuple[Term, ...]:
    """Gives the terms, single words with the stems of the words of the index that begin or end with them."""
    base.execute(_VOCABULARY)
    known = [stem for (stem,) in base.execute(_TERMS, ("stem",))]
    return tuple(replace(term, compounds=_compounds(term, known)) for term in terms)


def _compounds(term: Term, known: Sequence[str]) -> frozenset[str]:
    if term.begins:
        return frozenset()
    parts = [stem for stem in term.stems if len(stem) >= _SHORTEST_PART]
    longer = (stem for stem in known for part in parts if len(stem) >= len(part) + _SHORTEST_REST)
    found = [stem for stem in longer if any(stem.startswith(part) or stem.endswith(part) for part in parts)]
    return frozenset(found[:_MOST_COMPOUNDS])


def _written(base: sqlite3.Connection, bare: str) -> str:
    """Gives a word with the marks of å, ä and ö that it has in the index."""
    for (word,) in base.execute(_TERMS, ("word",)):
        if bare_text(word) == bare:
            return str(word)
    return bare
