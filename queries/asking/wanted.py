"""What kind of thing a question asks for: `which networks`, `how many reports`, `who`."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from queries.asking.lexicon import Word

__all__ = ["BEYOND", "unknown_kind", "wanted"]

BEYOND = "beyond"
"""The concept of words for what no graph of who works with whom knows: reasons, advice, what is best, sums of money."""

_ACTOR, _COLLABORATION, _PUBLICATION = "actor", "collaboration", "publication"
_WHO = {"vem", "vems", "vilkas", "who", "whom", "whose", "whoever"}
_WHICH = {"vilka", "vilken", "vilket", "which", "what", "hur många", "how many"}
_KINDS = {  # what a catalogued question can give, by the concept of the word for it; kinds of kinds go together
    **dict.fromkeys(("actor", "partner", "municipality", "unit"), _ACTOR),
    **dict.fromkeys(("collaboration", "network"), _COLLABORATION),
    **dict.fromkeys(("publication", "strategy", "appendix"), _PUBLICATION),
    **{kind: kind for kind in ("county", "assignment", "theme", "source", "fact", "rule", "code")},
}
# Concepts of words that may stand before the one that tells the kind: `which other networks`.
_BESIDE = {"other", "new", "several", "most", "least", "together", "certain", "same-name", "count", "mutual"}


def unknown_kind(words: Sequence[Word]) -> str | None:
    """Gives the word after `which` or `how many` where nothing is known by it: `which parties`; else None."""
    for word, following in pairwise(words):
        if word.text in _WHICH and not following.known:
            return following.text
    return None


def wanted(words: Sequence[Word]) -> str | None:
    """Gives the kind of thing that is asked for, by the name of its concept; None where the words do not say."""
    for place, word in enumerate(words):
        if word.text in _WHO:
            return _ACTOR
        if word.text in _WHICH:
            return _kind_after(words[place + 1 :])
    return None


def _kind_after(words: Sequence[Word]) -> str | None:
    for word in words:
        kinds = {_KINDS[concept] for concept in word.concepts if concept in _KINDS}
        if kinds:
            return min(kinds)
        if word.concepts and not word.concepts & _BESIDE:
            return None
    return None
