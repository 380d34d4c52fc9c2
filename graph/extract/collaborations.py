"""Collaborations: what sentences and lists join, named, dated, with who leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from graph.extract import cues
from graph.extract.chunks import chunks_of
from graph.extract.dating import nearest
from graph.extract.joint import joints_in
from graph.extract.leaders import Leader, leaders_in
from graph.extract.naming import name_of
from graph.extract.page import Page
from graph.extract.publications import ListedPublication
from graph.extract.rosters import Roster, rosters_of
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.iris import collaboration_key
from graph.records import Collaboration, Passage, Receipt

__all__ = ["collaborations_of"]

_NEAR = 1500
"""A sentence about who leads is tied to a collaboration told at most this many characters away."""


@dataclass(frozen=True, slots=True)
class _Draft:
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


def collaborations_of(page: Page, listed: Sequence[ListedPublication]) -> list[Collaboration]:
    """Gives the collaborations of a page, each once, with the sentences that state them."""
    rosters = rosters_of(page)
    drafts = [_from_roster(page, r) for r in rosters]
    for sentence in page.sentences:
        inside = any(r.announcement.end < sentence.start < r.end for r in rosters)
        if sentence.block.kind not in ("heading", "title") and not inside:
            drafts += _from_sentence(page, sentence, listed)
    drafts = _without_repeats(sorted(drafts, key=lambda d: d.start))
    drafts = [_with_joiners(page, d) for d in drafts]
    drafts = [_dated(page, d) for d in drafts]
    drafts = _led(page, drafts, [leader for s in page.sentences for leader in leaders_in(page, s)])
    return _merged(_named(page, d) for d in drafts if len(d.actors) >= 2)


def _from_sentence(page: Page, sentence: Sentence, listed: Sequence[ListedPublication]) -> list[_Draft]:
    work = next((w for w in listed if w.start <= sentence.start < w.end), None)
    if work is not None and work.start == sentence.block.start:
        return []
    drafts = []
    for joint in joints_in(page, sentence):
        years = nearest(page, sentence, joint.start, joint.end, None)
        drafts.append(
            _Draft(
                start=sentence.start,
                end=sentence.end,
                actors=tuple(a for a in joint.actors if page.is_actor(a)),
                words=sentence.low[max(0, joint.start - 90) : joint.end + 140],
                rule=joint.rule,
                confidence=joint.confidence,
                passages=(page.passage(sentence.start, sentence.end),),
                years=years,
                themes=page.themes_at(sentence),
                result=work.publication.key if work else "",
            )
        )
    return drafts


def _from_roster(page: Page, roster: Roster) -> _Draft:
    words = page.words(roster.announcement)
    subject = page.names.subject
    extra = (subject,) if roster.with_subject and subject and page.is_actor(subject) else ()
    return _Draft(
        start=roster.start,
        end=roster.end,
        actors=tuple(dict.fromkeys((*extra, *(a for a in roster.actors if page.is_actor(a))))),
        words=words,
        rule="roster",
        confidence=0.85,
        passages=(page.passage(roster.start, roster.end),),
        leader=roster.chair,
        years=_years(words),
    )


def _years(words: str) -> Span | None:
    found = spans(words)
    return found[0] if found else None


def _without_repeats(drafts: list[_Draft]) -> list[_Draft]:
    """Drops a draft that says of the same or fewer bodies what the text just before said."""
    kept: list[_Draft] = []
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


_JOINED_LATER = re.compile(
    r"\b(?:anslutit sig|anslöt sig|anslutits|gått med|gick med|tillkommit|tillkom|blivit medlem|"
    r"har även anslutit)\b|\bingår\s+(?:sedan \d{4}\s+|numera\s+|i dag\s+)?(?:även|också|"
    r"dessutom)\b|\bdär även\b"
)


def _with_joiners(page: Page, draft: _Draft) -> _Draft:
    """Adds the bodies that the next sentences of the same block say have joined since."""
    block = next((b for b in page.document.blocks if b.start <= draft.start < b.end), None)
    if block is None or draft.rule == "roster":
        return draft
    for sentence in page.sentences_between(draft.end, block.end):
        if _JOINED_LATER.search(sentence.low) and not cues.NOT_SO.search(sentence.low):
            new = tuple(k for c in chunks_of(sentence) for k in c.keys if page.is_actor(k))
            draft = replace(
                draft,
                actors=tuple(dict.fromkeys((*draft.actors, *new))),
                passages=(*draft.passages, page.passage(sentence.start, sentence.end)),
            )
    return draft


def _repeats(draft: _Draft, earlier: _Draft) -> bool:
    same = set(draft.actors) == set(earlier.actors)
    close = 0 <= draft.start - earlier.end < 400
    if same and earlier.result and earlier.result == draft.result:
        return True
    if same and cues.kind_of_collaboration(draft.words) == cues.kind_of_collaboration(earlier.words):
        return close or bool(earlier.result) != bool(draft.result)
    return (
        close
        and set(draft.actors) < set(earlier.actors)
        and bool(
            re.search(
                r"\b(?:samarbetet|samverkan|arbetet|projektet|gruppen|nätverket|överenskommelsen|avtalet)\b",
                draft.words,
            )
        )
    )


def _led(page: Page, drafts: list[_Draft], leaders: Iterable[Leader]) -> list[_Draft]:
    """Gives each collaboration the leader that the sentences around it name."""
    drafts = list(drafts)
    for leader in leaders:
        best: tuple[tuple[bool, bool, bool, int, int], int] | None = None
        for index, draft in enumerate(drafts):
            distance = min(abs(leader.start - draft.start), abs(leader.start - draft.end))
            if draft.start <= leader.start < draft.end:
                distance = 0
            own = leader.actor in draft.actors and (
                len(draft.actors) > 2 or _same_section(page, leader.start, draft.start)
            )
            fits = (
                distance == 0
                or own
                or leader.stem in _context(page, draft)
                or (leader.vague and _same_section(page, leader.start, draft.start))
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
            if leader.actor not in draft.actors and leader.vague:
                continue
            members = draft.actors if leader.actor in draft.actors else (leader.actor, *draft.actors)
            years = draft.years or leader.years
            passages = (*draft.passages, leader.passage) if best[0][0] else draft.passages
            drafts[best[1]] = replace(
                draft, leader=leader.actor, actors=members, years=years, passages=passages
            )
    return drafts


def _same_section(page: Page, one: int, other: int) -> bool:
    return page.heading_of(one) == page.heading_of(other)


_FOUNDED = re.compile(
    r"\b(?:bildades|bildats|startade|startat|startades|inrättades|tecknades|tecknats|"
    r"undertecknades|gäller|inleddes|trädde i kraft|löper|projekttid|avtalstid|giltighetstid|"
    r"funnits sedan|"
    r"avtal från|överenskommelse från|pågår|pågick|verksamt sedan|sedan)\b"
)
_THING = re.compile(
    r"\b\w*(?:nätverk|grupp|råd|forum|projekt|samarbete|samverkan|avtal|överenskommelse|arbete|"
    r"partnerskap|team|program|satsning|plan|strategi|avtalstid|projekttid)"
)


def _dated(page: Page, draft: _Draft) -> _Draft:
    """Gives an undated collaboration the year that its section tells of its beginning, else its heading's."""
    if draft.years:
        return draft
    reach = 2000 if draft.rule == "roster" else 400
    for sentence in page.sentences_between(max(0, draft.start - 500), draft.end + reach):
        heading = page.words(page.heading_of(sentence.start)).casefold()
        near = _same_section(page, sentence.start, draft.start) or _FOUNDED.search(heading)
        if (
            near
            and (_FOUNDED.search(sentence.low) or _FOUNDED.search(heading))
            and (_THING.search(f"{heading} {sentence.low}") or 0 <= draft.start - sentence.end < 3)
        ):
            years = _years(sentence.flat)
            if (
                years
                and draft.rule != "between"
                and not any(m.names not in draft.actors and page.is_actor(m.names) for m in sentence.mentions)
            ):
                return replace(draft, years=years)
    if draft.rule in ("roster", "members"):
        titled = _years(page.words(page.heading_of(draft.start))) or _years(page.document.title)
        return replace(draft, years=titled)
    return draft


def _context(page: Page, draft: _Draft) -> str:
    heading = page.words(page.heading_of(max(0, draft.start - 1)))
    return f"{draft.words} {heading} {page.document.title}".casefold()


def _named(page: Page, draft: _Draft) -> Collaboration:
    label, named = name_of(page, draft.start, draft.words, draft.actors)
    start = draft.years.first if draft.years else None
    end = draft.years.last if draft.years and draft.years.last > draft.years.first else None
    return Collaboration(
        key=collaboration_key(label, draft.leader if named else "", draft.result, draft.actors, start),
        label=label,
        participants=draft.actors,
        receipt=Receipt(tuple(dict.fromkeys(draft.passages)), draft.confidence, draft.rule),
        kind=cues.kind_of_collaboration(f"{label} {draft.words}"),
        coordinator=draft.leader,
        start_year=start,
        end_year=end,
        themes=draft.themes,
        results=(draft.result,) if draft.result else (),
    )


def _merged(found: Iterable[Collaboration]) -> list[Collaboration]:
    """Joins collaborations that have one key: all passages, all participants."""
    by_key: dict[str, Collaboration] = {}
    for one in found:
        same = by_key.get(one.key)
        if same is None:
            by_key[one.key] = one
            continue
        by_key[one.key] = replace(
            same,
            participants=tuple(dict.fromkeys((*same.participants, *one.participants))),
            coordinator=same.coordinator or one.coordinator,
            start_year=same.start_year or one.start_year,
            themes=tuple(dict.fromkeys((*same.themes, *one.themes))),
            receipt=replace(
                same.receipt, passages=tuple(dict.fromkeys((*same.receipt.passages, *one.receipt.passages)))
            ),
        )
    return list(by_key.values())
