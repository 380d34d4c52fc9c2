"""Reads tables that people keep in a spreadsheet and save as CSV."""

from __future__ import annotations

from pathlib import Path

from samverkan.errors import SourceError

__all__ = ["delimited_lines"]


def delimited_lines(path: Path) -> tuple[list[str], str]:
    """Gives the lines of a CSV in UTF-8, and what parts their fields: a semicolon where the first line has one.

    Raises:
        SourceError: the file cannot be read as UTF-8.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").splitlines()
    except (OSError, UnicodeDecodeError) as error:
        raise SourceError(
            f"cannot read {path} as a UTF-8 text: check the path and save it as UTF-8"
        ) from error
    return lines, ";" if lines and ";" in lines[0] else ","
