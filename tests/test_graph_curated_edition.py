"""The shipped edition: what five pages state, in facts that fit together, with sentences of our own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import fields
from functools import cache
from importlib import resources
from typing import TypeVar

from graph.build import curated_quads
from graph.curated import load_edition, read_edition, write_edition
from graph.iris import (
    assignment_key,
    collaboration_key,
    funding_key,
    inspection_key,
    publication_key,
)
from graph.names import Names
from graph.records import (
    Assignment,
    Collaboration,
    Fact,
    Funding,
    Inspection,
    Mention,
    Publication,
)
from graph.reference.tables import load_reference
from graph.store import GraphStore
from ontology.terms import Smv

_F = TypeVar("_F", bound=Fact)

BOARDS, GOVERNMENT = "actor/lansstyrelserna", "actor/regeringen"
NETWORK = "collaboration/myndighetsnatverket-lansstyrelsen-ostergotland"
HONOUR = "theme/hedersrelaterat-vald-och-fortryck"


def facts(kind: type[_F]) -> dict[str, _F]:
    """Gives the facts of one kind by their keys."""
    found = (judgement.fact for judgement in load_edition().standing)
    return {fact.key: fact for fact in found if isinstance(fact, kind)}


def mentions() -> Iterator[tuple[str, str]]:
    """Gives page and named thing of every mention."""
    for judgement in load_edition().standing:
        if isinstance(judgement.fact, Mention):
            yield judgement.evidence[0].document, judgement.fact.names


def pages_of(fact: Fact) -> set[str]:
    """Gives the hashes of the pages that state a fact."""
    return {passage.document for passage in fact.receipt.passages}


def test_the_file_is_as_the_writer_writes_it() -> None:
    """Reading and writing give the very same file, so that a change shows as the lines that it changes."""
    text = (resources.files("graph.curated") / "edition.jsonl").read_text(encoding="utf-8")
    assert write_edition(read_edition(text, "edition")) == text


def test_what_is_judged_how_often() -> None:
    """The counts of a careful reading: none of these facts is lost or told twice without anybody noticing."""
    judged = Counter(type(judgement.fact).__name__ for judgement in load_edition().standing)
    assert len(load_edition().documents) == 5
    assert judged == {
        "Assignment": 13,
        "Collaboration": 13,
        "Inspection": 6,
        "Funding": 5,
        "Publication": 35,
        "Mention": 94,
    }
    keys = [j.fact.key for j in load_edition().judgements if not isinstance(j.fact, Mention)]
    assert len(keys) == len(set(keys))
    assert len(set(mentions())) == len(list(mentions()))


def test_the_project_adds_and_no_person() -> None:
    """Every judgement of the edition is an addition by the project itself, and says when."""
    assert {(j.verdict, j.by, j.date) for j in load_edition().judgements} == {
        ("add", "Samverkan", "2026-11-22")
    }


def test_everything_named_is_described() -> None:
    """Whatever a fact points to is in the tables, among the themes, or described in the edition."""
    names = Names(load_reference(), load_edition().actors)
    stated = set(facts(Assignment)) | set(facts(Publication))
    for judgement in load_edition().judgements:
        for field in fields(judgement.fact):
            value = getattr(judgement.fact, field.name)
            for key in value if isinstance(value, tuple) else (value,):
                if not isinstance(key, str) or field.name == "key":
                    continue
                if key.startswith(("actor/", "county/", "theme/")):
                    assert names.labels(key)
                elif key.startswith(("publication/", "assignment/")):
                    assert key in stated


def test_keys_are_those_that_the_same_facts_get_everywhere() -> None:
    """A curated fact has the key that its content gives, so that it meets the extracted one."""
    for a in facts(Assignment).values():
        assert a.key == assignment_key(a.givers, a.receiver, a.start_year, a.themes)
    for c in facts(Collaboration).values():
        result = c.results[0] if c.results else ""
        assert c.key == collaboration_key(c.label, c.coordinator, result, c.participants, c.start_year)
    for i in facts(Inspection).values():
        assert i.key == inspection_key(i.inspector, i.inspected, i.start_year)
    for f in facts(Funding).values():
        assert f.key == funding_key(f.funder, f.receivers, f.start_year, f.themes)
    for p in facts(Publication).values():
        assert p.key == publication_key(p.title, p.publishers)


def test_the_network_has_its_members_and_convenor() -> None:
    """Myndighetsnätverket has 27 members and the board that convenes it, three more boards among them."""
    network = facts(Collaboration)[NETWORK]
    assert network.coordinator == "actor/lansstyrelsen-ostergotland"
    assert len(set(network.participants)) == len(network.participants) == 28
    assert network.coordinator in network.participants
    boards = {key for key in network.participants if key.startswith("actor/lansstyrelsen-")}
    assert boards == {
        f"actor/lansstyrelsen-{name}" for name in ("ostergotland", "stockholm", "vastra-gotaland", "skane")
    }


def test_the_strategy_is_one_collaboration_of_thirteen() -> None:
    """Västernorrland's strategy of 2013 joins thirteen parties, led by the board, and has its publication."""
    strategies = [c for c in facts(Collaboration).values() if c.kind == "JointStrategy" and c.start_year]
    assert [(len(set(c.participants)), c.start_year) for c in strategies] == [(13, 2013)]
    assert strategies[0].coordinator == "actor/lansstyrelsen-vasternorrland"
    assert [facts(Publication)[key].start_year for key in strategies[0].results] == [2014]


def test_the_survey_stands_on_two_pages() -> None:
    """The survey of 2016 is one collaboration and one publication of four boards, each told by two pages."""
    surveys = [c for c in facts(Collaboration).values() if c.start_year == 2016]
    publications = [p for p in facts(Publication).values() if len(p.publishers) == 4]
    assert len(surveys) == len(publications) == 1
    assert len(pages_of(surveys[0])) == len(pages_of(publications[0])) == 2
    assert set(surveys[0].participants) == set(publications[0].publishers)
    assert surveys[0].results == (publications[0].key,)


def test_both_claims_on_the_honour_mandate_are_kept() -> None:
    """One page dates the assignment 2004, three date it 2008 as a widening of that of 2007: both stand."""
    dated = {
        a.start_year: a
        for a in facts(Assignment).values()
        if a.receiver == BOARDS and HONOUR in a.themes and a.start_year
    }
    assert sorted(dated) == [2004, 2008]
    assert len(pages_of(dated[2004])) == 1
    assert len(pages_of(dated[2008])) == 3
    assert pages_of(dated[2004]).isdisjoint(pages_of(dated[2008]))
    assert facts(Assignment)[dated[2008].extends].start_year == 2007
    assert dated[2004].givers == dated[2008].givers == (GOVERNMENT,)


def test_an_appendix_shares_the_record_number_of_its_strategy() -> None:
    """One record number stands on a strategy and on its appendix, which points to it."""
    publications = facts(Publication)
    appendices = [p for p in publications.values() if p.kind == "Appendix"]
    assert len(appendices) == 2
    for appendix in appendices:
        whole = publications[appendix.appendix_of]
        assert whole.kind == "Strategy"
        assert (whole.start_year, whole.end_year) == (appendix.start_year, appendix.end_year)
        assert whole.diary_numbers == appendix.diary_numbers


def test_inspections_name_their_years_and_reports() -> None:
    """Three municipalities were inspected in 2008 and 2009; three more have a report of their own of 2008."""
    with_report = [i for i in facts(Inspection).values() if i.report]
    without = [i for i in facts(Inspection).values() if not i.report]
    assert {(i.start_year, i.end_year) for i in without} == {(2008, 2009)}
    assert {facts(Publication)[i.report].issued for i in with_report} == {2008}
    assert len(with_report) == len(without) == 3


@cache
def store() -> GraphStore:
    """The curated edition alone, as a graph."""
    return GraphStore.from_quads(curated_quads(load_edition(), load_reference()))


def ask(question: str) -> bool:
    """Asks the curated graph whether something holds."""
    return bool(store().query(f"PREFIX smv: <{Smv.Actor.value.removesuffix('Actor')}> ASK {{ {question} }}"))


def test_the_graph_says_who_reviewed_what_and_where_it_stands() -> None:
    """In the graph every collaboration carries verdict, reviewer and a passage with sentences."""
    assert ask(f"<{store().base}{NETWORK}> smv:verdict 'add'; smv:reviewedBy 'Samverkan'")
    assert not ask("?c a smv:Collaboration FILTER NOT EXISTS { ?c smv:verdict ?v; smv:statedIn ?p }")
    assert not ask("?p a smv:Passage FILTER NOT EXISTS { ?p smv:states ?s FILTER(LANG(?s) = 'en') }")
