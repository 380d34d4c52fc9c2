"""What changed from one graph to another: sentences, sources, new versions of a page, and the patch."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pyoxigraph import DefaultGraph, Literal, NamedNode, Quad, RdfFormat, parse
from small_page import SHA, facts

from graph.build import facts_to_quads
from graph.diff.changes import difference
from graph.diff.load import Sides
from graph.diff.patch import rdf_patch
from graph.diff.tell import as_json, as_text
from graph.records import Facts
from graph.reference.tables import load_reference
from ontology.terms import Smv

ROKS = load_reference().by_key["actor/roks"].label_en
BASE = "https://w3id.org/samverkan/id/"


def quads(found: Facts) -> frozenset[Quad]:
    """Gives the quads of a page's facts."""
    return frozenset(facts_to_quads(found, load_reference()))


def told(old: frozenset[Quad], new: frozenset[Quad], language: str = "sv") -> str:
    """Gives the sentences of what changed."""
    return as_text(difference(Sides(old, new)), language)


def with_participants(*keys: str) -> Facts:
    """Gives the page with other participants of its network."""
    page = facts()
    return replace(page, collaborations=(replace(page.collaborations[0], participants=keys),))


def test_equal_graphs_differ_in_nothing() -> None:
    """Of equal graphs nothing is told, in no format."""
    same = quads(facts())
    assert told(same, same) == ""
    assert rdf_patch(Sides(same, same)) == ""
    assert difference(Sides(same, same)).changes == ()


def test_who_joined_and_who_left_with_the_source() -> None:
    """A new participant is told in both languages, with the page and its words."""
    old, new = quads(facts()), quads(with_participants("actor/kriminalvarden", "actor/roks"))
    swedish, english = told(old, new), told(old, new, "en")
    assert swedish.startswith(
        "Samverkan\n  Nätverket\n    + Roks deltar nu i Nätverket, källa: En ‹b›sida‹/b›: ”"
    )
    assert "Länsstyrelsen Skåne leder ett nätverk med Kriminalvården.”" in swedish
    assert f"+ {ROKS} joined The network, source: " in english
    assert "- Roks deltar inte längre i Nätverket, källa: " in told(new, old)


def test_a_new_and_a_lost_thing_are_told_as_such() -> None:
    """A fact that came or went whole has one heading, and its statements below."""
    old, new = quads(replace(facts(), assignments=())), quads(facts())
    text = told(old, new)
    heading = "Uppdrag\n  Uppdrag till Länsstyrelsen Skåne: jämställdhet (2016–2018) (nytt), källa: "
    assert heading in text
    assert text.count("källa: ") == 1
    assert "+ Regeringen ger nu Uppdrag till Länsstyrelsen Skåne" in text
    assert "(borta)" in told(new, old)


def test_a_verdict_is_one_sentence() -> None:
    """Who judged what and when is told in one sentence, where it came and where it went."""
    page = quads(facts())
    node = NamedNode(BASE + facts().collaborations[0].key)
    values = ((Smv.verdict, "confirm"), (Smv.reviewedBy, "Anna"), (Smv.reviewedOn, "2026-01-31"))
    judged = page | {Quad(node, predicate, Literal(value), DefaultGraph()) for predicate, value in values}
    assert told(page, judged) == "Samverkan\n  Nätverket\n    + Anna bekräftade Nätverket (2026-01-31)\n"
    assert "- That Anna confirmed The network (2026-01-31) no longer holds\n" in told(judged, page, "en")
    (change,) = difference(Sides(page, judged)).changes
    assert (change.predicate, change.value) == (Smv.verdict.value, '"confirm"')


def test_a_reviewer_without_a_verdict_is_told_as_it_is() -> None:
    """A file of somebody's own that holds a part of a verdict is told property by property."""
    page = quads(facts())
    node = NamedNode(BASE + facts().collaborations[0].key)
    text = told(page, page | {Quad(node, Smv.reviewedBy, Literal("Anna"), DefaultGraph())})
    assert text == "Samverkan\n  Nätverket\n    + Nätverket: granskad av är nu Anna\n"


def test_a_changed_year_is_one_sentence() -> None:
    """A value that took the place of another one is told as that."""
    page = facts()
    changed = replace(page, collaborations=(replace(page.collaborations[0], start_year=2011),))
    assert "~ Nätverket: startår ändrad från 2009 till 2011" in told(quads(page), quads(changed))
    assert "~ The network: start year changed from 2009 to 2011" in told(quads(page), quads(changed), "en")


def test_a_new_version_of_a_page_is_the_same_page() -> None:
    """Where a page has another hash and the same facts, no fact is told as new, but that more has changed is."""
    page = facts()
    again = {
        Quad(*(_elsewhere(term) for term in (q.subject, q.predicate, q.object, q.graph_name)))  # type: ignore[arg-type]  # terms as they were
        for q in quads(page)
    }
    text = told(quads(page), frozenset(again))
    assert "+" not in text
    assert text.startswith("Därtill ")


def _elsewhere(term: object) -> object:
    if isinstance(term, NamedNode):
        return NamedNode(term.value.replace(SHA[:16], "d4" * 8))
    return term


def unnamed(ending: str, label: str, *keys: str) -> frozenset[Quad]:
    """Gives the page with a network that is called by its members."""
    page = facts()
    net = replace(
        page.collaborations[0], key=f"collaboration/nat-{ending}", label=label, label_en="", participants=keys
    )
    return quads(replace(page, collaborations=(net,)))


def test_a_network_without_a_name_goes_on_where_most_members_do() -> None:
    """Its IRI changes with its members; who joined is told all the same, and another network is a new one."""
    three = ("actor/kriminalvarden", "actor/roks", "actor/polismyndigheten")
    old = unnamed("aaaaaa", "Nätverk: Roks – Kriminalvården", *three[:2])
    joined = told(old, unnamed("bbbbbb", "Nätverk: Roks – Kriminalvården m.fl.", *three))
    assert "+ Polismyndigheten deltar nu i Nätverk: Roks" in joined
    assert "m.fl. (nytt)" not in joined
    assert "(borta)" not in joined
    other = told(
        old, unnamed("cccccc", "Nätverk: Roks – Falun", "actor/roks", "actor/falu-kommun", "actor/unizon")
    )
    assert "(nytt)" in other
    assert "(borta)" in other
    assert "(borta)" in told(old, unnamed("dddddd", "Rådet", *three[:2]))


def test_what_is_derived_is_counted_and_not_told() -> None:
    """A triple of the inferred graph makes no sentence; it is counted."""
    page = quads(facts())
    some = next(iter(page))
    derived = Quad(
        some.subject, NamedNode("https://example.org/p"), some.subject, NamedNode(BASE + "graph/inferred")
    )
    found = difference(Sides(page, page | {derived}))
    assert (found.changes, found.others) == ((), 1)


def test_json_holds_both_languages_and_the_source() -> None:
    """Each change is one object with sentences, terms and source."""
    found = difference(Sides(quads(facts()), quads(with_participants("actor/kriminalvarden", "actor/roks"))))
    value = json.loads(as_json(found))
    change = next(c for c in value["changes"] if c.get("value") == f"<{BASE}actor/roks>")
    assert change["change"] == "added"
    assert change["sv"] == "Roks deltar nu i Nätverket"
    assert change["en"] == f"{ROKS} joined The network"
    assert change["source"]["words"].startswith("Länsstyrelsen Skåne")


_TERMS = st.sampled_from([NamedNode(f"https://example.org/{name}") for name in "abc"])
_GRAPHS = st.one_of(st.just(DefaultGraph()), _TERMS)
_QUADS = st.frozensets(st.builds(Quad, _TERMS, _TERMS, _TERMS, _GRAPHS), max_size=8)


@given(_QUADS, _QUADS)
def test_the_patch_makes_the_new_graph_of_the_old(old: frozenset[Quad], new: frozenset[Quad]) -> None:
    """Applied line by line, the patch of any two graphs gives the new one."""
    held = set(old)
    for line in rdf_patch(Sides(old, new)).splitlines():
        sign, _, rest = line.partition(" ")
        if sign in ("A", "D"):
            found = set(parse(rest, format=RdfFormat.N_QUADS))
            held = held | found if sign == "A" else held - found
    assert held == new


@pytest.mark.parametrize("language", ["sv", "en"])
def test_the_order_is_settled(language: str) -> None:
    """The same two graphs give the same bytes, whatever the order of their quads."""
    old, new = quads(facts()), quads(with_participants("actor/roks"))
    assert told(old, new, language) == told(
        frozenset(sorted(old, key=str)), frozenset(list(new)[::-1]), language
    )
