"""Reads what a reviewer wrote under correction: fields of a record, names by name, years as numbers."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import MISSING, fields, replace
from typing import Any, cast, get_type_hints

from graph.curated.judged import TYPES
from graph.describe import classes_of
from graph.labels import made_label
from graph.records import Collaboration, Fact, Mention, Passage, Receipt
from graph.review.keys import fresh_key, parties_of, rekeyed, relabelled
from graph.review.names import NameBook, RowError
from graph.wording import kind_word
from ontology.terms import PREFIXES

__all__ = ["added", "corrected"]

_FIELD = re.compile(r"(?:\\.|[^;\\])+")
_ITEM = re.compile(r"(?:\\.|[^,\\])+")
_ESCAPED = re.compile(r"\\(.)")
_YEAR = re.compile(r"[12]\d{3}")
_FACT_KEY = re.compile(r"[a-z]+/[a-z0-9]+(-[a-z0-9]+)*")
_NAMED = {
    **dict.fromkeys(("givers", "receiver", "participants", "coordinator", "inspector", "inspected"), "actor"),
    **dict.fromkeys(("funder", "receivers", "publishers", "contributors"), "actor"),
    "themes": "theme",
    "counties": "county",
}
_KEYED = ("results", "report", "appendix_of", "extends")


def corrected(fact: Fact, text: str, book: NameBook) -> Fact:
    """Gives a fact with the fields that a correction changes; its key follows where it is made of them.

    Raises:
        RowError: a field is unknown or its value cannot be.
    """
    changes = _changes(type(fact), text, book, fact)
    if not changes:
        raise RowError("correct needs the right fields under correction, as start_year: 2010")
    if emptied := [name for name in _needed(type(fact)) if name in changes and not changes[name]]:
        raise RowError(f"{emptied[0]} cannot be empty: write what is right, or reject the fact")
    new = replace(fact, **changes)
    if "label" not in changes:
        new = relabelled(fact, new, book.label)
    _check(new)
    return replace(new, key=rekeyed(fact, new))


def added(kind: str, text: str, passages: tuple[Passage, ...], book: NameBook) -> Fact | Mention:
    """Gives a fact that was not found, made of the fields under correction and the words of the page.

    Raises:
        RowError: the kind or a field is unknown, or a field is missing that every such fact has.
    """
    record = TYPES.get(kind)
    if record is None:
        raise RowError(f"kind is {kind!r}; {', '.join(sorted(TYPES))} can be added")
    if record is Mention:
        name = text.removeprefix("names:").strip()
        try:
            key = book.key(name, "actor")
        except RowError:
            key = book.key(name, "county")
        return Mention(key, passages[0].start, passages[0].end)
    changes = _changes(record, text, book, None)
    if record is Collaboration:  # one without a name of its own is called by who takes part
        noun = kind_word(changes.get("kind") or "Collaboration", "sv")
        called = [book.label(key) for key in changes.get("participants", ())]
        changes.setdefault("label", made_label(noun[:1].upper() + noun[1:], called))
    if missing := [name for name in _needed(record) if not changes.get(name)]:
        raise RowError(f"a {kind} needs {missing[0]} under correction, as {missing[0]}: …")
    fact = cast(type[Fact], record)(key="", receipt=Receipt(passages), **changes)
    _check(fact)
    return replace(fact, key=fresh_key(fact))


def _needed(record: type) -> list[str]:
    """Gives the fields that every such fact has."""
    return [f.name for f in fields(record) if f.default is MISSING and f.name not in ("key", "receipt")]


def _check(fact: Fact) -> None:
    """Refuses what the shapes would refuse later, while the one who wrote it is at hand."""
    if (kind := getattr(fact, "kind", "")) and PREFIXES["smv"] + type(fact).__name__ not in {
        name.value for name in classes_of(kind)
    }:
        raise RowError(f"kind: {kind} is no class of {type(fact).__name__.lower()}s")
    if isinstance(fact, Collaboration) and len(parties_of(fact)) < 2:
        raise RowError("a collaboration needs two participants or more")
    if fact.start_year and fact.end_year and fact.start_year > fact.end_year:
        raise RowError(f"start_year {fact.start_year} is after end_year {fact.end_year}")


def _changes(record: type, text: str, book: NameBook, old: Fact | None) -> dict[str, Any]:
    hints = get_type_hints(record)
    found: dict[str, Any] = {}
    for part in _FIELD.findall(text):
        name, colon, value = (piece.strip() for piece in part.partition(":"))
        if not name and not colon:
            continue
        if name not in hints or name in ("key", "receipt") or not colon:
            allowed = ", ".join(sorted(set(hints) - {"key", "receipt"}))
            raise RowError(
                f"{name!r} is no field with a value, as start_year: 2010; the fields are {allowed}"
            )
        hint = hints[name]
        if hint is str:
            found[name] = _one(name, _ESCAPED.sub(r"\1", value), book) if value else ""
        elif hint == tuple[str, ...]:
            found[name] = _many(name, value, book, getattr(old, name, ()))
        else:
            found[name] = _year(name, value)
    return found


def _one(name: str, value: str, book: NameBook) -> str:
    if name in _NAMED:
        return book.key(value, _NAMED[name])
    if name in _KEYED and not _FACT_KEY.fullmatch(value):
        raise RowError(f"{name} is {value!r}: write the key that the sheet has for it")
    return value


def _many(name: str, value: str, book: NameBook, old: tuple[str, ...]) -> tuple[str, ...]:
    """Gives a list anew, or the old one with what is marked + and without what is marked -."""
    items = list(_items(value))
    marked = [item[0] in "+-−" for item in items]
    if any(marked) and not all(marked):
        raise RowError(f"{name}: mark every item with + or -, or none")
    if not any(marked):
        return tuple(dict.fromkeys(_one(name, item, book) for item in items))
    found = list(old)
    for item in items:
        key = _one(name, item[1:].strip(), book)
        if item[0] == "+":
            found.append(key)
        elif key in found:
            found.remove(key)
        else:
            raise RowError(f"{name} has no {item[1:].strip()!r} to take away")
    return tuple(dict.fromkeys(found))


def _items(value: str) -> Iterator[str]:
    for item in _ITEM.findall(value):
        if plain := _ESCAPED.sub(r"\1", item).strip():
            yield plain


def _year(name: str, value: str) -> int | None:
    if value and not _YEAR.fullmatch(value):
        raise RowError(f"{name} is {value!r}, no year like 2010")
    return int(value) if value else None
