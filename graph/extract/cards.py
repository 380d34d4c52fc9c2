"""Charges told as cards: a heading, what somebody shall do, and labelled lines for its start and its end."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.charges import Charge, charges_in, implied_givers
from graph.extract.chunks import chunks_of
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import Span, find_years
from graph.records import Block

__all__ = ["card_charges"]

_LABELS = r"(?:datum|år|tid)?\s*(?::|$)"
_START = re.compile(
    rf"(?:start|uppdragets start|uppdragsstart|påbörja[td]s?|beslutad){_LABELS}", re.IGNORECASE
)
_END = re.compile(
    rf"(?:slut|uppdragets slut|uppdragsslut|avsluta[td]s?|slutredovis\w+|redovisas){_LABELS}", re.IGNORECASE
)
_DUTY = re.compile(r"\b(?:ska|skall)\b|\buppdr\w+\b")
_LONGEST_LABEL = 60


def card_charges(page: Page) -> Iterator[tuple[Charge, Block]]:
    """Gives the charge of each card of a page with the block that dates it.

    A card goes from a heading to the next; in it a line tells its start ("Startdatum: 1 januari 2019"), often one
    its end, and a text, or the heading, what somebody shall do. Who: whom the text says, a body by itself, else
    whose page it is.
    """
    blocks = page.document.blocks
    for at, block in enumerate(blocks):
        first = _labelled(page, at, _START)
        if first is None:
            continue
        section = _section(page, at)
        ends = (_labelled(page, near, _END) for near in range(at + 1, min(at + 4, len(blocks))))
        last = next((year for year in ends if year), first)
        told = [s for b in section for s in page.sentences_between(b.start, b.end)]
        receivers, givers = _charged(page, told)
        receivers = receivers or _alone(page, section) or _bound(told) or _own(page)
        if receivers and any(_DUTY.search(s.low) for s in told):
            themes = _themes(told) or page.main_themes
            givers = givers or implied_givers(page, receivers)
            yield (
                Charge(receivers, givers, Span(first, max(first, last), 0, 0), themes, "dated-card", 0.8),
                block,
            )


def _section(page: Page, at: int) -> Sequence[Block]:
    """Gives the blocks of a card: from the heading before its first date up to the next heading that a text follows."""
    blocks = page.document.blocks
    start = at
    while start > 0 and blocks[start].kind not in ("heading", "title"):
        start -= 1
    end = at + 1
    while end < len(blocks) and not (blocks[end].kind in ("heading", "title") and _heads(page, end)):
        end += 1
    return blocks[start:end]


def _heads(page: Page, at: int) -> bool:
    """Tells whether a heading is one: no labelled line, no body by itself, no theme by itself."""
    block = page.document.blocks[at]
    words = page.words(block)
    after = page.document.blocks[at + 1 : at + 2]
    return ":" not in words and bool(after) and after[0].kind != "heading" and not _body(page, block)


def _labelled(page: Page, at: int, label: re.Pattern[str]) -> int | None:
    """Gives the year that a labelled line tells, in itself or in the line after it."""
    words = page.words(page.document.blocks[at])
    if len(words) > _LONGEST_LABEL or not label.match(words):
        return None
    after = page.document.blocks[at + 1 : at + 2]
    years = find_years(words) or (find_years(page.words(after[0])) if after and words.endswith(":") else [])
    return years[0] if years else None


def _charged(page: Page, told: Sequence[Sentence]) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gives who the sentences of a card say is charged, and by whom."""
    charges = [charge for sentence in told for charge in charges_in(page, sentence, None)]
    receivers = tuple(dict.fromkeys(k for charge in charges for k in charge.receivers))
    return receivers, tuple(dict.fromkeys(k for charge in charges for k in charge.givers))


def _alone(page: Page, section: Sequence[Block]) -> tuple[str, ...]:
    """Gives the bodies that stand by themselves in the blocks after a card's heading."""
    return tuple(dict.fromkeys(key for block in section[1:] for key in _body(page, block)))


def _body(page: Page, block: Block) -> tuple[str, ...]:
    line = page.line(block)
    letters = re.sub(r"[\W\d_\ue000-\uf7ff]", "", line.mask)
    return tuple(m.names for m in line.mentions if m.names in page.names.actors) if len(letters) <= 1 else ()


def _bound(told: Sequence[Sentence]) -> tuple[str, ...]:
    """Gives whom a card's text says shall do something."""
    for sentence in told:
        for chunk in chunks_of(sentence):
            if re.match(r"\s+(?:ska|skall)\b", sentence.low[chunk.end :]):
                return tuple(dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))))
    return ()


def _own(page: Page) -> tuple[str, ...]:
    subject = page.names.subject
    return (subject,) if subject and page.is_actor(subject) else ()


def _themes(told: Sequence[Sentence]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(theme for sentence in told[:4] for theme in themes_in(sentence.about)))
