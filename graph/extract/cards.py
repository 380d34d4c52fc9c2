"""Cards of charges: a heading, labels with the dates of a charge, and a few words about it, several on a page.

Catalogues of charges have this shape; so has the page of a single one. A card dates what its words tell, and is a
charge by itself where its words name none.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from graph.extract.charge_themes import themes_of
from graph.extract.charged import GOVERNMENT, Charge, gives
from graph.extract.chunks import chunks_of
from graph.extract.guards import Guarded, guarded
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.extract.years import Span, spans
from graph.records import Block

__all__ = ["Card", "cards_of", "charge_of", "dated_by"]

_LABEL = re.compile(r"^[^\W\d][\w/ -]{1,40}(?::|\t)")
_LONGEST_START = 80
_START = guarded(
    r"^(?:start(?:datum|år)?|beslut|uppdragets start|beslutsdatum|beslutad(?:es)?|datum för (?:beslut|uppdrag)\w*|"
    r"uppdragstid|uppdragsperiod|(?:tids)?period|löptid|(?:genomförande)?tid|tidsram|pågår|"
    r"uppdraget gavs|gavs|givet|lämnat|"
    r"regeringsbeslut|beslutsår|år)\s*(?::|\t|$)",
    re.IGNORECASE,
)
_END = guarded(
    r"^(?:slutdatum|slut|(?:slut)?redovis\w+|uppdragets slut|avslutas)\s*(?::|\t|$)", re.IGNORECASE
)
_GIVER = guarded(r"^(?:uppdragsgivare|beställare|beslutat av|givet av)\s*(?::|\t|$)", re.IGNORECASE)
_RECEIVER = guarded(
    r"^(?:mottagare|ansvarig(?:a)? myndighet(?:er)?|myndighet(?:er)?|uppdragstagare|utförare|"
    r"uppdrag till)\s*(?::|\t|$)",
    re.IGNORECASE,
)
_CHARGES = guarded(r"\b(?:regerings)?uppdrag", re.IGNORECASE)


_ACTS = re.compile(
    r"\s+(?:ska|skall|har|får|fick)\b(?!\s+(?:\w+\s+)?(?:höras|samråda|bidra|delta|medverka|yttra|informeras|"
    r"konsulteras|tillfälle|liknande|motsvarande|underlag|hörts)\b)"
)
"""What the one charged does; those who are to be heard, or to give their view, are not charged."""


@dataclass(frozen=True, slots=True)
class Card:
    """A card: its blocks from the heading on, and the years that its labels tell."""

    blocks: tuple[Block, ...]
    when: Span

    def holds(self, start: int) -> bool:
        """Tells whether an offset of the page lies in the card."""
        return self.blocks[0].start <= start < self.blocks[-1].end


def cards_of(page: Page) -> list[Card]:
    """Gives the cards of a page that speaks of charges, in order."""
    blocks = page.document.blocks
    lines = enumerate(map(page.words, blocks))
    dated = [index for index, words in lines if len(words) < _LONGEST_START and _START.match(words)]
    about = " ".join((page.document.title, *(page.words(b) for b in page.headings[:4])))
    if not dated or not (_CHARGES.search(about) or any(_GIVER.match(page.words(b)) for b in blocks)):
        return []
    opens = [_opening(page, blocks, i) for i in dated]
    found = []
    for number, (first, label) in enumerate(zip(opens, dated, strict=True)):
        limit = opens[number + 1] if number + 1 < len(opens) else len(blocks)
        body = tuple(blocks[first : max(label + 1, _closing(page, blocks, label, limit))])
        when = _years(page, body)
        if when:
            found.append(Card(body, when))
    return found


def _opening(page: Page, blocks: Sequence[Block], label: int) -> int:
    """Gives the index of the heading that a card's labels stand under, words between them passed over."""
    at = label - 1
    while at > 0 and (_is_label(page, blocks[at]) or blocks[at].kind not in ("heading", "title")):
        at -= 1
    return max(at, 0)


def _closing(page: Page, blocks: Sequence[Block], label: int, limit: int) -> int:
    """Gives the index of the block after a card: the next heading that is neither a label, a value nor a name."""
    for index in range(label + 1, limit):
        block = blocks[index]
        value = page.words(blocks[index - 1]).endswith(":") or bool(
            _START.fullmatch(page.words(blocks[index - 1]))
        )
        if block.kind == "heading" and not (value or _is_label(page, block) or _names_only(page, block)):
            return index
    return limit


def _is_label(page: Page, block: Block) -> bool:
    words = page.words(block)
    return bool(_LABEL.match(words)) or any(p.match(words) for p in (_START, _END, _GIVER, _RECEIVER))


def _names_only(page: Page, block: Block) -> bool:
    mask = page.line(block).mask
    return bool(re.fullmatch(r"(?:[\ue000-\uf7ff]|[\s,;&]|och|samt)+", mask))


def _values(page: Page, body: Sequence[Block], label: Guarded) -> Iterator[Block]:
    """Gives the blocks that hold the values of a label: its own, and the next where the label stands alone."""
    for index, block in enumerate(body):
        match = label.match(page.words(block))
        if match:
            alone = len(page.words(block)) <= match.end() + 1
            yield body[index + 1] if alone and index + 1 < len(body) else block


def _years(page: Page, body: Sequence[Block]) -> Span | None:
    first = [s for b in _values(page, body, _START) for s in spans(page.words(b))]
    last = [s for b in _values(page, body, _END) for s in spans(page.words(b))]
    if not first:
        return None
    end = max((s.last for s in (*first[:1], *last[:1])), default=first[0].last)
    return Span(first[0].first, max(end, first[0].first), 0, 0)


def charge_of(page: Page, card: Card) -> tuple[Sentence, Charge] | None:
    """Gives the charge that a card is by itself, and the words that tell it; None for one without receiver or theme."""
    receivers = _receivers(page, card)
    heading = page.line(card.blocks[0])
    told = [s for b in card.blocks for s in page.sentences_between(b.start, b.end)]
    themes = next((t for s in (heading, *told) if (t := themes_of(page, s, 0))), ())
    if not receivers or not themes:
        return None
    return heading, Charge(receivers, _givers(page, card), card.when, themes, "charge-card", 0.85)


def dated_by(page: Page, card: Card, told: Charge) -> Charge:
    """Gives a charge that the words of a card tell, with the card's years, and its giver where they name none."""
    return replace(told, when=card.when, givers=told.givers or _givers(page, card), rule="charge-card")


def _givers(page: Page, card: Card) -> tuple[str, ...]:
    named = tuple(
        k for b in _values(page, card.blocks, _GIVER) for c in chunks_of(page.line(b)) for k in c.keys
    )
    return named[:1] or (GOVERNMENT,)


def _receivers(page: Page, card: Card) -> tuple[str, ...]:
    labelled = list(_values(page, card.blocks, _RECEIVER))
    alone = [b for b in card.blocks[1:] if _names_only(page, b)]
    for blocks in (labelled, alone):
        keys = tuple(
            dict.fromkeys(
                m.names
                for b in blocks
                for m in page.line(b).mentions
                if m.names in page.names.actors and not gives(page, m.names)
            )
        )
        if keys:
            return keys
    for sentence in (s for b in card.blocks for s in page.sentences_between(b.start, b.end)):
        for chunk in chunks_of(sentence)[:1]:
            keys = (*chunk.keys, *(g.names for g in chunk.groups))
            if chunk.start < 3 and _ACTS.match(sentence.low, chunk.end):
                return tuple(k for k in keys if not gives(page, k))
    return (page.names.subject,) if page.names.subject and page.is_actor(page.names.subject) else ()
