"""Says in one sentence that somebody has judged a fact, or that the verdict no longer holds."""

from __future__ import annotations

from collections.abc import Mapping

from pyoxigraph import NamedNode

from graph.diff.side import Side
from ontology.terms import Smv

__all__ = ["OF_REVIEWS", "review_sentences"]

OF_REVIEWS = (Smv.verdict, Smv.reviewedBy, Smv.reviewedOn)
"""What a verdict is told by: which, whose, from which day."""

_DID: Mapping[str, Mapping[str, str]] = {
    "sv": {"confirm": "bekräftade", "reject": "avvisade", "correct": "rättade", "add": "lade till"},
    "en": {"confirm": "confirmed", "reject": "rejected", "correct": "corrected", "add": "added"},
}
_FORMS: Mapping[str, tuple[str, str]] = {
    "sv": ("{by} {did} {s} ({on})", "Att {by} {did} {s} ({on}) gäller inte längre"),
    "en": ("{by} {did} {s} ({on})", "That {by} {did} {s} ({on}) no longer holds"),
}


def review_sentences(side: Side, node: str, *, holds: bool) -> Mapping[str, str] | None:
    """Gives the sentence in each language; None where verdict, reviewer or day is missing."""
    verdicts, by, on = (
        [side.label(value, "sv") for value in side.values(node, predicate)] for predicate in OF_REVIEWS
    )
    if not (verdicts and by and on):
        return None
    return {
        language: _FORMS[language][not holds].format(
            by=", ".join(by),
            did=", ".join(_DID[language].get(verdict, verdict) for verdict in verdicts),
            s=side.label(NamedNode(node), language),
            on=", ".join(on),
        )
        for language in _DID
    }
