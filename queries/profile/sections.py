"""Puts a profile together from catalogued questions, each a section that names the question it comes from."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import cache

from pyoxigraph import NamedNode

from queries.catalogue import find
from queries.header import Parameter, Question, parse_question
from queries.names import suggestion
from queries.packaged import packaged_text
from queries.parameters import Value, known_names, read_values
from queries.profile.texts import ELSEWHERE, GAP_HEADS, NAMES, NOT_FOUND, TITLES
from queries.radar import INSTRUMENTS, Place, Radar, load_radar
from queries.run import Rows, run_values
from queries.source import Source, select
from queries.table import View, cells, titles
from samverkan.errors import UnknownNameError

__all__ = ["Profile", "Section", "load_profile"]

_ABOUT = """
PREFIX rdfs: <http://www.w3.org/2000/01/rdf-schema#>
PREFIX skos: <http://www.w3.org/2004/02/skos/core#>
PREFIX smv: <https://w3id.org/samverkan/ontology#>
SELECT DISTINCT ?name ?value WHERE {
  { THING a ?kind . ?kind rdfs:label ?value ; rdfs:isDefinedBy ?_ . FILTER(?kind != smv:Actor) BIND("kind" AS ?name) }
  UNION { THING smv:county/skos:prefLabel ?value . BIND("county" AS ?name) }
  UNION { THING skos:altLabel ?value . BIND("also" AS ?name) }
  UNION { THING smv:organisationNumber ?value . BIND("number" AS ?name) }
  UNION { THING smv:scbCode ?value . BIND("code" AS ?name) }
  FILTER(LANG(?value) IN ("", "LANGUAGE"))
}
ORDER BY ?name ?value
"""


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a profile: its title, a table, and the question that gives it, empty where none does."""

    title: str
    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    asked: str = ""


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile of a county or an actor."""

    name: str
    language: str
    sections: tuple[Section, ...]


def load_profile(source: Source, name: str, language: str) -> Profile:
    """Gives the profile of the county or else the actor of that name.

    Raises:
        UnknownNameError: neither a county nor an actor bears the name; the message says which come near.
        QueryError: several actors bear it.
    """
    for kind, sections in (("county", _county), ("actor", _actor)):
        try:
            thing = _read(source, kind, name)
        except UnknownNameError:
            continue
        return Profile(_label(source, thing, language), language, tuple(sections(source, thing, language)))
    known = [named for kind in ("county", "actor") for _, named, _ in known_names(source, kind)]
    raise UnknownNameError(f"no county and no actor is called {name!r}{suggestion(name, known)}")


def _read(source: Source, kind: str, name: str) -> NamedNode:
    asked = Question(
        "profile", "", parameters=(Parameter("name", kind, True, "", "Roks", {"sv": "", "en": ""}),)
    )
    term = read_values(source, asked, {"name": name})["name"].term
    if not isinstance(term, NamedNode):
        raise TypeError(f"a {kind} is known by an IRI, not by {term}")
    return term


def _label(source: Source, thing: NamedNode, language: str) -> str:
    names = {
        row["name"].language: str(row["name"].value)
        for row in select(
            source, f"SELECT ?name {{ {thing} <http://www.w3.org/2004/02/skos/core#prefLabel> ?name }}"
        )
    }
    return names.get(language) or names["sv"]


def _actor(source: Source, actor: NamedNode, language: str) -> Iterator[Section]:
    yield Section(TITLES["about"][language], (), tuple(_about(source, actor, language)))
    given = {"actor": actor}
    yield _asked(source, "assignments", find("assignments-of"), given, language)
    yield _asked(source, "partners", find("who-works-with"), given, language, columns=4)
    yield _asked(source, "networks", find("collaborations-of"), given, language)
    yield _asked(source, "publications", _own("publications"), given, language)
    yield _asked(source, "timeline", find("timeline"), given, language)
    yield _asked(source, "gaps", find("assignments-without-collaboration"), {}, language, only=actor)
    yield _asked(source, "sources", _own("sources"), {"thing": actor}, language)


def _county(source: Source, county: NamedNode, language: str) -> Iterator[Section]:
    radar = load_radar(source)
    place = next(place for place in radar.counties if place.iri == county.value)
    beside = ", ".join(other.labels[language] for other in radar.neighbours(place)) or "–"
    more = [(NAMES["beside"][language], beside), (NAMES["pages"][language], str(place.pages))]
    yield Section(TITLES["about"][language], (), (*_about(source, county, language), *more))
    given = {"county": county}
    for board in _boards(source, county):
        yield _asked(source, "board", find("assignments-of"), {"actor": board}, language)
        yield _asked(source, "board-partners", find("who-works-with"), {"actor": board}, language, columns=4)
    yield _asked(source, "networks", find("collaborations"), given, language)
    yield _asked(source, "publications", find("publications"), given, language)
    yield _by_year(_asked(source, "timeline", find("county-profile"), given, language))
    yield Section(TITLES["gaps"][language], GAP_HEADS[language], tuple(_gaps(radar, place, language)))
    yield _asked(source, "sources", _own("sources"), {"thing": county}, language)


def _by_year(section: Section) -> Section:
    """Gives the rows of a county's facts (kind, year, fact) by year, with the year first and the undated last."""
    rows = sorted(
        ((year, kind, fact) for kind, year, fact in section.rows), key=lambda row: (not row[0], *row)
    )
    kind, year, fact = section.heads
    return replace(section, heads=(year, kind, fact), rows=tuple(rows))


def _boards(source: Source, county: NamedNode) -> list[NamedNode]:
    text = (
        "PREFIX smv: <https://w3id.org/samverkan/ontology#> "
        f"SELECT ?board {{ ?board a smv:CountyAdministrativeBoard ; smv:county {county} }} ORDER BY ?board"
    )
    return [row["board"] for row in select(source, text)]


def _about(source: Source, thing: NamedNode, language: str) -> list[tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for row in select(source, _ABOUT.replace("THING", str(thing)).replace("LANGUAGE", language)):
        found.setdefault(row["name"].value, []).append(row["value"].value)
    return [(texts[language], ", ".join(found[name])) for name, texts in NAMES.items() if name in found]


def _asked(  # noqa: PLR0913 - what is asked, of what, and how much of the answer is shown
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
    values = {name: Value(term, _label(source, term, language)) for name, term in given.items()}
    answer = run_values(source, question, values, language=language)
    if not isinstance(answer, Rows):
        raise TypeError(f"{question.name} gives no rows")
    if only:
        answer = Rows(answer.columns, (row for row in answer.rows if only in row))
    view = View(question, language, {})
    heads = titles(answer, view)[:columns]
    rows = dict.fromkeys(tuple(row[:columns]) for row in cells(answer, view))
    asked = _command(question, given) if question.use else ""
    return Section(TITLES[title][language], tuple(heads), tuple(rows), asked)


def _command(question: Question, given: Mapping[str, NamedNode]) -> str:
    keys = (f"--param {name}={'/'.join(term.value.rsplit('/', 2)[1:])}" for name, term in given.items())
    return " ".join(("samverkan query", question.name, *keys))


@cache
def _own(name: str) -> Question:
    return parse_question(name, packaged_text(f"profile/{name}.rq"))


def _gaps(radar: Radar, place: Place, language: str) -> Iterator[tuple[str, ...]]:
    """Gives what was not found here although a neighbour has it or, whatever the theme, any county."""
    for theme in radar.themes:
        for kind in INSTRUMENTS:
            having = [other for other in radar.counties if radar.cell(other, theme, kind.name).facts]
            near = [other.labels[language] for other in radar.neighbours(place) if other in having]
            if place not in having and (near or (having and not theme.iri)):
                elsewhere = ELSEWHERE[language].format(len(having), len(radar.counties))
                here = NOT_FOUND[language].format(place.pages)
                yield theme.labels[language], kind.labels[language], here, ", ".join(near) or elsewhere
