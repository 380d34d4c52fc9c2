"""`queries.apart`: an answer in a process of its own, which ends when it must and takes nobody with it."""

from __future__ import annotations

import io
import os
import signal
import subprocess
import sys
import time
from collections.abc import Callable
from pathlib import Path
from typing import TextIO

import pytest
from pyoxigraph import QuerySolutions, Store
from questions_graph import graph_quads
from small_graph import publish

import graph.store.folder as folder_module
import queries.apart as apart_module
from graph.store import GraphStore
from queries.apart import apart
from queries.header import parse_question
from queries.run import Rows, run
from samverkan.cli import main
from samverkan.errors import QueryError, UnknownNameError

BOMBS = {
    "signs": "SELECT * { ?s ?p ?o FILTER(" + "!" * 200_000 + "?s) }",
    "path": "SELECT * { ?s " + "/".join(["smv:county"] * 20_000) + " ?o }",
    "union": "SELECT * { " + " UNION ".join(["{?s ?p ?o}"] * 20_000) + " }",
    "patterns": "SELECT * { " + " ".join(f"?s{number} ?p ?o ." for number in range(20_000)) + " }",
}


def written(task: Callable[[TextIO], str], seconds: float | None = None) -> tuple[str, str]:
    """Gives what a task writes and what it gives, from its own process."""
    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    told = apart(task, out, seconds=seconds)
    return out.buffer.getvalue().decode(), told


def test_what_a_task_writes_and_gives_comes_back() -> None:
    """Text of any length passes through, and beside it what should be told."""

    def task(out: TextIO) -> str:
        out.write("rad å\n" * 100_000)
        return "sagt"

    assert written(task) == ("rad å\n" * 100_000, "sagt")


def test_a_task_that_takes_too_long_is_ended_and_what_it_wrote_is_there() -> None:
    """The engine itself is ended, within the time; rows that came before stay."""

    def task(out: TextIO) -> str:
        out.write("begun\n")
        out.flush()
        out.write(str(os.getpid()))
        out.flush()
        digits = " ".join(f"VALUES ?x{place} {{ 0 1 2 3 4 5 6 7 8 9 }}" for place in range(12))
        counted = Store().query(f"SELECT (COUNT(*) AS ?n) {{ {digits} }}")
        assert isinstance(counted, QuerySolutions)
        return str(next(counted))

    out = io.TextIOWrapper(io.BytesIO(), encoding="utf-8")
    with pytest.raises(QueryError, match=r"within 0\.5 seconds"):
        apart(task, out, seconds=0.5)
    begun, pid = out.buffer.getvalue().decode().split("\n")
    assert begun == "begun"
    with pytest.raises(ProcessLookupError):
        os.kill(int(pid), 0)


@pytest.mark.parametrize("bomb", BOMBS)
def test_a_query_that_crashes_the_engine_is_one_line(tmp_path: Path, bomb: str) -> None:
    """The process that asked lives on and says that the engine gave up; the engine's own words are not shown."""
    publish(tmp_path / "graph", graph_quads())
    command = [sys.executable, "-c", "from samverkan.cli import main; main()", "query", "-"]
    where = ["--graph", str(tmp_path / "graph"), "--timeout", "60"]
    asked = subprocess.run(
        [*command, *where], input=BOMBS[bomb], capture_output=True, encoding="utf-8", check=False
    )
    assert (asked.returncode, asked.stdout, asked.stderr.count("\n")) == (1, "", 1)
    assert asked.stderr.startswith("samverkan: the engine gave up")


def test_timeout_ends_a_query_on_the_command_line(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    """A product of all triples ends after the time that was given, and no file is left."""
    publish(tmp_path / "graph", graph_quads())
    (tmp_path / "long.rq").write_text("SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i }")
    where = ["--graph", str(tmp_path / "graph"), "-o", str(tmp_path / "n.csv")]
    with pytest.raises(SystemExit) as caught:
        main(["query", str(tmp_path / "long.rq"), "--timeout", "0.7", *where])
    assert caught.value.code == 1
    assert "within 0.7 seconds" in capfd.readouterr().err
    assert sorted(path.name for path in tmp_path.iterdir()) == ["graph", "long.rq"]


def test_memory_is_bounded(monkeypatch: pytest.MonkeyPatch) -> None:
    """What asks for more memory than there is for it is told, and the machine goes on."""
    gigabytes = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE") / 2**30
    monkeypatch.setattr(apart_module, "_MEMORY_SHARE", 8 / gigabytes)

    def greedy(out: TextIO) -> str:
        return f"{out} {len(bytearray(9 * 2**30))}"

    with pytest.raises(QueryError, match="too much memory"):
        written(greedy)


def test_what_a_task_raises_is_raised_here() -> None:
    """A fault of the question keeps its kind and words; a fault of the program is shown with its place."""

    def unknown(out: TextIO) -> str:
        raise UnknownNameError(f"nothing is called {out.encoding}")

    def broken(out: TextIO) -> str:
        raise KeyError(out.encoding)

    with pytest.raises(UnknownNameError, match="nothing is called"):
        written(unknown)
    with pytest.raises(RuntimeError, match="in broken"):
        written(broken)


def test_the_process_ends_with_the_one_that_asked() -> None:
    """Even where the asking process is killed, nothing goes on alone."""
    code = (
        "import sys, time, os\nfrom queries.apart import apart\n"
        "def task(out):\n    out.write(f'{os.getpid()}\\n')\n    out.flush()\n    time.sleep(600)\n"
        "apart(task, sys.stdout)\n"
    )
    asking = subprocess.Popen([sys.executable, "-c", code], stdout=subprocess.PIPE, text=True)
    assert asking.stdout is not None
    child = int(asking.stdout.readline())
    asking.send_signal(signal.SIGKILL)
    asking.wait()
    deadline = time.monotonic() + 30
    while _runs(child) and time.monotonic() < deadline:
        time.sleep(0.02)
    assert not _runs(child)


def _runs(process: int) -> bool:
    """Tells whether a process is there and is not merely waiting to be forgotten."""
    try:
        state = Path(f"/proc/{process}/stat").read_text().rsplit(")", 1)[1].split()[0]
    except FileNotFoundError:
        return False
    return state != "Z"


def test_a_store_on_disk_is_opened_anew_in_the_child(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A graph that was asked before the fork answers after it too, from memory as from disk."""
    question = parse_question("count", "SELECT (COUNT(*) AS ?n) { ?s a smv:Actor }")

    def counted(store: GraphStore) -> str:
        answer = run(store, question)
        assert isinstance(answer, Rows)
        return str(next(answer.records())["n"])

    for limit in (1, 1_000_000):
        monkeypatch.setattr(folder_module, "IN_MEMORY_UP_TO", limit)
        publish(tmp_path / str(limit), graph_quads())
        store = GraphStore.open(tmp_path / str(limit))
        before = counted(store)
        assert int(before) > 0

        def task(out: TextIO, store: GraphStore = store) -> str:
            out.write(counted(store.after_fork()))
            return ""

        assert written(task) == (before, "")
