"""The folder of a graph: versions, damage, the lock, what is pruned."""

from __future__ import annotations

import errno
import fcntl
import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from small_graph import BASE, publish, quads

import graph.store.folder as folder_module
from graph.store import GraphStore
from graph.store.folder import locked
from graph.store.version import current_version
from samverkan.errors import GraphDamagedError, GraphInUseError, GraphMissingError, OutputError


def test_a_missing_graph_names_the_command(tmp_path: Path) -> None:
    """Where no graph is, the error says how to make one."""
    with pytest.raises(GraphMissingError, match="samverkan build --graph"):
        GraphStore.open(tmp_path / "nothing")
    with pytest.raises(GraphMissingError, match="samverkan build --graph"):
        GraphStore.open(tmp_path)


def test_a_file_is_no_graph(tmp_path: Path) -> None:
    """A file in place of the folder is told as such, by reader and writer."""
    file = tmp_path / "file"
    file.write_text("x")
    with pytest.raises(GraphMissingError, match="is a file"):
        GraphStore.open(file)
    with pytest.raises(OutputError, match="file, not a folder"):
        publish(file, quads())
    with pytest.raises(OutputError, match="file, not a folder"):
        publish(file / "below", quads())
    assert file.read_text() == "x"


def damage(version: Path, how: str) -> None:
    """Breaks a version of a graph on disk: both files of the graph, its description or the pointer to it."""
    meta, pointer = version / "meta.json", version.parent.parent / "current"
    for file in (version / "graph.nq", version / "default.nt"):
        content = file.read_bytes()
        if how == "cut":
            file.write_bytes(content[:-40])
        elif how == "a line less":
            file.write_bytes(b"".join(content.splitlines(keepends=True)[1:]))
        elif how == "no graph":
            file.unlink()
    texts = {"broken meta": (meta, b"{"), "no format": (meta, b"[]")} | {
        "pointer to nothing": (pointer, b"0123456789abcdef\n"),
        "pointer out of the folder": (pointer, b"../..\n"),
        "binary pointer": (pointer, b"\xff\xfe\x00"),
    }
    if how in texts:
        file, content = texts[how]
        file.write_bytes(content)
    elif how == "no meta":
        meta.unlink()


@pytest.mark.parametrize(
    "how",
    [
        "cut",
        "a line less",
        "no graph",
        "no meta",
        "broken meta",
        "no format",
        "pointer to nothing",
        "pointer out of the folder",
        "binary pointer",
    ],
)
def test_a_damaged_graph_is_named_and_can_be_built_again(tmp_path: Path, how: str) -> None:
    """Every kind of damage is one clear line, and building again heals it."""
    publish(tmp_path, quads())
    damage(current_version(tmp_path).folder, how)
    with pytest.raises(GraphDamagedError, match="samverkan build"):
        list(GraphStore.open(tmp_path).select("SELECT * { ?s ?p ?o }"))
    with pytest.raises(GraphDamagedError, match="samverkan build"):
        list(GraphStore.open(tmp_path).quads())
    publish(tmp_path, quads())
    assert set(GraphStore.open(tmp_path).quads()) == set(quads())


def test_a_damaged_store_on_disk_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A large graph whose store is broken gives one clear line."""
    monkeypatch.setattr(folder_module, "IN_MEMORY_UP_TO", 1)
    publish(tmp_path, quads())
    for path in (current_version(tmp_path).folder / "store").iterdir():
        path.unlink()
    with pytest.raises(GraphDamagedError, match="cannot be loaded"):
        GraphStore.open(tmp_path).query("ASK { ?s ?p ?o }")


@pytest.mark.parametrize(
    ("number", "told"), [(99, "newer Samverkan"), (0, "older Samverkan.*samverkan build")]
)
def test_another_format_is_refused(number: int, told: str, tmp_path: Path) -> None:
    """A graph of a later or an earlier Samverkan is not misread; what to do is said."""
    publish(tmp_path, quads())
    meta = current_version(tmp_path).folder / "meta.json"
    meta.write_text(json.dumps({**json.loads(meta.read_text()), "format": number}))
    with pytest.raises(GraphDamagedError, match=told):
        GraphStore.open(tmp_path)


def test_two_writers_do_not_meet(tmp_path: Path) -> None:
    """A second build is told that the folder is in use; it works once the first is done."""
    with locked(tmp_path), pytest.raises(GraphInUseError, match="another build"), locked(tmp_path):
        pass
    publish(tmp_path, quads())
    assert (tmp_path / "current").exists()


def test_a_lock_without_a_holder_does_not_block(tmp_path: Path) -> None:
    """The file of a lock that a killed process left is no lock."""
    with (tmp_path / "lock").open("w") as held:
        fcntl.flock(held, fcntl.LOCK_EX)
    publish(tmp_path, quads())
    assert GraphStore.open(tmp_path).base == BASE


def test_old_versions_are_pruned_but_the_last(tmp_path: Path) -> None:
    """A reader of the version before the swap is not robbed; older ones and half-made ones go."""
    (tmp_path / "versions").mkdir()
    (tmp_path / "versions" / ".new-killed").mkdir()
    (tmp_path / ".current.killed").write_text("x")
    publish(tmp_path, quads())
    early = GraphStore.open(tmp_path)
    publish(tmp_path, quads(extra=1))
    assert set(early.quads()) == set(quads())
    publish(tmp_path, quads(extra=2))
    assert len(list((tmp_path / "versions").iterdir())) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["current", "lock", "versions"]


def test_the_same_content_is_the_same_version(tmp_path: Path) -> None:
    """Building the same again changes no file."""

    def files() -> Iterator[tuple[Path, bytes]]:
        yield from ((p, p.read_bytes()) for p in sorted(tmp_path.rglob("*")) if p.is_file())

    publish(tmp_path, quads())
    before = list(files())
    publish(tmp_path, list(reversed(quads())))
    assert list(files()) == before


def test_a_full_disk_leaves_the_old_graph(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Where a large graph finds no room, the error says so, the old graph stays and nothing is left lying."""

    def full(folder: Path, data: bytes) -> None:
        folder.mkdir()
        (folder / "half").write_bytes(data[:9])
        raise OSError(errno.ENOSPC, "No space left on device")

    publish(tmp_path, quads())
    monkeypatch.setattr(folder_module, "IN_MEMORY_UP_TO", 1)
    monkeypatch.setattr(folder_module, "fill", full)
    with pytest.raises(OutputError, match="disk is full"):
        publish(tmp_path, quads(extra=1))
    assert set(GraphStore.open(tmp_path).quads()) == set(quads())
    assert len(list((tmp_path / "versions").iterdir())) == 1
