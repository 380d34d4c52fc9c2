"""Bytes to text: which encoding is taken, and what is refused."""

from __future__ import annotations

import codecs
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.read.decode import decode
from samverkan.errors import SourceError

SWEDISH = "Åtgärder för våldsutsatta: samråd i Örebro – på länets ”egna” språk.\n"


@pytest.mark.parametrize("encoding", ["utf-8", "windows-1252", "mac-roman"])
def test_swedish_is_read_without_a_word_on_its_encoding(encoding: str) -> None:
    """UTF-8, what Windows wrote and what old Macintoshes wrote are told apart by what comes out."""
    assert decode(SWEDISH.encode(encoding), "sida.txt") == SWEDISH


def test_dos_text_is_read() -> None:
    """The code page of DOS is the last one tried."""
    plain = "Samrådet möttes i Älvsbyn och på Åland.\n"
    assert decode(plain.encode("cp850"), "sida.txt") == plain


@pytest.mark.parametrize(
    ("mark", "encoding"),
    [
        (codecs.BOM_UTF8, "utf-8"),
        (codecs.BOM_UTF16_LE, "utf-16-le"),
        (codecs.BOM_UTF16_BE, "utf-16-be"),
        (codecs.BOM_UTF32_LE, "utf-32-le"),
    ],
)
def test_a_byte_order_mark_tells_and_counts(mark: bytes, encoding: str) -> None:
    """The mark is kept as the first character, so that offsets are those of the file decoded."""
    assert decode(mark + SWEDISH.encode(encoding), "sida.txt") == "\ufeff" + SWEDISH


@pytest.mark.parametrize("declared", ["iso-8859-1", "ISO-8859-1", "latin1", "us-ascii", "windows-1252"])
def test_declared_latin_1_is_read_as_browsers_do(declared: str) -> None:
    """A page that says Latin-1 holds the dashes and quotes of Windows."""
    page = f'<html><head><meta charset="{declared}"></head><body>{SWEDISH}</body></html>'
    assert decode(page.encode("windows-1252"), "sida.html") == page


def test_a_declaration_in_the_old_way_and_in_xml() -> None:
    """`http-equiv` and the XML declaration are declarations too."""
    old = (
        f'<META HTTP-EQUIV="Content-Type" CONTENT="text/html; charset=iso-8859-15"><p>1 000 € {SWEDISH[:30]}'
    )
    assert decode(old.encode("iso-8859-15"), "sida.html") == old
    xml = f'<?xml version="1.0" encoding="iso-8859-15"?><html><p>1 000 € {SWEDISH[:30]}</p></html>'
    assert decode(xml.encode("iso-8859-15"), "sida.html") == xml


def test_utf_8_is_taken_whatever_is_declared() -> None:
    """Bytes that are UTF-8 are UTF-8: servers convert pages and forget their declaration."""
    page = f'<meta charset="iso-8859-1">{SWEDISH}'
    assert decode(page.encode(), "sida.html") == page


def test_a_page_that_wrongly_claims_utf_8_is_read() -> None:
    """What claims to be UTF-8 and is Windows-1252 is read as that."""
    page = f'<meta charset="utf-8">{SWEDISH}'
    assert decode(page.encode("windows-1252"), "sida.html") == page


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (
            b'<meta charset="shift_jis">v\xe5ld \xff\xff',
            "sida.html: it claims to be shift_jis, but byte 31 does",
        ),
        (b'<meta charset="x-hitta-pa">v\xe5ld', "sida.html: it declares the unknown encoding x-hitta-pa"),
        (b'<meta charset="hex">v\xe5ld', "unknown encoding hex"),
        (b'<meta charset="idna">v\xe5ld', "unknown encoding idna"),
        (codecs.BOM_UTF16_LE + b"a", "sida.html: it claims to be utf-16, but byte"),
        ("Länsstyrelsen".encode() + b"\xc3", "sida.html: this is no UTF-8 (byte 14 does not fit)"),
        ("Право на помощь".encode("koi8-r"), "in no other encoding is it Swedish"),
        (b"PK\x03\x04rest", "sida.html: this is a zip archive"),
        (b"\xd0\xcf\x11\xe0rest", "an old Office document"),
        (b"\x1f\x8b\x08rest", "a gzip archive"),
        (b"\x89PNG\r\n", "a picture"),
        (b"\xff\xd8\xff\xe0", "a picture"),
        (b"text" * 30_000 + b"\x00", "sida.html: this is a binary file"),
        (bytes(range(1, 9)) * 2 + b"text", "sida.html: this is a binary file"),
        (codecs.BOM_UTF16_LE + "a\x00b".encode("utf-16-le"), "sida.html: this is a binary file"),
    ],
)
def test_what_is_no_text_is_refused_by_name(data: bytes, words: str) -> None:
    """One line says which file it is, what is wrong with it, and what to do."""
    with pytest.raises(SourceError) as error:
        decode(data, "sida.html")
    assert words in str(error.value)


@pytest.mark.parametrize("end", ["\r\n", "\r", "\n"])
def test_line_ends_are_one_character(end: str, tmp_path: Path) -> None:
    """Offsets are those of the text that Python reads from the file."""
    path = tmp_path / "sida.txt"
    path.write_bytes(f"Första{end}{end}Andra raden{end}".encode())
    assert decode(path.read_bytes(), "sida.txt") == path.read_text(encoding="utf-8")


@given(st.binary(max_size=300))
def test_any_bytes_are_text_or_refused(data: bytes) -> None:
    """Nothing but a text or a named fault comes out, and text can be written again."""
    try:
        text = decode(data, "sida.txt")
    except SourceError:
        return  # the tests above say what is refused
    assert "\r" not in text
    assert text.encode() or not data


@given(st.text(st.characters(codec="utf-8", min_codepoint=9), max_size=200))
def test_utf_8_keeps_every_character(text: str) -> None:
    """What is UTF-8 comes back as it was, but for line ends."""
    expected = text.replace("\r\n", "\n").replace("\r", "\n")
    assert decode(text.encode(), "sida.txt") == expected
