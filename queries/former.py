"""Says who once bore a name that nobody bears now: the tables know it, the graph has it as nobody's name."""

from __future__ import annotations

from collections.abc import Iterator

from queries.names import fold

__all__ = ["former_bearers", "former_names"]


def former_bearers(name: str) -> frozenset[str]:
    """Gives the keys of the actors that had a name or an abbreviation (`SKL`, "Polisen i Skåne") for some years.

    Pages of those years are read with such names. They are no labels in the graph, where a name without years would
    say that the body bears it still.
    """
    return frozenset(key for key, once in former_names() if fold(once) == fold(name))


def former_names() -> Iterator[tuple[str, str]]:
    """Gives the key of each such actor with each name or abbreviation that it had for some years."""
    from graph.reference.tables import load_reference  # noqa: PLC0415 - only a name unknown to the graph pays for it

    for key, spelling in load_reference().spellings.items():
        for dated in spelling.dated:
            yield key, dated.text
