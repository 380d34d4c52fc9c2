"""Web archives: the page is found in them, with its letters and where it was saved from."""

from __future__ import annotations

import base64

import pytest

from graph.read import read_bytes
from samverkan.errors import SourceError

_HEAD = """From: <Saved by Blink>
Snapshot-Content-Location: https://www.example.org/kvinnofrid
Subject: Kvinnofrid
MIME-Version: 1.0
Content-Type: multipart/related; type="text/html"; boundary="--b--"

"""


def archive(*parts: str) -> bytes:
    """Gives an archive of parts, as browsers write it."""
    return (
        (_HEAD + "".join(f"----b--\n{part}\n" for part in parts) + "----b----\n")
        .replace("\n", "\r\n")
        .encode()
    )


PICTURE = "Content-Type: image/png\nContent-Transfer-Encoding: base64\n\niVBORw0KGgo=\n"


@pytest.mark.parametrize(
    "page",
    [
        "Content-Type: text/html\nContent-Transfer-Encoding: quoted-printable\n\n"
        "<html><body><p>R=C3=A5det m=\n=C3=B6ts.</p>",
        "Content-Type: text/html; charset=windows-1252\nContent-Transfer-Encoding: base64\n\n"
        + base64.b64encode("<html><p>Rådet möts.".encode("cp1252")).decode(),
        "Content-Type: text/html\nContent-Transfer-Encoding: 8bit\n\n<html><body><p>Rådet möts.</p>",
    ],
)
def test_the_page_of_an_archive_is_read(page: str) -> None:
    """However it is packed, the page is read, and its address is where it was saved from."""
    found = read_bytes(archive(PICTURE, page, PICTURE), "sida.mhtml")
    assert (found.text, found.address) == ("Rådet möts.\n", "https://www.example.org/kvinnofrid")


def test_an_archive_without_a_page_and_what_only_looks_so() -> None:
    """Pictures alone are no page; a text that quotes headers, or another kind of mail, is text."""
    with pytest.raises(SourceError, match=r"sida\.mhtml: this is a web archive without a page of HTML"):
        read_bytes(archive(PICTURE), "sida.mhtml")
    letter = "Subject: Mötet\nContent-Type: text/plain\n\nRådet möts.\n"
    assert read_bytes(letter.encode(), "brev.txt").text == letter
