"""Opens the text index of a graph and searches it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType

from pyoxigraph import Quad

from graph.store.text import KINDS, bare_text, text_index
from graph.store.version import TEXT, current_version, damaged
from queries.search.found import Found, Hit
from queries.search.near import nearest, with_compounds
from queries.search.snippet import marks
from queries.search.terms import Term, match_expression, read_terms, telling
from samverkan.errors import GraphMissingError, QueryError

__all__ = ["Found", "Hit", "TextIndex"]

_FROM = """
FROM words JOIN text ON text.id = words.rowid JOIN thing ON thing.iri = text.iri
  LEFT JOIN thing AS page ON page.iri = thing.page
WHERE words MATCH :match AND (:kinds = '' OR instr(:kinds, ' ' || thing.kind || ' '))
"""
# The word as written counts most, one without its marks least; a name counts more than a sentence that holds it,
# and a name that is what was typed and nothing else comes first.
_SCORE = """
-bm25(words, 8, 4, 2, 1) * CASE
  WHEN text.field IN ('name', 'other name') AND text.bare = :whole THEN 6
  WHEN text.field = 'name' THEN 2 WHEN text.field = 'other name' THEN 1.5 ELSE 1 END
"""
_ROWS = f"""
SELECT text.iri, thing.kind, thing.sv, thing.en, page.sv, page.en, page.address, thing.address,
  text.field, text.language, text.body, {_SCORE} AS score
{_FROM} ORDER BY score DESC, text.language = :language DESC, text.iri, text.id
"""
_COMBINED = 5  # terms of which most may be wanted: of more there would be too many choices
_COUNT = f"SELECT COUNT(DISTINCT text.iri) {_FROM}"
_FACTS = """
SELECT stated.fact, thing.sv, thing.en FROM stated JOIN thing ON thing.iri = stated.fact
WHERE stated.passage = ? ORDER BY stated.fact
"""


class TextIndex:
    """The words of a graph's names, titles and passages. Make one with `open` or `from_quads`; close it after use."""

    def __init__(self, base: sqlite3.Connection, folder: Path | None = None) -> None:
        self._base, self._folder = base, folder

    @classmethod
    def open(cls, directory: Path) -> TextIndex:
        """Opens the index that `samverkan build` keeps in a graph's folder.

        Raises:
            GraphMissingError: there is no graph, or one that was built before there were indexes.
            GraphDamagedError: the graph's files are broken.
        """
        version = current_version(directory)
        if not version.text_file.is_file():
            raise GraphMissingError(
                f"the graph in {directory} has no text index, for an older Samverkan built it: "
                f"run `samverkan build --graph {directory}` again, with the same sources"
            )
        address = f"{version.text_file.absolute().as_uri()}?mode=ro&immutable=1"
        try:
            return cls(sqlite3.connect(address, uri=True), version.folder)
        except sqlite3.Error as error:
            raise damaged(version.folder, f"{TEXT}: {error}") from error

    @classmethod
    def from_quads(cls, quads: Iterable[Quad]) -> TextIndex:
        """Gives the index of a graph in memory."""
        base = sqlite3.connect(":memory:")
        base.deserialize(text_index(quads))
        return cls(base)

    def __enter__(self) -> TextIndex:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._base.close()

    def search(
        self, text: str, *, kinds: Sequence[str] = (), limit: int | None = 20, language: str = "sv"
    ) -> Found:
        """Gives what holds all the words of a text; else what holds them in compounds; else what holds most of them.

        Args:
            text: words (found in every form), "words in quotes" (as written, in that order) or begi* (beginnings).
            kinds: what to search for (`kind_names()`); all kinds where it is empty.
            limit: the greatest number of hits; None for all.
            language: `sv` or `en`, for the names of what is found.

        Raises:
            QueryError: there is no word to search for, too many, or a kind that there is not.
            GraphDamagedError: the index is broken.
        """
        terms = telling(read_terms(text))
        if unknown := sorted(set(kinds) - set(KINDS.values())):
            raise QueryError(f"nothing is of the kind {unknown[0]!r}: there are {', '.join(KINDS.values())}")
        asked = {
            "kinds": f" {' '.join(kinds)} " if kinds else "",
            "whole": bare_text(text),
            "language": language,
        }
        with self._told_if_broken():
            total, every, terms = self._matched(asked, terms)
            hits = tuple(self._hits(asked, terms, total if limit is None else limit))
            in_compounds = any(term.compounds for term in terms)
            plain = bool(total) and every and not in_compounds
            return Found(hits, total, every, "" if plain else nearest(self._base, terms), in_compounds)

    def _matched(self, asked: dict[str, str], terms: tuple[Term, ...]) -> tuple[int, bool, tuple[Term, ...]]:
        """Adds to what is asked the expression that finds something; gives how much, if by all terms, and which."""
        for tried, count in self._ways(terms):
            asked["match"] = match_expression(tried, count)
            (total,) = self._base.execute(_COUNT, asked).fetchone()
            if total:
                return total, count == len(terms), tried
        return 0, len(terms) == 1, terms

    def _ways(self, terms: tuple[Term, ...]) -> Iterator[tuple[tuple[Term, ...], int]]:
        """Gives the ways to search, the strictest first: the terms, and how many of them must occur."""
        yield terms, len(terms)
        wider = with_compounds(self._base, terms)
        if wider != terms:
            yield wider, len(terms)
        if len(terms) <= _COMBINED:
            for count in range(len(terms) - 1, 1, -1):
                yield terms, count
        if len(terms) > 1:
            yield terms, 1

    def names(self, kind: str, begun: str, limit: int = 200) -> tuple[str, ...]:
        """Gives names of things of a kind that begin like this, whatever the case and the marks, in order."""
        start = bare_text(begun)
        asked = (
            "SELECT name FROM called WHERE kind = ? AND bare >= ? AND bare < ? ORDER BY bare, name LIMIT ?"
        )
        with self._told_if_broken():
            rows = self._base.execute(asked, (kind, start, start + "\U0010ffff", limit)).fetchall()
        return tuple(dict.fromkeys(name for (name,) in rows))

    def _hits(self, asked: dict[str, str], terms: Sequence[Term], limit: int) -> Iterator[Hit]:
        """Gives the hits, the best first, each thing once."""
        seen: set[str] = set()
        for row in self._base.execute(_ROWS, asked):
            if len(seen) == limit:
                return
            if row[0] not in seen:
                seen.add(row[0])
                yield self._hit(row, terms, asked["language"])

    def _hit(self, row: Sequence[str | float | None], terms: Sequence[Term], language: str) -> Hit:
        iri, kind, sv, en, page_sv, page_en, page_address, address, field, its, body, score = row
        swedish, english = (page_sv, page_en) if kind == "passage" else (sv, en)
        stated = self._base.execute(_FACTS, (iri,)) if kind == "passage" else ()
        return Hit(
            iri=str(iri),
            kind=str(kind),
            name=str((english if language == "en" else "") or swedish or english or ""),
            address=str(page_address or address or ""),
            field=str(field),
            language=str(its),
            text=str(body),
            marks=marks(str(body), str(its), terms),
            score=round(float(score or 0), 4),
            facts=tuple((fact, (e if language == "en" else "") or s) for fact, s, e in stated),
        )

    @contextmanager
    def _told_if_broken(self) -> Iterator[None]:
        try:
            yield
        except sqlite3.DatabaseError as error:
            raise damaged(self._folder or Path(), f"{TEXT}: {error}") from error
