"""What tells that a pattern cannot match never hides a match."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from graph.extract import charge_words, cues, guards
from graph.extract.guards import needles_of, seen_in, watch
from graph.read import read_path, source_files

WATCHED = [
    value
    for module in (charge_words, cues)
    for value in vars(module).values()
    if isinstance(value, re.Pattern) and needles_of(value)
]


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
    assert len(WATCHED) > 20


def test_no_match_on_any_labelled_page_is_hidden() -> None:
    """Wherever a cue matches in a block, the letters that it needs are seen in it."""
    blocks = [
        document.text[block.start : block.end].lower()
        for document in map(read_path, source_files(Path(__file__).parent / "pages"))
        for block in document.blocks
    ]
    found = 0
    for pattern in WATCHED:
        needles = needles_of(pattern)
        for block in blocks:
            if match := pattern.search(block):
                found += 1
                assert any(needle in match.group() for needle in needles), pattern.pattern[:60]
    assert found > 200


def test_each_watched_pattern_has_a_bit_of_its_own(monkeypatch: pytest.MonkeyPatch) -> None:
    """Words that hold what one pattern needs say nothing of another; a pattern that nothing tells of has no bit."""
    monkeypatch.setattr(guards, "_bits", {})
    avtal, projekt, nothing = (watch(re.compile(words)) for words in ("avtal", "projekt", r"\d"))
    assert nothing == 0
    assert seen_in("ett avtal om samverkan") & (avtal | projekt) == avtal
    assert seen_in("projektet bygger på avtal") & (avtal | projekt) == avtal | projekt
    guards._finder.cache_clear()
