"""Reads the files that ship beside the modules of this package."""

from __future__ import annotations

from functools import cache
from importlib.resources import files

from samverkan.errors import PackagedDataError

__all__ = ["packaged_text"]


@cache
def packaged_text(path: str) -> str:
    """Gives the text of a file, named by its path below `queries` (`radar/cell.rq`).

    Raises PackagedDataError where the file is missing or is not UTF-8.
    """
    try:
        return files("queries").joinpath(*path.split("/")).read_text(encoding="utf-8")
    except (OSError, UnicodeDecodeError) as error:
        raise PackagedDataError(f"queries/{path} cannot be read: install samverkan again") from error
