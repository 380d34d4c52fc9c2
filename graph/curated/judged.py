"""Judgements to JSON objects and back, each part of a line checked."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import date
from typing import Any, cast, get_args

from graph.curated.edition import Bodies, Judgement, Verdict
from graph.curated.fields import BrokenLineError, filled, key_of, record_of, text_of
from graph.records import (
    Assignment,
    Collaboration,
    Fact,
    Funding,
    Inspection,
    Mention,
    Passage,
    Publication,
    Receipt,
)

__all__ = ["TYPES", "object_of", "read_bodies", "read_judgement", "who_and_when", "write_judgement"]

TYPES: Mapping[str, type[Fact] | type[Mention]] = {
    record.__name__.lower(): record
    for record in (Assignment, Collaboration, Funding, Inspection, Mention, Publication)
}
"""The records that can be judged, by what a line calls them."""


def object_of(value: object, what: str) -> dict[str, Any]:
    """Gives a value that must be a JSON object; raises BrokenLineError."""
    if not isinstance(value, dict):
        raise BrokenLineError(f"{what} is no JSON object")
    return value


def read_bodies(value: dict[str, Any]) -> Bodies:
    """Reads what is held of two names; raises BrokenLineError."""
    known = ("verdict", "by", "date", "key", "other", "label", "other_label")
    if unknown := sorted(set(value) - set(known)):
        raise BrokenLineError(f"a judgement of two bodies has no field {unknown[0]!r}")
    if (verdict := value.get("verdict")) not in ("same", "different"):
        raise BrokenLineError(f"verdict is {verdict!r}; same and different are known")
    by, day = who_and_when(value)
    key, other = key_of(value.get("key"), "key"), key_of(value.get("other"), "other")
    if key == other or not (key.startswith("actor/") and other.startswith("actor/")):
        raise BrokenLineError(f"key and other are {key} and {other}, not two actors")
    labels = (text_of(value.get(name, ""), name) for name in ("label", "other_label"))
    return Bodies(verdict, by, day, key, other, *labels)


def read_judgement(value: dict[str, Any]) -> Judgement:
    """Reads a judgement of a fact or mention; raises BrokenLineError."""
    known = {"verdict", "by", "date", "replaces", "fact", "evidence", "states"}
    if unknown := sorted(set(value) - known):
        raise BrokenLineError(f"a judgement has no field {unknown[0]!r}")
    verdict = value.get("verdict")
    if verdict not in get_args(Verdict):
        raise BrokenLineError(f"verdict is {verdict!r}; {', '.join(get_args(Verdict))} are known")
    by, day = who_and_when(value)
    evidence = tuple(_read_evidence(value))
    if verdict != "reject" and not evidence:
        raise BrokenLineError("evidence is empty: say where the fact is stated")
    fact = object_of(value.get("fact"), "fact")
    replaces = text_of(value.get("replaces", ""), "replaces")
    return Judgement(cast(Verdict, verdict), by, day, _read_fact(fact, evidence), evidence, replaces)


def who_and_when(value: dict[str, Any]) -> tuple[str, str]:
    """Gives who judged and on which day; raises BrokenLineError."""
    by, day = text_of(value.get("by"), "by"), text_of(value.get("date"), "date")
    if not by.strip():
        raise BrokenLineError("by is empty: say who judged")
    if not _is_day(day):
        raise BrokenLineError(f"date is {day!r}; the form is 2026-01-31")
    return by, day


def _is_day(told: str) -> bool:
    try:
        return date.fromisoformat(told).isoformat() == told
    except ValueError:
        return False


def _read_evidence(value: dict[str, Any]) -> Iterator[Passage]:
    shared = object_of(value.get("states", {}), "states")
    items = value.get("evidence", [])
    if not isinstance(items, list):
        raise BrokenLineError("evidence is no list")
    for item in items:
        place = object_of(item, "evidence")
        states = object_of(place.get("states", shared), "states")
        start, end, page = place.get("start"), place.get("end"), text_of(place.get("document"), "document")
        if not (type(start) is type(end) is int and 0 <= start < end):
            raise BrokenLineError(f"evidence from {start!r} to {end!r} is no stretch of a page")
        swedish, english = (
            text_of(states.get(language, ""), f"states.{language}") for language in ("sv", "en")
        )
        words = text_of(place.get("words", ""), "words")
        yield Passage(page, start, end, words, stated_sv=swedish, stated_en=english)


def _read_fact(value: dict[str, Any], evidence: tuple[Passage, ...]) -> Fact | Mention:
    name = value.pop("type", None)
    record = TYPES.get(name) if isinstance(name, str) else None
    if record is None:
        raise BrokenLineError(f"type of the fact is {name!r}; {', '.join(TYPES)} are known")
    if record is Mention:
        place = evidence[0] if evidence else Passage("", 0, 1)
        return Mention(names=key_of(value.get("names"), "names"), start=place.start, end=place.end)
    fact = record_of(cast(type[Fact], record), {**value, "receipt": Receipt(evidence)})
    if not fact.key.startswith(f"{name}/"):
        raise BrokenLineError(f"key is {fact.key!r}; that of a {name} begins with {name}/")
    return fact


def write_judgement(judgement: Judgement) -> dict[str, Any]:
    """Gives the line of a judgement."""
    fact = judgement.fact
    body = {"names": fact.names} if isinstance(fact, Mention) else filled(fact)
    body.pop("receipt", None)
    line: dict[str, Any] = {"kind": "judgement", **filled(judgement, ("verdict", "by", "date", "replaces"))}
    line["fact"] = {"type": type(fact).__name__.lower(), **body}
    sayings = [{"sv": p.stated_sv, "en": p.stated_en} for p in judgement.evidence]
    alike = all(saying == sayings[0] for saying in sayings)
    line["evidence"] = [
        {
            "document": p.document,
            "start": p.start,
            "end": p.end,
            **({"words": p.exact} if p.exact else {}),
            **({} if alike else {"states": saying}),
        }
        for p, saying in zip(judgement.evidence, sayings, strict=True)
    ]
    if sayings and alike and any(sayings[0].values()):
        line["states"] = sayings[0]
    return line
