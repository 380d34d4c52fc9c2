"""Our measure gives the figures of the one that the gold of the first pages came with."""

from __future__ import annotations

import importlib.util
import json
from collections import defaultdict
from dataclasses import replace
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest
import rdflib
from small_gold import (
    BRIS,
    ROKS,
    joint,
    mentions,
)

from graph.build import facts_to_quads
from graph.evaluate import score_page
from graph.evaluate.gold import load_gold
from graph.evaluate.score import KINDS, sum_of
from graph.iris import DEFAULT_BASE
from graph.pipeline import extract_document, read_source
from graph.records import (
    Facts,
)
from graph.reference.tables import load_reference
from graph.settle import settle_labels
from graph.store import GraphStore
from samverkan.export import content

SHARED = Path(__file__).resolve().parents[2] / "shared"


def first_measure() -> ModuleType:
    """Loads the program that the gold of the first pages came with."""
    spec = importlib.util.spec_from_file_location("first_measure", SHARED / "eval" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def worse(told: Facts) -> Facts:
    """Gives facts with every kind of fault in them."""
    joints = [replace(one, participants=one.participants[:-1], coordinator="") for one in told.collaborations]
    return replace(
        told,
        mentions=told.mentions[::2] + mentions(BRIS),
        assignments=tuple(replace(one, givers=(BRIS,)) for one in told.assignments[1:]),
        collaborations=(*joints[1:], *told.collaborations[:1], joint("extra", BRIS, ROKS)),
        publications=tuple(replace(one, issued=2001) for one in told.publications[:-1]),
        inspections=told.inspections[1:],
    )


@pytest.mark.filterwarnings(
    "ignore:Dataset.default_context:DeprecationWarning"
)  # rdflib warns of its own use
@pytest.mark.skipif(not SHARED.is_dir(), reason="the five first pages and their measure are not at hand")
@pytest.mark.parametrize("change", [lambda told: told, worse])
def test_the_first_measure_gives_the_same_figures(change: Any) -> None:
    """On the first pages, as they are found and with faults put in, each kind's F1 is that of the RDF measure."""
    measure = first_measure()
    theirs: defaultdict[str, Any] = defaultdict(measure.Tally)
    ours = []
    for gold in load_gold(SHARED / "eval" / "gold", SHARED / "seeds"):
        told = change(extract_document(read_source(gold.source)))
        ours.append(score_page(gold, told, load_reference()))
        quads = settle_labels(facts_to_quads(told, load_reference()))
        data = rdflib.Dataset(default_union=True)
        data.parse(data=content(GraphStore.from_quads(quads, DEFAULT_BASE), "ttl").content, format="turtle")
        told_gold = json.loads((SHARED / "eval" / "gold" / f"{gold.name}.json").read_text(encoding="utf-8"))
        measure.score_document(data, gold.source.read_text(encoding="utf-8"), told_gold, theirs, [])
    total = sum_of(ours)
    assert {kind: total.tallies[kind].f1 for kind in KINDS} == pytest.approx(
        {kind: theirs[kind].scores[2] for kind in KINDS}, abs=0.005
    )
