"""`samverkan ask`: what a person types, and what comes out."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from program import fault
from questions_graph import write_graph

from queries.catalogue import find
from samverkan.cli import cli

Ask = Callable[..., Result]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    return write_graph(tmp_path_factory.mktemp("asking") / "graph")


@pytest.fixture
def ask(folder: Path) -> Ask:
    """Asks the test graph."""
    return lambda *arguments: CliRunner().invoke(cli, ["ask", *arguments, "--graph", str(folder)])


def test_the_answer_goes_out_and_what_was_understood_beside_it(ask: Ask) -> None:
    """Standard output holds the rows alone; which question was taken and the next best stand on stderr."""
    result = ask("Vem samverkar Länsstyrelsen Västernorrland med?", "--format", "csv")
    assert result.exit_code == 0
    assert result.stdout.startswith("partner,partnerLabel,")
    assert result.stderr.startswith("Fråga: ")
    assert "who-works-with: Vilka samverkar Länsstyrelsen Västernorrland med" in result.stderr
    assert result.stderr.count("Näst närmast: ") == 2


def test_an_english_question_has_an_english_answer(ask: Ask) -> None:
    """The language of the question is that of the answer, unless another is asked for."""
    question = "Which counties have no strategy?"
    assert "| County |" in ask(question, "--format", "markdown").stdout
    assert "| Län |" in ask(question, "--format", "markdown", "--lang", "sv").stdout


def test_words_need_no_quotes(ask: Ask) -> None:
    """Several arguments are one question."""
    result = ask("which", "networks", "are", "there", "--format", "csv")
    assert result.exit_code == 0
    assert "networks: Which networks" in result.stderr


def test_explain_shows_the_query_that_would_be_asked(ask: Ask) -> None:
    """The SPARQL has the values in it, and can be asked as it is."""
    result = ask("Vilka samarbeten pågick 2012?", "--explain")
    assert "VALUES ?at { " in result.stdout
    assert "SELECT" in result.stdout


@pytest.mark.parametrize(
    ("question", "told"),
    [
        ("Vem är landshövding i Jämtland?", "Jag känner inte till den frågan; okända ord: landshövding"),
        ("Who is the governor of Jämtland?", "I do not know that question; unknown words: governor"),
        ("   ", "ask one question of at most 1000 characters"),
        ("å" * 1001, "ask one question of at most 1000 characters"),
    ],
)
def test_what_is_not_known_is_admitted_in_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], question: str, told: str
) -> None:
    """A question that the catalogue lacks ends with status 1 and one line on stderr."""
    assert told in fault(capsys, "ask", question, "--graph", str(folder))


@pytest.mark.parametrize(
    ("language", "told"),
    [("sv", "; närmast är: 0."), ("en", "; nearest: 0.")],
)
def test_a_refusal_is_in_the_language_asked_for(ask: Ask, language: str, told: str) -> None:
    """The questions that come nearest stand in it, in that language."""
    error = str(ask("Vem är landshövding i Jämtland?", "--lang", language).exception)
    assert told in error
    county = {"sv": "Jämtlands län", "en": "Jämtland County"}[language]
    assert find("county-profile").asked(language, {"county": county}) in error


def test_without_a_graph_the_command_that_makes_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A missing graph is one line."""
    assert "samverkan build" in fault(
        capsys, "ask", "Vilka nätverk finns?", "--graph", str(tmp_path / "none")
    )
