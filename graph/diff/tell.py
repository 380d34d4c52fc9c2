"""Writes changes for people and for programs."""

from __future__ import annotations

import json
from dataclasses import asdict

from graph.diff.changes import Change, Difference
from graph.diff.phrases import GROUPS, WORDS

__all__ = ["as_json", "as_text"]

_SIGNS = {"added": "+", "removed": "-", "changed": "~"}


def as_text(found: Difference, language: str) -> str:
    """Gives sentences group by group and thing by thing, each with its source; empty where nothing changed."""
    lines: list[str] = []
    group = thing = ""
    for change in found.changes:
        if change.group != group:
            group = change.group
            lines += ["", GROUPS[group][language == "en"]] if lines else [GROUPS[group][language == "en"]]
        if change.subject != thing:
            thing = change.subject
            is_whole = change.sign in ("new", "gone")
            lines.append(f"  {change.sentences[language] if is_whole else change.names[language]}")
        if change.sign in _SIGNS:
            lines.append(f"    {_SIGNS[change.sign]} {change.sentences[language]}{_source(change, language)}")
    if found.others:
        lines += [*([""] if lines else []), WORDS[language]["more"].format(found.others)]
    return "".join(f"{line}\n" for line in lines)


def _source(change: Change, language: str) -> str:
    source = change.sources[language]
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
