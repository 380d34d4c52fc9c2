"""Words to concepts: what a Swedish or an English word in a question stands for.

`words.tsv` lists the forms of each concept; a form that ends in `*` is the beginning of words, a form may be
several words. A word that is no form itself has the concepts of the forms that share its stem; one that shares
none is kept by its stem. Those of `-sv` and `-en` say nothing but which language it is.
"""

from __future__ import annotations

import csv
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache, cached_property

from queries.packaged import packaged_text

__all__ = ["Lexicon", "Word", "lexicon", "packaged_rows", "stem", "words_of"]

_WORD = re.compile(r"\{\w+\}|[\w#][\w:/'-]*")
_ENDINGS = (
    *("heterna", "arnas", "ernas", "ornas", "heter", "arna", "erna", "orna", "ande", "ade", "ens", "ets"),
    *("ing", "ed", "es", "en", "et", "ar", "er", "or", "a", "e", "n", "s", "t"),
)
_SHORTEST_STEM = 3
_SHORTEST_TRUSTED = 4  # letters: by a shorter stem too many words would be taken for each other


@dataclass(frozen=True, slots=True)
class Word:
    """A stretch of the question: its words, the concepts that it stands for, the languages of words that say nothing.

    `known`: the lexicon has it.
    """

    text: str
    concepts: frozenset[str]
    languages: frozenset[str]
    known: bool


def packaged_rows(name: str) -> Iterator[list[str]]:
    """Gives the rows of a packaged table below its heading; raises PackagedDataError where it cannot be read."""
    rows = csv.reader(packaged_text(f"asking/{name}").splitlines(), delimiter="\t", quoting=csv.QUOTE_NONE)
    next(rows)
    yield from rows


def words_of(text: str) -> list[str]:
    """Gives the words of a text in lower case; a place in braces is one word."""
    return [match[0].casefold().strip("-'/:") for match in _WORD.finditer(text)]


class Lexicon:
    """The forms of every concept. Make it with `lexicon()`."""

    def __init__(self, rows: Iterator[list[str]]) -> None:
        self._whole: dict[tuple[str, ...], set[str]] = {}
        self._begun: dict[str, set[str]] = {}
        for concept, forms in rows:
            for form in forms.split(","):
                self._add(concept, form.strip())
        self._longest = max(map(len, self._whole))

    def _add(self, concept: str, form: str) -> None:
        found = {concept}
        if form.endswith("*"):
            self._begun.setdefault(form[:-1], set()).update(found)
        else:
            self._whole.setdefault(tuple(words_of(form)), set()).update(found)

    def read(self, words: Sequence[str]) -> list[Word]:
        """Gives the words with their concepts, the longest form first."""
        found: list[Word] = []
        place = 0
        while place < len(words):
            size = next(
                (n for n in range(self._longest, 1, -1) if tuple(words[place : place + n]) in self._whole), 1
            )
            found.append(self._word(tuple(words[place : place + size])))
            place += size
        return found

    @cached_property
    def _stems(self) -> dict[str, set[str]]:
        """The concepts by the stem of a form that is one word; words that say nothing are not inflected."""
        found: dict[str, set[str]] = {}
        for words, concepts in self._whole.items():
            if len(words) == 1:
                found.setdefault(stem(words[0]), set()).update(c for c in concepts if not c.startswith("-"))
        return {stem: concepts for stem, concepts in found.items() if concepts}

    def _word(self, words: tuple[str, ...]) -> Word:
        text = " ".join(words)
        found = self._whole.get(words)
        if found is None:
            beginnings = (text[:size] for size in range(len(text), 2, -1))
            found = next((self._begun[begun] for begun in beginnings if begun in self._begun), None)
        if found is None:
            base = stem(text)
            found = self._stems.get(base) if len(words) == 1 and len(base) >= _SHORTEST_TRUSTED else None
            if found is None:
                return Word(text, frozenset({base}), frozenset(), known=False)
        empty = {concept for concept in found if concept.startswith("-")}
        return Word(text, frozenset(found - empty), frozenset(mark[1:] for mark in empty), known=True)


def stem(word: str) -> str:
    """Gives a word without its endings, one after another, in either language."""
    if not word.endswith(_ENDINGS):
        return word
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= _SHORTEST_STEM:
            return stem(word[: -len(ending)])
    return word


@cache
def lexicon() -> Lexicon:
    """Gives the packaged lexicon."""
    return Lexicon(packaged_rows("words.tsv"))
