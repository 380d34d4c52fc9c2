"""What a sentence says of charges: who is charged by whom, in the ways Swedish official prose has for it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from graph.extract import charge_words as words
from graph.extract.charge_parts import parts_of
from graph.extract.charge_roles import roles
from graph.extract.charge_runs import ADDING, run_of
from graph.extract.charge_themes import themes_of
from graph.extract.charged import Charge, following, gives, implied, key_of, stand_in
from graph.extract.chunks import Chunk, chunks_of
from graph.extract.dating import each_year, nearest
from graph.extract.decided import CUES, decided
from graph.extract.guards import Guarded, watch
from graph.extract.longer_words import ORIGINAL, PROLONGED
from graph.extract.page import Page
from graph.extract.sentences import ANY, Sentence
from graph.extract.years import Span

__all__ = ["TELLING", "charges_in", "opens_charge"]

_ACTIVE, _PASSIVE = watch(words.ACTIVE), watch(words.PASSIVE)
_MAY_CHARGE = watch(words.ACTIVE, words.PASSIVE, *CUES)
_MAY_OPEN, _MAY_BE_SINCE = watch(words.OPENS), watch(words.SINCE)
TELLING: tuple[re.Pattern[str] | Guarded, ...] = (
    *CUES, *ADDING, words.ACTIVE, words.PASSIVE, PROLONGED, words.OPENS, words.SINCE, ORIGINAL,
)  # fmt: skip
"""All that this module looks for in a sentence."""


def charges_in(page: Page, sentence: Sentence, before: int | None) -> list[Charge]:
    """Gives the charges that a sentence tells; `before` is the year of the last one, for "two years later"."""
    if not sentence.may(_MAY_CHARGE) or words.NO.search(sentence.low) or _is_demand(page, sentence):
        return []
    chunks = chunks_of(sentence)
    found = list(_given(page, sentence, chunks, before))
    return found or [
        replace(one, when=year)
        for one in decided(page, sentence, chunks, before)
        for year in (each_year(sentence, one.when) if one.when else (None,))
    ]


_DEMAND = re.compile(rf"\W{{0,4}}att\s+{ANY}\s+(?:\w+\s+)?(?:ger|uppdrar|tilldelar|lämnar)\b")
"""A line of what somebody asks for: "att regeringen ger X i uppdrag ..."."""
_DEMANDS = re.compile(
    r"\b(?:vill|kräver|krav(?:en)?|föreslår|förslag(?:en)?|önskar|anser|begär|uppmanar|efterlyser|önskelista)\b.{0,40}$",
    re.IGNORECASE,
)
"""What heads a list of such lines."""


def _is_demand(page: Page, sentence: Sentence) -> bool:
    """Tells whether somebody only asks for what a sentence says: by its own words, or by those that head its list."""
    if _DEMAND.match(sentence.low):
        return True
    if sentence.block.kind != "item":
        return False
    before = page.sentences_between(sentence.block.start - 300, sentence.block.start)
    lead = next((s for s in reversed(before) if s.block.kind != "item"), None)
    return (
        lead is not None
        and (lead.flat[-1:] == ":" or lead.block.kind == "heading")
        and bool(_DEMANDS.search(lead.flat))
    )


def opens_charge(page: Page, sentence: Sentence) -> Charge | None:
    """Gives a charge that the next sentence may tell the rest of: who has it, or that it is one and who gave it."""
    since = words.SINCE.search(sentence.low) if sentence.may(_MAY_BE_SINCE) else None
    if since and not gives(page, key_of(sentence, since.group(1))):
        when = nearest(page, sentence, since.start(), since.end(), None)
        themes = themes_of(page, sentence, since.end())
        return Charge((key_of(sentence, since.group(1)),), (), when, themes, "decided-charge", 0.8)
    cue = words.OPENS.search(sentence.low) if sentence.may(_MAY_OPEN) else None
    givers = tuple(m.names for m in sentence.mentions if gives(page, m.names))
    if cue is None or not givers:
        return None
    when = nearest(page, sentence, cue.start(), cue.end(), None)
    return Charge((), givers[:1], when, themes_of(page, sentence, cue.end()), "decided-charge", 0.75)


def _given(page: Page, sentence: Sentence, chunks: Sequence[Chunk], before: int | None) -> Iterator[Charge]:
    low = sentence.low
    done: list[tuple[int, int]] = []
    for pattern, active, bit in ((words.ACTIVE, True, _ACTIVE), (words.PASSIVE, False, _PASSIVE)):
        for found in pattern.finditer(low) if sentence.may(bit) else ():
            cue = _innermost(pattern, low, found)
            told = any(start < cue.end() and cue.start() < end for start, end in done)
            if (
                told
                or words.DID.match(cue.group())
                or (words.IT.match(cue.group()) and words.MONEY.search(low))
            ):
                continue
            givers, receivers = roles(page, low, chunks, cue, active)
            receivers = following(page, sentence, chunks, cue.end()) or receivers
            if not receivers and not (active and not givers):
                receivers = stand_in(page, low[: cue.end() + 30])
            if not receivers:
                continue
            done.append(cue.span())
            when = nearest(page, sentence, cue.start(), cue.end(), before)
            if when is None and before and words.LIKE.search(low):
                when = Span(before, before, 0, 0)
            if when is None and not givers and "samordningsansvar" in cue.group():
                continue
            standing = when is None and not active and words.STANDING.match(cue.group())
            rule, confidence = ("standing-charge", 0.6) if standing else ("charged", 0.9)
            silent = standing or _other_giver(low[cue.end() :])
            givers = givers or (() if silent else implied(page, receivers))
            themes = themes_of(page, sentence, cue.end())
            charge = Charge(receivers, givers, when, themes, rule, confidence)
            yield from (
                parts_of(sentence, charge, cue.end())
                or run_of(sentence, charge, cue.end())
                or (replace(charge, when=year) for year in (each_year(sentence, when) if when else (None,)))
            )


_ASIDE = re.compile(r",\s+som\s")


def _innermost(pattern: re.Pattern[str], low: str, cue: re.Match[str]) -> re.Match[str]:
    """Gives what a relative clause in a cue says by itself ("har samarbete med X, som har uppdrag")."""
    aside = _ASIDE.search(cue.group())
    inner = pattern.search(low, cue.start() + aside.end(), cue.end()) if aside else None
    return inner or cue


def _other_giver(after: str) -> bool:
    """Tells whether the words after a cue name a giver that is no body known by name ("av nämnden")."""
    return bool(re.match(r"\s+(?:\w+\s+){0,2}?av\s+[a-zåäö]{3,}", after))
