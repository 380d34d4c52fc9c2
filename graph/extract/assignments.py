"""Assignments: the charges of a page's sentences, lists and cards, each one once, with what prolongs what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from graph.extract import charge_words as words
from graph.extract.announced import from_title, was_given
from graph.extract.cards import cards_of, charge_of, dated_by
from graph.extract.charge_parts import prolonged_one
from graph.extract.charge_rows import charge_rows
from graph.extract.charge_runs import further, several
from graph.extract.charged import Charge, gives
from graph.extract.charges import TELLING, charges_in, opens_charge
from graph.extract.chunks import chunks_of
from graph.extract.guards import watch
from graph.extract.lasting import lasting, until
from graph.extract.longer import is_prolonged
from graph.extract.page import Page
from graph.extract.prolonging import after, as_charge, both_told, extensions, made_of
from graph.extract.sentences import Sentence
from graph.extract.years import Span
from graph.records import Assignment

__all__ = ["assignments_of"]

_CUT_OFF = re.compile(r"\batt\s*:?\s*$")
_MAY_CHARGE = watch(*TELLING, words.WAS_GIVEN)
"""A sentence that none of these finds begins, tells, prolongs and adds no charge."""


def assignments_of(page: Page) -> list[Assignment]:
    """Gives the assignments of a page, each once: one for a receiver, a giver, a year and a main theme."""
    found: dict[str, Assignment] = {}
    told = list(_told(page))
    for made in (*told, *_titled(page, {a.receiver for a in told})):
        earlier = found.get(made.key)
        found[made.key] = made if earlier is None else _joined(earlier, made)
    return _without_echoes(list(found.values()))


def _told(page: Page) -> Iterator[Assignment]:
    cards = cards_of(page)
    rows = charge_rows(page)
    silent = set(range(len(cards)))
    last: list[Assignment] = []
    groups: list[Sequence[Assignment]] = []
    opened: Charge | None = None
    for sentence in page.sentences:
        row = rows.get(sentence.start)
        if not (row or _may_charge(sentence, opened)):
            continue
        inside = next((i for i, card in enumerate(cards) if card.holds(sentence.start)), None)
        before = last[-1].start_year if last else None
        charges = charges_in(page, sentence, before)
        charges = charges or (_closed(page, sentence, opened) if opened else [])
        charges = charges or was_given(page, sentence, last)
        opened = opens_charge(page, sentence) if not charges else several(sentence, charges)
        charges = [] if charges and opened else charges
        longer = is_prolonged(sentence)
        told = sentence
        if not charges and not longer and row:
            charges, told = [row.charge], row.line
        if charges and inside is not None:
            charges = [dated_by(page, cards[inside], c) for c in charges]
            silent -= set() if words.LIKE.search(sentence.low) else {inside}
        charges = [replace(c, when=_years(page, sentence, c.when)) for c in charges]
        if charges:
            charges += further(page, sentence, charges[-1], _first(charges[-1].when))
        elif last:
            charges = further(page, sentence, as_charge(last), before)
        made = [after(last, one, sentence) for one in _each(page, told, charges)]
        last = made or last
        groups += _alike(made)
        yield from made
        longest = prolonged_one(page, sentence, groups) if longer else last
        more = extensions(page, sentence, longest) if longer else both_told(page, sentence, last)
        if more and not (charges and more[0].start_year == last[-1].start_year):
            last = more
            groups.append(more)
            yield from more
    for card in (cards[i] for i in sorted(silent)):
        alone = charge_of(page, card)
        if alone:
            yield from _each(page, alone[0], [alone[1]])


def _alike(made: Sequence[Assignment]) -> list[Sequence[Assignment]]:
    """Gives assignments told at once in groups of one year and one subject."""
    groups: dict[tuple[int | None, tuple[str, ...]], list[Assignment]] = {}
    for one in made:
        groups.setdefault((one.start_year, one.themes), []).append(one)
    return list(groups.values())


def _may_charge(sentence: Sentence, opened: Charge | None) -> bool:
    """Tells whether a sentence may tell of a charge: by its words, or as the rest of one, or the start of a row."""
    block = sentence.block
    if block.kind in ("heading", "title"):
        announces = sentence.low.endswith(":") and words.FOLLOWING.search(sentence.low)
        if not announces and not _CUT_OFF.search(sentence.low):
            return False
    if opened or sentence.may(_MAY_CHARGE):
        return True
    return block.kind in ("cell", "item") and sentence.start == block.start


def _titled(page: Page, known: set[str]) -> Iterator[Assignment]:
    """Gives the charge that a title or heading announces, for receivers of whom the text tells none."""
    for block in page.headings:
        for sentence in page.sentences_between(block.start, block.end):
            for charge in from_title(page, sentence):
                receivers = tuple(k for k in charge.receivers if k not in known)
                when = charge.when or lasting(page, sentence, reach=40)
                yield from _each(page, sentence, [replace(charge, receivers=receivers, when=when)])
                known |= set(receivers)


def _first(when: Span | None) -> int | None:
    return when.first if when else None


def _each(page: Page, sentence: Sentence, charges: Iterable[Charge]) -> Iterator[Assignment]:
    for charge in charges:
        for receiver in charge.receivers:
            yield made_of(page, sentence, charge, receiver)


def _years(page: Page, sentence: Sentence, when: Span | None) -> Span | None:
    """Gives the years of a charge, with what the next sentences say of how long it runs."""
    return until(page, sentence, when) if when else lasting(page, sentence)


def _closed(page: Page, sentence: Sentence, opened: Charge) -> list[Charge]:
    """Gives the charge that the sentence before told of, now that this one tells the rest of it."""
    if opened.receivers and opened.givers:
        return further(page, sentence, opened, None)
    if not re.search(r"\buppdrag(?:et|en)\b", sentence.low):
        return []
    named = [k for c in chunks_of(sentence) for k in (*c.keys, *(g.names for g in c.groups))]
    if opened.receivers:
        givers = tuple(k for k in named if gives(page, k))[:1]
        return [replace(opened, givers=givers)] if givers else []
    receivers = tuple(k for k in named if k not in opened.givers)[:1]
    return [replace(opened, receivers=receivers)] if receivers else []


def _joined(earlier: Assignment, made: Assignment) -> Assignment:
    passages = tuple(dict.fromkeys((*earlier.receipt.passages, *made.receipt.passages)))
    return replace(
        earlier,
        themes=tuple(dict.fromkeys((*earlier.themes, *made.themes))),
        receipt=replace(earlier.receipt, passages=passages),
    )


def _without_echoes(found: list[Assignment]) -> list[Assignment]:
    """Drops an undated charge that a dated one of the same receiver explains: of the same theme, or told in passing."""
    dated = [a for a in found if a.start_year]
    return [a for a in found if a.start_year or not any(_echoes(a, d) for d in dated)]


def _echoes(undated: Assignment, dated: Assignment) -> bool:
    in_passing = undated.receipt.rule == "on-behalf" and undated.givers == dated.givers
    return dated.receiver == undated.receiver and (
        in_passing or bool(set(dated.themes) & set(undated.themes))
    )
