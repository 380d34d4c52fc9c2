"""Tells of the questions in words: the whole catalogue, and one question as it would be asked."""

from __future__ import annotations

import textwrap
from collections.abc import Mapping

from ontology.headers import without_header
from queries.catalogue import USES, catalogue
from queries.header import Parameter, Question
from queries.parameters import Value, fill_in

__all__ = ["explanation", "listing"]

_KINDS = {
    "actor": "aktör",
    "county": "län",
    "theme": "tema",
    "collaboration": "samarbete",
    "publication": "publikation",
    "document": "dokument",
    "kind": "slag",
    "year": "år",
    "text": "text",
}
"""A parameter's kind in Swedish."""
_NEEDED = {"sv": "(behövs, till exempel {0})", "en": "(needed, for example {0})"}

_HOW = {
    "sv": 'Ställ en fråga: samverkan query NAMN --param namn="värde"; --explain visar den.\n'
    "Inom parentes står de namn som frågan kräver ett värde för.",
    "en": 'Ask one: samverkan query NAME --param name="value"; --explain shows it.\n'
    "In brackets stand the names that the question needs a value for.",
}


def listing(language: str, width: int) -> str:
    """Gives the catalogue: each question's name, sentence and what it needs, grouped by use, as wide as told."""
    questions = catalogue()
    names_width = max(len(question.name) for question in questions) + 2
    width = max(width, names_width + 30)
    lines: list[str] = []
    for use, titles in USES.items():
        lines += [titles[language]]
        for question in (q for q in questions if q.use == use):
            first = f"  {question.name}".ljust(names_width + 2)
            needed = ", ".join(parameter.name for parameter in question.parameters if parameter.required)
            asked = question.asked(language) + (f" ({needed})" if needed else "")
            lines += textwrap.wrap(asked, width, initial_indent=first, subsequent_indent=" " * len(first))
        lines.append("")
    return "\n".join([*lines, _HOW[language]]) + "\n"


def explanation(question: Question, values: Mapping[str, Value], language: str) -> str:
    """Gives the question in words, its parameters and columns, and its SPARQL as it would be asked.

    A parameter without a value stays unbound. The summary, which headers have in English alone, is left out elsewhere.
    """
    lacking = {p.name: f"{{{p.name}}}" for p in question.parameters if p.required}
    shown = lacking | {name: value.name for name, value in values.items()}
    summary = question.summary if language == "en" else ""
    lines = [line for line in (question.asked(language, shown), summary) if line]
    lines += [_told(parameter, values.get(parameter.name), language) for parameter in question.parameters]
    lines += [f"?{column.name}: {column.titles[language]}" for column in question.columns]
    body = without_header(fill_in(question, values))
    # A value may hold line breaks, a comment must not.
    return "\n".join([*(f"# {' '.join(line.split())}" for line in lines), body]) + "\n"


def _told(parameter: Parameter, value: Value | None, language: str) -> str:
    """Gives the line of a parameter: its name, what it is, and its value or that it needs one."""
    kind = _KINDS[parameter.kind] if language == "sv" else parameter.kind
    needed = _NEEDED[language].format(parameter.example) if parameter.required else "-"
    told = f"{value.name}  {value.term}" if value else needed
    return f"{parameter.name} ({kind}, {parameter.texts[language]}): {told}"
