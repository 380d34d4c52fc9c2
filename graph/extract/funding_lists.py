"""Grants that stand one a line: rows with a body and a sum under words that announce what was granted."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract.chunks import chunks_of
from graph.extract.guards import guarded
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.years import spans
from graph.iris import funding_key
from graph.records import Funding, Receipt

__all__ = ["listed_fundings"]

_ANNOUNCES = guarded(
    r"\b(?:bevilja(?:de|ts|des)|fördelade|utbetalade|tilldelade)\s+(?:\w{0,20}(?:medel|bidrag|projekt|ansökningar|stöd))\b|"
    r"\bfått\s+(?:\w{0,20}(?:medel|bidrag))\b"
)
_REFUSED = guarded(r"\b(?:avslag|avslagna|ej beviljade|inte beviljats|återkallade)\b")
_SUM = re.compile(
    r"(?<![\d-])\d{1,3}(?:[ .\u00a0]\d{3}){1,3}(?!\d)|(?<![\d-])\d[\d ,]{0,12}\s?(?:kronor|kr|tkr|mkr|mnkr|miljoner)\b"
)
_LONGEST_OPENING, _LONGEST_ROW = 110, 250


def listed_fundings(page: Page) -> Iterator[Funding]:
    """Gives the grants of a page's lists: its own body, a state authority, grants what each row's first body gets."""
    subject = page.names.subject
    if not subject or not page.is_actor(subject) or "Authority" not in page.actor(subject).kinds:
        return
    opening = ""
    for block in page.document.blocks:
        words = page.words(block)
        if (
            block.kind not in ("cell", "item")
            and len(words) <= _LONGEST_OPENING
            and _ANNOUNCES.search(words.lower())
        ):
            opening = "" if _REFUSED.search(words.lower()) else words
            continue
        if not opening:
            continue
        if block.kind == "heading" and _REFUSED.search(words.lower()):
            opening = ""
            continue
        line = page.line(block)
        receiver = _granted(page, line, subject)
        if receiver:
            yield _made(page, line, subject, receiver, opening)


def _granted(page: Page, line: Sentence, funder: str) -> str:
    """Gives the body that begins a row with a sum."""
    if len(line.flat) > _LONGEST_ROW or not _SUM.search(line.flat) or _REFUSED.search(line.low):
        return ""
    first = next(iter(chunks_of(line)), None)
    if first is None or line.mask[: first.start].strip(" \t–-•:|0123456789") or not first.keys:
        return ""
    key = first.keys[0]
    return key if page.is_actor(key) and key != funder else ""


def _made(page: Page, line: Sentence, funder: str, receiver: str, opening: str) -> Funding:
    told = (*spans(opening), *spans(page.document.title))
    when = told[0] if told else None
    themes = themes_in(line.mask) or themes_in(opening)
    return Funding(
        key=funding_key(funder, (receiver,), when.first if when else None, themes),
        funder=funder,
        receipt=Receipt((page.passage(line.start, line.end),), 0.75, "funding-list"),
        receivers=(receiver,),
        start_year=when.first if when else None,
        end_year=when.last if when and when.last > when.first else None,
        themes=themes,
    )
