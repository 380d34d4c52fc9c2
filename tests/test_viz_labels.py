"""How names are broken into lines and ordered."""

from __future__ import annotations

import networkx
import pytest

from viz.labels import by_name, label_size, wrap


def test_a_short_name_is_one_line() -> None:
    """What fits stays whole."""
    assert wrap("Länsstyrelsen Skåne") == ("Länsstyrelsen Skåne",)


def test_a_long_name_is_broken_between_words_and_cut_with_an_ellipsis() -> None:
    """Three lines at most; what is left out is marked; a long word stays whole."""
    name = "Myndigheten för familjerätt och föräldraskapsstöd"
    assert wrap(name) == ("Myndigheten för", "familjerätt och", "föräldraskapsstöd")
    assert wrap(f"{name} i hela landet") == ("Myndigheten för", "familjerätt och", "föräldraskapsstöd i hel…")
    assert wrap("Arbetsmarknadsdepartementet") == ("Arbetsmarknadsdepartementet",)
    assert wrap("Center mot våldsbejakande extremism") == ("Center mot", "våldsbejakande extremism")


@pytest.mark.parametrize(
    "text", ["x" * 500, "ord " * 200, "", " \n\t", "🏳️‍🌈" * 90, "المساواة بين الجنسين والعنف ضد المرأة"]
)
def test_any_text_gives_up_to_three_lines_of_bounded_width(text: str) -> None:
    """Long, empty, emoji and right-to-left names all take a bounded room."""
    lines = wrap(text)
    assert 1 <= len(lines) <= 3
    assert max(len(line) for line in lines) <= 24
    assert label_size(text)[0] <= 24 * 9


def test_actors_stand_as_in_a_swedish_register() -> None:
    """Å, ä and ö come after z, and two of one name by their keys."""
    network: networkx.Graph[str] = networkx.Graph()
    for key, label in (
        ("d", "Österåkers kommun"),
        ("b", "Ånge kommun"),
        ("c", "ånge kommun"),
        ("a", "Ydre kommun"),
    ):
        network.add_node(key, label=label)
    network.add_node("e", label="Älmhults kommun")
    assert sorted(network, key=lambda key: by_name(network, key)) == ["a", "b", "c", "e", "d"]
