"""Answers in the formats of SPARQL results: read back by other readers, they are what was written."""

from __future__ import annotations

import csv
import io
import json

import pytest
from pyoxigraph import (
    BlankNode,
    Literal,
    NamedNode,
    QueryResultsFormat,
    QuerySolutions,
    RdfFormat,
    Triple,
    parse,
)
from pyoxigraph import parse_query_results as parse_results
from rdflib.query import Result

from ontology.terms import PREFIXES
from queries.formats import write
from queries.run import Rows, Statements, Verdict
from samverkan.errors import QueryError

AWKWARD = [
    (
        NamedNode("https://example.org/å?a=1&b=<2>".replace("<2>", "2")),
        Literal('a "quoted", text\nof two lines; <b>&amp;'),
    ),
    (NamedNode("urn:x:1"), Literal("tab\there", language="sv")),
    (BlankNode("b0"), Literal("2013", datatype=NamedNode("http://www.w3.org/2001/XMLSchema#gYear"))),
    (None, Literal("]]> 'single' \\ backslash")),
    (NamedNode("urn:x:2"), None),
    (None, None),
]
STATEMENTS = Statements(
    (
        Triple(
            NamedNode(PREFIXES["smv"] + "Actor"),
            NamedNode(PREFIXES["rdfs"] + "label"),
            Literal("a\nb", language="sv"),
        ),
    )
)


def written(answer: Rows | Verdict | Statements, format_name: str) -> str:
    """Gives an answer as text in a format."""
    out = io.StringIO()
    write(answer, format_name, out, PREFIXES)
    return out.getvalue()


def awkward() -> Rows:
    """Gives rows with all that formats stumble over."""
    return Rows(("what", "says"), iter(AWKWARD))


@pytest.mark.parametrize(
    ("name", "results_format"),
    [("json", QueryResultsFormat.JSON), ("xml", QueryResultsFormat.XML), ("tsv", QueryResultsFormat.TSV)],
)
def test_oxigraph_reads_back_the_very_terms(name: str, results_format: QueryResultsFormat) -> None:
    """Every term survives: IRIs, languages, datatypes, line breaks, what is unbound."""
    results = parse_results(written(awkward(), name), format=results_format)
    assert isinstance(results, QuerySolutions)
    assert [tuple(row) for row in results] == AWKWARD


@pytest.mark.parametrize("name", ["json", "xml"])
def test_rdflib_reads_back_as_many_rows(name: str) -> None:
    """A reader of another make takes the same text; it leaves out a row in which nothing is bound."""
    result = Result.parse(io.BytesIO(written(awkward(), name).encode()), format=name)
    assert [str(variable) for variable in result.vars or []] == ["what", "says"]
    assert len(list(result)) == len(AWKWARD) - 1


def test_csv_holds_plain_values_and_ends_lines_as_the_standard_says() -> None:
    """CSV has bare values under the names of the variables."""
    text = written(awkward(), "csv")
    rows = list(csv.reader(io.StringIO(text, newline="")))
    assert rows[0] == ["what", "says"]
    assert rows[2] == ["urn:x:1", "tab\there"]
    assert rows[6] == ["", ""]
    assert text.endswith(",\r\n")


@pytest.mark.parametrize("name", ["csv", "tsv", "json", "xml"])
def test_an_answer_without_rows_is_still_an_answer(name: str) -> None:
    """The names of the variables are there when no row is."""
    assert "what" in written(Rows(("what",), iter(())), name)


def test_xml_stays_xml_whatever_the_data_holds() -> None:
    """A control character, which XML cannot hold, is replaced; a carriage return survives."""
    rows = Rows(("says",), iter([(Literal("a\x00b\x0bc\rd\ufffe"),)]))
    results = parse_results(written(rows, "xml"), format=QueryResultsFormat.XML)
    assert [row[0].value for row in results] == ["a\ufffdb\ufffdc\rd\ufffd"]  # type: ignore[union-attr]  # rows


def test_yes_and_no_as_json_and_xml() -> None:
    """ASK has a form of its own in both."""
    assert json.loads(written(Verdict(True), "json")) == {"head": {}, "boolean": True}
    assert "<boolean>false</boolean>" in written(Verdict(False), "xml")


def test_turtle_declares_the_prefixes_it_uses_and_no_other() -> None:
    """Triples are readable, and the same triples come back."""
    text = written(STATEMENTS, "turtle")
    assert text.count("@prefix") == 2
    assert "smv:Actor rdfs:label" in text
    assert [quad.triple for quad in parse(text, RdfFormat.TURTLE)] == list(STATEMENTS.triples)


@pytest.mark.parametrize(
    ("answer", "name", "message"),
    [
        (Verdict(True), "csv", "ASK"),
        (Verdict(True), "turtle", "ASK"),
        (STATEMENTS, "csv", "CONSTRUCT"),
        (STATEMENTS, "table", "CONSTRUCT"),
        (Rows(("what",), iter(())), "turtle", "CONSTRUCT"),
    ],
)
def test_a_format_that_an_answer_cannot_have_is_refused(
    answer: Rows | Verdict | Statements, name: str, message: str
) -> None:
    """The message says which form of query gives what."""
    with pytest.raises(QueryError, match=message):
        written(answer, name)
