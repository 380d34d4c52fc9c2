"""Guided stories: read, checked against the network, and told in the page."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any
from urllib.parse import parse_qs

import networkx
import pytest
from network_sample import sample_store
from shipped_graph import shipped_store

from samverkan.errors import SamverkanError, SourceError, UnknownNameError
from viz.network import load_network
from viz.page import render
from viz.story import load_story

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)

SHIPPED = Path(__file__).parent.parent / "docs" / "stories" / "vald-i-nara-relationer.json"
TOLD = {
    "title": {"sv": "Tre blickar", "en": "Three views"},
    "steps": [
        {"title": {"sv": "Alla", "en": "All"}, "text": {"sv": "Hela bilden.", "en": "The whole."}},
        {
            "title": "Skåne", "text": "En <b>länsstyrelse</b>.", "focus": "länsstyrelsen skåne", "steps": 1,
            "colour": "community", "size": "betweenness",
        },
        {"title": "2014", "text": "Ett år.", "year": 2014, "undated": False, "without": ["Municipality"]},
        {"title": "Två", "text": "Ett par.", "focus": ["Socialstyrelsen", "Migrationsverket"], "year": [2004, 2020]},
        {"title": "Nät", "text": "Alla i det.", "focus": "Nätverket mot hedersvåld", "view": "both",
         "county": "Skåne län", "theme": "hedersrelaterat våld och förtryck"},
    ],
}  # fmt: skip


@cache
def _network() -> networkx.Graph[str]:
    return load_network(sample_store())


def _file(folder: Path, told: Any) -> Path:
    file = folder / "story.json"
    file.write_text(told if isinstance(told, str) else json.dumps(told), encoding="utf-8")
    return file


def test_names_become_keys_and_years_a_span(tmp_path: Path) -> None:
    """What a step names is found by name, in small letters or not, and stands in its view by key."""
    views = [parse_qs(step.view) for step in load_story(_file(tmp_path, TOLD), _network()).steps]
    assert views[0] == {}
    assert views[1]["actor"] == ["actor/lansstyrelsen-skane"]
    assert views[2] == {
        "from": ["2014"], "to": ["2014"], "single": ["true"], "undated": ["false"], "without": ["Municipality"],
    }  # fmt: skip
    assert views[3]["pair"] == ["actor/socialstyrelsen", "actor/migrationsverket"]
    assert views[4]["tie"] == ["collaboration/natverket-mot-hedersvald"]
    assert views[4]["county"] == ["county/skane"]


STEP = {"title": "a", "text": "b"}


@pytest.mark.parametrize(
    ("told", "error", "words"),
    [
        ("{", SourceError, "is no JSON"),
        ("[1]", SourceError, "is no story"),
        ({"title": "x", "steps": []}, SourceError, "at least one step"),
        ({"title": "", "steps": [STEP]}, SourceError, "title must be a text"),
        ({"title": "x", "steps": ["y"]}, SourceError, "step 1 is no object"),
        ({"title": "x", "steps": [STEP, {"title": "a"}]}, SourceError, "step 2: text must be"),
        ({"title": "x", "steps": [{**STEP, "fokus": "a"}]}, SourceError, '"fokus" is none of'),
        ({"title": "x", "steps": [{**STEP, "view": "map"}]}, SourceError, '"view" must be one of actors'),
        ({"title": "x", "steps": [{**STEP, "year": "2014"}]}, SourceError, '"year" must be a year'),
        ({"title": "x", "steps": [{**STEP, "year": [2014, 2010]}]}, SourceError, '"year" must be a year'),
        (
            {"title": "x", "steps": [{**STEP, "focus": "Länstyrelsen Skåne"}]},
            UnknownNameError,
            'no actor or collaboration "Länstyrelsen Skåne"; the nearest is "länsstyrelsen skåne"',
        ),
        ({"title": "x", "steps": [{**STEP, "focus": ["Sida", "Ingen alls"]}]}, UnknownNameError, "no actor"),
        ({"title": "x", "steps": [{**STEP, "county": "Atlantis"}]}, UnknownNameError, "no county"),
    ],
)
def test_what_is_wrong_is_told_in_one_line(
    tmp_path: Path, told: Any, error: type[SamverkanError], words: str
) -> None:
    """The line names the file, the step and what is wrong there."""
    with pytest.raises(error) as caught:
        load_story(_file(tmp_path, told), _network())
    assert words in str(caught.value)
    assert "story.json" in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_file_that_is_not_there_is_told(tmp_path: Path) -> None:
    """Its name and why it cannot be read."""
    with pytest.raises(SourceError, match=r"none\.json cannot be read: No such file"):
        load_story(tmp_path / "none.json", _network())


def test_the_story_of_the_shipped_graph_can_be_told() -> None:
    """All that it names is in the graph that ships, in both languages."""
    story = load_story(SHIPPED, load_network(shipped_store()))
    assert len(story.steps) >= 4
    assert all(step.text.sv != step.text.en for step in story.steps)


def _page(tmp_path: Path) -> str:
    return render(_network(), story=load_story(_file(tmp_path, TOLD), _network()))


@pytest.mark.browser
def test_it_is_told_step_by_step_with_buttons_and_keys(tmp_path: Path, open_page: OpenPage) -> None:
    """It opens by itself; next and back, arrow keys and the close button do what they say; text stays text."""
    opened = open_page(_page(tmp_path))
    assert "Tre blickar · 1 av 5" in opened.text("#story")
    opened.page.click("#story [data-go=next]")
    assert "En <b>länsstyrelse</b>." in opened.text("#story")
    assert opened.text("#panel h2") == "Länsstyrelsen Skåne"
    assert opened.page.evaluate("document.activeElement.dataset.go") == "next"
    opened.page.keyboard.press("ArrowRight")
    assert opened.text("#span") == "2014"
    assert opened.text("#status").startswith("Visar 6 av 47")
    opened.page.keyboard.press("ArrowLeft")
    assert opened.text("#story h2") == "Skåne"
    opened.page.click("#language")
    assert "Three views · 2 of 5" in opened.text("#story")
    opened.page.click("#story .close")
    assert not opened.page.locator("#story").is_visible()
    assert opened.page.evaluate("document.activeElement.id") == "tell"
    opened.page.keyboard.press("Enter")
    assert opened.text("#story h2") == "All"
    assert opened.faults == []


@pytest.mark.browser
def test_a_link_leads_to_a_step_and_others_tell_no_story(tmp_path: Path, open_page: OpenPage) -> None:
    """The step stands in the address; an address with a view of its own shows that view alone."""
    html = _page(tmp_path)
    first = open_page(html)
    first.page.click("#story [data-go=next]")
    address = first.view()
    second = open_page(html, view=address)
    assert second.text("#story h2") == "Skåne"
    assert second.text("#panel h2") == "Länsstyrelsen Skåne"
    third = open_page(html, view="view=both")
    assert not third.page.locator("#story").is_visible()


@pytest.mark.browser
@pytest.mark.parametrize(("width", "scheme"), [(1440, "light"), (390, "dark")])
def test_axe_finds_nothing_in_a_story(tmp_path: Path, width: int, scheme: str, open_page: OpenPage) -> None:
    """The rules of WCAG 2.2 AA hold while a story is told, and no page scrolls sideways."""
    axe = pytest.importorskip("axe_playwright_python.sync_playwright", reason="axe is not installed")
    opened = open_page(_page(tmp_path), width=width, height=844, scheme=scheme)
    opened.page.click("#story [data-go=next]")
    found = axe.Axe().run(opened.page).response["violations"]
    assert [(fault["id"], fault["nodes"][0]["html"][:120]) for fault in found] == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
