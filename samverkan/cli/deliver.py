"""Brings what a command writes to standard output or to a file."""

from __future__ import annotations

import io
import sys
from collections.abc import Callable, Mapping
from pathlib import Path
from typing import TextIO, TypeVar

__all__ = ["chosen_format", "deliver"]

_Given = TypeVar("_Given")


def chosen_format(named: str | None, output: Path | None, endings: Mapping[str, str], otherwise: str) -> str:
    """Gives the format that is named, else that of the file's ending, else the usual one."""
    return named or endings.get(output.suffix.lower() if output else "") or otherwise


def deliver(output: Path | None, write: Callable[[TextIO], _Given]) -> _Given:
    """Lets `write` write to standard output, or to a file that takes its name once it is whole; gives what it gives.

    Raises:
        OutputError: the file cannot be written.
    """
    if output is None:
        if isinstance(sys.stdout, io.TextIOWrapper) and not sys.stdout.isatty():
            sys.stdout.reconfigure(encoding="utf-8")  # whatever the locale: the formats are defined so
        return write(sys.stdout)
    from graph.files import beside  # noqa: PLC0415 - it loads slowly, and only a file should pay for it

    with beside(output) as file:
        text = io.TextIOWrapper(file, encoding="utf-8", newline="", write_through=True)
        given = write(text)
        text.detach()
    return given
