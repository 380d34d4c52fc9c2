"""A sentence taken apart for the rules that read it: its lists of names, its clauses, who can be a subject."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from graph.extract import cues, denials
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.records import Mention

__all__ = ["Joint", "Reading", "holds", "joint", "near"]

_BOUNDARY = re.compile(
    r"\binte\b[^.;,]{0,40}?\butan\b|\boch(?=\s(?:ska|skall)\s)|;|:\s|\s[–—-]\s|,\s*(?:men|medan|utan)\b|\bmen\b|,\s*(?:och|"
    r"samt)\s+(?:det|den|de|vi|har|är|"
    r"ska|under|\w+(?:ade|ades|ar))\b"
)
_SUBORDINATE = re.compile(
    r"\b(?:som|vilket|vilka|där|när|eftersom|för att|i syfte|så att|om hur|kring hur|innan|medan)\b"
)
_PURPOSE = re.compile(r"\b(?:för att|så att|i syfte|som|vad|hur|huruvida)\b")
_PREPOSITION = re.compile(
    r"\b(?:av|från|till|hos|om|för|mot|vid|i|på|enligt|genom|med|inom|under|efter|kring|åt|över|"
    r"utom|utöver|förutom|mellan|bland|hos|via|"
    r"uppdrag av|stöd av|hjälp av)\s+$"
)
_PEOPLE_OF = re.compile(
    r"\b(?:representanter|företrädare|ledamöter|tjänstepersoner|tjänstemän|chefer|politiker|"
    r"personal|handläggare|"
    r"medarbetare|\w*grupp|team|delegation)\s+(?:från|för|ur)\s+$"
    r"|\b(?:\w{0,20}samordnare|forskare|chefer|kuratorer|\w{0,30}personer|handläggare)\s+(?:från|vid|hos)\s+$"
)
_UNIT_OF = re.compile(
    r"(?:^|[,;]\s|\boch\s)(?:social(?:tjänst|förvaltning|nämnd|kontor)\w{0,4}|kommunstyrelsen|\w{3,20}(?:nämnden|förvaltningen)|"
    r"personal(?:en)?|forskare|\w{0,30}(?:enheten|avdelningen|kliniken|mottagningen|teamet|institutionen|"
    r"habiliteringen|psykiatrin|vården|elevhälsan|familjerätten|ledningen|kansliet|omsorgen|akuten|gymnasiet|sektionen|"
    r"polisen|tjänsten|skolan))\s(?:i|vid|på|hos|inom)\s+$"
)
"""A unit of a body, or its people, that acts for it."""
_SUPPORT = re.compile(r"\b(?:uppdrag|stöd|hjälp|medel|bidrag)\s+(?:av|från)\s+$")
_LABEL = 14
"""Characters that a kind of body at the end of a label takes ("Stöd för kommuner: A och B har ...")."""
_REACH = 240
"""No words around a list that tell what it is to the sentence stand farther off."""
_WHO_LED = re.compile(
    r", som (?:då |först |inledningsvis )?(?:leds|leddes|letts|samordnades|sammankallades|drevs|"
    r"finansierades)\b[^,;.]{0,80},"
)
"""An aside on who led or paid what others were in: that this ended does not deny that they were."""
_HOLDS = re.compile(r"^[\s,]*(?:[\wåäö\uf400-\uf7ff-]+,?\s+){0,6}$")


@dataclass(frozen=True, slots=True)
class Joint:
    """Actors that a sentence joins: `start` and `end` bound the words that do, in the mask."""

    actors: tuple[str, ...]
    mentions: tuple[Mention, ...]
    rule: str
    confidence: float
    start: int
    end: int


def joint(rule: str, confidence: float, start: int, end: int, *parts: tuple[Mention, ...]) -> Joint:
    """Gives the actors of some lists as one, each once."""
    mentions = tuple(m for part in parts for m in part)
    return Joint(tuple(dict.fromkeys(m.names for m in mentions)), mentions, rule, confidence, start, end)


@dataclass(frozen=True)
class Reading:
    """A sentence with its coordinated lists of actors."""

    page: Page
    sentence: Sentence

    @property
    def low(self) -> str:
        """The sentence's mask in lower case."""
        return self.sentence.low

    @cached_property
    def chunks(self) -> list[Chunk]:
        """The lists that name an actor, in order."""
        return [c for c in chunks_of(self.sentence) if c.actors]

    def clause_start(self, index: int) -> int:
        """Gives where the clause begins that a place of the mask lies in."""
        before = bisect_right(self._boundaries, (index, -1))
        if before and self._boundaries[before - 1][1] > index:  # one that the place lies in may hide another
            return max((m.end() for m in _BOUNDARY.finditer(self.low, 0, index)), default=0)
        return self._boundaries[before - 1][1] if before else 0

    def denies(self, found: Joint) -> bool:
        """Tells whether the clause denies, plans or only hopes for what its words join."""
        reach = found.end + _REACH
        ends = (pattern.search(self.low, found.end, reach) for pattern in (_BOUNDARY, _PURPOSE))
        comma = self.low.find(", ", found.end, reach)
        until = min(
            found.end + 34,
            *(end.start() for end in ends if end),
            comma if comma > 0 else len(self.low),
            len(self.low),
        )
        clause = self.clause_start(found.start)
        if denials.NO_MORE.match(self.low, found.end):
            return True
        if denials.NOT_YET.search(self.low, clause, found.start + 1):
            return True
        told = self.low[clause:until]
        return bool(denials.NOT_SO.search(_WHO_LED.sub(",", told) if ", som " in told else told))

    def is_subject(self, chunk: Chunk) -> bool:
        """Tells whether a list can be who acts: after no preposition, or after the "av" of a passive."""
        known = self._subjects.get(chunk.start)
        if known is None:
            label = self.low.find(": ", chunk.start, chunk.start + _LABEL)
            known = self._subjects[chunk.start] = self._can_act(chunk.start) or label > 0
        return known

    def _can_act(self, start: int) -> bool:
        """Tells whether a list that begins at a place of the mask can be who acts."""
        near = max(0, start - _REACH)
        if not _PREPOSITION.search(self.low, near, start):
            return True
        if _SUPPORT.search(self.low, near, start):
            return False
        if _PEOPLE_OF.search(self.low, near, start) or _UNIT_OF.search(self.low, near, start):
            return True
        return any(m.end() == start for m in cues.AGENT.finditer(self.low, near, start))

    @cached_property
    def _subjects(self) -> dict[int, bool]:
        """What is known of lists by where they begin: several rules ask, and some for each cue."""
        return {}

    @cached_property
    def _boundaries(self) -> list[tuple[int, int]]:
        return [m.span() for m in _BOUNDARY.finditer(self.low)]


def holds(gap: str) -> bool:
    """Tells whether the words between a cue and a list are few and no clause of their own."""
    return bool(_HOLDS.match(gap))


def near(gap: str) -> bool:
    """Tells whether a list stands near enough to a cue to be its object."""
    return len(gap) < 70 and holds(gap) and not _SUBORDINATE.search(gap)
