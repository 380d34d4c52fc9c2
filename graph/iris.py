"""Mints the IRIs of the data, the only place that does.

An IRI is the base and a key; a key is a path of a kind and a readable slug (`actor/lansstyrelsen-skane`). The
same inputs give the same key on every machine.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

__all__ = [
    "DEFAULT_BASE",
    "actor_key",
    "assignment_key",
    "change_key",
    "collaboration_key",
    "county_key",
    "document_key",
    "funding_key",
    "graph_key",
    "inspection_key",
    "passage_key",
    "publication_key",
    "slug",
]

DEFAULT_BASE = "https://w3id.org/samverkan/id/"

_SLUG_LIMIT = 80
_PARTS = re.compile(r"[^a-z0-9]+")
_LETTERS = str.maketrans(
    {"å": "a", "ä": "a", "ö": "o", "é": "e", "ü": "u", "æ": "ae", "ø": "o", "ß": "ss", "&": "och"}
)


@lru_cache(maxsize=8192)
def slug(text: str) -> str:
    """Gives a readable path part: lower case, a to z, digits and single hyphens.

    A long text is cut at a word and ends with six hex digits of its hash, so that two long texts that begin
    alike stay apart. A text without any letter or digit gives its hash.
    """
    folded = unicodedata.normalize("NFKD", text.casefold().translate(_LETTERS))
    plain = folded if folded.isascii() else "".join(c for c in folded if not unicodedata.combining(c))
    words = _PARTS.sub("-", plain).strip("-")
    if words and len(words) <= _SLUG_LIMIT:
        return words
    head = words[: _SLUG_LIMIT - 7].rsplit("-", 1)[0]
    return f"{head}-{_digest(text)}".strip("-")


def _digest(*parts: str, length: int = 6) -> str:
    return hashlib.sha256("\x1f".join(parts).encode()).hexdigest()[:length]


def _tail(key: str) -> str:
    return key.rsplit("/", 1)[-1]


def actor_key(label: str) -> str:
    """Gives an actor's key from its preferred name in Swedish."""
    return f"actor/{slug(label)}"


def county_key(short_name: str) -> str:
    """Gives a county's key from its short name ("Västra Götaland")."""
    return f"county/{slug(short_name)}"


def document_key(sha256: str) -> str:
    """Gives the key of a page as read from the hash of its bytes."""
    return f"document/{sha256[:16]}"


def passage_key(sha256: str, start: int, end: int) -> str:
    """Gives the key of a stretch of a page."""
    return f"passage/{sha256[:16]}-{start}-{end}"


def graph_key(name: str) -> str:
    """Gives the key of a named graph: `reference`, `curated`, `inferred`, or a document's hash."""
    return f"graph/{name[:16]}"


def assignment_key(givers: Iterable[str], receiver: str, year: int | None, themes: Iterable[str]) -> str:
    """Gives an assignment's key: the same giver, receiver, year and main theme are the same assignment."""
    parts = [*(_tail(g) for g in sorted(givers)), _tail(receiver), str(year or "undated")]
    parts += [_tail(t) for t in list(themes)[:1]]
    return f"assignment/{slug('-'.join(parts))}"


def change_key(after: str, year: int | None, kind: str) -> str:
    """Gives a change's key: its kind (`succession`, `name`), what the same body became in the same year."""
    return f"change/{slug('-'.join((_tail(after), kind, str(year or 'undated'))))}"


def collaboration_key(
    name: str,
    coordinator: str = "",
    result: str = "",
    participants: Iterable[str] = (),
    year: int | None = None,
) -> str:
    """Gives a collaboration's key.

    The same resulting publication, else the same name and coordinator, else the same name, participants and year
    are the same collaboration.
    """
    if result:
        return f"collaboration/{slug(_tail(result))}"
    if coordinator:
        return f"collaboration/{slug(name + ' ' + _tail(coordinator))}"
    return f"collaboration/{slug(name)}-{_digest(*sorted(participants), str(year or ''))}"


def publication_key(title: str, publishers: Iterable[str]) -> str:
    """Gives a publication's key: the same title and publishers are the same publication."""
    return f"publication/{slug(title)}-{_digest(*sorted(publishers))}"


def inspection_key(inspector: str, inspected: str, year: int | None) -> str:
    """Gives an inspection's key: the same inspector, inspected body and year are the same inspection."""
    return f"inspection/{slug('-'.join((_tail(inspector), _tail(inspected), str(year or 'undated'))))}"


def funding_key(funder: str, receivers: Iterable[str], year: int | None, themes: Iterable[str]) -> str:
    """Gives a funding's key: the same funder, receivers, year and main theme are the same funding."""
    parts = [_tail(funder), *(_tail(r) for r in sorted(receivers)), str(year or "undated")]
    parts += [_tail(t) for t in list(themes)[:1]]
    return f"funding/{slug('-'.join(parts))}"
