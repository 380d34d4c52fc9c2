"""The rules of the curator's loop: the last word, one body or two, near names, changed pages, the sheet."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from judgements import ONE, TWO, P, Q, judged, network, tied
from small_page import FIRST, PRISON, SKANE, TEXT, facts, passage

from graph.curated import Bodies, Edition, Judgement
from graph.describe import visible
from graph.iris import assignment_key
from graph.records import Actor, Assignment, Collaboration, Document, Facts, Mention, Passage, Receipt
from graph.reference.tables import load_reference
from graph.review.bodies import merge_bodies
from graph.review.near import near_bodies
from graph.review.places import find_words
from graph.review.replay import join_editions, replay
from graph.review.rows import rows_of
from graph.review.same import same_bodies
from graph.review.sheet import GUIDE, Row, read_sheet, write_sheet
from graph.review.verdicts import Reviewer, read_verdicts
from samverkan.errors import SourceError

TABLES = load_reference()
THREE = "actor/a-kvinnojour"


def body(key: str, label: str, county: str = "") -> Actor:
    """Gives a local body."""
    return Actor(key, label, ("CivilSocietyOrganisation",), county=county)


@pytest.mark.parametrize(
    ("judgements", "holding"),
    [
        ([judged("add", network("collaboration/n", P, Q), P, Q), judged("reject", network(), P)], [("n", (Q,))]),
        ([judged("add", network("collaboration/n", P), P), judged("reject", network(), P)], []),
        ([judged("add", network("collaboration/n", P), P), judged("reject", network())], []),
        ([judged("reject", network(), P), judged("confirm", network("collaboration/n", P), P)], [("n", (P,))]),
        (
            [
                judged("correct", network("collaboration/m", P), P, replaces="collaboration/n"),
                judged("reject", network("collaboration/m"), P),
            ],
            [],
        ),
        ([judged("add", network("collaboration/n", P), P), judged("confirm", network("collaboration/n", Q), Q)],
         [("n", (P,)), ("n", (Q,))]),
    ],
)  # fmt: skip
def test_the_last_word_on_a_fact_and_page_counts(
    judgements: list[Judgement], holding: list[tuple[str, tuple[Passage, ...]]]
) -> None:
    """A later rejection ends what earlier judgements hold on its pages, and a later confirmation a rejection."""
    standing = Edition(judgements=tuple(judgements)).standing
    found = [
        (j.fact.key.split("/")[1], j.evidence)
        for j in standing
        if j.holds and not isinstance(j.fact, Mention)
    ]
    assert found == holding


def test_a_rejected_correction_does_not_bring_back_what_it_corrected() -> None:
    """Neither the corrected fact nor the one that was wrong stands."""
    correction = judged("correct", network("collaboration/m", P), P, replaces="collaboration/n")
    edition = Edition(judgements=(correction, judged("reject", network("collaboration/m"), P)))
    assert edition.withdrawn.keys() == {"collaboration/n", "collaboration/m"}


def test_chains_of_names_end_at_one_key() -> None:
    """Of three names of one body the table's key is kept, else the one that was chosen last."""
    chain = Edition(bodies=(tied("same", ONE, TWO), tied("same", THREE, ONE)))
    assert same_bodies(chain, ()) == {ONE: THREE, TWO: THREE}
    assert same_bodies(chain, (TWO,)) == {ONE: TWO, THREE: TWO}
    circle = Edition(bodies=(tied("same", ONE, TWO), tied("same", TWO, THREE), tied("same", THREE, ONE)))
    assert same_bodies(circle, ()) == {ONE: THREE, TWO: THREE}
    assert same_bodies(Edition(bodies=(tied("same", ONE, TWO), tied("different", TWO, ONE))), ()) == {}


@pytest.mark.parametrize(
    ("bodies", "tables", "words"),
    [
        (
            (tied("same", ONE, TWO), tied("same", TWO, THREE), tied("different", ONE, THREE)),
            (),
            "different bodies",
        ),
        ((tied("same", ONE, TWO),), (ONE, TWO), "two bodies of the tables"),
    ],
)
def test_judgements_on_names_that_contradict(
    bodies: tuple[Bodies, ...], tables: tuple[str, ...], words: str
) -> None:
    """A contradiction is told with what to take back."""
    with pytest.raises(SourceError, match=words):
        same_bodies(Edition(bodies=bodies), tables)


def test_merged_bodies_give_one_key_to_their_facts() -> None:
    """Keys made of names follow, so that the same assignment of both names is one; references follow too."""

    def charge(receiver: str) -> Assignment:
        key = assignment_key((SKANE,), receiver, 2010, ())
        return Assignment(key, receiver, Receipt((P,)), givers=(SKANE,), start_year=2010)

    later = replace(charge(PRISON), extends=charge(TWO).key)
    page = Facts(
        Document("", P.document, "a.txt", ()),
        actors=(body(ONE, "Kvinnojouren A"), body(TWO, "Kvinnojouren i A")),
        assignments=(charge(ONE), charge(TWO), later),
        mentions=(Mention(TWO, 0, 3),),
    )
    merged = merge_bodies(
        [page], Edition(bodies=(tied("same", ONE, TWO),)), TABLES.by_key, "https://example.org/"
    )
    found = merged.facts[0]
    assert {a.key for a in found.assignments[:2]} == {found.assignments[2].extends} == {charge(ONE).key}
    assert [m.names for m in found.mentions] == [ONE]
    assert [a.key for a in found.actors] == [ONE]
    assert [str(q.object) for q in merged.names] == ['"kvinnojouren-i-a"@sv']


def test_work_with_itself_is_left_out_and_told() -> None:
    """A collaboration of two names of one body is none, and a note says so."""
    work = Collaboration("collaboration/n", "Nätet", (ONE, TWO), Receipt((P,)))
    page = Facts(Document("", P.document, "a.txt", ()), collaborations=(work,))
    merged = merge_bodies(
        [page], Edition(bodies=(tied("same", ONE, TWO),)), TABLES.by_key, "https://example.org/"
    )
    assert merged.facts[0].collaborations == ()
    assert len(merged.notes) == 1
    assert "is left out" in merged.notes[0]


@pytest.mark.parametrize(
    ("one", "two", "near"),
    [
        ("Kvinnojouren Ystad", "Kvinnojouren i Ystad", True),
        ("Ystads kvinnojour", "Kvinnojouren i Ystad", True),
        ("Kvinnojouren Ystad", "Kvinnojouren Mora", False),
        ("Brottsofferjouren Mora", "Brottsofferjouren Sala", False),
        ("Distrikt 1 Kvinnojouren Ystad", "Distrikt 2 Kvinnojouren Ystad", False),
        ("Kvinnojouren Ystad", "Tjejjouren Ystad", False),
    ],
)
def test_near_names_are_proposed_and_others_not(one: str, two: str, near: bool) -> None:
    """Small words and genitives do not part names; places, numbers and other words do."""
    pairs = near_bodies([body("actor/one", one), body("actor/two", two)], TABLES)
    assert [{pair.kept.key, pair.other.key} for pair in pairs] == [{"actor/one", "actor/two"}] * near
    assert all(93 <= pair.score <= 100 for pair in pairs)


def test_a_slip_in_a_name_of_the_tables() -> None:
    """A misspelt authority is proposed as the one of the tables, which is kept."""
    (pair,) = near_bodies([Actor("actor/x", "Polismyndighetn", ("Authority",))], TABLES)
    assert pair.kept.key == "actor/polismyndigheten"


def test_what_is_judged_or_known_to_be_apart_is_not_proposed() -> None:
    """Judged pairs, bodies of two counties, and a unit and its parent are left alone."""
    a, b = body(ONE, "Jouren A"), body(TWO, "Jouren i A")
    assert near_bodies([a, b], TABLES)
    assert not near_bodies([a, b], TABLES, {frozenset((ONE, TWO))})
    assert not near_bodies([replace(a, county="county/skane"), replace(b, county="county/halland")], TABLES)
    assert not near_bodies([a, replace(b, part_of=ONE)], TABLES)


def test_two_candidates_that_are_equally_near_are_not_proposed() -> None:
    """Without a lead of five points nobody is asked to guess."""
    names = {
        "actor/x": "Kvinnojouren Alfabeta",
        "actor/y": "Kvinnojouren Alfabetb",
        "actor/z": "Kvinnojouren Alfabetc",
    }
    assert near_bodies([body(key, name) for key, name in names.items()], TABLES) == []


def test_a_mention_judged_on_a_page_that_changed() -> None:
    """A rejected mention is found again in the page of the same name, and nowhere else."""
    page = facts()
    mention = page.mentions[-1]
    old = Passage("e5" * 32, mention.start - 3, mention.end - 3, TEXT[mention.start : mention.end])
    for name, stands in ((page.document.name, False), ("annan.txt", True)):
        edition = Edition(
            (Document("", old.document, name, ()),),
            (),
            (judged("reject", Mention(mention.names, 0, 1), old),),
        )
        done = replay(edition, [page], TABLES.by_key)
        assert (mention in done.facts[0].mentions) == stands
        assert bool(done.unmatched) == stands


def test_a_rejection_of_what_is_not_found_any_more_is_told() -> None:
    """Where the page is at hand and gives nothing of that key, the judgement is kept and told."""
    page = facts()
    spot = passage(*FIRST)
    edition = Edition((page.document,), (), (judged("reject", network("collaboration/alien"), spot),))
    (told,) = replay(edition, [page], TABLES.by_key).unmatched
    assert "nothing of that key is found in sida.txt now" in told


def test_the_shipped_edition_is_replayed_without_a_word() -> None:
    """Evidence without words is left where it is, whichever pages are read."""
    spot = replace(P, exact="")
    edition = Edition(
        (Document("", P.document, "", ()),), (), (judged("add", network("collaboration/n", spot), spot),)
    )
    done = replay(edition, [facts()], TABLES.by_key)
    assert (done.edition, done.unmatched) == (edition, ())


def test_joined_editions_describe_each_page_once() -> None:
    """The first description of a page or actor counts; judgements come in order."""
    first = Edition(
        (Document("", P.document, "a", ()),), (body(ONE, "Ett"),), (judged("reject", network(), P),)
    )
    second = Edition(
        (Document("", P.document, "b", ()),), (body(ONE, "Två"),), (judged("confirm", network(), P),)
    )
    joined = join_editions([first, second])
    assert [d.name for d in joined.documents] == ["a"]
    assert [a.label for a in joined.actors] == ["Ett"]
    assert [j.verdict for j in joined.judgements] == ["reject", "confirm"]


_CELL = st.text(alphabet=st.characters(exclude_categories=["Cs"]), max_size=30)


@given(
    st.builds(
        Row, verdict=_CELL, fact=_CELL, words=_CELL, page=_CELL, correction=_CELL, key=st.just("actor/x")
    )
)
def test_any_words_survive_the_sheet(row: Row) -> None:
    """Whatever a page says, a row is one row, comes back the same but for white space, and is no formula."""
    text = write_sheet([row], "sv")
    assert text.count("\n") == len(GUIDE["sv"]) + 2
    is_note = visible(row.verdict).strip().startswith("#")
    (back,) = (row,) if is_note else read_sheet(text.encode(), "s")
    assert back.key == row.key
    assert not any(
        cell.strip('"').startswith(("=", "+", "-", "@")) for cell in text.splitlines()[-1].split("\t")
    )


@pytest.mark.parametrize(
    ("words", "place"), [("ett  två", (0, 7)), ("två", (4, 7)), ("", None), ("tre", None), ("ett.", None)]
)
def test_words_are_found_across_white_space(words: str, place: tuple[int, int] | None) -> None:
    """Only white space may differ."""
    assert find_words("ett\ntvå", words) == place


def test_the_nearest_place_is_taken() -> None:
    """Of several places the one nearest to where the words stood is meant."""
    assert find_words("ja ja ja", "ja", 7) == (6, 8)


def test_what_others_added_can_be_judged_too() -> None:
    """A fact that stands on a page by somebody's judgement is in its sheet, and can be rejected there."""
    page = facts()
    spot = replace(passage(*FIRST), exact="")
    edition = Edition((page.document,), (), (judged("add", network("collaboration/x", spot), spot),))
    rows = rows_of([page], edition, TABLES, "sv")
    row = next(row for row in rows if row.key == "collaboration/x")
    assert row.words == f"”{TEXT[: FIRST[1]]}”"
    assert row.judged == "add, Anna, 2026-01-31"
    said = read_verdicts(
        [replace(row, verdict="reject")], [page], edition, TABLES, Reviewer("Bo", "2026-02-01")
    )
    assert (said.faults, said.unmatched) == ((), ())
    done = replay(join_editions([edition, said.new]), [page], TABLES.by_key)
    assert [j.verdict for j in done.edition.judgements] == ["reject"]
    assert done.unmatched == ()
