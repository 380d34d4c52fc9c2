"""`samverkan profile` and `queries.profile`: one readable page about a county or an actor."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from click.testing import CliRunner, Result
from program import fault
from pyoxigraph import Literal, Quad
from questions_graph import graph, graph_quads, node, write_graph

from graph.store import GraphStore
from ontology.terms import Skos
from queries.catalogue import find
from queries.profile import WRITERS, load_profile
from queries.radar import load_radar
from queries.run import Rows, run
from samverkan.cli import cli

if TYPE_CHECKING:
    from browser import OpenPage

pytest_plugins = ("browser",)

Write = Callable[..., Result]
BOARD = "Länsstyrelsen Västernorrland"


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    return write_graph(tmp_path_factory.mktemp("profiles") / "graph")


@pytest.fixture
def profile(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Write:
    """Runs the command on the test graph, on a system that speaks Swedish."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return lambda *arguments: CliRunner().invoke(cli, ["profile", *arguments, "--graph", str(folder)])


def test_a_county_has_all_its_sections() -> None:
    """A county's profile names its neighbours, its board's assignments and partners, facts by year, gaps, sources."""
    found = {section.title: section for section in load_profile(graph(), "Västernorrland", "sv").sections}
    assert list(found) == [
        "I korthet",
        "Länsstyrelsens uppdrag",
        "Länsstyrelsens partner",
        "Aktörer i länet",
        "Nätverk och samarbeten",
        "Publikationer",
        "Tidslinje",
        "Luckor",
        "Källor",
    ]
    assert {row[0]: row[1] for row in found["I korthet"].rows}[
        "Gränsar till"
    ] == "Jämtlands län, Gävleborgs län"
    assert ("Regional grupp", "Jämtlands län") in {(row[1], row[3]) for row in found["Luckor"].rows}
    years = [row[0] for row in found["Tidslinje"].rows if row[0]]
    assert years == sorted(years)
    assert found["Källor"].rows


def test_a_county_is_held_beside_all_where_no_neighbour_has_anything() -> None:
    """Whatever the theme, what any county has and this one has not is a gap; how many have it is told."""
    found = {section.title: section for section in load_profile(graph(), "Norrbotten", "en").sections}
    gaps = {row[1]: row[3] for row in found["Gaps"].rows if row[0] == "All themes"}
    assert gaps["Agreement"] == "no neighbour, 1 of 4 counties"
    assert "Publication" not in gaps


def test_where_no_page_was_read_a_gap_is_unknown(monkeypatch: pytest.MonkeyPatch) -> None:
    """Not to have looked is told apart from not to have found."""
    radar = load_radar(graph())
    unread = replace(radar, counties=tuple(replace(place, pages=0) for place in radar.counties))
    monkeypatch.setattr("queries.profile.sections.load_radar", lambda _: unread)
    found = {section.title: section for section in load_profile(graph(), "Norrbotten", "sv").sections}
    assert {row[2] for row in found["Luckor"].rows} == {"okänt, ingen sida läst"}


def test_a_section_holds_the_answer_of_the_question_that_it_names() -> None:
    """What a section shows is what the question below it gives, each row once."""
    sections = {section.title: section for section in load_profile(graph(), BOARD, "sv").sections}
    assert sections["Uppdrag"].asked.startswith("samverkan query assignments-of --param actor=actor/")
    for title, name in (("Uppdrag", "assignments-of"), ("Tidslinje", "timeline")):
        answer = run(graph(), find(name), {"actor": BOARD})
        assert isinstance(answer, Rows)
        assert len(sections[title].rows) == len(list(answer.rows)) > 0


def test_a_collaboration_has_its_members_and_the_words_that_state_it() -> None:
    """What bears no name of a county or an actor is a network: who is in it, since when, where it is stated."""
    profile = load_profile(graph(), "Myndighetsnätverket", "sv")
    found = {section.title: section for section in profile.sections}
    assert profile.name == "Myndighetsnätverket"
    assert {row[0]: row[1] for row in found["I korthet"].rows} == {
        "Slag": "nätverk",
        "Teman": "mäns våld mot kvinnor",
        "Samordnas av": "Jämställdhetsmyndigheten",
        "Från": "2018",
    }
    assert found["Deltagare"].rows[0][:2] == ("Jämställdhetsmyndigheten", "×")
    assert [row[1] for row in found["Där det står"].rows] == ["Sidan räknar upp nätverkets medlemmar."]
    assert found["Källor"].rows
    assert found["Publikationer ur samarbetet"].nothing == "Inget i det som har lästs."


def test_partners_stand_once_for_each_collaboration() -> None:
    """However many passages state it, a partner has one row for each collaboration."""
    sections = {section.title: section for section in load_profile(graph(), BOARD, "sv").sections}
    rows = sections["Partner"].rows
    assert rows
    assert len(set(rows)) == len(rows)
    assert all(len(row) == 4 for row in rows)


def test_each_form_holds_every_section(profile: Write) -> None:
    """Terminal, Markdown and HTML tell the same, in the language asked for."""
    for form in WRITERS:
        text = profile(BOARD, "--format", form, "--lang", "en").stdout
        for title in ("In brief", "Assignments", "Partners", "Timeline", "Gaps", "Sources"):
            assert title in text


def test_an_abbreviation_and_an_actor_without_facts_will_do(profile: Write) -> None:
    """An actor is known by its abbreviation; where nothing was read, the sections say so."""
    assert "Nationellt centrum för kvinnofrid" in profile("NCK").stdout
    assert "Inget i det som har lästs." in profile("NCK").stdout


def test_the_ending_of_the_file_says_the_form(profile: Write, tmp_path: Path) -> None:
    """`.md` and `.html` are written whole, the same twice over."""
    for name, beginning in (("p.md", "# Västernorrlands län"), ("p.html", "<!doctype html>")):
        path = tmp_path / name
        assert profile("Västernorrland", "--output", str(path)).exit_code == 0
        first = path.read_bytes()
        profile("Västernorrland", "--output", str(path))
        assert path.read_bytes() == first
        assert first.decode().startswith(beginning)


def test_names_stay_text(tmp_path: Path) -> None:
    """A name that looks like markup is shown as it is in HTML and in Markdown."""
    evil = "<img src=x onerror=alert(1)> | [a](b)"
    label = Quad(node("actor/roks"), Skos.prefLabel, Literal(evil, language="en"), node("graph/x"))
    found = load_profile(GraphStore.from_quads([*graph_quads(), label]), "Roks", "en")
    for form in ("html", "markdown"):
        path = tmp_path / form
        with path.open("w", encoding="utf-8") as out:
            WRITERS[form](found, out)
        text = path.read_text(encoding="utf-8")
        assert "<img" not in text
        assert "&lt;img" in text


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("Atlantis",), "no county, no actor and no collaboration is called 'Atlantis'"),
        (("Västernorland",), "Västernorrland"),
        (("  ",), "name a county, an actor or a network"),
        (("Roks", "--output", "no/such/folder/p.html"), "cannot write"),
    ],
)
def test_bad_input_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: tuple[str, ...], told: str
) -> None:
    """An unknown name gets a suggestion; every fault is one line and status 1."""
    assert told in fault(capsys, "profile", *arguments, "--graph", str(folder))


@pytest.mark.browser
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_fetches_nothing_and_machines_can_read_it(
    open_page: OpenPage, profile: Write, scheme: str
) -> None:
    """No request, no fault, no finding of axe, no scrolling sideways on a phone."""
    opened = open_page(profile("Västernorrland", "--format", "html").stdout, scheme=scheme, width=390)
    assert opened.violations() == []
    assert opened.requests == [opened.address]
    assert opened.faults == []
    assert opened.page.evaluate("document.documentElement.scrollWidth") <= 390
    wide = (
        "[...document.querySelectorAll('.scroll')].filter((one) => one.scrollWidth > one.clientWidth).length"
    )
    assert opened.page.evaluate(wide) == 0, "a table hides columns on a phone"
    assert not re.search("<script", opened.page.content())
