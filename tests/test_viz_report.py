"""The report as a person meets it, in a real browser, and what it says."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from network_sample import iri, sample_quads
from pyoxigraph import Literal, Quad
from sample_pages import hostile_report, sample_report

from graph.store import GraphStore
from ontology.terms import Rdf, Smv, Xsd
from viz.report import render_report

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)


@pytest.fixture(scope="module")
def html() -> str:
    """The report of the made-up graph."""
    return sample_report()


def test_the_summary_says_what_the_graph_holds(html: str) -> None:
    """Numbers of the made-up graph stand in sentences, in both languages."""
    assert "47 aktörer samverkar med någon annan, i 10 samarbeten" in html
    assert "47 actors work with someone else, in 10 collaborations" in html
    assert "Kriminalvården och Åklagarmyndigheten samverkar med flest andra: 38 aktörer." in html


def test_fundings_are_counted_told_and_listed() -> None:
    """A funding counts as a fact, has a sentence and a row with giver, receiver and year, in both languages."""
    home, funding = iri("graph/curated"), iri("funding/f")
    given = [
        Quad(funding, Rdf.type, Smv.Funding, home),
        Quad(funding, Smv.fundedBy, iri("actor/kriminalvarden"), home),
        Quad(funding, Smv.funds, iri("actor/sida"), home),
        Quad(funding, Smv.startYear, Literal("2019", datatype=Xsd.gYear), home),
    ]
    page = render_report(GraphStore.from_quads([*sample_quads(), *given]))
    assert "1 finansiering har hittats. Flest har getts av Kriminalvården (1)." in page
    assert "Found: 1 funding. Most were given by Kriminalvården (1)." in page
    row = '<tr><th scope="row">Kriminalvården</th><td>Sida</td><td>2019</td><td>–</td></tr>'
    assert page.count(row) == 2
    assert "Vem har gett medel till vem" not in sample_report()


def test_every_id_stands_once_and_every_reference_leads_somewhere(html: str) -> None:
    """No two elements share an id, and labels and links name ids that exist."""
    ids = re.findall(r' id="([^"]+)"', html)
    assert len(ids) == len(set(ids))
    used = [each for words in re.findall(r'aria-labelledby="([^"]+)"', html) for each in words.split()]
    used += re.findall(r'href="#([^"]+)"', html)
    assert set(used) <= set(ids)


@pytest.mark.parametrize("count", [0, 1])
def test_an_empty_graph_and_one_actor_give_a_report(count: int) -> None:
    """It says that nothing has been read, and has no picture of nothing but what is asked for."""
    alone = [Quad(iri("actor/a"), Rdf.type, Smv.Actor, iri("graph/curated"))]
    page = render_report(GraphStore.from_quads(alone[:count]), language="en")
    assert "No collaboration has been read yet." in page
    assert '<html lang="en">' in page


@pytest.mark.browser
def test_it_loads_without_a_fault_and_asks_for_nothing(html: str, open_page: OpenPage) -> None:
    """The page reports no error, and the only address it opens is its own."""
    opened = open_page(html)
    opened.page.wait_for_timeout(200)
    assert opened.faults == []
    assert opened.requests == [opened.address]


@pytest.mark.browser
def test_the_switch_shows_the_other_language_at_the_same_part(html: str, open_page: OpenPage) -> None:
    """One language is seen at a time; the part and the title follow, and an address opens what it names."""
    opened = open_page(html, view="gaps-sv")
    assert opened.page.locator("h1:visible").all_inner_texts() == ["Samverkan: vem arbetar med vem?"]
    opened.page.locator("button:visible").first.click()
    assert opened.page.locator("h1:visible").all_inner_texts() == ["Samverkan: who works with whom?"]
    assert opened.page.title() == "Samverkan: who works with whom?"
    assert opened.page.evaluate("[location.hash, document.documentElement.lang]") == ["#gaps-en", "en"]
    again = open_page(html, view="sources-en")
    assert again.page.locator("h1:visible").inner_text() == "Samverkan: who works with whom?"


@pytest.mark.browser
@pytest.mark.parametrize("width", [390, 1440])
def test_the_page_never_scrolls_sideways(html: str, open_page: OpenPage, width: int) -> None:
    """Wide pictures and tables scroll within themselves, on a phone too."""
    opened = open_page(html, width=width, height=844)
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= width


@pytest.mark.browser
@pytest.mark.parametrize(("language", "scheme"), [("sv", "light"), ("en", "dark")])
def test_axe_finds_no_violation(html: str, open_page: OpenPage, language: str, scheme: str) -> None:
    """The rules of WCAG 2.2 AA that a program can check hold in both languages, light and dark, tables opened.

    Pictures are left to the tests of their title, description and contrast: their hundreds of marks take axe a minute.
    """
    opened = open_page(html, view=f"summary-{language}", scheme=scheme)
    opened.page.evaluate("for (const each of document.querySelectorAll('details')) each.open = true")
    assert opened.violations(without="svg") == []


@pytest.mark.browser
def test_hostile_names_are_words_and_nothing_else(open_page: OpenPage) -> None:
    """Names that hold markup run nothing and make no element; an address that is none of the web is no link."""
    opened = open_page(hostile_report())
    opened.page.wait_for_timeout(200)
    assert opened.page.evaluate("window.hacked") is None
    assert opened.page.locator("img").count() == 0
    assert opened.page.locator("a[href^='javascript']").count() == 0
    assert opened.faults == []
    assert opened.requests == [opened.address]
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 1440
