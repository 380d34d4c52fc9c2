"""`samverkan network` at the command line."""

from __future__ import annotations

from pathlib import Path

import pytest
from click.testing import CliRunner
from network_sample import sample_store
from program import fault

from graph.store import GraphStore
from samverkan.cli.network import command


@pytest.fixture
def _graph(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every folder holds the made-up graph."""
    monkeypatch.setattr(GraphStore, "open", classmethod(lambda _cls, _directory: sample_store()))


@pytest.mark.usefixtures("_graph")
def test_it_writes_one_page(tmp_path: Path) -> None:
    """The page is where it was asked for, and a line tells what is in it."""
    target = tmp_path / "out.html"
    result = CliRunner().invoke(command, ["--output", str(target), "--lang", "en"])
    assert result.exit_code == 0
    assert result.stdout == ""
    assert "47 actors, 467 lines" in result.stderr
    assert '<html lang="en">' in target.read_text(encoding="utf-8")


@pytest.mark.usefixtures("_graph")
def test_a_place_that_cannot_be_written_is_told_in_one_line(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A folder that does not exist ends it with status 1 and nothing written."""
    assert "cannot write" in fault(capsys, "network", "--output", str(tmp_path / "none" / "out.html"))
    assert list(tmp_path.iterdir()) == []


def test_without_a_graph_it_names_the_command_that_makes_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """An empty folder ends it with status 1 and one line."""
    assert "samverkan build" in fault(capsys, "network", "--graph", str(tmp_path))


def test_help_shows_an_example() -> None:
    """The help says how it is used."""
    assert "Example: samverkan network" in CliRunner().invoke(command, ["--help"]).stdout
