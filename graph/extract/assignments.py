"""Assignments: the charges of a page's sentences, lists and cards, each one once, with what prolongs what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extract import charge_words as words
from graph.extract.announced import from_row, from_title, was_given
from graph.extract.cards import cards_of, charge_of, dated_by
from graph.extract.charged import Charge, gives
from graph.extract.charges import TELLING, charges_in, further, is_prolonged, opens_charge, prolonged
from graph.extract.chunks import chunks_of
from graph.extract.guards import guarded, watch
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.iris import assignment_key
from graph.records import Assignment, Receipt

__all__ = ["assignments_of"]

_WIDENED = guarded(r"\b(?:utvidgat|utökat|förnyat|förlängt|breddat|fördjupat)\s+(?:\w+\s+)?uppdrag")
_GROUND = guarded(
    r"\b(?:[Rr]egleringsbrev\w*(?: för (?:budgetåret )?\d{4})?|[Ff]örordning(?:en)? \(\d{4}:\d+\)|"
    r"[Ss]kr\.? ?\d{4}/\d{2}:\d+|"
    r"[Pp]rop\.? ?\d{4}/\d{2}:\d+|[Ll]ag(?:en)? \(\d{4}:\d+\)|(?:Ju|S|A|Ku|U|IJ|Fi|N)\d{4}/\d+[\w/]*)"
)
_LENGTH = 250
"""Characters that a sentence has at most, as a rule."""
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
    silent = set(range(len(cards)))
    last: list[Assignment] = []
    opened: Charge | None = None
    for sentence in page.sentences:
        if not _may_charge(sentence, opened):
            continue
        inside = next((i for i, card in enumerate(cards) if card.holds(sentence.start)), None)
        before = last[-1].start_year if last else None
        charges = charges_in(page, sentence, before)
        charges = charges or (_closed(page, sentence, opened) if opened else [])
        charges = charges or was_given(page, sentence, last)
        opened = opens_charge(page, sentence) if not charges else None
        longer = is_prolonged(sentence)
        if not charges and not longer and sentence.start == sentence.block.start:
            charges = from_row(page, sentence.block)
        if charges and inside is not None:
            charges = [dated_by(page, cards[inside], c) for c in charges]
            silent.discard(inside)
        charges = [c if c.when else replace(c, when=_lasting(page, sentence)) for c in charges]
        if charges:
            charges += further(page, sentence, charges[-1], _first(charges[-1].when))
        elif last:
            charges = further(page, sentence, _as_charge(last), before)
        made = [_after(last, one, sentence) for one in _made_of(page, sentence, charges)]
        last = made or last
        yield from made
        extensions = _extensions(page, sentence, last) if longer else []
        if extensions and not (charges and extensions[0].start_year == last[-1].start_year):
            last = extensions
            yield from extensions
    for card in (cards[i] for i in sorted(silent)):
        alone = charge_of(page, card)
        if alone:
            yield from _made_of(page, alone[0], [alone[1]])


def _may_charge(sentence: Sentence, opened: Charge | None) -> bool:
    """Tells whether a sentence may tell of a charge: by its words, or as the rest of one, or the start of a row."""
    block = sentence.block
    if block.kind in ("heading", "title") and not _CUT_OFF.search(sentence.low):
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
                when = charge.when or _lasting(page, sentence, reach=40)
                yield from _made_of(page, sentence, [replace(charge, receivers=receivers, when=when)])
                known |= set(receivers)


def _first(when: Span | None) -> int | None:
    return when.first if when else None


def _as_charge(made: list[Assignment]) -> Charge:
    one = made[-1]
    same = tuple(a.receiver for a in made if (a.givers, a.start_year) == (one.givers, one.start_year))
    return Charge(same, one.givers, None, one.themes, "prolonged", 0.85)


def _made_of(page: Page, sentence: Sentence, charges: Iterable[Charge]) -> Iterator[Assignment]:
    for charge in charges:
        for receiver in charge.receivers:
            yield _made(page, sentence, charge, receiver)


def _after(last: list[Assignment], made: Assignment, sentence: Sentence) -> Assignment:
    """Gives an assignment as the extension of the one told before, where its words call it widened or prolonged."""
    if not _WIDENED.search(sentence.low):
        return made
    earlier = next((a for a in last if a.receiver == made.receiver and a.key != made.key), None)
    return replace(made, extends=earlier.key) if earlier else made


def _extensions(page: Page, sentence: Sentence, last: list[Assignment]) -> list[Assignment]:
    """Gives the charges that a sentence makes of the last ones by prolonging or widening them, if it tells when."""
    if not last:
        return []
    when, themes = prolonged(page, sentence, last[-1].start_year)
    if when is None:
        return []
    charge = _as_charge(last)
    longer = []
    for one in (a for a in last if a.receiver in charge.receivers):
        now = replace(charge, when=when, themes=themes or one.themes)
        made = _made(page, sentence, now, one.receiver)
        longer.append(replace(made, extends=one.key) if made.key != one.key else made)
    return longer


def _lasting(page: Page, sentence: Sentence, reach: int = 4) -> Span | None:
    """Gives the years that one of the next sentences says the charge runs."""
    for after in page.sentences_between(sentence.end, sentence.end + reach * _LENGTH)[:reach]:
        cue = words.LASTS.search(after.low)
        if cue:
            return next(iter(spans(after.flat[after.place(cue.end()) - after.start :])), None)
        if words.ACTIVE.search(after.low) or words.PASSIVE.search(after.low):
            return None
    return None


def _closed(page: Page, sentence: Sentence, opened: Charge) -> list[Charge]:
    """Gives the charge that the sentence before told of, now that this one tells the rest of it."""
    if not re.search(r"\buppdrag(?:et|en)\b", sentence.low):
        return []
    named = [k for c in chunks_of(sentence) for k in (*c.keys, *(g.names for g in c.groups))]
    if opened.receivers:
        givers = tuple(k for k in named if gives(page, k))[:1]
        return [replace(opened, givers=givers)] if givers else []
    receivers = tuple(k for k in named if k not in opened.givers)[:1]
    return [replace(opened, receivers=receivers)] if receivers else []


def _made(page: Page, sentence: Sentence, charge: Charge, receiver: str) -> Assignment:
    first = charge.when.first if charge.when else None
    ground = _GROUND.search(sentence.flat)
    themes = charge.themes or page.main_themes
    return Assignment(
        key=assignment_key(charge.givers, receiver, first, themes),
        receiver=receiver,
        receipt=Receipt((page.passage(sentence.start, sentence.end),), charge.confidence, charge.rule),
        givers=charge.givers,
        start_year=first,
        end_year=charge.when.last if charge.when and charge.when.last > charge.when.first else None,
        themes=themes,
        legal_ground=ground.group() if ground else "",
    )


def _joined(earlier: Assignment, made: Assignment) -> Assignment:
    passages = tuple(dict.fromkeys((*earlier.receipt.passages, *made.receipt.passages)))
    return replace(
        earlier,
        themes=tuple(dict.fromkeys((*earlier.themes, *made.themes))),
        receipt=replace(earlier.receipt, passages=passages),
    )


def _without_echoes(found: list[Assignment]) -> list[Assignment]:
    """Drops an undated charge that a dated one of the same receiver and theme explains."""
    dated = [a for a in found if a.start_year]
    return [
        a
        for a in found
        if a.start_year or not any(d.receiver == a.receiver and set(d.themes) & set(a.themes) for d in dated)
    ]
