"""The labelled pages: what is found on them may not fall below what once was found."""

from __future__ import annotations

from collections import Counter

import pytest
from labelled import PAGES, labelled, score_of

from graph.evaluate.calibration import calibration_error
from graph.evaluate.figures import fallen, figures_of, read_figures
from graph.evaluate.gold import Gold
from graph.evaluate.score import Score, sum_of
from graph.read import read_bytes

Scored = list[tuple[Gold, Score]]


@pytest.fixture(scope="module")
def every_page() -> Scored:
    """Every labelled page with its score; all can be read."""
    return [(gold, score_of(name)) for name, gold in labelled().items()]


def test_no_figure_falls(every_page: Scored) -> None:
    """Each kind's F1 in each part of the pages is at least the one that is kept in figures.json."""
    kept = read_figures((PAGES / "figures.json").read_text(encoding="utf-8"))
    assert set(kept) == {"dev", "held-out"}
    assert fallen(kept, figures_of(every_page)) == []


def test_every_quote_stands_in_its_page(every_page: Scored) -> None:
    """Each fact has words of the page, and they stand there at its offsets."""
    total = sum_of(score for _, score in every_page)
    assert total.receipts.wrong == total.quotes.wrong == 0
    assert total.quotes.found > 300


def test_pages_are_of_both_parts_and_all_formats() -> None:
    """There are pages to work with and pages that are only scored, in plain text, HTML and PDF."""
    pages = labelled().values()
    assert len(pages) >= 30
    assert min(Counter(gold.split for gold in pages).values()) >= 20
    assert {gold.source.suffix for gold in pages} >= {".txt", ".html", ".pdf"}


def test_gold_names_what_its_page_says() -> None:
    """A title that gold asks for stands in its page, so that a slip of the pen in the gold is found."""
    for gold in labelled().values():
        text = _plain(read_bytes(gold.source.read_bytes(), gold.source.name).text)
        for wanted in gold.publications:
            assert _plain(wanted.title) in text, (gold.name, wanted.title)


def _plain(words: str) -> str:
    return "".join(letter for letter in words.casefold() if letter.isalnum())


def test_confidence_says_how_often_facts_are_right(every_page: Scored) -> None:
    """Over all facts, confidence is off from the share that is right by less than 0.05; else count rules anew."""
    total = sum_of(score for _, score in every_page)
    assert calibration_error(total.judged) < 0.05
