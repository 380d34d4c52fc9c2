"""README is true: its commands print what it shows, its links lead somewhere, and it names every command."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import click
import pytest
from tour import README, retold, steps

from samverkan.cli import cli

TEXT = README.read_text(encoding="utf-8")
EXAMPLE = "```console\n$ printf 'a\\nb\\nc\\nd\\n'\na\n…\nd\n```\n"


@pytest.mark.long
def test_the_tour_prints_what_readme_shows(tmp_path: Path) -> None:
    """Each command succeeds after those before it, in an empty folder; `make readme` writes what it prints."""
    assert retold(TEXT, tmp_path) == TEXT


def test_the_tour_shows_every_command() -> None:
    """Whoever reads README meets each command of the program."""
    told = {step.command.split()[1] for step in steps(TEXT) if step.command.startswith("samverkan ")}
    assert told >= set(cli.list_commands(click.Context(cli)))


@pytest.mark.parametrize("target", sorted(set(re.findall(r"\]\(([^)#:]+)\)", TEXT))))
def test_links_of_readme_lead_somewhere(target: str) -> None:
    """Each file that README links to or shows is there."""
    assert (README.parent / target).exists()


@pytest.mark.parametrize("anchor", sorted(set(re.findall(r"\]\(#([^)]+)\)", TEXT))))
def test_links_within_readme_lead_to_a_heading(anchor: str) -> None:
    """Each link to a part of README has its heading."""
    headings = re.findall(r"^#+ (.+)$", TEXT, re.MULTILINE)
    assert anchor in {re.sub(r"[^\w -]", "", heading).lower().replace(" ", "-") for heading in headings}


def test_what_is_left_out_stays_left_out(tmp_path: Path) -> None:
    """A tour that is true stays as it is, and lines that are left out may change."""
    assert retold(EXAMPLE, tmp_path) == EXAMPLE
    changed = EXAMPLE.replace(r"b\nc\n", r"x\ny\nz\n")
    assert retold(changed, tmp_path) == changed


@pytest.mark.parametrize("wrong", ["x\n…\nd", "a\n…\nx"])
def test_what_is_shown_wrongly_is_put_right(wrong: str, tmp_path: Path) -> None:
    """A line that README shows and the command does not print is replaced by the one that it prints."""
    assert retold(EXAMPLE.replace("a\n…\nd", wrong), tmp_path) == EXAMPLE


def test_a_command_that_fails_is_no_tour(tmp_path: Path) -> None:
    """A failing command is not written down as if its message were the answer."""
    with pytest.raises(subprocess.CalledProcessError):
        retold("```console\n$ exit 3\n```\n", tmp_path)
