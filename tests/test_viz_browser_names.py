"""What stands where in the picture of the network: names, headings and buttons do not lie upon each other."""

from __future__ import annotations

from itertools import combinations
from typing import TYPE_CHECKING, Any

import pytest
from watch import WATCH

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)
pytestmark = pytest.mark.browser


def _texts(opened: Any, act: str = "#zoom-in") -> list[dict[str, Any]]:
    """Gives every text on the canvas, with its place on it, as drawn after a click or, for "", a redrawing."""
    if act:
        opened.page.click(act)
    opened.page.wait_for_timeout(200)
    texts: list[dict[str, Any]] = opened.page.evaluate("window.texts")
    return texts


def _search(opened: Any, name: str) -> None:
    opened.page.fill("#search", name)
    opened.page.press("#search", "Enter")


def _overlapping(texts: list[dict[str, Any]]) -> list[tuple[str, str]]:
    return [
        (a["text"], b["text"])
        for a, b in combinations(texts, 2)
        if a["left"] < b["right"]
        and b["left"] < a["right"]
        and a["top"] < b["bottom"]
        and b["top"] < a["bottom"]
    ]


@pytest.mark.parametrize(("width", "height"), [(390, 844), (1280, 720), (1440, 900)])
def test_what_is_chosen_is_named_where_nothing_covers_it(
    width: int, height: int, html: str, open_page: OpenPage
) -> None:
    """The chosen actor and several neighbours are named beside the panel; no text meets another or an edge."""
    opened = open_page(html, width=width, height=height)
    opened.page.evaluate(WATCH)
    _search(opened, "lansstyrelsen ostergotland")
    texts = _texts(opened, "")
    canvas, panel = (opened.page.locator(name).bounding_box() for name in ("#canvas", "#panel"))
    below = panel["x"] <= canvas["x"]
    right = canvas["width"] if below else panel["x"] - canvas["x"]
    bottom = panel["y"] - canvas["y"] if below else canvas["height"]
    assert sum(text["text"].startswith("Länsstyrelsen") for text in texts) >= 3
    assert _overlapping(texts) == []
    assert [
        t for t in texts if min(t["left"], t["top"]) < 0 or t["right"] > right or t["bottom"] > bottom
    ] == []


@pytest.mark.parametrize("times", [0, 1, 3, 6])
def test_names_never_meet_however_far_the_reader_goes(times: int, html: str, open_page: OpenPage) -> None:
    """On a phone, the whole shown and then from ever farther away, no two texts overlap."""
    opened = open_page(html, width=390, height=844)
    opened.page.evaluate(WATCH)
    opened.page.click("#fit")
    for _ in range(times):
        opened.page.click("#zoom-out")
    texts = _texts(opened, "")
    assert texts
    assert _overlapping(texts) == []


def test_headings_are_drawn_above_the_lines(html: str, open_page: OpenPage) -> None:
    """No line is drawn after the first heading."""
    opened = open_page(html)
    opened.page.evaluate(WATCH)
    headings = [text for text in _texts(opened) if text["text"].endswith(" län")]
    assert headings
    assert min(text["turn"] for text in headings) > opened.page.evaluate("window.lastStroke")


@pytest.mark.parametrize(("width", "height"), [(320, 640), (390, 844), (1280, 720)])
def test_nothing_of_the_picture_lies_under_its_buttons(
    width: int, height: int, html: str, open_page: OpenPage
) -> None:
    """The status line and the buttons stand below the canvas, side by side."""
    opened = open_page(html, width=width, height=height)
    canvas, status, zoom = (
        opened.page.locator(name).bounding_box() for name in ("#canvas", "#status", ".zoom")
    )
    assert canvas["y"] + canvas["height"] <= min(status["y"], zoom["y"])
    assert status["x"] + status["width"] <= zoom["x"]


@pytest.mark.parametrize("moved", [False, True])
def test_closing_the_panel_brings_the_view_back(moved: bool, html: str, open_page: OpenPage) -> None:
    """The view is that from before the panel opened, unless the reader has moved it meanwhile."""
    opened = open_page(html, width=1280, height=720)
    opened.page.evaluate(WATCH)
    before = _texts(opened, "#fit")
    _search(opened, "lansstyrelsen ostergotland")
    if moved:
        opened.page.click("#zoom-in")
    after = _texts(opened, "#panel .close")
    places = [[(t["text"], round(t["left"]), round(t["top"])) for t in texts] for texts in (before, after)]
    assert (places[0] == places[1]) is not moved
