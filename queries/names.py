"""Compares names as people write them, and says which come near one that is unknown."""

from __future__ import annotations

from collections.abc import Iterable

__all__ = ["fold", "suggestion", "swedish_order"]

_NEAR = 62  # of 100: below this, rapidfuzz's suggestions have little more in common than "Länsstyrelsen"


_LAST_LETTERS = str.maketrans({"å": "z1", "ä": "z2", "æ": "z2", "ö": "z3", "ø": "z3"})


def swedish_order(name: str) -> str:
    """Gives a key by which names sort as in Swedish: å, ä and ö after z, whatever the case."""
    return name.casefold().translate(_LAST_LETTERS)


def fold(name: str) -> str:
    """Gives a name without regard to case and to the width and kind of its blanks."""
    return " ".join(name.split()).casefold()


def suggestion(name: str, known: Iterable[str], count: int = 3) -> str:
    """Gives `: did you mean "a", "b" or "c"?`, or an empty text where nothing comes near."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a wrong name pays for it

    found = process.extract(
        name, sorted(set(known)), scorer=fuzz.WRatio, processor=fold, limit=count, score_cutoff=_NEAR
    )
    quoted = [f'"{match[0]}"' for match in found]
    if not quoted:
        return ""
    listed = " or ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))
    return f" (did you mean {listed}?)"
