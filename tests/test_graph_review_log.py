"""The file of judgements: lines that are only added, undone by lines, whole whatever happens."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from judgements import ONE, TWO, P, judged, network, tied

from graph.curated import Edition, read_edition, write_edition
from graph.records import Document
from graph.review.log import append, undo
from samverkan.errors import OutputError, SourceError, UnknownNameError


def test_lines_keep_words_and_names() -> None:
    """The words of evidence and the judgements on names survive the way through the file."""
    pages = (Document("", P.document, "a.txt", ()),)
    edition = Edition(
        pages, (), (judged("confirm", network("collaboration/n", P), P),), (tied("same", ONE, TWO),)
    )
    assert read_edition(write_edition(edition), "f") == edition


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ('{"kind": "undo", "of": "x", "by": "A", "date": "2026-01-31"}', "no judgement above has that id"),
        ('{"kind": "undo", "of": "x", "by": "", "date": "2026-01-31"}', "say who judged"),
        ('{"kind": "undo", "why": "x"}', "no field 'why'"),
        ('{"kind": "bodies", "verdict": "alike"}', "same and different are known"),
        ('{"kind": "bodies", "colour": "red"}', "no field 'colour'"),
        (
            '{"kind": "bodies", "verdict": "same", "by": "A", "date": "2026-01-31", '
            '"key": "actor/a", "other": "actor/a"}',
            "not two actors",
        ),
    ],
)
def test_broken_lines(line: str, words: str) -> None:
    """A broken line on names or an undo that undoes nothing is told by its number."""
    with pytest.raises(SourceError, match=f"f, line 1: .*{words}"):
        read_edition(line, "f")


def test_lines_are_added_and_undone_without_touching_the_others(tmp_path: Path) -> None:
    """Each step only adds; a file without a last line break is not spoiled; an undo can be followed by another."""
    path = tmp_path / "j.jsonl"
    pages = (Document("", P.document, "a.txt", ()),)
    append(path, Edition(pages, (), (judged("reject", network("collaboration/n", P), P),)))
    path.write_bytes(path.read_bytes().rstrip(b"\n"))
    append(
        path,
        Edition(pages, (), (judged("confirm", network("collaboration/n", P), P),), (tied("same", ONE, TWO),)),
    )
    before = path.read_text()
    assert undo(path, TWO, "Bo", "2026-02-01") == tied("same", ONE, TWO)
    assert [undo(path, "collaboration/n", "Bo", "2026-02-01").verdict for _ in "ab"] == ["confirm", "reject"]
    assert path.read_text().startswith(before)
    assert read_edition(path.read_text(), "j") == Edition(pages)
    with pytest.raises(
        UnknownNameError, match="no judgement that is in force: there is nothing to take back"
    ):
        undo(path, "last", "Bo", "2026-02-01")


def test_lines_that_cannot_be_written(tmp_path: Path) -> None:
    """A folder in the place of the file, or no folder at all, is told."""
    for path in (tmp_path, tmp_path / "none" / "j.jsonl"):
        with pytest.raises(OutputError, match="cannot write"):
            append(path, Edition())


def test_two_reviewers_at_once_lose_nothing(tmp_path: Path) -> None:
    """Each adds to what the other has just added, and no page is described twice."""
    path = tmp_path / "j.jsonl"
    pages = (Document("", P.document, "a.txt", ()),)

    def review(number: int) -> None:
        fact = network(f"collaboration/n{number}", P)
        append(path, Edition(pages, (), (judged("confirm", fact, P),)))

    with ThreadPoolExecutor(8) as reviewers:
        list(reviewers.map(review, range(24)))
    found = read_edition(path.read_text(), "j")
    assert {j.about for j in found.judgements} == {f"collaboration/n{number}" for number in range(24)}
    assert found.documents == pages
