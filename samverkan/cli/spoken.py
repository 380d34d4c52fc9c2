"""In which language a fault is told: that of the answer, where the person says which, or has a Swedish system."""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence

__all__ = ["spoken"]


def spoken(words: Sequence[str], environment: Mapping[str, str] = os.environ) -> str:
    """Gives what follows `--lang` on the command line; without it, `sv` on a Swedish system, else `en`."""
    for place, word in enumerate(words):
        if word == "--lang" and place + 1 < len(words):
            return words[place + 1]
        if word.startswith("--lang="):
            return word.removeprefix("--lang=")
    system = next(filter(None, map(environment.get, ("LC_ALL", "LC_MESSAGES", "LANG"))), "")
    return "sv" if system.startswith("sv") else "en"
