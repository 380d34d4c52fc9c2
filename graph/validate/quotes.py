"""Holds each quote to the text of its page, wherever that text is at hand."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator

import pyoxigraph as ox

from graph.validate.report import Report, Result, in_order
from ontology.terms import Dcterms, Oa, Smv

__all__ = ["with_quotes"]

_SHAPE = "https://w3id.org/samverkan/shapes#quote-in-place"
_COMPONENT = "https://w3id.org/samverkan/shapes#QuoteConstraintComponent"
_LONGEST = 200
"""Characters of a quote that are told; more would hide the report."""

_READ = frozenset((Oa.exact, Oa.start, Oa.end, Dcterms.isPartOf, Smv.sha256))

Said = defaultdict[ox.NamedNode, set[str]]
"""What is said of a node: the values of each predicate, without their types."""


def with_quotes(
    report: Report, triples: Iterable[ox.Triple], text_of: Callable[[str], str | None]
) -> tuple[Report, int]:
    """Gives a report with the quotes that do not stand at their offsets, and how many quotes were looked up.

    `text_of` gives the text of a page by the SHA-256 of its bytes, None where it is not at hand.
    """
    said: defaultdict[str, Said] = defaultdict(lambda: defaultdict(set))
    for subject, predicate, value in triples:
        if predicate in _READ and isinstance(subject, ox.NamedNode) and not isinstance(value, ox.Triple):
            said[subject.value][predicate].add(value.value)
    quotes: defaultdict[str, set[str]] = defaultdict(set)
    for passage in [node for node, about in said.items() if Oa.exact in about]:
        for page in said[passage][Dcterms.isPartOf]:
            for sha256 in said[page][Smv.sha256] if page in said else ():
                quotes[sha256].add(passage)
    found: list[Result] = []
    looked_up = 0
    for sha256 in sorted(quotes):
        text = text_of(sha256)
        if text is not None:
            looked_up += len(quotes[sha256])
            found += (result for node in quotes[sha256] for result in _misplaced(node, said[node], text))
    return Report(tuple(sorted((*report.results, *found), key=in_order))), looked_up


def _misplaced(node: str, about: Said, text: str) -> Iterator[Result]:
    places = [(_number(a), _number(b)) for a in about[Oa.start] for b in about[Oa.end]]
    for exact in about[Oa.exact]:
        if not any(text[start:end] == exact for start, end in places):
            yield Result(
                severity="Violation",
                focus=node,
                path=Oa.exact.value,
                shape=_SHAPE,
                component=_COMPONENT,
                value=str(ox.Literal(exact[:_LONGEST])),
                sv="Rätta citatet: orden står inte på den platsen i sidans text.",
                en="Correct the quote: the words do not stand at that place in the page's text.",
            )


def _number(told: str) -> int:
    """Gives an offset; what is none is the shapes' business, and stands nowhere."""
    return int(told) if told.isascii() and told.isdecimal() else 0
