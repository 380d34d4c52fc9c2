"""What a sentence says of charges: who is charged by whom, in the ways Swedish official prose has for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract import charge_words as words
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.dating import nearest
from graph.extract.guards import watch
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import Span, find_period
from graph.iris import actor_key

__all__ = [
    "GOVERNMENT", "Charge", "charges_in", "implied_givers", "is_prolonged", "opens_charge", "prolonged", "runs",
]  # fmt: skip

GOVERNMENT = actor_key("Regeringen")
_ACTIVE, _PASSIVE, _DECIDED = watch(words.ACTIVE), watch(words.PASSIVE), watch(words.DECIDED)
_PROLONGED, _OPENS = watch(words.PROLONGED), watch(words.OPENS)
_MAY_DECIDE = watch(words.DECIDED, words.ON_BEHALF, words.DECISION_OF, words.BY_DECISION, words.FRAME)
_MAY_CHARGE = watch(
    words.ACTIVE,
    words.PASSIVE,
    words.DECIDED,
    words.ON_BEHALF,
    words.DECISION_OF,
    words.BY_DECISION,
    words.FRAME,
)


@dataclass(frozen=True, slots=True)
class Charge:
    """A charge as a sentence tells it: receivers and givers are actor or group keys."""

    receivers: tuple[str, ...]
    givers: tuple[str, ...]
    when: Span | None
    themes: tuple[str, ...]
    rule: str
    confidence: float


def charges_in(page: Page, sentence: Sentence, before: int | None) -> list[Charge]:
    """Gives the charges that a sentence tells; `before` is the year of the last one, for "two years later"."""
    if not sentence.may(_MAY_CHARGE) or words.NO.search(sentence.low):
        return []
    chunks = chunks_of(sentence)
    found = list(_given(page, sentence, chunks, before))
    return (
        found
        or list(_possessed(page, sentence, chunks, before))
        or list(_decided(page, sentence, chunks, before))
    )


def runs(sentence: Sentence) -> Span | None:
    """Gives the period that a sentence says a charge told before runs for ("Uppdraget pågår 2023–2028")."""
    cue = words.RUNS.search(sentence.low)
    return find_period(sentence.flat) if cue else None


def is_prolonged(sentence: Sentence) -> bool:
    """Tells whether a sentence prolongs or widens the charge told before."""
    return sentence.may(_PROLONGED) and bool(words.PROLONGED.search(sentence.low))


def prolonged(page: Page, sentence: Sentence, before: int | None) -> tuple[Span | None, tuple[str, ...]]:
    """Gives when a charge was prolonged, and the themes that it was widened to."""
    cue = words.PROLONGED.search(sentence.low)
    if cue is None:
        return None, ()
    return nearest(page, sentence, cue.start(), cue.end(), before), _themes_after(sentence, cue.end())


def opens_charge(page: Page, sentence: Sentence) -> Charge | None:
    """Gives a charge without receiver ("beslutat om uppdrag"), which the next sentence may tell."""
    cue = words.OPENS.search(sentence.low) if sentence.may(_OPENS) else None
    givers = tuple(m.names for m in sentence.mentions if _gives(page, m.names))
    if cue is None or not givers:
        return None
    when = nearest(page, sentence, cue.start(), cue.end(), None)
    return Charge((), givers[:1], when, page.themes_at(sentence), "decided-charge", 0.75)


def _given(page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None) -> Iterator[Charge]:
    low = sentence.low
    done: list[tuple[int, int]] = []
    for pattern, active, bit in ((words.ACTIVE, True, _ACTIVE), (words.PASSIVE, False, _PASSIVE)):
        for cue in pattern.finditer(low) if sentence.may(bit) else ():
            if any(start < cue.end() and cue.start() < end for start, end in done):
                continue
            givers, receivers = _roles(page, low, chunks, cue, active)
            if not receivers and not (active and not givers):
                receivers = _stand_in(page, low[: cue.end() + 30])
            if not receivers:
                continue
            done.append(cue.span())
            when = nearest(page, sentence, cue.start(), cue.end(), before)
            standing = when is None and not active and words.STANDING.match(cue.group())
            themes = _themes_after(sentence, cue.end()) or page.themes_at(sentence)
            rule, confidence = ("standing-charge", 0.6) if standing else ("charged", 0.9)
            implied = () if standing else implied_givers(page, receivers)
            yield Charge(receivers, givers or implied, when, themes, rule, confidence)


def _roles(
    page: Page, low: str, chunks: Sequence[Chunk], cue: re.Match[str], active: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gives givers and receivers around a cue: "av X" gives, "åt X" and "till X" receive."""
    givers: list[str] = []
    receivers: list[str] = []
    goal = re.search(r"\batt\b|\bom\b|$", low[cue.end() :])
    until = cue.end() + (goal.end() if goal else 0) + (40 if active else 0)
    clause = max(
        (m.end() for m in re.finditer(r"[:;]|,\s*(?:då|som|när|och)\b", low[: cue.start()])), default=0
    )
    for chunk in chunks:
        keys = tuple(dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))))
        lead = low[: chunk.start]
        if chunk.end <= clause:
            continue
        if chunk.start > until or re.search(r"\batt\s+(?:\S+\s+){0,3}$", low[cue.end() : chunk.start]):
            break
        if re.search(r"\b(?:av|från)\s+$", lead):
            givers += keys
        elif re.search(r"\b(?:åt|till)\s+$", lead):
            receivers += keys
        elif chunk.genitive and any(_gives(page, k) for k in keys):
            givers += [k for k in keys if _gives(page, k)]
        elif re.search(r"\b(?:vid|inom|hos|i|enligt|med|mellan|om|för|mot)\s+$", lead) or chunk.genitive:
            continue
        elif active and not givers and (chunk.end <= cue.start() or any(_gives(page, k) for k in keys)):
            givers += keys
        else:
            receivers += keys
    kept = [r for r in receivers if not _gives(page, r) and r in page.names.actors]
    return tuple(dict.fromkeys(givers)), tuple(dict.fromkeys(kept))


def _possessed(
    page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None
) -> Iterator[Charge]:
    """Gives the charge of a body's own ("Socialstyrelsens uppdrag att … fortsätter", "förlänga X:s uppdrag")."""
    low = sentence.low
    for chunk in chunks:
        cue = words.OWN_CHARGE.match(low, chunk.end)
        if not cue or not chunk.genitive or not words.GOES_ON.search(low):
            continue
        named = (*chunk.keys, *(g.names for g in chunk.groups))
        receivers = tuple(k for k in dict.fromkeys(named) if not _gives(page, k))
        if receivers:
            when = nearest(page, sentence, chunk.start, cue.end(), before)
            themes = _themes_after(sentence, cue.end()) or page.themes_at(sentence)
            yield Charge(receivers, implied_givers(page, receivers), when, themes, "own-charge", 0.7)


def _decided(page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None) -> Iterator[Charge]:
    low = sentence.low
    if not sentence.may(_MAY_DECIDE):
        return
    decided = words.DECIDED.search(low) if sentence.may(_DECIDED) else None
    if decided and _gives(page, _key(sentence, decided.group(1))):
        when = nearest(page, sentence, decided.start(), decided.end(), before)
        receiver = _key(sentence, decided.group(2))
        themes = _themes_after(sentence, decided.end()) or page.themes_at(sentence)
        yield Charge((receiver,), (_key(sentence, decided.group(1)),), when, themes, "decided-charge", 0.85)
        return
    for pattern, rule in (
        (words.ON_BEHALF, "on-behalf"),
        (words.DECISION_OF, "by-decision"),
        (words.BY_DECISION, "by-decision"),
        (words.FRAME, "within-charge"),
    ):
        cue = pattern.search(low)
        if cue is None:
            continue
        sign = next(filter(None, cue.groups()), "")
        giver = _key(sentence, sign) if sign else ""
        if rule != "on-behalf" and giver and not _gives(page, giver):
            continue
        receivers = _doer(page, sentence, chunks, cue, giver)
        when = nearest(page, sentence, cue.start(), cue.end(), before)
        if receivers and (when or rule in ("within-charge", "on-behalf")):
            givers = (giver,) if giver else implied_givers(page, receivers)
            yield Charge(receivers, givers, when, page.themes_at(sentence), rule, 0.7)
        return


def _doer(
    page: Page, sentence: Sentence, chunks: Sequence[Chunk], cue: re.Match[str], giver: str
) -> tuple[str, ...]:
    low = sentence.low
    for chunk in chunks:
        keys = tuple(
            k for k in (*chunk.keys, *(g.names for g in chunk.groups)) if k != giver and not _gives(page, k)
        )
        acts = not re.search(r"\b(?:av|från|till|med|om|för|mot|vid|hos|i)\s+$", low[: chunk.start])
        close = chunk.end <= cue.start() or len(low[cue.end() : chunk.start]) < 60
        if keys and acts and close and not chunk.genitive:
            return keys[:1]
    return _stand_in(page, low) if cue.re is words.ON_BEHALF else ()


def _stand_in(page: Page, told: str) -> tuple[str, ...]:
    subject = page.names.subject
    return (subject,) if subject and page.is_actor(subject) and words.STAND_IN.search(told) else ()


def _key(sentence: Sentence, sign: str) -> str:
    return next(m.names for m in sentence.mentions if sentence.sign(m).lower() == sign)


def _gives(page: Page, key: str) -> bool:
    actor = page.names.actors.get(key)
    return actor is not None and "GovernmentBody" in actor.kinds


def implied_givers(page: Page, receivers: Sequence[str]) -> tuple[str, ...]:
    """A state authority has its charges from the Government, unless another giver is named."""
    actor = page.actor(receivers[0])
    first = page.actor(actor.members[0]) if actor.is_group and actor.members else actor
    state = {"Authority", "University"} & set(first.kinds) and not (
        first.part_of and "Authority" in first.kinds
    )
    return (GOVERNMENT,) if state or "KnowledgeCentre" in first.kinds else ()


def _themes_after(sentence: Sentence, index: int) -> tuple[str, ...]:
    return themes_in(sentence.about[sentence.place(min(index, len(sentence.mask))) - sentence.start :])
