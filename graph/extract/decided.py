"""Charges that a sentence tells without a verb of giving: by a decision, on behalf of somebody, in passing."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract import charge_owners as owners
from graph.extract import charge_words as words
from graph.extract.charge_themes import own_themes, themes_of
from graph.extract.charged import Charge, gives, implied, key_of, stand_in
from graph.extract.chunks import Chunk
from graph.extract.dating import nearest, of_file
from graph.extract.guards import watch
from graph.extract.longer import is_prolonged
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence

__all__ = ["CUES", "decided"]

_ON_BEHALF = (
    (words.ON_BEHALF, "on-behalf"),
    (words.FROM_YEAR, "within-charge"),
    (words.DECISION_OF, "by-decision"),
    (words.BY_DECISION, "by-decision"),
    (words.FRAME, "within-charge"),
)
_BY_GIVER = (words.DECIDED, words.DECISION_THAT)
_BY_OWNER = (words.RELATIVE, words.BRIEF_OF, owners.HANDED, owners.BY_OWNER, owners.NEEDS_FILE, words.OWN)
CUES = (*_BY_GIVER, *_BY_OWNER, words.TO_BODY, *(pattern for pattern, _ in _ON_BEHALF))
"""What this module looks for."""

_MAY = {pattern: watch(pattern) for pattern in CUES}


def decided(page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None) -> Iterator[Charge]:
    """Gives the charges that a sentence tells by other words than those of giving and getting."""
    for pattern in (*_BY_GIVER, *_BY_OWNER):
        cue = pattern.search(sentence.low) if sentence.may(_MAY[pattern]) else None
        if cue is None or not _holds(sentence, cue):
            continue
        keys = [k for sign in cue.groups() if sign for k in _whose(page, sentence, sign)]
        giver = keys[0] if pattern in _BY_GIVER else ""
        if not keys or gives(page, keys[-1]) or (giver and not gives(page, giver)):
            continue
        when = nearest(page, sentence, cue.start(), cue.end(), before)
        if when is None and pattern in _NEEDS_YEAR:
            continue
        givers = (giver,) if giver else implied(page, keys[-1:])
        yield Charge(
            _listed(page, chunks, cue, keys[-1]),
            givers,
            when,
            themes_of(page, sentence, cue.start()),
            "decided-charge",
            0.8,
        )
        return
    yield from _to_body(page, sentence, chunks, before) or _on_behalf(page, sentence, chunks, before)


def _listed(page: Page, chunks: Sequence[Chunk], cue: re.Match[str], key: str) -> tuple[str, ...]:
    """Gives a body with those of the list that it begins, where the list goes on behind a cue."""
    listed = next(
        (
            c
            for c in chunks
            if c.start < cue.end() and key in c.keys and (c.end >= cue.end() or cue.re is words.DECIDED)
        ),
        None,
    )
    goes_on = cue.re in (owners.BY_OWNER, words.DECIDED)
    keys = [k for k in listed.keys if not gives(page, k)] if listed and goes_on else []
    return tuple(keys) or (key,)


def _whose(page: Page, sentence: Sentence, sign: str) -> tuple[str, ...]:
    """Gives the body that a sign of the mask stands for, or that a word points at ("vi")."""
    return (key_of(sentence, sign),) if sign in sentence.signs else stand_in(page, sign)


_NEEDS_YEAR = (owners.HANDED, owners.BY_OWNER, owners.NEEDS_FILE)


def _holds(sentence: Sentence, cue: re.Match[str]) -> bool:
    """Tells whether a cue that needs other words beside it has them."""
    if cue.re is owners.HANDED and is_prolonged(sentence):
        return False
    if cue.re is words.OWN:
        return _goes_on(sentence, cue.group(1))
    return cue.re is not owners.NEEDS_FILE or of_file(sentence.flat) is not None


def _to_body(page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None) -> list[Charge]:
    """Gives the charge that is told by its noun ("regeringens uppdrag till X"), if its giver or its year is told."""
    cue = words.TO_BODY.search(sentence.low) if sentence.may(_MAY[words.TO_BODY]) else None
    if cue is None:
        return []
    sign = cue.group(1) or cue.group(2)
    giver = key_of(sentence, sign) if sign else ""
    listed = next((c for c in chunks if c.start < cue.end() <= c.end), None)
    keys = (*listed.keys, *(g.names for g in listed.groups)) if listed else ()
    receivers = tuple(k for k in keys if not gives(page, k))
    when = nearest(page, sentence, cue.start(), cue.end(), before)
    if not receivers or (cue.group(1) and not gives(page, giver)) or not (giver or when):
        return []
    givers = (giver,) if giver else implied(page, receivers)
    return [Charge(receivers, givers, when, themes_of(page, sentence, cue.end()), "decided-charge", 0.7)]


def _goes_on(sentence: Sentence, owner: str) -> bool:
    """Tells whether the charge that a body owns is said to begin, to go on or to be prolonged."""
    owns = any(m.genitive and sentence.sign(m).lower() == owner for m in sentence.mentions)
    return owns and bool(words.GOES_ON.search(sentence.low))


def _on_behalf(
    page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None
) -> Iterator[Charge]:
    for pattern, rule in _ON_BEHALF:
        cue = pattern.search(sentence.low) if sentence.may(_MAY[pattern]) else None
        if cue is None:
            continue
        sign = next(filter(None, cue.groups()), "")
        giver = key_of(sentence, sign) if sign else ""
        if rule != "on-behalf" and giver and not gives(page, giver):
            continue
        receivers = _doer(page, sentence, chunks, cue, giver)
        when = nearest(page, sentence, cue.start(), cue.end(), before)
        told = bool(when and (own_themes(sentence) or "uppdrag" in cue.group()))
        if receivers and (told or rule in ("within-charge", "on-behalf")):
            givers = (giver,) if giver else implied(page, receivers)
            yield Charge(receivers, givers, when, themes_of(page, sentence, len(sentence.mask)), rule, 0.7)
        return


_DONE_BY = re.compile(
    r"\b(?:togs|(?:gjor|genomför|utför|skriv|sammanställ|utarbeta|ta)(?:s|ts|des|ites|its|gits))\s+(?:\S+\s+){0,3}av\s+$"
)


_WHO = re.compile(r",\s+som\s+")
_OTHER_CLAUSE = re.compile(rf"\b(?:och|men)\s+(?:[^\s;:.,]+\s+){{0,4}}?som\s+{ANY}\s")
"""Another body does something, behind the one that stands first ("what A made and what B made in 2009")."""


def _doer(
    page: Page, sentence: Sentence, chunks: Sequence[Chunk], cue: re.Match[str], giver: str
) -> tuple[str, ...]:
    """Gives the first body that acts near a cue, else the page's own where words point at it."""
    low = sentence.low
    for chunk in chunks:
        keys = tuple(
            k for k in (*chunk.keys, *(g.names for g in chunk.groups)) if k != giver and not gives(page, k)
        )
        lead = low[: chunk.start]
        acts = not re.search(r"\b(?:av|från|till|med|om|för|mot|vid|hos|i)\s+$", lead) or _DONE_BY.search(
            lead
        )
        acts = acts or _WHO.fullmatch(low, chunk.end, cue.start())
        close = chunk.end <= cue.start() or len(low[cue.end() : chunk.start]) < 60
        if (
            keys
            and acts
            and close
            and not chunk.genitive
            and not _OTHER_CLAUSE.search(low, chunk.end, cue.start())
        ):
            return keys[:1]
    return stand_in(page, low) if cue.re is words.ON_BEHALF else ()
