"""Files as they come: found in folders, told apart by their bytes, refused in one line."""

from __future__ import annotations

import hashlib
import io
import os
import sys
import threading
from pathlib import Path

import pytest
from fpdf import FPDF

from graph.read import MAX_BYTES, read_bytes, read_path, source_files
from samverkan.errors import SourceError

TEXT = "Kvinnofrid i Mora\n\nPolisen och regionen samverkar.\n"


def test_plain_text_is_kept_character_by_character(tmp_path: Path) -> None:
    """The text is the file decoded, the hash that of its bytes, the name that of the file."""
    path = tmp_path / "sida.txt"
    data = ("\ufeff" + TEXT.replace("\n", "\r\n")).encode()
    path.write_bytes(data)
    page = read_path(path)
    assert page.text == path.read_text(encoding="utf-8")
    assert (page.sha256, page.name, page.title) == (
        hashlib.sha256(data).hexdigest(),
        "sida.txt",
        "Kvinnofrid i Mora",
    )


@pytest.mark.parametrize(
    "page",
    [
        "<!DOCTYPE html><p>Text",
        "\ufeff \n<HTML><body>Text",
        "<?xml version='1.0'?><html><body>Text</body></html>",
        "<!-- sparad --><p>Text</p>",
        "<div>Text</div>",
        "<table><tr><td>Text</table>",
        "<b>Text</b><br>",
        "<a href='x'>Text</a>",
        "Rubrik<p>Text</p>",
        "Content-Type: text/html\n\n<html><body><main>Text</main></body></html>",
    ],
)
def test_html_shows_in_the_bytes(page: str) -> None:
    """HTML is known by how it begins, whatever the file is called."""
    assert "<" not in read_bytes(page.encode(), "sida.txt").text


@pytest.mark.parametrize(
    "page", ["<3 Mora\n", "<a@mora.se>, skriv.\n", "Om <html> och <p>.\n" * 200, "a < b\n"]
)
def test_what_is_no_html_is_plain_text(page: str) -> None:
    """A sign of its own, or a tag that is spoken of far down, makes no HTML."""
    page = "Rad.\n" * 500 + page if "<html>" in page else page
    assert read_bytes(page.encode(), "sida.html").text == page


def test_pdf_shows_in_the_bytes() -> None:
    """A PDF is one under any name."""
    file = FPDF()
    file.add_page()
    file.set_font("helvetica")
    file.text(20, 20, "Kvinnofrid i Mora")
    assert read_bytes(bytes(file.output()), "sida.txt").text == "Kvinnofrid i Mora\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "the file is empty"),
        (b" \n\t\r\n", "the file is empty"),
        ("\ufeff \u00a0\n".encode(), "there is no text"),
        (b"PK\x03\x04\x14\x00", "a zip archive"),
        (b"\x89PNG\r\n\x1a\n", "a picture"),
        (bytes(range(256)), "a binary file"),
        (b"<html><body></body></html>", "no text of its own"),
        (b"a" * (MAX_BYTES + 1), "larger than 50 MB"),
    ],
)
def test_files_without_text_are_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    """The line names the file and says what is wrong."""
    path = tmp_path / "sida.html"
    path.write_bytes(data)
    with pytest.raises(SourceError) as error:
        read_path(path)
    assert str(error.value).startswith(f"{path}: ")
    assert words in str(error.value)


def test_a_huge_file_is_not_read_to_its_end(tmp_path: Path) -> None:
    """Of a file of 200 MB, and of one that never ends, no more is read than shows that it is too large."""
    path = tmp_path / "stor.txt"
    with path.open("wb") as file:
        file.truncate(200_000_000)
    for large in (path, Path("/dev/zero")):
        with pytest.raises(SourceError, match="larger than 50 MB"):
            read_path(large)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    """Text, hash and blocks are those of the same bytes, whatever is added meanwhile."""
    path = tmp_path / "sida.txt"
    path.write_text(TEXT, encoding="utf-8")
    stop = threading.Event()

    def grow() -> None:
        with path.open("a", encoding="utf-8") as file:
            while not stop.wait(0.0005):
                file.write("En rad till.\n")
                file.flush()

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        for _ in range(30):
            page = read_path(path)
            assert page.sha256 == hashlib.sha256(page.text.encode()).hexdigest()
            assert page.blocks[-1].end <= len(page.text)
    finally:
        stop.set()
        writer.join()


def test_files_that_cannot_be_opened(tmp_path: Path) -> None:
    """Missing, a folder, too long a name: a line each."""
    with pytest.raises(SourceError, match=r"borta\.txt: there is no such file"):
        read_path(tmp_path / "borta.txt")
    with pytest.raises(SourceError, match="this is a folder"):
        read_path(tmp_path)
    with pytest.raises(SourceError, match="cannot be read"):
        read_path(tmp_path / ("a" * 300))


def test_a_name_that_is_no_utf_8(tmp_path: Path) -> None:
    """A file of such a name is read, and its name can be printed."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/v\xe5ld.txt"))
    path.write_text(TEXT, encoding="utf-8")
    assert read_path(path).name == "v\ufffdld.txt"
    path.write_bytes(b"")
    with pytest.raises(SourceError) as error:
        read_path(path)
    assert str(error.value).encode()


def test_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """A dash is standard input, and named so."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEXT.encode())))
    page = read_path(Path("-"))
    assert (page.text, page.name) == (TEXT, "standard input")
    with pytest.raises(SourceError, match=r"^standard input: the file is empty"):
        read_path(Path("-"))
    assert source_files(Path("-")) == [Path("-")]


def test_standard_input_that_is_closed(monkeypatch: pytest.MonkeyPatch) -> None:
    """A program that was started without one is told so."""
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(SourceError, match="standard input: is closed; name a file"):
        read_path(Path("-"))


def test_a_pipe_is_a_source(tmp_path: Path) -> None:
    """What another program writes into a pipe is read like a file."""
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=lambda: pipe.write_text(TEXT, encoding="utf-8"))
    writer.start()
    assert [read_path(path).text for path in source_files(pipe)] == [TEXT]
    writer.join()


def test_a_folder_gives_its_sources_in_order(tmp_path: Path) -> None:
    """Text, HTML and PDF files of all levels, sorted, and documents that are refused later; all else is passed over."""
    names = [
        "b.txt",
        "a/c.HTML",
        "a/d/e.pdf",
        "a/f.htm",
        "g.md",
        ".h.txt",
        ".git/i.txt",
        "j.docx",
        "k",
        "l.aspx",
        "m.csv",
        "n.mhtml",
    ]
    for name in names:
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).touch()
    (tmp_path / "folder.txt").mkdir()
    found = [path.relative_to(tmp_path).as_posix() for path in source_files(tmp_path)]
    assert found == ["a/c.HTML", "a/d/e.pdf", "a/f.htm", "b.txt", "g.md", "j.docx", "l.aspx", "n.mhtml"]
    assert source_files(tmp_path / "k") == [tmp_path / "k"]


def test_nothing_to_read(tmp_path: Path) -> None:
    """An empty folder and a path that leads nowhere are told."""
    with pytest.raises(SourceError, match=r"this folder holds no \.txt, \.html or \.pdf file"):
        source_files(tmp_path)
    with pytest.raises(SourceError, match="there is no such file or folder"):
        source_files(tmp_path / "borta")
    for words in ("www.example.org/kvinnofrid", "example.se/kvinnofrid"):
        with pytest.raises(SourceError, match="for a page of the web write https:// before it"):
            source_files(Path(words))
