"""Collaborations: what sentences and lists join, named, dated, with who leads."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.extract import cues
from graph.extract.drafts import Draft, from_roster, from_sentence, with_also, without_repeats
from graph.extract.joiners import with_joiners, with_predecessor
from graph.extract.leaders import leaders_in
from graph.extract.naming import name_of
from graph.extract.page import Page
from graph.extract.publications import ListedPublication
from graph.extract.rosters import Roster, rosters_of
from graph.extract.sentences import Sentence
from graph.extract.shared_rows import shared_rows
from graph.extract.surroundings import dated, led
from graph.iris import collaboration_key
from graph.records import Collaboration, Receipt

__all__ = ["collaborations_of"]


def collaborations_of(page: Page, listed: Sequence[ListedPublication]) -> list[Collaboration]:
    """Gives the collaborations of a page, each once, with the sentences that state them."""
    rows = shared_rows(page)
    rosters = [r for r in rosters_of(page) if not any(d.start < r.end and r.start < d.end for d in rows)]
    drafts = [*rows, *(from_roster(page, r) for r in rosters)]
    titled: list[Draft] = []
    for sentence in page.sentences:
        if any(d.start <= sentence.start < d.end for d in rows):
            continue
        told = [] if sentence.flat.endswith("?") else from_sentence(page, sentence, listed)
        if told and not any(r.start <= sentence.start < r.end and not _opens(r, sentence) for r in rosters):
            (titled if sentence.block.kind in ("heading", "title") else drafts).extend(told)
    drafts += [title for title in titled if _says_more(title, drafts)]
    drafts = with_also(without_repeats(sorted(drafts, key=lambda d: d.start)))
    drafts = _without_parts(with_joiners(page, [with_predecessor(page, d) for d in drafts]))
    drafts = [dated(page, d) for d in drafts]
    drafts = led(page, drafts, [leader for s in page.sentences for leader in leaders_in(page, s)])
    drafts = [_with_result(d, listed) for d in drafts if len(d.actors) >= 2]
    return _merged(_named(page, d) for d in drafts)


def _opens(roster: Roster, sentence: Sentence) -> bool:
    """Tells whether a sentence is part of what only announces a list, and so may tell of something by itself."""
    return sentence.start <= roster.announcement.end < roster.end


def _says_more(title: Draft, drafts: Sequence[Draft]) -> bool:
    """Tells whether a title has a verb of its own and is not over what the page tells of two of its bodies."""
    met = any(len(set(title.actors) & set(draft.actors)) >= 2 for draft in drafts)
    return not met and title.rule != "members"


def _without_parts(drafts: list[Draft]) -> list[Draft]:
    """Drops what another collaboration took in: some of its bodies, told in the same words."""

    def whole(part: Draft) -> Draft | None:
        alike = (d for d in drafts if set(part.actors) < set(d.actors))
        return next((d for d in alike if set(part.passages) <= set(d.passages)), None)

    return [d for d in drafts if whole(d) is None]


_PLANNED = re.compile(r"strategi|handlingsplan|samverkansplan|länsplan")
_CONTENT = re.compile(r"[a-zåäö]{6,}")


def _with_result(draft: Draft, listed: Sequence[ListedPublication]) -> Draft:
    """Ties a joint strategy or plan to the one that the page lists: the only one, or the one named most alike."""
    if draft.result or not _PLANNED.search(draft.words):
        return draft
    works = [w.publication for w in listed if w.publication.kind in ("Strategy", "Plan")]
    words = set(_CONTENT.findall(draft.words))
    alike = {w.key: len(words & set(_CONTENT.findall(w.title.casefold()))) for w in works}
    best = [key for key, count in alike.items() if count == max(alike.values())]
    if len(best) != 1 or (len(works) > 1 and alike[best[0]] < 2):
        return draft
    return replace(draft, result=best[0])


def _named(page: Page, draft: Draft) -> Collaboration:
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
