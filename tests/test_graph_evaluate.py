"""The measure itself: what counts as found, wrong and missed, by small facts made for it."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import rdflib

from graph.build import facts_to_quads
from graph.evaluate import score_page, score_unread
from graph.evaluate.figures import fallen, figures_of, read_figures, write_figures
from graph.evaluate.folding import fold
from graph.evaluate.gold import Gold, load_gold
from graph.evaluate.score import KINDS, Score, Tally, sum_of
from graph.iris import DEFAULT_BASE
from graph.pipeline import extract_document, read_source
from graph.records import (
    Actor,
    Assignment,
    Collaboration,
    Document,
    Facts,
    Inspection,
    Mention,
    Passage,
    Publication,
    Receipt,
)
from graph.reference.tables import load_reference
from graph.settle import settle_labels
from graph.store import GraphStore
from samverkan.errors import SourceError
from samverkan.export import content

SHARED = Path(__file__).resolve().parents[2] / "shared"
TEXT = "Skrift om våld\nEn mening om Bok om fred i läsningen\nBrottsofferjouren i Vik"
ROKS, BRIS, SKANE, BOARDS, LOCAL = (
    "actor/roks",
    "actor/bris",
    "actor/lansstyrelsen-skane",
    "actor/lansstyrelserna",
    "actor/brottsofferjouren-i-vik",
)
VIOLENCE = "theme/vald-i-nara-relationer"
STATED = Receipt((Passage("ab", 0, 6, "Skrift"),), 0.9, "test")
NAMES: Mapping[str, list[str]] = {
    ROKS: ["Roks"],
    BRIS: ["Bris", "Barnens rätt i samhället"],
    SKANE: ["Länsstyrelsen i Skåne län", "Länsstyrelsen Skåne"],
    LOCAL: ["Brottsofferjouren i Vik"],
}


def facts(**more: Any) -> Facts:
    """Gives the facts of a page, with a body that no table lists."""
    local = Actor(LOCAL, "Brottsofferjouren i Vik", ("CivilSocietyOrganisation",))
    return Facts(Document(TEXT, "ab", "sida.txt", ()), actors=(local,), **more)


def mentions(*keys: str) -> tuple[Mention, ...]:
    """Gives a mention of each key."""
    return tuple(Mention(key, number, number + 1) for number, key in enumerate(keys))


@pytest.fixture
def gold_of(tmp_path: Path) -> Any:
    """Gives what makes gold of the entries of one file."""

    def make(**entries: object) -> Gold:
        empty = {
            "document": "sida.txt",
            "actors": [],
            "publications": [],
            "assignments": [],
            "collaborations": [],
        }
        (tmp_path / "sida.json").write_text(json.dumps({**empty, **entries}), encoding="utf-8")
        return load_gold(tmp_path)[0]

    return make


def counted(score: Score, kind: str) -> tuple[int, int, int]:
    """Gives found, wrong, missed of a kind."""
    tally = {str(name): tally for name, tally in score.tallies.items()}[kind]
    return tally.found, tally.wrong, tally.missed


def scored(gold: Gold, told: Facts) -> Score:
    """Gives the score of facts."""
    return score_page(gold, told, load_reference())


def test_figures_of_a_tally() -> None:
    """Precision, recall and F1 are those of the books; nothing told is no error, nothing asked no miss."""
    tally = Tally(found=6, wrong=2, missed=4)
    assert (tally.precision, tally.recall) == (0.75, 0.6)
    assert tally.f1 == pytest.approx(2 / 3)
    assert Tally().f1 == 1.0
    assert Tally(wrong=1).f1 == 0.0 == Tally(missed=1).recall


def test_names_are_folded() -> None:
    """Case, dashes, spaces, soft hyphens and a stop at the end make no difference."""
    assert fold(" Våld –\u00a0en Kart\u00adläggning. ") == "våld - en kartläggning"


def test_bodies_named_are_counted_without_groups_and_counties(gold_of: Any) -> None:
    """Any accepted name will do; an optional body is neither asked for nor wrong."""
    gold = gold_of(actors=[NAMES[ROKS], NAMES[SKANE]], optional_actors=[NAMES[LOCAL]])
    score = scored(gold, facts(mentions=mentions(SKANE, SKANE, LOCAL, BOARDS, "county/skane", BRIS)))
    assert counted(score, "actors") == (1, 1, 1)
    assert {(miss.how, miss.what) for miss in score.misses} == {("missed", "Roks"), ("wrong", "Bris")}


def test_one_body_under_two_keys_is_wrong(gold_of: Any) -> None:
    """Two nodes of one name count as one found and one wrong."""
    twin = Actor("actor/vik", "Brottsofferjouren i Vik", ("CivilSocietyOrganisation",))
    told = facts(mentions=mentions(LOCAL, "actor/vik"))
    assert counted(
        scored(gold_of(actors=[NAMES[LOCAL]]), replace(told, actors=(*told.actors, twin))), "actors"
    ) == (1, 1, 0)


def work(title: str, **more: Any) -> Publication:
    """Gives a publication."""
    return Publication(f"publication/{title}", title, STATED, **more)


def test_titles_need_only_be_alike(gold_of: Any) -> None:
    """A dash for a colon is the same title; a work that is only cited in a sentence is no error, a listed one is."""
    gold = gold_of(publications=[{"title": "Skrift om våld: en kartläggning av länet"}])
    told = (work("Skrift om våld – en kartläggning av länet"), work("Bok om fred"), work("Skrift om våld"))
    assert counted(scored(gold, facts(publications=told)), "publications") == (1, 1, 0)
    assert counted(scored(gold, facts(publications=told[1:])), "publications") == (0, 1, 1)


def test_what_is_said_of_a_publication(gold_of: Any) -> None:
    """Year, period, number and counties are counted each; a second number of the same work is no error."""
    wanted = {"title": "Skrift", "year": 2012, "number": "2012:3", "counties": ["Skåne", "Halland"]}
    right = work(
        "Skrift", issued=2012, report_numbers=("2012:3", "9"), counties=("county/skane", "county/halland")
    )
    wrong = work(
        "Skrift", issued=2013, report_numbers=("2012:4",), counties=("county/skane", "county/dalarna")
    )
    assert counted(scored(gold_of(publications=[wanted]), facts(publications=(right,))), "pub. facts") == (
        4,
        0,
        0,
    )
    assert counted(scored(gold_of(publications=[wanted]), facts(publications=(wrong,))), "pub. facts") == (
        1,
        3,
        3,
    )


def test_a_year_that_repeats_the_period_is_no_error(gold_of: Any) -> None:
    """A plan for 2012 to 2014 that is also said to be of 2012 is right."""
    gold = gold_of(publications=[{"title": "Plan", "period": [2012, 2014]}])
    plan = work("Plan", issued=2012, start_year=2012, end_year=2014)
    assert counted(scored(gold, facts(publications=(plan,))), "pub. facts") == (2, 0, 0)
    assert counted(scored(gold, facts(publications=(replace(plan, issued=2011),))), "pub. facts") == (2, 1, 0)


def charge(key: str, receiver: str, year: int | None, **more: Any) -> Assignment:
    """Gives an assignment on violence in close relationships."""
    return Assignment(f"assignment/{key}", receiver, STATED, start_year=year, themes=(VIOLENCE,), **more)


WANTED = {"to": ["Roks"], "by": ["Regeringen"], "year": 2012, "themes": ["våld i nära relationer"]}


@pytest.mark.parametrize(
    ("change", "told", "expected"),
    [
        ({}, charge("a", ROKS, 2012), (1, 0, 0)),
        ({}, charge("a", ROKS, 2011, end_year=2012), (1, 0, 0)),
        ({}, charge("a", ROKS, 2013), (0, 1, 1)),
        ({}, charge("a", ROKS, None), (0, 1, 1)),
        ({}, charge("a", BRIS, 2012), (0, 1, 1)),
        ({"themes": ["skyddat boende"]}, charge("a", ROKS, 2012), (0, 1, 1)),
        ({"year": None}, charge("a", ROKS, 2012), (0, 1, 1)),
        ({"year": None, "any_year": True}, charge("a", ROKS, 2012), (1, 0, 0)),
        ({"year": None, "period": [2010, 2012]}, charge("a", ROKS, 2010), (1, 0, 0)),
        ({"optional": True}, charge("a", ROKS, 2012), (0, 0, 0)),
        ({"optional": True}, charge("a", BRIS, 2012), (0, 1, 0)),
    ],
)
def test_an_assignment_needs_receiver_year_and_theme(
    gold_of: Any, change: dict[str, object], told: Assignment, expected: tuple[int, int, int]
) -> None:
    """One shared theme and one of its years are enough; an optional one takes up what fits it and asks for nothing."""
    assert (
        counted(scored(gold_of(assignments=[WANTED | change]), facts(assignments=(told,))), "assignments")
        == expected
    )


def test_giver_and_extension_are_details(gold_of: Any) -> None:
    """The giver of a found assignment and the one that it extends are counted each."""
    first, second = charge("a", ROKS, 2012), charge("b", ROKS, 2014, extends="assignment/a")
    gold = gold_of(assignments=[WANTED, {**WANTED, "year": 2014, "extends": 2012}])
    right = [replace(one, givers=("actor/regeringen",)) for one in (first, second)]
    assert counted(scored(gold, facts(assignments=tuple(right))), "details") == (3, 0, 0)
    wrong = (replace(first, givers=(BRIS,), extends="assignment/b"), replace(second, extends=""))
    assert counted(scored(gold, facts(assignments=wrong)), "details") == (0, 2, 3)


def joint(key: str, *participants: str, **more: Any) -> Collaboration:
    """Gives a collaboration."""
    return Collaboration(f"collaboration/{key}", key, participants, STATED, **more)


def wanted(*keys: str, **more: object) -> dict[str, object]:
    """Gives a gold entry of a collaboration."""
    return {"label": "Nätverket", "participants": [NAMES[key] for key in keys], **more}


def test_participants_are_counted_in_the_collaboration_that_fits_best(gold_of: Any) -> None:
    """Each one found is held to the wanted one that it overlaps most; groups and single bodies do not count."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS), wanted(ROKS, SKANE, LOCAL)])
    told = (joint("x", ROKS, SKANE, BOARDS, BRIS), joint("y", ROKS, BRIS), joint("z", ROKS, BOARDS))
    assert counted(scored(gold, facts(collaborations=told)), "participations") == (4, 1, 1)


def test_partners_are_exchanged_where_that_helps(gold_of: Any) -> None:
    """The best pair, taken first, must not cost the other its only partner."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, SKANE), wanted(ROKS, BRIS)])
    told = (joint("x", ROKS, BRIS), joint("y", SKANE, ROKS))
    assert counted(scored(gold, facts(collaborations=told)), "participations") == (4, 0, 1)


def test_a_collaboration_that_is_not_asked_for_is_wrong_but_a_part_of_one_is_not(gold_of: Any) -> None:
    """A part may be told once more; a second time, or with another body, each participant is wrong."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, SKANE)])
    whole, part = joint("x", ROKS, BRIS, SKANE), joint("y", ROKS, BRIS)
    assert counted(scored(gold, facts(collaborations=(whole, part))), "participations") == (3, 0, 0)
    more = (whole, part, joint("z", BRIS, SKANE), joint("w", ROKS, LOCAL))
    assert counted(scored(gold, facts(collaborations=more)), "participations") == (3, 4, 0)


def test_an_optional_collaboration_is_neither_asked_for_nor_wrong(gold_of: Any) -> None:
    """What it is aligned with is not counted."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, optional=True)])
    assert counted(scored(gold, facts(collaborations=(joint("x", ROKS, BRIS),))), "participations") == (
        0,
        0,
        0,
    )
    assert counted(scored(gold, facts()), "participations") == (0, 0, 0)


def test_coordinator_and_year_are_details(gold_of: Any) -> None:
    """Who leads and since when is counted of aligned collaborations alone."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, coordinator=NAMES[ROKS], year=2012)])
    right = joint("x", ROKS, BRIS, coordinator=ROKS, start_year=2012)
    for told, expected in (
        (right, (2, 0, 0)),
        (replace(right, coordinator=BRIS), (1, 1, 1)),
        (replace(right, coordinator="", start_year=None), (0, 0, 2)),
    ):
        assert counted(scored(gold, facts(collaborations=(told,))), "details") == expected
    led = facts(collaborations=(right,))
    assert counted(scored(gold_of(collaborations=[wanted(ROKS, BRIS)]), led), "details") == (0, 1, 0)
    assert counted(scored(gold, facts()), "details") == (0, 0, 0)


def test_inspections_are_pairs(gold_of: Any) -> None:
    """Inspector and inspected must both fit; an inspected group is left out."""
    gold = gold_of(inspections=[{"by": NAMES[SKANE], "of": NAMES[ROKS]}])
    told = [
        Inspection(f"inspection/{of}{by}", by, of, STATED)
        for by, of in ((SKANE, ROKS), (ROKS, SKANE), (SKANE, BOARDS))
    ]
    assert counted(scored(gold, facts(inspections=tuple(told))), "inspections") == (1, 1, 0)
    assert counted(scored(gold, facts()), "inspections") == (0, 0, 1)


def test_facts_of_one_key_are_one(gold_of: Any) -> None:
    """As in the graph, what two entries say of one key is joined before it is compared."""
    gold = gold_of(collaborations=[wanted(ROKS, BRIS, SKANE)])
    told = facts(collaborations=(joint("x", ROKS, BRIS), joint("x", BRIS, SKANE)))
    assert counted(scored(gold, told), "participations") == (3, 0, 0)


def test_facts_without_words_and_wrong_quotes_are_seen(gold_of: Any) -> None:
    """A fact needs a passage with words, and these must stand at their place."""
    other = Receipt((Passage("ab", 0, 6, "Bokens"),))
    told = (work("A"), replace(work("B"), receipt=other), replace(work("C"), receipt=Receipt(())))
    score = scored(gold_of(), facts(publications=told))
    assert (score.receipts.found, score.receipts.wrong) == (2, 1)
    assert (score.quotes.found, score.quotes.wrong) == (1, 1)


def test_a_page_that_cannot_be_read_misses_all(gold_of: Any) -> None:
    """Nothing is found on it, and nothing is wrong."""
    score = score_unread(gold_of(actors=[NAMES[ROKS]], collaborations=[wanted(ROKS, BRIS)]), load_reference())
    assert (counted(score, "actors"), counted(score, "participations")) == ((0, 0, 1), (0, 0, 2))


def test_pages_are_summed_thing_by_thing(gold_of: Any) -> None:
    """The score of many pages counts each thing once, and keeps the misses with their page."""
    one = scored(gold_of(actors=[NAMES[ROKS], NAMES[BRIS]]), facts(mentions=mentions(ROKS)))
    total = sum_of([one, one])
    assert counted(total, "actors") == (2, 0, 2)
    assert [miss.page for miss in total.misses] == ["sida", "sida"]
    assert total.mean_f1 == pytest.approx((6 + 2 / 3) / 7)


def test_a_figure_that_falls_is_told(gold_of: Any) -> None:
    """Figures are kept rounded down; what falls below is told by part and kind."""
    gold = gold_of(split="dev", actors=[NAMES[ROKS], NAMES[BRIS]])
    good = figures_of([(gold, scored(gold, facts(mentions=mentions(ROKS, BRIS))))])
    poor = figures_of([(gold, scored(gold, facts(mentions=mentions(ROKS))))])
    kept = read_figures(write_figures(poor))
    assert kept["dev"]["actors"] == 0.66
    assert fallen(kept, poor) == fallen(kept, good) == []
    assert fallen(read_figures(write_figures(good)), poor) == [
        "dev, actors: 0.667 is below 1.00",
        "dev, mean: 0.952 is below 1.00",
    ]
    assert len(fallen(kept, {})) == len(KINDS) + 1


def test_gold_is_read_from_case_folders(tmp_path: Path) -> None:
    """A case folder holds expected.json and its page; other files beside the folders are no gold."""
    for name, split in (("b", "dev"), ("a", "held-out")):
        (tmp_path / name).mkdir()
        told = {"document": "page.html", "split": split, "actors": [], "publications": [], "assignments": []}
        (tmp_path / name / "expected.json").write_text(
            json.dumps({**told, "collaborations": []}), encoding="utf-8"
        )
    (tmp_path / "figures.json").write_text("{}", encoding="utf-8")
    assert [gold.name for gold in load_gold(tmp_path)] == ["a", "b"]
    (dev,) = load_gold(tmp_path, split="dev")
    assert (dev.name, dev.source) == ("b", tmp_path / "b" / "page.html")
    with pytest.raises(SourceError, match="none of its 2 pages is of the part 'test'"):
        load_gold(tmp_path, split="test")


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("{}", "'document' is missing"),
        ("[", "no gold file"),
        ("[]", "no gold file"),
        ('{"document": "a", "actors": ["Roks"]}', "a body is a list of its names"),
        ('{"document": "a", "actors": [[]]}', "a body is a list of its names"),
        ('{"document": 1, "actors": []}', "no gold file"),
    ],
)
def test_broken_gold_is_told_by_file(tmp_path: Path, text: str, fault: str) -> None:
    """The file and what is wrong with it are named in one line."""
    (tmp_path / "x.json").write_text(text, encoding="utf-8")
    with pytest.raises(SourceError, match=rf"x\.json: .*{fault}"):
        load_gold(tmp_path)


def test_a_folder_without_gold_is_told(tmp_path: Path) -> None:
    """A missing folder and an empty one are told apart."""
    with pytest.raises(SourceError, match="no such folder of gold"):
        load_gold(tmp_path / "none")
    with pytest.raises(SourceError, match="holds neither"):
        load_gold(tmp_path)


def first_measure() -> ModuleType:
    """Loads the program that the gold of the first pages came with."""
    spec = importlib.util.spec_from_file_location("first_measure", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def worse(told: Facts) -> Facts:
    """Gives facts with every kind of fault in them."""
    joints = [replace(one, participants=one.participants[:-1], coordinator="") for one in told.collaborations]
    return replace(
        told,
        mentions=told.mentions[::2] + mentions(BRIS),
        assignments=tuple(replace(one, givers=(BRIS,)) for one in told.assignments[1:]),
        collaborations=(*joints[1:], *told.collaborations[:1], joint("extra", BRIS, ROKS)),
        publications=tuple(replace(one, issued=2001) for one in told.publications[:-1]),
        inspections=told.inspections[1:],
    )


@pytest.mark.filterwarnings(
    "ignore:Dataset.default_context:DeprecationWarning"
)  # rdflib warns of its own use
@pytest.mark.skipif(not SHARED.is_dir(), reason="the five first pages and their measure are not at hand")
@pytest.mark.parametrize("change", [lambda told: told, worse])
def test_the_first_measure_gives_the_same_figures(change: Any) -> None:
    """On the first pages, as they are found and with faults put in, each kind's F1 is that of the RDF measure."""
    measure = first_measure()
    theirs: defaultdict[str, Any] = defaultdict(measure.Tally)
    ours = []
    for gold in load_gold(SHARED / "eval" / "gold", SHARED / "seeds"):
        told = change(extract_document(read_source(gold.source)))
        ours.append(score_page(gold, told, load_reference()))
        quads = settle_labels(facts_to_quads(told, load_reference()))
        data = rdflib.Dataset(default_union=True)
        data.parse(data=content(GraphStore.from_quads(quads, DEFAULT_BASE), "ttl").content, format="turtle")
        told_gold = json.loads((SHARED / "eval" / "gold" / f"{gold.name}.json").read_text(encoding="utf-8"))
        measure.score_document(data, gold.source.read_text(encoding="utf-8"), told_gold, theirs, [])
    total = sum_of(ours)
    assert {kind: total.tallies[kind].f1 for kind in KINDS} == pytest.approx(
        {kind: theirs[kind].scores[2] for kind in KINDS}, abs=0.005
    )
