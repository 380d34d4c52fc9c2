"""`samverkan query`: what a person types, and what comes out."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from questions_graph import write_graph

from graph.iris import DEFAULT_BASE
from queries.catalogue import names
from samverkan.cli import cli

Ask = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    return write_graph(tmp_path_factory.mktemp("asked") / "graph")


@pytest.fixture
def ask(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Ask:
    """Runs the command on the test graph, on a system that speaks Swedish and is 100 characters wide."""
    monkeypatch.setenv("COLUMNS", "100")
    monkeypatch.setenv("LC_ALL", "sv_SE.UTF-8")

    def run(*arguments: str, text: str | bytes = "") -> Result:
        return CliRunner().invoke(cli, ["query", *arguments, "--graph", str(folder)], input=text)

    return run


def test_without_a_name_the_catalogue_is_listed(ask: Ask) -> None:
    """Every question has its name and sentence, in the language asked for, and needs no graph."""
    swedish, english = ask().stdout, ask("--lang", "en").stdout
    assert all(f"  {name} " in swedish for name in names())
    assert "Vem samverkar med vem" in swedish
    assert "Who works with whom" in english
    assert max(map(len, swedish.splitlines())) <= 100


def test_the_catalogue_names_what_a_question_needs(ask: Ask) -> None:
    """Required parameters stand in brackets after the sentence, `at` among them; optional ones do not."""
    lines = " ".join(ask("--lang", "en").stdout.split())
    assert lines.split("who-works-with ")[1].split("?")[1].startswith(" (actor) ")
    assert lines.split("do-they-work-together ")[1].split("?")[1].startswith(" (actor, other) ")
    assert lines.split("collaborations-at ")[1].split("?")[1].startswith(" (at) ")
    assert not lines.split("strongest-pairs ")[1].split("?")[1].startswith(" (")


def test_a_question_by_name_gives_a_table_that_fits(ask: Ask) -> None:
    """Names, not IRIs, under Swedish titles, with the question above, without colours."""
    result = ask("who-works-with", "--param", "actor=nck")
    assert result.exit_code == 0
    assert "Vilka samverkar" in result.stdout
    assert "Jämställdhetsmyndig" in result.stdout
    assert "w3id.org" not in result.stdout
    assert "\x1b" not in result.stdout
    assert max(map(len, result.stdout.splitlines())) <= 100


def test_english_shows_names_titles_and_sentences_in_english(ask: Ask) -> None:
    """Where the graph has the English name, it is the one shown, in lists of names too."""
    one = ask("who-works-with", "-p", "actor=NCK", "--lang", "en", "-f", "tsv").stdout
    assert '"Swedish Police Authority"@en' in one
    assert '"The page lists the network\'s members."@en' in one
    assert "Survey of three counties" in ask("strongest-pairs", "--lang", "en", "-f", "csv").stdout


@pytest.mark.parametrize(
    ("ending", "start"),
    [
        ("csv", "partner,partnerLabel"),
        ("tsv", "?partner\t?partnerLabel"),
        ("json", '{"head":'),
        ("srx", "<?xml"),
        ("md", "**Vilka"),
        ("html", "<!doctype html>"),
        ("txt", "Vilka samverkar"),
    ],
)
def test_the_ending_of_the_file_says_the_format(ask: Ask, tmp_path: Path, ending: str, start: str) -> None:
    """An output file is written whole, in the format of its ending, else as a table."""
    target = tmp_path / f"svar.{ending}"
    result = ask("who-works-with", "-p", "actor=Roks", "-o", str(target))
    assert result.exit_code == 0, result.stderr
    assert result.stdout == ""
    assert target.read_text(encoding="utf-8").startswith(start)
    assert [path.name for path in tmp_path.iterdir()] == [target.name]


def test_a_query_comes_from_a_file_or_from_standard_input(ask: Ask, tmp_path: Path) -> None:
    """Any SPARQL can be asked; prefixes of the vocabularies are known; a byte order mark does no harm."""
    text = "SELECT ?s WHERE { ?s a smv:Network }"
    file = tmp_path / "fråga.rq"
    file.write_bytes(b"\xef\xbb\xbf" + text.encode())
    by_file, by_stdin = ask(str(file), "-f", "csv").stdout, ask("-", "-f", "csv", text=text).stdout
    assert by_file == by_stdin
    assert by_file.splitlines() == ["s", DEFAULT_BASE + "collaboration/myndighetsnatverket"]


def test_a_file_with_a_header_is_a_question_with_parameters(ask: Ask, tmp_path: Path) -> None:
    """A header in a file of one's own does what it does in the catalogue."""
    file = tmp_path / "mine.rq"
    head = "#+ question.sv: Vad heter {it}?\n#+ question.en: What is {it} called?\n"
    head += "#+ param.it: actor | required | Roks | den | it\n#+ column.label: Namn | Name\n"
    file.write_text(
        head + "SELECT ?label WHERE { VALUES ?it { UNDEF } ?it skos:prefLabel ?label } ORDER BY ?label"
    )
    assert "Uppsala University" in ask(str(file), "-p", "it=uppsala universitet").stdout


def test_ask_is_answered_with_a_word(ask: Ask) -> None:
    """Yes or no, in the language asked for, or as SPARQL results."""
    yes = ("do-they-work-together", "-p", "actor=Roks", "-p", "other=NCK")
    assert ask(*yes).stdout == "ja\n"
    assert ask(*yes, "--lang", "en").stdout == "yes\n"
    assert ask(*yes).stderr == ""
    assert json.loads(ask(*yes, "-f", "json").stdout)["boolean"] is True


def test_no_says_that_it_is_of_the_pages_read(ask: Ask) -> None:
    """What no page says may be so all the same."""
    no = ask("do-they-work-together", "-p", "actor=Roks", "-p", "other=Kriminalvården", "--lang", "en")
    assert (no.stdout, no.stderr) == (
        "no\n",
        "No means that it does not stand on the pages that were read.\n",
    )


def test_triples_come_as_turtle(ask: Ask) -> None:
    """CONSTRUCT and DESCRIBE need no format to be named."""
    assert "actor:roks a org:Organization" in ask("actors-as-org").stdout
    assert "@prefix actor:" in ask("about", "-p", "actor=Roks").stdout


def test_limit_and_at_narrow_an_answer(ask: Ask) -> None:
    """--limit cuts the rows, --at is the parameter of that name."""
    assert len(ask("most-partners", "--limit", "2", "-f", "csv").stdout.splitlines()) == 3
    assert len(ask("most-partners", "--limit", "0", "-f", "csv").stdout.splitlines()) == 1
    at = ask("collaborations-at", "--at", "2012", "-f", "csv").stdout
    assert at == ask("collaborations-at", "-p", "at=2012", "-f", "csv").stdout
    assert len(at.splitlines()) == 2
    board = ("collaborations-of", "-p", "actor=Länsstyrelsen Västernorrland", "-f", "csv")
    assert len(ask(*board).stdout.splitlines()) > len(ask(*board, "--at", "2018").stdout.splitlines()) == 3


def test_a_parameter_is_told_once(ask: Ask) -> None:
    """Two values for one parameter are wrong usage: neither is taken in silence."""
    for more in (("-p", "at=2013"), ("-p", "at=2012")):
        told = ask("collaborations-at", "--at", "2012", *more)
        assert told.exit_code == 2
        assert "at has been given a value twice" in told.stderr


def test_a_table_of_more_rows_is_had_by_limit(ask: Ask, tmp_path: Path) -> None:
    """A table ends after 1000 rows and says so; --limit gives more."""
    query = tmp_path / "many.rq"
    numbers = " ".join(map(str, range(1300)))
    query.write_text(f"SELECT ?a WHERE {{ VALUES ?a {{ {numbers} }} }} ORDER BY ?a", encoding="utf-8")
    short, long = ask(str(query)), ask(str(query), "--limit", "1200")
    assert len(short.stdout.splitlines()) < len(long.stdout.splitlines()) == 1202
    assert "--limit" in short.stderr
    assert not long.stderr


def test_explain_shows_the_query_filled_in_and_asks_nothing(ask: Ask) -> None:
    """What is shown can be asked as it stands and gives the same."""
    shown = ask("who-works-with", "-p", "actor=Roks", "--explain").stdout
    assert "# Vilka samverkar Roks med" in shown
    assert f"VALUES ?actor {{ <{DEFAULT_BASE}actor/roks> }}" in shown
    direct = ask("who-works-with", "-p", "actor=Roks", "-f", "csv").stdout
    assert ask("-", "-f", "csv", text=shown).stdout == direct


def test_a_value_with_a_line_break_does_not_leave_its_comment(ask: Ask) -> None:
    """--explain shows a value in comments and in one literal, nowhere else."""
    shown = ask("by-words", "-p", "words=a\n} DROP ALL #", "--explain").stdout
    assert not [line for line in shown.splitlines() if line.startswith("}") and "DROP" in line]


def test_no_answer_is_said_and_is_no_fault(ask: Ask) -> None:
    """An empty table is a table, with a word on stderr."""
    result = ask("by-words", "-p", "words=finns inte")
    assert result.exit_code == 0
    assert "Titel" in result.stdout
    assert "inget svar" in result.stderr


def test_the_same_question_gives_the_same_bytes(ask: Ask) -> None:
    """Lists of names are sorted as in Swedish, so that nothing depends on the engine's own order."""
    line = next(
        line
        for line in ask("bridges-between-counties", "-f", "tsv").stdout.splitlines()
        if "\t3\t" in line or '"3"' in line
    )
    assert "Jämtlands län; Norrbottens län; Västernorrlands län" in line


def test_wrong_usage_ends_with_status_2(ask: Ask) -> None:
    """A parameter without a value, a format that is none."""
    assert ask("who-works-with", "-p", "actor").exit_code == 2
    assert ask("who-works-with", "-f", "excel").exit_code == 2
