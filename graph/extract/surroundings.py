"""What the text around a collaboration adds to it: who joined later, since when it is, who leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.extract import denials
from graph.extract.chunks import chunks_of
from graph.extract.drafts import Draft, first_span
from graph.extract.guards import guarded, watch
from graph.extract.leaders import Leader
from graph.extract.page import Page
from graph.extract.sentences import Sentence

__all__ = ["dated", "led", "with_joiners", "with_predecessor"]

_NEAR = 1500
"""A sentence about who leads is tied to a collaboration told at most this many characters away."""
_JOINED_LATER = re.compile(
    r"\b(?:anslutit sig|anslöt|anslutits|gått med|gick med|tillkommit|tillkom|blivit medlem|"
    r"har även anslutit|kom med|kommit med|kom till)\b|\bvar (?:även|också)\b.*\bmed i\b|"
    r"^\W{0,3}(?:även|också)\b.*\b(?:har plats|"
    r"ingår|ingick|deltar|deltog|medverkar|medverkade|är med|var med)\b|"
    r"\b(?:deltar|deltog|ingick|medverkar|medverkade)\s+(?:också|även|dessutom)\b|"
    r"\bingår i \w{3,30} sedan\b|"
    r"\bingår\s+(?:sedan \d{4}\s+|numera\s+|i dag\s+)?(?:även|också|"
    r"dessutom)\b|\b(?:där|dit) även\b|\bundertecknades även\b|\bäven undertecknats?\b|"
    r"\bny(?:a)? medlem(?:mar)?\b[^.]{0,20}\b(?:blev|är)\b|\bparter i \w+ är (?:också|även)\b"
)
_FOUNDED = guarded(
    r"\b(?:öppnade|öppnades|invigdes|bildades|bildats|startade|startat|startades|inrättades|"
    r"tecknades|tecknats|"
    r"undertecknades|gäller|inleddes|trädde i kraft|löper|projekttid|avtalstid|giltighetstid|"
    r"funnits sedan|"
    r"(?:avtal|överenskommelse|nätverk|samarbete|partnerskap)\s+(?:\w+\s+){0,3}?från|pågår|pågick|"
    r"verksamt sedan|sedan|fastställdes|"
    r"formaliserades|lanserades|lanserats|hade premiär|tillkom|började gälla|skrevs under)\b"
)
_THING = guarded(
    r"\b\w*(?:nätverk|grupp|råd|forum|projekt|samarbete|samverkan|avtal|överenskommelse|arbete|"
    r"partnerskap|team|program|satsning|plan|verksamhet|centrum|mottagning|strategi|avtalstid|projekttid)"
)


_IT_BEGAN = re.compile(
    r"^(?:det|den|detta|denna|gruppen|rådet|teamet)\s+(?:\w+\s+)?"
    r"(?:inleddes|startade|bildades|inrättades|tecknades|undertecknades|slöts|gäller|pågår|löper)\b"
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
    r"sammankallande|ordförande)|"
    r"leder|samordnar|sitter)\b"
)


_LED_BY = re.compile(r"\b(?:leds|leddes|samordnas|samordnades|sammankallas|drivs)\s+av\s+$")


def with_predecessor(page: Page, draft: Draft) -> Draft:
    """Adds the body that the sentence before says is in, or leads, what these others are "also" in."""
    if draft.rule != "members" or not _ALSO.search(draft.words):
        return draft
    block = page.block_at(draft.start)
    before = page.sentences_between(block.start, draft.start)[-1:] if block else ()
    for sentence in before:
        for chunk in chunks_of(sentence):
            leads = _LED_BY.search(sentence.low, max(0, chunk.start - 30), chunk.start)
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
        if at is not None and not denials.NOT_SO.search(sentence.low):
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
    if _same_block(page, drafts[last].start, sentence.start):
        return last if drafts[last].rule != "roster" else None
    near = sentence.start - drafts[last].end < _NEAR and _same_section(
        page, drafts[last].start, sentence.start
    )
    return last if near and _TO_IT.match(sentence.low) else None


def dated(page: Page, draft: Draft) -> Draft:
    """Gives an undated collaboration the year that its section tells of its beginning, else its heading's."""
    if draft.years:
        return draft
    reach = 2000 if draft.rule == "roster" else 400
    for sentence in page.sentences_between(max(0, draft.start - 500), draft.end + reach):
        heading = page.words(page.heading_of(sentence.start)).casefold()
        headed = _FOUNDED.search(heading)
        begins = headed or (
            _FOUNDED.search(sentence.low) and _same_section(page, sentence.start, draft.start)
        )
        years = first_span(sentence.flat) if begins else None
        if years and (
            _THING.search(f"{heading} {sentence.low}")
            or 0 <= draft.start - sentence.end < 3
            or (0 <= sentence.start - draft.end < 3 and _IT_BEGAN.match(sentence.low))
        ):
            here = draft.rule != "between" or _same_block(page, sentence.start, draft.start)
            others = (m for m in sentence.mentions if m.names not in draft.actors and page.is_actor(m.names))
            if here and next(others, None) is None:
                return replace(draft, years=years)
    if draft.rule in ("roster", "members"):
        titled = first_span(page.words(page.heading_of(draft.start))) or first_span(page.document.title)
        return replace(draft, years=titled)
    return draft


def led(page: Page, drafts: list[Draft], leaders: Iterable[Leader]) -> list[Draft]:
    """Gives each collaboration the leader that the sentences around it name."""
    drafts = list(drafts)
    for leader in leaders:
        best: tuple[tuple[bool, bool, bool, int, int], int] | None = None
        for index, draft in enumerate(drafts):
            distance = min(abs(leader.start - draft.start), abs(leader.start - draft.end))
            if draft.start <= leader.start < draft.end:
                distance = 0
            own = leader.actor in draft.actors and (
                (len(draft.actors) > 2 and leader.stem in _context(page, draft))
                or _same_section(page, leader.start, draft.start)
            )
            fits = (
                distance == 0
                or own
                or leader.stem in _context(page, draft)
                or (leader.vague and _same_section(page, leader.start, draft.start))
                or (draft.rule == "members" and _adjoin(draft, leader))
            )
            apart = not _same_section(page, leader.start, draft.start)
            rank = (
                distance > 0,
                leader.stem not in _context(page, draft),
                apart,
                -len(draft.actors),
                distance,
            )
            if distance <= _NEAR and fits and (best is None or rank < best[0]):
                best = rank, index
        if best is not None and not drafts[best[1]].leader:
            draft = drafts[best[1]]
            apart = best[0][0] and not _same_block(page, leader.start, draft.start)
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


def _same_block(page: Page, one: int, other: int) -> bool:
    return any(b.start <= one < b.end and b.start <= other < b.end for b in page.document.blocks)


def _same_section(page: Page, one: int, other: int) -> bool:
    return page.heading_of(one) == page.heading_of(other)


def _context(page: Page, draft: Draft) -> str:
    heading = page.words(page.heading_of(max(0, draft.start - 1)))
    return f"{draft.words} {heading} {page.document.title}".casefold()
