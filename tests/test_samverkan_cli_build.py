"""`samverkan build`: what it prints, where it fails, and what it leaves."""

from __future__ import annotations

import contextlib
import io
import os
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from click.testing import CliRunner

from graph import pipeline
from graph.curated import Edition
from graph.reference.tables import load_reference
from graph.store import GraphStore
from graph.store.folder import locked
from graph.store.version import current_version
from samverkan.cli import main
from samverkan.cli.build import command
from samverkan.cli.validate import command as validate_command


def build(*arguments: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    """Runs the command in a folder, in this process: a new one reads all patterns first, which takes seconds."""
    out, err = io.StringIO(), io.StringIO()
    with (
        contextlib.chdir(folder),
        contextlib.redirect_stdout(out),
        contextlib.redirect_stderr(err),
        pytest.raises(SystemExit) as end,
    ):
        main(["build", *map(str, arguments)])
    return subprocess.CompletedProcess(arguments, int(end.value.code or 0), out.getvalue(), err.getvalue())


def fails(run: subprocess.CompletedProcess[str], words: str) -> None:
    """Holds that a run ended with one clear line and status 1."""
    assert run.returncode == 1, run.stderr
    assert run.stdout == ""
    assert run.stderr.startswith("samverkan: ")
    assert run.stderr.count("\n") == 1
    assert words in run.stderr


def test_without_sources_it_builds_what_ships(tmp_path: Path) -> None:
    """A fresh folder holds a graph afterwards; the summary is on stderr and says what to do next."""
    code = "import sys; from samverkan.cli import main; main(sys.argv[1:])"
    run = subprocess.run(
        [sys.executable, "-c", code, "build"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert run.returncode == 0, run.stderr
    assert run.stdout == ""
    assert "21 counties" in run.stderr
    assert "inferred" in run.stderr
    assert "samverkan query" in run.stderr
    assert "\x1b" not in run.stderr
    query = "ASK { actor:lansstyrelsen-skane a smv:CountyAdministrativeBoard }"
    assert bool(GraphStore.open(tmp_path / "samverkan-graph").query(query))


def test_building_again_changes_nothing(tmp_path: Path) -> None:
    """The same inputs give the same version, byte for byte."""
    build(folder=tmp_path)
    version = current_version(tmp_path / "samverkan-graph")
    content = version.content()
    build(folder=tmp_path)
    again = current_version(tmp_path / "samverkan-graph")
    assert (again.name, again.content()) == (version.name, content)


def test_another_folder_and_base(tmp_path: Path) -> None:
    """The folder and the base are the user's to choose, and the next command is told with that folder."""
    run = build("--graph", "mine", "--base", "https://example.org/x#", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    assert "--graph mine" in run.stderr
    assert bool(
        GraphStore.open(tmp_path / "mine").query("ASK { <https://example.org/x#county/skane> a smv:County }")
    )


def test_contradictions_are_counted_by_kind_with_who_says_what(tmp_path: Path) -> None:
    """Each kind has its number, its values and the titles of the pages, and the question that shows all is named."""
    body = "tillsammans med Polismyndigheten och Region Kalmar län."
    for name, leader, year in (("one", "Kalmar", 2012), ("other", "Kalmar", 2009)):
        text = f"Länsstyrelsen {leader} samordnar sedan {year} nätverket Trygga hem {body}"
        (tmp_path / f"{name}.txt").write_text(f"Sidan {name}\n\n{text}\n", encoding="utf-8")
    run = build("one.txt", "other.txt", folder=tmp_path)
    assert run.returncode == 0, run.stderr
    told = " ".join(run.stderr.split())
    assert "2 × sources contradict each other" in told
    assert "samverkan query contradictions" in told
    assert "1 × two years for an assignment" in told
    assert "1 × two years for one fact startYear: 2009 for" in told
    assert "(Sidan other), against 2012 for" in told


def test_warnings_are_listed_with_the_command_that_shows_each(tmp_path: Path) -> None:
    """A handbook of which no theme is known is written into the graph, and told of; `validate` names it."""
    page = "Material\n\nPublikationer\n\nHandbok: Se och lyssna. Länsstyrelsen Värmland 2019.\n"
    (tmp_path / "page.txt").write_text(page, encoding="utf-8")
    told = build("page.txt", folder=tmp_path).stderr
    assert "\n1 warning, each shown by samverkan validate:\n  1 × Give the theme (smv:theme)" in told
    shown = CliRunner().invoke(validate_command, ["--graph", str(tmp_path / "samverkan-graph")])
    assert shown.exit_code == 0
    assert "se-och-lyssna" in shown.stdout


def test_pages_without_facts_are_told(tmp_path: Path) -> None:
    """A page in which nothing is found counts as a document, and one line says so; the status stays 0."""
    (tmp_path / "page.txt").write_text("Kaffet serveras klockan tre.\n", encoding="utf-8")
    run = build("page.txt", folder=tmp_path)
    assert run.returncode == 0
    assert run.stderr.startswith("samverkan: 1 page holds no facts that we know: page.txt\n")


def test_owlrl_gives_the_same_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """`--reasoner owlrl` reasons by owlrl, and gives the graph of the rules; of few actors, as it is slow."""
    full = load_reference()
    named = {f"actor/{name}" for name in ("roks", "kriminalvarden", "lansstyrelsen-kalmar")}
    few = replace(full, actors=tuple(actor for actor in full.actors if actor.key in named))
    assert len(few.actors) == len(named)
    monkeypatch.setattr(pipeline, "load_reference", lambda: few)
    monkeypatch.setattr(pipeline, "load_edition", Edition)
    page = tmp_path / "page.txt"
    page.write_text("Roks och Kriminalvården samverkar sedan 2011 i nätverket Trygga hem.\n")
    versions = []
    for name in ("rules", "owlrl"):
        result = CliRunner().invoke(command, [str(page), "--reasoner", name, "--graph", str(tmp_path / name)])
        assert result.exit_code == 0, result.output
        versions.append(current_version(tmp_path / name))
    assert versions[0].meta["reasoning"] != versions[1].meta["reasoning"]
    assert versions[0].content() == versions[1].content()
    partners = "ASK { actor:roks smv:collaboratesWith actor:kriminalvarden }"
    assert bool(GraphStore.open(tmp_path / "owlrl").query(partners))


@pytest.mark.parametrize("base", ["nonsense", "https://example.org/x", "https://example.org/a b/"])
def test_a_base_that_is_no_iri_is_wrong_usage(tmp_path: Path, base: str) -> None:
    """A base to which no key can be added is refused with status 2."""
    run = build("--base", base, folder=tmp_path)
    assert run.returncode == 2
    assert base in run.stderr
    assert not (tmp_path / "samverkan-graph").exists()


def test_help_shows_an_example(tmp_path: Path) -> None:
    """The help of the command has an example."""
    run = build("--help", folder=tmp_path)
    assert run.returncode == 0
    assert "Example: samverkan build" in run.stdout


@pytest.mark.parametrize(
    ("name", "content", "words"),
    [
        ("missing.txt", None, "no such file"),
        ("empty.txt", b"", "empty"),
        ("binary.txt", bytes(range(256)) * 40, "binary.txt"),
    ],
)
def test_a_source_that_cannot_be_read(tmp_path: Path, name: str, content: bytes | None, words: str) -> None:
    """A missing, empty or binary source is one clear line, and no graph is made."""
    if content is not None:
        (tmp_path / name).write_bytes(content)
    fails(build(name, folder=tmp_path), words)
    assert not (tmp_path / "samverkan-graph" / "current").exists()


def test_a_source_that_is_left_out(tmp_path: Path) -> None:
    """The graph is built of the sources that can be read; the others are told, and the status is 1."""
    (tmp_path / "good.txt").write_text("Roks och Kriminalvården samverkar i nätverket Trygga hem.\n")
    (tmp_path / "empty.txt").write_bytes(b"")
    run = build("good.txt", "empty.txt", folder=tmp_path)
    assert run.returncode == 1
    assert run.stdout == ""
    told = [line for line in run.stderr.splitlines() if line.startswith("samverkan: ")]
    assert len(told) == 1
    assert told[0].startswith("samverkan: left out: empty.txt")
    assert "The graph is in samverkan-graph" in run.stderr
    counted = "SELECT ?d { ?d a smv:SourceDocument ; smv:mentions actor:roks, actor:kriminalvarden }"
    assert list(GraphStore.open(tmp_path / "samverkan-graph").select(counted))


@pytest.mark.skipif(os.geteuid() == 0, reason="root may read everything")
def test_a_source_without_rights(tmp_path: Path) -> None:
    """A source that one may not read is named."""
    (tmp_path / "a.txt").write_text("x")
    (tmp_path / "a.txt").chmod(0)
    fails(build("a.txt", folder=tmp_path), "no right")


def test_a_folder_without_sources(tmp_path: Path) -> None:
    """A folder with nothing to read is a fault."""
    (tmp_path / "pages").mkdir()
    fails(build("pages", folder=tmp_path), "pages")


@pytest.mark.parametrize("name", ["file", "file/below"])
def test_a_graph_folder_that_is_a_file(tmp_path: Path, name: str) -> None:
    """A file in the place of the folder is told and stays."""
    (tmp_path / "file").write_text("mine")
    fails(build("--graph", name, folder=tmp_path), "not a folder")
    assert (tmp_path / "file").read_text() == "mine"


@pytest.mark.skipif(not Path("/proc/self").exists(), reason="only Linux has a folder that takes no other")
def test_a_graph_folder_that_cannot_be_made(tmp_path: Path) -> None:
    """Where the system refuses the folder, the line says so and names where, not that it is missing."""
    fails(build("--graph", "/proc/x/y", folder=tmp_path), "cannot make the folder /proc/x/y: ")
    fails(build("--graph", "/proc/x/y", folder=tmp_path), "no folder be made in /proc;")


def test_a_graph_in_use(tmp_path: Path) -> None:
    """While another build writes, one line says so."""
    with locked(tmp_path / "samverkan-graph"):
        fails(build(folder=tmp_path), "another build")


def test_a_damaged_graph_is_replaced(tmp_path: Path) -> None:
    """Building heals a folder whose files are broken."""
    build(folder=tmp_path)
    graph = tmp_path / "samverkan-graph"
    current_version(graph).graph_file.write_text("broken")
    (graph / "current").write_bytes(b"\xff")
    assert build(folder=tmp_path).returncode == 0
    assert current_version(graph).content()
