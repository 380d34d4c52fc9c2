"""The network inside the report: opened when asked for, in a frame that can reach nothing else."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest
from sample_pages import hostile_report, sample_report

from graph.store import GraphStore
from viz.report import render_report

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)
pytestmark = pytest.mark.browser


@pytest.fixture(scope="module")
def html() -> str:
    """The report of the made-up graph."""
    return sample_report()


def _opened(page: Any) -> Any:
    """Gives the frame of the network, opened by its button."""
    page.click("button[data-network]:visible")
    frame = page.frames[1]
    frame.wait_for_selector("#status:not(:empty)")
    return frame


@pytest.mark.parametrize(("language", "words"), [("sv", "Visar 47 av 47"), ("en", "Showing 47 of 47")])
def test_the_network_opens_where_it_is_asked_for(
    language: str, words: str, html: str, open_page: OpenPage
) -> None:
    """Before there is no frame; then the whole network is there, in the language shown, without a fault or request."""
    opened = open_page(html, view=f"who-{language}")
    assert opened.page.locator("iframe").count() == 0
    frame = _opened(opened.page)
    assert frame.inner_text("#status").startswith(words)
    frame.fill("#search", "Socialsty")
    frame.press("#search", "Enter")
    assert "Socialstyrelsen" in frame.inner_text("#panel h2") or language == "en"
    assert frame.locator("#panel blockquote").count() > 0
    frame.click("#theme")
    opened.page.wait_for_timeout(300)
    assert opened.faults == []
    assert opened.requests == [opened.address]


def test_the_frame_is_shut_off_from_the_report(html: str, open_page: OpenPage) -> None:
    """It has no origin, so what runs in it reads nothing of the page around it, and its policy refuses requests."""
    opened = open_page(html, view="who-sv")
    frame = _opened(opened.page)
    assert "allow-same-origin" not in opened.page.get_attribute("iframe", "sandbox")
    told = frame.evaluate(
        """async () => {
          let reached = true;
          try { parent.document.title } catch { reached = false; }
          const fetched = await fetch('https://example.org/').then(() => true, () => false);
          return [self.origin, reached, fetched];
        }"""
    )
    assert told == ["null", False, False]
    assert opened.requests == [opened.address]


def test_a_picture_can_be_saved_from_the_frame(html: str, open_page: OpenPage) -> None:
    """The network's own downloads work where it stands in the report."""
    opened = open_page(html, view="who-sv")
    frame = _opened(opened.page)
    with opened.page.expect_download() as caught:
        frame.click("#save-svg")
    assert "Brottsoffermyndigheten" in caught.value.path().read_text(encoding="utf-8")


def test_hostile_names_stay_words_in_the_frame(open_page: OpenPage) -> None:
    """Markup in names runs neither in the report nor in the network inside it."""
    opened = open_page(hostile_report(), view="who-sv")
    frame = _opened(opened.page)
    assert [each.evaluate("window.hacked") for each in (opened.page, frame)] == [None, None]
    assert opened.faults == []
    assert opened.requests == [opened.address]


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_no_violation_in_the_frame(scheme: str, html: str, open_page: OpenPage) -> None:
    """The report with the network opened keeps WCAG 2.2 AA, frame and all."""
    opened = open_page(html, view="who-sv", scheme=scheme)
    _opened(opened.page)
    assert opened.violations(without="svg") == []


def test_an_empty_graph_has_no_button() -> None:
    """Where nobody works with anybody there is no network to open."""
    assert '<button type="button" data-network' not in render_report(GraphStore.from_quads([]))
