"""Checks that facts are founded: each has words of the page, and they stand there at its offsets."""

from __future__ import annotations

from graph.evaluate.score import Score
from graph.evaluate.view import View

__all__ = ["score_receipts"]


def score_receipts(view: View, score: Score) -> None:
    """Counts the facts with a passage, and the passages whose words stand in the text as read."""
    document = view.facts.document
    passages = set()
    for fact in view.facts.all():
        quoted = [passage for passage in fact.receipt.passages if passage.exact]
        score.receipts.add(bool(quoted), not quoted, 0)
        passages.update(quoted)
    for passage in passages:
        stands = document.words(passage.start, passage.end) == passage.exact
        score.quotes.add(stands, not stands, 0)
