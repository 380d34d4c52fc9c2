"""The command line without its script."""

from __future__ import annotations

import gc
import subprocess
import sys
from pathlib import Path

import pytest

import samverkan
from samverkan.cli import main


def test_python_runs_the_package(tmp_path: Path) -> None:
    """`python -m samverkan` is the command: it answers, and a wrong question ends it with one line and status 1."""
    told = subprocess.run(
        [sys.executable, "-m", "samverkan", "--version"], capture_output=True, text=True, check=True
    )
    assert told.stdout.strip().endswith(samverkan.__version__)
    wrong = subprocess.run(
        [sys.executable, "-m", "samverkan", "query", "nix"],
        capture_output=True,
        text=True,
        check=False,
        cwd=tmp_path,
    )
    assert wrong.returncode == 1
    assert wrong.stderr.startswith("samverkan: ")
    assert wrong.stderr.count("\n") == 1


def test_the_program_looks_for_garbage_rarely(monkeypatch: pytest.MonkeyPatch) -> None:
    """Python's own setting would go through every triple of a graph again and again."""
    told: list[tuple[int, ...]] = []
    monkeypatch.setattr(gc, "set_threshold", lambda *numbers: told.append(numbers))
    with pytest.raises(SystemExit):
        main(["--version"])
    assert told[0][0] >= 100_000
