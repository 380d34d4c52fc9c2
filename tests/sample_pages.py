"""The pages of the made-up graph of `network_sample`, drawn once for all tests of a process that only read them."""

from __future__ import annotations

from functools import cache
from typing import Literal

from network_sample import hostile_store, sample_store

from viz.network import load_network
from viz.page import render
from viz.report import render_report


@cache
def sample_page(language: Literal["sv", "en"] = "sv") -> str:
    """Gives its network page."""
    return render(load_network(sample_store()), language=language)


@cache
def sample_report() -> str:
    """Gives its report."""
    return render_report(sample_store())


@cache
def hostile_report() -> str:
    """Gives its report with names and addresses that try to run something."""
    return render_report(hostile_store())
