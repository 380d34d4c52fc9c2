"""Finds what a question names: things that the graph knows, years, words in quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass, field, replace

from queries.asking.around import role, spans
from queries.asking.known import LONGEST, ONCE, TOKEN, Known, NamedThing, name_words
from queries.asking.lexicon import stem

__all__ = ["Thing", "find_things"]

_YEAR = re.compile(r"(?<![\w:/-])(?:1[5-9]|20)\d\d(?![\w:/-])")
_NUMBER = re.compile(  # 2016:3, 801-1234-2008, the beginning 2016:, but no two years like 2014-2016
    r"(?<![\w:/-])(?!(?:1[5-9]|20)\d\d-(?:1[5-9]|20)\d\d\b)\d{2,}(?:(?:[:/-]\d+)+|:)(?![\w/-])"
)
_QUOTED = re.compile(r"[\"“”„»«]([^\"“”„»«]+)[\"“”„»«]")
_CALLED = re.compile(r"\b(?:ordet|the word)\s+([\w-]+)(?=\s+(?:i|in)\b)", re.IGNORECASE)  # as good as quotes
_SHORT = 5  # letters: a name of one word up to this length is believed only in the letters that it has


@dataclass(frozen=True, slots=True)
class Thing:
    """A stretch of the question that names something, what it can stand for, by kind of parameter, and its role.

    `role`: `from` where it gives something, `to` where it receives, as the words beside it say.
    """

    start: int
    end: int
    text: str
    readings: dict[str, NamedThing] = field(hash=False)
    role: str = ""


def find_things(text: str, known: Known) -> list[Thing]:
    """Gives what a question names, in order, the longest name where several overlap."""
    found = list(_patterns(text))
    tokens = list(TOKEN.finditer(text))
    for size in range(min(LONGEST, len(tokens)), 0, -1):
        for place in range(len(tokens) - size + 1):
            start, end = tokens[place].start(), tokens[place + size - 1].end()
            over = [other for other in found if start < other.end and other.start < end]
            if all(other.text == text[start:end] for other in over):  # nothing, or the same words in quotes
                readings = _readings(text[start:end], known)
                if readings:
                    quoted = {kind: named for other in over for kind, named in other.readings.items()}
                    found = [other for other in found if other not in over]
                    named = {**readings, **quoted}
                    found.append(Thing(start, end, text[start:end], named, role(text, start, end)))
    return sorted(found, key=lambda thing: thing.start)


def _patterns(text: str) -> Iterable[Thing]:
    within = spans(text)
    for span in within:
        for kind, year in (("since", span.since), ("until", span.until)):
            if year is not None:
                words = text[span.start : span.end]
                yield Thing(span.start, span.end, words, {kind: NamedThing(kind, "", str(year))})
    for kind, pattern in (("text", _QUOTED), ("text", _CALLED), ("number", _NUMBER), ("year", _YEAR)):
        for match in pattern.finditer(text):
            words = match[match.lastindex or 0].strip()
            start, end = match.span(1 if pattern is _CALLED else 0)
            if kind != "year" or all(end <= span.start or span.end <= start for span in within):
                yield Thing(start, end, words, {kind: NamedThing(kind, "", words)})


def _readings(text: str, known: Known) -> dict[str, NamedThing]:
    words = name_words(text)
    for variant in (words, (*words[:-1], words[-1].removesuffix("s"))):  # Migrationsverkets
        readings: dict[str, NamedThing] = {}
        for name, named in known.get(variant, ()):
            first = readings.get(named.kind)
            if not _believed(text, name, named.kind):
                continue
            if first is None:
                readings[named.kind] = named
            elif named.rank == first.rank <= ONCE and named.iri != first.iri:
                readings[named.kind] = replace(first, iri="", name=name)  # several: the parameter lists them
        if readings:
            return readings
    kinds = known.get((stem(words[0]),), ()) if len(words) == 1 else ()
    return {named.kind: named for _, named in kinds if named.kind in {"kind", "collaboration"}}


def _believed(text: str, name: str, kind: str) -> bool:
    """False for what is rather an ordinary word: `do` is no DO, `mark` no Mark."""
    if kind not in {"actor", "group"} or " " in name:
        return True
    written = text.removesuffix("s") if not name.endswith("s") else text
    if name in (text, written) or len(name) <= _SHORT:
        return name in (text, written)
    return text[0].isupper() or not name[1:].islower() or len(name) > 8
