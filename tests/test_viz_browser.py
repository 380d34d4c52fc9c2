"""The network page as a person meets it, in a real browser."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from network_sample import sample_store
from watch import WATCH

from viz.labels import name_sizes
from viz.layout import lay_out_wide
from viz.network import load_network
from viz.routes import pieces, routes

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)
pytestmark = pytest.mark.browser


def _counts(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def test_the_page_loads_without_a_fault_and_asks_for_nothing(html: str, open_page: OpenPage) -> None:
    """The page reports no error and the only address it opens is its own."""
    opened = open_page(html)
    opened.page.wait_for_timeout(300)
    assert opened.faults == []
    assert opened.requests == [opened.address]
    assert _counts(opened.text("#status")) == [47, 47, 467]


def test_the_policy_stops_what_would_leave_the_page(html: str, open_page: OpenPage) -> None:
    """A request, an image and a script that somebody puts into the page are refused by its policy."""
    opened = open_page(html)
    refused = opened.page.evaluate(
        """async () => {
          const seen = new Set();
          document.addEventListener('securitypolicyviolation', (event) => seen.add(event.effectiveDirective));
          await fetch('https://example.org/').catch(() => null);
          const image = new Image();
          image.src = 'https://example.org/x.png';
          const script = document.createElement('script');
          script.textContent = 'window.hacked = 1';
          document.body.append(script);
          await new Promise((done) => setTimeout(done, 200));
          return { seen: [...seen].sort(), hacked: window.hacked };
        }"""
    )
    assert refused.get("hacked") is None
    assert refused["seen"] == ["connect-src", "img-src", "script-src-elem"]


def test_search_completes_a_name_and_opens_it(html: str, open_page: OpenPage) -> None:
    """Typing a part of a name without its accents offers it, and Enter opens its panel."""
    opened = open_page(html)
    opened.page.fill("#search", "vasternorrl")
    assert opened.page.locator("#found li").count() >= 3
    opened.page.fill("#search", "lansstyrelsen vasternorr")
    opened.page.press("#search", "Enter")
    assert opened.text("#panel h2") == "Länsstyrelsen Västernorrland"
    assert _counts(opened.text("#panel .lead")) == [15, 3]
    opened.page.fill("#search", "finns inte")
    assert opened.text("#found") == "Ingen träff"


def test_search_finds_what_a_filter_had_hidden(html: str, open_page: OpenPage) -> None:
    """An actor that the filters hide is shown again when it is searched for."""
    opened = open_page(html, view="without=Municipality")
    opened.page.fill("#search", "Kramfors")
    opened.page.press("#search", "Enter")
    assert opened.text("#panel h2") == "Kramfors kommun"
    assert _counts(opened.text("#status"))[0] == 47


def test_filters_hide_what_they_say(html: str, open_page: OpenPage) -> None:
    """Without municipalities, by county, by theme and by source, the numbers are right."""
    opened = open_page(html)
    opened.page.uncheck("#kinds label:has-text('Kommuner') input")
    assert _counts(opened.text("#status"))[0] == 40
    opened.page.click("#reset")
    opened.page.select_option("#county", label="Örebro län")
    assert _counts(opened.text("#status"))[::2] == [2, 1]
    opened.page.click("#reset")
    opened.page.select_option("#subject", label="hedersrelaterat våld och förtryck")
    assert _counts(opened.text("#status"))[::2] == [28, 378]
    opened.page.select_option("#source", label="Om samverkan, sida 2 · Länsstyrelsen Östergötland")
    assert _counts(opened.text("#status"))[0] == 4


def test_the_years_change_what_is_shown(html: str, open_page: OpenPage) -> None:
    """In 2004 without the undated ones, one collaboration of two boards was there."""
    opened = open_page(html)
    opened.page.evaluate(
        "const r = document.getElementById('to'); r.value = 2004; r.dispatchEvent(new Event('input'))"
    )
    opened.page.uncheck("#undated")
    assert opened.text("#span") == "2004"
    assert _counts(opened.text("#status"))[::2] == [2, 1]
    opened.page.evaluate(
        "const r = document.getElementById('to'); r.value = 2014; r.dispatchEvent(new Event('input'))"
    )
    assert opened.text("#span") == "2004–2014"
    assert _counts(opened.text("#status"))[0] == 2 + 2 + 13


def test_a_line_shows_the_sentence_and_its_page(html: str, open_page: OpenPage) -> None:
    """The panel of a pair gives each shared collaboration, the words with the names marked, and the page."""
    opened = open_page(html, view="pair=actor/socialstyrelsen&pair=actor/jamstalldhetsmyndigheten")
    assert opened.page.locator("#panel article").count() == 3
    network = opened.page.locator("#panel article", has_text="Nätverket mot hedersvåld")
    assert set(network.locator("mark").all_inner_texts()) == {"Socialstyrelsen", "Jämställdhetsmyndigheten"}
    assert "Om samverkan, sida 1 · Länsstyrelsen Östergötland" in network.locator(".source").inner_text()
    assert network.locator("a").get_attribute("href") == "https://example.org/sida"
    own = opened.page.locator("#panel article", has_text="Stödgruppen")
    assert own.locator("blockquote").inner_text() == "Sidan anger att Stödgruppen finns."
    opened.page.click("#language")
    assert own.locator("blockquote").inner_text() == "The page states that Stödgruppen exists."


def test_a_click_opens_a_line_and_a_mark_and_empty_ground_closes(html: str, open_page: OpenPage) -> None:
    """Two boards stand in the order that the layout gave them; they and the line between them answer the pointer."""
    one, other = "actor/lansstyrelsen-orebro", "actor/lansstyrelsen-vastmanland"
    network = load_network(sample_store())
    picture = lay_out_wide(network)
    spots = picture.spots
    via = routes(picture, name_sizes(network), [(one, other)])[one, other]
    bend, end = next(pieces(via, (spots[other].x, spots[other].y)))
    start = (spots[one].x, spots[one].y)
    on_line = [start[axis] / 4 + bend[axis] / 2 + end[axis] / 4 for axis in (0, 1)]
    order = 1 if spots[one].y < spots[other].y else -1
    opened = open_page(html, view=f"actor={one}&steps=1")
    assert _counts(opened.text("#status"))[::2] == [2, 1]
    opened.page.evaluate(WATCH)
    opened.page.click("#zoom-out")
    opened.page.wait_for_timeout(200)
    stage = opened.page.locator("#canvas").bounding_box()
    dots = {(round(x), round(y)) for x, y in opened.page.evaluate("window.dots")}
    (x, y), (other_x, other_y) = sorted(dots, key=lambda dot: dot[1] * order)
    zoom = (other_y - y) / (spots[other].y - spots[one].y)
    right, down = (zoom * (on_line[axis] - start[axis]) for axis in (0, 1))
    opened.page.mouse.click(stage["x"] + x + right, stage["y"] + y + down)
    assert opened.text("#panel .over") == "Förenas av 1 samarbete"
    opened.page.mouse.click(stage["x"] + other_x, stage["y"] + other_y)
    assert opened.text("#panel h2") == "Länsstyrelsen Västmanland"
    opened.page.mouse.click(stage["x"] + 8, stage["y"] + stage["height"] / 2)
    assert not opened.page.locator("#panel").is_visible()


def test_keys_go_from_actor_to_actor(html: str, open_page: OpenPage) -> None:
    """An arrow chooses an actor, 1 shows its surroundings, Escape goes back a step each time."""
    opened = open_page(html)
    opened.page.focus("#canvas")
    opened.page.keyboard.press("ArrowLeft")
    assert opened.page.locator("#panel h2").is_visible()
    opened.page.keyboard.press("1")
    assert _counts(opened.text("#status"))[0] < 47
    opened.page.keyboard.press("Enter")
    assert opened.page.evaluate("document.activeElement.id") == "panel"
    opened.page.keyboard.press("Escape")
    assert _counts(opened.text("#status"))[0] == 47
    opened.page.keyboard.press("Escape")
    assert not opened.page.locator("#panel").is_visible()
    assert opened.page.evaluate("document.activeElement.id") == "canvas"
    opened.page.keyboard.press("/")
    assert opened.page.evaluate("document.activeElement.id") == "search"


def test_a_name_under_the_pointer_tells_what_it_is(html: str, open_page: OpenPage) -> None:
    """Over the name of an actor a tip says with how many it works, over empty ground there is none."""
    opened = open_page(html)
    opened.page.evaluate(WATCH)
    opened.page.click("#zoom-in")
    opened.page.wait_for_timeout(200)
    name = next(
        text for text in opened.page.evaluate("window.texts") if text["text"] == "Brottsoffermyndigheten"
    )
    stage = opened.page.locator("#canvas").bounding_box()
    opened.page.mouse.move(stage["x"] + name["left"] + 6, stage["y"] + name["top"] + 6)
    assert opened.text("#tip strong") == "Brottsoffermyndigheten"
    assert _counts(opened.text("#tip p")) == [27, 1]
    opened.page.mouse.move(stage["x"] + 4, stage["y"] + 4)
    assert not opened.page.locator("#tip").is_visible()


def test_the_panel_lies_beside_the_table(html: str, open_page: OpenPage) -> None:
    """With an actor open the table ends where the panel begins, so that its last column can be read."""
    opened = open_page(html, view="actor=actor/socialstyrelsen&view=table")
    edge = "document.querySelector('#{}').getBoundingClientRect().{}"
    assert opened.page.locator("#panel").is_visible()
    right, left = (
        opened.page.evaluate(edge.format(*each)) for each in (("tables", "right"), ("panel", "left"))
    )
    assert right <= left + 1


def test_the_table_holds_what_the_picture_holds(html: str, open_page: OpenPage) -> None:
    """The table view lists each collaboration and each actor, in either language."""
    opened = open_page(html)
    opened.page.click("#views button:has-text('Tabell')")
    assert opened.page.locator("#tables tbody").nth(0).locator("tr").count() == 10
    assert opened.page.locator("#tables tbody").nth(1).locator("tr").count() == 47
    names = opened.page.locator("#tables tbody").nth(0).locator("tr th").all_inner_texts()
    assert names == opened.page.evaluate(
        "(names) => [...names].sort((a, b) => a.localeCompare(b, 'sv'))", names
    )
    opened.page.click("#language")
    assert "Skåne County Administrative Board" in opened.text("#tables")
    assert opened.page.evaluate("document.documentElement.lang") == "en"


def test_a_link_leads_to_the_same_view(html: str, open_page: OpenPage) -> None:
    """What one reader set stands in the address and gives the next reader the same view."""
    first = open_page(html)
    first.page.click("#views button:has-text('Samverkan')")
    first.page.select_option("#county", label="Västernorrlands län")
    first.page.click("#theme")
    view = first.view()
    second = open_page(html, view=view)
    assert second.text("#status") == first.text("#status")
    assert second.page.locator("#views button[aria-pressed=true]").inner_text() == "Samverkan"
    assert second.page.evaluate("document.documentElement.dataset.theme") == "dark"


def test_a_link_shows_its_actor_on_a_phone_that_animates(html: str, open_page: OpenPage) -> None:
    """What the address names stands above the panel, also where the picture moves to it."""
    opened = open_page(html, view="actor=actor/lansstyrelsen-skane", width=390, height=844, calm=False)
    opened.page.wait_for_timeout(600)
    opened.page.evaluate(WATCH)
    opened.page.click("#theme")
    opened.page.wait_for_timeout(200)
    top = (
        opened.page.locator("#panel").bounding_box()["y"] - opened.page.locator("#canvas").bounding_box()["y"]
    )
    names = [text for text in opened.page.evaluate("window.texts") if text["text"] == "Länsstyrelsen Skåne"]
    assert names
    assert all(name["top"] > 0 and name["bottom"] < top for name in names)


def test_an_address_with_unknown_names_shows_the_whole(html: str, open_page: OpenPage) -> None:
    """Names, years and views that the graph does not know are passed over."""
    opened = open_page(
        html, view="actor=x&pair=a&pair=b&tie=c&view=d&county=e&from=abc&to=99999&lang=de&steps=9"
    )
    assert opened.faults == []
    assert _counts(opened.text("#status")) == [47, 47, 467]


def test_the_picture_can_be_taken_home(html: str, open_page: OpenPage) -> None:
    """SVG and PNG downloads hold the picture; the SVG names every actor shown."""
    opened = open_page(html)
    with opened.page.expect_download() as caught:
        opened.page.click("#save-svg")
    svg = caught.value.path().read_text(encoding="utf-8")
    assert "Brottsoffermyndigheten" in svg
    assert svg.count("<line") + svg.count("<path") == 467 + 3, "the lines, and those of the legend"
    assert "delar flera" in svg
    with opened.page.expect_download() as caught:
        opened.page.click("#save-png")
    dots = caught.value.path().read_bytes()
    assert dots.startswith(b"\x89PNG")
    assert int.from_bytes(dots[16:20]) > 2000, "it is wide enough for paper, whatever the window"
