"""The line file of judgements: read, written, refused where broken; and what judgements do."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import Any

import pytest

import graph.curated
from graph.curated import Edition, Judgement, apply_judgements, load_edition, read_edition, write_edition
from graph.records import (
    Actor,
    Assignment,
    Collaboration,
    Document,
    Facts,
    Funding,
    Inspection,
    Mention,
    Passage,
    Publication,
    Receipt,
)
from samverkan.errors import PackagedDataError, SourceError

PAGE, OTHER = "a1" * 32, "b2" * 32
SPOT = Passage(
    PAGE, 10, 90, stated_sv="Sidan berättar om nätverket.", stated_en="The page tells of the network."
)
ELSEWHERE = Passage(OTHER, 5, 9, stated_sv="Annan sida.", stated_en="Another page.")


def network(*passages: Passage) -> Collaboration:
    """Gives a collaboration that stands in some passages."""
    return Collaboration(
        "collaboration/natverket",
        "Nätverket",
        ("actor/kriminalvarden", "actor/polismyndigheten"),
        Receipt(passages),
        kind="Network",
        start_year=2009,
    )


def judged(verdict: Any, fact: Any, *passages: Passage, **more: Any) -> Judgement:
    """Gives a judgement of the project's."""
    return Judgement(verdict, "Samverkan", "2026-01-31", fact, passages, **more)


def edition() -> Edition:
    """Gives an edition with a judgement of every kind of fact."""
    receipt = Receipt((SPOT,))
    facts = (
        network(SPOT, ELSEWHERE),
        Assignment(
            "assignment/a",
            "actor/kriminalvarden",
            receipt,
            givers=("actor/regeringen",),
            themes=("theme/jamstalldhet",),
        ),
        Inspection("inspection/i", "actor/ivo", "actor/x", receipt, start_year=2014),
        Funding("funding/f", "actor/lansstyrelsen-skane", receipt, receivers=("actor/x",)),
        Publication("publication/p", "Rapporten", receipt, kind="Report", report_numbers=("2016:03",)),
    )
    return Edition(
        documents=(
            Document("", PAGE, "sida.txt", (), title="Sida", publisher="actor/lansstyrelsen-skane"),
            Document("", OTHER, "annan.txt", (), address="https://example.org/annan"),
        ),
        actors=(Actor("actor/x", "X", ("CivilSocietyOrganisation",)),),
        judgements=(
            *(judged("add", fact, *fact.receipt.passages) for fact in facts),
            judged("confirm", Mention("actor/x", 1, 4), Passage(PAGE, 1, 4)),
            judged("reject", network(), replaces="collaboration/gammal"),
        ),
    )


def test_what_is_written_is_read_again() -> None:
    """Every kind of fact survives the way through the file."""
    text = write_edition(edition())
    assert read_edition(text, "f") == edition()
    assert write_edition(read_edition(text, "f")) == text
    assert all(json.loads(line)["kind"] for line in text.splitlines())


def test_shared_and_own_sentences() -> None:
    """One sentence for all evidence stands once; differing ones stand with their evidence."""
    alike = replace(ELSEWHERE, stated_sv=SPOT.stated_sv, stated_en=SPOT.stated_en)
    for second, shared in ((alike, True), (ELSEWHERE, False)):
        whole = replace(edition(), judgements=(judged("add", network(SPOT, second), SPOT, second),))
        line = json.loads(write_edition(whole).splitlines()[-1])
        assert ("states" in line) == shared
        assert ("states" in line["evidence"][0]) != shared
        assert read_edition(write_edition(whole), "f") == whole


LINE = json.loads(write_edition(replace(edition(), judgements=edition().judgements[:1])).splitlines()[-1])


@pytest.mark.parametrize(
    ("change", "message"),
    [
        ({"kind": "song"}, "kind is 'song'"),
        ({"verdict": "maybe"}, "verdict is 'maybe'"),
        ({"by": ""}, "say who judged"),
        ({"by": 3}, "by is 3"),
        ({"date": "2026-13-01"}, "the form is 2026-01-31"),
        ({"date": "20260131"}, "the form is 2026-01-31"),
        ({"when": "now"}, "no field 'when'"),
        ({"evidence": []}, "evidence is empty"),
        ({"evidence": {}}, "evidence is no list"),
        ({"evidence": [{"document": PAGE, "start": 9, "end": 9}]}, "no stretch"),
        ({"evidence": [{"document": PAGE, "start": "1", "end": 9}]}, "no stretch"),
        ({"states": "Så står det."}, "states is no JSON object"),
        ({"fact": None}, "fact is no JSON object"),
        ({"fact": {"type": "song"}}, "type of the fact is 'song'"),
        ({"fact": {"type": []}}, "type of the fact is"),
        ({"fact": {"type": "mention"}}, "names is missing"),
        ({"fact": {**LINE["fact"], "colour": "red"}}, "Collaboration has no field 'colour'"),
        ({"fact": {**LINE["fact"], "start_year": "2009"}}, "start_year is '2009'"),
        ({"fact": {**LINE["fact"], "start_year": True}}, "start_year is True"),
        ({"fact": {**LINE["fact"], "participants": "a"}}, "participants is no list"),
        ({"fact": {**LINE["fact"], "key": "publication/x"}}, "begins with collaboration/"),
        ({"fact": {**LINE["fact"], "key": "collaboration/Å"}}, "no key like"),
        ({"fact": {"type": "collaboration", "key": "collaboration/x"}}, "needs a field 'label'"),
    ],
)
def test_a_broken_line_is_told_by_number(change: dict[str, Any], message: str) -> None:
    """A broken line is one clear error with its number and what is wrong."""
    good = write_edition(replace(edition(), judgements=())).splitlines()
    text = "\n".join([*good, "", json.dumps({**LINE, **change})])
    with pytest.raises(SourceError, match=rf"^judgements\.jsonl, line {len(good) + 2}: .*{message}"):
        read_edition(text, "judgements.jsonl")


@pytest.mark.parametrize("line", ["{", "[]", '"x"', "42", '{"kind": "document", "sha256": "zz"}'])
def test_a_line_that_is_no_object_is_told(line: str) -> None:
    """What is no JSON, no object or no page is refused with the line's number."""
    with pytest.raises(SourceError, match=r"^f, line 1: "):
        read_edition(line, "f")


def test_a_document_has_known_fields_alone() -> None:
    """A misspelt field of a page is not passed over."""
    with pytest.raises(SourceError, match="no field 'adress'"):
        read_edition(json.dumps({"kind": "document", "sha256": PAGE, "adress": "x"}), "f")


def test_evidence_needs_its_page_described() -> None:
    """A page that evidence points to must be described in the file."""
    with pytest.raises(SourceError, match="no document line describes"):
        read_edition(json.dumps(LINE), "f")


def found(*passages: Passage) -> Facts:
    """Gives what was extracted from the page: the network, and a mention."""
    document = Document("x" * 100, PAGE, "sida.txt", ())
    return Facts(document, collaborations=(network(*passages),), mentions=(Mention("actor/x", 1, 4),))


@pytest.mark.parametrize(
    ("judgements", "stands"),
    [
        ((), True),
        ((judged("confirm", network(SPOT), SPOT),), True),
        ((judged("add", network(SPOT), SPOT),), True),
        ((judged("reject", network(SPOT), SPOT),), False),
        ((judged("reject", network()),), False),
        ((judged("reject", network(ELSEWHERE), ELSEWHERE),), True),
        ((judged("correct", network(SPOT), SPOT),), False),
        ((judged("reject", network(), replaces="collaboration/annat"),), True),
        ((judged("reject", network(SPOT), SPOT), judged("confirm", network(SPOT), SPOT)), True),
        ((judged("reject", network()), judged("reject", network(ELSEWHERE), ELSEWHERE)), False),
    ],
)
def test_judgements_act_on_what_was_extracted(judgements: tuple[Judgement, ...], stands: bool) -> None:
    """A fact falls where it was rejected or corrected, on the pages named or all; the last word counts."""
    kept = apply_judgements(found(SPOT), Edition(judgements=judgements))
    assert bool(kept.collaborations) == stands
    assert kept.mentions == found().mentions


def test_a_corrected_fact_may_replace_another_key() -> None:
    """A correction that changes the key names the fact that it takes the place of."""
    corrected = replace(network(SPOT), key="collaboration/ratt")
    judgement = judged("correct", corrected, SPOT, replaces="collaboration/natverket")
    assert apply_judgements(found(SPOT), Edition(judgements=(judgement,))).collaborations == ()


def test_a_rejected_mention_falls() -> None:
    """A mention is rejected at its place alone."""
    for page, start, stands in ((PAGE, 1, False), (PAGE, 2, True), (OTHER, 1, True)):
        spot = Passage(page, start, 4)
        judgement = judged("reject", Mention("actor/x", spot.start, spot.end), spot)
        kept = apply_judgements(found(), Edition(judgements=(judgement,)))
        assert bool(kept.mentions) == stands


def test_the_edition_of_the_package_is_sound() -> None:
    """The shipped file is read, and writing it again gives the same file."""
    shipped = load_edition()
    assert read_edition(write_edition(shipped), "again") == shipped


def test_a_damaged_package_is_told(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where the shipped file is missing, the error says what to do."""
    monkeypatch.setattr(graph.curated, "_FILE", "missing.jsonl")
    load_edition.cache_clear()
    with pytest.raises(PackagedDataError, match="install Samverkan again"):
        load_edition()
    load_edition.cache_clear()
