"""The words of the pictures in Swedish and English."""

from __future__ import annotations

import json
from collections.abc import Sequence
from functools import cache
from importlib import resources

from samverkan.errors import PackagedDataError
from viz.facts import Text
from viz.pictures.canvas import clip

__all__ = ["among", "capital", "of", "word"]

_LISTED = 3
_ROOM = 400  # pixels of a name in a sentence


@cache
def _words() -> dict[str, list[str]]:
    try:
        text = (resources.files(__package__) / "words.json").read_text(encoding="utf-8")
    except OSError as error:
        raise PackagedDataError("viz/pictures/words.json cannot be read: install samverkan again") from error
    found: dict[str, list[str]] = json.loads(text)
    return found


def word(name: str, language: str, **values: object) -> str:
    """Gives a wording in a language, with values in its places."""
    return _words()[name][language == "en"].format(**values)


def of(text: Text, language: str) -> str:
    """Gives a name in a language."""
    return text.en if language == "en" else text.sv


def capital(text: str) -> str:
    """Gives a text with a capital first letter and the rest as it is."""
    return text[:1].upper() + text[1:]


def among(names: Sequence[str], language: str) -> str:
    """Gives up to three names with commas between them, very long ones cut; of more how many there are."""
    return (
        ", ".join(clip(name, _ROOM) for name in names)
        if len(names) <= _LISTED
        else word("many", language, n=len(names))
    )
