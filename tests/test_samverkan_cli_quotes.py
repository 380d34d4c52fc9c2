"""The text that is kept with a graph: quotes shown in their place, and each held to it."""

from __future__ import annotations

import json
import shutil
import zipfile
from pathlib import Path

import pytest
from program import run

from graph.explain.context import around
from graph.store import GraphStore
from graph.store.version import current_version

PAGE = (
    "Kvinnofrid i Dalarna\n\nArbetet började för länge sedan i Falun med en liten grupp från flera håll.\n"
    "Länsstyrelsen Dalarna samverkar med Kriminalvården i nätverket Trygga hem sedan 2014.\n"
    "Nätverket möts fyra gånger om året och har en gemensam kalender som alla får läsa och fylla i när de vill.\n"
)
ASKED = ("Länsstyrelsen Dalarna", "samarbetar med", "Kriminalvården", "--lang", "sv")


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a page, a graph of it that keeps its text, and one that does not."""
    folder = tmp_path_factory.mktemp("kept")
    (folder / "page.txt").write_text(PAGE, encoding="utf-8")
    run("build", str(folder / "page.txt"), "--graph", str(folder / "graph"))
    run("build", str(folder / "page.txt"), "--graph", str(folder / "without"), "--no-keep-text")
    return folder


def test_the_text_is_kept_beside_the_graph(built: Path) -> None:
    """The page's text as read is there by the hash of its bytes; the version is the same for the same pages."""
    version = current_version(built / "graph")
    ((page, sha256),) = version.meta["texts"].items()
    assert GraphStore.open(built / "graph").text_of(page) == PAGE
    assert [source["sha256"] for source in version.meta["sources"]] == [page]
    with zipfile.ZipFile(version.folder / "pages.zip") as kept:
        assert kept.namelist() == [f"{page}.txt"]
    assert sha256 == page  # UTF-8 text is read as it is
    assert GraphStore.open(built / "graph").text_of("0" * 64) is None


def test_nothing_is_kept_where_that_is_asked_or_there_is_nothing(built: Path) -> None:
    """With --no-keep-text no text is written, and none is found in a graph of memory."""
    version = current_version(built / "without")
    assert "texts" not in version.meta
    assert not (version.folder / "pages.zip").exists()
    assert GraphStore.from_quads([]).text_of("0" * 64) is None


def test_a_quote_is_shown_in_its_place(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """The quote stands between marks in the words around it, cut at words; without the text it stands alone."""
    assert run("explain", *ASKED, "--graph", str(built / "graph")) == 0
    told = capsys.readouterr().out
    quote = PAGE.splitlines()[3]
    assert f"med en liten grupp från flera håll. ▸{quote}◂ Nätverket möts fyra" in told
    assert "alla får…" in told
    assert run("explain", *ASKED, "--graph", str(built / "without")) == 0
    told = capsys.readouterr().out
    assert f"• ”{quote}”" in told
    assert "▸" not in told


def test_json_has_the_words_around(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """`before` and `after` stand beside `exact`, where the text is kept."""
    found = []
    for name in ("graph", "without"):
        assert run("explain", *ASKED, "--graph", str(built / name), "--format", "json") == 0
        found.append(capsys.readouterr().out)
    assert '"before": "…' in found[0]
    assert "flera håll." in json.dumps(json.loads(found[0]), ensure_ascii=False)
    assert '"before"' not in found[1]


def test_words_around_a_stretch() -> None:
    """They are on one line, begin and end with whole words, and say where more follows."""
    assert around("Ett två\ntre fyra", 4, 7) == ("Ett", "tre fyra")
    assert around("abcdef ghi jklmno pqr", 7, 10, 4) == ("…", "…")
    assert around("ab cd ghi jk lmno", 6, 9, 4) == ("…cd", "jk…")
    assert around("x", 0, 1) == ("", "")


def test_each_quote_is_held_to_the_text(built: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """A sound graph says how many quotes were looked up; without the text there is nothing to look up."""
    assert run("validate", "--graph", str(built / "graph")) == 0
    assert "quotes were looked up in the text of their pages" in capsys.readouterr().err
    assert run("validate", "--graph", str(built / "without")) == 0
    assert capsys.readouterr().err == ""
    assert run("validate", "--graph", str(built / "without"), "--source", str(built / "page.txt")) == 0
    assert "quotes were looked up" in capsys.readouterr().err


@pytest.mark.parametrize(
    ("old", "new"), [("samverkar med Krim", "samverkar ej med Krim"), ("oa:start ", "oa:start 1")]
)
def test_a_quote_that_does_not_stand_there(
    built: Path, old: str, new: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Words that the page does not have, or not there, are violations, told in both languages and as SHACL."""
    facts = built / "facts.ttl"
    assert run("extract", str(built / "page.txt"), "-o", str(facts)) == 0
    text = facts.read_text(encoding="utf-8")
    assert old in text
    facts.write_text(text.replace(old, new), encoding="utf-8")
    asked = ("validate", str(facts), "--source", str(built))
    capsys.readouterr()
    assert run(*asked) == 1
    told, err = capsys.readouterr()
    assert "the words do not stand at that place" in told
    assert "orden står inte på den platsen" in told
    assert "breaks the shapes" in err
    assert run(*asked, "--format", "turtle") == 1
    assert "shape:QuoteConstraintComponent" in capsys.readouterr().out


@pytest.mark.parametrize("how", ["gone", "cut", "altered"])
def test_a_kept_text_that_is_damaged(
    built: Path, how: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """One line says so and how to mend it; so does building again."""
    graph = shutil.copytree(built / "graph", tmp_path / "graph")
    kept = current_version(graph).folder / "pages.zip"
    data = kept.read_bytes()
    if how == "gone":
        kept.unlink()
    else:
        kept.write_bytes(data[:50] if how == "cut" else data.replace(b"Falun", b"Malmo"))
    capsys.readouterr()
    for command in (("validate",), ("explain", *ASKED)):
        assert run(*command, "--graph", str(graph)) == 1
        assert "run `samverkan build` again" in capsys.readouterr().err
    if how == "altered":
        assert run("build", str(built / "page.txt"), "--graph", str(graph)) == 0
        assert run("validate", "--graph", str(graph)) == 0
