"""Bad input on the command line: a clear line each, the rest goes on, nothing is lost."""

from __future__ import annotations

import io
import zipfile
from pathlib import Path

import pytest
from fpdf import FPDF
from program import run
from pyoxigraph import Literal, parse
from rich.console import Console

from ontology.terms import Oa, Skos
from samverkan.cli.sources import progress

GOOD = "Kvinnofrid\n\nLänsstyrelsen Dalarna leder nätverket Trygga hem, där Falu kommun och Kriminalvården ingår.\n"
BODY = GOOD.split("\n", 2)[2]
LINE = "Länsstyrelsen Dalarna samverkar med Polismyndigheten och Falu kommun, "


def write_pdfs(folder: Path) -> None:
    """Writes a PDF without text, an encrypted one, and two broken ones."""
    scan, secret = FPDF(), FPDF()
    scan.add_page()
    scan.rect(10, 10, 50, 50)
    secret.add_page()
    secret.set_font("helvetica")
    secret.text(20, 20, "Hemligt")
    secret.set_encryption("owner", "user")
    (folder / "scan.pdf").write_bytes(bytes(scan.output()))
    (folder / "secret.pdf").write_bytes(bytes(secret.output()))
    (folder / "half.pdf").write_bytes(bytes(scan.output())[:400])
    (folder / "junk.pdf").write_bytes(b"%PDF-1.7\n" + bytes(range(256)) * 80)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder of one good page and everything that may go wrong with others."""
    folder = tmp_path_factory.mktemp("bad")
    (folder / "good.txt").write_text(GOOD, encoding="utf-8")
    write_pdfs(folder)
    with (folder / "big.txt").open("wb") as file:
        file.write(GOOD.encode())
        file.truncate(200_000_000)
    with zipfile.ZipFile(folder / "zip.html", "w") as file:
        file.writestr("page.html", GOOD)
    (folder / "nested.html").write_text("<div>" * 100_000 + GOOD + "</div>" * 100_000, encoding="utf-8")
    (folder / "line.txt").write_text(LINE * 145_000, encoding="utf-8")
    (folder / "line.html").write_text(f"<p>{LINE * 145_000}</p>", encoding="utf-8")
    (folder / "letters.txt").write_text("a" * 10_000_000, encoding="utf-8")
    return folder


def test_one_line_each_and_the_rest_goes_on(folder: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """Each file that cannot be read is named with what is wrong with it; the facts of the good page are written."""
    facts = folder.parent / "facts.ttl"
    assert run("extract", str(folder), "--output", str(facts)) == 1
    out, err = capsys.readouterr()
    assert out == ""
    told = dict(
        line.removeprefix(f"samverkan: left out: {folder}/").split(": ", 1) for line in err.splitlines()
    )
    assert told == {
        "big.txt": "larger than 50 MB; split it or take its text alone.",
        "half.pdf": "this PDF cannot be read, it is broken.",
        "junk.pdf": "this PDF cannot be read, it is broken.",
        "letters.txt": "holds a line of 10000000 characters, more than 200000; break it into paragraphs.",
        "line.html": "holds a line of 10149999 characters, more than 200000; break it into paragraphs.",
        "line.txt": "holds a line of 10149999 characters, more than 200000; break it into paragraphs.",
        "nested.html": "its tags are nested too deeply for a page; it is not read.",
        "scan.pdf": "this PDF has no text layer (a scan?); run text recognition over it first.",
        "secret.pdf": "this PDF cannot be read, it is encrypted; save an open copy of it.",
        "zip.html": "this is a zip archive or an Office document, no text, HTML or PDF; save it as one of these.",
    }
    assert b"Trygga hem" in facts.read_bytes()


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("a.txt", "{0}\n\n" + BODY.replace("Falu", "Fa\u00adlu").replace("Dalarna", "Dalarna\x1b[31m")),
        (
            "a.html",
            "<main><h1>Om &lt;script&gt;alert(1)&lt;/script&gt;\x07\x1b[2J Kvinnofrid &#x202e;i dag</h1><p>"
            + BODY.replace("Falu", "Fa&shy;lu").replace("Trygga", "&lt;b&gt;Trygga&#7;")
            + "</p></main>",
        ),
    ],
)  # fmt: skip
def test_markup_and_control_characters_in_names(
    name: str, text: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """No label holds markup or what steers a terminal; quotes are the page's words, and are shown without it."""
    title = "Om <script>alert(1)</script>\x07\x1b[2J Kvinnofrid \u202ei dag"
    (tmp_path / name).write_text(text.replace("{0}", title), encoding="utf-8")
    assert run("extract", str(tmp_path / name), "-o", str(tmp_path / "facts.ttl")) == 0
    quads = list(parse(path=tmp_path / "facts.ttl"))
    labels = [
        q.object.value for q in quads if q.predicate == Skos.prefLabel and isinstance(q.object, Literal)
    ]
    assert any("alert(1)‹/script›" in label and label.endswith("Kvinnofrid i dag") for label in labels)
    assert not any(letter in label for label in labels for letter in "<>\x07\x1b\u202e\u00ad")
    assert "Falu kommun" in labels
    assert any(
        "Fa" in q.object.value for q in quads if q.predicate == Oa.exact and isinstance(q.object, Literal)
    )
    graph = str(tmp_path / "graph")
    assert run("build", str(tmp_path / name), "--graph", graph) == 0
    capsys.readouterr()
    assert run("validate", "--graph", graph) == 0
    assert run("explain", "Falu kommun", "a", "kommun", "--graph", graph) in (0, 1)
    assert not set(capsys.readouterr().out) & set("\x07\x1b\u202e")


def test_progress_is_shown_on_a_terminal_alone() -> None:
    """Each source is shown with its number and how many there are; nothing where nobody looks."""
    shown = []
    for terminal in (True, False):
        screen = io.StringIO()
        with progress(Console(file=screen, force_terminal=terminal, width=80)) as told:
            told("https://example.org/pages/sida/", 3, 12)
        shown.append(screen.getvalue())
    assert "Reading sida" in shown[0]
    assert "3/12" in shown[0]
    assert shown[1] == ""
