"""Graphs of our shape and any size, the same for the same size and seed, for measuring."""

from __future__ import annotations

import random
from collections.abc import Iterator

import pyoxigraph as ox

__all__ = ["synthetic_graph"]

_SMV = "https://w3id.org/samverkan/ontology#"
_BASE = "https://w3id.org/samverkan/id/"
_RDF_TYPE = ox.NamedNode("http://www.w3.org/1999/02/22-rdf-syntax-ns#type")
_MEMBER = ox.NamedNode("http://www.w3.org/ns/org#hasMember")
_LABEL = ox.NamedNode("http://www.w3.org/2004/02/skos/core#prefLabel")
_GYEAR = ox.NamedNode("http://www.w3.org/2001/XMLSchema#gYear")
_KINDS = ("CountyAdministrativeBoard", "Municipality", "Region", "Authority", "CivilSocietyOrganisation")
_COLLABORATIONS = ("Network", "CollaborationGroup", "JointStrategy", "JointProject", "Agreement")
# So many triples does one round of `_facts` give on average; it sets how many rounds make up a size.
_TRIPLES_A_ROUND = 35


def synthetic_graph(size: int, seed: int = 2026) -> tuple[ox.Triple, ...]:
    """Gives close to `size` asserted triples: actors, groups, collaborations, assignments, evidence."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable graph is wanted, no secret
    rounds = max(1, size // _TRIPLES_A_ROUND)
    actors = max(10, rounds)
    triples: dict[ox.Triple, None] = {}
    for number in range(actors):
        triples.update(dict.fromkeys(_actor(number, actors)))
    for number in range(rounds):
        triples.update(dict.fromkeys(_facts(number, actors, dice)))
    return tuple(triples)


def _node(kind: str, number: int) -> ox.NamedNode:
    return ox.NamedNode(f"{_BASE}{kind}/{number}")


def _term(name: str) -> ox.NamedNode:
    return ox.NamedNode(_SMV + name)


def _actor(number: int, actors: int) -> Iterator[ox.Triple]:
    actor = _node("actor", number)
    yield ox.Triple(actor, _RDF_TYPE, _term(_KINDS[number % len(_KINDS)]))
    yield ox.Triple(actor, _RDF_TYPE, _term("Actor"))
    yield ox.Triple(actor, _LABEL, ox.Literal(f"Aktör {number}", language="sv"))
    yield ox.Triple(actor, _term("county"), _node("county", number % 21))
    if number % 7 == 3:
        yield ox.Triple(actor, _term("partOf"), _node("actor", number - 2))
    if number % 50 == 0:
        group = _node("actor/group", number)
        yield ox.Triple(group, _RDF_TYPE, _term("ActorGroup"))
        yield ox.Triple(group, _RDF_TYPE, _term("Actor"))
        for member in range(number, min(number + 21, actors)):
            yield ox.Triple(group, _MEMBER, _node("actor", member))


def _facts(number: int, actors: int, dice: random.Random) -> Iterator[ox.Triple]:
    yield from _collaboration(number, actors, dice)
    yield from _assignment(number, actors, dice)
    publication = _node("publication", number)
    yield ox.Triple(publication, _RDF_TYPE, _term("Report"))
    yield ox.Triple(publication, _RDF_TYPE, _term("Publication"))
    yield ox.Triple(publication, _term("resultOf"), _node("collaboration", number))
    yield from _evidence(publication, 3 * number)


def _collaboration(number: int, actors: int, dice: random.Random) -> Iterator[ox.Triple]:
    node = _node("collaboration", number)
    yield ox.Triple(node, _RDF_TYPE, _term(_COLLABORATIONS[number % len(_COLLABORATIONS)]))
    yield ox.Triple(node, _RDF_TYPE, _term("Collaboration"))
    yield ox.Triple(node, _LABEL, ox.Literal(f"Samverkan {number}", language="sv"))
    yield ox.Triple(node, _term("startYear"), ox.Literal(str(1995 + number % 30), datatype=_GYEAR))
    members = dice.sample(range(actors), min(actors, dice.choice((2, 3, 4, 6, 9, 14))))
    for member in members:
        yield ox.Triple(node, _term("hasParticipant"), _node("actor", member))
    yield ox.Triple(node, _term("coordinatedBy"), _node("actor", members[0]))
    yield from _evidence(node, 3 * number + 1)


def _assignment(number: int, actors: int, dice: random.Random) -> Iterator[ox.Triple]:
    node = _node("assignment", number)
    group = number % 5 == 0
    receiver = (
        _node("actor/group", 50 * dice.randrange((actors + 49) // 50)) if group else _node("actor", number)
    )
    yield ox.Triple(node, _RDF_TYPE, _term("Assignment"))
    yield ox.Triple(node, _term("assignedTo"), receiver)
    yield ox.Triple(node, _term("assignedBy"), _node("actor", dice.randrange(actors)))
    yield ox.Triple(node, _term("startYear"), ox.Literal(str(1995 + number % 30), datatype=_GYEAR))
    yield from _evidence(node, 3 * number + 2)


def _evidence(fact: ox.NamedNode, number: int) -> Iterator[ox.Triple]:
    passage = _node("passage", number)
    document = _node("document", number // 20)
    yield ox.Triple(fact, _term("statedIn"), passage)
    yield ox.Triple(passage, _RDF_TYPE, _term("Passage"))
    yield ox.Triple(
        passage, ox.NamedNode("http://www.w3.org/ns/oa#exact"), ox.Literal(f"Ord nummer {number}.")
    )
    yield ox.Triple(passage, ox.NamedNode("http://purl.org/dc/terms/isPartOf"), document)
    yield ox.Triple(document, _RDF_TYPE, _term("SourceDocument"))
