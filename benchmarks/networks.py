"""Networks of our shape and any size, the same for the same size, for measuring pictures."""

from __future__ import annotations

import random
from collections.abc import Iterator
from itertools import combinations

import networkx

from viz.facts import Page, Quote, Tale, Text, Tie
from viz.kinds import ACTOR_KINDS, COLLABORATION_KINDS
from viz.network import network_of
from viz.reading import Description

__all__ = ["synthetic_network"]

_COUNTIES = 21
_SIZES = (1, 2, 2, 3, 3, 4)
_HOME = 0.8  # so large a part of the collaborations keeps to one county


def synthetic_network(actors: int, lines: int, seed: int = 2026) -> networkx.Graph[str]:
    """Gives a network of so many actors and at least so many lines: small collaborations, most within a county."""
    dice = random.Random(seed)  # noqa: S311 - a repeatable network is wanted, no secret
    keys = [f"actor/{number:05}" for number in range(actors)]
    ties = tuple(_ties(keys, lines, dice))
    counties = {f"county/{i}": Text(f"Län {i}", f"County {i}") for i in range(_COUNTIES)}
    tale = Tale(ties, {"document/0": Page("En sida")}, {}, counties, {})
    network = network_of({key: Description(key, "") for key in keys}, tale)
    kinds = [kind.name for kind in ACTOR_KINDS]
    for key, actor in network.nodes(data=True):
        number = int(key.removeprefix("actor/"))
        name = f"Aktör nummer {number}"
        actor.update(
            label=name, label_en=name, names=(name,), county=f"county/{number % _COUNTIES}",
            kind=kinds[number % len(kinds)],
        )  # fmt: skip
    return network


def _ties(keys: list[str], lines: int, dice: random.Random) -> Iterator[Tie]:
    kinds = [kind.name for kind in COLLABORATION_KINDS]
    met: set[tuple[str, str]] = set()
    unseen = keys[:]  # everyone takes part in something
    number = 0
    while len(met) < lines or unseen:
        first = unseen.pop() if unseen else dice.choice(keys)
        circle = (
            keys[int(first.removeprefix("actor/")) % _COUNTIES :: _COUNTIES]
            if dice.random() < _HOME
            else keys
        )
        others = dice.sample(circle, min(len(circle), dice.choice(_SIZES)))
        members = tuple(sorted({first, *others}))
        met.update(combinations(members, 2))
        name = Text(f"Samverkan {number}", f"Collaboration {number}")
        year = 1995 + number % 30 if number % 4 else None
        quotes = (Quote("document/0", f"Ord nummer {number} om {members[0]}."),)
        yield Tie(
            f"collaboration/{number}",
            name,
            kinds[number % len(kinds)],
            members,
            start_year=year,
            quotes=quotes,
        )
        number += 1
