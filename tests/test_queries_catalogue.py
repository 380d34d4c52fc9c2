"""Each question of the catalogue is asked of the test graph and held to its header."""

from __future__ import annotations

import re
from functools import cache
from importlib.resources import files
from pathlib import Path

import pytest
from pyoxigraph import NamedNode, RdfFormat, Store, parse
from questions_graph import graph, graph_quads

from graph.store import GraphStore
from queries.catalogue import USES, catalogue, find, names
from queries.header import LANGUAGES, Question
from queries.language import SEPARATOR
from queries.run import Rows, Statements, Verdict, run
from samverkan.errors import UnknownNameError

QUESTIONS = catalogue()
NAMES = [question.name for question in QUESTIONS]
# Facts of which a page says no more than that they are, beside those of the test graph that say all.
BARE_FACTS = """
@prefix smv: <https://w3id.org/samverkan/ontology#> .
@prefix skos: <http://www.w3.org/2004/02/skos/core#> .
@prefix dcterms: <http://purl.org/dc/terms/> .
@prefix xsd: <http://www.w3.org/2001/XMLSchema#> .
@prefix actor: <https://w3id.org/samverkan/id/actor/> .
<https://w3id.org/samverkan/id/graph/aaaaaaaaaaaaaaaa> {
  <https://w3id.org/samverkan/id/assignment/bare> a smv:Assignment ; skos:prefLabel "Uppdrag"@sv ;
    smv:assignedBy actor:regeringen ; smv:assignedTo actor:lansstyrelserna ; smv:startYear "2007"^^xsd:gYear .
  <https://w3id.org/samverkan/id/funding/bare> a smv:Funding ; skos:prefLabel "Medel"@sv ;
    smv:fundedBy actor:regeringen .
  <https://w3id.org/samverkan/id/publication/bare> a smv:Publication ; skos:prefLabel "Skrift"@sv ;
    dcterms:title "Skrift"@sv ; dcterms:issued "2014"^^xsd:gYear .
  <https://w3id.org/samverkan/id/collaboration/bare> a smv:Collaboration ; skos:prefLabel "Möte"@sv ;
    smv:hasParticipant actor:lansstyrelsen-vasternorrland , actor:lansstyrelsen-jamtland .
  <https://w3id.org/samverkan/id/inspection/bare> a smv:Inspection ; skos:prefLabel "Tillsyn"@sv ;
    smv:inspectedBy actor:inspektionen-for-vard-och-omsorg ; smv:inspected actor:sundsvalls-kommun .
  <https://w3id.org/samverkan/id/document/bare> a smv:SourceDocument ;
    smv:mentions actor:roks , actor:sundsvalls-kommun .
}
"""


def examples(question: Question) -> dict[str, str]:
    """Gives the example of each parameter."""
    return {parameter.name: parameter.example for parameter in question.parameters}


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_each_question_gives_the_rows_that_its_header_expects(question: Question) -> None:
    """With its examples filled in, a question gives the rows (triples, or 1 for yes) that its header says."""
    answer = run(graph(), question, examples(question))
    if isinstance(answer, Rows):
        count = len(list(answer.rows))
    elif isinstance(answer, Statements):
        count = len(answer.triples)
    else:
        count = int(answer.value)
    assert count == question.expected


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_each_question_is_sparql_as_it_stands(question: Question) -> None:
    """A file can be sent to any server: it declares the prefixes that it uses, and leaves nothing to fill in."""
    Store().query(question.text)


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_each_question_runs_with_required_parameters_alone(question: Question) -> None:
    """A question that has an answer with all its examples has one without the optional ones."""
    needed = {parameter.name: parameter.example for parameter in question.parameters if parameter.required}
    answer = run(graph(), question, needed)
    if isinstance(answer, Rows) and question.expected:
        assert len(list(answer.rows)) > 0


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_each_optional_parameter_narrows_its_question(question: Question) -> None:
    """Each optional parameter's example gives a part of the rows that the question gives without it."""
    optional = [
        parameter for parameter in question.parameters if not parameter.required and not parameter.default
    ]
    needed = {parameter.name: parameter.example for parameter in question.parameters if parameter.required}
    whole = run(graph(), question, needed)
    if isinstance(whole, Rows):
        rows = [row[0] for row in whole.rows]
        for parameter in optional:
            part = run(graph(), question, {**needed, parameter.name: parameter.example})
            assert isinstance(part, Rows)
            assert {row[0] for row in part.rows} <= set(rows)


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_each_header_is_complete_in_both_languages(question: Question) -> None:
    """Question, summary, parameters and columns are told in Swedish and in English, and differ."""
    assert question.questions is not None
    assert question.expected is not None
    assert len(question.summary) > 20
    swedish, english = (question.questions[language] for language in LANGUAGES)
    assert swedish != english
    assert swedish.rstrip(".)")[-1] in "?!" or "." in swedish
    texts = [parameter.texts for parameter in question.parameters]
    assert all(text[language] for text in texts for language in LANGUAGES)
    for parameter in question.parameters:
        if parameter.required:
            assert all("{" + parameter.name + "}" in question.questions[language] for language in LANGUAGES)


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_the_columns_are_those_that_the_header_declares(question: Question) -> None:
    """A SELECT gives the declared columns, in their order, and beside them nothing but IRIs."""
    answer = run(graph(), question, examples(question))
    declared = [column.name for column in question.columns]
    if isinstance(answer, Rows):
        assert declared
        assert [column for column in answer.columns if column in declared] == declared
        rows = list(answer.rows)
        for place, column in enumerate(answer.columns):
            if column not in declared:
                assert all(isinstance(row[place], NamedNode | None) for row in rows)
    else:
        assert isinstance(answer, Statements | Verdict)
        assert not declared


@pytest.mark.parametrize("question", [q for q in QUESTIONS if q.expected], ids=lambda q: q.name)
def test_no_column_of_names_is_blank_in_every_row(question: Question) -> None:
    """Each column of names has a name in some row where the question is asked as widely as it can be."""
    needed = {parameter.name: parameter.example for parameter in question.parameters if parameter.required}
    answer = run(graph(), question, needed)
    if isinstance(answer, Rows):
        rows = list(answer.records())
        named = [column for column in answer.columns if column.endswith(("Label", "Labels"))]
        assert [column for column in named if not any(row[column] for row in rows)] == []


@pytest.mark.parametrize("question", [q for q in QUESTIONS if "GROUP_CONCAT" in q.text], ids=lambda q: q.name)
def test_a_fact_without_a_name_voids_no_list_of_names(question: Question) -> None:
    """The engine gives no list where one of its rows has no name: the answer holds what the others are called."""
    needed = {parameter.name: parameter.example for parameter in question.parameters if parameter.required}
    lenient = question._replace(
        text=re.sub(r"(GROUP_CONCAT\(DISTINCT )(\?\w+);", r'\1COALESCE(\2, "");', question.text)
    )
    assert lenient.text != question.text
    assert _lists(question, needed) == _lists(lenient, needed)


def _lists(question: Question, given: dict[str, str]) -> list[dict[str, list[str]]]:
    """Gives the names in each list of each row, from a graph in which facts lack a theme, receiver or publisher."""
    answer = run(_with_bare_facts(), question, given)
    assert isinstance(answer, Rows)
    lists = [column for column in answer.columns if column.endswith("Labels")]
    return [
        {column: [name for name in str(row[column] or "").split(SEPARATOR) if name] for column in lists}
        for row in answer.records()
    ]


@cache
def _with_bare_facts() -> GraphStore:
    return GraphStore.from_quads(graph_quads(extra=parse(BARE_FACTS.encode(), format=RdfFormat.TRIG)))


@pytest.mark.parametrize("question", QUESTIONS, ids=NAMES)
def test_rows_come_in_a_stated_order(question: Question) -> None:
    """Every SELECT orders its rows, so that the same graph gives the same answer."""
    if re.search(r"^SELECT", question.text, re.MULTILINE):
        assert re.search(r"^ORDER BY", question.text, re.MULTILINE)


def test_every_rq_file_is_in_the_catalogue_and_packaged() -> None:
    """No question lies in a folder that the catalogue does not know, none has the name of another.

    The gap radar and the profile keep the queries that only they ask beside their code.
    """
    folder = Path(str(files("queries")))
    paths = sorted(folder.rglob("*.rq"))
    asked = [path for path in paths if path.parent.name in USES]
    assert sorted(path.stem for path in asked) == sorted(names())
    assert {path.parent.name for path in paths} == {*USES, "profile", "radar"}


def test_an_unknown_name_gets_the_near_ones() -> None:
    """A misspelt name is answered with what it may have meant."""
    with pytest.raises(UnknownNameError, match="who-works-with"):
        find("who-work-with")
