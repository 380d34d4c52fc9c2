"""What holds for all tests."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings
from network_sample import sample_quads
from web import Clock, Web, serving

from graph.fetch import Fetcher
from graph.iris import DEFAULT_BASE
from graph.store.folder import locked, write_version

# A slow machine is no fault of the code: no example has a time limit.
settings.register_profile("samverkan", deadline=None)
# The same commit is judged the same each time there; new examples are drawn where somebody can look into them.
settings.register_profile("ci", deadline=None, derandomize=True, database=None)
settings.load_profile("ci" if os.environ.get("CI") else "samverkan")

# Tables are laid out for this width whatever terminal the tests run in; one of several processes is told another.
os.environ["COLUMNS"] = "100"


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begins with the long tests, whatever the order of the others."""
    items.sort(key=lambda item: item.get_closest_marker("long") is None)


@pytest.fixture
def web(monkeypatch: pytest.MonkeyPatch) -> Iterator[Web]:
    """A server whose pages nothing stands between."""
    monkeypatch.setenv("NO_PROXY", "127.0.0.1")
    with serving() as web:
        yield web


@pytest.fixture
def clock() -> Clock:
    """A clock of the test's own."""
    return Clock()


@pytest.fixture
def fetcher(tmp_path: Path, clock: Clock) -> Fetcher:
    """What fetches into an empty cache."""
    return Fetcher(tmp_path / "cache", clock=clock, sleep=clock.sleep)


@pytest.fixture(scope="session")
def sample_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with the made-up graph of `network_sample`, as `samverkan build` would write it."""
    place = tmp_path_factory.mktemp("graph")
    with locked(place):
        write_version(place, sample_quads(), {"base": DEFAULT_BASE})
    return place
