"""From the graph to a network: actors joined by the collaborations that they share."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from itertools import combinations, product
from typing import TYPE_CHECKING

import networkx

from ontology.terms import Dcterms, Oa, Rdf, Schema, Skos, Smv
from viz.facts import Page, Quote, Result, Tale, Text, Tie
from viz.kinds import ACTOR_KINDS, COLLABORATION_KINDS, most_specific
from viz.reading import Description, described

if TYPE_CHECKING:
    from graph.store import GraphStore

__all__ = ["load_network", "network_of"]

_MOST_MEMBERS = 300
_TIE_PROPERTIES = (
    Rdf.type,
    Skos.prefLabel,
    Smv.hasParticipant,
    Smv.coordinatedBy,
    Smv.startYear,
    Smv.endYear,
    Smv.theme,
    Smv.county,
    Smv.statedIn,
    Smv.confidence,
    Smv.verdict,
)


def load_network(store: GraphStore) -> networkx.Graph[str]:
    """Gives the actors that take part in something, joined by what they share.

    Nodes are actor keys with `label`, `label_en`, `kind` (local name of the most specific class), `county`
    (key or "") and `names` (all its names); edges have `weight`, the number of shared collaborations, `ties`,
    their keys, and `strength`: each adds the less, the more members it has (Newman 2001, 1/(n - 1)).
    `network.graph["tale"]` is the `Tale` behind it; an empty store gives an empty one.
    """
    actors = described(store, Smv.Actor, (Rdf.type, Skos.prefLabel, Skos.altLabel, Smv.county))
    counties = described(store, Smv.County, (Skos.prefLabel, Smv.scbCode))
    themes = described(store, Smv.Theme, (Skos.prefLabel,))
    pages = _pages(store, actors)
    ties = _ties(store, pages)
    drawn = {key for tie in ties for key in tie.participants}
    groups = {key for key, actor in actors.items() if "ActorGroup" in _classes(actor)}
    tale = Tale(
        ties=ties,
        pages=pages,
        themes={key: theme.text(Skos.prefLabel, fallback=_tail(key)) for key, theme in themes.items()},
        counties={key: county.text(Skos.prefLabel, fallback=_tail(key)) for key, county in counties.items()},
        county_codes={key: county.plain(Smv.scbCode) for key, county in counties.items()},
        others=len(set(actors) - drawn - groups),
    )
    return network_of(actors, tale)


def network_of(actors: Mapping[str, Description], tale: Tale) -> networkx.Graph[str]:
    """Gives the network of a tale; an actor that nothing describes is drawn under its key.

    A collaboration of more than 300 members joins each of them with its coordinators alone (where none is known,
    with its first): all their pairs would say nothing and fill the memory.
    """
    network: networkx.Graph[str] = networkx.Graph(tale=tale)
    for key in sorted({key for tie in tale.ties for key in tie.participants}):
        actor = actors.get(key) or Description(key, "")
        label = actor.text(Skos.prefLabel, fallback=_tail(key))
        network.add_node(
            key,
            label=label.sv,
            label_en=label.en,
            kind=most_specific(_classes(actor), ACTOR_KINDS),
            county=next(iter(actor.keys(Smv.county)), ""),
            names=actor.wordings(Skos.prefLabel, Skos.altLabel),
        )
    for tie in tale.ties:
        strength = 1 / max(1, len(tie.participants) - 1)
        for one, other in _pairs(tie):
            if not network.has_edge(one, other):
                network.add_edge(one, other, ties=(), weight=0, strength=0.0)
            edge = network.edges[one, other]
            edge["ties"] += (tie.key,)
            edge["weight"] += 1
            edge["strength"] += strength
    return network


def _pairs(tie: Tie) -> Iterator[tuple[str, str]]:
    if len(tie.participants) <= _MOST_MEMBERS:
        yield from combinations(tie.participants, 2)
        return
    heads = tie.coordinators or tie.participants[:1]
    yield from combinations(heads, 2)
    yield from product(heads, (key for key in tie.participants if key not in heads))


def _classes(thing: Description) -> tuple[str, ...]:
    return tuple(_tail(key) for key in thing.keys(Rdf.type))


def _tail(key: str) -> str:
    return key.rstrip("/#").rsplit("#", 1)[-1].rsplit("/", 1)[-1]


def _pages(store: GraphStore, actors: Mapping[str, Description]) -> dict[str, Page]:
    found = described(store, Smv.SourceDocument, (Dcterms.title, Dcterms.publisher, Schema.url))
    return {
        key: Page(
            title=page.plain(Dcterms.title),
            publisher=_names(page.keys(Dcterms.publisher), actors),
            address=next(iter(page.keys(Schema.url)), ""),
        )
        for key, page in found.items()
    }


def _names(keys: Iterable[str], actors: Mapping[str, Description]) -> str:
    return ", ".join(
        actors[k].text(Skos.prefLabel, fallback=_tail(k)).sv if k in actors else _tail(k) for k in keys
    )


def _ties(store: GraphStore, pages: Mapping[str, Page]) -> tuple[Tie, ...]:
    passages = described(store, Smv.Passage, (Oa.exact, Smv.states, Dcterms.isPartOf))
    quotes = {
        key: Quote(
            page=next((page for page in passage.keys(Dcterms.isPartOf) if page in pages), ""),
            exact=passage.plain(Oa.exact),
            stated=passage.text(Smv.states),
        )
        for key, passage in passages.items()
    }
    results = _results(store)
    found = described(store, Smv.Collaboration, _TIE_PROPERTIES)
    return tuple(_tie(key, thing, quotes, results) for key, thing in found.items())


def _tie(
    key: str, thing: Description, quotes: Mapping[str, Quote], results: Mapping[str, list[Result]]
) -> Tie:
    coordinators = thing.keys(Smv.coordinatedBy)
    return Tie(
        key=key,
        label=thing.text(Skos.prefLabel, fallback=_tail(key)),
        kind=most_specific(_classes(thing), COLLABORATION_KINDS),
        participants=tuple(sorted({*thing.keys(Smv.hasParticipant), *coordinators})),
        coordinators=coordinators,
        start_year=thing.year(Smv.startYear),
        end_year=thing.year(Smv.endYear),
        themes=thing.keys(Smv.theme),
        counties=thing.keys(Smv.county),
        quotes=tuple(dict.fromkeys(quotes[p] for p in thing.keys(Smv.statedIn) if p in quotes)),
        results=tuple(sorted(results.get(key, ()), key=lambda r: (r.year or 0, r.title))),
        confidence=thing.number(Smv.confidence),
        verdict=thing.plain(Smv.verdict),
    )


def _results(store: GraphStore) -> dict[str, list[Result]]:
    found: dict[str, list[Result]] = {}
    for publication in described(
        store, Smv.Publication, (Dcterms.title, Dcterms.issued, Smv.resultOf)
    ).values():
        title: Text = publication.text(Dcterms.title)
        for tie in publication.keys(Smv.resultOf):
            found.setdefault(tie, []).append(Result(title.sv, publication.year(Dcterms.issued)))
    return found
