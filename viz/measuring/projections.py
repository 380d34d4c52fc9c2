"""Four ways to join things into a network, each narrowed by theme, county and year.

Every projection has the shape that `viz.network.load_network` gives: what joins two nodes is a `Tie`, whatever it
is. A page that names two actors is a weaker sign than a collaboration, and is marked: its ties are `Mention`s.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Literal

from ontology.terms import Dcterms, Rdf, Skos, Smv
from viz.facts import Tale, Tie
from viz.network import load_network, network_of
from viz.reading import Description, described

if TYPE_CHECKING:
    import networkx

    from graph.store import GraphStore

__all__ = ["PROJECTIONS", "Choice", "Projection", "load_projection"]

Projection = Literal["collaborations", "mentions", "counties", "themes"]
PROJECTIONS: tuple[Projection, ...] = ("collaborations", "mentions", "counties", "themes")
"""Actors by shared collaborations, actors by pages that name both, counties and themes by collaborations."""

_NAMES = (Rdf.type, Skos.prefLabel, Skos.altLabel, Smv.county)
_FACTS = (Smv.Assignment, Smv.Collaboration, Smv.Publication, Smv.Inspection, Smv.Funding)


@dataclass(frozen=True, slots=True)
class Choice:
    """What counts: a theme or a narrower one, a county (keys, empty for all), a year (None for all).

    A collaboration belongs to a county where it says so or an actor of the county takes part. In a year are those
    that had begun and not ended; without a known end they go on. `undated` keeps those without any year too.
    """

    theme: str = ""
    county: str = ""
    at: int | None = None
    undated: bool = False


def load_projection(
    store: GraphStore, projection: Projection = "collaborations", choice: Choice | None = None
) -> networkx.Graph[str]:
    """Gives a network as `load_network` does, joined by what the projection says.

    In `counties` and `themes` the nodes are those, with kind `County` or `Theme`; two are joined by the
    collaborations in which actors of both counties take part, or that are about both themes.
    """
    chosen = choice or Choice()
    tale: Tale = load_network(store).graph["tale"]
    actors = described(store, Smv.Actor, _NAMES)
    homes = {key: actor.keys(Smv.county) for key, actor in actors.items()}
    ties: Iterable[Tie] = tale.ties if projection != "mentions" else _mentions(store, actors)
    themes = _with_narrower(store, chosen.theme)
    kept = [tie for tie in ties if _counts(tie, chosen, themes, homes)]
    things: Mapping[str, Description] = actors
    kind = ""
    if projection == "counties":
        things, kind = described(store, Smv.County, (Skos.prefLabel,)), "County"
        kept = [
            _between(tie, {home for key in tie.participants for home in homes.get(key, ())}) for tie in kept
        ]
    elif projection == "themes":
        things, kind = described(store, Smv.Theme, (Skos.prefLabel,)), "Theme"
        kept = [_between(tie, tie.themes) for tie in kept]
    network = network_of(things, replace(tale, ties=tuple(kept)))
    if kind:
        for _, node in network.nodes(data=True):
            node.update(kind=kind)
    return network


def _between(tie: Tie, things: Iterable[str]) -> Tie:
    return replace(tie, participants=tuple(sorted(set(things))), coordinators=())


def _with_narrower(store: GraphStore, theme: str) -> frozenset[str]:
    if not theme:
        return frozenset()
    broader = {
        key: each.keys(Skos.broader) for key, each in described(store, Smv.Theme, (Skos.broader,)).items()
    }
    found = {theme}
    while more := {key for key, above in broader.items() if found.intersection(above)} - found:
        found |= more
    return frozenset(found)


def _counts(tie: Tie, choice: Choice, themes: frozenset[str], homes: Mapping[str, tuple[str, ...]]) -> bool:
    if themes and themes.isdisjoint(tie.themes):
        return False
    if choice.county:
        places = {*tie.counties, *(home for key in tie.participants for home in homes.get(key, ()))}
        if choice.county not in places:
            return False
    return choice.at is None or _in_force(tie, choice.at, undated=choice.undated)


def _in_force(tie: Tie, year: int, *, undated: bool) -> bool:
    """Tells whether a collaboration was there in a year; see docs/decisions/0042."""
    if tie.start_year is None and tie.end_year is None:
        return undated
    first = tie.start_year if tie.start_year is not None else tie.end_year
    return (first or year) <= year <= (tie.end_year or year)


def _mentions(store: GraphStore, actors: Mapping[str, Description]) -> list[Tie]:
    """Gives each page as a tie of the actors that it names, groups aside, about what its facts are about."""
    groups = {
        key for key, actor in actors.items() if any(t.endswith("ActorGroup") for t in actor.keys(Rdf.type))
    }
    themes, counties = _about(store)
    pages = described(store, Smv.SourceDocument, (Dcterms.title, Skos.prefLabel, Smv.mentions))
    return [
        Tie(
            key=key,
            label=page.text(Skos.prefLabel, Dcterms.title, fallback=key),
            kind="Mention",
            participants=tuple(
                name for name in page.keys(Smv.mentions) if name in actors and name not in groups
            ),
            themes=tuple(sorted(themes[key])),
            counties=tuple(sorted(counties[key])),
        )
        for key, page in pages.items()
    ]


def _about(store: GraphStore) -> tuple[Mapping[str, set[str]], Mapping[str, set[str]]]:
    """Gives the themes and the counties of the facts that each page states."""
    page_of = {
        key: passage.keys(Dcterms.isPartOf)
        for key, passage in described(store, Smv.Passage, (Dcterms.isPartOf,)).items()
    }
    themes: dict[str, set[str]] = defaultdict(set)
    counties: dict[str, set[str]] = defaultdict(set)
    for cls in _FACTS:
        for fact in described(store, cls, (Smv.theme, Smv.county, Smv.statedIn)).values():
            for page in {page for passage in fact.keys(Smv.statedIn) for page in page_of.get(passage, ())}:
                themes[page].update(fact.keys(Smv.theme))
                counties[page].update(fact.keys(Smv.county))
    return themes, counties
