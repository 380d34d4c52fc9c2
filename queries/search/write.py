"""Writes what a search found: as a table for people, as CSV or as JSON."""

from __future__ import annotations

import csv
import json
from collections.abc import Callable, Mapping
from typing import TextIO

from queries.search.index import Found, Hit

__all__ = ["WRITERS"]

_NO_TERMINAL_WIDTH = 100
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
        "sv": "Inget rymmer alla orden: här är det som rymmer några av dem.",
        "en": "Nothing holds all the words: this holds some of them.",
    },
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
    if len(found.hits) < found.total:
        lines.append(_TEXTS["more"][language].format(shown=len(found.hits), total=found.total))
    return "\n".join(lines)


def _table(found: Found, language: str, out: TextIO) -> str:
    """Writes a table, what was searched for in bold or, where there is no terminal, between stars."""
    from rich import box  # noqa: PLC0415 - it loads slowly, and only a table should pay for it
    from rich.console import Console  # noqa: PLC0415 - the same
    from rich.table import Table  # noqa: PLC0415 - the same
    from rich.text import Text  # noqa: PLC0415 - the same

    is_terminal = out.isatty()
    console = Console(
        file=out, width=None if is_terminal else _NO_TERMINAL_WIDTH, highlight=False, no_color=not is_terminal
    )
    table = Table(box=box.SIMPLE_HEAD, pad_edge=False, collapse_padding=True)
    for head, share in zip(_HEADS[language], (None, 2, 3, 2), strict=True):
        table.add_column(head, overflow="fold", ratio=share)
    for hit in found.hits:
        kind = _KINDS_SV[hit.kind] if language == "sv" else hit.kind
        words = Text()
        for place, piece in enumerate(hit.snippet("\0", "\0").split("\0")):
            words.append(
                piece if is_terminal or place % 2 == 0 else f"**{piece}**", "bold" if place % 2 else ""
            )
        table.add_row(kind, Text(hit.name), words, Text(hit.key))
    if found.hits:
        console.print(table)
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
