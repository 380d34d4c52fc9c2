"""Makes the sections of a profile: tables that answer a question about one thing, and what it is in brief."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pyoxigraph import NamedNode

from queries.header import Question, parse_question
from queries.packaged import packaged_text
from queries.parameters import Value
from queries.profile.texts import NAMES, NOTHING, TITLES
from queries.run import Rows, run_values
from queries.source import Source, select
from queries.table import View, cells, titles

__all__ = ["Section", "about", "asked", "label", "own"]

_ABOUT = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smv: <https://w3id.org/samverkan/ontology#>
SELECT DISTINCT ?name ?value WHERE {
  {
    THING a ?kind . ?kind rdfs:label ?value ; rdfs:isDefinedBy ?_ .
    FILTER(?kind NOT IN (smv:Actor, smv:Collaboration)) BIND("kind" AS ?name)
  }
  UNION { THING smv:county/skos:prefLabel ?value . BIND("county" AS ?name) }
  UNION { THING skos:altLabel ?value . BIND("also" AS ?name) }
  UNION { THING smv:organisationNumber ?value . BIND("number" AS ?name) }
  UNION { THING smv:scbCode ?value . BIND("code" AS ?name) }
  UNION { THING smv:theme/skos:prefLabel ?value . BIND("theme" AS ?name) }
  UNION { THING smv:coordinatedBy/skos:prefLabel ?value . BIND("coordinator" AS ?name) }
  UNION { THING smv:startYear ?year . BIND(STR(?year) AS ?value) BIND("since" AS ?name) }
  UNION { THING smv:endYear ?year . BIND(STR(?year) AS ?value) BIND("until" AS ?name) }
  FILTER(LANG(?value) IN ("", "LANGUAGE"))
}
ORDER BY ?name ?value
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a profile: its title, a table, the question that gives it, if one does, and what an empty one says."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    asked: str = ""
    nothing: str = ""


def label(source: Source, thing: NamedNode, language: str) -> str:
    """Gives the name of a thing in a language, else in Swedish."""
    names = {
        row["name"].language: str(row["name"].value)
        for row in select(
            source, f"SELECT ?name {{ {thing} <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }}"
        )
    }
    return names.get(language) or names["sv"]


def about(source: Source, thing: NamedNode, language: str) -> list[tuple[str, ...]]:
    """Gives what a thing is in brief: names and values in the order in which they are shown."""
    found: dict[str, list[str]] = {}
    for row in select(source, _ABOUT.replace("THING", str(thing)).replace("LANGUAGE", language)):
        found.setdefault(row["name"].value, []).append(row["value"].value)
    return [(texts[language], ", ".join(found[name])) for name, texts in NAMES.items() if name in found]


def asked(  # noqa: PLR0913 - what is asked, of what, and how much of the answer is shown
    source: Source,
    title: str,
    question: Question,
    given: Mapping[str, NamedNode],
    language: str,
    *,
    columns: int | None = None,
    only: NamedNode | None = None,
) -> Section:
    """Gives a question's answer as a section: its first columns, each row once, only those about one thing."""
    values = {name: Value(term, label(source, term, language)) for name, term in given.items()}
    answer = run_values(source, question, values, language=language)
    if not isinstance(answer, Rows):
        raise TypeError(f"{question.name} gives no rows")
    if only:
        answer = Rows(answer.columns, (row for row in answer.rows if only in row))
    view = View(question, language, {})
    heads = titles(answer, view)[:columns]
    rows = dict.fromkeys(tuple(row[:columns]) for row in cells(answer, view))
    command = _command(question, given) if question.use else ""
    nothing = NOTHING.get(title, NOTHING["any"])[language]
    return Section(TITLES[title][language], tuple(heads), tuple(rows), command, nothing)


def _command(question: Question, given: Mapping[str, NamedNode]) -> str:
    keys = (f"--param {name}={'/'.join(term.value.rsplit('/', 2)[1:])}" for name, term in given.items())
    return " ".join(("samverkan query", question.name, *keys))


@cache
def own(name: str) -> Question:
    """Gives a question of the profile's own."""
    return parse_question(name, packaged_text(f"profile/{name}.rq"))
