"""What a charge is, who can give one, and who has it where the words only point at a body."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from graph.extract import charge_words as words
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import Span
from graph.iris import actor_key

__all__ = ["GOVERNMENT", "Charge", "gives", "implied", "key_of", "stand_in"]

GOVERNMENT = actor_key("Regeringen")


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


def stand_in(page: Page, told: str) -> tuple[str, ...]:
    """Gives the page's own body where words point at it ("myndigheten", "vi")."""
    subject = page.names.subject
    return (subject,) if subject and page.is_actor(subject) and words.STAND_IN.search(told) else ()
