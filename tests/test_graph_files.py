"""Writing files: the old one or the new one, and failures that are named."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from graph.files import beside, write_beside
from samverkan.errors import OutputError


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    """Text is UTF-8, bytes are bytes, and nothing else is left in the folder."""
    path = tmp_path / "a.ttl"
    write_beside(path, "å")
    assert path.read_bytes() == "å".encode()
    write_beside(path, b"\x00")
    assert path.read_bytes() == b"\x00"
    assert list(tmp_path.iterdir()) == [path]


def test_a_failure_leaves_the_old_file(tmp_path: Path) -> None:
    """What breaks off in the middle of writing changes nothing."""
    path = tmp_path / "a.ttl"
    path.write_text("old")

    def broken() -> None:
        with beside(path) as file:
            file.write(b"half")
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        broken()
    assert path.read_text() == "old"
    assert list(tmp_path.iterdir()) == [path]


@pytest.mark.parametrize(
    ("name", "reason"),
    [("none/a.ttl", "make it first"), ("file/a.ttl", "not a folder"), ("folder", "it is a folder")],
)
def test_what_cannot_be_written_is_told(tmp_path: Path, name: str, reason: str) -> None:
    """A missing folder, a file in the way and a folder of that name are told apart."""
    (tmp_path / "file").write_text("x")
    (tmp_path / "folder").mkdir()
    with pytest.raises(OutputError, match=reason):
        write_beside(tmp_path / name, "x")


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_a_folder_without_rights_is_told(tmp_path: Path) -> None:
    """Where one may not write, the error says so."""
    tmp_path.chmod(0o500)
    with pytest.raises(OutputError, match="no right"):
        write_beside(tmp_path / "a.ttl", "x")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="no /dev/full here")
def test_a_full_disk_is_told_and_the_device_stays() -> None:
    """A device is written directly, never replaced by a file."""
    with pytest.raises(OutputError, match="disk is full"):
        write_beside(Path("/dev/full"), "x" * 100)
    assert Path("/dev/full").is_char_device()


def test_rights_of_the_old_file_are_kept(tmp_path: Path) -> None:
    """Replacing a file does not change who may read it; a new one is as open as any other new file."""
    path = tmp_path / "a.ttl"
    write_beside(path, "x")
    other = tmp_path / "b"
    other.write_text("x")
    assert path.stat().st_mode == other.stat().st_mode
    path.chmod(0o600)
    write_beside(path, "y")
    assert path.stat().st_mode & 0o777 == 0o600


def test_a_link_is_followed(tmp_path: Path) -> None:
    """Writing to a link changes the file that it points to."""
    path, link = tmp_path / "a", tmp_path / "link"
    path.write_text("old")
    link.symlink_to(path)
    write_beside(link, "new")
    assert link.is_symlink()
    assert path.read_text() == "new"
