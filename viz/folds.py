"""Folds a network too large for one picture: each community becomes one mark that opens to a picture of its own."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from math import ceil
from typing import TYPE_CHECKING, Literal

from viz.between import with_ties
from viz.blocks import Member, Spot
from viz.columns import Picture, Plan, columns, rows
from viz.facts import Tale, Tie
from viz.labels import label_size
from viz.layout import NARROW_WIDTH, WIDE_SCREEN, plan_of

if TYPE_CHECKING:
    import networkx

__all__ = ["FOLD_FROM", "SCREENS", "Fold", "Screen", "folds_of", "lay_out_folds"]

FOLD_FROM = 5_000
"""A network of more actors than this is folded."""

_LARGEST = 1_000  # so many actors one opened picture holds at most
_MOST = 60  # so many marks the first picture holds, if the actors are not too many for that
_COLUMNS = (2, 4, 6, 8)
_APART = 200.0


Screen = Literal["wide", "narrow"]
SCREENS: tuple[Screen, ...] = ("wide", "narrow")
"""A picture is laid out for each: a screen, and a phone held upright."""


@dataclass(frozen=True, slots=True)
class Fold:
    """A community, or a part of one, drawn as one mark: its key in the page and its actors."""

    key: str
    members: tuple[str, ...]


def folds_of(parts: Iterable[Sequence[str]]) -> tuple[Fold, ...]:
    """Gives the marks for communities, the largest first: large ones are cut, the many small ones put together."""
    pieces = [tuple(part[i : i + _LARGEST]) for part in parts for i in range(0, len(part), _LARGEST)]
    kept, small = pieces[: _MOST - 1], [key for piece in pieces[_MOST - 1 :] for key in piece]
    kept += [tuple(small[i : i + _LARGEST]) for i in range(0, len(small), _LARGEST)]
    return tuple(Fold(f"fold/{i}", members) for i, members in enumerate(kept))


def lay_out_folds(
    network: networkx.Graph[str], folds: Sequence[Fold], labels: Sequence[str], screen: Screen
) -> tuple[Picture, list[Picture]]:
    """Gives the picture of the marks, named by `labels`, and those of each mark's actors and collaborations.

    The latter lie beside each other on one plane, so that actors of several can be shown at once. A collaboration
    stands in the picture of the mark that holds the first of its participants.
    """
    marks = [Member(fold.key, *label_size(label)) for fold, label in zip(folds, labels, strict=True)]
    first = Plan([("folds", marks)], lambda _one, _other: 0.0, 160 if screen == "wide" else 36, 14, 30)
    overview = columns(first, 1, 1.5) if screen == "wide" else rows(first, NARROW_WIDTH)
    return overview, _beside([_opened(network, fold, screen) for fold in folds])


def _beside(pictures: Sequence[Picture]) -> list[Picture]:
    """Sets pictures in rows, as many in each as there are rows."""
    count = ceil(len(pictures) ** 0.5)
    made: list[Picture] = []
    y = 0.0
    for start in range(0, len(pictures), count):
        row = pictures[start : start + count]
        x = 0.0
        for picture in row:
            made.append(_shifted(picture, round(x), round(y)))
            x += picture.width + _APART
        y += max(picture.height for picture in row) + _APART
    return made


def _shifted(picture: Picture, right: int, down: int) -> Picture:
    spots = {key: Spot(spot.x + right, spot.y + down, spot.side) for key, spot in picture.spots.items()}
    frames = (replace(frame, x=frame.x + right, y=frame.y + down) for frame in picture.frames)
    return Picture(spots, tuple(frames), picture.width, picture.height)


def _within(tie: Tie, inside: set[str]) -> Tie:
    """Gives a collaboration with those participants alone that lie inside."""
    return replace(tie, participants=tuple(key for key in tie.participants if key in inside))


def _opened(network: networkx.Graph[str], fold: Fold, screen: Screen) -> Picture:
    inside = set(fold.members)
    tale: Tale = network.graph["tale"]
    part = network.subgraph(fold.members)
    ties = [_within(tie, inside) for tie in tale.ties if tie.participants and tie.participants[0] in inside]
    plan = plan_of(part, ties, screen)
    if screen == "narrow":
        picture = rows(plan, NARROW_WIDTH)
    else:
        width, height = WIDE_SCREEN
        made = [columns(plan, min(count, len(plan.groups)), width / height) for count in _COLUMNS]
        picture = max(made, key=lambda p: min(width / p.width, height / p.height))
    sizes = {key: label_size(node["label"], node["label_en"]) for key, node in part.nodes(data=True)}
    return with_ties(picture, sizes, ties)
