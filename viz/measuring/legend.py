"""What each number is called, what it means and what it does not mean, in Swedish and English."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib import resources

from samverkan.errors import PackagedDataError
from viz.facts import Text

__all__ = ["LEGEND", "WHOLE", "Entry"]


@dataclass(frozen=True, slots=True)
class Entry:
    """A number's name, its short and long labels, what it means and what it does not mean."""

    name: str
    short: Text
    label: Text
    means: Text
    does_not: Text


def _read() -> dict[str, dict[str, Entry]]:
    try:
        text = (resources.files(__package__) / "legend.json").read_text(encoding="utf-8")
    except OSError as error:
        raise PackagedDataError(
            "viz/measuring/legend.json cannot be read: install samverkan again"
        ) from error
    told: dict[str, dict[str, dict[str, list[str]]]] = json.loads(text)
    return {
        part: {
            name: Entry(name, *(Text(*said[field]) for field in ("short", "label", "means", "not")))
            for name, said in entries.items()
        }
        for part, entries in told.items()
    }


_ENTRIES = _read()
LEGEND: Mapping[str, Entry] = _ENTRIES["actors"]
"""The numbers of each actor by name, in the order in which they are shown."""

WHOLE: Mapping[str, Entry] = _ENTRIES["whole"]
"""The numbers of the whole network by name."""
