"""`samverkan query`: what cannot be asked or answered ends in one line, and nothing is lost."""

from __future__ import annotations

import signal
import subprocess
import sys
from pathlib import Path

import pytest
from program import fault
from questions_graph import write_graph


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph."""
    return write_graph(tmp_path_factory.mktemp("asked") / "graph")


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["who-work-with"], 'did you mean "who-works-with"'),
        (["no/such/file.rq"], "no question and no file"),
        (["who-works-with"], "needs the parameter actor"),
        (["who-works-with", "-p", "actor=Rocks"], '"Roks"'),
        (["who-works-with", "-p", "actor=polisens ledning"], "several have the name"),
        (["graph-size", "--at", "2012"], "no parameter 'at'"),
        (["collaborations-at", "--at", "förra året"], "is no year"),
        (
            ["do-they-work-together", "-p", "actor=Roks", "-p", "other=NCK", "-f", "csv"],
            "ASK gives yes or no",
        ),
        (["actors-as-org", "-f", "csv"], "written as turtle"),
        (["most-partners", "-f", "turtle"], "rows are not written as turtle"),
        (["most-partners", "-o", "no/such/folder/x.csv"], "the folder does not exist"),
    ],
)
def test_a_fault_of_the_question_is_one_line(
    folder: Path, capsys: pytest.CaptureFixture[str], arguments: list[str], message: str
) -> None:
    """Status 1, nothing on stdout, one line that says what is wrong and what to do."""
    assert message in fault(capsys, "query", *arguments, "--graph", str(folder))


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("SELECT *\nWHERE { ?s ?p }", "line 2, column"),
        ("SELECT ?s WHERE { SERVICE <http://example.org/> { ?s ?p ?o } }", "SERVICE"),
        ("DELETE WHERE { ?s ?p ?o }", "DELETE"),
        ("", "empty"),
    ],
)
def test_a_broken_or_forbidden_query_is_one_line(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str], text: str, message: str
) -> None:
    """Bad SPARQL is told with its place; what would change or call elsewhere is refused."""
    file = tmp_path / "q.rq"
    file.write_text(text)
    assert message in fault(capsys, "query", str(file), "--graph", str(folder))


def test_a_query_in_another_encoding_is_refused(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A query is UTF-8; another text is not guessed at."""
    file = tmp_path / "q.rq"
    file.write_bytes("SELECT ?å".encode("latin-1"))
    assert "UTF-8" in fault(capsys, "query", str(file), "--graph", str(folder))


def test_an_old_answer_stays_when_the_new_one_fails(
    folder: Path, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """A file that is there is replaced by a whole answer or not at all."""
    target = tmp_path / "svar.csv"
    target.write_text("gammalt")
    fault(capsys, "query", "actors-as-org", "-o", str(target), "--graph", str(folder))
    assert target.read_text() == "gammalt"


def test_without_a_graph_the_command_that_makes_one_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    """The first thing that a newcomer may get wrong."""
    assert "samverkan build" in fault(capsys, "query", "most-partners", "--graph", str(tmp_path / "none"))


def test_a_long_question_can_be_stopped(folder: Path, tmp_path: Path) -> None:
    """Ctrl-C ends a question that would run for days, with one line and status 1; nothing is left behind."""
    (tmp_path / "long.rq").write_text("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }")
    code = (
        "import signal, sys\nimport queries.apart as a\nfrom samverkan.cli import main\n"
        "signal.signal(signal.SIGINT, signal.default_int_handler)  # else ignored where a shell runs this behind it\n"
        "pass_on = a._pass_on\n"
        "def told(*given):\n    print('asking', file=sys.stderr, flush=True)\n    return pass_on(*given)\n"
        "a._pass_on = told\nmain(sys.argv[1:])\n"
    )
    asked = subprocess.Popen(
        [sys.executable, "-c", code, "query", "long.rq", "-o", "n.csv", "--graph", str(folder)],
        cwd=tmp_path,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert asked.stderr is not None
    assert asked.stderr.readline() == "asking\n"
    asked.send_signal(signal.SIGINT)
    rest = asked.communicate()[1]
    assert rest == "samverkan: stopped before there was a whole answer\n"
    assert asked.returncode == 1
    assert [path.name for path in tmp_path.iterdir()] == ["long.rq"]
