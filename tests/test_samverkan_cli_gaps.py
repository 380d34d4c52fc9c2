"""`samverkan gaps`: what a person types, and what comes out."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from program import fault
from questions_graph import write_graph

from samverkan.cli import cli

Gaps = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    return write_graph(tmp_path_factory.mktemp("radar") / "graph")


@pytest.fixture
def gaps(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Gaps:
    """Runs the command on the test graph, on a system that speaks Swedish."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return lambda *arguments: CliRunner().invoke(cli, ["gaps", *arguments, "--graph", str(folder)])


def test_the_table_is_the_default_and_speaks_the_language_asked_for(gaps: Gaps) -> None:
    """Counties by instruments with a legend, in Swedish or English."""
    assert "Överenskom" in gaps().stdout
    assert "inte funnet på de lästa sidorna om länet" in " ".join(gaps().stdout.split())
    assert "Agreement" in gaps("--lang", "en").stdout


def test_csv_is_narrowed_by_county_theme_and_instrument(gaps: Gaps) -> None:
    """Each option leaves only what it names."""
    asked = (
        "--county",
        "Jämtland",
        "--theme",
        "våld i nära relationer",
        "--instrument",
        "tillsyn",
        "-f",
        "csv",
    )
    (row,) = csv.DictReader(io.StringIO(gaps(*asked).stdout))
    assert (row["county"], row["theme"], row["instrument"]) == (
        "Jämtlands län",
        "våld i nära relationer",
        "inspection",
    )


def test_the_ending_of_the_file_says_what_is_written(gaps: Gaps, tmp_path: Path) -> None:
    """`.html` is the heat map with the county chosen, `.csv` the rows; the same twice over."""
    for name, beginning in (("gaps.html", "<!doctype html>"), ("gaps.csv", "county_code,")):
        path = tmp_path / name
        assert gaps("--output", str(path), "--county", "Jämtland").exit_code == 0
        first = path.read_bytes()
        gaps("--output", str(path), "--county", "Jämtland")
        assert path.read_bytes() == first
        assert first.decode().startswith(beginning)
    assert '"county":"https://w3id.org/samverkan/id/county/jamtland"' in (tmp_path / "gaps.html").read_text()


def test_a_table_of_absences_is_read(gaps: Gaps) -> None:
    """What a page says that there is not shows as such."""
    absent = Path(__file__).parent / "data" / "absences.csv"
    asked = ("--absent", str(absent), "--county", "Gävleborg", "--instrument", "survey", "-f", "csv")
    states = {row["theme"]: row["state"] for row in csv.DictReader(io.StringIO(gaps(*asked).stdout))}
    assert states["*"] == "stated absent"


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (
            ("--county", "Atlantis"),
            "nothing called 'Atlantis' as a county; it knows Gävleborgs län, Jämtlands län, ",
        ),
        (("--theme", "fiske"), "nothing called 'fiske' as a theme; samverkan query themes lists them"),
        (("--instrument", "sång"), "no instrument is called 'sång'"),
        (("--absent", "nowhere.csv"), "cannot read nowhere.csv"),
        (("--output", "no/such/folder/gaps.html"), "cannot write"),
    ],
)
def test_bad_input_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    """What is unknown or cannot be read or written ends with status 1 and one line on stderr."""
    assert told in fault(capsys, "gaps", *arguments, "--graph", str(folder))
