"""Tests of `samverkan export`: what a person types, and what goes wrong."""

from __future__ import annotations

import errno
import os
from functools import partial
from pathlib import Path

import pyoxigraph as ox
import pytest
from network_sample import sample_quads
from program import run

from graph.iris import DEFAULT_BASE
from graph.store.folder import locked, write_version
from samverkan.export import endings

export = partial(run, "export")


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives an empty working folder, beside which a graph stands in the default place."""
    with locked(tmp_path / "samverkan-graph"):
        write_version(tmp_path / "samverkan-graph", sample_quads(), {"base": DEFAULT_BASE})
    monkeypatch.chdir(tmp_path)
    return tmp_path


@pytest.mark.parametrize("ending", ["trig", "nq", "nt"])
def test_what_the_file_holds_is_counted(
    folder: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Formats that keep the graphs apart are counted in quads, the others in triples: as the file is read."""
    assert export(f"out.{ending}") == 0
    number = len(list(ox.parse(path=f"out.{ending}")))
    word = "triples" if ending == "nt" else "quads"
    assert capsys.readouterr().err == f"out.{ending}: {number} {word}\n"


@pytest.mark.parametrize("ending", endings())
def test_the_ending_of_the_file_is_its_format(
    folder: Path, ending: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Every ending gives a file, in capitals too, and one line on standard error."""
    assert export(f"out.{ending.upper()}") == 0
    assert (folder / f"out.{ending.upper()}").stat().st_size > 1000
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith(f"out.{ending.upper()}: ")
    assert told.err.count("\n") == 1


def test_options_choose_graph_and_format(folder: Path) -> None:
    """`--graph`, `--only`, `--format` and `--table` do what they say."""
    (folder / "samverkan-graph").rename(folder / "other")
    assert export("triples", "--graph", "other", "--only", "inferred", "--format", "nt") == 0
    assert (folder / "triples").read_bytes() == b""
    assert export("actors.csv", "--graph", "other", "--table", "nodes") == 0
    assert (folder / "actors.csv").read_text(encoding="utf-8").startswith("id,label,label_en,kind,county,")


def test_an_unknown_ending_lists_those_that_are_known(
    folder: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line names every ending; nothing is written."""
    assert export("graph.docx") == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert all(f".{ending}" in error for ending in endings())
    assert not (folder / "graph.docx").exists()


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (("missing/graph.ttl",), "the folder does not exist"),
        (("samverkan-graph", "--format", "ttl"), "it is a folder"),
        (("/dev/full", "--format", "ttl"), "the disk is full"),
        (("graph.ttl", "--graph", "nowhere"), "samverkan build"),
    ],
)
def test_what_cannot_be_done_is_said_in_one_line(
    folder: Path, arguments: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """The line says what is wrong; the status is 1."""
    assert export(*arguments) == 1
    error = capsys.readouterr().err
    assert words in error
    assert error.count("\n") == 1


def test_a_full_disk_leaves_the_old_file(
    folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where the new file cannot be written to its end, the old one stands and nothing lies beside it."""
    (folder / "graph.ttl").write_text("old", encoding="utf-8")
    before = sorted(folder.iterdir())

    def full(_descriptor: int) -> None:
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))

    monkeypatch.setattr(os, "fsync", full)
    assert export("graph.ttl") == 1
    assert "the disk is full" in capsys.readouterr().err
    assert (folder / "graph.ttl").read_text(encoding="utf-8") == "old"
    assert sorted(folder.iterdir()) == before


def test_an_old_file_is_replaced_whole(folder: Path) -> None:
    """What is written over a longer file ends where it ends."""
    (folder / "graph.nt").write_text("# old\n" * 100_000, encoding="utf-8")
    assert export("graph.nt") == 0
    back = {quad.triple for quad in ox.parse(path="graph.nt", format=ox.RdfFormat.N_TRIPLES)}
    assert back == {quad.triple for quad in sample_quads()}


def test_a_table_is_for_csv_alone(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Asking GEXF for one of the tables of CSV is wrong usage."""
    assert export("network.gexf", "--table", "nodes") == 2
    assert "--table is for csv" in capsys.readouterr().err
    assert not (folder / "network.gexf").exists()


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The help says what the endings mean and shows a call."""
    assert export("--help") == 0
    told = capsys.readouterr().out
    assert "Example: samverkan export" in told
    assert ".graphml, .gexf, .csv" in told
