"""Assignments: the charges of a page's sentences and lists, each one once, with what prolongs what."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import replace

from graph.extract.cards import card_charges
from graph.extract.charges import GOVERNMENT, Charge, charges_in, is_prolonged, opens_charge, prolonged, runs
from graph.extract.chunks import chunks_of
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.iris import assignment_key
from graph.records import Assignment, Block, Receipt

__all__ = ["assignments_of"]

_SOON = 400
"""How many characters after a charge a sentence may still tell when it runs."""
_LISTING = re.compile(
    r"\b(?:regeringsuppdrag|uppdrag(?:et|en)?|uppdragslista|uppdragsöversikt)\b", re.IGNORECASE
)
_NOT_LISTING = re.compile(
    r"\b(?:publikation\w*|rapport\w*|redovisning\w*|kontakt\w*|nyheter|uppdragsutbildning\w*)\b",
    re.IGNORECASE,
)
_WIDENED = re.compile(r"\b(?:utvidgat|utökat|förnyat|förlängt|breddat|fördjupat)\s+(?:\w+\s+)?uppdrag")
_GROUND = re.compile(
    r"\b(?:[Rr]egleringsbrev\w*(?: för (?:budgetåret )?\d{4})?|[Ff]örordning(?:en)? \(\d{4}:\d+\)|"
    r"[Ss]kr\.? ?\d{4}/\d{2}:\d+|"
    r"[Pp]rop\.? ?\d{4}/\d{2}:\d+|[Ll]ag(?:en)? \(\d{4}:\d+\)|(?:Ju|S|A|Ku|U|IJ|Fi|N)\d{4}/\d+[\w/]*)"
)


def assignments_of(page: Page) -> list[Assignment]:
    """Gives the assignments of a page, each once: one for a receiver, a giver, a year and a main theme."""
    found: dict[str, Assignment] = {}
    for made in _told(page):
        earlier = found.get(made.key)
        found[made.key] = made if earlier is None else _joined(earlier, made)
    return _without_echoes(list(found.values()))


def _told(page: Page) -> Iterator[Assignment]:
    last: Assignment | None = None
    opened: Charge | None = None
    undated: list[Assignment] = []
    latest: list[Assignment] = []
    yield from _on_cards(page)
    for sentence in page.sentences:
        if sentence.block.kind in ("heading", "title"):
            continue
        charges = charges_in(page, sentence, last.start_year if last else None)
        charges = charges or (_closed(sentence, opened) if opened else [])
        opened = opens_charge(page, sentence) if not charges else None
        longer = is_prolonged(sentence)
        if not charges and not longer and sentence.start == sentence.block.start:
            charges = _listed(page, sentence.block)
        if undated and not charges and (when := runs(sentence)):
            yield from (_dated(page, sentence, earlier, when) for earlier in undated)
            undated = []
        latest = [] if charges else latest
        for made in _made_of(page, sentence, charges):
            last = _after(last, made, sentence)
            latest.append(last)
            yield last
        undated = [a for a in undated if sentence.start - a.receipt.passages[0].end < _SOON]
        if charges:
            undated = [a for a in _made_of(page, sentence, charges) if a.start_year is None]
        if longer and last:
            extensions = [_extension(page, sentence, earlier) for earlier in (latest or [last])]
            for extension in extensions:
                if extension and not (charges and extension.start_year == last.start_year):
                    yield extension
            last = extensions[-1] or last


def _on_cards(page: Page) -> Iterator[Assignment]:
    """Gives the charges that cards tell, on their dated lines."""
    for charge, block in card_charges(page):
        line = page.line(block)
        for receiver in charge.receivers:
            yield _made(page, line, charge, receiver)


def _dated(page: Page, sentence: Sentence, earlier: Assignment, when: Span) -> Assignment:
    """Gives a charge with the years that a later sentence says it runs for."""
    return replace(
        earlier,
        key=assignment_key(earlier.givers, earlier.receiver, when.first, earlier.themes),
        start_year=when.first,
        end_year=when.last if when.last > when.first else None,
        receipt=replace(
            earlier.receipt, passages=(*earlier.receipt.passages, page.passage(sentence.start, sentence.end))
        ),
    )


def _made_of(page: Page, sentence: Sentence, charges: Iterable[Charge]) -> Iterator[Assignment]:
    for charge in charges:
        for receiver in charge.receivers:
            yield _made(page, sentence, charge, receiver)


def _after(last: Assignment | None, made: Assignment, sentence: Sentence) -> Assignment:
    """Gives an assignment as the extension of the one told before, where its words call it widened or prolonged."""
    if last and last.receiver == made.receiver and last.key != made.key and _WIDENED.search(sentence.low):
        return replace(made, extends=last.key)
    return made


def _extension(page: Page, sentence: Sentence, last: Assignment | None) -> Assignment | None:
    """Gives the charge that a sentence makes of the last one by prolonging or widening it, if it tells when."""
    if last is None:
        return None
    when, themes = prolonged(page, sentence, last.start_year)
    if when is None:
        return None
    charge = Charge((last.receiver,), last.givers, when, themes or last.themes, "prolonged", 0.85)
    return replace(_made(page, sentence, charge, last.receiver), extends=last.key)


def _closed(sentence: Sentence, opened: Charge) -> list[Charge]:
    """Gives the charge that the sentence before told of, now that this one names who has it."""
    if not re.search(r"\buppdrag(?:et|en)\b", sentence.low):
        return []
    named = [k for c in chunks_of(sentence) for k in (*c.keys, *(g.names for g in c.groups))]
    receivers = tuple(k for k in named if k not in opened.givers)[:1]
    return [replace(opened, receivers=receivers)] if receivers else []


def _listed(page: Page, block: Block) -> list[Charge]:
    """Gives the charge of a dated row or item under a heading that announces charges."""
    heading = page.words(page.heading_of(block.start))
    if block.kind not in ("cell", "item") or not page.names.subject:
        return []
    announced = _LISTING.search(heading) or (block.kind == "cell" and _LISTING.search(page.document.title))
    if not announced or _NOT_LISTING.search(heading):
        return []
    line = page.line(block)
    when = spans(line.flat)
    themes = themes_in(line.flat)
    if not when or not themes:
        return []
    named = [k for c in chunks_of(line)[:1] for k in c.keys if "GovernmentBody" not in page.actor(k).kinds]
    first = line.mask.lstrip()[:1]
    receivers = (
        tuple(named)
        if named and ("\ue000" <= first < "\uf400" or "\t" in line.document.text[block.start : block.end])
        else (page.names.subject,)
    )
    return [Charge(receivers, (GOVERNMENT,), when[0], themes, "listed-charge", 0.8)]


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
