"""Slips in long names: a letter wrong, missing, doubled or changed with the next; a hyphen left inside a word.

A word is taken for another only where it is no word of any name, exactly one such word lies one letter away, and the
words around it then make a sure name. The lookup is by deletions, as in Garbe's symmetric delete spelling correction
(2012): two words one edit apart become equal when each loses at most one letter, so a word costs as many lookups as it
has letters, however many names there are.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache

from graph.reference.gazetteer import Gazetteer
from graph.reference.names import NameForm
from graph.resolve.meant import Edit

__all__ = ["Slips"]

_LONG_NAME = 10
"""In shorter names one letter too easily makes another word."""
_LONG_WORD = 8
"""The least length of the word that holds the slip, in a name of several words."""
_VERY_LONG_NAME = 20
_WORD_OF_VERY_LONG = 6
"""A name of so many letters may have its slip in a word of so few."""
_SHORT = _WORD_OF_VERY_LONG - 2
"""No word with a slip has so few letters."""
_LONGEST_WORD = 40
_WORD = re.compile(rf"[^\W\d_]{{{_SHORT + 1},{_LONGEST_WORD}}}")
_REACH = 90
"""A name that holds a word reaches no farther from it."""
_INFLECTED = 2
"""So many last letters tell a word's form ("styrelsen", "styrelser"), where another letter is no slip."""
_POINTING = frozenset(("länsstyrelsen", "länsstyrelsens", "länsstyrelserna", "länsstyrelsernas"))
"""Words that name a body by themselves although no table has them alone."""
_LOCAL = frozenset(
    (
        *(
            "åklagarkammaren",
            "kvinnojouren",
            "tjejjouren",
            "brottsofferjouren",
            "mansjouren",
            "ungdomsjouren",
        ),
        *("kommunförbundet", "samordningsförbundet", "tingsrätten", "hovrätten", "förvaltningsrätten"),
        *(
            "kriminalvården",
            "frivården",
            "universitetet",
            "högskolan",
            "kommunerna",
            "stadsdelsförvaltningen",
        ),
    )
)
"""Heads of local names: whole words, in which a hyphen is as much a slip."""
_OTHERS = frozenset(
    (
        "regleringen",
        "regleringens",
        "religioner",
        "religioners",
        "stadskontoret",
        "stadskontorets",
        "kulturråden",
    )
)
"""Words of their own that lie one letter from a name's."""
_HYPHEN = re.compile(r"-(?=[a-zåäö])")
_LINE_END = re.compile(r"(?:-\n|\u00ad\n?)(?=[a-zåäö])(?!(?:och|eller|samt|respektive)\b)")
_PART = re.compile(r"[^\W\d_]+")


class Slips:
    """Finds the slips in the names of one gazetteer, made of `forms`."""

    def __init__(self, gazetteer: Gazetteer, forms: Iterable[NameForm]) -> None:
        self._gazetteer = gazetteer
        words = {word: form for form in forms for word in _PART.findall(form.text.lower())}
        wanted = {*_POINTING, *(w for form in forms for w in _wanted(form))}
        self._known = frozenset((*words, *(f"{word}s" for word in words), *wanted, *_LOCAL, *_OTHERS))
        self._shapes = frozenset(
            (word[0], word[-_INFLECTED:], len(word) + more) for word in wanted for more in (-1, 0, 1)
        )
        self._near: dict[str, list[str]] = {}
        for word in sorted(wanted):
            for shorter in _shortened(word):
                self._near.setdefault(shorter, []).append(word)
        self._slipped = lru_cache(maxsize=1 << 16)(self._slips_in)

    def edits(self, text: str) -> list[Edit]:
        """Gives what to change in a text so that its names are spelt right, in order."""
        edits = {edit.start: edit for edit in self._parted(text)}
        if "-\n" in text or "\u00ad" in text:
            ends = (m for m in _LINE_END.finditer(text) if text[m.start() - 1 : m.start()].islower())
            edits |= {m.start(): Edit(m.start(), m.end(), "") for m in ends}
        words = {word for word in text.split() if len(word) > _SHORT}
        slipped = dict(slip for slips in filter(None, map(self._slipped, words)) for slip in slips)
        for word, meant in slipped.items():
            for start in _alone(text, word):
                edit = _change(start, word, meant)
                if self._makes_name(text, start, start + len(word), edit):
                    edits[edit.start] = edit
        return sorted(edits.values())

    def _parted(self, text: str) -> Iterator[Edit]:
        """Gives the hyphens inside words of names ("Läns-styrelsen")."""
        for match in _HYPHEN.finditer(text):
            before = re.search(r"[^\W\d_]+$", text[max(0, match.start() - 40) : match.start()])
            after = _PART.match(text, match.end())
            if before and after and before.group()[-1].islower():
                joined = (before.group() + after.group()).lower()
                if len(joined) >= _LONG_WORD and joined in self._known:
                    yield Edit(match.start(), match.end(), "")

    def _slips_in(self, token: str) -> tuple[tuple[str, str], ...]:
        """Gives the words with a slip between two blanks, each with the one that is meant."""
        words = [token] if token.isalpha() and len(token) <= _LONGEST_WORD else _WORD.findall(token)
        pairs = ((word, self._word_meant(word)) for word in words)
        return tuple((word, meant) for word, meant in pairs if meant)

    def _word_meant(self, word: str) -> str:
        """Gives the one word of a name, in small letters, that lies one slip from a word that is none, else ""."""
        lower = word.lower()
        shape = lower[0], lower[-_INFLECTED:], len(lower)
        if shape not in self._shapes or lower in self._known:
            return ""
        near = {
            known
            for shorter in _shortened(lower)
            for known in self._near.get(shorter, ())
            if known[-_INFLECTED:] == lower[-_INFLECTED:] and _one_slip(lower, known)
        }
        return near.pop() if len(near) == 1 else ""

    def _makes_name(self, text: str, start: int, end: int, edit: Edit) -> bool:
        """Tells whether a changed word stands in a sure and long name, or is one."""
        word = text[start : edit.start] + edit.text + text[edit.end : end]
        if word.lower() in _POINTING:
            return True
        left = text[max(0, start - _REACH) : start]
        for hit in self._gazetteer.find(left + word + text[end : end + _REACH]):
            if hit.start <= len(left) and len(left) + len(word) <= hit.end:
                return any(_is_long(form) for form in hit.forms)
        return False


def _alone(text: str, word: str) -> Iterator[int]:
    """Gives where a word stands by itself in a text."""
    at = text.find(word)
    while at >= 0:
        if not _in_another(text, at, at + len(word)):
            yield at
        at = text.find(word, at + 1)


def _in_another(text: str, start: int, end: int) -> bool:
    """True inside a web or mail address, which has its own spelling, and beside a hyphen, digit or letter."""
    before, after = text[max(0, start - 1) : start], text[end : end + 1]
    address = before in ("@", ".", "/") and text[start:end].islower()
    return address or any(c.isalnum() or c in "-_" for c in before + after)


def _is_long(form: NameForm) -> bool:
    return form.policy != "context" and form.shape != "bare" and len(form.text) >= _LONG_NAME


def _wanted(form: NameForm) -> Iterator[str]:
    """Gives the words of a form, in small letters, that are long enough to be known again; genitive or not."""
    if not _is_long(form):
        return
    parts = _PART.findall(form.text.lower())
    most = _WORD_OF_VERY_LONG if len(form.text) >= _VERY_LONG_NAME else _LONG_WORD
    least = most if len(parts) > 1 else _LONG_NAME
    for part in parts:
        if len(part) >= least:
            yield part
    if len(parts[-1]) >= least and not parts[-1].endswith("s"):
        yield f"{parts[-1]}s"


def _shortened(word: str) -> Iterator[str]:
    """Gives a word and what is left of it without one of its letters; the first stays."""
    yield word
    for at in range(1, len(word)):
        yield word[:at] + word[at + 1 :]


def _one_slip(word: str, meant: str) -> bool:
    """Tells whether two different words are one letter apart: another, one more or less, two changed about."""
    start = _common(word, meant)
    long, short = (word, meant) if len(word) >= len(meant) else (meant, word)
    if len(long) > len(short):
        return len(long) == len(short) + 1 and long[start + 1 :] == short[start:]
    if word[start + 1 :] == meant[start + 1 :]:
        return True
    swapped = word[start : start + 2] == meant[start : start + 2][::-1]
    return swapped and word[start + 2 :] == meant[start + 2 :]


def _common(one: str, other: str) -> int:
    pairs = zip(one, other, strict=False)
    return next((at for at, (a, b) in enumerate(pairs) if a != b), min(len(one), len(other)))


def _change(place: int, word: str, meant: str) -> Edit:
    """Gives the least edit that makes a word at a place the one that is meant, in its letters' size."""
    start = _common(word.lower(), meant)
    tail = _common(word.lower()[start:][::-1], meant[start:][::-1])
    new = meant[start : len(meant) - tail]
    return Edit(place + start, place + len(word) - tail, new.upper() if word.isupper() else new)
