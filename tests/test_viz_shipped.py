"""The pages of the graph that ships are small enough to be sent by mail."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from shipped_graph import shipped_store

from graph.store import GraphStore
from viz.network import load_network
from viz.page import render
from viz.report import render_report

MOST = 3_000_000  # bytes


@pytest.mark.parametrize(
    "page",
    [lambda store: render(load_network(store)), render_report],
    ids=["network", "report with the network in it"],
)
def test_a_page_of_the_shipped_graph_is_below_three_megabytes(page: Callable[[GraphStore], str]) -> None:
    """The whole file, with its scripts and every quote."""
    assert len(page(shipped_store()).encode()) < MOST
