"""Writes what a search found: as a table for people, as CSV or as JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from typing import TextIO

from queries.layout import columns, terminal_width
from queries.search.found import Found, Hit

__all__ = ["WRITERS"]

_HEADS = {"sv": ("Slag", "Namn", "Träff", "Nyckel"), "en": ("Kind", "Name", "Found", "Key")}
_KINDS_SV = {
    "actor": "aktör",
    "county": "län",
    "theme": "tema",
    "assignment": "uppdrag",
    "collaboration": "samarbete",
    "inspection": "tillsyn",
    "funding": "medel",
    "publication": "publikation",
    "document": "sida",
    "passage": "ställe",
}
_TEXTS = {
    "none": {"sv": "Inget funnet.", "en": "Nothing found."},
    "some": {
        "sv": "Inget rymmer alla orden: här är det som rymmer flest av dem.",
        "en": "Nothing holds all the words: this holds most of them.",
    },
    "compounds": {
        "sv": "Inget rymmer orden för sig: här är det som rymmer dem i sammansatta ord.",
        "en": "Nothing holds the words by themselves: this holds them in compounds.",
    },
    "near": {"sv": 'Menade du "{near}"?', "en": 'Did you mean "{near}"?'},
    "more": {
        "sv": "{shown} av {total} visas; --limit visar fler.",
        "en": "{shown} of {total} are shown; --limit shows more.",
    },
}
_COLUMNS = ("iri", "kind", "name", "field", "language", "snippet", "address", "facts", "score")


def told_of(found: Found, language: str) -> str:
    """Gives what a person should know beside the hits, in one line or more; empty where there is nothing to tell."""
    lines = [] if found.hits or found.total else [_TEXTS["none"][language]]
    if found.hits and not found.every:
        lines.append(_TEXTS["some"][language])
    if found.hits and found.compounds:
        lines.append(_TEXTS["compounds"][language])
    if found.near:
        lines.append(_TEXTS["near"][language].format(near=found.near))
    if len(found.hits) < found.total:
        lines.append(_TEXTS["more"][language].format(shown=len(found.hits), total=found.total))
    return "\n".join(lines)


def _table(found: Found, language: str, out: TextIO) -> str:
    """Writes a table; what was searched for stands between stars."""
    rows = [
        (_KINDS_SV[hit.kind] if language == "sv" else hit.kind, hit.name, hit.snippet(), hit.key)
        for hit in found.hits
    ]
    if rows:
        out.writelines(f"{line}\n" for line in columns(_HEADS[language], rows, terminal_width(out), out=out))
    return told_of(found, language)


def _csv(found: Found, language: str, out: TextIO) -> str:
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(_COLUMNS)
    for hit in found.hits:
        record = {**_record(hit), "facts": "; ".join(name for _, name in hit.facts)}
        writer.writerow([record[column] for column in _COLUMNS])
    return told_of(found, language)


def _json(found: Found, language: str, out: TextIO) -> str:
    whole = {"total": found.total, "every": found.every, "hits": [_record(hit) for hit in found.hits]}
    json.dump(whole, out, ensure_ascii=False, indent=1)
    out.write("\n")
    return told_of(found, language)


def _record(hit: Hit) -> dict[str, object]:
    return {
        "iri": hit.iri,
        "kind": hit.kind,
        "name": hit.name,
        "field": hit.field,
        "language": hit.language,
        "text": hit.text,
        "marks": hit.marks,
        "snippet": hit.snippet(),
        "address": hit.address,
        "facts": [{"iri": iri, "name": name} for iri, name in hit.facts],
        "score": hit.score,
    }


WRITERS: Mapping[str, Callable[[Found, str, TextIO], str]] = {"table": _table, "csv": _csv, "json": _json}
"""Each writes what was found, in a language, and gives what a person should be told beside it."""
