"""A network too large for one picture: communities as marks that open."""

from __future__ import annotations

import re
from functools import cache
from typing import TYPE_CHECKING, Any

import networkx
import pytest
from network_sample import sample_store
from watch import WATCH

from viz import drawing
from viz.facts import Tale, Text, Tie
from viz.folds import folds_of, lay_out_folds
from viz.network import load_network, network_of
from viz.page import render

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)


@cache
def _folded_page() -> str:
    """The page of the made-up graph as if it were too large for one picture."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(drawing, "FOLD_FROM", 40)
        return render(load_network(sample_store()))


def _star(members: int) -> Tale:
    keys = tuple(f"actor/{i:05}" for i in range(members))
    return Tale((Tie("collaboration/x", Text("Alla", "All"), "Network", keys, keys[7:8]),), {}, {}, {}, {})


def test_large_communities_are_cut_and_small_ones_put_together() -> None:
    """Nobody is lost, no mark stands for more than a thousand, and there are at most sixty where that allows it."""
    parts = [tuple(f"a{i}" for i in range(2500)), *((f"b{i}", f"c{i}") for i in range(400))]
    folds = folds_of(parts)
    assert [len(fold.members) for fold in folds[:3]] == [1000, 1000, 500]
    assert len(folds) == 60
    assert sorted(key for fold in folds for key in fold.members) == sorted(
        key for part in parts for key in part
    )


@pytest.mark.parametrize("screen", ["wide", "narrow"])
def test_each_mark_opens_to_places_of_its_own(screen: Any) -> None:
    """All actors of all marks have different places, so that some of several can be shown at once."""
    network = load_network(sample_store())
    folds = folds_of([tuple(sorted(network))[i::4] for i in range(4)])
    overview, opened = lay_out_folds(network, folds, ["a", "b", "c", "d"], screen)
    assert set(overview.spots) == {fold.key for fold in folds}
    spots = [spot for picture in opened for key, spot in picture.spots.items() if key in network]
    assert len({(spot.x, spot.y) for spot in spots}) == len(network)


def test_a_collaboration_of_thousands_joins_them_with_its_coordinator() -> None:
    """Twenty thousand members make no two hundred million lines."""
    network = network_of({}, _star(20_000))
    assert network.number_of_edges() == 19_999
    assert network.degree("actor/00007") == 19_999
    assert networkx.is_connected(network)


def test_up_to_three_hundred_join_each_with_each() -> None:
    """The usual rule holds as long as the lines can be told apart at all."""
    assert network_of({}, _star(300)).number_of_edges() == 300 * 299 // 2
    assert network_of({}, _star(301)).number_of_edges() == 300


@pytest.mark.browser
def test_a_community_opens_and_closes(open_page: OpenPage) -> None:
    """First its communities are shown; a button opens one, Escape leads back, and search finds any actor."""
    opened = open_page(_folded_page())
    assert re.match(r"47 aktörer i \d+ gemenskaper", opened.text("#trail"))
    assert opened.text("#status").startswith("Visar 47 av 47")
    first = opened.page.locator("#folds button").first
    first.click()
    assert opened.text("#trail strong") == opened.page.locator("#folds [aria-current=true]").inner_text()
    opened.page.keyboard.press("Escape")
    assert "gemenskaper" in opened.text("#trail")
    opened.page.fill("#search", "Kramfors")
    opened.page.press("#search", "Enter")
    assert opened.text("#panel h2") == "Kramfors kommun"
    assert opened.page.locator("#trail strong").is_visible()
    opened.page.focus("#canvas")
    opened.page.keyboard.press("1")
    assert int(opened.text("#status").split()[1]) < 47
    assert opened.faults == []


@pytest.mark.browser
def test_a_click_on_its_mark_opens_a_community(open_page: OpenPage) -> None:
    """Each mark answers a click with a picture of its actors alone."""
    opened = open_page(_folded_page())
    opened.page.evaluate(WATCH)
    opened.page.click("#fit")
    opened.page.wait_for_timeout(200)
    canvas = opened.page.locator("#canvas").bounding_box()
    marks = {(round(x), round(y)) for x, y in opened.page.evaluate("window.dots")}
    assert len(marks) == opened.page.locator("#folds button").count()
    x, y = min(marks)
    opened.page.mouse.click(canvas["x"] + x, canvas["y"] + y)
    name = opened.text("#trail strong")
    row = opened.page.locator("#folds .row", has_text=name)
    assert name.startswith("kring ")
    assert int(row.locator(".count").inner_text()) < 47


@pytest.mark.browser
@pytest.mark.parametrize("view", ["", "fold=0", "fold=0&view=both", "fold=1&colour=community", "view=table"])
def test_every_view_of_a_folded_network_is_sound(view: str, open_page: OpenPage) -> None:
    """No fault in any of them, and the picture can be taken home."""
    opened = open_page(_folded_page(), view=view)
    opened.page.click("#save-svg")
    opened.page.click("#language")
    assert opened.faults == []


@pytest.mark.browser
@pytest.mark.parametrize("view", ["", "fold=1&colour=community"])
def test_axe_finds_no_violation_in_folded_views(view: str, open_page: OpenPage) -> None:
    """Marks of communities and the list that opens them keep to WCAG 2.2 AA as far as a program can tell."""
    assert open_page(_folded_page(), view=view).violations() == []
