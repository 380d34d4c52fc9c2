"""Fills the radar with what a graph holds, and with what pages say that there is not."""

from __future__ import annotations

import csv
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from typing import Any

from pyoxigraph import NamedNode

from queries.packaged import packaged_text
from queries.radar.absences import Absence
from queries.radar.cells import Fact, Place, Quote, Radar, Subject
from queries.radar.instruments import INSTRUMENTS, cell_query, themes_query
from queries.source import Source, select

__all__ = ["load_radar"]

_LABELS = """
PREFIX smv: <https://w3id.org/samverkan/ontology#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
SELECT ?thing ?name ?code WHERE {
  ?thing a smv:CLASS ; skos:prefLabel ?name .
  OPTIONAL { ?thing smv:scbCode ?code }
}
"""
_PAGES = (
    "PREFIX smv: <https://w3id.org/samverkan/ontology#> "
    "SELECT (COUNT(DISTINCT ?page) AS ?pages) WHERE { ?page a smv:SourceDocument }"
)


def load_radar(source: Source, absences: Iterable[Absence] = ()) -> Radar:
    """Gives the radar of a graph; raises PackagedDataError where a file of it is missing."""
    absent = tuple(absences)
    found: dict[tuple[str, str, str], set[str]] = defaultdict(set)
    for kind in INSTRUMENTS:
        for row in select(source, themes_query(kind)):
            found[row["county"].value, row["theme"].value, kind.name].add(row["fact"].value)
        for row in select(source, cell_query(kind)):
            found[row["county"].value, "", kind.name].add(row["fact"].value)
    used = {theme for _, theme, _ in found} | {absence.theme for absence in absent}
    total = next(iter(select(source, _PAGES)))["pages"]
    facts = _facts(source, {iri for iris in found.values() for iri in iris})
    pages = {
        (row["county"].value, row["page"].value) for row in select(source, packaged_text("radar/pages.rq"))
    }
    pages |= {
        (county, quote.page)
        for (county, _, _), iris in found.items()
        for iri in iris
        for quote in facts[iri].quotes
    }
    return Radar(
        counties=_places(source, Counter(county for county, _ in pages)),
        themes=(Subject("", {"sv": "Alla teman", "en": "All themes"}), *_subjects(source, used - {""})),
        facts=facts,
        found={place: tuple(sorted(iris)) for place, iris in found.items()},
        absences=absent,
        pages=int(total.value),
    )


def _labels(source: Source, class_name: str) -> dict[str, dict[str, str]]:
    """Gives the names by language (`code` beside them) of each thing of a class; Swedish where a language lacks one."""
    names: dict[str, dict[str, str]] = defaultdict(dict)
    for row in select(source, _LABELS.replace("CLASS", class_name)):
        names[row["thing"].value][row["name"].language or "sv"] = row["name"].value
        names[row["thing"].value]["code"] = row["code"].value if row["code"] else ""
    return {thing: {"en": found.get("sv", ""), **found} for thing, found in names.items()}


def _places(source: Source, pages: Mapping[str, int]) -> tuple[Place, ...]:
    named = _labels(source, "County")
    by_code = {labels["code"]: iri for iri, labels in named.items()}
    beside: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for one, other, length in list(csv.reader(packaged_text("radar/borders.csv").splitlines()))[1:]:
        if one in by_code and other in by_code:
            beside[one].append((-int(length), by_code[other]))
            beside[other].append((-int(length), by_code[one]))
    return tuple(
        Place(iri, code, _two(named[iri]), tuple(n for _, n in sorted(beside[code])), pages.get(iri, 0))
        for code, iri in sorted(by_code.items())
    )


def _subjects(source: Source, used: set[str]) -> tuple[Subject, ...]:
    named = _labels(source, "Theme")
    subjects = (Subject(iri, _two(labels)) for iri, labels in named.items() if iri in used)
    return tuple(sorted(subjects, key=lambda subject: subject.labels["sv"]))


def _two(labels: Mapping[str, str]) -> dict[str, str]:
    return {language: labels[language] for language in ("sv", "en")}


def _facts(source: Source, wanted: set[str]) -> dict[str, Fact]:
    labels: dict[str, dict[str, str]] = {}
    for class_name in ("Collaboration", "Publication", "Inspection"):
        labels |= {iri: _two(found) for iri, found in _labels(source, class_name).items() if iri in wanted}
    quotes: dict[str, list[Quote]] = defaultdict(list)
    for row in select(source, packaged_text("radar/passages.rq")):
        quote = _quote(row)
        if quote not in quotes[row["fact"].value]:
            quotes[row["fact"].value].append(quote)
    return {iri: Fact(iri, labels[iri], tuple(quotes[iri])) for iri in sorted(labels)}


def _quote(row: Any) -> Quote:
    told = {name: row[name].value if row[name] else "" for name in ("title", "address", "words", "sv", "en")}
    words = {language: told["words"] or told[language] for language in ("sv", "en")}
    page = row["page"].value if isinstance(row["page"], NamedNode) else str(row["page"])
    return Quote(page, told["title"] or page, told["address"], words)
