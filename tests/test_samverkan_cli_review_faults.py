"""`samverkan review` and bad input: wrong rows, files that are none, broken lines, wrong usage."""

from __future__ import annotations

from pathlib import Path

import pytest
from program import run
from review_pages import KEY, PAGE, Rows, apply, fill_in, rows, save, write_pages


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of two pages, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return write_pages(tmp_path)


def test_verdicts_that_nobody_has_read_are_not_written_over(capsys: pytest.CaptureFixture[str]) -> None:
    """A filled-in sheet is not overwritten, nor is a file that is none."""
    fill_in("confirm")
    filled = Path("s.tsv").read_bytes()
    assert run("review", "pages", "-o", "s.tsv") == 1
    assert "holds verdicts that are not kept yet" in capsys.readouterr().err
    assert Path("s.tsv").read_bytes() == filled
    assert run("review", "pages", "-o", "pages/page.txt") == 1
    assert Path("pages/page.txt").read_text(encoding="utf-8") == PAGE


@pytest.mark.parametrize(
    ("verdict", "correction", "words"),
    [
        ("maybe", "", "verdict is 'maybe'"),
        ("same", "", "names take same and different"),
        ("confirm", "start_year: 2010", "a correction stands beside the verdict confirm"),
        ("", "start_year: 2010", "verdict is ''"),
        ("correct", "", "needs the right fields"),
        ("correct", "colour: red", "'colour' is no field"),
        ("correct", "key: x", "'key' is no field"),
        ("correct", "start_year: soon", "no year like 2010"),
        ("correct", "start_year: 2015; end_year: 2010", "start_year 2015 is after end_year 2010"),
        ("correct", "participants: Rocks", "no actor is called 'Rocks'"),
        ("correct", "participants: +Roks, Bris", "mark every item"),
        ("correct", "participants: -Roks", "has no 'Roks' to take away"),
        ("correct", "participants: Roks; coordinator: Roks", "two participants or more"),
        ("correct", "participants: +Nya [Song]", "no class of actors"),
        ("correct", "kind: Report", "no class of collaborations"),
        ("correct", "results: rapporten", "write the key"),
        ("correct", "label:", "label cannot be empty"),
        ("add", "", "needs participants under correction"),
        ("add", "participants: Roks", "two participants or more"),
    ],
)
def test_a_row_that_is_wrong_is_told(
    verdict: str, correction: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each wrong row is one line with its number; nothing at all is kept before all rows are right."""
    fill_in("confirm", next(row["key"] for row in _sheet() if row["key"] != KEY))
    found = rows()
    row = next(row for row in found if row["key"] == KEY)
    row["verdict"], row["correction"] = verdict, correction
    save(found)
    capsys.readouterr()
    assert apply() == 1
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 2
    assert not Path("judgements.jsonl").exists()


def _sheet() -> Rows:
    assert run("review", "pages", "-o", "first.tsv") == 0
    return [row for row in rows("first.tsv") if row["kind"] != "names"]


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is no review sheet"),
        (b"a\tb\n", "is no review sheet"),
        (b"verdict\tkey\n", "lacks the column kind"),
        (b"\xff\xff\xff", "no UTF-8 or UTF-16 text"),
        (b'verdict\tkey\n"a', "cannot be read as text parted by tabs"),
    ],
)
def test_a_file_that_is_no_sheet(data: bytes, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """What is no sheet is one clear line."""
    Path("s.tsv").write_bytes(data)
    assert apply() == 1
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1


def test_a_broken_file_of_judgements_is_told_and_stays(capsys: pytest.CaptureFixture[str]) -> None:
    """Every command names the broken line and leaves the file as it is."""
    fill_in("confirm")
    Path("judgements.jsonl").write_text('{"kind": "song"}\n')
    capsys.readouterr()
    for command in (
        ("review", "pages"),
        ("review", "pages", "--apply", "s.tsv", "--by", "A"),
        ("review", "--undo", "last", "--by", "A"),
        ("build", "pages", "-j", "judgements.jsonl"),
    ):
        assert run(*command) == 1
        error = capsys.readouterr().err
        assert "judgements.jsonl, line 1: kind is 'song'" in error
        assert error.count("\n") == 1
    assert Path("judgements.jsonl").read_text() == '{"kind": "song"}\n'


@pytest.mark.parametrize(
    "arguments",
    [
        ("review",),
        ("review", "pages", "--apply", "s.tsv"),
        ("review", "--undo", KEY),
        ("review", "pages", "--apply", "s.tsv", "--undo", KEY, "--by", "A"),
        ("review", "pages", "--on", "yesterday"),
    ],
)
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    """What lacks its sources, reviewer or day, or asks two things at once, ends with status 2."""
    assert run(*arguments) == 2


def test_missing_files(capsys: pytest.CaptureFixture[str]) -> None:
    """Files that are not there are told in one line."""
    for command in (
        ("review", "pages", "--apply", "none.tsv", "--by", "A"),
        ("review", "--undo", "last", "--by", "A"),
        ("build", "pages", "-j", "none.jsonl"),
        ("review", "nowhere"),
    ):
        assert run(*command) == 1
        assert capsys.readouterr().err.count("\n") == 1
