"""What the marks of the network page stand for, its years, what is confirmed, paper, and odd graphs."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import pytest
from network_sample import iri, sample_quads
from pyoxigraph import Literal, Quad
from watch import WATCH

from graph.store import GraphStore
from ontology.terms import Skos, Smv
from viz.facts import Tale, Text, Tie
from viz.kinds import ACTOR_KINDS
from viz.network import load_network, network_of
from viz.page import render
from viz.reading import Description

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)
pytestmark = pytest.mark.browser


@cache
def _page() -> str:
    quads = sample_quads()
    key = iri("collaboration/stodgruppen")
    quads.append(Quad(key, Smv.verdict, Literal("confirm"), iri("graph/curated")))
    return render(load_network(GraphStore.from_quads(quads)))


def _values(column: dict[str, Any]) -> list[Any]:
    """Gives the values of a column of the page's data, one a row."""
    return column["each"] if "each" in column else [column["of"][turn] for turn in column["at"]]


def _counts(text: str) -> list[int]:
    return [int(number) for number in re.findall(r"\d+", text)]


def _slide(opened: Any, year: int) -> None:
    opened.page.evaluate(
        f"const r = document.getElementById('to'); r.value = {year}; r.dispatchEvent(new Event('input'))"
    )


def test_colour_follows_kind_or_community_and_so_does_the_legend(open_page: OpenPage) -> None:
    """By community the legend lists them with number, name and size, hides one at a tick, and a link keeps it."""
    opened = open_page(_page())
    assert not opened.page.locator("#communities").is_visible()
    opened.page.select_option("#colour", "community")
    rows = opened.page.locator("#communities label")
    assert sum(_counts(rows.nth(i).locator(".count").inner_text())[0] for i in range(rows.count())) == 47
    assert rows.nth(0).locator("text").text_content() == "1"
    largest = _counts(rows.nth(0).locator(".count").inner_text())[0]
    rows.nth(0).locator("input").uncheck()
    assert _counts(opened.text("#status"))[0] == 47 - largest
    again = open_page(_page(), view=opened.view())
    assert again.text("#status") == opened.text("#status")
    assert again.page.locator("#communities").is_visible()


def test_marks_of_a_community_bear_its_number(open_page: OpenPage) -> None:
    """Nobody needs to tell the colours apart: the numbers of the legend stand in the marks."""
    opened = open_page(_page(), view="colour=community")
    opened.page.evaluate(WATCH)
    opened.page.click("#zoom-in")
    opened.page.click("#zoom-in")
    opened.page.wait_for_timeout(300)
    numbers = {text["text"] for text in opened.page.evaluate("window.texts") if text["text"].isdecimal()}
    assert "1" in numbers
    assert len(numbers) > 1


def test_size_follows_a_measure_of_choice(open_page: OpenPage) -> None:
    """Each measure says what a large mark means; by links between others, some municipality shrinks to the least."""
    opened = open_page(_page())
    assert opened.page.locator("#size option").count() >= 3
    hints = []
    for name in ("degree", "weight", "betweenness"):
        opened.page.select_option("#size", name)
        hints.append(opened.text("#size-hint"))
    assert len(set(hints)) == 3
    nodes = opened.page.evaluate("JSON.parse(document.getElementById('data').textContent).nodes.columns")
    turn = nodes["id"]["each"].index("actor/kramfors-kommun")
    sizes = {name: _values(nodes[f"sizes/{name}"])[turn] for name in ("betweenness", "degree")}
    assert sizes["betweenness"] < sizes["degree"]
    assert "size=betweenness" in opened.view()


def test_one_year_at_a_time(open_page: OpenPage) -> None:
    """One slider is left, and it shows what there was in that year; the undated are marked as such."""
    opened = open_page(_page())
    assert not opened.page.locator("#undated-legend").is_visible()
    opened.page.check("#single")
    assert not opened.page.locator("#from").is_visible()
    _slide(opened, 2014)
    assert opened.text("#span") == "2014"
    assert opened.text("#undated-legend") == "år okänt"
    with opened.page.expect_download() as caught:
        opened.page.click("#save-svg")
    assert "stroke-dasharray" in caught.value.path().read_text(encoding="utf-8")
    opened.page.uncheck("#undated")
    assert _counts(opened.text("#status"))[0] == 13
    assert not opened.page.locator("#undated-legend").is_visible()


def test_confirmed_or_not(open_page: OpenPage) -> None:
    """One collaboration of four is confirmed; the others are those of everybody."""
    opened = open_page(_page())
    opened.page.select_option("#confirmed", "yes")
    assert _counts(opened.text("#status"))[::2] == [4, 6]
    opened.page.select_option("#confirmed", "no")
    assert _counts(opened.text("#status"))[0] == 47


def test_a_kind_of_collaboration_can_be_left_out(open_page: OpenPage) -> None:
    """Without networks the one of 28 is gone, and so are those who take part in nothing else."""
    opened = open_page(_page())
    opened.page.uncheck("#tie-kinds label:has-text('Nätverk') input")
    assert _counts(opened.text("#status"))[0] < 30


def test_on_paper_stands_a_picture_of_lines_and_letters(open_page: OpenPage) -> None:
    """What is printed is the picture as SVG with names and a legend, light even where the screen is dark."""
    opened = open_page(_page(), scheme="dark")
    opened.page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    opened.page.emulate_media(media="print")
    words = opened.page.locator("#paper").inner_text()
    assert "Länsstyrelsen Skåne" in words
    assert "Statliga myndigheter" in words
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "light"
    assert not opened.page.locator("#filters").is_visible()
    opened.page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert opened.page.evaluate("document.documentElement.dataset.theme") == "dark"
    assert opened.page.locator("#paper svg").count() == 0


def test_lines_far_from_the_start_are_still_there(open_page: OpenPage) -> None:
    """Lines are kept as a picture: moved far away and back, the page shows as much as it showed, within one percent."""
    opened = open_page(_page())
    opened.page.mouse.move(5, 5)
    opened.page.wait_for_timeout(300)  # the first frames may still take place
    before = opened.ink()
    canvas = opened.page.locator("#canvas").bounding_box()
    x, y = canvas["x"] + canvas["width"] / 2, canvas["y"] + 20
    seen = []
    for far in (900, -900):
        opened.page.mouse.move(x - far / 2, y)
        opened.page.mouse.down()
        opened.page.mouse.move(x + far / 2, y, steps=4)
        opened.page.mouse.up()
        opened.page.mouse.move(5, 5)
        opened.page.wait_for_timeout(300)
        seen.append(opened.ink())
    away, back = seen
    assert away < 0.8 * before
    assert abs(back - before) < 0.01 * before


def test_marks_are_seen_however_far_away(open_page: OpenPage) -> None:
    """Six steps away, where a mark is smaller than its border, each actor still shows some points of its colour."""
    opened = open_page(_page())
    for _ in range(6):
        opened.page.click("#zoom-out")
    opened.page.wait_for_timeout(300)
    seen = opened.page.evaluate("""() => {
      const canvas = document.querySelector("#canvas canvas");
      const data = canvas.getContext("2d").getImageData(0, 0, canvas.width, canvas.height).data;
      const found = {};
      for (let i = 0; i < data.length; i += 4) {
        const colour = "#" + [0, 1, 2].map((j) => data[i + j].toString(16).padStart(2, "0")).join("");
        found[colour] = (found[colour] || 0) + 1;
      }
      return found;
    }""")
    points = sum(seen.get(kind.light.lower(), 0) for kind in ACTOR_KINDS)
    assert points > 2 * 47


ODD = {
    "one": ["Ensam"],
    "long": ["Mycket lång beteckning " * 22, "B" * 500],
    "right to left": ["منظمة النساء", "ארגון נשים", "Sv \u202e omvänd"],
    "emoji": ["👩‍👩‍👧 Jouren 🏠", "🇸🇪"],
    "blank": ["", " "],
}


@pytest.mark.parametrize("names", ODD.values(), ids=ODD.keys())
@pytest.mark.parametrize("view", ["", "view=both", "view=table", "colour=community&size=betweenness"])
def test_odd_names_give_a_sound_page(names: list[str], view: str, open_page: OpenPage) -> None:
    """One actor, names of 500 letters, from right to left, of signs and of nothing: a page without a fault."""
    keys = tuple(f"actor/{i}" for i in range(len(names)))
    actors = {key: Description(key, "") for key in keys}
    for key, name in zip(keys, names, strict=True):
        actors[key].add(Skos.prefLabel, Literal(name, language="sv"))
    tale = Tale((Tie("collaboration/x", Text(names[0], names[0]), "Network", keys),), {}, {}, {}, {})
    opened = open_page(render(network_of(actors, tale)), view=view, width=390, height=700)
    assert opened.faults == []
    assert _counts(opened.text("#status"))[:2] == [len(names), len(names)]
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    assert not opened.page.locator("#years").is_visible()


def test_a_phone_and_a_screen_show_the_same_numbers(html: str, open_page: OpenPage) -> None:
    """Turned from one to the other, the page keeps its state."""
    opened = open_page(html, view="actor=actor/lansstyrelsen-skane", width=390, height=844)
    opened.page.set_viewport_size({"width": 1280, "height": 720})
    assert opened.text("#panel h2") == "Länsstyrelsen Skåne"
    assert _counts(opened.text("#status")) == [47, 47, 467]
    assert opened.faults == []


def test_a_window_that_grows_shows_the_whole_picture_still(html: str, open_page: OpenPage) -> None:
    """Higher but no wider, it cuts nothing off at the sides: names stand where asking for the whole puts them."""
    opened = open_page(html, width=1280, height=640)
    opened.page.evaluate(WATCH)
    ends = "[Math.min(...texts.map((t) => t.left)), Math.max(...texts.map((t) => t.right))]"
    opened.page.set_viewport_size({"width": 1280, "height": 1000})
    opened.page.wait_for_timeout(300)
    grown = opened.page.evaluate(ends)
    opened.page.click("#fit")
    opened.page.wait_for_timeout(300)
    assert grown == pytest.approx(opened.page.evaluate(ends), abs=2)
