"""Chooses, among ways to derive triples, those that make the smallest proof of one of them.

Knuth's extension of Dijkstra's shortest path to rules with several premises: triples are settled in the order of
the size of their smallest proof. A triple of which the ways are not known yet counts as if it had the smallest proof
that any could have; where the best proof rests on none of these, no other can be smaller.
"""

from __future__ import annotations

import heapq
from collections import defaultdict
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from pyoxigraph import Triple

__all__ = ["Choice", "Way", "smallest"]


@dataclass(frozen=True, slots=True)
class Way:
    """One application of a rule, told by its number, to premises."""

    rule: int
    premises: tuple[Triple, ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """A proof: the way by which each triple in it comes about, and the triples in it of which none is known."""

    ways: Mapping[Triple, Way]
    unknown: tuple[Triple, ...]


# Leaves, depth, whether it rests on unknown ways, then what settles a tie the same each time.
_Size = tuple[int, int, int]
_Entry = tuple[int, int, int, int, str, str, Triple, Way | None]


def smallest(
    target: Triple,
    known: Mapping[Triple, Sequence[Way]],
    is_asserted: Callable[[Triple], bool],
    fewest: int,
) -> Choice | None:
    """Gives the proof of `target` with the fewest leaves, of these the flattest; None where there is none.

    `known` holds the ways to derive a triple, where they have been looked up; a proof of any other triple
    that is not asserted counts as `fewest` leaves.
    """
    heap: list[_Entry] = []
    uses = _uses(target, known, is_asserted, heap, fewest)
    heapq.heapify(heap)
    sizes: dict[Triple, _Size] = {}
    chosen: dict[Triple, Way] = {}
    while heap:
        leaves, depth, open_, _, _, _, triple, way = heapq.heappop(heap)
        if triple in sizes:
            continue
        sizes[triple] = leaves, depth, open_
        if way is not None:
            chosen[triple] = way
        if triple == target:
            return _choice(target, chosen, known, is_asserted)
        for head, use in uses[triple]:
            if head not in sizes and all(premise in sizes for premise in use.premises):
                heapq.heappush(heap, _entry(head, use, sizes))
    return None


def _uses(
    target: Triple,
    known: Mapping[Triple, Sequence[Way]],
    is_asserted: Callable[[Triple], bool],
    heap: list[_Entry],
    fewest: int,
) -> dict[Triple, list[tuple[Triple, Way]]]:
    """Gives the ways that each triple below the target serves, and puts the triples without ways on the heap."""
    uses: dict[Triple, list[tuple[Triple, Way]]] = defaultdict(list)
    seen, todo = {target}, [target]
    while todo:
        triple = todo.pop()
        if is_asserted(triple):
            heap.append((1, 0, 0, 0, "", str(triple), triple, None))
        elif triple not in known:
            heap.append((fewest, 1, 1, 0, "", str(triple), triple, None))
        else:
            for way in known[triple]:
                if not way.premises:
                    heap.append(_entry(triple, way, {}))
                for premise in dict.fromkeys(way.premises):
                    uses[premise].append((triple, way))
                    if premise not in seen:
                        seen.add(premise)
                        todo.append(premise)
    return uses


def _entry(head: Triple, way: Way, sizes: Mapping[Triple, _Size]) -> _Entry:
    below = [sizes[premise] for premise in way.premises]
    return (
        sum(leaves for leaves, _, _ in below),
        1 + max((depth for _, depth, _ in below), default=0),
        max((open_ for _, _, open_ in below), default=0),
        way.rule,
        str(way.premises),
        str(head),
        head,
        way,
    )


def _choice(
    target: Triple,
    chosen: Mapping[Triple, Way],
    known: Mapping[Triple, Sequence[Way]],
    is_asserted: Callable[[Triple], bool],
) -> Choice:
    """Gives the part of the chosen ways on which the target rests."""
    ways: dict[Triple, Way] = {}
    unknown: list[Triple] = []
    seen, todo = {target}, [target]
    while todo:
        triple = todo.pop()
        if triple in chosen:
            ways[triple] = chosen[triple]
            new = [premise for premise in chosen[triple].premises if premise not in seen]
            seen.update(new)
            todo += new
        elif not is_asserted(triple) and triple not in known:
            unknown.append(triple)
    return Choice(ways, tuple(unknown))
