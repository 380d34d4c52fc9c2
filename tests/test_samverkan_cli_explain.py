"""`samverkan explain`: what a person types, and what comes out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from program import fault
from pyoxigraph import RdfFormat, parse
from questions_graph import write_graph

from graph.iris import DEFAULT_BASE
from samverkan.cli import cli

Explain = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    return write_graph(tmp_path_factory.mktemp("explained") / "graph")


@pytest.fixture
def explain(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Explain:
    """Runs the command on the test graph, on a system that speaks Swedish."""
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")

    def run(*arguments: str) -> Result:
        return CliRunner().invoke(cli, ["explain", *arguments, "--graph", str(folder)])

    return run


UNIT = ("Uppsala universitet", "samarbetar genom enhet med", "Polismyndigheten")


def test_an_inferred_triple_is_a_tree_down_to_words_and_pages(explain: Explain) -> None:
    """The rules' sentences, the premises, the words, the page with publisher, address and characters."""
    text = explain(*UNIT).stdout
    assert text.startswith("Uppsala universitet samarbetar genom enhet med Polismyndigheten\n")
    assert text.index("Regel unit-collaboration: ") < text.index("Regel collaborates-with: ")
    assert "Nationellt centrum för kvinnofrid är del av Uppsala universitet" in text
    assert "tabellerna över aktörer och län" in text
    assert "tecken " in text


def test_english_gives_the_same_tree_in_english(explain: Explain) -> None:
    """Names, predicates, sentences and the words around them."""
    text = explain(*UNIT, "--lang", "en").stdout
    assert text.startswith("Uppsala University collaborates through a unit with Swedish Police Authority\n")
    assert "Rule collaborates-with: Those who take part" in text
    assert "characters " in text
    assert "Regel" not in text


@pytest.mark.parametrize(
    "words",
    [
        ("actor/uppsala-universitet", "collaboratesThroughUnit", "Polisen"),
        ("uppsala university", "collaborates through a unit with", "swedish police authority"),
        (
            f"<{DEFAULT_BASE}actor/uppsala-universitet>",
            "smv:collaboratesThroughUnit",
            "actor:polismyndigheten",
        ),
        (
            f"{DEFAULT_BASE}actor/uppsala-universitet",
            "https://w3id.org/samverkan/ontology#collaboratesThroughUnit",
            "polismyndigheten",
        ),
    ],
)
def test_names_abbreviations_keys_and_iris_mean_the_same(explain: Explain, words: tuple[str, ...]) -> None:
    """However a person writes the three, the answer is the same."""
    assert explain(*words).stdout == explain(*UNIT).stdout


def test_an_asserted_triple_has_its_passages(explain: Explain) -> None:
    """With no rule, and a year is taken as a year."""
    text = explain("Länsstrategi mot våld", "startår", "2013").stdout
    assert "Det är angivet." in text
    assert "Så arbetar vi mot våld i Västernorrland (Länsstyrelsen Västernorrland)" in text
    assert "https://lansstyrelsen.example/y/vald, tecken 120–200" in text
    assert "Regel" not in text


def test_a_class_is_named_as_a_kind(explain: Explain) -> None:
    """What something is can be asked, and the class is found by its name."""
    result = explain("Ånge kommun", "är", "aktör")
    assert "Regel sub-class" in result.stdout
    assert "kommun är ett slags aktör" in result.stdout


def test_the_predicate_settles_which_of_two_is_meant(explain: Explain) -> None:
    """A name that a county bears is the county after `län`, for that is where the property leads."""
    assert explain("Härnösands kommun", "län", "Västernorrland").stdout.startswith(
        "Härnösands kommun hör till Västernorrlands län\nDet är angivet."
    )


def test_what_does_not_hold_is_told_with_what_comes_near(explain: Explain) -> None:
    """It is an answer, no fault: status 0."""
    result = explain("Uppsala universitet", "samarbetar med", "Polismyndigheten")
    assert result.exit_code == 0
    assert result.stdout.startswith("Det finns inte i grafen: Uppsala universitet samarbetar med")
    assert "• Uppsala universitet samarbetar genom enhet med Polismyndigheten" in result.stdout
    year = explain("Länsstrategi mot våld", "startYear", "2012", "--lang", "en").stdout
    assert "What holds instead:\n• County strategy against violence has the start year 2013" in year


def test_what_cannot_hold_is_told_with_the_kinds_that_belong_there(explain: Explain) -> None:
    """A county does not collaborate: the predicate joins actors, which every form says."""
    asked = ("county/vasternorrland", "collaboratesWith", "Roks")
    said = "“collaborates with” goes out from actor, but Västernorrland County is of the kind county."
    assert said in explain(*asked, "--lang", "en").stdout
    assert json.loads(explain(*asked, "--lang", "en", "-f", "json").stdout)["nearest"]["unfit"] == [said]
    assert said in explain(*asked, "-f", "turtle").stdout
    assert "leder till" in explain("Roks", "participatesIn", "Roks").stdout


def test_json_holds_the_same_tree(explain: Explain) -> None:
    """With status, size, rules, premises and passages."""
    found = json.loads(explain(*UNIT, "-f", "json").stdout)
    assert (found["status"], found["leaves"], found["depth"]) == ("inferred", 3, 2)
    assert found["rule"]["name"] == "unit-collaboration"
    assert found["rule"]["decision"].startswith("docs/decisions/")
    leaves = [leaf for premise in found["premises"] for leaf in premise.get("premises", [premise])]
    assert {tuple(leaf["origins"]) for leaf in leaves} == {("pages",), ("tables",)}
    assert all({"exact", "states"} & set(place) for leaf in leaves for place in leaf["passages"])
    absent = json.loads(explain("Roks", "samarbetar med", "Gävle kommun", "-f", "json").stdout)
    assert absent["status"] == "absent"
    assert set(absent["nearest"]) == {"pair", "objects", "subjects", "unfit"}
    assert absent["nearest"]["unfit"] == []


def test_turtle_is_written_to_a_file(explain: Explain, tmp_path: Path) -> None:
    """Whole, in PROV, and the same each time."""
    one, other = tmp_path / "one.ttl", tmp_path / "other.ttl"
    for file in (one, other):
        assert explain(*UNIT, "-f", "turtle", "-o", str(file)).exit_code == 0
    assert one.read_bytes() == other.read_bytes()
    assert any("Activity" in str(quad.object) for quad in parse(path=one, format=RdfFormat.TURTLE))
    turtle = one.read_text(encoding="utf-8")
    assert "\\/" not in turtle
    assert "prov:used rule:collaborates-with" in turtle
    prefixes = [line.split()[1] for line in turtle.splitlines() if line.startswith("@prefix")]
    body = turtle[turtle.rindex("@prefix") :].partition("\n")[2]
    assert all(prefix in body for prefix in prefixes)


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("Uppsala universitetet", "collaboratesWith", "Roks"), '(did you mean "Uppsala universitet"'),
        (("Roks", "samarbeter med", "Roks"), '"samarbetar med"'),
        (("Roks", "collaboratesWith", "Rokks"), "'Rokks'"),
        (("Roks", "är", "kommunn"), '"kommun"'),
        (("Polisens ledning", "collaboratesWith", "Roks"), "several have the name 'Polisens ledning': "),
        ((f"{DEFAULT_BASE}actor/nobody", "collaboratesWith", "Roks"), "actor/nobody"),
        (("", "collaboratesWith", "Roks"), "the subject is empty"),
        (("Roks", "collaboratesWith", " "), "the object is empty"),
        (('"> } DROP ALL', "collaboratesWith", "Roks"), "DROP ALL"),
        (("\udcff", "collaboratesWith", "Roks"), "UTF-8"),
    ],
)
def test_what_is_not_known_is_told_in_a_line(
    folder: Path, capsys: pytest.CaptureFixture[str], words: tuple[str, ...], said: str
) -> None:
    """With near names where there are any."""
    assert said in fault(capsys, "explain", *words, "--graph", str(folder))


def test_without_a_graph_the_command_that_makes_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """As every command does."""
    assert "samverkan build" in fault(capsys, "explain", *UNIT, "--graph", str(tmp_path))
