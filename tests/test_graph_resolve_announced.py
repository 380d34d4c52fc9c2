"""Titles that count the bodies that the text below names, and titles that tell of a collaboration."""

from __future__ import annotations

import pytest
from said import page, together

TAX, POLICE, ENFORCEMENT = "skatteverket", "polismyndigheten", "kronofogdemyndigheten"
BELOW = "Skatteverket, Polismyndigheten och Kronofogdemyndigheten har skrivit en lägesbild."


@pytest.mark.parametrize(
    "title",
    ["Tre myndigheter samverkar mot svartarbete", "Tre statliga myndigheter går samman mot svartarbete"],
)
def test_a_title_that_counts_means_the_list_below(title: str) -> None:
    """As many bodies as the title says, of the kind that it names, do what it tells."""
    assert together(page(f"{title}\n\n{BELOW}")) == [frozenset((TAX, POLICE, ENFORCEMENT))]


@pytest.mark.parametrize(
    "title",
    [
        "Fyra myndigheter samverkar mot svartarbete",  # another number
        "Tre kommuner samverkar mot svartarbete",  # another kind
        "Tre myndigheter som samverkar mot svartarbete",  # no sentence
    ],
)
def test_a_title_that_counts_others_means_none_of_them(title: str) -> None:
    """A list of another number or kind is not what the title speaks of."""
    assert together(page(f"{title}\n\n{BELOW}")) == []


def test_a_title_tells_a_collaboration() -> None:
    """A title that is a sentence is one; over a text that tells the same it adds nothing."""
    title = "Skatteverket och Polismyndigheten samarbetar mot svartarbete"
    assert together(page(f"{title}\n\nArbetet började i våras.")) == [frozenset((TAX, POLICE))]
    below = "Skatteverket och Polismyndigheten har öppnat ett gemensamt kontor."
    assert together(page(f"{title}\n\n{below}")) == [frozenset((TAX, POLICE))]


def test_a_title_over_a_list_of_people_tells_none() -> None:
    """A line of members without a verb is a heading only by its look."""
    assert together(page("Ledamöter från Skatteverket och Polismyndigheten\n\nDe valdes i våras.")) == []
