"""Bodies over time: who took over from whom, who took another name, and who a body was or is in a year."""

from __future__ import annotations

from functools import cache

import pytest
from pyoxigraph import NamedNode

from graph.build import ontology_quads, reference_quads
from graph.records import Change
from graph.reference.changes import changes
from graph.reference.tables import load_reference
from graph.store import GraphStore
from ontology.terms import Dcterms, Org, Rdf, Smv
from queries.catalogue import find
from queries.run import Rows, run
from samverkan.errors import QueryError


@cache
def known() -> dict[str, Change]:
    """Gives the changes of the tables by key."""
    return {change.key: change for change in changes(load_reference())}


@cache
def tables() -> GraphStore:
    """Gives the tables as a graph."""
    return GraphStore.from_quads(reference_quads(load_reference()) + ontology_quads())


def asked(name: str, **given: str) -> list[dict[str, str]]:
    """Gives the answer of a question as one text a cell."""
    answer = run(tables(), find(name), given)
    assert isinstance(answer, Rows)
    rows = [dict(zip(answer.columns, row, strict=True)) for row in answer.rows]
    return [{column: getattr(term, "value", "") for column, term in row.items()} for row in rows]


def test_police_of_the_counties_becomes_one_authority_in_2015() -> None:
    """Twenty-one county authorities, their group and the national board end in one change."""
    change = known()["change/polismyndigheten-succession-2015"]
    assert len([key for key in change.before if key.startswith("actor/polismyndigheten-i-")]) == 21
    assert {"actor/rikspolisstyrelsen", "actor/lanspolismyndigheterna"} <= set(change.before)
    assert (change.after, change.year) == ("actor/polismyndigheten", 2015)
    assert change.label == f"Polismyndigheten tar över efter {len(change.before)} organ 2015"


@pytest.mark.parametrize(
    ("after", "before", "year"),
    [
        ("myndigheten-for-ungdoms-och-civilsamhallesfragor", {"ungdomsstyrelsen"}, 2014),
        ("folkhalsomyndigheten", {"statens-folkhalsoinstitut", "smittskyddsinstitutet"}, 2014),
        ("statskontoret", {"ekonomistyrningsverket", "statskontoret-till-2025"}, 2026),
        ("riksrevisionen", {"riksrevisionsverket", "riksdagens-revisorer"}, 2003),
    ],
)
def test_who_took_over_from_whom_and_when(after: str, before: set[str], year: int) -> None:
    """The year is the first of the later body, or of its name, next to the last of the earlier ones."""
    change = known()[f"change/{after}-succession-{year}"]
    assert {key.removeprefix("actor/") for key in change.before} == before
    assert change.old_name == ""


def test_a_year_that_the_tables_leave_open_is_not_made_up() -> None:
    """A body that took over late in its own life has no year of that, though its predecessor has a last one."""
    change = known()["change/migrationsverket-succession-undated"]
    assert "actor/integrationsverket" in change.before
    assert change.year is None
    assert not any(letter.isdigit() for letter in change.label)


@pytest.mark.parametrize(
    ("key", "old", "new", "year"),
    [
        ("region-stockholm", "Stockholms läns landsting", "Region Stockholm", 2019),
        ("region-vasternorrland", "Västernorrlands läns landsting", "Region Västernorrland", 2018),
        ("region-gotland", "Gotlands kommun", "Region Gotland", 2011),
        ("sveriges-kommuner-och-regioner", "Sveriges Kommuner och Landsting", "Sveriges Kommuner och Regioner", 2019),
        (
            "myndigheten-for-civilt-forsvar",
            "Myndigheten för samhällsskydd och beredskap",
            "Myndigheten för civilt försvar",
            2026,
        ),
    ],
)  # fmt: skip
def test_a_body_that_keeps_its_number_changes_its_name(key: str, old: str, new: str, year: int) -> None:
    """One body, before and after, under two names."""
    change = next(c for c in known().values() if c.after == f"actor/{key}" and c.old_name)
    assert (change.before, change.old_name, change.new_name, change.year) == ((change.after,), old, new, year)


def test_every_region_with_a_year_was_something_before() -> None:
    """Twenty of the twenty-one regions have the year of their name; no year is known of the one in the west."""
    renamed = {change.after for change in known().values() if change.old_name}
    regions = {county.region for county in load_reference().counties}
    assert regions - renamed == {"actor/vastra-gotalandsregionen"}


def test_a_body_took_over_under_the_name_of_that_time() -> None:
    """The agency of 2009 is not called what it was named in 2026."""
    change = known()["change/myndigheten-for-civilt-forsvar-succession-2009"]
    assert change.new_name == "Myndigheten för samhällsskydd och beredskap"
    assert change.label.startswith("Myndigheten för samhällsskydd och beredskap tar över efter")


def test_changes_are_published_as_events_of_the_organisation_ontology() -> None:
    """A change is an org:ChangeEvent that leads from bodies to a body, and each body leads to it."""
    graph = "https://w3id.org/samverkan/id/"
    change = NamedNode(f"{graph}change/region-stockholm-name-2019")
    region = NamedNode(f"{graph}actor/region-stockholm")
    for one, link, other in [
        (change, Rdf.type, Org.ChangeEvent),
        (change, Rdf.type, Smv.Change),
        (change, Org.originalOrganization, region),
        (change, Org.resultingOrganization, region),
        (region, Org.changedBy, change),
        (region, Org.resultedFrom, change),
    ]:
        assert tables().query(f"ASK {{ {one} {link} {other} }}")
    dated = tables().select(f"SELECT ?year {{ {change} {Dcterms.date} ?year }}")
    assert [str(row["year"]) for row in dated] == ['"2019"^^<http://www.w3.org/2001/XMLSchema#gYear>']


@pytest.mark.parametrize(
    ("actor", "year", "then"),
    [
        ("Region Stockholm", "2012", ["Stockholms läns landsting"]),
        ("Region Stockholm", "2020", ["Region Stockholm"]),
        ("Stockholms läns landsting", "2020", ["Region Stockholm"]),
        ("MSB", "2015", ["Myndigheten för samhällsskydd och beredskap"]),
        ("MSB", "2026", ["Myndigheten för civilt försvar"]),
        (
            "Myndigheten för civilt försvar",
            "2005",
            ["Krisberedskapsmyndigheten", "Statens räddningsverk", "Styrelsen för psykologiskt försvar"],
        ),
        ("MUCF", "2012", ["Ungdomsstyrelsen"]),
        ("MUCF", "2020", ["Myndigheten för ungdoms- och civilsamhällesfrågor"]),
        ("Sveriges Kommuner och Regioner", "2012", ["Sveriges Kommuner och Landsting"]),
        ("Polismyndigheten", "2020", ["Polismyndigheten"]),
    ],
)
def test_who_was_it_then(actor: str, year: str, then: list[str]) -> None:
    """A body is told under the name of the year, or as those that were there before it."""
    found = [row["name"] for row in asked("who-was-it-then", actor=actor, at=year)]
    assert found == then


def test_who_the_police_was_then() -> None:
    """In 2012 the police was the national board and an authority in each county."""
    found = {row["name"] for row in asked("who-was-it-then", actor="Polismyndigheten", at="2012")}
    assert {"Rikspolisstyrelsen", "Polismyndigheten i Skåne län"} <= found
    assert "Polismyndigheten" not in found


@pytest.mark.parametrize(
    ("actor", "now", "since"),
    [
        ("Ungdomsstyrelsen", "Myndigheten för ungdoms- och civilsamhällesfrågor", "2014"),
        ("Polismyndigheten i Skåne län", "Polismyndigheten", "2015"),
        ("Landstinget Västernorrland", "Region Västernorrland", "2018"),
        ("Krisberedskapsmyndigheten", "Myndigheten för civilt försvar", "2026"),
        ("Landstingsförbundet", "Sveriges Kommuner och Regioner", "2019"),
        ("Statens invandrarverk", "Migrationsverket", ""),
    ],
)
def test_who_it_is_now(actor: str, now: str, since: str) -> None:
    """An old body, or a body by its old name, is told as what it is today, and since when."""
    rows = asked("who-is-it-now", actor=actor)
    assert [(row["nowLabel"], row["since"]) for row in rows] == [(now, since)]
    assert bool(rows[0]["changeLabels"])


def test_since_when_a_body_is_what_it_is() -> None:
    """Asked by its own name it has no changes on the way, but the year in which it began or was formed."""
    for actor, since in (("Polismyndigheten", "2015"), ("MUCF", "2014")):
        assert [(row["since"], row["changeLabels"]) for row in asked("who-is-it-now", actor=actor)] == [
            (since, "")
        ]


def test_a_name_that_was_once_a_bodys_leads_to_it() -> None:
    """No label says it, but the tables do; where two bodies had it, both are named."""
    assert [row["nowLabel"] for row in asked("who-is-it-now", actor="Polisen i Skåne")] == [
        "Polismyndigheten"
    ]
    with pytest.raises(
        QueryError, match=r"several have the name 'SKL': Sveriges Kommuner och Regioner .*Kvinno"
    ):
        asked("who-is-it-now", actor="SKL")


def test_a_body_that_nobody_took_over_from_has_ceased() -> None:
    """What ended without a successor is itself, with its last year."""
    rows = asked("who-is-it-now", actor="Delegationen mot segregation")
    assert [(row["nowLabel"], row["endYear"]) for row in rows] == [("Delegationen mot segregation", "2022")]
