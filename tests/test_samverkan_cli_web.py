"""Pages of the web and lists of sources on the command line, from a server on this machine."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from program import run
from pyoxigraph import Literal, parse
from web import PAGE, Web, serving

from ontology.terms import Dcterms, Oa, Schema, Smv


@pytest.fixture
def web(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A server, and an empty folder to work in."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "xdg"))
    monkeypatch.chdir(tmp_path)
    with serving() as web:
        yield web


def test_a_page_and_a_list(web: Web, tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    """What can be had is in the facts with address and words; the rest is told, a line each, with status 1."""
    web.page("/robots.txt", "User-agent: *\nDisallow: /internt\n", "text/plain")
    page, gone, secret = web.page("/sida"), f"{web.address}/borta", web.page("/internt")
    (tmp_path / "min.toml").write_text(
        f'[[source]]\naddress = "{gone}"\n[[source]]\naddress = "{page}"\ndate = 2024\n'
    )
    assert run("extract", "min.toml", page, secret, "--cache", "kept", "-o", "facts.ttl") == 1
    assert capsys.readouterr().err.splitlines() == [
        f"samverkan: left out: {gone}: its host knows no such page; check the address (HTTP status 404).",
        f"samverkan: left out: {secret}: its host's robots.txt asks programs not to fetch this page.",
    ]
    said = {(quad.predicate, quad.object) for quad in parse(path=tmp_path / "facts.ttl")}
    values = {(predicate, getattr(value, "value", "")) for predicate, value in said}
    assert {
        (Schema.url, page),
        (Smv.sha256, hashlib.sha256(PAGE.encode()).hexdigest()),
        (Dcterms.date, "2024"),
    } <= values
    assert any(p == Oa.exact and isinstance(o, Literal) and "samverkar med" in o.value for p, o in said)
    assert len(list((tmp_path / "kept").glob("*.body"))) == 1
    assert not (tmp_path / "xdg").exists()


@pytest.mark.parametrize("command", ["extract", "review", "build"])
def test_where_sources_are_taken(
    web: Web, command: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """Each command that takes sources takes addresses and lists, and ends with one line where all of them fail."""
    gone = f"{web.address}/borta"
    (tmp_path / "sources.toml").write_text(f'[[source]]\naddress = "{gone}"\n')
    for source in (gone, "."):
        assert run(command, source) == 1
        told = f"samverkan: no source can be read: {gone}: its host knows no such page"
        assert capsys.readouterr().err.startswith(told)
    (tmp_path / "sources.toml").write_text('[[source]]\nadres = "a"\n')
    assert run(command, "sources.toml") == 1
    assert "did you mean address?" in capsys.readouterr().err


@pytest.mark.parametrize("command", ["extract", "build"])
def test_the_help_tells_of_both(command: str, capsys: pytest.CaptureFixture[str]) -> None:
    """Addresses, lists and where they are described stand in the help."""
    assert run(command, "--help") == 0
    told = " ".join(capsys.readouterr().out.split())
    assert all(
        words in told for words in ("address of the web", "sources.toml", "docs/sources.md", "--cache")
    )
