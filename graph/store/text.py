"""The text index that is kept beside a graph: SQLite's FTS5 over names, titles and passages.

    thing   everything that has a name or words: its kind, its names, and for a passage the page that it is in
    text    each name, title, passage and sentence, whose words `words` holds under the same number
    words   the words: as written, their stems, and both without the marks of å, ä and ö (`graph.store.words`)
    stated  which facts a passage states
    called  the names by which a question's parameter can be told, for completion in the shell

The same graph gives the same bytes. `docs/decisions/0170-text-search.md` tells why it is made like this.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import closing
from dataclasses import dataclass, field

from pyoxigraph import Literal, NamedNode, Quad

from graph.store.words import Forms, forms, words
from ontology.terms import Dcterms, Oa, Rdf, Schema, Skos, Smv
from samverkan.errors import OutputError

__all__ = ["KINDS", "bare_text", "text_index"]

KINDS = {
    Smv.Actor: "actor",
    Smv.County: "county",
    Smv.Theme: "theme",
    Smv.Assignment: "assignment",
    Smv.Collaboration: "collaboration",
    Smv.Inspection: "inspection",
    Smv.Funding: "funding",
    Smv.Publication: "publication",
    Smv.SourceDocument: "document",
    Smv.Passage: "passage",
}
"""The kinds of things that are searched, by their class."""

_FIELDS = {
    Skos.prefLabel: "name",
    Dcterms.title: "name",
    Skos.altLabel: "other name",
    Skos.hiddenLabel: "other name",
    Smv.reportNumber: "number",
    Smv.diaryNumber: "number",
    Smv.organisationNumber: "number",
    Smv.scbCode: "number",
    Oa.exact: "passage",
    Smv.states: "sentence",
}
_SCHEMA = """
CREATE TABLE thing(iri TEXT PRIMARY KEY, kind TEXT, sv TEXT, en TEXT, page TEXT, address TEXT) WITHOUT ROWID;
CREATE TABLE text(id INTEGER PRIMARY KEY, iri TEXT, field TEXT, language TEXT, body TEXT, plain TEXT, bare TEXT);
CREATE TABLE stated(passage TEXT, fact TEXT, PRIMARY KEY(passage, fact)) WITHOUT ROWID;
CREATE TABLE called(kind TEXT, bare TEXT, name TEXT, PRIMARY KEY(kind, bare, name)) WITHOUT ROWID;
CREATE VIRTUAL TABLE words USING fts5(
  word, stem, bare, bare_stem, content='', tokenize="unicode61 remove_diacritics 0"
);
"""


@dataclass
class _Thing:
    """What is known of one node while the index is made."""

    kinds: set[str] = field(default_factory=set)
    texts: set[tuple[str, str, str]] = field(default_factory=set)  # field, language, body
    pages: set[str] = field(default_factory=set)
    addresses: set[str] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)

    @property
    def kind(self) -> str:
        """Gives its kind, the first of the list where it has several; empty for what is not searched."""
        return next((kind for kind in KINDS.values() if kind in self.kinds), "")

    def name(self, language: str) -> str:
        """Gives its name in that language, empty where it has none."""
        return min((body for what, its, body in self.texts if what == "name" and its == language), default="")


def text_index(quads: Iterable[Quad]) -> bytes:
    """Gives the index of a graph as the bytes of an SQLite file.

    Raises:
        OutputError: this Python's SQLite has no full-text search.
    """
    things = _things(quads)
    with closing(sqlite3.connect(":memory:")) as base:
        try:
            base.executescript(_SCHEMA)
        except sqlite3.OperationalError as error:
            raise OutputError(
                f"the text index cannot be made ({error}): use a Python whose SQLite has FTS5"
            ) from error
        with base:
            _fill(base, things)
            base.execute("INSERT INTO words(words) VALUES('optimize')")
        return bytes(base.serialize())


def bare_text(text: str) -> str:
    """Gives the words of a text in lower case and without any marks, a blank between them."""
    return " ".join(forms(word.text, "sv").bare for word in words(text))


def _things(quads: Iterable[Quad]) -> dict[str, _Thing]:
    """Gives what has a kind, by IRI, in the order of IRIs."""
    found: dict[str, _Thing] = {}
    for quad in quads:
        if isinstance(quad.subject, NamedNode):
            _note(found, quad.subject.value, quad.predicate, quad.object)
    return {iri: found[iri] for iri in sorted(found) if found[iri].kind}


def _note(found: dict[str, _Thing], iri: str, predicate: NamedNode, value: object) -> None:
    """Keeps what a statement tells, where it tells something that is searched or shown."""
    if isinstance(value, Literal):
        if predicate in _FIELDS:
            text = (_FIELDS[predicate], value.language or "", value.value)
            found.setdefault(iri, _Thing()).texts.add(text)
    elif isinstance(value, NamedNode):
        if predicate == Rdf.type and value in KINDS:
            found.setdefault(iri, _Thing()).kinds.add(KINDS[value])
        elif predicate == Dcterms.isPartOf:
            found.setdefault(iri, _Thing()).pages.add(value.value)
        elif predicate == Schema.url:
            found.setdefault(iri, _Thing()).addresses.add(value.value)
        elif predicate == Smv.statedIn:
            found.setdefault(value.value, _Thing()).facts.add(iri)


def _fill(base: sqlite3.Connection, things: dict[str, _Thing]) -> None:
    number = 0
    for iri, thing in things.items():
        row = (iri, thing.kind, thing.name("sv") or thing.name(""), thing.name("en"))
        place = (min(thing.pages, default=""), min(thing.addresses, default=""))
        base.execute("INSERT INTO thing VALUES(?, ?, ?, ?, ?, ?)", (*row, *place))
        base.executemany("INSERT INTO stated VALUES(?, ?)", [(iri, fact) for fact in sorted(thing.facts)])
        for what, language, body in sorted(thing.texts):
            number += 1
            columns = tuple(" ".join(column) for column in _columns(body, language))
            text = (number, iri, what, language, body, columns[0], columns[2])
            base.execute("INSERT INTO text VALUES(?, ?, ?, ?, ?, ?, ?)", text)
            base.execute(
                "INSERT INTO words(rowid, word, stem, bare, bare_stem) VALUES(?, ?, ?, ?, ?)",
                (number, *columns),
            )
            if what in {"name", "other name"}:
                base.execute("INSERT OR IGNORE INTO called VALUES(?, ?, ?)", (thing.kind, columns[2], body))


def _columns(body: str, language: str) -> Iterator[tuple[str, ...]]:
    """Gives the words of a text in each of their forms; none leaves four columns empty."""
    rows = [forms(word.text, language) for word in words(body)]
    yield from zip(*rows, strict=True) if rows else [()] * len(Forms._fields)
