"""Finds the files to be read: those under a folder, or the one that is named."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from stat import S_ISREG

from graph.read.source import STANDARD_INPUT, no_such_file, shown
from samverkan.errors import SourceError

__all__ = ["files_under", "source_files"]

_ENDINGS = frozenset({
    ".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".xht", ".shtml", ".asp", ".aspx", ".php", ".mht", ".mhtml",
    ".pdf",
})  # fmt: skip
_REFUSED = frozenset({".doc", ".docx", ".odt", ".rtf"})
"""Documents of prose that are not read: they are no sources, but each is told, for their owner expects them to be."""


def source_files(path: Path) -> list[Path]:
    """Gives the sources under a folder, sorted, or the path itself where it is no folder.

    What is hidden (its name begins with a full stop) is passed over. What may not be looked at, a folder too, stands
    among the sources: who reads it is told why, and nothing is left out in silence.

    Raises:
        SourceError: the path is missing, or a folder that holds no text, HTML or PDF file.
    """
    if path == STANDARD_INPUT:
        return [path]
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        raise no_such_file(shown(path), "file or folder") from error
    except OSError:
        return [path]
    if not _is_folder(path):
        return [path]
    endings = _ENDINGS | _REFUSED
    files = [file for file in files_under(path) if file.suffix.lower() in endings or _is_folder(file)]
    if not files:
        raise SourceError(f"{shown(path)}: this folder holds no .txt, .html or .pdf file.")
    return files


def files_under(folder: Path) -> list[Path]:
    """Gives the files of all levels of a folder, sorted, and the folders in it that may not be listed.

    What is hidden is passed over, and so are pipes, devices, and folders that are links.
    """
    return sorted(_found(folder))


def _found(folder: Path) -> Iterator[Path]:
    closed: list[OSError] = []
    for where, folders, names in os.walk(folder, onerror=closed.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        for name in names:
            file = Path(where, name)
            if not name.startswith(".") and _may_be_read(file):
                yield file
    yield from (Path(error.filename) for error in closed)


def _may_be_read(file: Path) -> bool:
    """Tells whether a name is that of a file, or of something that cannot be looked at."""
    try:
        return S_ISREG(file.stat().st_mode)
    except OSError:
        return True  # a link that leads nowhere, a folder that one may not enter: reading it tells which


def _is_folder(path: Path) -> bool:
    return os.path.isdir(path)  # noqa: PTH112 - Path.is_dir raises where one may not look
