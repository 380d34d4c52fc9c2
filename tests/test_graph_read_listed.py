"""Lists of sources: what they tell of each, and what is no list."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.read import Source, read_list
from samverkan.errors import SourceError

WHOLE = """
[[source]]
address = "https://example.org/kvinnofrid"
publisher = "Länsstyrelsen  i Skåne län"
date = 2024-05-17

[[source]]
path = "sidor/rapport.pdf"
address = "https://example.org/rapport.pdf"
title = "Kartläggning 2019"
date = 2019

[[source]]
address = "sidor"
date = "2019-03"
"""


def listed(folder: Path, text: str) -> list[Source]:
    """Gives what a list of that text names."""
    file = folder / "sources.toml"
    file.write_text(text, encoding="utf-8")
    return read_list(file)


def test_what_a_list_tells(tmp_path: Path) -> None:
    """Addresses are kept, paths are relative to the list, dates are days, months or years."""
    web, report, folder = listed(tmp_path, WHOLE)
    assert web == Source(
        address="https://example.org/kvinnofrid",
        name="https://example.org/kvinnofrid",
        publisher="Länsstyrelsen i Skåne län",
        date="2024-05-17",
    )
    assert report == Source(
        tmp_path / "sidor/rapport.pdf", "https://example.org/rapport.pdf", "", "", "2019", "Kartläggning 2019"
    )
    assert folder == Source(tmp_path / "sidor", date="2019-03")


@pytest.mark.parametrize("written", ["2024-05-17T10:00:00", '"2024-05-17"', "2024-05-17"])
def test_a_day_in_any_form(tmp_path: Path, written: str) -> None:
    """A day is one with a time, and as text."""
    (source,) = listed(tmp_path, f'[[source]]\naddress = "a.txt"\ndate = {written}\n')
    assert source.date == "2024-05-17"


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[[source]\n", "is no TOML"),
        ("a = " + "[" * 5000, "is no TOML"),
        ("", "names no source"),
        ("source = 3\n", "with two brackets"),
        ("[source]\naddress = 'a'\n", "with two brackets"),
        ("[[sources]]\naddress = 'a'\n", "the key 'sources' is unknown; did you mean source?"),
        ("[[source]]\npublisher = 'x'\n", "source 1: names neither an address nor a path"),
        ("[[source]]\npath='a'\n[[source]]\nadress = 'a'\n", "source 2: the key 'adress' is unknown; did you mean"),
        ("[[source]]\n'färg' = 'a'\n", "the key 'färg' is unknown; known are address, path"),
        ("[[source]]\naddress = 3\n", "source 1: address is no text"),
        ("[[source]]\naddress = ' '\n", "address is empty"),
        ('[[source]]\npath = "a\\u0000.txt"\n', "path is empty or no text"),
        ("[[source]]\npath = 'a'\naddress = 'https://anna:ord@example.org/'\n", "holds a user's name or password"),
        ("[[source]]\npath = 'https://example.org'\n", "call it address"),
        ("[[source]]\npath = 'a'\naddress = 'b'\n", "where the page stands in the web"),
        *(
            (f"[[source]]\naddress = 'a'\ndate = {told}\n", "is no date; write 2024-05-17")
            for told in ("'i våras'", "true", "'2024-13'", "'2024-02-30'", "24", "'20240517'", "10:00:00", "-1", "[]")
        ),
    ],
)  # fmt: skip
def test_what_is_wrong_in_a_list(tmp_path: Path, text: str, words: str) -> None:
    """One line names the list, the source in it and the fault."""
    with pytest.raises(SourceError) as error:
        listed(tmp_path, text)
    assert str(error.value).startswith(f"{tmp_path / 'sources.toml'}: ")
    assert words in str(error.value)


def test_a_list_that_cannot_be_read(tmp_path: Path) -> None:
    """Missing, a folder, no UTF-8: a line each."""
    with pytest.raises(SourceError, match="there is no such file"):
        read_list(tmp_path / "borta.toml")
    with pytest.raises(SourceError, match="cannot be read"):
        read_list(tmp_path)
    (tmp_path / "a.toml").write_bytes(b"\xff\xff")
    with pytest.raises(SourceError, match="no UTF-8"):
        read_list(tmp_path / "a.toml")
