"""Compares names as people write them, and says which come near one that is unknown."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

__all__ = ["did_you_mean", "fold", "nearest", "suggestion", "swedish_order"]

_NEAR = 62  # of 100: below this, rapidfuzz's suggestions have little more in common than "Länsstyrelsen"


_LAST_LETTERS = str.maketrans({"å": "z1", "ä": "z2", "æ": "z2", "ö": "z3", "ø": "z3"})


def swedish_order(name: str) -> str:
    """Gives a key by which names sort as in Swedish: å, ä and ö after z, whatever the case."""
    return name.casefold().translate(_LAST_LETTERS)


def fold(name: str) -> str:
    """Gives a name without regard to case and to the width and kind of its blanks."""
    return " ".join(name.split()).casefold()


def nearest(name: str, known: Iterable[str], count: int = 3) -> list[str]:
    """Gives the known names that come nearest to a wrong one; those with less than half its letters never do."""
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a wrong name pays for it

    long_enough = sorted({each for each in known if 2 * len(each) >= len(name)})
    found = process.extract(
        name, long_enough, scorer=fuzz.WRatio, processor=fold, limit=count, score_cutoff=_NEAR
    )
    return [str(match[0]) for match in found]


def did_you_mean(names: Sequence[str], language: str = "en") -> str:
    """Gives ` (did you mean "a", "b" or "c"?)` in that language, or an empty text where there are no names."""
    asked, or_ = {"en": ("did you mean", "or"), "sv": ("menade du", "eller")}[language]
    quoted = [f'"{name}"' for name in names]
    if not quoted:
        return ""
    listed = f" {or_} ".join(filter(None, [", ".join(quoted[:-1]), quoted[-1]]))
    return f" ({asked} {listed}?)"


def suggestion(name: str, known: Iterable[str]) -> str:
    """Gives the known names that come nearest, as a question in English."""
    return did_you_mean(nearest(name, known))
