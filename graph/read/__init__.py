"""Reads a source into a `Document`: its text, the hash of its bytes, its blocks in reading order."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from graph.read.decode import decode
from graph.read.plain import blocks_of, title_of
from graph.records import Document
from samverkan.errors import SourceError

__all__ = ["MAX_BYTES", "STANDARD_INPUT", "read_bytes", "read_path", "source_files"]

MAX_BYTES = 50_000_000
"""Larger sources are refused: a page or a report of text never comes near it."""

STANDARD_INPUT = Path("-")

_ENDINGS = {".txt", ".text", ".md", ".html", ".htm", ".xhtml", ".pdf"}


def read_path(path: Path) -> Document:
    """Reads a file, or standard input where the path is `-`.

    Raises:
        SourceError: it is missing, a folder, unreadable, empty, too large, binary, or wrongly encoded.
    """
    try:
        if path == STANDARD_INPUT:
            data = sys.stdin.buffer.read(MAX_BYTES + 1)
        else:
            with path.open("rb") as file:
                data = file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise SourceError(f"{path}: there is no such file; check the path.") from error
    except IsADirectoryError as error:
        raise SourceError(f"{path}: this is a folder; name the files in it, or build from the folder.") from error
    except PermissionError as error:
        raise SourceError(f"{path}: no right to read this file; change its permissions.") from error
    except OSError as error:
        raise SourceError(f"{path}: cannot be read ({error.strerror}).") from error
    return read_bytes(data, path.name if path != STANDARD_INPUT else "standard input")


def read_bytes(data: bytes, name: str) -> Document:
    """Reads the bytes of a page; what it is (text, HTML, PDF) shows in the bytes, not in the name.

    Raises:
        SourceError: empty, too large, binary, in no encoding that we know, or without text.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(f"{name}: larger than {MAX_BYTES // 1_000_000} MB; split it or take its text alone.")
    if not data.strip():
        raise SourceError(f"{name}: the file is empty; there is nothing to read.")
    sha256 = hashlib.sha256(data).hexdigest()
    if data.lstrip()[:5] == b"%PDF-":
        from graph.read.pdf import read_pdf  # loaded only where a PDF is met: it starts a native library

        return read_pdf(data, name, sha256)
    text = decode(data, name)
    if _is_html(text):
        from graph.read.html import read_html  # loaded only where HTML is met

        return read_html(text, name, sha256)
    blocks = blocks_of(text)
    if not blocks:
        raise SourceError(f"{name}: there is no text in this file.")
    return Document(text=text, sha256=sha256, name=name, blocks=blocks, title=title_of(text, blocks))


def _is_html(text: str) -> bool:
    head = text[:2000].lstrip("\ufeff \t\r\n").lower()
    return head.startswith(("<!doctype html", "<html", "<head", "<body", "<main", "<article", "<?xml")) or (
        "<html" in head or "<body" in head
    )


def source_files(path: Path) -> list[Path]:
    """Gives the readable sources under a folder, sorted, or the path itself where it is no folder.

    Raises:
        SourceError: the path is missing, or a folder that holds no text, HTML or PDF file.
    """
    if path == STANDARD_INPUT or path.is_file():
        return [path]
    if not path.exists():
        raise SourceError(f"{path}: there is no such file or folder; check the path.")
    files = sorted(p for p in path.rglob("*") if p.suffix.lower() in _ENDINGS and p.is_file())
    if not files:
        raise SourceError(f"{path}: this folder holds no .txt, .html or .pdf file.")
    return files
