"""Tells where a query that the engine refuses is broken, and what may be wrong there.

The engine names the place at which it stopped looking, and it looks ahead by as many characters as the longest
word that could stand there. So the query is parsed once more with its words so far apart that the place names
the first word that does not fit.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import get_close_matches
from typing import NamedTuple

from pyoxigraph import Store

from samverkan.errors import QueryError

__all__ = ["broken_query"]

_GAP = " " * 20  # longer than any word that the engine looks ahead for; ENCODE_FOR_URI has 14 letters
_STRINGS = (
    r"""\"\"\"(?:\\.|[^\\])*?\"\"\"|'''(?:\\.|[^\\])*?'''|"(?:\\.|[^"\\\r\n])*"|'(?:\\.|[^'\\\r\n])*'"""
)
_IRI = r"""<[^<>"{}|^`\\\x00-\x20]*>"""
_PIECE = re.compile(
    rf"(?P<gap>\s+|\#[^\r\n]*)|(?P<mark><<\(|\)>>|\{{\||\|\}}|[{{}}()\[\];,])"
    rf"|(?P<part>{_IRI}|{_STRINGS}|\\.)|(?P<quote>[\"'])|(?P<letter>.)",
    re.DOTALL,
)
_QUOTED = re.compile(rf"{_IRI}|{_STRINGS}", re.DOTALL)
_PREFIXED = re.compile(r"(?<![\w:.?$@-])([\w.-]*):")
_DECLARED = re.compile(r"\bprefix\s+([^\s:]*):", re.IGNORECASE)
_PLACE = re.compile(r"error at (\d+):(\d+): (.*)", re.DOTALL)
_KEYWORDS = (
    *("SELECT", "ASK", "CONSTRUCT", "DESCRIBE", "PREFIX", "BASE", "DISTINCT", "REDUCED", "FROM", "WHERE"),
    *("FILTER", "OPTIONAL", "UNION", "MINUS", "GRAPH", "BIND", "VALUES", "EXISTS", "GROUP", "HAVING"),
    *("ORDER", "LIMIT", "OFFSET"),
)


class _Word(NamedTuple):
    """What stands in a query without a gap, from `start` to before `end`."""

    start: int
    end: int
    is_mark: bool


def broken_query(text: str, error: Exception, prefixes: Mapping[str, str]) -> QueryError:
    """Gives the error for a query that the engine refuses: line, column, the words there and what is wrong.

    `prefixes` are those that a query may use without declaring them.
    """
    message = str(error)
    place = _PLACE.search(message)
    if place is None:
        return QueryError(f"the query cannot be answered: {message}")
    words, quote = _words(text)
    if not words:
        return QueryError("the query is empty")
    if "unbound" in place[3]:  # the engine tells this of the whole query, so no place is named
        return QueryError("the query's SELECT names a variable that is neither grouped by nor bound")
    position, hint = _fault(text, words, prefixes)
    if quote is not None:
        position, hint = quote, "this quotation mark has no partner on its line"
    line = text.count("\n", 0, position) + 1
    column = position - text.rfind("\n", 0, position)
    rest = text[position:].partition("\n")[0].strip()
    near = f"at `{rest[:40]}`" if rest else "at its end"
    return QueryError(
        f"the query is broken in line {line}, column {column}, {near}{': ' if hint else ''}{hint}"
    )


def _fault(text: str, words: list[_Word], prefixes: Mapping[str, str]) -> tuple[int, str]:
    """Gives where a query begins to be wrong, and what may be wrong there, where that can be told."""
    word, expected = _first_unfit(text, words, prefixes)
    if word is None:
        depth = sum(_turn(text[word.start : word.end]) for word in words if word.is_mark)
        return words[-1].end, "a bracket is not closed" if depth > 0 else ""
    shown = _QUOTED.sub(lambda quoted: " " * len(quoted[0]), text[word.start : word.end])
    known = {*prefixes, *_DECLARED.findall(text), "_"}
    for name in _PREFIXED.finditer(shown):
        if name[1] not in known:
            return word.start + name.start(), f"the prefix {name[1]}: is not declared"
    if "IRI parsing failed" in expected:
        return word.start, "between < and > an absolute IRI must stand, without spaces"
    return word.start, _meant(shown)


def _words(text: str) -> tuple[list[_Word], int | None]:
    """Gives the words of a query, and where the first quotation mark without a partner stands."""
    words: list[_Word] = []
    quote = None
    glued = False
    for piece in _PIECE.finditer(text):
        kind = piece.lastgroup
        if kind == "quote" and quote is None:
            quote = piece.start()
        is_mark = kind == "mark"
        if glued and not is_mark and kind != "gap":
            words[-1] = words[-1]._replace(end=piece.end())
        elif kind != "gap":
            words.append(_Word(piece.start(), piece.end(), is_mark))
        glued = not is_mark and kind != "gap"
    return words, quote


def _first_unfit(text: str, words: list[_Word], prefixes: Mapping[str, str]) -> tuple[_Word | None, str]:
    """Gives the first word that does not fit, None where more is wanted at the end, and what the engine says."""
    spread = "".join(text[word.start : word.end] + _GAP for word in words)
    try:
        Store().query(spread, prefixes=dict(prefixes))
    except (SyntaxError, RuntimeError, ValueError) as error:
        place = _PLACE.search(str(error))
    else:
        place = None
    if place is None:
        return None, ""
    lines = spread.split("\n")[: int(place[1]) - 1]
    position = sum(len(line) + 1 for line in lines) + int(place[2]) - 1
    end = 0
    for word in words:
        end += word.end - word.start + len(_GAP)
        if position < end:
            return word, place[3]
    return None, place[3]


def _turn(mark: str) -> int:
    """Gives 1 for a bracket that opens, -1 for one that closes, 0 for other marks."""
    return any(sign in mark for sign in "([{") - any(sign in mark for sign in ")]}")


def _meant(word: str) -> str:
    """Gives the keyword that a word may stand for, where one is near."""
    letters = re.match(r"[A-Za-z]*", word)
    begun = letters[0].upper() if letters else ""
    near = [] if begun in _KEYWORDS else get_close_matches(begun, _KEYWORDS, n=1, cutoff=0.75)
    return f"did you mean {near[0]}?" if near else ""
