"""The pictures: what they show of a made-up graph, that they are whole, equal each time, readable, and inert."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from itertools import combinations
from xml.etree import ElementTree

import pytest
from network_sample import iri, sample_quads, sample_store
from pyoxigraph import Literal, Quad
from test_viz_kinds import contrast

from graph.store import GraphStore
from ontology.terms import Rdf, Skos, Smv
from viz.facts import Text
from viz.pictures import (
    PICTURES,
    Figure,
    Material,
    adjacency,
    draw_map,
    gaps,
    growth,
    matrix,
    sweden,
    timeline,
)
from viz.pictures.canvas import clip, text_width, words_in_lines
from viz.pictures.steps import bounds_told, step_of, steps_of
from viz.pictures.style import DARK, LIGHT, SERIES, STEPS
from viz.pictures.sweden import count_by_place, shapes

SVG = "{http://www.w3.org/2000/svg}"
DRAWN: dict[str, Callable[[Material, str], Figure]] = {
    **PICTURES,
    "timeline by county": lambda material, language: timeline(material, language, by="county"),
    "map by municipality": lambda material, language: sweden(material, language, level="municipality"),
    "map of partners": lambda material, language: sweden(material, language, count="partners"),
}
HOSTILE = "</svg><script>alert(1)</script> \u202e مرکز 👩‍👧 \x00\x1b[31m & \"'" + "lång" * 125


@cache
def material() -> Material:
    """What the made-up graph gives."""
    return Material(sample_store())


def renamed(label: str) -> GraphStore:
    """Gives the made-up graph with every name replaced."""
    prop = Skos.prefLabel
    return GraphStore.from_quads(
        [
            Quad(q.subject, prop, Literal(label, language=q.object.language), q.graph_name)
            if q.predicate == prop and isinstance(q.object, Literal)
            else q
            for q in sample_quads()
        ]
    )


@pytest.mark.parametrize("language", ["sv", "en"])
@pytest.mark.parametrize("name", DRAWN)
def test_each_picture_is_whole_and_the_same_each_time(name: str, language: str) -> None:
    """It is XML with title and description in its language, no script and no foreign address, byte for byte equal."""
    figure = DRAWN[name](material(), language)
    root = ElementTree.fromstring(figure.svg())  # noqa: S314 - our own file
    assert root.get("role") == "img"
    assert root.find(f"{SVG}title").text == figure.title  # type: ignore[union-attr]  # it has one
    assert root.find(f"{SVG}desc").text == figure.lead  # type: ignore[union-attr]  # the same
    assert "{" not in figure.title + figure.lead + figure.foot
    assert re.findall(r"https?://[^\"']*", figure.svg()) == ["http://www.w3.org/2000/svg"]
    assert DRAWN[name](Material(sample_store()), language).svg() == figure.svg()
    assert all(len(row) == len(figure.heads) for row in figure.rows)


@pytest.mark.parametrize("name", DRAWN)
def test_nothing_and_one_actor_give_a_picture_too(name: str) -> None:
    """A graph without facts, and one with a single actor, give a picture that can be drawn."""
    home = iri("graph/curated")
    alone = [
        Quad(iri("actor/a"), Rdf.type, Smv.Actor, home),
        Quad(iri("collaboration/c"), Rdf.type, Smv.Collaboration, home),
    ]
    alone.append(Quad(iri("collaboration/c"), Smv.hasParticipant, iri("actor/a"), home))
    for quads in ([], alone):
        figure = DRAWN[name](Material(GraphStore.from_quads(quads)), "en")
        ElementTree.fromstring(figure.svg())  # noqa: S314 - our own file
        assert figure.lead


@pytest.mark.parametrize("name", DRAWN)
def test_hostile_and_endless_names_are_inert_and_cut(name: str) -> None:
    """Markup, control characters, words from right to left and 500 letters stay words, and lines are cut."""
    figure = DRAWN[name](Material(renamed(HOSTILE)), "sv")
    svg = figure.svg()
    root = ElementTree.fromstring(svg)  # noqa: S314 - our own file
    assert not root.findall(f".//{SVG}script")
    assert "\u202e" not in svg.split("</desc>", 1)[1]
    drawn = [each.text or "" for each in root.iter(f"{SVG}text")]
    assert max(map(len, drawn)) < 220


@pytest.mark.parametrize("name", PICTURES)
def test_png_has_the_size_of_the_picture(name: str) -> None:
    """The dots are those of the SVG, as many for a pixel as asked for."""
    figure = PICTURES[name](material(), "sv")
    png = figure.png(0.5)
    assert png.startswith(b"\x89PNG")
    width = int(re.search(r'width="(\d+)"', figure.svg())[1])  # type: ignore[index]  # it has one
    assert abs(int.from_bytes(png[16:20]) - width / 2) <= 1


def test_jupyter_gets_the_picture() -> None:
    """A picture shows itself in a notebook, as SVG and as HTML."""
    figure = growth(material(), "en")
    assert figure._repr_svg_() == figure.svg()
    assert figure._repr_html_() == f"<figure>{figure.svg()}</figure>"


def test_the_timeline_counts_by_year_and_keeps_the_undated() -> None:
    """The theme of the counties has its dated collaborations and publication, and those without a year apart."""
    rows = {row[0]: row[1:] for row in timeline(material(), "sv").rows}
    assert rows["våld i nära relationer"] == ["0", "7", "0", "0", "2004–2016", "2"]
    assert rows["inget tema angivet"] == ["0", "0", "1", "0", "2013–2013", "0"]


def test_growth_only_rises() -> None:
    """Each curve starts and ends with what is dated, and never falls."""
    figure = growth(material(), "en")
    for column in range(1, len(figure.heads)):
        curve = [int(row[column]) for row in figure.rows]
        assert curve == sorted(curve)
    last = dict(zip(figure.heads, figure.rows[-1], strict=True))
    assert (last["Year"], last["collaborations"], last["publications"]) == ("2020", "7", "1")


def test_the_matrix_has_what_counties_share() -> None:
    """Västernorrland and Jämtland share two collaborations, as the sentence says."""
    figure = matrix(material(), "sv")
    assert figure.rows[0] in (
        ["Västernorrlands län", "Jämtlands län", "2"],
        ["Västerbottens län", "Norrbottens län", "2"],
    )
    assert "som mest 2 (" in figure.lead


def test_what_no_page_tells_of_is_asked_for_in_matrix_and_map() -> None:
    """A pair with a county on which no page was read, and a municipality that no page names, are marked and told."""
    pairs, map_ = matrix(material(), "sv"), sweden(material(), "sv", level="municipality")
    assert material().unread
    for figure, look in ((pairs, "p-unread"), (map_, "p-thin-unread")):
        assert f'class="{look}"' in figure.body
        assert "Streckad" in figure.foot
    assert ">?</text>" in pairs.body


def test_the_gaps_have_three_states() -> None:
    """Found, not found in pages read, and nothing read look different."""
    figure = gaps(material(), "sv")
    assert len(figure.rows) == 12
    signs = {cell for row in figure.rows for cell in row[2:]}
    assert {"1", "?"} <= signs
    assert 'class="p-unread"' in figure.body


def test_adjacency_shows_those_with_most_partners() -> None:
    """Of 47 actors the five asked for are shown, each pair in two cells."""
    figure = adjacency(material(), "sv", most=5)
    assert len(figure.rows) == 5
    assert "5 av 47" in figure.lead


def test_the_map_has_every_county_and_municipality() -> None:
    """The packaged file has SCB's 21 and 290 codes, each a path and a point on the map."""
    counties, municipalities = shapes("county"), shapes("municipality")
    assert (len(counties), len(municipalities)) == (21, 290)
    assert {code[:2] for code in municipalities} == set(counties)
    for shape in (*counties.values(), *municipalities.values()):
        assert re.fullmatch(r"(M\d+ \d+l[-\d ]+z)+", shape.path)
        assert 0 < shape.x < 2600
        assert 0 < shape.y < 6300


def test_the_map_counts_places() -> None:
    """Counties count what their actors take part in, municipalities their own."""
    found = count_by_place(material(), "collaboration", "county")
    assert (found["22"], found["23"], found["18"]) == (3, 2, 1)
    assert count_by_place(material(), "partners", "county")["18"] == 1
    assert count_by_place(material(), "collaboration", "municipality") == {}


def test_the_map_takes_any_numbers() -> None:
    """Numbers by code, broken ones too, are drawn and told; a code that the map lacks is left out."""
    figure = draw_map(
        {"12": 3.5, "22": 7, "99": 100}, {"12": Text("Skåne län", "Skåne County")}, "en", title="Mine"
    )
    assert figure.title == "Mine"
    assert "2 of 21 counties" in figure.lead
    assert ["Skåne County", "3.5"] in [list(row) for row in figure.rows]


def test_steps_part_counts_and_their_legend_tells_the_bounds() -> None:
    """Few values have a step each, many are parted; nothing is always step 0, the most the darkest."""
    assert steps_of([0, 3, 1, 3]) == [1, 3]
    assert [step_of(value, [1, 3]) for value in (0, 1, 2, 3)] == [0, 1, 1, 5]
    values = list(range(1, 11))
    steps = steps_of(values)
    assert len(steps) == STEPS
    assert [told for _, told in bounds_told(steps, values)] == ["1–2", "3–4", "5–6", "7–8", "9–10"]
    assert step_of(4, [4]) == 3


def test_words_fit_their_room() -> None:
    """A text is cut to its room, wide letters count as such, and lines hold no more than they may."""
    assert clip("Åre", 100) == "Åre"
    for text in ("m" * 50, "界" * 50, "Länsstyrelsen " * 20):
        assert text_width(clip(text, 120)) <= 120
        assert all(text_width(line) <= 120 for line in words_in_lines(text, 120))


@pytest.mark.parametrize("colours", [LIGHT, DARK], ids=["light", "dark"])
def test_words_and_marks_stand_out(colours: dict[str, str]) -> None:
    """Words 4.5:1 from what they lie on, marks 3:1 from the ground (WCAG 2.2, 1.4.3 and 1.4.11)."""
    for ground in ("paper", "band"):
        for ink in ("ink", "quiet", *SERIES):
            assert contrast(colours[ink], colours[ground]) >= 4.5, (ink, ground)
        assert contrast(colours["edge"], colours[ground]) >= 3
    for step in range(STEPS + 1):
        assert contrast(colours[f"i{step}"], colours[f"s{step}"]) >= 4.5, step
    for one, other in combinations(range(STEPS + 1), 2):
        assert contrast(colours[f"s{one}"], colours[f"s{other}"]) >= 1.15, (one, other)
