"""The house: its packages lie together, imports point one way, and it needs what it says that it needs."""

from __future__ import annotations

import ast
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib import import_module, metadata
from pathlib import Path

import pytest
from importlinter import cli as import_linter
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parent.parent
PACKAGES = ("ontology", "graph", "queries", "viz", "samverkan")
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
LOCKS = {"requirements.lock": (), "requirements-dev.lock": ("dev",)}


def imported(package: str) -> set[str]:
    """Gives the top-level names that a package's modules import."""
    found: set[str] = set()
    for file in (ROOT / package).rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Import):
                found |= {alias.name.partition(".")[0] for alias in node.names}
            elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
                found.add(node.module.partition(".")[0])
    return found


def locked(lock: str) -> dict[str, str]:
    """Gives the version of each distribution that a lock file names."""
    pinned = re.findall(r"^([A-Za-z0-9._-]+)==(\S+)", (ROOT / lock).read_text(encoding="utf-8"), re.MULTILINE)
    return {canonicalize_name(name): version for name, version in pinned}


def asked(lock: str) -> list[Requirement]:
    """Gives the requirements that pyproject.toml states for a lock file."""
    optional = PROJECT["optional-dependencies"]
    texts = PROJECT["dependencies"] + [text for extra in LOCKS[lock] for text in optional[extra]]
    return [Requirement(text) for text in texts]


def needed(requirements: list[Requirement], extras: set[str], found: set[str]) -> set[str]:
    """Gives the names of requirements that count on this Python, and of what those need in turn."""
    for requirement in requirements:
        name = canonicalize_name(requirement.name)
        marker = requirement.marker
        counts = marker is None or any(marker.evaluate({"extra": extra}) for extra in ("", *extras))
        if counts and name not in found:
            found.add(name)
            needed([Requirement(text) for text in metadata.requires(name) or []], requirement.extras, found)
    return found


@pytest.mark.parametrize("name", PACKAGES)
def test_each_package_lies_beside_the_front_door_and_carries_types(name: str) -> None:
    """The generic names are ours and not those of some other distribution, and type checkers may use them."""
    folders = [Path(path).resolve() for path in import_module(name).__path__]
    assert folders == [Path(import_module("samverkan").__path__[0]).resolve().parent / name]
    assert (folders[0] / "py.typed").is_file()


def test_imports_point_one_way(monkeypatch: pytest.MonkeyPatch) -> None:
    """Every contract of import-linter in pyproject.toml is kept."""
    monkeypatch.chdir(ROOT)
    assert import_linter.lint_imports(no_cache=True) == 0


def test_tests_lie_flat() -> None:
    """No folder of tests is a package, for tests/graph/__init__.py would hide the package graph."""
    assert not list((ROOT / "tests").rglob("__init__.py"))


def test_what_is_imported_is_declared_and_what_is_declared_is_imported() -> None:
    """The run-time requirements are the distributions that the packages import, no more and no fewer."""
    homes = metadata.packages_distributions()
    foreign = set().union(*map(imported, PACKAGES)) - set(PACKAGES) - sys.stdlib_module_names
    used = {canonicalize_name(home) for name in foreign for home in homes[name]}
    extras = [
        text for name, texts in PROJECT["optional-dependencies"].items() if name != "dev" for text in texts
    ]
    asked_for = {canonicalize_name(Requirement(text).name) for text in extras}
    assert used - asked_for == {canonicalize_name(Requirement(text).name) for text in PROJECT["dependencies"]}


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_all_that_this_python_needs(lock: str) -> None:
    """Each requirement, and each one's own, has a version in the lock, within the range that is asked for."""
    pins = locked(lock)
    assert needed(asked(lock), set(), set()) - pins.keys() == set()
    for requirement in asked(lock):
        assert requirement.specifier.contains(pins[canonicalize_name(requirement.name)])


@pytest.mark.parametrize("lock", LOCKS)
def test_a_lock_holds_hashes_and_no_address(lock: str) -> None:
    """What is installed can be checked, and comes from whatever registry the machine uses."""
    text = (ROOT / lock).read_text(encoding="utf-8")
    entries = re.split(r"^(?=[A-Za-z0-9._-]+==)", text, flags=re.MULTILINE)[1:]
    assert all("--hash=sha256:" in entry for entry in entries)
    assert not re.search(r"://|--index-url|--extra-index-url|--find-links|--trusted-host|^/|\s/", text)


def test_both_locks_name_the_same_versions() -> None:
    """Tests run on the versions that users get."""
    tested = locked("requirements-dev.lock")
    assert {name: tested.get(name) for name in locked("requirements.lock")} == locked("requirements.lock")


def test_a_wheel_holds_every_file_of_the_packages(tmp_path: Path) -> None:
    """Turtle, rules, shapes, tables, questions and page templates are installed with the code."""
    command = [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)]
    subprocess.run(command, cwd=ROOT, check=True, capture_output=True)
    with zipfile.ZipFile(next(tmp_path.glob("*.whl"))) as wheel:
        held = {name for name in wheel.namelist() if ".dist-info/" not in name}
    here = {
        file.relative_to(ROOT).as_posix()
        for package in PACKAGES
        for file in (ROOT / package).rglob("*")
        if file.is_file() and "__pycache__" not in file.parts
    }
    assert held == here
    assert {Path(name).suffix for name in held} >= {".py", ".ttl", ".rq", ".csv", ".jsonl", ".css", ".js"}


def test_make_and_ci_name_targets_that_exist() -> None:
    """What README and .ci/run tell make to do is in the Makefile."""
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    for name in ("README.md", ".ci/run"):
        text = (ROOT / name).read_text(encoding="utf-8")
        told = set(re.findall(r"^(?:exec )?make ([a-z]+)$", text, re.MULTILINE))
        assert told
        assert told <= targets
