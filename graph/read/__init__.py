"""Reads a source into a `Document`: its text, the hash of its bytes, its blocks in reading order."""

from __future__ import annotations

import hashlib
import os
import re
import sys
import unicodedata
from dataclasses import replace
from pathlib import Path

from graph.read.archive import page_within
from graph.read.decode import decode
from graph.read.folders import files_under, source_files
from graph.read.html import read_html
from graph.read.listed import LIST_NAME, read_list
from graph.read.pdf import read_pdf
from graph.read.plain import blocks_of, title_of
from graph.read.source import STANDARD_INPUT, Source, is_address, no_such_file, shown
from graph.records import Document
from samverkan.errors import SourceError

__all__ = [
    "LIST_NAME",
    "MAX_BYTES",
    "MAX_PARAGRAPH",
    "STANDARD_INPUT",
    "Source",
    "files_under",
    "is_address",
    "read_bytes",
    "read_list",
    "read_path",
    "read_source",
    "source_files",
]

MAX_BYTES = 50_000_000
"""Larger sources are refused: a page or a report of text never comes near it."""

MAX_PARAGRAPH = 200_000
"""A paragraph or line of more characters is no prose, and whoever reads it sentence by sentence takes hours."""

_HTML_MEDIA = frozenset({"text/html", "application/xhtml+xml"})
_PLAIN_MEDIA = frozenset({"text/plain", "text/markdown"})
_HTML = re.compile(
    r"[\ufeff\s]*<(?:!--|!doctype html\b|\?xml\b|(?:html|head|body|main|article|section|header|nav|title|meta|link"
    r"|script|style|div|center|table|p|h[1-6]|ul|ol|dl|font|a|b|i|em|strong|span|big|small|br|hr|pre|blockquote|frameset)"
    r"(?=[\s/>]))",
    re.IGNORECASE,
)
_HTML_WITHIN = re.compile(
    r"<(?:html|body)[\s>]|</(?:p|div|li|[uod]l|h[1-6]|t[dr]|strong|span)>", re.IGNORECASE
)
_PDF = re.compile(rb"%PDF-\d\.\d\s")
"""Stands within the first 1,024 bytes of a PDF, as Acrobat reads it: some servers put lines before it."""


def read_path(path: Path) -> Document:
    """Reads a file, or standard input where the path is `-`.

    Raises:
        SourceError: it is missing, a folder, unreadable, empty, too large, binary, or wrongly encoded.
    """
    return read_source(Source(path))


def read_source(source: Source) -> Document:
    """Reads a source that is at hand; what is known of it stands before what the page says of itself.

    The publisher is left as the page tells it: which body a list means, its reader finds out.

    Raises:
        SourceError: it is missing, a folder, unreadable, empty, too large, binary, or wrongly encoded, or a page of
            the web that nobody has fetched.
    """
    if source.path is None:
        raise SourceError(f"{source.shown}: is not fetched.")
    page = read_bytes(_bytes_of(source.path, source.shown), source.shown, source.media, source.charset)
    longest = max(block.end - block.start for block in page.blocks)
    if longest > MAX_PARAGRAPH:
        raise SourceError(
            f"{source.shown}: holds a line of {longest} characters, more than {MAX_PARAGRAPH};"
            " break it into paragraphs."
        )
    return replace(
        page,
        name=source.name or shown(Path(source.path.name)),
        address=source.address or page.address,
        title=source.title or page.title,
        date=source.date or page.date,
    )


def _bytes_of(path: Path, name: str) -> bytes:
    """Gives what a file or standard input holds, at most a byte more than may be read."""
    try:
        if path == STANDARD_INPUT:
            if sys.stdin is None:  # its descriptor was closed before the program began
                raise SourceError(f"{name}: is closed; name a file, or send one in.")
            return sys.stdin.buffer.read(MAX_BYTES + 1)
        with path.open("rb") as file:
            return file.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise no_such_file(name, "file") from error
    except IsADirectoryError as error:
        raise SourceError(f"{name}: this is a folder; name the files in it.") from error
    except PermissionError as error:
        kind = "folder" if os.path.isdir(path) else "file"  # noqa: PTH112 - Path.is_dir may raise here
        raise SourceError(f"{name}: no right to read this {kind}; change its permissions.") from error
    except OSError as error:
        raise SourceError(f"{name}: cannot be read ({error.strerror}).") from error


def read_bytes(data: bytes, name: str, media: str = "", charset: str = "") -> Document:
    """Reads the bytes of a page; what it is (text, HTML, PDF) shows in the bytes, not in the name.

    A host's word on it (`media`, as text/html, and `charset`) is taken; that a PDF is one shows in it anyhow.

    Raises:
        SourceError: empty, too large, binary, in no encoding that we know, or without text.
    """
    if len(data) > MAX_BYTES:
        raise SourceError(
            f"{name}: larger than {MAX_BYTES // 1_000_000} MB; split it or take its text alone."
        )
    if not data.strip():
        raise SourceError(f"{name}: the file is empty; there is nothing to read.")
    sha256 = hashlib.sha256(data).hexdigest()
    if _PDF.search(data, 0, 1024) or data.lstrip(b"\xef\xbb\xbf \t\r\n").startswith(b"%PDF-"):
        return read_pdf(data, name, sha256)
    if archived := page_within(data, name):
        page = read_html(_text(archived.data, name, archived.charset), name, sha256)
        return replace(
            page, address=page.address or (archived.address if is_address(archived.address) else "")
        )
    text = _text(data, name, charset)
    looks_so = _HTML.match(text) or _HTML_WITHIN.search(text, 0, 2000)
    if media in _HTML_MEDIA or (looks_so and media not in _PLAIN_MEDIA):
        return read_html(text, name, sha256)
    blocks = blocks_of(text)
    if not blocks:
        raise SourceError(f"{name}: there is no text in this file.")
    return Document(text=text, sha256=sha256, name=name, blocks=blocks, title=title_of(text, blocks))


def _text(data: bytes, name: str, charset: str) -> str:
    # One form for each letter: pages from some systems write å as two characters, which no name would match.
    return unicodedata.normalize("NFC", decode(data, name, charset))
