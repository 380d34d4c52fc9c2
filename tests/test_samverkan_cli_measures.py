"""`samverkan measures` as people and programs meet it."""

from __future__ import annotations

import csv
import io
import json
import re
from pathlib import Path

import networkx
import pytest
from click.testing import CliRunner
from program import fault

from samverkan.cli import cli
from viz.measuring import LEGEND, WHOLE


def told(sample_folder: Path, *words: str) -> str:
    """Gives what the command prints."""
    given = CliRunner().invoke(
        cli, ["measures", "--graph", str(sample_folder), *words], catch_exceptions=False
    )
    assert given.exit_code == 0, given.output
    return given.output


def test_the_table_has_the_first_and_the_whole(sample_folder: Path) -> None:
    """The table is sorted by the first measure, ends after the rows asked for, and tells of the whole network."""
    lines = told(
        sample_folder, "--lang", "en", "--measure", "levels", "--measure", "degree", "--limit", "1"
    ).splitlines()
    assert lines[0].split() == ["Actor", "Levels", "Degree"]
    assert lines[2].split()[-1].isdecimal()
    assert lines[3] == "1 of 47 are shown; --limit shows more."
    assert lines[4] == ""
    assert lines[5].split() == ["Actors", "47"]


def test_swedish_has_a_decimal_comma_and_all_rows_no_note(sample_folder: Path) -> None:
    """Parts of one have a comma in Swedish and a point in English; where all is shown nothing is said of more."""
    swedish = told(sample_folder, "--lang", "sv", "--limit", "47")
    english = told(sample_folder, "--lang", "en", "--limit", "47")
    assert re.search(r"\d,\d{3}\b", swedish)
    assert not re.search(r"\d\.\d", swedish)
    assert re.search(r"\d\.\d{3}\b", english)
    assert "--limit" not in swedish + english


def test_csv_has_every_actor_and_number(sample_folder: Path) -> None:
    """One row an actor with all measures, the same bytes each time."""
    text = told(sample_folder, "--format", "csv")
    rows = list(csv.DictReader(io.StringIO(text)))
    assert len(rows) == 47
    assert set(LEGEND) < set(rows[0])
    assert text == told(sample_folder, "--format", "csv")


def test_json_says_what_the_numbers_mean(sample_folder: Path) -> None:
    """The object has actors, the whole, communities, bridges, and the legend in both languages."""
    found = json.loads(told(sample_folder, "--format", "json"))
    assert len(found["actors"]) == found["whole"]["actors"] == 47
    assert set(found["whole"]) == set(WHOLE)
    assert found["legend"]["core"]["en"]["does_not_mean"].startswith("Not ")
    assert sum(len(each["members"]) for each in found["communities"]) == 47


@pytest.mark.parametrize("ending", ["gexf", "graphml"])
def test_files_for_network_tools_have_the_numbers_as_attributes(
    sample_folder: Path, tmp_path: Path, ending: str
) -> None:
    """A reader of the format finds each measure on each node, and no date of writing."""
    file = tmp_path / f"measures.{ending}"
    told(sample_folder, "--output", str(file))
    read = networkx.read_gexf(file) if ending == "gexf" else networkx.read_graphml(file)
    node = read.nodes["actor/socialstyrelsen"]
    assert node["core"] == 27
    assert set(LEGEND) < set(node)
    first = file.read_bytes()
    told(sample_folder, "--output", str(file))
    assert file.read_bytes() == first


@pytest.mark.parametrize(("language", "words"), [("sv", "Inte makt"), ("en", "Not power")])
def test_explain_says_what_is_not_meant(sample_folder: Path, language: str, words: str) -> None:
    """Each measure is told with its limits, in the language asked for."""
    text = told(sample_folder, "--explain", "--lang", language)
    assert words in text
    assert all(f"({name})" in text for name in (*LEGEND, *WHOLE))


def test_mentions_are_marked_as_weaker(sample_folder: Path) -> None:
    """A graph without pages that name two says that there is nothing to count; otherwise it warns of the lines."""
    assert (
        told(sample_folder, "--projection", "mentions", "--lang", "en")
        == "Nothing to count: the picture is empty.\n"
    )


def test_a_choice_narrows_what_is_counted(sample_folder: Path) -> None:
    """A county, a theme and a year can be named as people write them."""
    found = json.loads(told(sample_folder, "--format", "json", "--county", "Örebro län", "--at", "2004"))
    assert found["whole"]["actors"] == 2
    assert json.loads(told(sample_folder, "--format", "json", "--at", "1900"))["actors"] == []


@pytest.mark.parametrize(
    "words", [["--undated"], ["--projection", "mentions", "--at", "2010"], ["--at", "dyngnet"]]
)
def test_what_does_not_go_together_is_wrong_usage(sample_folder: Path, words: list[str]) -> None:
    """Such a line ends with status 2."""
    given = CliRunner().invoke(cli, ["measures", "--graph", str(sample_folder), *words])
    assert given.exit_code == 2


@pytest.mark.parametrize("words", [["--theme", "finns inte"], ["--format", "gexf"]])
def test_faults_end_with_one_line(
    sample_folder: Path, words: list[str], capsys: pytest.CaptureFixture[str]
) -> None:
    """A theme that nothing bears and a network without a file end with status 1 and a line."""
    assert fault(capsys, "measures", "--graph", str(sample_folder), *words)
