"""Folders as they come: what may not be read is told, and nothing in them is left out in silence."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from graph.read import read_path, source_files
from samverkan.errors import SourceError

TEXT = "Kvinnofrid i Mora\n\nPolisen och regionen samverkar.\n"
READ = """
import sys
from pathlib import Path
from graph.pipeline.sources import fetching, find_sources
from graph.pipeline import read_source
from samverkan.errors import SourceError
for source in find_sources([Path(name) for name in sys.argv[1:]], fetching())[0]:
    try:
        print(read_source(source).name)
    except SourceError as error:
        print(error)
"""


@pytest.fixture
def no_rights(tmp_path: Path) -> Iterator[tuple[Path, Callable[..., str]]]:
    """Gives a folder with what one may not read in it, and what reads sources as somebody whom rights bind."""
    setpriv = shutil.which("setpriv") if os.geteuid() == 0 else None
    if os.geteuid() == 0 and not setpriv:
        pytest.skip("root may read everything, and there is no setpriv")
    drop = [setpriv, "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all"] if setpriv else []
    folder = tmp_path / "folder"
    for name in ("open/good.txt", "open/bad.txt", "closed/in.txt", "listed/in.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(TEXT, encoding="utf-8")
    for name, mode in (("open/bad.txt", 0), ("closed", 0), ("listed", 0o444)):
        (folder / name).chmod(mode)

    def told(*sources: str) -> str:
        command = [*drop, sys.executable, "-c", READ, *sources]
        run = subprocess.run(command, check=True, cwd=folder, capture_output=True, text=True)
        assert not run.stderr
        return run.stdout

    yield folder, told
    for name in ("closed", "listed"):
        (folder / name).chmod(0o700)


def test_files_and_folders_without_rights(no_rights: tuple[Path, Callable[..., str]]) -> None:
    """What one may not read is named, a folder deep below too, and the rest is read."""
    _, told = no_rights
    lines = [
        "closed: no right to read this folder; change its permissions.",
        "listed/in.txt: no right to read this file; change its permissions.",
        "open/bad.txt: no right to read this file; change its permissions.",
        "good.txt",
    ]
    assert told(".").splitlines() == lines
    assert told("closed", "closed/in.txt", "open").splitlines() == [
        lines[0],
        "closed/in.txt: no right to read this file; change its permissions.",
        *lines[2:],
    ]


def test_a_link_that_leads_nowhere_is_told(tmp_path: Path) -> None:
    """It stands among the sources of its folder; a pipe and a folder that is a link do not."""
    (tmp_path / "a.txt").symlink_to("nowhere.txt")
    (tmp_path / "b.txt").symlink_to("b.txt")
    (tmp_path / "c").symlink_to(".")
    os.mkfifo(tmp_path / "d.txt")
    assert [path.name for path in source_files(tmp_path)] == ["a.txt", "b.txt"]
    with pytest.raises(SourceError, match=r"a\.txt: there is no such file"):
        read_path(tmp_path / "a.txt")
    with pytest.raises(SourceError, match=r"b\.txt: cannot be read"):
        read_path(tmp_path / "b.txt")


def test_a_name_that_steers_a_terminal(tmp_path: Path) -> None:
    """What is told of such a file is one line of letters that can be seen."""
    path = tmp_path / "a\x1b[31m\nb\x07\u202e.txt"
    path.write_bytes(b"")
    with pytest.raises(SourceError, match=r"/a\[31m b\.txt: the file is empty; there is nothing to read\.$"):
        read_path(path)
