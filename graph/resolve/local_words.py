"""What the patterns of local bodies are made of: a capital word, a place, where a name begins, quick needles."""

from __future__ import annotations

import re

__all__ = ["CAP", "IN", "PLACE", "START", "needles"]

CAP = r"[A-ZÅÄÖÉ](?:[a-zåäöéüø]+|[A-ZÅÄÖ0-9]*)(?:[-–][A-ZÅÄÖÉ]?[a-zåäöéü]+)*"
_DIRECTION = r"(?:(?:norra|södra|östra|västra|mellersta)[ \xa0])?"
PLACE = rf"{_DIRECTION}{CAP}(?:[ \xa0](?!Kommun\b|Län\b){CAP}){{0,2}}(?:[ \xa0]l[äa]n\b)?"
START = r"(?:(?<![\w-])|(?<=[a-zåäö)])(?=[A-ZÅÄÖ]))"
IN = r"[ \xa0\n](?:(?:i|på|för)[ \xa0\n])?"


def needles(words: str) -> tuple[str, ...]:
    """Gives the letters in lower case that each of some alternatives begins with: cheap to look for first."""
    plain = re.sub(r"\[(.)(.)\]", r"\2", words)
    found: list[str] = []
    for part in _alternatives(plain):
        group = re.match(r"\(\?:(.*?)\)jour", part)
        found += needles(group[1]) if group else [re.split(r"[(\[?\\]", part)[0].casefold().rstrip("-")]
    return tuple(found)


def _alternatives(words: str) -> list[str]:
    """Parts a pattern at the bars that stand in no brackets."""
    parts, depth = [""], 0
    for character in words:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return parts
