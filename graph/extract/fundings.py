"""Funding: who gives or gave money, to whom if told, for what if told."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.chunks import Chunk, chunks_of
from graph.extract.page import Page
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
    r"des))\s+(?:[\wåäö]+\s+){0,6}?(?:medel|bidrag|statsbidrag|kronor|stöd|anslag|projektmedel|"
    r"stimulansmedel)\s+(?:[\wåäö]+\s+){0,3}?(?:från|av)\s+$"
)
_NO = re.compile(r"\b(?:inte|ej|avslag|avslog|avslogs|ansökt|ansöker|söka|kan söka|möjlighet|inga)\b")


def fundings_of(page: Page) -> list[Funding]:
    """Gives the fundings of a page, each once."""
    found: dict[str, Funding] = {}
    for sentence in page.sentences:
        if sentence.block.kind not in ("heading", "title") and not _NO.search(sentence.low):
            for funding in _in_sentence(page, sentence):
                found.setdefault(funding.key, funding)
    return list(found.values())


def _in_sentence(page: Page, sentence: Sentence) -> Iterator[Funding]:
    low = sentence.low
    chunks = [c for c in chunks_of(sentence) if c.actors]
    gives = _GIVES.search(low)
    if gives and _MONEY.search(low):
        funders = [
            c
            for c in chunks
            if c.end <= gives.start() and not re.search(r"\b(?:av|till|från|i|vid)\s+$", low[: c.start])
        ]
        receivers = [
            c
            for c in chunks
            if c.start >= gives.end() and re.search(r"\b(?:till|åt|^)\s*$", low[gives.end() : c.start] or "")
        ]
        if funders:
            yield from _made(page, sentence, funders[-1], receivers[0] if receivers else None, "gives-money")
            return
    for chunk in chunks:
        if _GOT.search(low[: chunk.start]):
            owners = [c for c in chunks if c.end <= chunk.start]
            yield from _made(page, sentence, chunk, owners[0] if owners else None, "got-money")


def _made(
    page: Page, sentence: Sentence, funder: Chunk, receiver: Chunk | None, rule: str
) -> Iterator[Funding]:
    when = next(iter(spans(sentence.flat)), None)
    themes = page.themes_at(sentence)
    for key in funder.keys:
        receivers = tuple(k for k in receiver.keys if k != key) if receiver else ()
        if not page.is_actor(key):
            continue
        yield Funding(
            key=funding_key(key, receivers, when.first if when else None, themes),
            funder=key,
            receipt=Receipt((page.passage(sentence.start, sentence.end),), 0.8, rule),
            receivers=receivers,
            start_year=when.first if when else None,
            end_year=when.last if when and when.last > when.first else None,
            themes=themes,
        )
