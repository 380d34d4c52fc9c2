"""What a collaboration is called that has no name of its own: its kind and its first participants."""

from __future__ import annotations

from collections.abc import Sequence

__all__ = ["made_label", "noun_of"]

_BETWEEN = " – "
_MORE = " m.fl."
_SHOWN = 2


def made_label(noun: str, names: Sequence[str]) -> str:
    """Gives a label in Swedish, as "Nätverk: Falu kommun – Bris m.fl."; names beyond the second are not told."""
    return f"{noun}: {_BETWEEN.join(names[:_SHOWN])}{_MORE if len(names) > _SHOWN else ''}"


def noun_of(label: str, names: Sequence[str]) -> str:
    """Gives the noun of a label that was made so of some of these names; "" where it is a name of its own."""
    noun, _, rest = label.partition(": ")
    shown = rest.removesuffix(_MORE)
    made = any(
        shown == name or (shown.startswith(name + _BETWEEN) and shown[len(name + _BETWEEN) :] in names)
        for name in names
    )
    return noun if made else ""
