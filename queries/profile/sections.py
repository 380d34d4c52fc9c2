"""Puts a profile together from catalogued questions, each a section that names the question it comes from."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace

from pyoxigraph import NamedNode

from queries.catalogue import find
from queries.header import Parameter, Question
from queries.names import did_you_mean, nearest
from queries.parameters import known_names, read_values
from queries.profile.section import Section, about, asked, label, own
from queries.profile.texts import ELSEWHERE, GAP_HEADS, NAMES, NO_GAP, NOT_FOUND, NOT_READ, TITLES
from queries.radar import INSTRUMENTS, Place, Radar, load_radar
from queries.source import Source, select
from samverkan.errors import UnknownNameError

__all__ = ["Profile", "Section", "load_profile"]


@dataclass(frozen=True, slots=True)
class Profile:
    """The profile of a county, an actor or a collaboration."""

    name: str
    language: str
    sections: tuple[Section, ...]


def load_profile(source: Source, name: str, language: str) -> Profile:
    """Gives the profile of the county or else the actor or else the collaboration of that name.

    Raises:
        UnknownNameError: none of them bears the name; the message says which come near.
        QueryError: several of one sort bear it.
    """
    for kind, sections in _SORTS.items():
        try:
            thing = _read(source, kind, name)
        except UnknownNameError:
            continue
        return Profile(label(source, thing, language), language, tuple(sections(source, thing, language)))
    known = [named for kind in _SORTS for _, named, _ in known_names(source, kind)]
    near = nearest(name, known)
    raise UnknownNameError(
        f"no county, no actor and no collaboration is called {name!r}{did_you_mean(near)}",
        swedish=f"inget län, ingen aktör och inget samarbete heter {name!r}{did_you_mean(near, 'sv')}",
    )


def _read(source: Source, kind: str, name: str) -> NamedNode:
    question = Question(
        "profile", "", parameters=(Parameter("name", kind, True, "", "Roks", {"sv": "", "en": ""}),)
    )
    term = read_values(source, question, {"name": name})["name"].term
    if not isinstance(term, NamedNode):
        raise TypeError(f"a {kind} is known by an IRI, not by {term}")
    return term


def _actor(source: Source, actor: NamedNode, language: str) -> Iterator[Section]:
    yield Section(TITLES["about"][language], (), tuple(about(source, actor, language)))
    given = {"actor": actor}
    yield asked(source, "assignments", find("assignments-of"), given, language)
    yield asked(source, "partners", find("who-works-with"), given, language, columns=4)
    yield asked(source, "networks", find("collaborations-of"), given, language)
    yield asked(source, "publications", own("publications"), given, language)
    yield asked(source, "timeline", find("timeline"), given, language)
    yield asked(source, "gaps", find("assignments-without-collaboration"), {}, language, only=actor)
    yield asked(source, "sources", own("sources"), {"thing": actor}, language)


def _county(source: Source, county: NamedNode, language: str) -> Iterator[Section]:
    radar = load_radar(source)
    place = next(place for place in radar.counties if place.iri == county.value)
    beside = ", ".join(other.labels[language] for other in radar.neighbours(place)) or "–"
    more = [(NAMES["beside"][language], beside), (NAMES["pages"][language], str(place.pages))]
    yield Section(TITLES["about"][language], (), (*about(source, county, language), *more))
    given = {"county": county}
    for board in _boards(source, county):
        yield asked(source, "board", find("assignments-of"), {"actor": board}, language)
        yield asked(source, "board-partners", find("who-works-with"), {"actor": board}, language, columns=4)
    yield asked(source, "actors", find("actors-in-county"), given, language)
    yield asked(source, "networks", find("collaborations"), given, language)
    yield asked(source, "publications", find("publications"), given, language)
    yield _by_year(asked(source, "timeline", find("county-profile"), given, language))
    yield Section(
        TITLES["gaps"][language],
        GAP_HEADS[language],
        tuple(_gaps(radar, place, language)),
        nothing=NO_GAP[language],
    )
    yield asked(source, "sources", own("sources"), {"thing": county}, language)


def _collaboration(source: Source, collaboration: NamedNode, language: str) -> Iterator[Section]:
    yield Section(TITLES["about"][language], (), tuple(about(source, collaboration, language)))
    given = {"collaboration": collaboration}
    yield asked(source, "members", find("members"), given, language)
    yield asked(source, "results", own("results"), given, language)
    yield asked(source, "stated", own("stated"), given, language)
    yield asked(source, "sources", own("sources"), {"thing": collaboration}, language)


_SORTS = {"county": _county, "actor": _actor, "collaboration": _collaboration}


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


def _gaps(radar: Radar, place: Place, language: str) -> Iterator[tuple[str, ...]]:
    """Gives what was not found here although a neighbour has it or, whatever the theme, any county."""
    for theme in radar.themes:
        for kind in INSTRUMENTS:
            having = [other for other in radar.counties if radar.cell(other, theme, kind.name).facts]
            near = [other.labels[language] for other in radar.neighbours(place) if other in having]
            if place not in having and (near or (having and not theme.iri)):
                elsewhere = ELSEWHERE[language].format(len(having), len(radar.counties))
                here = NOT_FOUND[language].format(place.pages) if place.pages else NOT_READ[language]
                yield theme.labels[language], kind.labels[language], here, ", ".join(near) or elsewhere
