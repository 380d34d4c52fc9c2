"""Reads the `#+ key: value` lines at the head of a SPARQL file: those of the rules here, those of the questions."""

from __future__ import annotations

import re

__all__ = ["read_header", "without_header"]

_MARK = "#+"
_LINE = re.compile(r"#\+\s*([A-Za-z.]+)\s*:\s*(.*?)\s*$")


def read_header(text: str) -> dict[str, str]:
    """Gives the values by their keys, in the order of the file; none where there is no header.

    Raises:
        ValueError: a header line has no key and colon; the message quotes it.
    """
    entries: dict[str, str] = {}
    for line in text.splitlines():
        if line.startswith(_MARK):
            match = _LINE.match(line)
            if not match:
                raise ValueError(f"the header line {line!r} is not of the form '#+ key: value'")
            entries[match[1]] = match[2]
    return entries


def without_header(text: str) -> str:
    """Gives the SPARQL alone, with its comments."""
    return "\n".join(line for line in text.splitlines() if not line.startswith(_MARK))
