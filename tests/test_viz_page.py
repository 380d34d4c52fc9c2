"""The page as a file."""

from __future__ import annotations

import base64
import hashlib
import json
import re
import typing
from html import unescape
from importlib import resources
from importlib.resources.abc import Traversable

import pytest
from network_sample import iri, sample_quads, sample_store
from pyoxigraph import Literal, Quad
from sample_pages import sample_page

from graph.store import GraphStore
from ontology.terms import Rdf, Skos, Smv
from samverkan.errors import PackagedDataError
from viz import page
from viz.network import load_network
from viz.page import render


def _scripts(html: str) -> list[str]:
    return re.findall(r"<script>(.*?)</script>", html, re.S)


def _data(html: str) -> dict[str, object]:
    found = re.search(r'<script type="application/json" id="data">(.*?)</script>', html, re.S)
    assert found
    data: dict[str, object] = json.loads(found[1])
    return data


def test_the_same_graph_gives_the_same_bytes() -> None:
    """Drawn twice, from triples in either order, the page is the same."""
    again = load_network(GraphStore.from_quads(list(reversed(sample_quads()))))
    assert sample_page() == render(again)


def test_the_policy_lets_only_the_page_s_own_scripts_and_style_run() -> None:
    """The policy names exactly the hashes of what the page holds, and no place to load from."""
    html = sample_page()
    found = re.search(r'Content-Security-Policy" content="([^"]+)"', html)
    assert found
    policy = unescape(found[1])
    style = re.search(r"<style>(.*?)</style>", html, re.S)
    assert style
    parts = [style[1], *_scripts(html)]
    hashes = [f"'sha256-{base64.b64encode(hashlib.sha256(p.encode()).digest()).decode()}'" for p in parts]
    assert re.findall(r"'sha256-[^']+'", policy) == hashes
    assert policy.startswith("default-src 'none';")
    assert "unsafe" not in policy
    assert "http" not in policy


def test_nothing_in_the_page_is_loaded_from_elsewhere() -> None:
    """No element names an address, but for the empty icon."""
    html = re.sub(r"<(script|style)\b.*?</\1>", "", sample_page(), flags=re.S)
    assert re.findall(r'(?:src|href|action|data)="([^"]*)"', html) == ["data:,", "#tables"]


def test_the_page_of_a_small_graph_is_small() -> None:
    """Under 3 MB, most of it the drawing library."""
    assert len(sample_page().encode()) < 1_000_000


@pytest.mark.parametrize("text", ["</script>", "<!--", "&amp;", "\u2028", "]]>", '"}', "$data ${data}"])
def test_any_label_comes_through_unharmed_and_inert(text: str) -> None:
    """What looks like markup is escaped in the data block and read back as it was."""
    home, tie = iri("graph/curated"), iri("collaboration/c")
    actors = [iri("actor/a"), iri("actor/b")]
    quads = [Quad(tie, Rdf.type, Smv.Collaboration, home)]
    quads += [Quad(actor, Rdf.type, Smv.Actor, home) for actor in actors]
    quads += [Quad(tie, Smv.hasParticipant, actor, home) for actor in actors]
    quads += [Quad(each, Skos.prefLabel, Literal(text, language="sv"), home) for each in (tie, *actors)]
    html = render(load_network(GraphStore.from_quads(quads)))
    block = html.split('id="data">')[1].split("</script>")[0]
    assert not set("<>&\u2028\u2029") & set(block)
    nodes = _data(html)["nodes"]
    assert isinstance(nodes, dict)
    assert nodes["columns"]["label"] == {"all": text}


def _files(start: str) -> list[Traversable]:
    """Gives the templates of one page: those of the heat map begin with its name."""
    folder = resources.files("viz") / "templates"
    return [file for file in folder.iterdir() if file.name.startswith("heatmap") == (start == "heatmap")]


@pytest.mark.parametrize("start", ["texts", "heatmap"])
def test_every_wording_is_there_in_both_languages(start: str) -> None:
    """Each text has Swedish and English with the same blanks to fill, and the scripts ask for no other."""
    texts = json.loads((resources.files("viz") / "templates" / f"{start}.json").read_text(encoding="utf-8"))
    for words in texts.values():
        assert sorted(words) == ["en", "sv"]
        assert sorted(re.findall(r"\{\w+\}", words["sv"])) == sorted(re.findall(r"\{\w+\}", words["en"]))
    files = [f.read_text(encoding="utf-8") for f in _files(start) if f.name.endswith((".js", ".html"))]
    asked = {key for text in files for key in re.findall(r"\bt\('([\w-]+)'|data-t(?:-\w+)?=\"(\w+)\"", text)}
    assert {one or other for one, other in asked} <= set(texts)


def test_every_script_of_the_folder_is_in_the_page() -> None:
    """No script lies beside the page unused."""
    own = _scripts(sample_page())[-1]
    assert all(f.read_text(encoding="utf-8") in own for f in _files("texts") if f.name.endswith(".js"))


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_first_language_is_the_one_asked_for(language: typing.Literal["sv", "en"]) -> None:
    """Title and language of the page follow."""
    html = sample_page(language)
    assert f'<html lang="{language}">' in html
    assert _data(html)["language"] == language


def test_a_missing_file_is_told_in_one_line(monkeypatch: pytest.MonkeyPatch) -> None:
    """A damaged installation names the file that it lacks."""
    monkeypatch.setattr(page, "_SCRIPTS", ("none.js",))
    with pytest.raises(PackagedDataError, match=r"none\.js cannot be read"):
        render(load_network(sample_store()))
