"""What the text around a collaboration adds to it: since when it is, who leads."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace

from graph.extract.drafts import Draft, first_span
from graph.extract.guards import guarded
from graph.extract.leaders import Leader
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.records import Mention

__all__ = ["dated", "led"]

_NEAR = 1500
"""A sentence about who leads is tied to a collaboration told at most this many characters away."""
_FOUNDED = guarded(
    r"\b(?:öppnade|öppnades|invigdes|bildades|bildats|startade|startat|startades|inrättades|"
    r"tecknades|tecknats|"
    r"undertecknades|gäller|inleddes|trädde i kraft|löper|projekttid|tidsperiod|"
    r"projektperiod|avtalsperiod|avtalstid|giltighetstid|"
    r"funnits sedan|"
    r"(?:avtal|överenskommelse|nätverk|samarbete|partnerskap)\s+(?:\w+\s+){0,3}?från|pågår|pågick|"
    r"verksamt sedan|sedan|fastställdes|"
    r"skrevs|slöts|ingicks|drevs|drev|genomfördes|"
    r"starten\s(?:gick|skedde)|sjösattes|drog\s(?:i\s)?gång|drogs\sigång|påbörjades|upprättades|har\sverkat|"
    r"formaliserades|lanserades|lanserats|hade premiär|tillkom|började gälla|skrevs under)\b"
)
_THING = guarded(
    r"\b\w*(?:nätverk|grupp|råd|forum|projekt|samarbete|samverkan|avtal|överenskommelse|arbete|"
    r"partnerskap|team|program|barnahus|kampanj|kartläggning|satsning|plan|verksamhet|centrum|mottagning|strategi|avtalstid|projekttid|tidsperiod|projektperiod|avtalsperiod)"
)


_IT_BEGAN = re.compile(
    r"^starten\s(?:gick|skedde)|^(?:det|den|detta|denna|gruppen|rådet|teamet|[a-zåäö]{4,30}(?:samarbetet|projektet|nätverket|avtalet))\s+(?:\w+\s+)?"
    r"(?:inleddes|sjösattes|drog|drogs|påbörjades|upprättades|startade|bildades|inrättades|tecknades|undertecknades|slöts|gäller|pågår|löper)\b"
)


def dated(page: Page, draft: Draft) -> Draft:
    """Gives an undated collaboration the year that its section tells of its beginning, else its heading's."""
    if draft.years:
        return draft
    reach = 2000 if draft.rule == "roster" else 400
    for sentence in page.sentences_between(max(0, draft.start - 500), draft.end + reach):
        heading = page.heading_low(sentence.start)
        headed = _FOUNDED.search(heading)
        begins = headed or (
            _FOUNDED.search(sentence.low) and page.in_one_section(sentence.start, draft.start)
        )
        years = first_span(sentence.flat) if begins else None
        if years and (
            _THING.search(f"{heading} {sentence.low}")
            or 0 <= draft.start - sentence.end < 3
            or (0 <= sentence.start - draft.end < 3 and _IT_BEGAN.match(sentence.low))
        ):
            here = draft.rule != "between" or page.in_one_block(sentence.start, draft.start)
            if here and not any(_is_another(page, sentence, m, draft) for m in sentence.mentions):
                return replace(draft, years=years)
    if draft.rule in ("roster", "members"):
        titled = first_span(page.words(page.heading_of(draft.start))) or first_span(page.document.title)
        return replace(draft, years=titled)
    return draft


_PAID = re.compile(r"\b(?:stöd|medel|bidrag|pengar|finansiering)\s(?:\w{1,20}\s){0,2}?(?:ur|från|av)\s$")


def _is_another(page: Page, sentence: Sentence, mention: Mention, draft: Draft) -> bool:
    """Tells whether a sentence that dates something names a body besides those of a collaboration.

    Who only pays is none, nor what the sentence begins with where that is the thing itself ("Barnahus X invigdes").
    """
    if mention.names in draft.actors or not page.is_actor(mention.names):
        return False
    if mention.start == sentence.start and _THING.match(page.actor(mention.names).label.casefold()):
        return False
    return not _PAID.search(
        sentence.flat[max(0, mention.start - sentence.start - 60) : mention.start - sentence.start]
    )


def led(page: Page, drafts: list[Draft], leaders: Iterable[Leader]) -> list[Draft]:
    """Gives each collaboration the leader that the sentences around it name."""
    drafts = list(drafts)
    contexts: list[str] = []
    for leader in leaders:
        contexts = contexts or [_context(page, draft) for draft in drafts]
        best: tuple[tuple[bool, bool, bool, int, int], int] | None = None
        for index, draft in enumerate(drafts):
            distance = min(abs(leader.start - draft.start), abs(leader.start - draft.end))
            if draft.start <= leader.start < draft.end:
                distance = 0
            own = leader.actor in draft.actors and (
                (len(draft.actors) > 2 and leader.stem in contexts[index])
                or page.in_one_section(leader.start, draft.start)
            )
            fits = (
                distance == 0
                or own
                or leader.stem in contexts[index]
                or (leader.vague and page.in_one_section(leader.start, draft.start))
                or (draft.rule == "members" and _adjoin(draft, leader))
            )
            apart = not page.in_one_section(leader.start, draft.start)
            rank = (
                distance > 0,
                leader.stem not in contexts[index],
                apart,
                -len(draft.actors),
                distance,
            )
            if distance <= _NEAR and fits and (best is None or rank < best[0]):
                best = rank, index
        if best is not None and not drafts[best[1]].leader:
            draft = drafts[best[1]]
            apart = best[0][0] and not page.in_one_block(leader.start, draft.start)
            if leader.actor not in draft.actors and leader.vague and apart:
                continue
            members = draft.actors if leader.actor in draft.actors else (leader.actor, *draft.actors)
            years = draft.years or leader.years
            passages = (*draft.passages, leader.passage) if best[0][0] else draft.passages
            drafts[best[1]] = replace(
                draft, leader=leader.actor, actors=members, years=years, passages=passages
            )
    return drafts


def _adjoin(draft: Draft, leader: Leader) -> bool:
    """Tells whether who leads is told just before the members, or what they are in is named just after them."""
    before = 0 <= draft.start - leader.passage.end < 3
    return before or (0 <= leader.start - draft.end < 3 and (leader.vague or leader.stem in _BODIES_LED))


_BODIES_LED = {"\0", "grupp", "råd", "nätverk", "forum", "team", "referensgrupp", "arbetsgrupp", "styrgrupp"}


def _context(page: Page, draft: Draft) -> str:
    heading = page.words(page.heading_of(max(0, draft.start - 1)))
    return f"{draft.words} {heading} {page.document.title}".casefold()
