"""How names are broken into lines."""

from __future__ import annotations

import pytest

from viz.labels import label_size, wrap


def test_a_short_name_is_one_line() -> None:
    """What fits stays whole."""
    assert wrap("Länsstyrelsen Skåne") == ("Länsstyrelsen Skåne",)


def test_a_long_name_is_broken_between_words_and_cut_with_an_ellipsis() -> None:
    """Two lines at most; what is left out is marked."""
    name = "Myndigheten för familjerätt och föräldraskapsstöd"
    assert wrap(name) == ("Myndigheten för", "familjerätt och…")
    assert wrap("Center mot våldsbejakande extremism") == ("Center mot", "våldsbejakande extremism")


@pytest.mark.parametrize(
    "text", ["x" * 500, "ord " * 200, "", " \n\t", "🏳️‍🌈" * 90, "المساواة بين الجنسين والعنف ضد المرأة"]
)
def test_any_text_gives_one_or_two_lines_of_bounded_width(text: str) -> None:
    """Long, empty, emoji and right-to-left names all take a bounded room."""
    lines = wrap(text)
    assert 1 <= len(lines) <= 2
    assert max(len(line) for line in lines) <= 24
    assert label_size(text)[0] <= 24 * 9
