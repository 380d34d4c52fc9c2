"""What a charge is, who can give one, and who has it where the words only point at a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract import charge_words as words
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import Span
from graph.iris import actor_key

__all__ = ["GOVERNMENT", "Charge", "following", "gives", "implied", "key_of", "stand_in"]

GOVERNMENT = actor_key("Regeringen")
_LINES = 1500
"""Characters that a list of those charged has at most."""


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge as a sentence tells it: receivers and givers are actor or group keys."""

    receivers: tuple[str, ...]
    givers: tuple[str, ...]
    when: Span | None
    themes: tuple[str, ...]
    rule: str
    confidence: float


def gives(page: Page, key: str) -> bool:
    """Tells whether a body is of the Government, which charges others."""
    actor = page.names.actors.get(key)
    return actor is not None and "GovernmentBody" in actor.kinds


def implied(page: Page, receivers: Sequence[str]) -> tuple[str, ...]:
    """Gives who charges, where no words tell: a state authority has its charges from the Government."""
    actor = page.actor(receivers[0])
    first = page.actor(actor.members[0]) if actor.is_group and actor.members else actor
    state = {"Authority", "University"} & set(first.kinds) and not (
        first.part_of and "Authority" in first.kinds
    )
    return (GOVERNMENT,) if state or "KnowledgeCentre" in first.kinds else ()


def key_of(sentence: Sentence, sign: str) -> str:
    """Gives the key that a character of a sentence's mask stands for."""
    return next(m.names for m in sentence.mentions if sentence.sign(m).lower() == sign)


def following(page: Page, sentence: Sentence, chunks: Sequence[Chunk], start: int) -> tuple[str, ...]:
    """Gives those announced as the following bodies: behind the sentence's colon, or in the lines after it."""
    if not words.FOLLOWING.search(sentence.low):
        return ()
    colon = sentence.low.find(":", start)
    if colon < 0:
        return ()
    keys = [k for c in chunks if c.start > colon for k in (*c.keys, *(g.names for g in c.groups))]
    if colon >= len(sentence.low.rstrip()) - 1:
        for line in page.sentences_between(sentence.end, sentence.end + _LINES):
            listed = chunks_of(line)[:1]
            if not listed or listed[0].start > 3:
                break
            keys += (*listed[0].keys, *(g.names for g in listed[0].groups))
    return tuple(dict.fromkeys(k for k in keys if not gives(page, k)))


def stand_in(page: Page, told: str) -> tuple[str, ...]:
    """Gives the page's own body where words point at it ("myndigheten", "vi")."""
    subject = page.names.subject
    return (subject,) if subject and page.is_actor(subject) and words.STAND_IN.search(told) else ()
