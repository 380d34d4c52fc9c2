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
        ("Länsstyrelsen".encode() + b"\xc3", "sida.html: this is no UTF-8 (byte 14 does not fit)"),
        ("Право на помощь".encode("koi8-r"), "in no other encoding is it Swedish"),
        (b"PK\x03\x04rest", "sida.html: this is a zip archive"),
        (b"\xd0\xcf\x11\xe0rest", "an old Office document"),
        (b"\x1f\x8b\x08rest", "a gzip archive"),
        (b"\x89PNG\r\n", "a picture"),
        (rb"{\rtf1\ansi L\'e4n}", "a rich text document"),
        (codecs.BOM_UTF32_LE + b"\xff\xff\xff\xff", "it claims to be utf-32, but byte"),
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


@pytest.mark.parametrize("declared", ["x-hitta-pa", "hex", "idna", "utf-7", "utf8mb4"])
def test_a_declaration_of_what_is_no_character_set_is_passed_over(declared: str) -> None:
    """The encoding is then told by its letters, as where nothing is declared."""
    assert decode(f'<meta charset="{declared}">Våld i Örebro'.encode("cp1252"), "sida").endswith(
        "Våld i Örebro"
    )


@pytest.mark.parametrize(
    ("data", "text"),
    [
        (
            "Vi möts i Åre, på råd av många.".encode() + b" K\xf6ping",
            "Vi möts i Åre, på råd av många. Köping",
        ),
        (
            "<meta charset=latin1>Åre, på råd av många".encode() + b"\xe5",
            "<meta charset=latin1>Åre, på råd av mångaå",
        ),
        ("Rådet möts. ".encode() + "Nämnden också.".encode("cp1252"), "Rådet möts. Nämnden också."),
        (codecs.BOM_UTF8 + "Rådet möts – ofta.".encode("cp1252"), "\ufeffRådet möts – ofta."),
    ],
)
def test_a_page_of_two_encodings_is_read_letter_by_letter(data: bytes, text: str) -> None:
    """Most of it is UTF-8, whatever is declared; what is not was put in by a system that writes Windows-1252."""
    assert decode(data, "sida.html") == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf_16_without_a_mark(encoding: str) -> None:
    """Every other byte of Swedish is zero there; half a letter at the end is left out."""
    assert decode("Rådet möts i Växjö.".encode(encoding) + b"x", "sida.txt") == "Rådet möts i Växjö."


def test_bytes_that_windows_does_not_know() -> None:
    """Browsers read a page that is declared so; the bytes stand for nothing that is seen."""
    assert decode(b"<meta charset=latin1>R\xe5det\x81", "sida.html").endswith("Rådet\x81")
