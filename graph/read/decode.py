"""Bytes to text: the encodings that Swedish pages come in, and clear words where none fits."""

from __future__ import annotations

import codecs
import re

from samverkan.errors import SourceError

__all__ = ["decode"]

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32"),
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_CONTROL = re.compile("[\x00-\x08]")
_NO_TEXT = {
    b"PK\x03\x04": "a zip archive or an Office document",
    b"\xd0\xcf\x11\xe0": "an old Office document",
    b"\x1f\x8b": "a gzip archive",
    b"7z\xbc\xaf": "a 7z archive",
    b"\x89PNG": "a picture",
    b"\xff\xd8\xff": "a picture",
    b"GIF8": "a picture",
}
_DECLARED = re.compile(
    rb"""<(?:meta|\?xml)\b[^<>]{0,200}?(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_-]{2,40})""",
    re.IGNORECASE,
)
# Python knows codecs that are no character sets (`hex`, `idna`, `punycode`); a page may not choose one.
_CHARACTER_SET = re.compile(
    r"(?:iso[-_]?8859[-_]?\d+|latin[-_]?\d+|windows[-_]?\d+|cp\d+|ibm\d+|macintosh|mac[-_]?roman|koi8[-_][ru]"
    r"|us-ascii|ascii|gb\w+|big5\w*|shift[-_]jis|euc[-_]\w+)",
    re.IGNORECASE,
)
# Browsers read these as Windows-1252 (WHATWG Encoding Standard), and pages rely on it.
_AS_WINDOWS = {"iso-8859-1", "iso8859-1", "iso_8859-1", "latin1", "latin-1", "us-ascii", "ascii"}
_WIDE = frozenset({"utf-16", "utf-16le", "utf-16be"})
_GUESSED = ("windows-1252", "mac-roman", "cp850")
_SWEDISH = frozenset("åäöÅÄÖéÉèüÜøØæÆ–—”’“‘…•§°€©®\u00a0\u00ad´·«»½²³")
_UTF8_READ_AS_WINDOWS = re.compile("Ã[\x80-\xff\u0152-\u2122]")


def decode(data: bytes, name: str, charset: str = "") -> str:
    """Gives the text of a file, line ends as `\\n`, a byte-order mark kept as its first character.

    UTF-8 is taken where it fits; else `charset`, which its host declared; else what the page itself declares;
    else Windows-1252, Mac Roman or the DOS code page 850, whichever gives what can be Swedish prose.

    Raises:
        SourceError: the bytes are no text, or in an encoding that cannot be told.
    """
    for magic, what in _NO_TEXT.items():
        if data.startswith(magic):
            raise SourceError(f"{name}: this is {what}, no text, HTML or PDF; save it as one of these.")
    text = _decoded(data, name, charset)
    if "\x00" in text or len(_CONTROL.findall(text, 0, 65536)) > 8:
        raise _binary(name)
    return text.replace("\r\n", "\n").replace("\r", "\n")


def _decoded(data: bytes, name: str, charset: str) -> str:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            text = _strictly(data, encoding, name)
            return text if text.startswith("\ufeff") else f"\ufeff{text}"
    if b"\x00" in data:
        if charset in _WIDE:
            return _strictly(data, charset, name)
        raise _binary(name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong = error
    declared = _DECLARED.search(data[:4096])
    known = (
        charset if _CHARACTER_SET.fullmatch(charset) else ""
    )  # hosts declare what is none too: `text`, `null`
    told = (known, declared.group(1).decode("ascii").lower() if declared else "")
    # Bytes that hold no zero are no UTF-16, whatever they say; that they are no UTF-8 is known by now.
    encoding = next((encoding for encoding in told if encoding and not encoding.startswith("utf")), "")
    if encoding:
        return _strictly(data, "windows-1252" if encoding in _AS_WINDOWS else encoding, name)
    text = _swedish(data)
    if not text:
        raise SourceError(
            f"{name}: this is no UTF-8 (byte {wrong.start} does not fit), and in no other encoding is it Swedish;"
            " save it as UTF-8."
        ) from wrong
    return text


def _binary(name: str) -> SourceError:
    return SourceError(f"{name}: this is a binary file, no text, HTML or PDF.")


def _swedish(data: bytes) -> str:
    """Gives the text in the encoding that makes most of it Swedish, "" where four letters of five are not."""
    best, share = "", 0.799
    for encoding in _GUESSED:
        try:
            text = data.decode(encoding)
        except UnicodeDecodeError:
            continue
        foreign = [c for c in text if c > "\x7f"]
        found = sum(c in _SWEDISH for c in foreign) - len(_UTF8_READ_AS_WINDOWS.findall(text))
        if found / len(foreign) > share:
            best, share = text, found / len(foreign)
    return best


def _strictly(data: bytes, encoding: str, name: str) -> str:
    if not encoding.startswith("utf") and not _CHARACTER_SET.fullmatch(encoding):
        raise _unknown(name, encoding)
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise _unknown(name, encoding) from error
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: it claims to be {encoding}, but byte {error.start} does not fit; save it as UTF-8."
        ) from error


def _unknown(name: str, encoding: str) -> SourceError:
    return SourceError(f"{name}: it declares the unknown encoding {encoding}; save it as UTF-8.")
