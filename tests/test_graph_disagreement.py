"""Where sources contradict each other: each kind is found, with who says what; what is no contradiction is not."""

from __future__ import annotations

from pathlib import Path

from pyoxigraph import Literal, NamedNode, Quad
from questions_graph import graph, node

from graph.disagreement import KINDS, Disagreement, as_sentences, in_quads
from graph.disagreement import disagreements as of_store
from graph.iris import graph_key
from graph.pipeline import build_graph
from graph.store import Term
from ontology.terms import Dcterms, Rdf, Skos, Smv, Xsd

ONE, OTHER = "1" * 16, "2" * 16
A, B, C = (node(f"actor/{name}") for name in "abc")


def said(page: str, fact: NamedNode, *pairs: tuple[NamedNode, Term]) -> list[Quad]:
    """Gives what a page says of a fact, with a passage of the page."""
    place, home = node(f"passage/{page}-0-9"), node(graph_key(page))
    return [
        *(Quad(fact, predicate, value, home) for predicate, value in pairs),
        Quad(fact, Smv.statedIn, place, home),
        Quad(place, Dcterms.isPartOf, node(f"document/{page}"), home),
    ]


def year(number: int) -> Literal:
    """Gives a year as the graph writes it."""
    return Literal(str(number), datatype=Xsd.gYear)


def assignment(page: str, number: int, *more: tuple[NamedNode, Term]) -> list[Quad]:
    """Gives an assignment of that year, always from A to B on one theme."""
    pairs = (
        (Rdf.type, Smv.Assignment),
        (Smv.assignedBy, A),
        (Smv.assignedTo, B),
        (Smv.theme, node("theme/t")),
    )
    return said(page, node(f"assignment/{number}"), *pairs, (Smv.startYear, year(number)), *more)


def report(page: str, key: str, number: str, issued: int, *more: tuple[NamedNode, Term]) -> list[Quad]:
    """Gives a report of A's with that number and year of issue."""
    pairs = ((Smv.reportNumber, Literal(number)), (Dcterms.publisher, A), (Dcterms.issued, year(issued)))
    return said(page, node(f"publication/{key}"), *pairs, *more)


def the_one(quads: list[Quad]) -> Disagreement:
    """Gives the only disagreement in quads."""
    found = in_quads(quads)
    assert len(found) == 1
    return found[0]


def test_two_pages_that_date_one_assignment_differently() -> None:
    """Each claim has its own page."""
    found = the_one(assignment(ONE, 2004) + assignment(OTHER, 2008))
    assert found.kind == "assignment-year"
    assert [(c.value, c.pages) for c in (found.one, found.other)] == [
        ("2004", (node(f"document/{ONE}").value,)),
        ("2008", (node(f"document/{OTHER}").value,)),
    ]


def test_a_later_assignment_is_no_contradiction() -> None:
    """Where it extends the earlier one, or where one page tells of both."""
    extends = (Smv.extends, node("assignment/2004"))
    assert in_quads(assignment(ONE, 2004) + assignment(OTHER, 2008, extends)) == ()
    assert in_quads(assignment(ONE, 2004) + assignment(ONE, 2008) + assignment(OTHER, 2008)) == ()


def test_who_is_charged_again_and_again_is_no_contradiction() -> None:
    """A third year, an end before the second begins, six years between, or another theme tell of two assignments."""
    two = assignment(ONE, 2004) + assignment(OTHER, 2008)
    assert in_quads(two + assignment("3" * 16, 2006)) == ()
    ended = (Smv.endYear, year(2007))
    assert in_quads(assignment(ONE, 2004, ended) + assignment(OTHER, 2008)) == ()
    assert in_quads(assignment(ONE, 2004) + assignment(OTHER, 2010)) == ()
    for page, day in ((ONE, 2004), (OTHER, 2008)):
        more = said(page, node(f"assignment/{day}"), (Smv.theme, node("theme/other")))
        assert in_quads(two + more) == ()
    assert the_one(assignment(ONE, 2004) + assignment(OTHER, 2009)).kind == "assignment-year"


def test_two_years_of_one_fact_are_told_by_page() -> None:
    """In the default graph the fact has both pages; each claim is told with its own all the same."""
    fact = node("collaboration/n")
    found = the_one(
        said(ONE, fact, (Smv.startYear, year(2004))) + said(OTHER, fact, (Smv.startYear, year(2008)))
    )
    assert found.kind == "year"
    assert (found.one.pages, found.other.pages) == (
        (node(f"document/{ONE}").value,),
        (node(f"document/{OTHER}").value,),
    )


def test_two_coordinators() -> None:
    """Of one collaboration on two pages; but a page that names both says that they lead it together."""
    fact = node("collaboration/n")
    two = said(ONE, fact, (Smv.coordinatedBy, A)) + said(OTHER, fact, (Smv.coordinatedBy, B))
    found = the_one(two)
    assert (found.kind, found.one.value, found.other.value) == ("coordinator", A.value, B.value)
    assert in_quads(two + said(ONE, fact, (Smv.coordinatedBy, B))) == ()


def test_two_nodes_of_one_name_whose_leaders_change_places() -> None:
    """The key of a collaboration holds its coordinator, so two who are told to lead make two nodes."""

    def led(page: str, leader: NamedNode, member: NamedNode) -> list[Quad]:
        name = (Skos.prefLabel, Literal("Rådet", language="sv"))
        fact = node(f"collaboration/{page}")
        pairs = ((Smv.coordinatedBy, leader), (Smv.hasParticipant, leader), (Smv.hasParticipant, member))
        return said(page, fact, (Rdf.type, Smv.Collaboration), name, *pairs)

    assert the_one(led(ONE, A, B) + led(OTHER, B, A)).kind == "coordinator"
    assert in_quads(led(ONE, A, C) + led(OTHER, B, C)) == ()


def test_two_years_for_one_report_number() -> None:
    """Where the number holds a year, and neither is an appendix of the other."""
    found = the_one(report(ONE, "x", "2008:10", 2008) + report(OTHER, "y", "2008:10", 2009))
    assert (found.kind, found.one.value, found.other.value) == ("report-year", "2008", "2009")
    appendix = (Smv.appendixOf, node("publication/x"))
    assert in_quads(report(ONE, "x", "2008:10", 2008) + report(OTHER, "y", "2008:10", 2009, appendix)) == ()
    assert in_quads(report(ONE, "x", "10", 2008) + report(OTHER, "y", "10", 2009)) == ()


def test_the_graph_of_the_questions_has_its_one() -> None:
    """What follows from a fact makes no further claims: a group's members do not each contradict."""
    found = of_store(graph())
    assert [(each.kind, each.one.value, each.other.value) for each in found] == [
        ("assignment-year", "2004", "2008")
    ]


def test_a_line_names_the_fact_the_values_and_the_pages() -> None:
    """In English where there is an English name, and by the IRI where there is none."""
    quads = assignment(ONE, 2004) + assignment(OTHER, 2008)
    home = node(graph_key(ONE))
    labels = (("Uppdraget", "sv"), ("The assignment", "en"))
    quads += [
        Quad(node("assignment/2004"), Skos.prefLabel, Literal(words, language=language), home)
        for words, language in labels
    ]
    line = next(iter(as_sentences(in_quads(quads), quads)))
    assert line.startswith("startYear: 2004 for The assignment (")
    assert "against 2008 for https://" in line


def test_the_build_counts_them_by_kind(tmp_path: Path) -> None:
    """Two pages at odds: the graph holds both years and says so in its description."""
    texts = {
        "one": "Länsstyrelserna fick 2011 i uppdrag av regeringen att motverka våld i nära relationer.",
        "other": "Länsstyrelserna fick 2013 i uppdrag av regeringen att motverka våld i nära relationer.",
    }
    for name, text in texts.items():
        (tmp_path / f"{name}.txt").write_text(f"Länsstyrelsen Kalmar\n\n{text}\n", encoding="utf-8")
    alone, both = build_graph([tmp_path / "one.txt"]), build_graph([tmp_path])
    before, after = alone.meta()["disagreements"], both.meta()["disagreements"]
    assert isinstance(before, dict)
    assert isinstance(after, dict)
    assert set(after) == set(KINDS)
    assert after["assignment-year"] == before["assignment-year"] + 1
