"""The reference tables: complete, consistent, and free of clashes."""

from __future__ import annotations

import re
from collections import Counter

import pytest

from graph.records import Actor
from graph.reference.rows import Dated, read_table, year
from graph.reference.tables import Reference, load_reference
from samverkan.errors import PackagedDataError, UnknownNameError


@pytest.fixture(scope="module")
def reference() -> Reference:
    """The reference data as shipped."""
    return load_reference()


def of_kind(reference: Reference, kind: str) -> list[Actor]:
    """Gives the actors of a kind."""
    return [actor for actor in reference.actors if kind in actor.kinds]


@pytest.mark.parametrize(
    ("table", "count"),
    [("counties", 21), ("municipalities", 290), ("authorities", 237), ("civil_society", 166)],
)
def test_no_table_lost_a_row(table: str, count: int) -> None:
    """Each table has the number of rows that its source note states."""
    assert len(read_table(table)) == count


@pytest.mark.parametrize(
    ("kind", "count"),
    [
        ("CountyAdministrativeBoard", 21),
        ("Region", 21),
        ("Municipality", 290),
        ("University", 35),
        ("CivilSocietyOrganisation", 166),
    ],
)
def test_there_are_as_many_actors_as_sweden_has(reference: Reference, kind: str, count: int) -> None:
    """Each kind of actor is complete."""
    assert len(of_kind(reference, kind)) == count


def test_every_county_has_a_board_and_a_region_of_its_own(reference: Reference) -> None:
    """Board and region exist, lie in the county, and are nobody else's."""
    assert len(reference.counties) == 21
    for county in reference.counties:
        assert reference.board_of(county.key).county == county.key
        assert reference.region_of(county.code).county == county.key
        assert "CountyAdministrativeBoard" in reference.board_of(county.code).kinds
        assert "Region" in reference.region_of(county.key).kinds
    assert len({c.board for c in reference.counties} | {c.region for c in reference.counties}) == 42


def test_every_municipality_lies_in_the_county_of_its_code(reference: Reference) -> None:
    """A municipality's SCB code begins with its county's, and no code is given twice."""
    municipalities = of_kind(reference, "Municipality")
    for actor in municipalities:
        assert re.fullmatch(r"\d{4}", actor.scb_code)
        assert reference.county(actor.county).code == actor.scb_code[:2]
    assert len({a.scb_code for a in municipalities}) == 290
    by_county = [a for c in reference.counties for a in reference.municipalities_of(c.key)]
    assert sorted(a.key for a in by_county) == sorted(a.key for a in municipalities)


def test_an_unknown_county_is_named(reference: Reference) -> None:
    """Asking for a county that is none says which."""
    with pytest.raises(UnknownNameError, match="'99'"):
        reference.county("99")


def test_region_gotland_is_one_node(reference: Reference) -> None:
    """Gotland's municipality is its region, and bears its old name too."""
    gotland = reference.region_of("county/gotland")
    assert reference.municipalities_of("09") == (gotland,)
    assert {"Municipality", "Region"} == set(gotland.kinds)
    assert "Gotlands kommun" in gotland.alt_labels


def test_keys_are_unique_and_every_reference_leads_somewhere(reference: Reference) -> None:
    """No two actors share a key, and hosts, successors, members and counties all exist."""
    assert len(reference.by_key) == len(reference.actors)
    counties = {county.key for county in reference.counties}
    for actor in reference.actors:
        assert {
            *actor.succeeded_by,
            *actor.members,
            *filter(None, [actor.part_of]),
        } <= reference.by_key.keys()
        assert actor.county in counties | {""}
        assert actor.key not in {*actor.succeeded_by, *actor.members, actor.part_of}


def test_two_municipalities_with_one_slug_stay_apart(reference: Reference) -> None:
    """Habo and Håbo kommun are two nodes."""
    found = {
        a.label: a for a in of_kind(reference, "Municipality") if a.label in ("Habo kommun", "Håbo kommun")
    }
    assert found["Habo kommun"].key != found["Håbo kommun"].key
    assert found["Habo kommun"].county == "county/jonkoping"


def test_no_two_actors_share_a_label(reference: Reference) -> None:
    """A preferred name leads to one actor."""
    labels = Counter(actor.label.casefold() for actor in reference.actors)
    assert [label for label, count in labels.items() if count > 1] == []


def test_an_actor_has_each_of_its_names_once(reference: Reference) -> None:
    """No alternative name repeats another or the label."""
    for actor in reference.actors:
        names = [name.casefold() for name in (actor.label, *actor.alt_labels)]
        assert len(names) == len(set(names)), actor.key


def test_organisation_numbers_have_the_right_check_digit(reference: Reference) -> None:
    """Every organisation number passes the Luhn test, and there are many."""
    numbers = [actor.organisation_number for actor in reference.actors if actor.organisation_number]
    assert len(numbers) > 180
    for number in numbers:
        assert re.fullmatch(r"\d{6}-\d{4}", number)
        digits = [int(d) * (2 - i % 2) for i, d in enumerate(number.replace("-", ""))]
        assert sum(d // 10 + d % 10 for d in digits) % 10 == 0, number


def test_wikidata_ids_are_well_formed_and_nobody_elses(reference: Reference) -> None:
    """A Wikidata id has the form Q1 and belongs to one thing; all places have one."""
    ids = [a.wikidata for a in reference.actors if a.wikidata] + [c.wikidata for c in reference.counties]
    assert all(re.fullmatch(r"Q[1-9]\d*", item) for item in ids)
    assert len(ids) == len(set(ids))
    assert all(actor.wikidata for actor in of_kind(reference, "Municipality"))


def test_one_organisation_number_is_one_body_over_time(reference: Reference) -> None:
    """Bodies that share an organisation number follow each other."""
    holders: dict[str, list[Actor]] = {}
    for actor in reference.actors:
        holders.setdefault(actor.organisation_number, []).append(actor)
    holders.pop("")
    for several in (group for group in holders.values() if len(group) > 1):
        keys = {actor.key for actor in several}
        assert sum(not keys & set(actor.succeeded_by) for actor in several) == 1


def test_a_body_does_not_end_before_it_starts(reference: Reference) -> None:
    """Start years are not after end years."""
    spans = [(a.start_year, a.end_year) for a in reference.actors if a.start_year and a.end_year]
    assert len(spans) > 10
    assert all(start <= end for start, end in spans)


def test_groups_have_their_members(reference: Reference) -> None:
    """Collectives hold every body that they speak of."""
    boards = reference.by_key["actor/lansstyrelserna"]
    assert boards.label == "Länsstyrelserna"
    assert set(boards.members) == {county.board for county in reference.counties}
    assert len(reference.by_key["actor/sveriges-kommuner"].members) == 290
    assert len(reference.by_key["actor/sveriges-regioner"].members) == 21
    local = reference.by_key["actor/kommunerna-i-vasternorrlands-lan"]
    assert local.members == tuple(a.key for a in reference.municipalities_of("county/vasternorrland"))
    assert len(local.members) == 7
    assert all(group.is_group for group in (boards, local))


def test_county_police_ends_in_the_national_authority(reference: Reference) -> None:
    """Every county had a police authority until 2014, which the national one succeeded."""
    group = reference.by_key["actor/lanspolismyndigheterna"]
    police = [reference.by_key[key] for key in group.members]
    assert {actor.county for actor in police} == {county.key for county in reference.counties}
    assert all(
        actor.succeeded_by == ("actor/polismyndigheten",) and actor.end_year == 2014 for actor in police
    )


def test_predecessors_without_a_row_are_bodies_too(reference: Reference) -> None:
    """A body that only a successor's row names is there, and leads to the successor."""
    assert reference.by_key["actor/riksrevisionsverket"].succeeded_by == ("actor/riksrevisionen",)


def test_names_old_and_new_are_one_body(reference: Reference) -> None:
    """A renamed body is one actor under the name in use; a region keeps its names as landsting."""
    civil = reference.by_key["actor/myndigheten-for-civilt-forsvar"]
    assert {"Myndigheten för samhällsskydd och beredskap", "MSB"} <= set(civil.alt_labels)
    assert "Statens skolverk" in reference.by_key["actor/skolverket"].alt_labels
    region = reference.region_of("22")
    assert {"Landstinget i Västernorrland", "Västernorrlands läns landsting"} <= set(region.alt_labels)


def test_a_table_that_is_missing_is_told() -> None:
    """A table that the installation lacks is an error of the package, in one line."""
    with pytest.raises(PackagedDataError, match=r"nosuch\.csv"):
        read_table("nosuch")


@pytest.mark.parametrize("cell", ["SKR", "SKR 19-2014", "2019-"])
def test_a_torn_dated_name_is_told(cell: str) -> None:
    """A dated name of another form is refused."""
    with pytest.raises(PackagedDataError):
        Dated.of(cell)


def test_a_torn_year_is_told() -> None:
    """A year is four digits or nothing."""
    assert year("") is None
    assert year("2013") == 2013
    with pytest.raises(PackagedDataError, match="'13'"):
        year("13")
