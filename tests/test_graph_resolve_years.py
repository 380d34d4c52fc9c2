"""A name that several bodies have had is read by the year: of its line, of the page, or the latest on the page."""

from __future__ import annotations

import pytest
from said import named, page

from graph.pipeline import extract_document
from graph.read import read_bytes

# the words, and the body that they mean in 2012 and in 2020
SHARED = [
    ("SKR", "unizon", "sveriges-kommuner-och-regioner"),
    ("SKL", "sveriges-kommuner-och-regioner", "sveriges-kvinnoorganisationer"),
    ("SST", "namnden-for-statligt-stod-till-trossamfund", "myndigheten-for-stod-till-trossamfund"),
    ("Statskontoret", "statskontoret-till-2025", "statskontoret-till-2025"),
    ("DO", "diskrimineringsombudsmannen", "diskrimineringsombudsmannen"),
    ("Polismyndigheten i Skåne", "polismyndigheten-i-skane-lan", "polismyndigheten-i-skane"),
]
SENTENCE = "{} och Länsstyrelsen Kalmar möttes."
BOARD = "lansstyrelsen-kalmar"


@pytest.mark.parametrize(("words", "then", "later"), SHARED, ids=[words for words, _, _ in SHARED])
def test_the_year_of_the_page_decides_whom_a_name_means(words: str, then: str, later: str) -> None:
    """The same sentence on a page of 2012 and on one of 2020 may name two bodies."""
    assert named(page("Publicerad 2012", SENTENCE.format(words))) == {then, BOARD}
    assert named(page("Publicerad 2020", SENTENCE.format(words))) == {later, BOARD}


@pytest.mark.parametrize(
    ("year", "body"),
    [("2005", "ombudsmannen-mot-etnisk-diskriminering"), ("2026", "diskrimineringsombudsmannen")],
)
def test_an_ombudsman_of_the_same_letters_is_told_apart(year: str, body: str) -> None:
    """DO was the ombudsman against ethnic discrimination until 2008."""
    assert named(page(f"Publicerad {year}", SENTENCE.format("DO"))) == {body, BOARD}


def test_the_year_of_the_line_comes_before_that_of_the_page() -> None:
    """A page of 2020 that tells of 2012 means whom the name meant in 2012."""
    line = "SKR och Länsstyrelsen Kalmar möttes 2012."
    assert named(page("Publicerad 2020", line)) == {"unizon", BOARD}


@pytest.mark.parametrize(
    ("day", "body"), [("2012-05-01", "unizon"), ("2020-05-01", "sveriges-kommuner-och-regioner")]
)
def test_the_date_that_a_page_gives_of_itself_comes_before_the_years_it_speaks_of(
    day: str, body: str
) -> None:
    """A strategy up to 2016 on a page of 2012, or of 2020, does not move the page."""
    html = (
        f'<html><head><meta property="article:published_time" content="{day}"></head><body><main><h1>Möte</h1>'
        "<p>SKR och Länsstyrelsen Kalmar möttes.</p><p>Strategin gäller till 2016.</p></main></body></html>"
    )
    assert named(extract_document(read_bytes(html.encode(), "sida.html"))) == {body, BOARD}
