"""What several test files share: the graph that ships, built once."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import settings

from graph.pipeline import build_into
from graph.store import GraphStore

# A slow machine is no fault of the code: no example has a time limit.
settings.register_profile("samverkan", deadline=None)
settings.load_profile("samverkan")


@pytest.fixture(scope="session")
def shipped_graph(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The folder of the graph that `samverkan build` makes without sources; tests only read it."""
    directory = tmp_path_factory.mktemp("shipped") / "samverkan-graph"
    build_into(directory)
    return directory


@pytest.fixture(scope="session")
def shipped_store(shipped_graph: Path) -> GraphStore:
    """The graph that ships, opened; tests only read it."""
    return GraphStore.open(shipped_graph)
