"""Runs the program in this process, and tells how it ended."""

from __future__ import annotations

import pytest

from samverkan.cli import main


def run(*arguments: str) -> int:
    """Runs the program and gives its exit status."""
    with pytest.raises(SystemExit) as ended:
        main(list(arguments))
    return int(ended.value.code or 0)


def fault(capsys: pytest.CaptureFixture[str], *arguments: str) -> str:
    """Gives the one line on stderr with which the program ends with status 1, and nothing on stdout."""
    assert run(*arguments) == 1
    out, err = capsys.readouterr()
    assert (out, err.count("\n")) == ("", 1)
    return err
