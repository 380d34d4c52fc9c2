"""Writes changes for people and for programs."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import asdict
from itertools import groupby

from graph.diff.changes import Change, Difference
from graph.diff.phrases import GROUPS, WORDS
from graph.diff.side import Source

__all__ = ["as_json", "as_text"]

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def as_text(found: Difference, language: str) -> str:
    """Gives sentences group by group and thing by thing, each with its source; empty where nothing changed."""
    lines: list[str] = []
    for group, changes in groupby(found.changes, key=lambda change: change.group):
        lines += [*([""] if lines else []), GROUPS[group][language == "en"]]
        for _, of_thing in groupby(changes, key=lambda change: change.subject):
            lines += _thing(list(of_thing), language)
    if found.others:
        lines += [*([""] if lines else []), WORDS[language]["more"].format(found.others)]
    return "".join(f"{line}\n" for line in lines)


def _thing(changes: Sequence[Change], language: str) -> Iterator[str]:
    """Gives a thing's lines; the source stands once, in the heading, where all of a thing that came or went has one."""
    first = changes[0]
    sources = {source for change in changes if (source := change.sources[language])}
    if first.sign in _SIGNS:
        yield f"  {first.names[language]}"
    elif len(sources) == 1:
        yield f"  {first.sentences[language]}{_told(next(iter(sources)), language)}"
    else:
        yield f"  {first.sentences[language]}"
    at_each = first.sign in _SIGNS or len(sources) > 1
    for change in changes:
        if change.sign in _SIGNS:
            where = _told(change.sources[language], language) if at_each else ""
            yield f"    {_SIGNS[change.sign]} {change.sentences[language]}{where}"


def _told(source: Source | None, language: str) -> str:
    if source is None:
        return ""
    where = source.title + (f" <{source.address}>" if source.address else "")
    return f", {WORDS[language]['source']}: {where}" + (f": ”{source.words}”" if source.words else "")


def as_json(found: Difference) -> str:
    """Gives the changes as JSON, with the sentences of both languages."""
    value = {"changes": [_object(change) for change in found.changes], "others": found.others}
    return json.dumps(value, ensure_ascii=False, indent=1) + "\n"


def _object(change: Change) -> dict[str, object]:
    source = change.sources["sv"]
    told = {
        "change": change.sign,
        "group": change.group,
        "subject": change.subject,
        "predicate": change.predicate,
        "value": change.value,
        "before": change.before,
        **change.sentences,
        "source": asdict(source) if source else None,
    }
    return {name: value for name, value in told.items() if value not in ("", None)}
