"""The network page for everybody: hostile names, an empty graph, small screens, aids for reading."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from network_sample import sample_quads
from pyoxigraph import Literal, NamedNode, Quad

from graph.store import GraphStore
from ontology.terms import Oa, Schema, Skos
from viz.network import load_network
from viz.page import render

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)
pytestmark = pytest.mark.browser

HOSTILE = (
    "<script>window.hacked=1</script>",
    "</script><script>window.hacked=1</script>",
    "<img src=x onerror=window.hacked=1>",
    "\"><a href='javascript:window.hacked=1'>href</a>",
    "${window.hacked=1} {actors} \u2028 \\u003c <!-- ]]>",
)


@pytest.fixture(scope="module")
def hostile_html() -> str:
    """The network page of the made-up graph with names, words and addresses that try to run something."""
    quads = []
    turn = 0
    for quad in sample_quads():
        if quad.predicate in (Skos.prefLabel, Oa.exact):
            language = quad.object.language if isinstance(quad.object, Literal) else None
            text = f"{HOSTILE[turn % len(HOSTILE)]} {turn}"
            quads.append(
                Quad(quad.subject, quad.predicate, Literal(text, language=language), quad.graph_name)
            )
            turn += 1
        elif quad.predicate == Schema.url:
            quads.append(
                Quad(quad.subject, quad.predicate, NamedNode("javascript:window.hacked=1"), quad.graph_name)
            )
        else:
            quads.append(quad)
    return render(load_network(GraphStore.from_quads(quads)))


@pytest.mark.parametrize("view", ["actors", "both", "table"])
def test_hostile_names_and_words_stay_words(view: str, hostile_html: str, open_page: OpenPage) -> None:
    """Markup in names, words and addresses is shown as text, and nothing of it runs or loads."""
    opened = open_page(hostile_html, view=f"view={view}")
    opened.page.fill("#search", "script")
    opened.page.press("#search", "Enter")
    for button in opened.page.locator("#panel .card .name button").all()[:1]:
        button.click()
    opened.page.wait_for_timeout(200)
    assert "<" in opened.text("#panel h2")
    assert opened.page.evaluate("window.hacked") is None
    assert opened.page.evaluate("document.querySelectorAll('script').length") == 3
    assert opened.page.locator("main img, main iframe, main a[href^='javascript']").count() == 0
    assert opened.faults == []
    assert opened.requests == [opened.address]


@pytest.mark.parametrize(("language", "words"), [("sv", "ingen samverkan"), ("en", "no collaboration")])
def test_an_empty_graph_says_so(language: Any, words: str, open_page: OpenPage) -> None:
    """A graph without collaborations gives a page that says so in the reader's language."""
    opened = open_page(render(load_network(GraphStore.from_quads([])), language=language))
    assert words in opened.text("#nothing")
    opened.page.click("#views button:last-child")
    opened.page.click("#save-svg")
    assert opened.faults == []


@pytest.mark.parametrize(("width", "height"), [(390, 844), (320, 640), (768, 1024)])
def test_a_small_screen_needs_no_sideways_scrolling(
    width: int, height: int, html: str, open_page: OpenPage
) -> None:
    """On a phone and a tablet the page is as wide as the screen; filters and panel lie over the picture."""
    opened = open_page(html, view="tie=collaboration/lansstrategi-mot-vald", width=width, height=height)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width
    assert opened.page.locator("#panel").is_visible()
    opened.page.click("#open-filters")
    assert opened.page.locator("#kinds").is_visible()
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#kinds").is_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize(
    "view",
    [
        "",
        "view=table",
        "tie=collaboration/natverket-mot-hedersvald&view=both",
        "actor=actor/lansstyrelsen-skane&steps=1&lang=en",
        "pair=actor/socialstyrelsen&pair=actor/migrationsverket&colour=community",
    ],
)
def test_axe_finds_no_violation(scheme: str, view: str, html: str, open_page: OpenPage) -> None:
    """The rules of WCAG 2.2 AA that a program can check hold in each view, light and dark."""
    opened = open_page(html, view=view, scheme=scheme)
    assert opened.violations() == []


@pytest.mark.parametrize(
    "view", ["pair=actor/socialstyrelsen&pair=actor/migrationsverket", "view=table&lang=en"]
)
def test_axe_finds_no_violation_on_a_phone(view: str, html: str, open_page: OpenPage) -> None:
    """The same with the panel and then the filters over the picture."""
    opened = open_page(html, view=view, width=390, height=844, scheme="dark")
    assert opened.violations() == []
    opened.page.click("#open-filters")
    assert opened.violations() == []
