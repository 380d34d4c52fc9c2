"""Deriving anew only what a change touches gives what deriving from scratch gives."""

from __future__ import annotations

from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reasoned_graphs import FACTS, SCHEMA

from graph.reason import Before, delta, infer


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """However much of a small graph changes, it is not built anew."""
    monkeypatch.setattr(delta, "_SHARE", 100.0)


def before(triples: set[ox.Triple]) -> Before:
    """Gives some triples with what follows from them."""
    return Before(frozenset(triples), frozenset(infer(triples, schema=SCHEMA).triples))


@settings(max_examples=60, deadline=None)
@given(st.sets(FACTS, max_size=40), st.sets(FACTS, max_size=8), st.data())
def test_any_change_of_any_graph_gives_what_a_new_build_gives(
    kept: set[ox.Triple], added: set[ox.Triple], data: Any
) -> None:
    """Whatever is put in and taken out at once, down to years, coordinators and links that others rest on."""
    removed = data.draw(st.sets(FACTS, max_size=8))
    old, now = kept | removed, kept | added
    again = infer(now, schema=SCHEMA, before=before(old))
    assert again.rounds == 0
    assert again.triples == infer(now, schema=SCHEMA).triples
