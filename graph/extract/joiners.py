"""Who joined a collaboration later, or is told to be in it in the sentences around: before it and after it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from graph.extract import denials, member_words
from graph.extract.chunks import chunks_of
from graph.extract.drafts import Draft
from graph.extract.guards import guarded, watch
from graph.extract.page import Page
from graph.extract.sentences import Sentence

__all__ = ["with_joiners", "with_predecessor"]

_NEAR = 1500
"""Characters; who joined is tied to a collaboration of the same section told at most so far before."""
_JOINED_LATER = re.compile(
    r"\b(?:anslutit sig|anslöt|anslutits|gått med|gick med|tillkommit|tillkom|blivit medlem|"
    r"har även anslutit|kom med|kommit med|kom till)\b|\b(?:är|var) (?:även|också)\b.*\bmed\s(?:i|och|sedan)\b|"
    r"^\W{0,3}(?:även|också)\b.*\b(?:har plats|"
    r"ingår|ingick|deltar|deltog|medverkar|medverkade|är med|var med)\b|"
    r"\b(?:deltar|deltog|ingick|medverkar|medverkade)\s+(?:också|även|dessutom)\b|"
    r"\bingår i \w{3,30} sedan\b|"
    r"\bingår\s+(?:sedan \d{4}\s+|numera\s+|i dag\s+)?(?:även|också|"
    r"dessutom)\b(?!\s+i\s+(?:ett|en)\b)|\b(?:där|dit) även\b|\bundertecknades även\b|\bäven undertecknats?\b|"
    r"\bny(?:a)? medlem(?:mar)?\b[^.]{0,20}\b(?:blev|är)\b|\bparter i \w+ är (?:också|även)\b"
)
_MAY_JOIN = watch(_JOINED_LATER)
_TO_IT = re.compile(
    r"^\W{0,3}(?:i|till|bakom)\s+(?:det\s+|den\s+)?(?:samarbetet|samverkan|projektet|nätverket|gruppen|rådet|arbetet|satsningen|teamet|"
    r"överenskommelsen|avtalet|planen|forumet)\b"
)
"""How a sentence begins that goes on about a collaboration told in an earlier paragraph of its section."""
_ALSO = guarded(
    r"\b(?:ingår|deltar|medverkar|sitter)\s+(?:även|också|dessutom|vidare)\b"
    r"|\b(?:övriga|andra)(?:\s+(?:i\s+\w{3,30}|medlemmar|parter|deltagare|myndigheter|organisationer|kommuner))?\s+(?:är|var)\b"
)
_IS_IN = re.compile(
    r"^\s*(?:(?:också|även|sedan|\d{4})\s){0,2}(?:ingår|deltar|medverkar|(?:är|var)\s(?:med|medlem|part|en av|"
    r"en del av|"
    r"sammankallande|ordförande)|"
    r"leder|samordnar|sitter)\b"
)


def with_predecessor(page: Page, draft: Draft) -> Draft:
    """Adds the body that the sentence before says is in, or leads, what these others are "also" in."""
    if draft.rule != "members" or not _ALSO.search(draft.words):
        return draft
    block = page.block_at(draft.start)
    before = page.sentences_between(block.start, draft.start)[-1:] if block else ()
    for sentence in before:
        for chunk in chunks_of(sentence):
            leads = member_words.RUN_BY.search(sentence.low, max(0, chunk.start - 30), chunk.start)
            if (
                chunk.actors
                and (leads or _IS_IN.match(sentence.low[chunk.end :]))
                and not denials.NOT_SO.search(sentence.low)
            ):
                own = tuple(k for k in chunk.keys if page.is_actor(k))
                return replace(
                    draft,
                    actors=tuple(dict.fromkeys((*own, *draft.actors))),
                    passages=(page.passage(sentence.start, sentence.end), *draft.passages),
                )
    return draft


def with_joiners(page: Page, drafts: Sequence[Draft]) -> list[Draft]:
    """Adds the bodies that later sentences say are "also" in it, or have joined since, to what was told last."""
    drafts = list(drafts)
    for sentence in page.sentences if drafts else ():
        if not (sentence.may(_MAY_JOIN) and _JOINED_LATER.search(sentence.low)):
            continue
        at = _joined(page, drafts, sentence)
        said = sentence.low.partition(", som ")[0]  # what is added of them denies nothing
        if at is not None and not denials.NOT_SO.search(said):
            new = (k for c in chunks_of(sentence) for k in c.keys if page.is_actor(k))
            drafts[at] = replace(
                drafts[at],
                actors=tuple(dict.fromkeys((*drafts[at].actors, *new))),
                passages=(*drafts[at].passages, page.passage(sentence.start, sentence.end)),
            )
    return drafts


def _joined(page: Page, drafts: Sequence[Draft], sentence: Sentence) -> int | None:
    """Gives the place of the collaboration that a sentence on who joined speaks of: the last of its paragraph."""
    before = [at for at, draft in enumerate(drafts) if draft.end <= sentence.start]
    last = max(before, key=lambda at: drafts[at].end, default=None)
    if last is None:
        return None
    if page.in_one_block(drafts[last].start, sentence.start):
        return last if drafts[last].rule != "roster" else None
    near = sentence.start - drafts[last].end < _NEAR and page.in_one_section(
        drafts[last].start, sentence.start
    )
    return last if near and _TO_IT.match(sentence.low) else None
