"""The line file of judgements: one JSON object a line, so that version control shows each judgement alone.

    {"kind": "document", "sha256": …, "name": …, "title": …, "address": …, "publisher": …, "date": …}
    {"kind": "actor", "key": …, "label": …, "kinds": […], …}
    {"kind": "judgement", "verdict": "confirm", "by": …, "date": "2026-01-31", "replaces": key,
     "fact": {"type": "collaboration", "key": …, "label": …, …},
     "evidence": [{"document": sha256, "start": 10, "end": 90}], "states": {"sv": …, "en": …}}

The verdicts are confirm, reject, correct and add; a fact has the fields of its record, a mention `names`.
`states` says in a sentence of the reader's own what stands there; evidence that needs another sentence has
its own `states`. Empty lines are skipped; an empty field may be left out.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast, get_args

from graph.curated.edition import Edition, Judgement, Verdict
from graph.curated.fields import BrokenLineError, filled, key_of, record_of, text_of
from graph.records import (
    Actor,
    Assignment,
    Collaboration,
    Document,
    Fact,
    Funding,
    Inspection,
    Mention,
    Passage,
    Publication,
    Receipt,
)
from samverkan.errors import SourceError

__all__ = ["read_edition", "write_edition"]

_TYPES: Mapping[str, type[Fact] | type[Mention]] = {
    record.__name__.lower(): record
    for record in (Assignment, Collaboration, Funding, Inspection, Mention, Publication)
}
_DOCUMENT_FIELDS = ("sha256", "name", "title", "address", "publisher", "date")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_edition(text: str, name: str) -> Edition:
    """Reads a line file; `name` is what an error calls it.

    Raises:
        SourceError: a line is broken; the message has its number and what is wrong with it.
    """
    found: list[Document | Actor | Judgement] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if line.strip():
                found.append(_read_line(line))
        except (ValueError, BrokenLineError) as error:
            raise SourceError(f"{name}, line {number}: {error}") from error
    edition = Edition(
        tuple(item for item in found if isinstance(item, Document)),
        tuple(item for item in found if isinstance(item, Actor)),
        tuple(item for item in found if isinstance(item, Judgement)),
    )
    _check_pages(edition, name)
    return edition


def write_edition(edition: Edition) -> str:
    """Gives the line file of an edition: pages, actors, judgements, each in the order given."""
    lines = [
        *({"kind": "document", **filled(document, _DOCUMENT_FIELDS)} for document in edition.documents),
        *({"kind": "actor", **filled(actor)} for actor in edition.actors),
        *(_write_judgement(judgement) for judgement in edition.judgements),
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _read_line(line: str) -> Document | Actor | Judgement:
    value = _object(json.loads(line), "the line")
    match kind := value.pop("kind", None):
        case "document":
            return _read_document(value)
        case "actor":
            return record_of(Actor, value)
        case "judgement":
            return _read_judgement(value)
    raise BrokenLineError(f"kind is {kind!r}; document, actor and judgement are known")


def _check_pages(edition: Edition, name: str) -> None:
    known = {document.sha256 for document in edition.documents}
    for judgement in edition.judgements:
        for passage in judgement.evidence:
            if passage.document not in known:
                raise SourceError(
                    f"{name}: evidence points to {passage.document[:16]}…, which no document line describes"
                )


def _object(value: object, what: str) -> dict[str, Any]:
    if not isinstance(value, dict):
        raise BrokenLineError(f"{what} is no JSON object")
    return value


def _read_document(value: dict[str, Any]) -> Document:
    unknown = sorted(set(value) - set(_DOCUMENT_FIELDS))
    if unknown:
        raise BrokenLineError(f"a document has no field {unknown[0]!r}")
    texts = {field: text_of(value.get(field, ""), field) for field in _DOCUMENT_FIELDS}
    if not _SHA256.fullmatch(texts["sha256"]):
        raise BrokenLineError("sha256 is not 64 hex digits")
    return Document(text="", blocks=(), **texts)


def _read_judgement(value: dict[str, Any]) -> Judgement:
    known = {"verdict", "by", "date", "replaces", "fact", "evidence", "states"}
    if unknown := sorted(set(value) - known):
        raise BrokenLineError(f"a judgement has no field {unknown[0]!r}")
    verdict = value.get("verdict")
    if verdict not in get_args(Verdict):
        raise BrokenLineError(f"verdict is {verdict!r}; {', '.join(get_args(Verdict))} are known")
    by, day = text_of(value.get("by"), "by"), text_of(value.get("date"), "date")
    if not by:
        raise BrokenLineError("by is empty: say who judged")
    if date.fromisoformat(day).isoformat() != day:
        raise BrokenLineError(f"date is {day!r}; the form is 2026-01-31")
    evidence = tuple(_read_evidence(value))
    if verdict != "reject" and not evidence:
        raise BrokenLineError("evidence is empty: say where the fact is stated")
    fact = _object(value.get("fact"), "fact")
    replaces = text_of(value.get("replaces", ""), "replaces")
    return Judgement(cast(Verdict, verdict), by, day, _read_fact(fact, evidence), evidence, replaces)


def _read_evidence(value: dict[str, Any]) -> Iterator[Passage]:
    shared = _object(value.get("states", {}), "states")
    items = value.get("evidence", [])
    if not isinstance(items, list):
        raise BrokenLineError("evidence is no list")
    for item in items:
        place = _object(item, "evidence")
        states = _object(place.get("states", shared), "states")
        start, end, page = place.get("start"), place.get("end"), text_of(place.get("document"), "document")
        if not (type(start) is type(end) is int and 0 <= start < end):
            raise BrokenLineError(f"evidence from {start!r} to {end!r} is no stretch of a page")
        swedish, english = (
            text_of(states.get(language, ""), f"states.{language}") for language in ("sv", "en")
        )
        yield Passage(page, start, end, stated_sv=swedish, stated_en=english)


def _read_fact(value: dict[str, Any], evidence: tuple[Passage, ...]) -> Fact | Mention:
    name = value.pop("type", None)
    record = _TYPES.get(name) if isinstance(name, str) else None
    if record is None:
        raise BrokenLineError(f"type of the fact is {name!r}; {', '.join(_TYPES)} are known")
    if record is Mention:
        place = evidence[0] if evidence else Passage("", 0, 1)
        return Mention(names=key_of(value.get("names"), "names"), start=place.start, end=place.end)
    fact = record_of(cast(type[Fact], record), {**value, "receipt": Receipt(evidence)})
    if not fact.key.startswith(f"{name}/"):
        raise BrokenLineError(f"key is {fact.key!r}; that of a {name} begins with {name}/")
    return fact


def _write_judgement(judgement: Judgement) -> dict[str, Any]:
    fact = judgement.fact
    body = {"names": fact.names} if isinstance(fact, Mention) else filled(fact)
    body.pop("receipt", None)
    line: dict[str, Any] = {"kind": "judgement", **filled(judgement, ("verdict", "by", "date", "replaces"))}
    line["fact"] = {"type": type(fact).__name__.lower(), **body}
    sayings = [{"sv": p.stated_sv, "en": p.stated_en} for p in judgement.evidence]
    alike = all(saying == sayings[0] for saying in sayings)
    line["evidence"] = [
        {"document": p.document, "start": p.start, "end": p.end, **({} if alike else {"states": saying})}
        for p, saying in zip(judgement.evidence, sayings, strict=True)
    ]
    if sayings and alike and any(sayings[0].values()):
        line["states"] = sayings[0]
    return line
