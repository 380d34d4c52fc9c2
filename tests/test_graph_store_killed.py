"""A writer that is killed, at every moment at which it touches a file."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest
from pyoxigraph import Literal, NamedNode, Quad

import graph.store.folder as folder_module
from graph.store import GraphStore
from graph.store.folder import IN_MEMORY_UP_TO, locked, write_version

NODE = NamedNode("https://example.org/id/actor/a")


def quads(words: str) -> list[Quad]:
    """Gives a graph that says one thing."""
    return [Quad(NODE, NODE, Literal(f"{words} {number}"), NODE) for number in range(20)]


def publish(directory: Path, words: str) -> None:
    """Writes a graph as `samverkan build` does."""
    with locked(directory):
        write_version(directory, quads(words), {})


def write_and_die(moment: int, directory: Path) -> None:
    """Writes a new graph; the process is killed before its nth touch of a file."""
    touches = 0

    def die(event: str, arguments: tuple[object, ...]) -> None:
        nonlocal touches
        if event != "os.kill" and any(str(directory) in str(argument) for argument in arguments):
            touches += 1
            if touches == moment:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(die)
    publish(directory, "new")


def killed_at(moment: int, directory: Path, limit: int) -> bool:
    """Runs `write_and_die` in a process of its own; says whether that was killed."""
    run = subprocess.run([sys.executable, __file__, str(moment), str(directory), str(limit)], check=False)
    assert run.returncode in (0, -signal.SIGKILL)
    return run.returncode != 0


@pytest.mark.parametrize(("limit", "step"), [(IN_MEMORY_UP_TO, 5), (1, 9)])
def test_a_writer_killed_at_any_moment_leaves_a_whole_graph(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: int, step: int
) -> None:
    """After each kill the graph in use is the old one or the new one, whole, and the next build succeeds."""
    monkeypatch.setattr(folder_module, "IN_MEMORY_UP_TO", limit)
    seen: list[str] = []
    died = True
    while died:
        moment = 1 + step * len(seen)
        directory = tmp_path / str(moment)
        publish(directory, "older")
        publish(directory, "old")
        died = killed_at(moment, directory, limit)
        store = GraphStore.open(directory)
        found = set(store.quads())
        assert found in (set(quads("old")), set(quads("new")))
        assert set(store.triples()) == {quad.triple for quad in found}
        seen.append("old" if found == set(quads("old")) else "new")
        publish(directory, "newer")
        assert set(GraphStore.open(directory).quads()) == set(quads("newer"))
        assert not list(directory.glob("versions/.*"))
    assert seen == sorted(seen, reverse=True)
    assert seen.count("old") > 2
    assert seen.count("new") > 0


if __name__ == "__main__":
    folder_module.IN_MEMORY_UP_TO = int(sys.argv[3])
    write_and_die(int(sys.argv[1]), Path(sys.argv[2]))
