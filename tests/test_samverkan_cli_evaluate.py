"""`samverkan evaluate`: what a person types, and what comes out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from samverkan.cli.evaluate import command
from samverkan.errors import SourceError

PAGE = "Arbete mot våld\n\nRoks och Bris samverkar sedan 2012."
GOLD = {
    "document": "page.txt",
    "split": "dev",
    "actors": [["Roks"], ["Bris"], ["Unizon"]],
    "publications": [],
    "assignments": [],
    "collaborations": [{"label": "Samarbetet", "participants": [["Roks"], ["Bris"]], "year": 2012}],
}


@pytest.fixture
def pages(tmp_path: Path) -> Path:
    """A folder with one labelled page, on which one body is asked for that it does not name."""
    case = tmp_path / "pages" / "roks-bris"
    case.mkdir(parents=True)
    (case / "page.txt").write_text(PAGE, encoding="utf-8")
    (case / "expected.json").write_text(json.dumps(GOLD), encoding="utf-8")
    return case.parent


def run(*arguments: object) -> Result:
    """Runs the command."""
    return CliRunner().invoke(command, [str(argument) for argument in arguments])


def test_the_table_holds_each_kind_and_the_mean(pages: Path) -> None:
    """Found, wrong, missed, precision, recall and F1 stand in a row for each kind."""
    result = run(pages)
    assert result.exit_code == 0
    rows = {line[:15].strip(): line[16:].split() for line in result.stdout.splitlines()}
    assert rows[""] == ["found", "wrong", "missed", "precision", "recall", "F1"]
    assert rows["actors"] == ["2", "0", "1", "1.000", "0.667", "0.800"]
    assert rows["participations"] == ["2", "0", "0", "1.000", "1.000", "1.000"]
    assert result.stdout.splitlines()[-1] == "mean F1 0.971 on 1 pages"


def test_misses_name_page_kind_and_thing(pages: Path) -> None:
    """What was missed is told only where asked for."""
    assert "Unizon" not in run(pages).stdout
    assert run(pages, "--misses").stdout.splitlines()[0].split() == [
        "roks-bris",
        "actors",
        "missed",
        "Unizon",
    ]


def test_json_holds_the_same(pages: Path) -> None:
    """The figures can be read by a program."""
    told = json.loads(run(pages, "--format", "json", "--misses").stdout)
    assert (told["pages"], told["mean_f1"]) == (1, 0.9714)
    assert told["kinds"]["actors"] == {
        "found": 2,
        "wrong": 0,
        "missed": 1,
        "precision": 1.0,
        "recall": 0.6667,
        "f1": 0.8,
    }
    assert told["misses"] == [{"page": "roks-bris", "kind": "actors", "how": "missed", "what": "Unizon"}]
    assert "misses" not in json.loads(run(pages, "--format", "json").stdout)


@pytest.mark.parametrize(("floor", "status"), [("0.97", 0), ("0.98", 1)])
def test_a_mean_below_the_floor_ends_with_status_1(pages: Path, floor: str, status: int) -> None:
    """The table is written all the same."""
    result = run(pages, "--at-least", floor)
    assert (result.exit_code, "mean F1" in result.stdout) == (status, True)


def test_figures_are_written_for_the_test_that_keeps_them(pages: Path, tmp_path: Path) -> None:
    """The file holds the part's figures, rounded down."""
    assert run(pages, "--write-figures", tmp_path / "figures.json").exit_code == 0
    kept = json.loads((tmp_path / "figures.json").read_text(encoding="utf-8"))
    assert (kept["dev"]["actors"], kept["dev"]["mean"]) == (0.8, 0.97)


def test_single_files_name_pages_in_another_folder(pages: Path, tmp_path: Path) -> None:
    """Gold and pages may lie apart."""
    gold = tmp_path / "gold"
    gold.mkdir()
    (gold / "one.json").write_text(json.dumps(GOLD), encoding="utf-8")
    assert run(gold, "--sources", pages / "roks-bris").stdout == run(pages).stdout
    assert run(gold, "--pages", pages / "roks-bris").exit_code == 0


def test_a_page_that_cannot_be_read_is_missed_and_told(pages: Path) -> None:
    """The rest is scored, the page named on stderr, and the status is 1."""
    case = pages / "gone"
    case.mkdir()
    (case / "expected.json").write_text(json.dumps(GOLD), encoding="utf-8")
    result = run(pages)
    assert result.exit_code == 1
    assert "on 2 pages" in result.stdout
    assert result.stderr.startswith("samverkan: left out: ")
    assert "actors               2     0      4" in result.stdout


def test_a_part_without_pages_is_told(pages: Path) -> None:
    """A slip in the name of a part does not give a perfect score of nothing."""
    assert isinstance(run(pages, "--split", "test").exception, SourceError)
