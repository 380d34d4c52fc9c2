"""Which bodies a sentence says do something together."""

from __future__ import annotations

import re
from weakref import WeakKeyDictionary

from graph.extract import cues, member_words
from graph.extract.guards import watch
from graph.extract.listed import between, between_them, did_together, in_common, jointly, owned
from graph.extract.membership import PEOPLE_CUE, also_in, members, people
from graph.extract.page import Page
from graph.extract.partners import contracts, inverted, works_with
from graph.extract.reading import Joint, Reading
from graph.extract.sentences import Sentence

__all__ = ["joints_in"]

_WITH = re.compile(r"med\s")
_AMONG = re.compile(r"mellan\s")
_LIKE = re.compile(r"liksom|precis som|jämte|där|vilke[nt]")
_JOINTLY = re.compile(r"tillsammans|gemensamt|ihop|sida vid sida")
_COMMON = re.compile(r"gemensamma|samverkan|samarbete")
_PLANNED = re.compile(r"^\s{0,9}(?:åtgärd|aktivitet|delmål|mål|förslag|plan)(?:er|en)?(?:\s\d{1,2})?\s*:")
"""A line of a plan of action tells what is to be done."""
_RULES = (
    (works_with, watch(cues.WITH, cues.HELD_WITH)),
    (did_together, 0),
    (between, watch(cues.BETWEEN, cues.AGENT, cues.FUNDED_BY)),
    (between_them, watch(_AMONG)),
    (members, watch(member_words.MEMBERS_AFTER)),
    (people, watch(PEOPLE_CUE)),
    (also_in, watch(_LIKE)),
    (jointly, watch(_JOINTLY)),
    (contracts, watch(_WITH)),
    (inverted, watch(_WITH)),
    (owned, watch(_WITH)),
    (in_common, watch(_COMMON)),
)
"""Each rule with the bit of the patterns of which it needs one to match, so that it is not asked where none can."""


def joints_in(page: Page, sentence: Sentence) -> list[Joint]:
    """Gives what a sentence joins, the widest of overlapping readings, without those that it denies."""
    if _PLANNED.match(sentence.low):
        return []
    if sentence not in _known:
        _known[sentence] = _joints(page, sentence)
    return _known[sentence]


_known: WeakKeyDictionary[Sentence, list[Joint]] = WeakKeyDictionary()
"""What a publication's description says of its makers is asked for twice."""


def _joints(page: Page, sentence: Sentence) -> list[Joint]:
    if not sentence.mentions:
        return []
    reading = Reading(page, sentence)
    if not reading.chunks:
        return []
    found = [
        j
        for rule, needed in _RULES
        if sentence.may(needed)
        for j in rule(reading)
        if len(j.actors) > 1 and not reading.denies(j)
    ]
    kept: list[Joint] = []
    for joint in sorted(found, key=lambda j: (-len(j.actors), -j.confidence, j.start)):
        if not any(set(joint.actors) <= set(k.actors) for k in kept):
            kept.append(joint)
    return sorted(kept, key=lambda j: j.start)
