"""The words of the report in one language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

from samverkan.errors import PackagedDataError
from viz.facts import Text
from viz.pictures.canvas import clip
from viz.pictures.words import of

__all__ = ["Words", "file_text"]

_LISTED = 3
_ROOM = 400  # pixels of a name in a sentence


@cache
def file_text(name: str) -> str:
    """Gives the text of a file of the report; raises PackagedDataError where it is missing."""
    try:
        return (resources.files(__package__) / name).read_text(encoding="utf-8")
    except OSError as error:
        raise PackagedDataError(f"viz/report/{name} cannot be read: install samverkan again") from error


@cache
def _all() -> dict[str, list[str]]:
    found: dict[str, list[str]] = json.loads(file_text("texts.json"))
    return found


class Words:
    """The words in a language, `sv` or `en`."""

    def __init__(self, language: str) -> None:
        self.language = language

    def __getitem__(self, name: str) -> str:
        return _all()[name][self.language == "en"]

    def told(self, name: str, **values: object) -> str:
        """Gives a wording with values in its places."""
        return self[name].format(**values)

    def count(self, number: int, name: str) -> str:
        """Gives a number with its noun in the right form."""
        one, many = self[name].split("|")
        return f"{number} {one if number == 1 else many}"

    def of(self, text: Text) -> str:
        """Gives a name in the language."""
        return of(text, self.language)

    def listed(self, names: Sequence[str]) -> str:
        """Gives up to three names as in a sentence, and how many more there are."""
        *first, last = [clip(name, _ROOM) for name in names[:_LISTED]]
        if len(names) > _LISTED:
            return f"{', '.join([*first, last])} {self.told('t-rest', n=len(names) - _LISTED)}"
        return f"{', '.join(first)} {self['and']} {last}" if first else last
