"""What the pictures know of a graph: plain values, read once from the store and free of RDF.

A `key` is an IRI without the data base (`actor/lansstyrelsen-skane`), or the whole IRI where it lies
outside it.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

__all__ = ["Page", "Quote", "Result", "Tale", "Text", "Tie"]


@dataclass(frozen=True, slots=True)
class Text:
    """A wording in Swedish and English; each falls back on the other where only one is known."""

    sv: str
    en: str


@dataclass(frozen=True, slots=True)
class Page:
    """A source as read: where the words stand."""

    title: str
    publisher: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class Quote:
    """What states a fact: the page's words (`exact`) or, where not at hand, a sentence of our own."""

    page: str
    exact: str = ""
    stated: Text = Text("", "")


@dataclass(frozen=True, slots=True)
class Result:
    """A publication that a collaboration led to."""

    title: str
    year: int | None = None


@dataclass(frozen=True, slots=True)
class Tie:
    """A collaboration as the picture shows it; `verdict` is a curator's, empty where nobody has judged."""

    key: str
    label: Text
    kind: str
    participants: tuple[str, ...]
    coordinators: tuple[str, ...] = ()
    start_year: int | None = None
    end_year: int | None = None
    themes: tuple[str, ...] = ()
    counties: tuple[str, ...] = ()
    quotes: tuple[Quote, ...] = ()
    results: tuple[Result, ...] = ()
    confidence: float | None = None
    verdict: str = ""


@dataclass(frozen=True, slots=True)
class Tale:
    """What lies behind a network: its collaborations, the pages and names they speak of, and who is left out.

    `others` counts the actors of the graph, groups aside, that take part in no collaboration.
    """

    ties: tuple[Tie, ...]
    pages: Mapping[str, Page]
    themes: Mapping[str, Text]
    counties: Mapping[str, Text]
    county_codes: Mapping[str, str]
    others: int = 0
