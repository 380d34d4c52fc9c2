"""Makes the rows of a sheet of what was found: facts page by page, mentions where asked, names at the end."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.curated import Edition, Judgement
from graph.names import Names
from graph.records import Actor, Fact, Facts, Mention, Receipt
from graph.reference.tables import Reference
from graph.review.near import Pair, near_bodies
from graph.review.sheet import Row, quoted
from graph.review.words import Teller

__all__ = ["actors_of", "facts_on", "rows_of"]

_PAIR = {"sv": "Är {} och {} samma aktör?", "en": "Are {} and {} one body?"}


def rows_of(
    found: Sequence[Facts], edition: Edition, reference: Reference, language: str, *, mentions: bool = False
) -> list[Row]:
    """Gives a row for each fact of each page in order of place, and for each pair of near names.

    `edition` holds the judgements in force, found again on these pages; what they add stands among the rest.
    """
    judged = {(key, page): j for j in edition.judgements for key in _keys_of(j) for page in j.pages}
    places = {
        (j.about, passage.document, passage.start): j
        for j in edition.judgements
        if isinstance(j.fact, Mention)
        for passage in j.evidence
    }
    teller = Teller(Names(reference, actors_of(found, edition)), language)
    rows: list[Row] = []
    for item in sorted(found, key=lambda item: (item.document.name, item.document.sha256)):
        sha256 = item.document.sha256
        rows += [
            _fact_row(item, fact, teller, judged.get((fact.key, sha256)))
            for fact in sorted(facts_on(item, edition), key=_place)
        ]
        if mentions:
            rows += [
                _mention_row(item, mention, teller, places.get((mention.names, sha256, mention.start)))
                for mention in item.mentions
            ]
    pairs = near_bodies(actors_of(found, edition), reference, edition.paired.keys())
    return [*rows, *(_pair_row(pair, language) for pair in pairs)]


def actors_of(found: Iterable[Facts], edition: Edition) -> list[Actor]:
    """Gives every actor that pages or an edition describe, each once."""
    actors = {actor.key: actor for actor in edition.actors}
    actors.update({actor.key: actor for item in found for actor in item.actors})
    return list(actors.values())


def facts_on(item: Facts, edition: Edition) -> list[Fact]:
    """Gives the facts of a page: those found, as they were corrected, and those that readers hold to stand there."""
    document, found = item.document, {fact.key: fact for fact in item.all()}
    held: dict[str, Fact] = {}
    for judgement in edition.judgements:
        fact = judgement.fact
        if judgement.holds and document.sha256 in judgement.pages and not isinstance(fact, Mention):
            here = [passage for passage in judgement.evidence if passage.document == document.sha256]
            passages = tuple(replace(place, exact=document.words(place.start, place.end)) for place in here)
            if judgement.verdict == "correct" or fact.key not in found:
                held[fact.key] = replace(fact, receipt=Receipt(passages))
    return list((found | held).values())


def _keys_of(judgement: Judgement) -> set[str]:
    """Gives the key of what is judged and, where that was corrected, of what it became."""
    fact = judgement.fact
    return {judgement.about} if isinstance(fact, Mention) else {judgement.about, fact.key}


def _place(fact: Fact) -> tuple[int, str]:
    return min((passage.start for passage in fact.receipt.passages), default=0), fact.key


def _fact_row(item: Facts, fact: Fact, teller: Teller, judged: Judgement | None) -> Row:
    return Row(
        kind=type(fact).__name__.lower(),
        fact=teller.sentence(fact),
        words=quoted(passage.exact for passage in fact.receipt.passages),
        page=item.document.name,
        confidence=f"{fact.receipt.confidence:.2f}",
        rule=fact.receipt.rule,
        judged=_told(judged),
        key=fact.key,
        source=item.document.sha256[:16],
    )


def _mention_row(item: Facts, mention: Mention, teller: Teller, judged: Judgement | None) -> Row:
    return Row(
        kind="mention",
        fact=teller.sentence(mention),
        words=quoted((item.document.words(mention.start, mention.end),)),
        page=item.document.name,
        rule=mention.rule,
        judged=_told(judged),
        key=mention.names,
        source=f"{item.document.sha256[:16]}:{mention.start}",
    )


def _pair_row(pair: Pair, language: str) -> Row:
    return Row(
        kind="names",
        fact=_PAIR[language].format(pair.kept.label, pair.other.label),
        confidence=f"{pair.score / 100:.2f}",
        rule="near-names",
        key=f"{pair.kept.key} {pair.other.key}",
    )


def _told(judgement: Judgement | None) -> str:
    return f"{judgement.verdict}, {judgement.by}, {judgement.date}" if judgement else ""
