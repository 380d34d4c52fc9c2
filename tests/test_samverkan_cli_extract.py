"""`samverkan extract`: what it writes for documents alone, how it is asked, and where it fails."""

from __future__ import annotations

import io
import subprocess
import sys
from functools import partial
from pathlib import Path

import pytest
from program import run
from pyoxigraph import NamedNode, Quad, parse

from graph.iris import DEFAULT_BASE
from ontology.terms import Oa, Rdf, Skos, Smv
from samverkan.cli.extract import FORMATS
from samverkan.export import endings

PAGE = (
    "Kvinnofrid i Dalarna\n\n"
    "Länsstyrelsen Dalarna leder nätverket Trygga hem, där Falu kommun och Kriminalvården ingår.\n"
)
OTHER = "Länsstyrelsen Kalmar och Polismyndigheten har tagit fram en gemensam handbok om skyddat boende.\n"

extract = partial(run, "extract")


@pytest.fixture(autouse=True)
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Gives the working folder, in which two pages lie."""
    (tmp_path / "page.txt").write_text(PAGE, encoding="utf-8")
    (tmp_path / "below").mkdir()
    (tmp_path / "below" / "other.txt").write_text(OTHER, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


def read(path: Path) -> list[Quad]:
    """Gives what a file of RDF holds."""
    return list(parse(path=path))


def label(quads: list[Quad], node: object) -> set[str]:
    """Gives the preferred labels of a thing, without their languages."""
    return {q.object.value for q in quads if q.subject == node and q.predicate == Skos.prefLabel}  # type: ignore[union-attr]  # a label is a literal


def test_turtle_of_one_page(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What the page states, with labels of all that it names and its words at their offsets; nothing else."""
    assert extract("page.txt", "--output", "facts.ttl") == 0
    assert capsys.readouterr() == ("", "")
    assert (folder / "facts.ttl").read_text(encoding="utf-8").startswith("@prefix actor: <")
    quads = read(folder / "facts.ttl")
    parties = {q.object for q in quads if q.predicate == Smv.hasParticipant}
    assert {name for node in parties for name in label(quads, node)} >= {
        "Länsstyrelsen Dalarna",
        "Falu kommun",
        "Kriminalvården",
    }
    assert not [q for q in quads if q.predicate == Smv.collaboratesWith]
    actors = {q.subject for q in quads if q.predicate == Rdf.type and q.object == Smv.Actor}
    assert len(actors) <= 5
    starts = {q.subject: int(q.object.value) for q in quads if q.predicate == Oa.start}  # type: ignore[union-attr]  # a number
    exact = {q.subject: q.object.value for q in quads if q.predicate == Oa.exact}  # type: ignore[union-attr]  # a text
    assert exact
    assert all(PAGE[starts[node] :].startswith(words) for node, words in exact.items())


def test_standard_output_is_turtle(capfdbinary: pytest.CaptureFixture[bytes], folder: Path) -> None:
    """Without --output the facts go to standard output, byte for byte what a file would hold."""
    assert extract("page.txt", "-o", "facts.ttl") == 0
    assert extract("page.txt") == 0
    assert capfdbinary.readouterr().out == (folder / "facts.ttl").read_bytes()


def test_standard_input(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """A dash reads standard input; the facts are those of the file of the same bytes."""
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(PAGE.encode())))
    assert extract("-", "--output", "one.nt") == 0
    assert extract("page.txt", "--output", "two.nt") == 0
    assert (folder / "one.nt").read_bytes() == (folder / "two.nt").read_bytes()


def test_folders_are_read_to_the_bottom(folder: Path) -> None:
    """A folder gives the facts of every page below it, each page's in a graph of its own where that can be."""
    assert extract(".", "--output", "facts.trig") == 0
    assert len({q.graph_name for q in read(folder / "facts.trig")}) == 2
    assert extract("below/other.txt", "page.txt", "--output", "again.trig") == 0
    assert (folder / "again.trig").read_bytes() == (folder / "facts.trig").read_bytes()


@pytest.mark.parametrize("name", sorted(FORMATS))
def test_every_format(folder: Path, name: str) -> None:
    """Each name of --format is one that an export knows, and is written whatever the output is called."""
    assert FORMATS[name] in endings()
    assert extract("page.txt", "--format", name, "--output", "named") == 0
    assert extract("page.txt", "--output", f"named.{FORMATS[name]}") == 0
    assert (folder / "named").read_bytes() == (folder / f"named.{FORMATS[name]}").read_bytes()


def test_an_unknown_ending_is_turtle(folder: Path) -> None:
    """Where the name tells nothing the facts are Turtle."""
    assert extract("page.txt", "--output", "facts") == 0
    assert (folder / "facts").read_bytes().startswith(b"@prefix ")


def test_another_base(folder: Path) -> None:
    """The base is the user's to choose, and no IRI of the usual one is left."""
    assert extract("page.txt", "--base", "https://example.org/x#", "--output", "facts.nt") == 0
    text = (folder / "facts.nt").read_text(encoding="utf-8")
    assert "<https://example.org/x#actor/lansstyrelsen-dalarna>" in text
    assert DEFAULT_BASE not in text


def test_the_rest_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A page that cannot be read is one line on standard error; the others are written, and the status is 1."""
    (folder / "below" / "empty.txt").write_bytes(b"")
    assert extract(".", "--output", "facts.ttl") == 1
    error = capsys.readouterr().err
    assert error.count("\n") == 1
    assert "left out" in error
    assert "empty.txt" in error
    assert NamedNode(DEFAULT_BASE + "actor/lansstyrelsen-kalmar") in {
        q.object for q in read(folder / "facts.ttl")
    }


@pytest.mark.parametrize(
    ("sources", "words"),
    [
        (("missing.txt",), "missing.txt: there is no such file"),
        (("void",), "void: this folder holds no"),
        (("void/../empty.txt", "picture.html"), "(and 1 more that failed)"),
    ],
)
def test_nothing_to_read(
    folder: Path, sources: tuple[str, ...], words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Where no source can be read the old output stays and one line says why."""
    (folder / "void").mkdir()
    (folder / "empty.txt").write_bytes(b" \n")
    (folder / "picture.html").write_bytes(b"\x89PNG\r\n\x1a\n")
    (folder / "facts.ttl").write_text("old", encoding="utf-8")
    assert extract(*sources, "--output", "facts.ttl") == 1
    told = capsys.readouterr()
    assert told.out == ""
    assert told.err.startswith("samverkan: ")
    assert words in told.err
    assert told.err.count("\n") == 1
    assert (folder / "facts.ttl").read_text(encoding="utf-8") == "old"


def test_an_output_that_cannot_be_written(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A folder that does not exist is told in one line."""
    assert extract("page.txt", "--output", "nowhere/facts.ttl") == 1
    assert "nowhere/facts.ttl: the folder does not exist" in capsys.readouterr().err


@pytest.mark.parametrize("arguments", [(), ("page.txt", "--format", "csv"), ("page.txt", "--base", "x")])
def test_wrong_usage(arguments: tuple[str, ...]) -> None:
    """No source, a format that holds no facts, a base that is no IRI: status 2."""
    assert extract(*arguments) == 2


def test_help_has_an_example(capsys: pytest.CaptureFixture[str]) -> None:
    """The help shows a call."""
    assert extract("--help") == 0
    assert "Example: samverkan extract" in capsys.readouterr().out


def test_a_full_standard_output(folder: Path) -> None:
    """Where standard output takes no more, one line says so."""
    code = "from samverkan.cli import main; main()"
    with Path("/dev/full").open("wb") as full:
        run = subprocess.run(
            [sys.executable, "-c", code, "extract", "page.txt"],
            cwd=folder,
            stdout=full,
            stderr=subprocess.PIPE,
            text=True,
            check=False,
        )
    assert run.returncode == 1
    assert run.stderr.count("\n") == 1
    assert "the disk is full" in run.stderr


def test_pages_without_facts_are_told(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """One line on stderr names a few pages in which nothing was found and counts the others; the status is 0."""
    for number in range(5):
        (folder / f"{number}.txt").write_text(f"Kaffet serveras klockan {number}.\n", encoding="utf-8")
    assert extract("page.txt", "4.txt", "2.txt", "3.txt", "1.txt", "0.txt", "--output", "facts.nt") == 0
    told = "samverkan: 5 pages hold no facts that we know: 0.txt, 1.txt, 2.txt and 2 more\n"
    assert capsys.readouterr() == ("", told)
