"""Gold is read whole, or the file and its fault are named."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from graph.evaluate.gold import load_gold
from samverkan.errors import SourceError


def test_gold_is_read_from_case_folders(tmp_path: Path) -> None:
    """A case folder holds expected.json and its page; other files beside the folders are no gold."""
    for name, split in (("b", "dev"), ("a", "held-out")):
        (tmp_path / name).mkdir()
        told = {"document": "page.html", "split": split, "actors": [], "publications": [], "assignments": []}
        (tmp_path / name / "expected.json").write_text(
            json.dumps({**told, "collaborations": []}), encoding="utf-8"
        )
    (tmp_path / "figures.json").write_text("{}", encoding="utf-8")
    assert [gold.name for gold in load_gold(tmp_path)] == ["a", "b"]
    (dev,) = load_gold(tmp_path, split="dev")
    assert (dev.name, dev.source) == ("b", tmp_path / "b" / "page.html")
    with pytest.raises(SourceError, match="none of its 2 pages is of the part 'test'"):
        load_gold(tmp_path, split="test")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{}", "'document' is missing"),
        ("[", "no gold file"),
        ("[]", "no gold file"),
        ('{"document": "a", "actors": ["Roks"]}', "a body is a list of its names"),
        ('{"document": "a", "actors": [[]]}', "a body is a list of its names"),
        ('{"document": 1, "actors": []}', "no gold file"),
    ],
)
def test_broken_gold_is_told_by_file(tmp_path: Path, text: str, fault: str) -> None:
    """The file and what is wrong with it are named in one line."""
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=rf"x\.json: .*{fault}"):
        load_gold(tmp_path)


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    """A missing folder and an empty one are told apart."""
    with pytest.raises(SourceError, match="no such folder of gold"):
        load_gold(tmp_path / "none")
    with pytest.raises(SourceError, match="holds neither"):
        load_gold(tmp_path)
