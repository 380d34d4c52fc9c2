"""`samverkan picture` and `samverkan report` on the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from program import fault

from samverkan.cli import cli
from viz.pictures import PICTURES


def run(sample_folder: Path, *words: str) -> Result:
    """Runs a command on that graph."""
    name, *rest = words
    return CliRunner().invoke(cli, [name, "--graph", str(sample_folder), *rest], catch_exceptions=False)


@pytest.mark.parametrize("name", PICTURES)
def test_each_picture_is_written_as_the_ending_says(sample_folder: Path, tmp_path: Path, name: str) -> None:
    """SVG and PNG, with one line about what is on it."""
    for ending, start in (("svg", b"<svg"), ("png", b"\x89PNG")):
        file = tmp_path / f"{name}.{ending}"
        given = run(sample_folder, "picture", name, "--output", str(file), "--lang", "en", "--scale", "0.5")
        assert given.exit_code == 0
        assert given.stderr.startswith(f"{file}: ")
        assert file.read_bytes().startswith(start)


def test_numbers_of_ones_own_are_mapped(sample_folder: Path, tmp_path: Path) -> None:
    """A CSV with names or codes, semicolons and decimal commas is drawn under the title that is given."""
    numbers, file = tmp_path / "mina.csv", tmp_path / "map.svg"
    numbers.write_text("län;antal\nSkåne;3,5\n22;7\nuppsala län;1\n", encoding="utf-8")
    given = run(
        sample_folder,
        "picture",
        "map",
        "--values",
        str(numbers),
        "--title",
        "Mina tal",
        "--output",
        str(file),
        "--lang",
        "sv",
    )
    assert given.exit_code == 0
    assert "Mina tal. 3 av 21 län har något; som mest 7 (Västernorrlands län)." in given.stderr


@pytest.mark.parametrize(
    "words",
    [
        ["growth", "--by", "county"],
        ["timeline", "--by", "municipality"],
        ["map", "--by", "theme"],
        ["matrix", "--count", "assignment"],
        ["painting"],
    ],
)
def test_what_does_not_go_together_is_wrong_usage(sample_folder: Path, words: list[str]) -> None:
    """Such a line ends with status 2."""
    assert run(sample_folder, "picture", *words).exit_code == 2


@pytest.mark.parametrize("text", ["Atlantis;3\n", "Skåne;many\nSkåne;few\n", "", "Skåne\n", None])
def test_numbers_that_cannot_be_used_end_with_one_line(
    sample_folder: Path, tmp_path: Path, text: str | None, capsys: pytest.CaptureFixture[str]
) -> None:
    """An unknown place, a word for a number, an empty and a missing file: status 1, one line, no picture."""
    numbers, file = tmp_path / "n.csv", tmp_path / "map.svg"
    if text is not None:
        numbers.write_text(text, encoding="utf-8")
    drawn = ("--values", str(numbers), "--output", str(file))
    assert str(numbers) in fault(capsys, "picture", "map", "--graph", str(sample_folder), *drawn)
    assert not file.exists()


def test_another_ending_is_refused(sample_folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A picture is SVG or PNG; the line says so."""
    told = fault(capsys, "picture", "map", "--graph", str(sample_folder), "--output", "map.gif")
    assert ".svg or .png" in told


def test_gaps_of_a_theme(sample_folder: Path, tmp_path: Path) -> None:
    """The theme is named as people write it, and stands in the title."""
    given = run(
        sample_folder,
        "picture",
        "gaps",
        "--theme",
        "våld i nära relationer",
        "--lang",
        "sv",
        "-o",
        str(tmp_path / "g.svg"),
    )
    assert "hittats: våld i nära relationer" in given.stderr


def test_the_report_is_one_file_the_same_each_time(sample_folder: Path, tmp_path: Path) -> None:
    """Two runs give the same bytes."""
    files = [tmp_path / name for name in ("one.html", "two.html")]
    for file in files:
        assert run(sample_folder, "report", "--output", str(file)).exit_code == 0
    one, two = (file.read_bytes() for file in files)
    assert one == two
    assert one.startswith(b"<!doctype html>")
