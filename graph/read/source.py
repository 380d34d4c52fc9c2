"""What is to be read, and what is known of it before it is read."""

from __future__ import annotations

import os
import re
from dataclasses import dataclass
from pathlib import Path

from graph.describe import visible
from samverkan.errors import SourceError

__all__ = ["STANDARD_INPUT", "Source", "is_address", "no_such_file", "shown"]

STANDARD_INPUT = Path("-")

_HALF_AN_ADDRESS = re.compile(r"(?:www\.|[\w-]+(?:\.[\w-]+)*\.(?:se|nu|org|com|eu)/)", re.IGNORECASE)
_ADDRESS = re.compile(r"[a-z][a-z0-9+.-]{1,20}://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Source:
    """A page to be read.

    `path` is the file, or `-`; None for a page of the web that is not fetched yet. `address` is where it stands in
    the web; `name` what the user calls it where that is not the name of its file. `publisher`, `date` (2024,
    2024-05 or 2024-05-17) and `title` are what a list of sources tells. `media` and `charset` are what its host
    declared.
    """

    path: Path | None = None
    address: str = ""
    name: str = ""
    publisher: str = ""
    date: str = ""
    title: str = ""
    media: str = ""
    charset: str = ""

    @property
    def shown(self) -> str:
        """What to call it in a message."""
        return self.name or (self.address if self.path is None else shown(self.path))

    @property
    def is_described(self) -> bool:
        """True where a list tells anything of it."""
        return bool(self.publisher or self.date or self.title)


def is_address(told: str) -> bool:
    """Tells whether words are meant as an address of the web, and not as a path."""
    return bool(_ADDRESS.match(told))


def shown(path: Path) -> str:
    """Gives a path as it can be printed: a name may hold bytes that are no UTF-8, or steer a terminal."""
    return (
        "standard input" if path == STANDARD_INPUT else visible(os.fsencode(path).decode("utf-8", "replace"))
    )


def no_such_file(name: str, what: str) -> SourceError:
    """Gives what to raise where a path leads nowhere; one that looks like an address was meant as one."""
    near = (
        "for a page of the web write https:// before it" if _HALF_AN_ADDRESS.match(name) else "check the path"
    )
    return SourceError(f"{name}: there is no such {what}; {near}.")
