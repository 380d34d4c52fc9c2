"""Collaborations before they have names: what a sentence or a list tells, without what it only repeats."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from graph.extract import cues
from graph.extract.dating import nearest
from graph.extract.joint import joints_in
from graph.extract.page import Page
from graph.extract.publications import ListedPublication, themes_told, work_around
from graph.extract.rosters import Roster
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.records import Passage

__all__ = ["Draft", "first_span", "from_roster", "from_sentence", "with_also", "without_repeats"]


@dataclass(frozen=True, slots=True)
class Draft:
    """A collaboration before it is named: `start` tells where on the page it was met."""

    start: int
    end: int
    actors: tuple[str, ...]
    words: str
    rule: str
    confidence: float
    passages: tuple[Passage, ...]
    leader: str = ""
    years: Span | None = None
    themes: tuple[str, ...] = ()
    result: str = ""


def from_sentence(page: Page, sentence: Sentence, listed: Sequence[ListedPublication]) -> list[Draft]:
    """Gives what a sentence tells; inside the description of a publication, the publication results from it."""
    joints = joints_in(page, sentence)
    work = work_around(listed, sentence) if joints else None
    if work is not None and work.start == sentence.block.start and "\t" not in sentence.flat:
        return []
    drafts = []
    for joint in joints:
        years = nearest(page, sentence, joint.start, joint.end, None)
        drafts.append(
            Draft(
                start=sentence.start,
                end=sentence.end,
                actors=tuple(a for a in joint.actors if page.is_actor(a)),
                words=sentence.low[max(0, joint.start - 90) : joint.end + 140],
                rule=joint.rule,
                confidence=joint.confidence,
                passages=(page.passage(sentence.start, sentence.end),),
                years=years,
                themes=themes_told(page, sentence, listed),
                result=work.publication.key if work else "",
            )
        )
    return drafts


def from_roster(page: Page, roster: Roster) -> Draft:
    """Gives what an announced list of members tells."""
    words = page.words(roster.announcement)
    subject = page.names.subject
    extra = (subject,) if roster.with_subject and subject and page.is_actor(subject) else ()
    return Draft(
        start=roster.start,
        end=roster.end,
        actors=tuple(dict.fromkeys((*extra, *(a for a in roster.actors if page.is_actor(a))))),
        words=words,
        rule="roster",
        confidence=0.85,
        passages=(page.passage(roster.start, roster.end),),
        leader=roster.chair,
        years=first_span(words),
    )


def first_span(words: str) -> Span | None:
    """Gives the first year or period in words."""
    found = spans(words)
    return found[0] if found else None


def without_repeats(drafts: list[Draft]) -> list[Draft]:
    """Drops a draft that says of the same or fewer bodies what the text just before said."""
    kept: list[Draft] = []
    for draft in drafts:
        again = next((i for i, k in enumerate(kept) if _repeats(draft, k)), None)
        if again is None:
            kept.append(draft)
        elif draft.actors and set(draft.actors) == set(kept[again].actors):
            earlier = kept[again]
            kept[again] = replace(
                earlier,
                passages=(*earlier.passages, *draft.passages),
                result=earlier.result or draft.result,
                years=earlier.years or draft.years,
            )
    return kept


_HAVE_ALSO = re.compile(
    r"\b(?:har|hade)\s+(?:också|även|dessutom)\b.*\b(?:ingått|deltagit|suttit|medverkat|varit med)\b"
)
_OTHERS = re.compile(r"^\W{0,3}(?:övriga|andra)\s[^.;:]{0,40}?\b(?:är|var)\b")
"""The others beside those told in the sentence just before."""
_NEXT = 3
"""Characters between a sentence and the next."""
_THE_SAME = re.compile(
    r"\b(?:samarbetet|samverkan|arbetet|projektets?|gruppen|nätverkets?|överenskommelsen|avtalet)\b"
)
_NEAR = 700
"""Characters; "also" points back no farther."""


def with_also(drafts: list[Draft]) -> list[Draft]:
    """Joins those who "have also" taken part to the collaboration told last before."""
    kept: list[Draft] = []
    for draft in drafts:
        last = kept[-1] if kept else None
        gap = draft.start - last.end if last else _NEAR
        goes_on = _HAVE_ALSO.search(draft.words) or (0 <= gap < _NEXT and _OTHERS.match(draft.words))
        if last and gap < _NEAR and goes_on:
            actors = tuple(dict.fromkeys((*last.actors, *draft.actors)))
            kept[-1] = replace(last, actors=actors, passages=(*last.passages, *draft.passages))
        else:
            kept.append(draft)
    return kept


def _repeats(draft: Draft, earlier: Draft) -> bool:
    same = set(draft.actors) == set(earlier.actors)
    close = 0 <= draft.start - earlier.end < 400
    if same and earlier.result and earlier.result == draft.result:
        return True
    if same and cues.kind_of_collaboration(draft.words) == cues.kind_of_collaboration(earlier.words):
        return close or bool(earlier.result) != bool(draft.result)
    return set(draft.actors) < set(earlier.actors) and close and bool(_THE_SAME.search(draft.words))
