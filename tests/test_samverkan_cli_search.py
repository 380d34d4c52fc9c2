"""`samverkan search`: what a person types, and what comes out."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from program import fault
from questions_graph import graph_quads
from small_graph import publish

from samverkan.cli import cli

Search = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    directory = tmp_path_factory.mktemp("searched") / "graph"
    publish(directory, graph_quads())
    return directory


@pytest.fixture
def search(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Search:
    """Runs the command on the test graph, on a system that speaks Swedish."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return lambda *arguments: CliRunner().invoke(cli, ["search", *arguments, "--graph", str(folder)])


def test_a_table_shows_kind_name_words_and_key(search: Search) -> None:
    """What was searched for stands between stars where there is no terminal; the table fits."""
    result = search("myndighetsnätverken")
    assert result.exit_code == 0, result.stderr
    assert "**Myndighetsnätverket**" in result.stdout
    assert "samarbete" in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100
    assert "collaboration" in search("myndighetsnätverket", "--lang", "en").stdout


def test_csv_and_json_hold_all_that_is_known_of_a_hit(search: Search, tmp_path: Path) -> None:
    """The file's ending says the format; both forms hold the same hits."""
    target = tmp_path / "träffar.csv"
    assert search("länsstyrelsen", "--limit", "3", "-o", str(target)).exit_code == 0
    rows = list(csv.DictReader(io.StringIO(target.read_text(encoding="utf-8"))))
    whole = json.loads(search("länsstyrelsen", "--limit", "3", "-f", "json").stdout)
    assert [row["iri"] for row in rows] == [hit["iri"] for hit in whole["hits"]]
    assert len(rows) == 3 < whole["total"]
    start, end = whole["hits"][0]["marks"][0]
    assert whole["hits"][0]["text"][start:end].casefold().startswith("länsstyrelse")


def test_what_is_left_out_or_not_found_is_told_beside(search: Search) -> None:
    """Standard error says that there are more, that there are none, and that only some words were found."""
    assert "--limit" in search("länsstyrelsen", "--limit", "1").stderr
    nothing = search("tvättmaskin")
    assert (nothing.exit_code, nothing.stdout, nothing.stderr) == (0, "", "Inget funnet.\n")
    assert "flest av dem" in search("länsstyrelsen", "tvättmaskin", "-f", "csv").stderr


@pytest.mark.parametrize(
    ("arguments", "told"), [(["?!"], "at least one word"), (["ord", "--graph", "nowhere"], "samverkan build")]
)
def test_bad_input_is_one_line(
    capsys: pytest.CaptureFixture[str], folder: Path, arguments: list[str], told: str
) -> None:
    """Nothing to search for and no graph to search end with status 1 and one line."""
    assert told in fault(capsys, "search", "--graph", str(folder), *arguments)
