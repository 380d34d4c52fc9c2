"""The line file of judgements: one JSON object a line, so that version control shows each judgement alone.

    {"kind": "document", "sha256": …, "name": …, "title": …, "address": …, "publisher": …, "date": …}
    {"kind": "actor", "key": …, "label": …, "kinds": […], …}
    {"kind": "judgement", "verdict": "confirm", "by": …, "date": "2026-01-31", "replaces": key,
     "fact": {"type": "collaboration", "key": …, "label": …, …},
     "evidence": [{"document": sha256, "start": 10, "end": 90, "words": …}], "states": {"sv": …, "en": …}}
    {"kind": "bodies", "verdict": "same", "by": …, "date": …, "key": …, "label": …, "other": …, "other_label": …}
    {"kind": "undo", "of": the first 12 hex digits of `line_id`, "by": …, "date": …}

The verdicts are confirm, reject, correct and add; a fact has the fields of its record, a mention `names`.
`states` says in a sentence of the reader's own what stands there; evidence that needs another sentence has
its own `states`; `words` are those of the page, by which a judgement finds its place when the page has changed.
Two names are of the `same` body or of `different` ones. An undo line takes back the last judgement before it
that has this id. Empty lines are skipped; an empty field may be left out.
"""

from __future__ import annotations

import hashlib
import json
import re
from typing import Any

from graph.curated.edition import Bodies, Edition, Judgement
from graph.curated.fields import BrokenLineError, filled, record_of, text_of
from graph.curated.judged import object_of, read_bodies, read_judgement, who_and_when, write_judgement
from graph.records import Actor, Document
from samverkan.errors import SourceError

__all__ = ["line_id", "read_edition", "read_lines", "write_edition"]

_DOCUMENT_FIELDS = ("sha256", "name", "title", "address", "publisher", "date")
_Item = Document | Actor | Judgement | Bodies
_MERGE_MARKS = ("<<<<<<<", "|||||||", "=======", ">>>>>>>")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_edition(text: str, name: str) -> Edition:
    """Reads a line file; `name` is what an error calls it. What has been undone is left out.

    Raises:
        SourceError: a line is broken; the message has its number and what is wrong with it.
    """
    found = [item for _, item in read_lines(text, name)]
    edition = Edition(
        tuple(item for item in found if isinstance(item, Document)),
        tuple(item for item in found if isinstance(item, Actor)),
        tuple(item for item in found if isinstance(item, Judgement)),
        tuple(item for item in found if isinstance(item, Bodies)),
    )
    _check_pages(edition, name)
    return edition


def read_lines(text: str, name: str) -> list[tuple[str, _Item]]:
    """Gives each line that has not been undone, by its id, with what it says.

    Raises:
        SourceError: as `read_edition`.
    """
    found: list[tuple[str, _Item]] = []
    for number, line in enumerate(text.split("\n"), 1):
        try:
            if not line.strip():
                continue
            value = object_of(_json(line), "the line")
            if value.get("kind") == "undo":
                _undo(found, value)
            else:
                found.append((line_id(line), _read_line(value)))
        except (ValueError, RecursionError, BrokenLineError) as error:
            raise SourceError(f"{name}, line {number}: {error}") from error
    return found


def _json(line: str) -> object:
    if line.startswith(_MERGE_MARKS):
        raise BrokenLineError(
            "is a mark of a merge in version control: keep the lines of both sides, without marks"
        )
    try:
        return json.loads(line)
    except json.JSONDecodeError as error:
        raise BrokenLineError(
            f"is no JSON object on one line ({error.msg}, character {error.pos + 1}): mend it, or take it out"
        ) from error


def line_id(line: str) -> str:
    """Gives what an undo line calls a line: twelve hex digits of its content, however it is spaced."""
    content = json.dumps(json.loads(line), ensure_ascii=False, sort_keys=True)
    return hashlib.sha256(content.encode("utf-8", "surrogatepass")).hexdigest()[:12]


def write_edition(edition: Edition) -> str:
    """Gives the line file of an edition: pages, actors, judgements, names, each in the order given."""
    lines = [
        *({"kind": "document", **filled(document, _DOCUMENT_FIELDS)} for document in edition.documents),
        *({"kind": "actor", **filled(actor)} for actor in edition.actors),
        *(write_judgement(judgement) for judgement in edition.judgements),
        *({"kind": "bodies", **filled(bodies)} for bodies in edition.bodies),
    ]
    return "".join(json.dumps(line, ensure_ascii=False) + "\n" for line in lines)


def _undo(found: list[tuple[str, _Item]], value: dict[str, Any]) -> None:
    if unknown := sorted(set(value) - {"kind", "of", "by", "date"}):
        raise BrokenLineError(f"an undo line has no field {unknown[0]!r}")
    who_and_when(value)
    ids = [line for line, item in found if isinstance(item, Judgement | Bodies)]
    if (of := value.get("of")) not in ids:
        raise BrokenLineError(f"of is {of!r}; no judgement above has that id")
    del found[max(number for number, (line, _) in enumerate(found) if line == of)]


def _read_line(value: dict[str, Any]) -> _Item:
    match kind := value.pop("kind", None):
        case "document":
            return _read_document(value)
        case "actor":
            return record_of(Actor, value)
        case "judgement":
            return read_judgement(value)
        case "bodies":
            return read_bodies(value)
    raise BrokenLineError(f"kind is {kind!r}; document, actor, judgement, bodies and undo are known")


def _check_pages(edition: Edition, name: str) -> None:
    known = {document.sha256 for document in edition.documents}
    for judgement in edition.judgements:
        for passage in judgement.evidence:
            if passage.document not in known:
                raise SourceError(
                    f"{name}: evidence points to {passage.document[:16]}…, which no document line describes"
                )


def _read_document(value: dict[str, Any]) -> Document:
    unknown = sorted(set(value) - set(_DOCUMENT_FIELDS))
    if unknown:
        raise BrokenLineError(f"a document has no field {unknown[0]!r}")
    texts = {field: text_of(value.get(field, ""), field) for field in _DOCUMENT_FIELDS}
    if not _SHA256.fullmatch(texts["sha256"]):
        raise BrokenLineError("sha256 is not 64 hex digits")
    return Document(text="", blocks=(), **texts)
