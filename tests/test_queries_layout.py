"""`queries.layout`: columns that fit, with words whole where that is possible."""

from __future__ import annotations

import io

import pytest
from hypothesis import given
from hypothesis import strategies as st

from queries.layout import bold, columns

HEADS = ("Län", "Lästa sidor", "Överenskommelse")
ROWS = (("Södermanlands län", "4", "–"), ("Skåne län", "14", "2"))


def test_what_fits_stands_on_one_line_each() -> None:
    """Columns are as wide as their longest text, numbers at the right, nothing follows the last text."""
    assert list(columns(HEADS, ROWS, 60, right=frozenset({1, 2}))) == [
        "Län                Lästa sidor  Överenskommelse",
        "───────────────────────────────────────────────",
        "Södermanlands län            4                –",
        "Skåne län                   14                2",
    ]


def test_words_stay_whole_where_that_is_possible() -> None:
    """Texts are broken at blanks, and the gap narrows, before a word is cut."""
    lines = list(columns(HEADS, ROWS, 35))
    assert max(map(len, lines)) <= 35
    assert lines[0].split() == ["Län", "Lästa", "Överenskommelse"]
    assert lines[3].startswith("Södermanlands ")
    tight = list(columns(HEADS, ROWS, 20))
    assert max(map(len, tight)) <= 20
    assert "Överenskommelse" not in "\n".join(tight)


NARROW = st.text(st.characters(max_codepoint=0x24F))  # letters of one place each


@given(st.lists(st.lists(NARROW, min_size=3, max_size=3), max_size=4), st.integers(5, 120))
def test_no_line_is_wider_than_told_and_nothing_is_lost(rows: list[list[str]], width: int) -> None:
    """Whatever the texts hold, lines fit and every letter is there, column by column."""
    lines = list(columns(("a", "b", "c"), rows, width))
    assert all(len(line) <= width for line in lines)
    letters = sorted("".join(lines[2:]).replace(" ", ""))
    shown = "".join(text for row in rows for text in row if text.split())
    assert len(letters) == len("".join(shown.split()))


@pytest.mark.parametrize("text", ["\x1b[31mrött\x1b[0m", "a\rb\x07", "rad\nrad"])
def test_data_gives_the_terminal_no_orders(text: str) -> None:
    """Control characters become a sign, line breaks blanks."""
    (line,) = columns((), [[text]], 80)
    assert line.isprintable()


def test_letters_that_take_two_places_are_counted_so() -> None:
    """Wide letters and marks that sit on others leave the columns in line."""
    first, second = columns((), [["東京", "x"], ["abcd", "x"]], 80)
    assert (first, second) == ("東京  x", "abcd  x")
    assert list(columns((), [["e\u0301", "x"]], 80)) == ["e\u0301  x"]


def test_bold_is_for_terminals_alone(monkeypatch: pytest.MonkeyPatch) -> None:
    """A pipe gets plain text, and so does who wants no colour."""
    terminal = io.StringIO()
    monkeypatch.setattr(terminal, "isatty", lambda: True)
    monkeypatch.setenv("TERM", "xterm")
    monkeypatch.delenv("NO_COLOR", raising=False)
    assert bold("x", terminal) == "\x1b[1mx\x1b[0m"
    assert bold("x", io.StringIO()) == "x"
    monkeypatch.setenv("NO_COLOR", "1")
    assert bold("x", terminal) == "x"
