"""Reads the `#+ key: value` header of a question's file.

A header line is one of

    #+ question.sv: the question as a person asks it; {actor} stands for the value of that parameter
    #+ question.en: the same in English
    #+ summary: how it is answered, in English
    #+ param.NAME: type | required, optional or a default | an example | what it is, sv | what it is, en
    #+ column.NAME: title in Swedish | title in English
    #+ expected: the number of rows (triples) on the test graph, with every example filled in

The rest of the file is SPARQL that runs as it stands. A parameter stands in it as `VALUES ?NAME { UNDEF }`.
"""

from __future__ import annotations

import os
import re
from collections.abc import Mapping
from typing import NamedTuple

from ontology.headers import read_header
from samverkan.errors import QueryError

__all__ = ["LANGUAGES", "Column", "Parameter", "Question", "default_language", "parse_question"]

LANGUAGES = ("sv", "en")
PARAMETER_TYPES = (
    *("actor", "county", "theme", "collaboration", "publication", "document"),
    *("kind", "year", "text"),  # a kind is a class of publications
)

_TERM = re.compile(r"\b(?:smv|skos|dcterms|org|oa|prov|foaf|bibo|cv|schema|rdfs|owl):[A-Za-z]+")


class Parameter(NamedTuple):
    """What a question can be told; `default` may be empty, `texts` says what it is, by language."""

    name: str
    kind: str
    required: bool
    default: str
    example: str
    texts: Mapping[str, str]


class Column(NamedTuple):
    """A column of the answer: its variable and its titles by language."""

    name: str
    titles: Mapping[str, str]


class Question(NamedTuple):
    """A question with its SPARQL. A query without a header has a name, a text and nothing else."""

    name: str
    text: str
    use: str = ""
    questions: Mapping[str, str] | None = None
    summary: str = ""
    parameters: tuple[Parameter, ...] = ()
    columns: tuple[Column, ...] = ()
    expected: int | None = None

    @property
    def terms(self) -> tuple[str, ...]:
        """Gives the vocabulary terms that the query uses, sorted."""
        body = "\n".join(line for line in self.text.splitlines() if not line.lstrip().startswith("#"))
        return tuple(sorted(set(_TERM.findall(body))))

    def asked(self, language: str, values: Mapping[str, str] | None = None) -> str:
        """Gives the question in that language, filled with these values, else with the examples."""
        if not self.questions:
            return ""
        sentence = self.questions[language]
        for parameter in self.parameters:
            value = (values or {}).get(parameter.name) or parameter.default or parameter.example
            sentence = sentence.replace("{" + parameter.name + "}", value)
        return sentence

    def narrowed(self, language: str, values: Mapping[str, str]) -> str:
        """Gives the question filled with these values; those that its sentence has no place for stand in brackets."""
        told = [
            f"{parameter.texts[language]}: {values[parameter.name]}"
            for parameter in self.parameters
            if parameter.name in values and "{" + parameter.name + "}" not in (self.questions or {})[language]
        ]
        sentence = self.asked(language, values)
        return f"{sentence} ({'; '.join(told)})" if told else sentence

    def title(self, variable: str, language: str) -> str:
        """Gives a column's title in that language, else the variable's name."""
        return next((c.titles[language] for c in self.columns if c.name == variable), variable)


def default_language(environment: Mapping[str, str] = os.environ) -> str:
    """Gives the language of the person's system where it is English, else Swedish."""
    for name in ("LC_ALL", "LC_MESSAGES", "LANG"):
        value = environment.get(name, "")
        if value:
            return "en" if value.startswith("en") else "sv"
    return "sv"


def parse_question(name: str, text: str, use: str = "") -> Question:
    """Gives the question that a file holds.

    Raises:
        QueryError: a header line does not have the form that this module's docstring shows.
    """
    try:
        entries = read_header(text)
    except ValueError as error:
        raise QueryError(f"{name}: {error}") from error
    if not entries:
        return Question(name, text, use)
    missing = [key for key in ("question.sv", "question.en") if not entries.get(key)]
    if missing:
        raise QueryError(f"{name}: the header has no {' and no '.join(missing)}")
    expected = entries.get("expected", "")
    return Question(
        name=name,
        text=text,
        use=use,
        questions={language: entries[f"question.{language}"] for language in LANGUAGES},
        summary=entries.get("summary", ""),
        parameters=tuple(_parameter(name, k[6:], v) for k, v in entries.items() if k.startswith("param.")),
        columns=tuple(_column(name, k[7:], v) for k, v in entries.items() if k.startswith("column.")),
        expected=int(expected) if expected.isdigit() else None,
    )


def _fields(question: str, key: str, value: str, count: int) -> list[str]:
    fields = [field.strip() for field in value.split("|")]
    if len(fields) != count or not all(fields):
        raise QueryError(f"{question}: the header's {key} must have {count} parts with | between them")
    return fields


def _parameter(question: str, name: str, value: str) -> Parameter:
    kind, need, example, sv, en = _fields(question, f"param.{name}", value, 5)
    if kind not in PARAMETER_TYPES:
        raise QueryError(
            f"{question}: param.{name} has the type {kind!r}, not one of {', '.join(PARAMETER_TYPES)}"
        )
    default = "" if need in ("required", "optional") else need
    return Parameter(name, kind, need == "required", default, example, {"sv": sv, "en": en})


def _column(question: str, name: str, value: str) -> Column:
    sv, en = _fields(question, f"column.{name}", value, 2)
    return Column(name, {"sv": sv, "en": en})
