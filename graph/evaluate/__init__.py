"""Compares what was found on labelled pages with what a careful reader finds: the step that measures."""

from __future__ import annotations

from graph.evaluate.assignments import score_assignments
from graph.evaluate.collaborations import score_collaborations
from graph.evaluate.gold import Gold
from graph.evaluate.mentions import score_inspections, score_mentions
from graph.evaluate.publications import score_publications
from graph.evaluate.receipts import score_receipts
from graph.evaluate.score import Score
from graph.evaluate.view import View
from graph.records import Document, Facts
from graph.reference.tables import Reference

__all__ = ["score_page", "score_unread"]


def score_page(gold: Gold, facts: Facts, reference: Reference) -> Score:
    """Gives the tallies and misses of one page: its facts against its gold."""
    view, score = View(facts, reference), Score(page=gold.name)
    score_mentions(gold, view, score)
    score_publications(gold, view, score)
    score_assignments(gold, view, score)
    score_collaborations(gold, view, score)
    score_inspections(gold, view, score)
    score_receipts(view, score)
    return score


def score_unread(gold: Gold, reference: Reference) -> Score:
    """Gives the score of a page that could not be read: all that its gold asks for is missed."""
    return score_page(gold, Facts(Document(text="", sha256="", name=gold.name, blocks=())), reference)
