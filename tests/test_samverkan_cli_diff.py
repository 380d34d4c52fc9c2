"""`samverkan diff`: folders and files, formats, equal graphs, bad input."""

from __future__ import annotations

import json
from functools import partial
from pathlib import Path

import pytest
from program import run
from pyoxigraph import parse
from small_graph import publish, quads

OLD = """@prefix smv: <https://w3id.org/samverkan/ontology#> . @prefix skos: <http://www.w3.org/2004/02/skos/core#> .
<https://example.org/id/collaboration/n> a smv:Network ; skos:prefLabel "Nätet"@sv .
<https://example.org/id/actor/a> a smv:Actor ; skos:prefLabel "Å"@sv .
"""
NEW = OLD + "<https://example.org/id/collaboration/n> smv:hasParticipant <https://example.org/id/actor/a> .\n"

diff = partial(run, "diff")


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    Path("old.ttl").write_text(OLD, encoding="utf-8")
    Path("new.ttl").write_text(NEW, encoding="utf-8")


def test_two_files_in_both_languages(capsys: pytest.CaptureFixture[str]) -> None:
    """What came is told in the language asked for."""
    assert diff("old.ttl", "new.ttl", "--lang", "sv") == 0
    assert capsys.readouterr() == ("Samverkan\n  Nätet\n    + Å deltar nu i Nätet\n", "")
    assert diff("old.ttl", "new.ttl", "--lang", "en") == 0
    assert capsys.readouterr().out == "Collaborations\n  Nätet\n    + Å joined Nätet\n"


@pytest.mark.parametrize("form", ["text", "json", "rdfpatch"])
def test_equal_graphs_give_nothing(form: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Nothing on standard output, one line on standard error, status 0, whatever the form of the file."""
    Path("same.nt").write_text(
        "".join(f"{quad.triple} .\n" for quad in parse(path="old.ttl")), encoding="utf-8"
    )
    assert diff("old.ttl", "same.nt", "--format", form) == 0
    out, error = capsys.readouterr()
    assert out == ""
    assert error == "old.ttl and same.nt hold the same graph.\n"


def test_folders_and_a_patch(capsys: pytest.CaptureFixture[str]) -> None:
    """Two folders are compared graph by graph; the patch names the graphs."""
    publish(Path("one"), quads())
    publish(Path("two"), quads(extra=1))
    assert diff("one", "two", "-f", "rdfpatch") == 0
    lines = capsys.readouterr().out.splitlines()
    assert (lines[0], lines[-1], len(lines)) == ("TX .", "TC .", 3)
    assert lines[1].startswith("A <https://example.org/id/actor/a> ")
    assert lines[1].endswith('"0" <https://example.org/id/graph/one> .')
    assert diff("one", "one") == 0
    assert capsys.readouterr().out == ""


def test_a_folder_against_a_file_without_named_graphs(capsys: pytest.CaptureFixture[str]) -> None:
    """Where one side has no named graphs, the same triples are the same graph."""
    publish(Path("one"), quads())
    Path("flat.nt").write_text("".join(f"{quad.triple} .\n" for quad in quads()), encoding="utf-8")
    assert diff("one", "flat.nt") == 0
    assert "hold the same graph" in capsys.readouterr().err


def test_json_to_a_file(capsys: pytest.CaptureFixture[str]) -> None:
    """--output gets what standard output would."""
    assert diff("old.ttl", "new.ttl", "-f", "json", "-o", "d.json") == 0
    assert capsys.readouterr().out == ""
    assert [c["en"] for c in json.loads(Path("d.json").read_text("utf-8"))["changes"]] == ["Å joined Nätet"]


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("none.ttl", None, "no such file or folder"),
        ("a.docx", b"x", "is no graph folder"),
        ("a.ttl", b"<a", "is no sound"),
        ("a.nq", b"\xff\xfe", "is no sound"),
        ("a.ttl", b"[] a <https://example.org/x> .", "blank nodes"),
    ],
)
def test_bad_input(name: str, content: bytes | None, words: str, capsys: pytest.CaptureFixture[str]) -> None:
    """A file that is missing, broken, unknown or has blank nodes is one clear line with status 1."""
    if content is not None:
        Path(name).write_bytes(content)
    assert diff("old.ttl", name) == 1
    out, error = capsys.readouterr()
    assert out == ""
    assert words in error
    assert name in error
    assert error.count("\n") == 1


def test_a_folder_without_a_graph(capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that holds no graph is told with the command that makes one."""
    Path("empty").mkdir()
    assert diff("empty", "old.ttl") == 1
    assert "samverkan build" in capsys.readouterr().err


def test_help_shows_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The help of the command has an example."""
    assert diff("--help") == 0
    assert "Example: samverkan diff" in capsys.readouterr().out
