"""What Tab offers in bash, fish and zsh: commands, questions, parameters, and names that the graph knows."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import CliRunner
from questions_graph import graph_quads
from small_graph import publish

from samverkan.cli import cli
from samverkan.cli.shells import Bash, Fish, Zsh

PROGRAM = f"""#!{sys.executable}
from samverkan.cli import main
main()
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder that holds the test graph where it is looked for, and the program under its name."""
    directory = tmp_path_factory.mktemp("completed")
    publish(directory / "samverkan-graph", graph_quads())
    program = directory / "bin" / "samverkan"
    program.parent.mkdir()
    program.write_text(PROGRAM)
    program.chmod(0o755)
    return directory


def run(folder: Path, *command: str, **environment: str) -> str:
    """Gives what a command prints in that folder, on a system that speaks English."""
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    done = subprocess.run(
        command,
        cwd=folder,
        env={**os.environ, "PATH": path, "LC_ALL": "C.UTF-8", "LANGUAGE": "en", **environment},
        capture_output=True,
        encoding="utf-8",
        check=True,
    )
    assert done.stderr == ""
    return done.stdout


@pytest.fixture
def bash(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Callable[[str], list[str]]:
    """Gives what bash would put in place of what it takes for the current word, one a line."""
    monkeypatch.chdir(folder)
    monkeypatch.setenv("LC_ALL", "C.UTF-8")

    def offered(line: str) -> list[str]:
        monkeypatch.setenv("COMP_WORDS", line)
        shown = Bash(cli, {}, "samverkan", "_SAMVERKAN_COMPLETE").complete().splitlines()
        assert all(each.startswith(("plain,", "file,")) for each in shown)
        return [each.removeprefix("plain,") for each in shown]

    return offered


WHO = "samverkan query who-works-with"


@pytest.mark.parametrize(
    ("line", "offered"),
    [
        ("samverkan que", ["query"]),
        ("samverkan query who-works-w", ["who-works-with", "who-works-with-whom"]),
        (f"{WHO} --for", ["--format"]),
        (f"{WHO} --param a", ["actor="]),
        (f"{WHO} -p actor=Läns", ["Länsstyrelsen\\ Jämtland"]),
        (f"{WHO} -p actor=lansstyrelsen\\ ja", ["Länsstyrelsen\\ Jämtland"]),
        (f'{WHO} -p actor="Läns', ["Länsstyrelsen Jämtland"]),
        (f'{WHO} -p "actor=Läns', ["actor=Länsstyrelsen Jämtland"]),
        (f"{WHO} --lang en -p actor=Rok", ["Roks"]),
        ("samverkan gaps --county Jämt", ["Jämtlands\\ län"]),
        ("samverkan profile Rok", ["Roks"]),
        ("samverkan gaps --instrument s", ["strategy", "survey"]),
        ("samverkan search --kind col", ["collaboration"]),
        ("samverkan query publications -p kind=Hand", ["handbok", "handbook"]),
        (f"{WHO} -p year=", []),
        ("samverkan query publications --graph nowhere -p kind=h", []),
        ("samverkan query no-such-question -p a", []),
        (f"{WHO} --graph nowhere -p actor=R", []),
    ],
)
def test_bash_is_offered_what_can_stand_there(
    bash: Callable[[str], list[str]], line: str, offered: list[str]
) -> None:
    """Names are found whatever their case and marks, and come quoted as the place needs it; faults offer nothing."""
    found = bash(line)
    assert set(offered) <= set(found)
    assert bool(found) == bool(offered)


def test_bash_completes_files_where_no_question_begins_so(bash: Callable[[str], list[str]]) -> None:
    """A query of one's own is a file, which bash completes by itself."""
    assert bash("samverkan query my-que") == ["file,my-que"]


def test_the_script_for_bash_works_in_bash(folder: Path) -> None:
    """Bash itself takes the completions up as they are, blanks and all."""
    script = (
        'eval "$(_SAMVERKAN_COMPLETE=bash_source samverkan)"; '
        'COMP_LINE=$1; COMP_POINT=${#COMP_LINE}; _samverkan_completion samverkan; printf "%s\\n" "${COMPREPLY[@]}"'
    )
    offered = run(folder, "bash", "--norc", "-c", script, "bash", f"{WHO} -p actor=lansstyrelsen\\ ja")
    assert "Länsstyrelsen\\ Jämtland" in offered.splitlines()


@pytest.mark.skipif(not shutil.which("fish"), reason="fish is not installed")
def test_fish_offers_names_and_what_parameters_are(folder: Path) -> None:
    """Fish shows beside a parameter what it is; a name keeps its comma."""
    script = "_SAMVERKAN_COMPLETE=fish_source samverkan | source; complete -C $argv[1]"
    assert "actor=\t" in run(folder, "fish", "--no-config", "-c", script, f"{WHO} -p a")
    assert "actor=Roks\n" in run(folder, "fish", "--no-config", "-c", script, f"{WHO} -p actor=Ro")


def test_the_script_for_zsh_leaves_the_cursor_behind_the_sign() -> None:
    """What is changed in click's script is still there to be changed."""
    assert "close=" in Zsh.source_template
    assert "-m 1" in Fish.source_template


def test_help_tells_how_to_switch_completion_on() -> None:
    """Each shell's way stands in the program's help."""
    told = CliRunner().invoke(cli, ["--help"]).stdout
    assert all(f"{shell}_source" in told for shell in ("bash", "zsh", "fish"))
