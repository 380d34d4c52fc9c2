"""Where the shipped edition points to: five pages, and sentences of our own instead of their words."""

from __future__ import annotations

import hashlib
import re
from collections import Counter
from pathlib import Path

import pytest

from graph.build import curated_quads
from graph.curated import load_edition
from graph.records import Passage
from graph.reference.tables import load_reference
from graph.store import GraphStore

PAGES = Path(__file__).parents[2] / "shared" / "seeds"
"""The five pages lie beside the project where it is made; they are no part of it."""


def passages() -> set[Passage]:
    """Gives every passage that a judgement points to."""
    return {passage for judgement in load_edition().judgements for passage in judgement.evidence}


def test_every_page_has_its_address_and_publisher() -> None:
    """Each page says where it was read, what it is called and who publishes it."""
    for document in load_edition().documents:
        assert document.address.startswith(("http://", "https://"))
        assert document.publisher in load_reference().by_key
        assert document.title
    publishers = Counter(document.publisher for document in load_edition().documents)
    assert publishers == {"actor/nationellt-centrum-for-kvinnofrid": 4, "actor/lansstyrelsen-ostergotland": 1}


def test_each_passage_has_a_sentence_in_each_language() -> None:
    """Every passage says what stands there in Swedish and in English, and never the same in both."""
    for passage in passages():
        assert not passage.exact
        for sentence in (passage.stated_sv, passage.stated_en):
            assert re.fullmatch(r"[A-ZÅÄÖ][^\n<>]{10,240}\.", sentence), passage
        assert passage.stated_sv != passage.stated_en


def test_one_place_says_one_thing() -> None:
    """Two facts that stand in the same place share its sentence."""
    places = Counter((passage.document, passage.start, passage.end) for passage in passages())
    assert set(places.values()) == {1}


def test_sentences_are_not_stamped_out() -> None:
    """Nearly every fact and every name has a sentence of its own."""
    swedish = {passage.stated_sv for passage in passages()}
    english = {passage.stated_en for passage in passages()}
    assert len(swedish) == len(english) >= 175
    openings = Counter(" ".join(sentence.split()[:3]) for sentence in swedish)
    assert max(openings.values()) <= 5


def test_without_the_pages_no_words_of_theirs_are_shown() -> None:
    """The edition alone shows no words of a page: only where the page is at hand are they shown."""
    store = GraphStore.from_quads(curated_quads(load_edition(), load_reference()))
    assert not store.query("ASK { ?passage <http://www.w3.org/ns/oa#exact> ?words }")
    assert store.query("ASK { ?passage <http://www.w3.org/ns/oa#start> ?start }")


@pytest.mark.skipif(not PAGES.is_dir(), reason="the five pages are not at hand")
def test_every_pointer_meets_its_page() -> None:
    """Hashes are those of the pages, and every passage begins and ends at words inside its page."""
    texts = {
        hashlib.sha256(path.read_bytes()).hexdigest(): path.read_text(encoding="utf-8")
        for path in PAGES.glob("*.txt")
    }
    assert {document.sha256 for document in load_edition().documents} == set(texts)
    for passage in passages():
        words = texts[passage.document][passage.start : passage.end]
        assert len(words) == passage.end - passage.start
        assert words == words.strip() != ""


@pytest.mark.skipif(not PAGES.is_dir(), reason="the five pages are not at hand")
def test_sentences_are_the_projects_own() -> None:
    """No sentence repeats seven words in a row of any of the pages."""

    def runs(text: str) -> set[tuple[str, ...]]:
        words = re.findall(r"\w+", text.casefold())
        return {tuple(words[start : start + 7]) for start in range(len(words) - 6)}

    theirs = {run for path in PAGES.glob("*.txt") for run in runs(path.read_text(encoding="utf-8"))}
    for passage in passages():
        assert not theirs & (runs(passage.stated_sv) | runs(passage.stated_en)), passage.stated_sv
