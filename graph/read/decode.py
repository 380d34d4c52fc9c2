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
    b"{\\rtf": "a rich text document (RTF)",
    b"bplist00": "a web archive of Safari",
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
# One letter in UTF-8, or a stretch of ASCII; whatever else stands in a page of UTF-8 got into it by mistake.
_IN_UTF8 = re.compile(
    rb"[\x00-\x7f]+|(?:[\xc2-\xdf]|\xe0[\xa0-\xbf]|[\xe1-\xec\xee\xef][\x80-\xbf]|\xed[\x80-\x9f]"
    rb"|(?:\xf0[\x90-\xbf]|[\xf1-\xf3][\x80-\xbf]|\xf4[\x80-\x8f])[\x80-\xbf])[\x80-\xbf]"
)
_WINDOWS = {
    byte: letter for byte in range(0x80, 0xA0) if (letter := bytes([byte]).decode("windows-1252", "ignore"))
}
_LOOKED_AT = 4096
_SHARE = 0.8
"""Of the letters beyond ASCII so many are such as Swedish pages hold."""


def decode(data: bytes, name: str, charset: str = "") -> str:
    """Gives the text of a file, line ends as `\\n`, a byte-order mark kept as its first character.

    UTF-8 is taken where it fits, a few bytes aside, which are then read as Windows-1252; else `charset`, which its
    host declared; else what the page itself declares; else Windows-1252, Mac Roman or the DOS code page 850,
    whichever gives what can be Swedish prose.

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
    found = next(((mark, encoding) for mark, encoding in _MARKS if data.startswith(mark)), None)
    if found is None:
        return _unmarked(data, name, charset)
    mark, encoding = found
    if encoding == "utf-8":
        text = _unmarked(data.removeprefix(mark), name, "")  # some programs put it before any encoding
    else:
        width = int(encoding[-2:]) // 8
        text = _strictly(data[: len(data) // width * width], encoding, name)
    return text if text.startswith("\ufeff") else f"\ufeff{text}"


def _unmarked(data: bytes, name: str, charset: str) -> str:
    if b"\x00" in data:
        wide = charset if charset in _WIDE else _wide(data)
        if not wide:
            raise _binary(name)
        return _strictly(data[: len(data) // 2 * 2], wide, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError as error:
        wrong = error
    found = _declared(data, name, charset) if not (mostly := _mostly_utf8(data, 4)) else ""
    text = mostly or found or _swedish(data) or _mostly_utf8(data, 0.2)
    if not text:
        raise SourceError(
            f"{name}: this is no UTF-8 (byte {wrong.start} does not fit), and in no other encoding is it Swedish;"
            " save it as UTF-8."
        ) from wrong
    return text


def _wide(data: bytes) -> str:
    """Gives UTF-16 in the order of bytes that every other zero shows; "" where they show none."""
    first = data[: _LOOKED_AT // 2 * 2]
    halves = {"utf-16-be": first[::2], "utf-16-le": first[1::2]}
    zeros = {encoding: half.count(0) / max(1, len(half)) for encoding, half in halves.items()}
    fitting = [
        encoding
        for encoding, share in zeros.items()
        if share > 0.7 and sum(zeros.values()) - share < 0.05 and len(first) > 8
    ]
    return "".join(fitting)


def _mostly_utf8(data: bytes, letters: float) -> str:
    """Gives the text of a page of UTF-8 with some other bytes in it; "" where it has fewer `letters` for one such.

    A page that broke off within a letter is one, or one that was put together of two. Letters are those beyond
    ASCII: in another encoding hardly any would be UTF-8.
    """
    stray = _IN_UTF8.sub(b"", data)
    beyond = sum(byte > 0x7F for byte in data) - len(stray)
    if beyond < 2 * letters * len(stray):
        return ""
    pieces, at = [], 0
    for match in _IN_UTF8.finditer(data):
        pieces += [_as_windows(data[at : match.start()]), match[0].decode("utf-8")]
        at = match.end()
    text = "".join([*pieces, _as_windows(data[at:])])
    foreign = [c for c in text if c > "\x7f"]
    return text if sum(c in _SWEDISH for c in foreign) >= _SHARE * len(foreign) else ""


def _as_windows(data: bytes) -> str:
    """Gives bytes as browsers read Windows-1252: what it does not know are control characters."""
    return data.decode("latin-1").translate(_WINDOWS)


def _declared(data: bytes, name: str, charset: str) -> str:
    """Gives the text in what the host, else the page declares; "" where neither declares what we know."""
    declared = _DECLARED.search(data[:_LOOKED_AT])
    # Hosts and pages declare what is none too: `text`, `null`, `x-sv`.
    told = (charset, declared.group(1).decode("ascii").lower() if declared else "")
    # Bytes that hold no zero are no UTF-16, whatever they say; that they are no UTF-8 is known by now.
    encoding = next((encoding for encoding in told if _CHARACTER_SET.fullmatch(encoding)), "")
    if encoding in _AS_WINDOWS or encoding in ("windows-1252", "cp1252"):
        return _as_windows(data)
    return _strictly(data, encoding, name) if encoding else ""


def _binary(name: str) -> SourceError:
    return SourceError(f"{name}: this is a binary file, no text, HTML or PDF.")


def _swedish(data: bytes) -> str:
    """Gives the text in the encoding that makes most of it Swedish, "" where four letters of five are not."""
    best, share = "", _SHARE - 0.001
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
    try:
        return data.decode(encoding)
    except LookupError as error:
        raise SourceError(
            f"{name}: it declares the unknown encoding {encoding}; save it as UTF-8."
        ) from error
    except UnicodeDecodeError as error:
        raise SourceError(
            f"{name}: it claims to be {encoding}, but byte {error.start} does not fit; save it as UTF-8."
        ) from error
