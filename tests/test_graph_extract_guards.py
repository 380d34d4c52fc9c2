"""What tells that a pattern cannot match never hides a match."""

from __future__ import annotations

import importlib
import pkgutil
import re
from functools import cache
from pathlib import Path

import pytest

import graph.extract
from graph.extract import guards
from graph.extract.guards import Guarded, seen_in, watch
from graph.extract.needles import needles_of
from graph.read import read_path, source_files


def parts(value: object) -> list[re.Pattern[str]]:
    """Gives the patterns in a value, guarded or not: itself, or those in a sequence."""
    if isinstance(value, Guarded):
        return [value.pattern]
    if isinstance(value, tuple | list):
        return [pattern for part in value for pattern in parts(part)]
    return [value] if isinstance(value, re.Pattern) else []


@cache
def watched() -> frozenset[re.Pattern[str]]:
    """Gives every pattern of the modules that find facts which cannot match without some letters."""
    names = [info.name for info in pkgutil.iter_modules(graph.extract.__path__, "graph.extract.")]
    kept = [value for name in names for value in vars(importlib.import_module(name)).values()]
    return frozenset(pattern for value in kept for pattern in parts(value) if needles_of(pattern))


@pytest.mark.parametrize(
    ("pattern", "needles"),
    [
        (r"\bbeslut(?:ade|at)\b", {"beslutade", "beslutat"}),
        (r"(?:\w+ ){0,3}[Uu]ppdrag(?:et)?", {"uppdrag"}),
        (r"(?:ett|två)? ?x\d+ nätverk", {" nätverk"}),
        (r"samverka[nr] med|tillsammans", {"samverkan med", "samverkar med", "tillsammans"}),
        (r"(?!inte)(?:\s*avtal)+", {"avtal"}),
        (r"(?:avtal)?\d", set()),
        (r"avtal|\d+", set()),
        (r"[^a]vtal", {"vtal"}),
        (r"av", {"av"}),
        (r"a", set()),
        (r"19[5-9]\d|20[0-4]\d", {f"19{d}" for d in "56789"} | {f"20{d}" for d in "01234"}),
        (r"[a-z]\d", set()),
    ],
)
def test_the_letters_that_a_pattern_needs_are_told(pattern: str, needles: set[str]) -> None:
    """Each match holds one of the words; nothing is told where some match may hold none."""
    assert needles_of(re.compile(pattern)) == needles


def test_most_patterns_of_cues_need_letters() -> None:
    """Cues are words, so that nearly every pattern of them can be passed over where its words lack."""
    assert len(watched()) > 100


def test_no_match_on_any_labelled_page_is_hidden() -> None:
    """Wherever a pattern matches in a block, in lower case if it is, the letters that it needs are in the match.

    Each pattern is held against every fourth block, the next one against those after them: all would take a minute.
    """
    blocks = {
        document.text[block.start : block.end]
        for document in map(read_path, source_files(Path(__file__).parent / "pages"))
        for block in document.blocks
    }
    written, lower = sorted(blocks), sorted({block.lower() for block in blocks})
    found = 0
    for turn, pattern in enumerate(sorted(watched(), key=lambda each: each.pattern)):
        needles = needles_of(pattern)
        for block in (written if re.search("[A-ZÅÄÖ]", pattern.pattern) else lower)[turn % 4 :: 4]:
            if match := pattern.search(block):
                found += 1
                assert any(needle in match.group().lower() for needle in needles), pattern.pattern[:60]
    assert found > 200


def test_each_watched_pattern_has_a_bit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that hold what one pattern needs say nothing of another; a pattern that nothing tells of has no bit."""
    monkeypatch.setattr(guards, "_bits", {})
    avtal, projekt, nothing = (watch(re.compile(words)) for words in ("avtal", "projekt", r"\d"))
    assert nothing == 0
    assert seen_in("ett avtal om samverkan") & (avtal | projekt) == avtal
    assert seen_in("projektet bygger på avtal") & (avtal | projekt) == avtal | projekt
    guards._finder.cache_clear()


def test_a_guarded_pattern_finds_what_it_finds_alone() -> None:
    """A pattern that is looked for only where its letters stand gives the same matches."""
    words_of = r"uppdrag(?:et)?"
    guarded, plain = guards.guarded(words_of, re.IGNORECASE), re.compile(words_of, re.IGNORECASE)
    assert isinstance(guarded, Guarded)
    assert guarded.bit
    for words in ("ett UPPDRAG", "uppdraget och uppdrag", "avtal", "", "Uppdrag", "ſamma uppdrag", "uppdr"):
        found = plain.search(words)
        assert (guarded.search(words) is None) == (found is None)
        assert guarded.findall(words) == plain.findall(words)
        assert len(list(guarded.finditer(words))) == len(plain.findall(words))
        assert bool(guarded.match(words)) == bool(plain.match(words))
        assert bool(guarded.fullmatch(words)) == bool(plain.fullmatch(words))


@pytest.mark.parametrize(
    ("pattern", "words"), [("isbn", "\u0130SBN"), ("skrift", "\u017fkrift"), ("nio", "n\u0131o")]
)
def test_letters_that_are_taken_for_others_hide_no_match(pattern: str, words: str) -> None:
    """Where Python reads an odd letter as another one, the words are not passed over."""
    assert guards.guarded(pattern, re.IGNORECASE).search(words)


def test_words_met_before_a_pattern_was_made_hide_none_of_its_matches() -> None:
    """What was kept of some words is forgotten when another pattern is to be looked for in them."""
    words = "en sällsam lyktstolpe"
    assert guards.guarded("stolpe").search(words)
    assert guards.guarded("lykt").search(words)
