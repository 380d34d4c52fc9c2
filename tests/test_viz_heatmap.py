"""`viz.heatmap`: the gap radar as a page that asks nothing of any other place."""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from pyoxigraph import Literal, NamedNode, Quad
from questions_graph import graph_quads, node

from graph.store import GraphStore
from ontology.terms import Skos
from queries.radar import load_radar, read_absences
from queries.source import select
from viz.heatmap import render_heatmap

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)

ABSENCES = Path(__file__).parent / "data" / "absences.csv"
EVIL = "</script><script>document.title='hit'</script><img src=x onerror=alert(1)>"


@cache
def page(language: Any = "sv") -> str:
    """Gives the page of the test graph with a stated absence and a name that tries to be markup."""
    label = Quad(
        node("collaboration/gavleborg"), Skos.prefLabel, Literal(EVIL, language="en"), node("graph/x")
    )
    store = GraphStore.from_quads([*graph_quads(), label])
    return render_heatmap(load_radar(store, read_absences(store, ABSENCES)), language=language)


def test_the_same_radar_gives_the_same_page() -> None:
    """Nothing of the hour or the order of a set is in it, and nothing is left to fill in."""
    first = page()
    page.cache_clear()
    assert page() == first
    assert "$" not in re.sub(r"\$\{", "", first.split("<script", 1)[0])


def test_the_page_names_no_other_place_and_lets_none_in() -> None:
    """The policy forbids every request and every script but its own; nothing is fetched by an element."""
    text = page()
    assert "default-src &#x27;none&#x27;" in text
    assert not re.search(r"<(?:link|script|img|iframe)[^>]+(?:src|href)=[\"'](?!data:)", text)
    assert "unsafe" not in text


def test_data_stays_data() -> None:
    """A name that looks like markup stands in the page escaped."""
    assert EVIL not in page()
    assert "document.title='hit'" in page()


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_map_is_a_table_that_machines_can_read(open_page: OpenPage, scheme: str) -> None:
    """No request, no fault, no finding of axe, with the panel open, in light and dark."""
    opened = open_page(page(), scheme=scheme)
    opened.page.click("button.cell.found1")
    assert opened.violations() == []
    assert opened.requests == [opened.address]
    assert opened.faults == []


@pytest.mark.browser
def test_a_cell_opens_its_passages_and_a_query_that_finds_them(open_page: OpenPage) -> None:
    """The panel quotes the page, and its SPARQL asked of the graph gives the facts that the cell counts."""
    opened = open_page(page())
    cell = opened.page.get_by_label("Jämtlands län, Regional grupp: Funnet: 1 uppgift")
    cell.click()
    assert "Regional samverkansgrupp Jämtland" in opened.text("#panel")
    assert opened.page.locator("#panel blockquote").count() > 0
    rows = list(select(GraphStore.from_quads(graph_quads()), opened.text("#panel pre")))
    assert {row["fact"] for row in rows} == {NamedNode(node("collaboration/regional-grupp").value)}


@pytest.mark.browser
def test_the_states_differ_in_words_and_signs(open_page: OpenPage) -> None:
    """Found, stated absent, not found and not read are told apart without colour."""
    opened = open_page(page())
    absent = opened.page.get_by_label("Gävleborgs län, Kartläggning: En sida säger att det saknas")
    assert absent.inner_text() == "✕"
    absent.click()
    assert "Ingen kartläggning är gjord." in opened.text("#panel")
    none = opened.page.get_by_label(re.compile("Inte funnet på"))
    assert {text.strip() for text in none.all_inner_texts()} == {"–"}


@pytest.mark.browser
def test_a_county_stands_beside_its_neighbours(open_page: OpenPage) -> None:
    """Chosen in the list, a county keeps its row and those of the counties that border it."""
    opened = open_page(page())
    opened.page.select_option("#county", label="Jämtlands län")
    rows = opened.page.locator("#map tbody th").all_inner_texts()
    assert rows == ["Jämtlands län", "Västernorrlands län", "Gävleborgs län"]
    assert "Grannlän som har" in opened.text("#map tfoot")


@pytest.mark.browser
def test_keys_move_between_cells_and_escape_leads_back(open_page: OpenPage) -> None:
    """One cell is in the order of Tab; arrows move, Enter opens, Escape closes and gives the focus back."""
    opened = open_page(page())
    assert opened.page.locator("button.cell[tabindex='0']").count() == 1
    opened.page.locator("button.cell[tabindex='0']").focus()
    for key in ("ArrowRight", "ArrowDown", "Enter"):
        opened.page.keyboard.press(key)
    assert opened.page.locator("#panel").is_visible()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#panel").is_visible()
    place = "[document.activeElement.closest('tr').rowIndex, document.activeElement.closest('td').cellIndex]"
    assert opened.page.evaluate(place) == [2, 3]


@pytest.mark.browser
def test_no_heading_of_a_theme_lies_over_the_next(open_page: OpenPage) -> None:
    """On a wide screen each heading of the themes stays within its own column."""
    opened = open_page(page(), width=1440, height=900)
    opened.page.click("#views button:nth-child(2)")
    heads = "[...document.querySelectorAll('#map thead th')]"
    wide = f"{heads}.filter((th) => th.scrollWidth > th.clientWidth + 1).map((th) => th.textContent)"
    assert opened.page.locator("#map thead th").count() > 5
    assert opened.page.evaluate(wide) == []


@pytest.mark.browser
def test_english_themes_and_narrow_screens(open_page: OpenPage) -> None:
    """The page speaks English, sets themes as columns; a phone scrolls it not sideways and shows the cell chosen."""
    opened = open_page(page(), width=390, height=800)
    opened.page.click("#language")
    opened.page.click("#views button:nth-child(2)")
    opened.page.select_option("#instrument", "agreement")
    assert opened.text("#map caption").startswith("Agreement: on which themes")
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert opened.page.evaluate("document.documentElement.lang") == "en"
    assert opened.page.title() == "Where are the gaps?"
    opened.page.set_viewport_size({"width": 390, "height": 560})
    cell = opened.page.locator("#map tbody tr:last-child button.cell").first
    cell.click()
    above, panel = cell.bounding_box(), opened.page.locator("#panel").bounding_box()
    assert above["y"] + above["height"] < panel["y"], "what was chosen lies under the panel"
