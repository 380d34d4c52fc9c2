"""Cuts text into words and gives each in the forms by which it is searched.

A Swedish word is found whatever its case, its accents and its inflection. Snowball's Swedish stemmer goes one
step ("kvinnors" to "kvinnor") and leaves some definite forms whole ("våldet", "strategin"), so it is asked until
nothing changes, with a few rules of our own beside it.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator
from functools import cache, lru_cache
from typing import NamedTuple

__all__ = ["Forms", "Word", "forms", "stems", "words"]

_WORD = re.compile(r"[^\W_](?:[^\W_]|[\u0300-\u036f])*")  # letters and digits, with marks that follow them
_SWEDISH_LETTERS = {"å", "ä", "ö"}
# Plurals that change the vowel, at the end of a word or of a compound.
_UMLAUT = re.compile(
    r"(b)öck(?:er|erna)s?$|(l)änd(?:er|erna)s?$|(h)änd(?:er|erna)s?$|(?<!\w)(m)än(?:s|nen|nens)?$"
)
_PLAIN = {"b": "bok", "l": "land", "h": "hand", "m": "man"}
_DEFINITE = re.compile(r"(?<=\w{4})et$|(?<=\w{3}[ie])n$|(?<=\w{5}[aeo])n$|(?<=\w{3}el)n$|(?<=\w{4}er)n$")
_ROUNDS = 4  # the longest chain of endings: -het, -er, -na, -s


class Word(NamedTuple):
    """A word of a text: in lower case without foreign accents, and where it stands (characters)."""

    text: str
    start: int
    end: int


class Forms(NamedTuple):
    """The forms of a word: as written, its stem, and both without the dots and rings of å, ä and ö."""

    word: str
    stem: str
    bare: str
    bare_stem: str


def words(text: str) -> Iterator[Word]:
    """Gives the words of a text in order."""
    for match in _WORD.finditer(text):
        yield Word(_folded(match[0]), match.start(), match.end())


@lru_cache(maxsize=100_000)
def _folded(word: str) -> str:
    """Gives a word in lower case; é and ü lose their marks, å, ä and ö are letters of their own."""
    kept = unicodedata.normalize("NFC", word).casefold()
    return "".join(letter if letter in _SWEDISH_LETTERS else _bare(letter) for letter in kept)


def _bare(text: str) -> str:
    apart = unicodedata.normalize("NFKD", text).translate({ord("ø"): "o", ord("æ"): "ae"})
    return "".join(letter for letter in apart if not unicodedata.combining(letter))


@lru_cache(maxsize=100_000)
def forms(word: str, language: str) -> Forms:
    """Gives the forms of a word that `words` gave, in a text of that language (`en`; else it is Swedish)."""
    bare = _bare(word)
    stem = _stem_en if language == "en" else _stem_sv
    return Forms(word, stem(word), bare, stem(bare))


def stems(word: str) -> tuple[str, ...]:
    """Gives the stems that a word has in Swedish and in English, each once."""
    return tuple(dict.fromkeys((_stem_sv(word), _stem_en(word))))


def _stem_sv(word: str) -> str:
    word = _UMLAUT.sub(lambda match: _PLAIN[match[match.lastindex or 0]], word)
    for _ in range(_ROUNDS):
        shorter = _stemmer("swedish")(word)
        if shorter == word:
            shorter = _DEFINITE.sub("", word)
        if shorter == word:
            break
        word = shorter
    return word


def _stem_en(word: str) -> str:
    return _stemmer("english")(word)


@cache
def _stemmer(language: str) -> Callable[[str], str]:
    import snowballstemmer  # noqa: PLC0415 - it loads every language; only search and build should pay for it

    stem: Callable[[str], str] = snowballstemmer.stemmer(language).stemWord
    return stem
