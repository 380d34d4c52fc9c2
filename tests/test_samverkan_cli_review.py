"""`samverkan review`: the sheet, the verdicts kept and replayed, what a changed page does, bad input."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from program import run
from review_pages import (
    KEY,
    NETWORK,
    PAGE,
    SHELTER,
    apply,
    built,
    fill_in,
    parties,
    rows,
    save,
    write_pages,
)


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of two pages, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return write_pages(tmp_path)


def test_the_sheet_shows_each_fact_with_its_words() -> None:
    """A row has the fact in words, the words of the page, where, how sure, by which rule, and a place to judge."""
    assert run("review", "pages", "-o", "s.tsv") == 0
    row = next(row for row in rows() if row["key"] == KEY)
    assert row["words"] == f"”{NETWORK}”"
    assert "Länsstyrelsen Dalarna (samordnar)" in row["fact"]
    assert "Falu kommun" in row["fact"]
    assert (row["page"], row["verdict"], row["judged"]) == ("page.txt", "", "")
    assert 0 < float(row["confidence"]) <= 1
    assert row["rule"]


def test_the_sheet_goes_to_standard_output_in_english(capsys: pytest.CaptureFixture[str]) -> None:
    """Without --output the same sheet is printed; --lang chooses the language of its sentences."""
    assert run("review", "pages", "--lang", "en", "--mentions") == 0
    out = capsys.readouterr().out
    assert "Dalarna County Administrative Board (coordinates)" in out
    assert "\tmention\t" in out


def test_a_confirmed_fact_is_marked_in_the_graph() -> None:
    """The graph says who confirmed the fact and when; the fact stands."""
    fill_in("confirm")
    assert apply() == 0
    query = "ASK { ?c smv:verdict 'confirm' ; smv:reviewedBy 'Anna' ; smv:reviewedOn '2026-01-31'^^xsd:date }"
    store = built()
    assert bool(store.query(query))
    assert parties(store) == {"lansstyrelsen-dalarna", "falu-kommun", "kriminalvarden"}


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16"])
def test_a_rejected_fact_stays_away(encoding: str) -> None:
    """A rejection, in Swedish and as spreadsheets save it, takes the fact out of each build."""
    fill_in("Avvisa", encoding=encoding)
    assert apply() == 0
    assert parties(built()) == set()


def test_a_corrected_fact_takes_the_place_of_the_found_one() -> None:
    """Names are added, taken away and brought new; years are set; the found fact is gone."""
    fill_in(
        "correct",
        correction="participants: +Roks, +Kvinnojouren i Byn [CivilSocietyOrganisation], -Falu kommun; "
        "start_year: 2010; label: Trygga hem\\; ett nät",
    )
    assert apply() == 0
    store = built()
    found = {
        str(row["l"].value)  # type: ignore[union-attr]  # a label is a literal
        for row in store.select("SELECT ?l { ?c smv:reviewedBy 'Anna' ; skos:prefLabel ?l }")
    }
    assert found == {"Trygga hem; ett nät"}
    new = next(iter(store.select("SELECT ?c { ?c smv:reviewedBy 'Anna' }")))["c"]
    key = str(new).strip("<>").removeprefix(store.base)
    assert parties(store, key) == {"lansstyrelsen-dalarna", "roks", "kvinnojouren-i-byn", "kriminalvarden"}
    assert key == KEY or not parties(store)


def test_an_added_fact_stands_with_its_words() -> None:
    """A row of one's own gives a fact whose words are those of the page at their place."""
    fill_in("")
    row = dict.fromkeys(rows()[0], "") | {
        "verdict": "add",
        "kind": "inspection",
        "words": " ".join(SHELTER.split()),
        "page": "page.txt",
        "correction": "inspector: Länsstyrelsen Dalarna; inspected: Ludvika kommun; start_year: 2012",
    }
    save([*rows(), row])
    assert apply() == 0
    query = "SELECT ?w ?s { ?i a smv:Inspection ; smv:reviewedBy 'Anna' ; smv:statedIn [ oa:exact ?w ; oa:start ?s ] }"
    found = [(row["w"].value, int(row["s"].value)) for row in built().select(query)]  # type: ignore[union-attr]  # literals
    assert found == [(SHELTER, PAGE.index(SHELTER))]


def test_verdicts_survive_a_changed_page(capsys: pytest.CaptureFixture[str], tmp_path: Path) -> None:
    """Where the page has changed around the words, the verdict holds; where they are gone, that is told."""
    fill_in("reject")
    assert apply() == 0
    write_pages(tmp_path, f"Uppdaterad sida\n\nNy inledning.\n\n{PAGE}")
    assert parties(built()) == set()
    assert "not matched" not in capsys.readouterr().err
    write_pages(tmp_path, f"{SHELTER}\n")
    built()
    told = capsys.readouterr().err
    assert f"not matched: reject of {KEY} by Anna" in told
    assert "page.txt does not hold these words any more" in told
    write_pages(tmp_path)
    assert parties(built()) == set()


def test_what_is_added_survives_a_changed_page(tmp_path: Path) -> None:
    """An added fact goes along to the new place of its words."""
    test_an_added_fact_stands_with_its_words()
    new = f"Inledning.\n\n{PAGE}"
    write_pages(tmp_path, new)
    query = "SELECT ?s { ?i smv:reviewedBy 'Anna' ; smv:statedIn [ oa:start ?s ] }"
    assert [int(row["s"].value) for row in built().select(query)] == [new.index(SHELTER)]  # type: ignore[union-attr]  # literals


def test_a_sheet_of_a_changed_page_is_matched_by_words(
    capsys: pytest.CaptureFixture[str], tmp_path: Path
) -> None:
    """A sheet may be older than the page: rows whose words are there are kept, the others told with status 1."""
    fill_in("reject")
    write_pages(tmp_path, f"Ny inledning.\n\n{PAGE}")
    assert apply() == 0
    Path("judgements.jsonl").unlink()
    write_pages(tmp_path, "Här finns inget mer.\n")
    assert apply() == 1
    assert f"row 4: {KEY} is not found" in capsys.readouterr().err.replace("row 3", "row 4")
    assert not Path("judgements.jsonl").exists()


def test_undo_takes_a_verdict_back_and_loses_nothing(capsys: pytest.CaptureFixture[str]) -> None:
    """After an undo the fact is back; the file still holds the verdict, who took it back, and when."""
    fill_in("reject")
    assert apply() == 0
    lines = Path("judgements.jsonl").read_text().splitlines()
    assert run("review", "--undo", KEY, "--by", "Bo", "--on", "2026-02-01") == 0
    assert f"reject of {KEY} by Anna" in capsys.readouterr().err
    assert parties(built())
    after = Path("judgements.jsonl").read_text().splitlines()
    assert after[:-1] == lines
    assert {"kind": "undo", "by": "Bo", "date": "2026-02-01"}.items() <= json.loads(after[-1]).items()
    assert run("review", "--undo", "last", "--by", "Bo") == 1
    assert apply() == 0
    assert parties(built()) == set()


def test_the_last_word_counts() -> None:
    """A confirmation after a rejection brings the fact back."""
    for verdict, there in (("reject", False), ("confirm", True), ("reject", False)):
        fill_in(verdict)
        assert apply() == 0
        assert bool(parties(built())) == there


def test_applying_twice_keeps_once() -> None:
    """A sheet that is read again adds nothing, and may then be written over; the sheet shows the verdict."""
    fill_in("confirm")
    assert apply() == 0
    before = Path("judgements.jsonl").read_bytes()
    assert apply() == 0
    assert Path("judgements.jsonl").read_bytes() == before
    assert run("review", "pages", "-o", "s.tsv") == 0
    assert [row["judged"] for row in rows() if row["key"] == KEY] == ["confirm, Anna, 2026-01-31"]


def test_two_names_of_one_body() -> None:
    """A pair is proposed with a score; judged the same it is one body with both names, judged different it is not."""
    pair = "actor/kvinnojouren-i-ludvika actor/kvinnojouren-ludvika"
    query = (
        "ASK { actor:kvinnojouren-i-ludvika smv:participatesIn ?c ; skos:altLabel 'Kvinnojouren Ludvika'@sv }"
    )
    old = "ASK { actor:kvinnojouren-ludvika ?p ?o }"
    for verdict, one in (("different", False), ("same", True)):
        Path("judgements.jsonl").unlink(missing_ok=True)
        fill_in(verdict, pair)
        assert apply() == 0
        store = built()
        assert (bool(store.query(query)), bool(store.query(old))) == (one, not one)
        Path("s.tsv").unlink()
        assert run("review", "pages", "-o", "s.tsv") == 0
        assert not [row for row in rows() if row["kind"] == "names"]
