"""The words of the page in one language, and the names of terms in it."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Literal

from viz.specification.vocabulary import Term

__all__ = ["LANGUAGES", "Language", "Texts", "load_texts"]

Language = Literal["sv", "en"]
LANGUAGES: tuple[Language, ...] = ("sv", "en")


class Texts:
    """The words of one language by key; a key that is not there raises KeyError."""

    def __init__(self, language: Language, words: Mapping[str, Mapping[str, str]]) -> None:
        self.language = language
        self._words = words

    @property
    def other(self) -> Language:
        """Gives the language that this is not."""
        return "en" if self.language == "sv" else "sv"

    def __getitem__(self, key: str) -> str:
        return self._words[key][self.language]

    def label(self, term: Term) -> str:
        """Gives the name of a term."""
        return term.labels[self.language]


@cache
def load_texts(language: Language) -> Texts:
    """Gives the words of one language."""
    text = resources.files(__package__).joinpath("texts.json").read_text(encoding="utf-8")
    return Texts(language, json.loads(text))
