"""Says who once bore a name that nobody bears now: the tables know it, the graph has it as nobody's name."""

from __future__ import annotations

from queries.names import fold

__all__ = ["former_bearers"]


def former_bearers(name: str) -> frozenset[str]:
    """Gives the keys of the actors that had a name or an abbreviation (`SKL`, "Polisen i Skåne") for some years.

    Pages of those years are read with such names. They are no labels in the graph, where a name without years would
    say that the body bears it still.
    """
    from graph.reference.tables import load_reference  # noqa: PLC0415 - only a name unknown to the graph pays for it

    reference = load_reference()
    return frozenset(
        key
        for key, spelling in reference.spellings.items()
        if any(fold(dated.text) == fold(name) for dated in spelling.dated)
    )
