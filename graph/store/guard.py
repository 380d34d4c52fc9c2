"""Looks at a query before it is run: what may not be asked."""

from __future__ import annotations

import re

from samverkan.errors import QueryError

__all__ = ["MAX_DEPTH", "check_query"]

MAX_DEPTH = 200
"""Brackets in each other; some thousands crash the engine."""

_TOKEN = re.compile(
    r"""
    (?P<iri><[^<>"{}|^`\\\x00-\x20]*>)
    | (?P<quiet>\#[^\r\n]*
        | \"\"\"(?:\\.|[^\\])*?\"\"\" | '''(?:\\.|[^\\])*?'''
        | "(?:\\.|[^"\\\r\n])*" | '(?:\\.|[^'\\\r\n])*')
    | (?P<escape>\\.)
    | (?P<open>[{(\[]) | (?P<close>[})\]])
    """,
    re.VERBOSE | re.DOTALL,
)
# Looser than the grammar on purpose: `SERVICE:x{` and `1SERVICE<x>{` are services to the engine.
_SERVICE = re.compile(
    r"service(?:\s*silent)?\s*(?:<[^>]*>|[?$]\w+|[^\s{}()]*:[^\s{}()]*)\s*\{", re.IGNORECASE
)
_PROLOGUE = re.compile(r"\s*(?:prefix\s*[^\s:]*:\s*<[^>]*>|base\s*<[^>]*>)", re.IGNORECASE)
_UPDATE = re.compile(r"\s*(insert|delete|load|clear|drop|create|copy|move|add|with)\b", re.IGNORECASE)


def check_query(text: str, *, services: bool = False) -> str:
    """Lets a query through that only reads this graph, and gives it without its strings and comments.

    With `services` it may also ask other servers.

    Raises:
        QueryError: it would fetch from elsewhere (SERVICE, LOAD), change the graph, or is nested too deeply.
    """
    code, depth = _strip(text)
    if depth > MAX_DEPTH:
        raise QueryError(f"the query has brackets {depth} deep in each other; {MAX_DEPTH} are allowed")
    if _SERVICE.search(code) and not services:
        raise QueryError(
            "SERVICE is refused: a question is answered from this graph alone, unless "
            "`samverkan query --allow-service` lets it ask another server"
        )
    body = code
    while prologue := _PROLOGUE.match(body):
        body = body[prologue.end() :]
    if update := _UPDATE.match(body):
        raise QueryError(
            f"{update[1].upper()} is refused: a query only reads the graph; use SELECT, ASK, CONSTRUCT or "
            "DESCRIBE, and `samverkan build` to change the graph"
        )
    return code


def _strip(text: str) -> tuple[str, int]:
    """Gives the query without strings and comments, and how deep its brackets go."""
    depth = deepest = 0
    parts: list[str] = []
    last = 0
    for token in _TOKEN.finditer(text):
        if token.lastgroup == "open":
            depth += 1
            deepest = max(deepest, depth)
        elif token.lastgroup == "close":
            depth -= 1
        elif token.lastgroup == "quiet":
            parts += (text[last : token.start()], " ")
            last = token.end()
    parts.append(text[last:])
    return "".join(parts), deepest
