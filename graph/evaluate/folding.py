"""How names and titles are made alike before they are compared."""

from __future__ import annotations

import re

__all__ = ["fold"]

_DASHES = re.compile("[\u2010-\u2015\u2212]")
_UNSEEN = re.compile("[\u00ad\u200b]")
_SPACES = re.compile(r"\s+")


def fold(words: str) -> str:
    """Gives words in one case, with one kind of dash and space, and without stops at their ends."""
    words = _UNSEEN.sub("", _DASHES.sub("-", words).casefold())
    return _SPACES.sub(" ", words).strip(" .:,;")
