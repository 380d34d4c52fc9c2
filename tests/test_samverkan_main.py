"""The command line without its script."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import samverkan


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
