"""Bytes to text: the encodings that Swedish pages come in, and clear words where none fits."""

from __future__ import annotations

import codecs
import re

from samverkan.errors import SourceError

__all__ = ["decode"]

_BOMS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_ARCHIVES = {
    b"PK\x03\x04": "a zip archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x1f\x8b": "a gzip archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_DECLARED = re.compile(rb"""<meta[^>]{0,200}?charset\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""", re.IGNORECASE)
_ODD_FOR_SWEDISH = re.compile("[\x80-\x9f\u0192\u2020\u2021\u02c6\u2030\u0160\u0152\u017d\u02dc\u0161\u0153\u017e\u0178]|Ã[\xa0-\xff]")


def decode(data: bytes, name: str) -> str:
    """Gives the text of a file, line ends as `\\n`, a byte-order mark kept as its first character.

    UTF-8 is taken where it fits; else what the page itself declares; else Windows-1252, if what comes out can be
    Swedish prose.

    Raises:
        SourceError: the bytes are no text, or in an encoding that cannot be told.
    """
    for magic, what in _ARCHIVES.items():
        if data.startswith(magic):
            raise SourceError(f"{name}: this is {what}, no text, HTML or PDF; save it as one of these.")
    for mark, encoding in _BOMS:
        if data.startswith(mark):
            return _lines(_strictly(data, encoding, name))
    if b"\x00" in data[:65536]:
        raise SourceError(f"{name}: this is a binary file, no text, HTML or PDF.")
    try:
        return _lines(data.decode("utf-8"))
    except UnicodeDecodeError as error:
        wrong = error
    declared = _DECLARED.search(data[:4096])
    encoding = declared.group(1).decode("ascii").lower() if declared else ""
    if encoding and encoding not in ("utf-8", "utf8"):
        return _lines(_strictly(data, _windows(encoding), name))
    text = _as_windows_1252(data)
    if text is None:
        raise SourceError(
            f"{name}: neither UTF-8 (byte {wrong.start} does not fit) nor Windows-1252; save it as UTF-8."
        ) from wrong
    return _lines(text)


def _as_windows_1252(data: bytes) -> str | None:
    try:
        text = data.decode("windows-1252")
    except UnicodeDecodeError:
        return None
    foreign = [c for c in text if ord(c) > 127]
    swedish = sum(c in "åäöÅÄÖéÉüÜ–—”’“‘…•§°\u00a0\u00ad´·«»½" for c in foreign)
    if len(_ODD_FOR_SWEDISH.findall(text)) * 5 > len(foreign) or swedish * 2 < len(foreign):
        return None
    return text


def _windows(encoding: str) -> str:
    # Browsers read a declared ISO-8859-1 as Windows-1252 (WHATWG Encoding Standard); pages rely on it.
    return "windows-1252" if encoding in ("iso-8859-1", "latin1", "latin-1", "us-ascii", "ascii") else encoding


def _strictly(data: bytes, encoding: str, name: str) -> str:
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise SourceError(f"{name}: it declares the unknown encoding {encoding}; save it as UTF-8.") from error
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: it claims to be {encoding}, but byte {error.start} does not fit; save it as UTF-8."
        ) from error


def _lines(text: str) -> str:
    text = text.replace("\r\n", "\n").replace("\r", "\n")
    if text.count("\x00") or sum(c < "\t" for c in text[:65536]) > 8:
        raise SourceError("this is a binary file, no text, HTML or PDF.")
    return text
