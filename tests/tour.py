"""README's tour: the commands in it and what they print, to be compared or written anew.

In a block of kind `console` a line that begins with `$ ` is a command, `>` goes on with it, and what follows is
what it prints, on standard error too. A line `…` stands for lines that are left out: as many lines as README
shows before it and after it are kept. `python tests/tour.py` (or `make readme`) writes what is printed now.
"""

from __future__ import annotations

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

__all__ = ["README", "Step", "retold", "run", "steps"]

README = Path(__file__).parent.parent / "README.md"
_BLOCK = re.compile(r"(?<=^```console\n).*?(?=^```$)", re.MULTILINE | re.DOTALL)
_LEFT_OUT = "…"


@dataclass
class Step:
    """A command as its lines stand in README, and the lines shown below it."""

    lines: list[str]
    shown: list[str] = field(default_factory=list)

    @property
    def command(self) -> str:
        """What the shell is given: the lines without their `$ ` and `> `."""
        return "\n".join(line[2:] for line in self.lines)

    def told(self, printed: str) -> list[str]:
        """Gives the lines to show of what the command prints now, leaving out what README leaves out."""
        lines = [line.rstrip() for line in printed.splitlines()]
        if _LEFT_OUT not in self.shown:
            return lines
        first = self.shown.index(_LEFT_OUT)
        last = len(self.shown) - first - 1
        return [*lines[:first], _LEFT_OUT, *lines[len(lines) - last :]]


def steps(text: str) -> Iterator[Step]:
    """Gives the commands of a text's `console` blocks in order."""
    for block in _BLOCK.findall(text):
        yield from _steps_of(block)


def retold(text: str, folder: Path) -> str:
    """Gives a text with what its commands print when run in that folder, where the project's labelled pages lie too.

    Raises:
        subprocess.CalledProcessError: a command failed.
    """

    def block(match: re.Match[str]) -> str:
        lines: list[str] = []
        for step in _steps_of(match.group()):
            lines += [*step.lines, *step.told(run(step.command, folder))]
        return "".join(line + "\n" for line in lines)

    pages = folder / "tests" / "pages"
    if not pages.exists():
        pages.parent.mkdir(exist_ok=True)
        pages.symlink_to(README.parent / "tests" / "pages")
    return _BLOCK.sub(block, text)


def run(command: str, folder: Path) -> str:
    """Gives what a command prints to a reader whose system speaks English, 100 columns wide.

    Raises:
        subprocess.CalledProcessError: it failed.
    """
    path = f"{Path(sys.executable).parent}{os.pathsep}{os.environ['PATH']}"
    environment = {**os.environ, "PATH": path, "LC_ALL": "en_US.UTF-8", "PYTHONUTF8": "1", "COLUMNS": "100"}
    done = subprocess.run(
        ["sh", "-c", command],
        cwd=folder,
        env=environment,
        encoding="utf-8",
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        check=False,
    )
    if done.returncode:
        sys.stderr.write(f"$ {command}\n{done.stdout}")
        done.check_returncode()
    return done.stdout


def _steps_of(block: str) -> list[Step]:
    found: list[Step] = []
    for line in block.splitlines():
        if line.startswith("$ "):
            found.append(Step([line]))
        elif line.startswith(">") and not found[-1].shown:
            found[-1].lines.append(line)
        else:
            found[-1].shown.append(line)
    return found


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as empty:
        README.write_text(retold(README.read_text(encoding="utf-8"), Path(empty)), encoding="utf-8")
