"""Which bodies a sentence says do something together."""

from __future__ import annotations

from graph.extract.listed import between, between_them, did_together, in_common, members, people
from graph.extract.page import Page
from graph.extract.partners import contracts, works_with
from graph.extract.reading import Joint, Reading
from graph.extract.sentences import Sentence

__all__ = ["joints_in"]

_RULES = (works_with, did_together, between, between_them, members, people, contracts, in_common)


def joints_in(page: Page, sentence: Sentence) -> list[Joint]:
    """Gives what a sentence joins, the widest of overlapping readings, without those that it denies."""
    reading = Reading(page, sentence)
    if not reading.chunks:
        return []
    found = [j for rule in _RULES for j in rule(reading) if len(j.actors) > 1 and not reading.denies(j)]
    kept: list[Joint] = []
    for joint in sorted(found, key=lambda j: (-len(j.actors), -j.confidence, j.start)):
        if not any(set(joint.actors) <= set(k.actors) for k in kept):
            kept.append(joint)
    return sorted(kept, key=lambda j: j.start)
