"""How a name is written in a picture: in short lines, and how much room they take; the order of names."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from queries.names import swedish_order

if TYPE_CHECKING:
    import networkx

__all__ = [
    "ACTOR_LINES",
    "LINE_HEIGHT",
    "LINE_WIDTH",
    "TIE_LINES",
    "WORD_WIDTH",
    "by_name",
    "label_size",
    "most_joined",
    "name_sizes",
    "wrap",
]

LINE_HEIGHT = 19.0
_CHARACTER = 8.6
LINE_WIDTH = 24
WORD_WIDTH = 30  # a word of its own line may be so long: Arbetsmarknadsdepartementet
ACTOR_LINES = 3  # with it nearly every name of the tables stands whole
TIE_LINES = 3  # the names of collaborations are longer than those of actors


def by_name(network: networkx.Graph[str], key: str) -> tuple[str, str]:
    """Gives a key by which actors sort as in Swedish by what they are called, and those of one name by theirs."""
    return swedish_order(str(network.nodes[key].get("label", key))), key


def most_joined(network: networkx.Graph[str], part: Iterable[str]) -> list[str]:
    """Gives actors in the order of how many they work with, those with most first."""
    return sorted(part, key=lambda key: (-network.degree(key), *by_name(network, key)))


def wrap(text: str, width: int = LINE_WIDTH, lines: int = ACTOR_LINES) -> tuple[str, ...]:
    """Gives the text in at most `lines` lines of `width` characters; what is cut ends in an ellipsis.

    A single word may be somewhat longer before it is cut.
    """
    words = " ".join(text.split()).split(" ")
    found: list[str] = [""]
    for word in words:
        longer = f"{found[-1]} {word}".strip()
        if len(longer) <= width or not found[-1]:
            found[-1] = longer
        else:
            found.append(word)
    kept = [
        line if len(line) <= max(width, WORD_WIDTH) else line[: width - 1] + "…" for line in found[:lines]
    ]
    if len(found) > lines and not kept[-1].endswith("…"):
        kept[-1] = kept[-1][: width - 1].rstrip() + "…"
    return tuple(kept)


def name_sizes(network: networkx.Graph[str]) -> dict[str, tuple[float, float]]:
    """Gives the width and height that the name of each actor needs, in either language."""
    return {key: label_size(actor["label"], actor["label_en"]) for key, actor in network.nodes(data=True)}


def label_size(*texts: str, lines: int = ACTOR_LINES) -> tuple[float, float]:
    """Gives the width and height that the widest of the texts needs, in units of the picture."""
    wrapped = [wrap(text, lines=lines) for text in texts]
    return (
        max(len(line) for some in wrapped for line in some) * _CHARACTER,
        max(len(some) for some in wrapped) * LINE_HEIGHT,
    )
