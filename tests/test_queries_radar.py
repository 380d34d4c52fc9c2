"""`queries.radar`: county × theme × instrument, in three honest states, beside the neighbouring counties."""

from __future__ import annotations

import csv
import io
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from pyoxigraph import NamedNode
from questions_graph import graph, node

from graph.reference.tables import load_reference
from queries.radar import INSTRUMENTS, STATES, Radar, cell_query, instrument, load_radar, read_absences
from queries.radar.rows import COLUMNS, Choice, sign, write_csv, write_table
from queries.source import select
from samverkan.errors import SourceError, UnknownNameError

HEAD = "county;theme;instrument;page;statement.sv;statement.en\n"
ROW = "Gävleborg;;survey;https://example.org/a;Ingen kartläggning är gjord.;No survey has been made.\n"


@cache
def radar() -> Radar:
    """Gives the radar of the test graph, without stated absences."""
    return load_radar(graph())


def table(tmp_path: Path, text: str) -> Path:
    """Writes a table of stated absences."""
    path = tmp_path / "absent.csv"
    path.write_text(text, encoding="utf-8")
    return path


def borders() -> list[list[str]]:
    """Gives the packaged borders, without their heading."""
    return list(csv.reader(files("queries").joinpath("radar", "borders.csv").read_text().splitlines()))[1:]


def test_borders_are_of_the_21_counties_each_once() -> None:
    """Every code is a county's, the lower one first; no border stands twice and none is of a county with itself."""
    codes = {county.code for county in load_reference().counties}
    pairs = [(one, other) for one, other, _ in borders()]
    assert len(set(pairs)) == len(pairs) == 37
    assert all(one < other for one, other in pairs)
    assert {code for pair in pairs for code in pair} == codes - {"09"}  # Gotland is an island
    assert all(int(length) > 0 for *_, length in borders())


@pytest.mark.parametrize(
    ("code", "neighbours"),
    [("22", {"21", "23", "24"}), ("12", {"07", "10", "13"}), ("25", {"24"}), ("03", {"01", "19", "21"})],
)
def test_neighbours_share_a_border_on_land(code: str, neighbours: set[str]) -> None:
    """Known neighbours of four counties; Uppsala and Dalarna meet in a point only."""
    pairs = [(one, other) for one, other, _ in borders()]
    assert {one for one, other in pairs if other == code} | {b for a, b in pairs if a == code} == neighbours


def test_each_instrument_finds_what_the_graph_holds() -> None:
    """The classes of an instrument, and no others, fill its cells for the county concerned."""
    found = {
        (place.labels["sv"], kind.name): sorted(
            radar().facts[iri].labels["sv"] for iri in radar().cell(place, radar().themes[0], kind.name).facts
        )
        for place in radar().counties
        for kind in INSTRUMENTS
    }
    assert found["Gävleborgs län", "agreement"] == ["Överenskommelse i Gävleborg"]
    assert found["Jämtlands län", "group"] == ["Regional samverkansgrupp Jämtland"]
    assert "Tillsyn av Sundsvalls kommun (2015)" in found["Västernorrlands län", "inspection"]
    assert found["Norrbottens län", "agreement"] == []


def test_a_national_network_is_no_regional_group() -> None:
    """A network whose members lie in several counties fills no county's cell."""
    network = node("collaboration/myndighetsnatverket").value
    assert not any(network in iris for iris in radar().found.values())


def test_a_narrower_theme_counts_for_the_broader() -> None:
    """What is found on a narrower theme is found on the broader one too, and all of it in the whole field."""
    broader = {
        (row["narrow"].value, row["wide"].value)
        for row in select(
            graph(),
            "PREFIX skos: <http://www.w3.org/2004/02/skos/core#> "
            "SELECT ?narrow ?wide WHERE { ?narrow skos:broader ?wide }",
        )
    }
    pairs = 0
    for (county, theme, kind), iris in radar().found.items():
        assert set(iris) <= set(radar().found[county, "", kind])
        for wide in (wide for narrow, wide in broader if narrow == theme):
            pairs += 1
            assert set(iris) <= set(radar().found[county, wide, kind])
    assert pairs


def test_a_cell_holds_what_its_query_finds() -> None:
    """Asked by itself, the query of each filled cell gives the facts of the cell."""
    kinds = {kind.name: kind for kind in INSTRUMENTS}
    for (county, theme, name), iris in radar().found.items():
        query = cell_query(kinds[name], NamedNode(county), NamedNode(theme) if theme else None)
        assert {row["fact"].value for row in select(graph(), query)} == set(iris)


def test_every_fact_that_was_found_has_a_passage() -> None:
    """A cell is found only with sources: each fact has words and a page."""
    assert radar().facts
    for iris in radar().found.values():
        for iri in iris:
            quotes = radar().facts[iri].quotes
            assert quotes
            assert all(quote.words["sv"] and quote.title for quote in quotes)


def test_what_is_not_found_tells_of_the_pages_read() -> None:
    """A page counts once a county, whether it names it or a body of it, comes from one or states a fact of it."""
    prefixes = (
        "PREFIX smv: <https://w3id.org/samverkan/ontology#> PREFIX dcterms: <http://purl.org/dc/terms/> "
        "SELECT DISTINCT ?page ?county WHERE { ?page a smv:SourceDocument . ?county a smv:County . "
    )
    ways = ("smv:mentions", "smv:mentions/smv:county", "dcterms:publisher/smv:county")
    pages = {
        (row["county"].value, row["page"].value)
        for way in ways
        for row in select(graph(), f"{prefixes} ?page {way} ?county }}")
    }
    for (county, _, _), iris in radar().found.items():
        pages |= {(county, quote.page) for iri in iris for quote in radar().facts[iri].quotes}
    counted = {place.iri: sum(county == place.iri for county, _ in pages) for place in radar().counties}
    assert {place.iri: place.pages for place in radar().counties} == counted
    assert any(counted.values())


def test_a_stated_absence_is_a_state_of_its_own(tmp_path: Path) -> None:
    """A page that says that there is none changes its cell alone; what was found counts for more."""
    rows = HEAD + ROW + ROW.replace("survey", "agreement")
    told = load_radar(graph(), read_absences(graph(), table(tmp_path, rows)))
    place = next(place for place in told.counties if place.labels["sv"] == "Gävleborgs län")
    states = {kind.name: told.cell(place, told.themes[0], kind.name).state for kind in INSTRUMENTS}
    before = {kind.name: radar().cell(place, radar().themes[0], kind.name).state for kind in INSTRUMENTS}
    assert before["survey"] == STATES[2]
    assert states == {**before, "survey": STATES[1]}
    assert states["agreement"] == STATES[0]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "lacks the columns county, theme"),
        ("a;b\n", "lacks the columns"),
        (HEAD + "Atlantis;;survey;p;x;y\n", "line 2: the graph knows nothing called 'Atlantis'"),
        (HEAD + "Gävleborg;;sång;p;x;y\n", "line 2: no instrument is called 'sång'"),
        (HEAD + "Gävleborg;;survey;;x;y\n", "line 2: name the page"),
        (HEAD + "Gävleborg;;survey;p;;\n", "line 2: name the page and say"),
        (HEAD + "Gävleborg\n", "line 2: name the page"),
    ],
)
def test_a_broken_table_of_absences_is_one_line(tmp_path: Path, text: str, told: str) -> None:
    """What is wrong is told with the line that it stands on."""
    with pytest.raises(SourceError) as caught:
        read_absences(graph(), table(tmp_path, text))
    assert told in str(caught.value)
    assert "\n" not in str(caught.value)


def test_a_table_that_is_no_text_is_one_line(tmp_path: Path) -> None:
    """A missing file and bytes that are no UTF-8 are told."""
    (tmp_path / "bytes").write_bytes(b"\xff\xfe\x00")
    for name in ("none", "bytes"):
        with pytest.raises(SourceError, match="cannot read"):
            read_absences(graph(), tmp_path / name)


def test_instruments_are_known_by_name_in_both_languages() -> None:
    """An instrument has its English name, its labels in any case, and a suggestion for what comes near."""
    assert instrument("Kartläggning") is instrument("survey") is instrument("SURVEY")
    with pytest.raises(UnknownNameError, match="Strategi"):
        instrument("strategier")


def test_csv_has_every_county_theme_and_instrument() -> None:
    """One row a cell, with state, sources and how many neighbours have it."""
    out = io.StringIO()
    write_csv(radar(), Choice("sv"), out)
    rows = list(csv.DictReader(io.StringIO(out.getvalue())))
    assert tuple(rows[0]) == COLUMNS
    assert len(rows) == len(radar().counties) * len(radar().themes) * len(INSTRUMENTS)
    assert {row["state"] for row in rows} == {STATES[0], STATES[2]}
    for row in rows:
        assert (row["state"] == STATES[0]) == bool(row["sources"]) == (row["facts"] != "0")
        assert int(row["neighbours_with"]) <= int(row["neighbours"]) <= int(row["counties"])


def test_the_table_sets_a_county_beside_its_neighbours() -> None:
    """Only the county and those that border it have a row, and the last rows count them and all."""
    out = io.StringIO()
    county = next(place for place in radar().counties if place.labels["sv"] == "Gävleborgs län")
    write_table(radar(), Choice("en", county=county.iri), out)
    text = out.getvalue()
    assert [word for word in ("Gävleborg", "Jämtland", "Västernorrland", "Norrbotten") if word in text] == [
        "Gävleborg",
        "Jämtland",
        "Västernorrland",
    ]
    assert "Neighbours" in text
    assert max(map(len, text.splitlines())) <= 110


def test_a_county_without_pages_has_a_sign_of_its_own() -> None:
    """Where no page was read, the sign says that nothing is known, not that nothing was found."""
    signs = {
        (bool(place.pages), sign(radar().cell(place, radar().themes[0], kind.name)))
        for place in radar().counties
        for kind in INSTRUMENTS
        if not radar().cell(place, radar().themes[0], kind.name).facts
    }
    assert signs <= {(True, "–"), (False, "?")}
