"""Statements as the lines of N-Triples, without their full stop.

What a page states is sorted as text and mostly written as text. To make a line takes a quarter of the time in which
pyoxigraph makes a triple of a literal, and it reads a line in less than it needs to put such a triple together.
"""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from pyoxigraph import Literal, NamedNode, Quad, RdfFormat, parse

__all__ = ["in_language", "line", "linked_in", "literal", "of_type", "quads_of"]


def line(subject: str, predicate: NamedNode, value: str | NamedNode) -> str:
    """Gives a statement of three terms; subject and value as N-Triples writes them."""
    return f"{subject} {_written(predicate)} {value}"


@cache
def _written(term: NamedNode) -> str:
    """Gives a term of a vocabulary as N-Triples writes it: the same few stand in all lines."""
    return str(term)


def literal(words: str) -> str:
    """Gives plain words as N-Triples writes them."""
    return str(Literal(words))


def in_language(words: str, language: str) -> str:
    """Gives words of a language as N-Triples writes them."""
    return f"{Literal(words)}@{language}"


def of_type(words: str | int, datatype: NamedNode) -> str:
    """Gives a value of a data type as N-Triples writes it."""
    written = Literal(words) if isinstance(words, str) else f'"{words}"'
    return f"{written}^^{_written(datatype)}"


def linked_in(lines: Iterable[str], starts: tuple[str, ...]) -> set[str]:
    """Gives the IRIs that are values of statements and begin in one of some ways."""
    opened = tuple(f"<{start}" for start in starts)
    values = [each.split(" ", 2)[2] for each in lines]  # no IRI holds a blank
    return {value[1:-1] for value in values if value.startswith(opened)}


def quads_of(lines: Iterable[str], graph: NamedNode) -> list[Quad]:
    """Gives statements as quads of one graph, each once, in the order of their lines.

    Raises:
        SyntaxError: a line is none of N-Triples, by an IRI that is none for instance.
    """
    ending = f" {graph} .\n"
    text = "".join([each + ending for each in sorted(set(lines))])
    return list(parse(text, RdfFormat.N_QUADS))
