"""Sorting outside memory, and the files that hold what waits: in order, each line once, nothing left behind."""

from __future__ import annotations

import random
import tempfile
from pathlib import Path

import pytest

from samverkan.errors import OutputError
from samverkan.export.scratch import Scratch
from samverkan.export.sorting import SortedLines


@pytest.mark.parametrize("held", [1, 200, 5000, 10**9])
def test_however_many_lines_memory_holds_they_are_sorted_and_stand_once(held: int) -> None:
    """With a run for every line, with some, and with none; lines longer than a block among them."""
    draw = random.Random(7)  # noqa: S311 - it shuffles, it hides nothing
    lines = [f"{draw.randrange(60)} å\r\0".encode() for _ in range(200)] + [
        b"x" * 150_000,
        b"",
        b"x" * 70_000,
    ]
    found = SortedLines(held)
    found.add(lines[:100])
    found.add(lines[100:])
    assert list(found) == sorted(set(lines))
    found.close()


def test_two_go_through_the_lines_side_by_side() -> None:
    """Neither moves the other's place, and more can be added afterwards."""
    found = SortedLines(held=100)
    found.add(b"%04d" % number for number in range(300))
    assert all(one == other for one, other in zip(found, found, strict=True))
    found.add([b"0000x"])
    assert list(found)[:2] == [b"0000", b"0000x"]
    found.close()


def test_a_scratch_file_has_no_name(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It cannot be left behind: not even while it is in use does the folder hold it."""
    monkeypatch.setattr(tempfile, "tempdir", str(tmp_path))
    found = SortedLines(held=1)
    found.add([b"b", b"a"])
    assert list(tmp_path.iterdir()) == []
    assert list(found) == [b"a", b"b"]
    found.close()


def test_a_full_disk_is_told_with_the_place_of_the_scratch_file(monkeypatch: pytest.MonkeyPatch) -> None:
    """The output may stand on another disk, which has room."""
    with Path("/dev/full").open("r+b") as full:
        monkeypatch.setattr(tempfile, "TemporaryFile", lambda **_: full)
        monkeypatch.setattr(tempfile, "tempdir", "/scratch")
        scratch = Scratch()
        with pytest.raises(OutputError, match=r"cannot write /scratch/.*TMPDIR.*: the disk is full"):
            scratch.write(b"x" * 100_000)
        scratch.close()


def test_no_folder_for_scratch_files(monkeypatch: pytest.MonkeyPatch) -> None:
    """Where none can be made it is said which folder is meant."""
    monkeypatch.setattr(tempfile, "tempdir", "/nowhere")
    with pytest.raises(OutputError, match=r"/nowhere/.*: the folder does not exist"):
        Scratch()
