"""Funding: who gives or gave money, to whom if told, for what if told."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from graph.extract.chunks import Chunk, chunks_of
from graph.extract.funding_lists import listed_fundings
from graph.extract.guards import guarded, watch
from graph.extract.page import Page
from graph.extract.publications import ListedPublication, themes_told
from graph.extract.sentences import Sentence
from graph.extract.years import spans
from graph.iris import funding_key
from graph.records import Funding, Receipt

__all__ = ["fundings_of"]

_AMOUNT = r"(?:\d[\d ,.]{0,15}|en|två|tre|fyra|fem|sex|sju|åtta|nio|tio)\s?(?:kronor|kr|tkr|mkr|miljon(?:er)?|tusen)\b"
_GIVES = guarded(
    r"\b(?:fördela(?:t|de|r)|bevilja(?:t|de|r)|(?:beta|de)la(?:t|de|r)\s(?:\d{4}\s)?ut|avsatt|avsatte|"
    r"skänkt|skänkte|anslagit|anslog|(?:del|med|sam)?finansiera(?:t|de|r)|tilldela(?:t|de|r)|"
    r"(?:stötta(?:r|de|t)|stödjer|stödde|stött)(?=[^.;:]{1,80}?\b(?:ekonomiskt|kronor|miljoner)\b)|"
    r"(?:lämna(?:t|de|r)|gav|ger|gett)(?=[^.;:]{1,80}?\b\w{0,20}(?:bidrag|medel|kronor|miljoner|anslag|pengar)\b)|"
    r"bidr(?:og|ar|agit)(?=[^.;:]{1,60}?\b(?:kronor|miljoner|tkr)\b)|beslut(?:at|ade)\s+att\s+(?:bevilja|fördela|ge))\b"
)
_MONEY = guarded(
    r"\b(?:\w{0,20}medel|\w{0,20}bidrag|kronor|kr|tkr|mkr|miljoner|anslag|projektstöd|ekonomiskt stöd|pengar)\b"
)
_GOT = re.compile(
    r"\b(?:bevilja(?:ts|des|s|de)|fått|fick|får|erhållit|erhöll|tilldela(?:ts|"
    r"des))\s+(?:[\w,]+\s+){0,8}?(?:\w{0,20}medel|\w{0,20}bidrag|kronor|miljon(?:er)?|pengar|stöd|anslag)"
    r"\s+(?:[\wåäö]+\s+){0,3}?(?:från|av)\s+$"
)
_PAID_BY = re.compile(
    r"\b(?:(?:del|med|sam)?finansiera(?:s|ts|des|d|t)|bekosta(?:s|ts|des|d|t))\s+(?:[\w-]{1,40}\s+){0,4}?(?:av|från)\s+$"
    r"|\b(?:pengarna|medlen|bidraget|finansieringen)\s+(?:kommer|kom)\s+(?:\w+\s+){0,2}?från\s+$"
    r"|\b(?:med|genom)\s+(?:(?:stöd|hjälp)\s+av\s+)?(?:\w{1,20}\s)?(?:\w{0,20}(?:medel|bidrag)|pengar)\s+från\s+$"
)
_HANDED_OUT = re.compile(
    r"\b(?:betala(?:ts|des)|fördela(?:ts|des)|dela(?:ts|des)|lämna(?:ts|des))\s+(?:ut\s+)?till\s+$"
)
_BY = re.compile(r"\s{1,3}(?:\w{1,20}\s{1,3}){0,3}av\s{1,3}")
_BY_FIRST = re.compile(r"\b(?:av|från)\s+$")
_GOT_IT = re.compile(r"\s+(?:\d{4}\s+)?(?:bevilja(?:ts|des)|tilldela(?:ts|des)|fått|erhållit)\b")
_FROM_FIRST = re.compile(r"^\W{0,3}från\s+$")
_HAS = re.compile(r"\s{1,3}(?:har|hade|fick|erhöll)\s{1,3}")
_GRANTED = re.compile(r"\s+(?:har\s+)?(?:bevilja(?:ts|des)|tilldela(?:ts|des))\b")
_OBJECT = re.compile(r"\b(?:av|till|från|i|vid)\s+$")
_RECEIVER = guarded(r"(?:^|\b(?:till|åt))\s*$")
_YEAR_ALONE = re.compile(r"\s+(?:\d{4}\s+)?")
_SUM = re.compile(rf"\s{{1,3}}(?:med\s{{1,3}})?{_AMOUNT}")
_SENT = re.compile(rf"\b(?:gick|går)\s(?:{_AMOUNT}\s)?från\s$")
_TO_NEXT = re.compile(r"\s(?:\w+\s)?till\s")
_NO = guarded(
    r"\b(?:inte|ej|avslag|avslog|avslogs|ansökt|ansöker|ansökan|söka|söker|kan söka|möjlighet|inga|tackade\s+nej|"
    r"föreslå\w*|skulle|vill|hoppas|kan bevilja)\b"
)
_MAY_FUND = watch(_GIVES, _GOT, _PAID_BY, _GRANTED, _HANDED_OUT, _GOT_IT, _SENT)


def fundings_of(page: Page, listed: Sequence[ListedPublication]) -> list[Funding]:
    """Gives the fundings of a page, each once."""
    found: dict[str, Funding] = {}
    for sentence in page.sentences:
        if not (sentence.mentions and sentence.may(_MAY_FUND)) or sentence.block.kind in ("heading", "title"):
            continue
        if _NO.search(sentence.low):
            continue
        for funder, receiver, rule in _money(page, sentence):
            for funding in _made(
                page, sentence, (funder, receiver), rule, themes_told(page, sentence, listed)
            ):
                found.setdefault(funding.key, funding)
    for row in listed_fundings(page):
        found.setdefault(row.key, row)
    return list(found.values())


def _money(page: Page, sentence: Sentence) -> Iterator[tuple[Chunk | None, Chunk | None, str]]:
    """Gives who gives money (None: the page's own body), who gets it if told, and the rule that says so."""
    low = sentence.low
    chunks = [c for c in chunks_of(sentence) if c.actors]
    gives = _GIVES.search(low)
    if gives and _MONEY.search(low):
        before = [c for c in chunks if c.end <= gives.start() and not _OBJECT.search(low[: c.start])]
        after = [c for c in chunks if c.start >= gives.end() and _RECEIVER.search(low[gives.end() : c.start])]
        sums = [c for c in chunks if c.start >= gives.end() and _SUM.match(low, c.end)]
        direct = [
            c for c in chunks if c.start >= gives.end() and _YEAR_ALONE.fullmatch(low[gives.end() : c.start])
        ]
        if before:
            for receiver in sums or after[:1] or direct[:1] or (None,):
                yield before[-1], receiver, "gives-money"
            return
        rest = [c for c in chunks if direct and c.start > direct[0].end]
        if rest and _YEAR_ALONE.fullmatch(low[direct[0].end : rest[0].start]):
            yield direct[0], rest[0], "gives-money"
            return
    went = next((pair for pair in pairwise(chunks) if _is_sent(low, *pair)), None)
    if went:
        yield *went, "gives-money"
        return
    yield from _told_of(low, chunks) or _paid(page, low, chunks)


def _is_sent(low: str, giver: Chunk, receiver: Chunk) -> bool:
    """Tells whether a sum went from one body to the next ("300 000 kronor gick från X till Y")."""
    sent = _SENT.search(low, max(0, giver.start - 80), giver.start)
    return bool(sent and _TO_NEXT.fullmatch(low, giver.end, receiver.start))


def _told_of(low: str, chunks: Sequence[Chunk]) -> list[tuple[Chunk, Chunk, str]]:
    """Gives what words in another order tell: "paid out to A by X", "A has by X been granted", "from X A has got"."""
    if not _MONEY.search(low):
        return []
    found = []
    for one, other in pairwise(chunks):
        gap = low[one.end : other.start]
        handed_out = _HANDED_OUT.search(low, 0, one.start) and _BY.fullmatch(gap)
        granted = _BY_FIRST.search(gap) and _GOT_IT.match(low, other.end) and len(gap) < 25
        if handed_out or granted:
            found.append((other, one, "got-money"))
        elif _FROM_FIRST.match(low[: one.start]) and _HAS.fullmatch(gap):
            found.append((one, other, "got-money"))
    return found


def _paid(page: Page, low: str, chunks: Sequence[Chunk]) -> Iterator[tuple[Chunk | None, Chunk | None, str]]:
    """Gives what passive words tell: who got money, or what is paid by whom."""
    told = False
    for chunk in chunks:
        lead = low[: chunk.start]
        if _GOT.search(lead):
            owners = [c for c in chunks if c.end <= chunk.start]
            told = True
            yield chunk, owners[0] if owners else None, "got-money"
        elif _PAID_BY.search(lead):
            doers = [c for c in chunks if c.start < 2 or re.search(r"\bhar\s+$", low[: c.start])]
            told = True
            yield chunk, next((c for c in doers if c is not chunk), None), "paid-by"
    subject = page.names.subject
    state = subject and "Authority" in page.actor(subject).kinds and not page.actor(subject).is_group
    granted = next((c for c in chunks if _GRANTED.match(low, c.end)), None)
    if state and granted and _MONEY.search(low) and not told:
        more = [c for c in chunks if c.start > granted.end and _SUM.match(low, c.end)]
        for receiver in (granted, *more):
            yield None, receiver, "got-money"


def _made(
    page: Page,
    sentence: Sentence,
    told: tuple[Chunk | None, Chunk | None],
    rule: str,
    themes: tuple[str, ...],
) -> Iterator[Funding]:
    funder, receiver = told
    when = next(iter(spans(sentence.flat)), None)
    for key in filter(page.is_actor, funder.keys if funder else (page.names.subject,)):
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
