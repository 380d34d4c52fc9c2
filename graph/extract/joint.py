"""Which bodies a sentence says do something together."""

from __future__ import annotations

import re

from graph.extract import cues, member_words
from graph.extract.doing import DOING, did_together
from graph.extract.guards import watch
from graph.extract.joining import joining, partner_to
from graph.extract.listed import between, between_them, each_its_part, in_common, jointly, owned
from graph.extract.membership import PEOPLE_CUE, counted, members, people
from graph.extract.page import Page
from graph.extract.partners import contracts, inverted, relative, works_with
from graph.extract.reading import Joint, Reading
from graph.extract.sentences import Sentence
from graph.extract.taking_part import also_in, have_been_in, in_theirs, in_which

__all__ = ["joints_in"]

_BODIES = ("actor", "weak")
_WITH = re.compile(r"med\s")
_AMONG = re.compile(r"mellan\s")
_LIKE = re.compile(r"liksom|precis som|jämte|där|vilke[nt]")
_JOINTLY = re.compile(
    r"tillsammans|gemensamt|ihop|sida vid sida|samma tak|gemensamma krafter|(?:är|var) (?:också |även )?med|"
    r"hand i hand|i (?:\w+ )?sam(?:arbete|verkan)|(?:brev|upprop|debattartikel|skrivelse|yttrande|uttalande)\s"
)
_COLON = re.compile(r"(?:arbetar|arbetade|samarbetar|samverkar|driver|deltar|ingår)")
_BEEN = re.compile(
    r"varsin|var sin|representant|plats|utsett|anslutit|skrivit|ingått|deltagit|suttit|medverkat|varit|dit"
)
_PARTNER = re.compile(r"part|arrangör|medsökande")
_JOINED = re.compile(r"anslutit|anslöt|gått med|gick med|tillkom")
_AMONG_PARTS = re.compile(
    r"(?:samarbete|samverkan|partnerskap|samarbetsprojekt|samverkansprojekt),? där|"
    r"hjälp(?:s|tes) åt|delar (?:på|upp) "
)
_WHICH = re.compile(r", som ")
_WHEREIN = re.compile(r"i vilk|där\s|dit\s")
_IN = re.compile(
    r"(?:deltar|deltog|ingår|ingick|medverkar|medverkade|är med|var med|sitter|är medlem|part i|en del av|"
    r"möter|mötte|träffar|träffade)\s"
)
_COMMON = re.compile(r"gemensamma|samverkan|samarbete")
_PLANNED = re.compile(
    r"^\s{0,9}(?:åtgärd|aktivitet|delmål|mål|förslag|plan)(?:er|en)?(?:\s\d{1,2})?\s*:|^\W{0,3}att\s"
)
"""A line of a plan of action tells what is to be done."""
_INTENDED = re.compile(
    r"(?i:vi vill|våra krav|våra förslag|förslag|planer|kommande|på gång|nästa år|nästa steg|"
    r"framåt|framtiden)\b(?!.*\bmed\b)"
)
"""A heading over what somebody means to do."""
_RULES = (
    (works_with, watch(cues.WITH, cues.HELD_WITH), 1),
    (did_together, DOING, 2),
    (between, watch(cues.BETWEEN, cues.AGENT, cues.FUNDED_BY), 2),
    (between_them, watch(_AMONG), 2),
    (members, watch(member_words.MEMBERS_AFTER), 1),
    (people, watch(PEOPLE_CUE), 2),
    (also_in, watch(_LIKE), 2),
    (in_theirs, watch(_IN), 2),
    (in_which, watch(_WHEREIN), 2),
    (counted, watch(_COLON), 2),
    (have_been_in, watch(_BEEN), 2),
    (jointly, watch(_JOINTLY), 2),
    (contracts, watch(_WITH), 1),
    (inverted, watch(_WITH), 2),
    (relative, watch(_WHICH), 2),
    (owned, watch(_WITH), 2),
    (partner_to, watch(_PARTNER), 2),
    (joining, watch(_JOINED), 2),
    (each_its_part, watch(_AMONG_PARTS), 2),
    (in_common, watch(_COMMON), 2),
)
"""Each rule with what it needs, so that it is not asked in vain: the bit of the patterns of which one has to match,
and how many bodies the sentence has to name, one where the page's own can be the other."""


def joints_in(page: Page, sentence: Sentence) -> list[Joint]:
    """Gives what a sentence joins, the widest of overlapping readings, without those that it denies."""
    if sentence.joints is None:
        sentence.joints = _joints(page, sentence) if sentence.mentions else []
    return sentence.joints


def _joints(page: Page, sentence: Sentence) -> list[Joint]:
    bodies = len(
        {m.names for m, kind in zip(sentence.mentions, sentence.kinds, strict=True) if kind in _BODIES}
    )
    seen = sentence.seen
    rules = [rule for rule, bit, needed in _RULES if needed <= bodies and (bit & seen or not bit)]
    if not rules or _PLANNED.match(sentence.low):
        return []
    reading = Reading(page, sentence)
    if not reading.chunks or _INTENDED.match(page.words(page.heading_of(sentence.start))):
        return []
    found = [j for rule in rules for j in rule(reading) if len(j.actors) > 1 and not reading.denies(j)]
    kept: list[Joint] = []
    for joint in sorted(found, key=lambda j: (-len(j.actors), -j.confidence, j.start)):
        if not any(set(joint.actors) <= set(k.actors) for k in kept):
            kept.append(joint)
    return sorted(kept, key=lambda j: j.start)
