"""Funding: who gives or gave money, to whom if told, for what if told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from graph.extract.chunks import Chunk, chunks_of
from graph.extract.guards import guarded, watch
from graph.extract.page import Page
from graph.extract.publications import ListedPublication, themes_told
from graph.extract.sentences import Sentence
from graph.extract.years import spans
from graph.iris import funding_key
from graph.records import Funding, Receipt

__all__ = ["fundings_of"]

_GIVES = re.compile(
    r"\b(?:fördela(?:t|de|r)|bevilja(?:t|de|r)|betala(?:t|de) ut|dela(?:t|de|r) ut|avsatt|avsatte|"
    r"skänkt|skänkte|anslagit|anslog|finansiera(?:t|de|r)|tilldela(?:t|de))\b"
)
_MONEY = re.compile(
    r"\b(?:medel|utvecklingsmedel|bidrag|statsbidrag|stimulansmedel|verksamhetsbidrag|"
    r"projektmedel|kronor|kr|miljoner|anslag|projektstöd|ekonomiskt stöd|pengar)\b"
)
_GOT = re.compile(
    r"\b(?:bevilja(?:ts|des|s|de)|fått|fick|får|erhållit|erhöll|tilldela(?:ts|"
    r"des))\s+(?:[\w,]+\s+){0,8}?(?:medel|bidrag|statsbidrag|kronor|stöd|anslag|projektmedel|"
    r"stimulansmedel)\s+(?:[\wåäö]+\s+){0,3}?(?:från|av)\s+$"
)
_OBJECT = re.compile(r"\b(?:av|till|från|i|vid)\s+$")
_RECEIVER = guarded(r"(?:^|\b(?:till|åt))\s*$")
_NO = re.compile(r"\b(?:inte|ej|avslag|avslog|avslogs|ansökt|ansöker|söka|kan söka|möjlighet|inga)\b")
_MAY_FUND = watch(_GIVES, _GOT)


def fundings_of(page: Page, listed: Sequence[ListedPublication]) -> list[Funding]:
    """Gives the fundings of a page, each once."""
    found: dict[str, Funding] = {}
    for sentence in page.sentences:
        if not (sentence.mentions and sentence.may(_MAY_FUND)) or sentence.block.kind in ("heading", "title"):
            continue
        if _NO.search(sentence.low):
            continue
        for funder, receiver, rule in _money(sentence):
            for funding in _made(
                page, sentence, (funder, receiver), rule, themes_told(page, sentence, listed)
            ):
                found.setdefault(funding.key, funding)
    return list(found.values())


def _money(sentence: Sentence) -> Iterator[tuple[Chunk, Chunk | None, str]]:
    """Gives who gives money, who gets it if told, and the rule that says so."""
    low = sentence.low
    chunks = [c for c in chunks_of(sentence) if c.actors]
    gives = _GIVES.search(low)
    if gives and _MONEY.search(low):
        before = [c for c in chunks if c.end <= gives.start() and not _OBJECT.search(low[: c.start])]
        after = [c for c in chunks if c.start >= gives.end() and _RECEIVER.search(low[gives.end() : c.start])]
        if before:
            yield before[-1], after[0] if after else None, "gives-money"
            return
    for chunk in chunks:
        if _GOT.search(low[: chunk.start]):
            owners = [c for c in chunks if c.end <= chunk.start]
            yield chunk, owners[0] if owners else None, "got-money"


def _made(
    page: Page, sentence: Sentence, told: tuple[Chunk, Chunk | None], rule: str, themes: tuple[str, ...]
) -> Iterator[Funding]:
    funder, receiver = told
    when = next(iter(spans(sentence.flat)), None)
    for key in filter(page.is_actor, funder.keys):
        receivers = tuple(k for k in receiver.keys if k != key) if receiver else ()
        yield Funding(
            key=funding_key(key, receivers, when.first if when else None, themes),
            funder=key,
            receipt=Receipt((page.passage(sentence.start, sentence.end),), 0.8, rule),
            receivers=receivers,
            start_year=when.first if when else None,
            end_year=when.last if when and when.last > when.first else None,
            themes=themes,
        )
