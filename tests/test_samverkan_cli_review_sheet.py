"""`samverkan review`: what stands in the sheet, two reviewers, rows of one's own, the sheet by standard input."""

from __future__ import annotations

import io
import json
from dataclasses import fields
from pathlib import Path

import pytest
from program import run
from review_pages import KEY, PAGE, SHELTER, apply, built, fill_in, parties, rows, save, write_pages

from graph.curated.judged import TYPES
from graph.records import Mention
from graph.review.verdicts import VERDICTS

SHELTERS = "actor/kvinnojouren-i-ludvika actor/kvinnojouren-ludvika"


@pytest.fixture(autouse=True)
def pages(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The folder of two pages, in the working folder."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")
    return write_pages(tmp_path)


def unnamed() -> dict[str, str]:
    """Gives the row of the collaboration that has no name of its own and three parties."""
    return next(row for row in rows() if "Leksands kommun" in row["fact"])


def labels() -> set[str]:
    """Gives the labels of what has been reviewed by a person."""
    query = "SELECT ?l { ?c smv:reviewedBy 'Anna' ; skos:prefLabel ?l }"
    return {str(row["l"].value) for row in built().select(query)}  # type: ignore[union-attr]  # labels are literals


@pytest.mark.parametrize(("language", "words"), [("sv", "# verdict: bekräfta"), ("en", "# verdict: confirm")])
def test_the_guide_is_in_the_readers_language(
    language: str, words: str, capsys: pytest.CaptureFixture[str]
) -> None:
    """Above the rows stands what to fill in, in the language of the sentences."""
    assert run("review", "pages", "--lang", language) == 0
    assert capsys.readouterr().out.startswith(words)


def test_a_made_up_label_is_not_told_twice() -> None:
    """What has no name of its own is told by its kind and its parties alone."""
    assert run("review", "pages", "-o", "s.tsv") == 0
    assert unnamed()["fact"].startswith("Nätverk: Kvinnojouren Ludvika, Polismyndigheten, Leksands kommun;")


def test_a_made_up_label_follows_a_correction() -> None:
    """A body that is taken away does not stay in the label; the sheet shows both rows as judged."""
    assert run("review", "pages", "-o", "s.tsv") == 0
    fill_in("correct", unnamed()["key"], "participants: -Polismyndigheten, +Roks")
    assert apply() == 0
    assert labels() == {"Nätverk: Kvinnojouren Ludvika – Leksands kommun m.fl."}
    assert run("review", "pages", "-o", "s.tsv") == 0
    judged = [row["judged"] for row in rows() if "Leksands kommun" in row["fact"]]
    assert judged == ["correct, Anna, 2026-01-31"] * 2


def test_a_made_up_label_follows_the_names_of_one_body() -> None:
    """Confirmed facts of two names that are judged to be one body go by the name that is kept."""
    assert run("review", "pages", "-o", "s.tsv") == 0
    found = rows()
    for row in found:
        row["verdict"] = "same" if row["kind"] == "names" else "confirm"
    save(found)
    assert apply() == 0
    assert "Nätverk: Kvinnojouren i Ludvika – Polismyndigheten m.fl." in labels()
    assert not built().query("ASK { actor:kvinnojouren-ludvika ?p ?o }")


def test_names_of_one_body_can_be_given_by_name() -> None:
    """A pair that nobody proposed is a row of one's own, by names or keys; two bodies of the tables are no pair."""
    fill_in("")
    own = dict.fromkeys(rows()[0], "") | {"verdict": "samma", "kind": "names"}
    save([own | {"key": "Kvinnojouren i Ludvika; Kvinnojouren Ludvika"}])
    assert apply() == 0
    (line,) = Path("judgements.jsonl").read_text().splitlines()
    assert json.loads(line)["key"] == SHELTERS.split(maxsplit=1)[0]
    save([own | {"key": "Falu kommun; Ludvika kommun"}])
    assert apply() == 1


def test_an_added_collaboration_needs_no_name() -> None:
    """Where none is given it is called by its kind and who takes part."""
    fill_in("")
    row = dict.fromkeys(rows()[0], "") | {
        "verdict": "lägg till",
        "kind": "collaboration",
        "words": SHELTER,
        "page": "page.txt",
        "correction": "participants: Falu kommun, Roks",
    }
    save([row])
    assert apply() == 0
    assert labels() == {"Samarbete: Falu kommun – Roks"}


def test_two_rows_on_the_same_must_agree(capsys: pytest.CaptureFixture[str]) -> None:
    """A row that was copied and judged otherwise is told, and nothing is kept; the same word twice is kept once."""
    fill_in("confirm")
    row = next(row for row in rows() if row["key"] == KEY)
    save([row, row | {"verdict": "reject"}])
    assert apply() == 1
    assert "row 3: row 2 judges the same otherwise (confirm)" in capsys.readouterr().err
    assert not Path("judgements.jsonl").exists()
    save([row, row])
    assert apply() == 0
    assert Path("judgements.jsonl").read_text().count('"judgement"') == 1


def test_one_reviewer_against_another_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Who overrules somebody is told so at once, and each build says it again: merged lines hide nothing."""
    fill_in("confirm")
    assert apply() == 0
    fill_in("reject")
    capsys.readouterr()
    told = f"overruled: {KEY}: confirm by Anna (2026-01-31), then reject by Bo (2026-01-31), which stands"
    assert apply(by="Bo") == 0
    assert told in capsys.readouterr().err
    built()
    assert told in capsys.readouterr().err
    assert apply(by="Bo") == 0
    assert "overruled" not in capsys.readouterr().err


def test_the_sheet_comes_by_standard_input(monkeypatch: pytest.MonkeyPatch) -> None:
    """With - the sheet is read there; it cannot be a source too."""
    fill_in("confirm")
    data = Path("s.tsv").read_bytes()
    monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(data)))
    assert run("review", "pages", "--apply", "-", "--by", " An\tna\x07 ", "--on", "2026-01-31") == 0
    assert '"by": "An na"' in Path("judgements.jsonl").read_text()
    assert run("review", "-", "--apply", "-", "--by", "Anna") == 2
    assert run("review", "pages", "--apply", "-", "--by", "\x07") == 2


def test_pages_that_are_no_source_are_told_page_by_page(capsys: pytest.CaptureFixture[str]) -> None:
    """Who builds of a part of the pages is told once a page what is kept, not judgement by judgement."""
    assert run("review", "pages", "-o", "s.tsv") == 0
    found = rows()
    for row in found:
        row["verdict"] = "" if row["kind"] == "names" else "confirm"
    save(found)
    assert apply() == 0
    Path("pages/page.txt").unlink()
    capsys.readouterr()
    built()
    told = [line for line in capsys.readouterr().err.splitlines() if "not matched" in line]
    assert len(told) == 1
    assert "page.txt is not among the sources; what was judged there is kept as it was: 2 confirm" in told[0]


def test_a_confirmed_fact_that_is_not_found_any_more_is_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Where the rules find something else in the same page, the confirmed fact stays, and that is told."""
    fill_in("confirm")
    assert apply() == 0
    lines = Path("judgements.jsonl").read_text()
    Path("judgements.jsonl").write_text(lines.replace(KEY, f"{KEY}-before"))
    capsys.readouterr()
    assert built().query(f"ASK {{ <https://w3id.org/samverkan/id/{KEY}-before> smv:reviewedBy 'Anna' }}")
    assert "nothing of that key is found in page.txt now" in capsys.readouterr().err


def test_marks_of_a_merge_are_told(capsys: pytest.CaptureFixture[str]) -> None:
    """Lines that version control could not put together are named for what they are."""
    fill_in("confirm")
    assert apply() == 0
    whole = Path("judgements.jsonl").read_text()
    for mark, words in (("<<<<<<< HEAD", "mark of a merge"), ('{"kind"', "no JSON object on one line")):
        Path("judgements.jsonl").write_text(f"{whole}{mark}\n")
        capsys.readouterr()
        assert run("build", "pages", "-j", "judgements.jsonl") == 1
        assert words in capsys.readouterr().err
    assert Path("pages/page.txt").read_text(encoding="utf-8") == PAGE


def test_the_guide_to_reviewing_tells_every_field_and_verdict() -> None:
    """docs/review.md names each field of each kind of fact, and each verdict in both languages."""
    text = (Path(__file__).parent.parent / "docs" / "review.md").read_text(encoding="utf-8")
    rows = {
        line.split("`")[1]: set(line.split("`")[3::2]) for line in text.splitlines() if line.startswith("| `")
    }
    for kind, record in TYPES.items():
        if record is not Mention:
            assert rows[kind] == {field.name for field in fields(record)} - {"key", "receipt"}, kind
    for swedish, english in VERDICTS.items():
        assert f"| `{english}`, `{swedish}` |" in text


def test_a_second_correction_goes_on_from_the_first() -> None:
    """The sheet shows a corrected fact as corrected, and what is corrected then comes on top: no work is lost."""
    fill_in("correct", correction="participants: +Roks")
    assert apply() == 0
    assert run("review", "pages", "-o", "s.tsv") == 0
    assert ["Roks" in row["fact"] for row in rows() if row["key"] == KEY] == [True]
    fill_in("correct", correction="start_year: 2010")
    assert apply(by="Bo") == 0
    store = built()
    assert parties(store) == {"lansstyrelsen-dalarna", "falu-kommun", "kriminalvarden", "roks"}
    assert store.query(f"ASK {{ <{store.base}{KEY}> smv:startYear '2010'^^xsd:gYear ; smv:reviewedBy 'Bo' }}")
