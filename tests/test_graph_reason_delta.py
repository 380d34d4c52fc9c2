"""Deriving anew only what a change touches gives what deriving from scratch gives."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import pyoxigraph as ox
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from reasoned_graphs import FACTS, SCHEMA, node

from graph.reason import Before, delta, infer, parse_rule
from graph.reason.clauses import read_clause
from graph.reason.lines import line_of, those_like
from ontology.terms import PREFIXES, Rdf, Rdfs, Smv, Xsd


@pytest.fixture(autouse=True)
def always(monkeypatch: pytest.MonkeyPatch) -> None:
    """However much of a small graph changes, it is not built anew."""
    monkeypatch.setattr(delta, "_SHARE", 100.0)


def before(triples: set[ox.Triple]) -> Before:
    """Gives some triples with what follows from them."""
    return held(triples, infer(triples, schema=SCHEMA).triples)


def held(asserted: Iterable[ox.Triple], inferred: Iterable[ox.Triple]) -> Before:
    """Gives triples as the lines of a graph that is there."""
    return Before(frozenset(map(line_of, asserted)), [line_of(triple) for triple in inferred])


@settings(max_examples=60, deadline=None)
@given(st.sets(FACTS, max_size=40), st.sets(FACTS, max_size=8), st.data())
def test_any_change_of_any_graph_gives_what_a_new_build_gives(
    kept: set[ox.Triple], added: set[ox.Triple], data: Any
) -> None:
    """Whatever is put in and taken out at once, down to years, coordinators and links that others rest on."""
    removed = data.draw(st.sets(FACTS, max_size=8))
    forgotten = data.draw(st.sampled_from([None, *sorted({t.object for t in kept}, key=str)]))
    removed |= {triple for triple in kept if forgotten in (triple.subject, triple.object)}
    old, now = kept | removed, (kept - removed) | added
    again = infer(now, schema=SCHEMA, before=before(old))
    assert again.rounds == 0
    assert again.triples == infer(now, schema=SCHEMA).triples


ONE, TWO, NETWORK = node("actor/1"), node("actor/2"), node("collaboration/1")
PAIR = node("pair/1--2")
PARTS = {ox.Triple(NETWORK, Smv.hasParticipant, ONE), ox.Triple(NETWORK, Smv.hasParticipant, TWO)}
YEAR = {ox.Triple(NETWORK, Smv.startYear, ox.Literal("2008", datatype=Xsd.gYear))}


@pytest.mark.parametrize("removed", sorted(PARTS | YEAR, key=str))
def test_what_a_later_stage_said_leaves_no_trace(removed: ox.Triple) -> None:
    """A body that works with nobody any more is no actor for having been half of a pair."""
    old = PARTS | YEAR
    again = infer(old - {removed}, schema=SCHEMA, before=before(old))
    assert again.triples == infer(old - {removed}, schema=SCHEMA).triples


def test_what_two_stages_say_goes_when_both_are_silent() -> None:
    """A partner that a user's own property gives too stays while one of the two says so."""
    schema = (*SCHEMA, ox.Triple(node("mate"), Rdfs.subPropertyOf, Smv.hasPartner))
    own = {ox.Triple(PAIR, node("mate"), ONE)}
    old = PARTS | YEAR | own
    was = held(old, infer(old, schema=schema).triples)
    for now in (old - own, old - YEAR, old - own - YEAR):
        assert infer(now, schema=schema, before=was).triples == infer(now, schema=schema).triples


@pytest.mark.parametrize(
    ("pattern", "line", "is_like"),
    [
        ("?a smv:hasPartner ?b", "<u:a> <{smv}hasPartner> <u:b>", True),
        ("?a smv:hasPartner ?b", "<u:a> <{smv}hasPart> <u:b>", False),
        ("?a a smv:Actor", "<u:a> <{type}> <{smv}Actor>", True),
        ("?a a smv:Actor", "<u:a> <{type}> <{smv}Actors>", False),
        ("?a smv:startYear|^smv:endYear ?b", '<u:a> <{smv}endYear> "a b"', True),
        ("?a smv:startYear|^smv:endYear ?b", "<u:a> <{smv}county> <u:b>", False),
        ("?a ?b smv:Actor", "<u:a> <u:b> <{smv}Actor>", True),
        ("<u:a> ?p ?b", "<u:b> <u:p> <u:a>", False),
    ],
)
def test_a_line_is_held_against_what_a_rule_says(pattern: str, line: str, is_like: bool) -> None:
    """By its constants alone, each step of a path for itself, without being parsed."""
    head = f"#+ name: r\n#+ sv: r\n#+ en: r\n#+ decision: r\nPREFIX smv: <{PREFIXES['smv']}>\n"
    clause = read_clause(parse_rule("r", f"{head}CONSTRUCT {{ ?a a ?b }} WHERE {{ {pattern} }}"))
    told = line.format(smv=PREFIXES["smv"], type=Rdf.type.value).encode()
    assert those_like(clause.body, [told]) == ({told} if is_like else set())
