"""The pages of the graph that ships are small enough to be sent by mail."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from graph.pipeline import build_graph
from graph.store import GraphStore
from viz.network import load_network
from viz.page import render
from viz.report import render_report

MOST = 3_000_000  # bytes


@pytest.fixture(scope="module")
def store() -> GraphStore:
    """The graph that ships with the package."""
    return GraphStore.from_quads(build_graph().quads)


@pytest.mark.parametrize(
    "page",
    [lambda store: render(load_network(store)), render_report],
    ids=["network", "report with the network in it"],
)
def test_a_page_of_the_shipped_graph_is_below_three_megabytes(
    page: Callable[[GraphStore], str], store: GraphStore
) -> None:
    """The whole file, with its scripts and every quote."""
    assert len(page(store).encode()) < MOST
