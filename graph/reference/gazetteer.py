"""Finds the names of the reference tables in a text."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice, takewhile
from typing import NamedTuple

import ahocorasick

from graph.reference.folding import Folded, flatten
from graph.reference.names import NameForm

__all__ = ["Gazetteer", "Hit"]


class Hit(NamedTuple):
    """A place that holds a name: offsets into the text as given, a genitive s included.

    `forms` are all that the words may mean, what they mean today first.
    """

    start: int
    end: int
    forms: tuple[NameForm, ...]

    @property
    def form(self) -> NameForm:
        """The first of the forms."""
        return self.forms[0]

    def form_in(self, year: int | None) -> NameForm:
        """Gives the form that has this meaning in `year` (None: today), the most closely dated first."""
        if len(self.forms) == 1:
            return self.forms[0]
        fitting = [form for form in self.forms if form.fits(year)] or list(self.forms)
        return max(fitting, key=lambda form: (form.first_year is not None) + (form.last_year is not None))


@dataclass(frozen=True, slots=True)
class _Entry:
    """A form prepared for comparison: `capitals` are the places of its capitals after the first letter."""

    form: NameForm
    plain: str
    capitals: tuple[int, ...]
    genitive: bool
    glued: bool


def _entry(form: NameForm) -> _Entry:
    plain = flatten(form.text)
    place = form.shape in ("bare", "county")
    return _Entry(
        form=form,
        plain=plain,
        capitals=tuple(i for i, c in enumerate(plain) if i and c.isupper() and plain[i - 1] in " -"),
        genitive=plain[-1].isalpha() and plain[-1] not in "sxzSXZ" and (form.policy != "context" or place),
        glued=form.policy == "plain" and form.shape != "bare",
    )


class Gazetteer:
    """Looks for many names at once: longest match, leftmost first, no overlaps, whole words only.

    Full names are also found where names run together without a space ("SkatteverketSkolverket"). Soft
    hyphens and no-break spaces, a line's end inside a name, hyphens of any kind make no difference.
    """

    def __init__(self, forms: Iterable[NameForm]) -> None:
        entries: dict[str, list[_Entry]] = {}
        for form in forms:
            entry = _entry(form)
            entries.setdefault(entry.plain.lower(), []).append(entry)
        self._automaton = ahocorasick.Automaton()
        for text, same in entries.items():
            same.sort(key=lambda entry: (entry.form.last_year is not None, entry.form.policy == "context"))
            self._automaton.add_word(text, (len(text), tuple(same)))
        self._automaton.make_automaton()

    def find(self, text: str) -> list[Hit]:
        """Gives the names in a text in reading order."""
        folded = Folded(text)
        found = [Hit(*folded.span(start, end), forms) for start, end, forms in self._matches(folded)]
        return _without_overlaps(text, found)

    def _matches(self, folded: Folded) -> Iterator[tuple[int, int, tuple[NameForm, ...]]]:
        plain, lower = folded.plain, folded.lower
        size = len(plain)
        for last, (length, entries) in self._automaton.iter(lower):
            start, end = last + 1 - length, last + 1
            # Most of what the automaton finds lies inside words: decide that first, as cheaply as can be.
            if start and plain[start - 1].isalnum() and not plain[start].isupper():
                continue
            if end < size and plain[end].isalnum() and plain[end] not in "sS" and not plain[end].isupper():
                continue
            if len(entries) == 1:
                stop = _end(plain, start, end, entries[0])
                if stop:
                    yield start, stop, (entries[0].form,)
                continue
            matched: dict[int, dict[str, NameForm]] = {}
            for entry in entries:
                stop = _end(plain, start, end, entry)
                if stop:
                    matched.setdefault(stop, {}).setdefault(entry.form.key, entry.form)
            if matched:
                stop = max(matched)
                yield start, stop, tuple(matched[stop].values())


def _end(plain: str, start: int, end: int, entry: _Entry) -> int:
    """Gives where the name ends, its genitive s included, or 0 where these letters are not that name."""
    words = plain[start:end]
    before, after = plain[start - 1 : start], plain[end : end + 1]
    if (
        words == entry.plain
        and words[0].isupper()
        and _parts(before)
        and (_parts(after) and after not in ":'")
    ):
        return end  # most names stand so: as the tables have them, between blanks or stops
    if not _case_fits(words, entry) or not _starts(plain, start, entry) or _in_address(plain, start, end):
        return 0
    if entry.genitive:
        for link in (":s", "'s", "S" if words.isupper() and entry.form.policy != "exact" else "s"):
            if plain.startswith(link, end) and _ends(plain, end + len(link), entry):
                return end + len(link)
    return end if _ends(plain, end, entry) else 0


def _parts(beside: str) -> bool:
    """Tells whether a character beside a name parts it from all others, as a letter, a digit or a hyphen does not."""
    return beside != "-" and not beside.isalnum()


def _case_fits(words: str, entry: _Entry) -> bool:
    """True where the letters are as large as the form wants them.

    A name begins with a capital, and the case of its later words is free; it may begin with a small letter
    where a later word shows that it is a name ("länsstyrelsen Skåne").
    """
    if words == entry.plain:
        return True
    if entry.form.policy == "exact" or entry.form.shape in ("lower", "abbreviation"):
        return False
    if not words[0].islower():
        return entry.plain[0].isupper() or _capitals(words, entry)
    return bool(entry.capitals) and _capitals(words, entry)


def _capitals(words: str, entry: _Entry) -> bool:
    return all(words[i].isupper() for i in entry.capitals)


def _starts(plain: str, start: int, entry: _Entry) -> bool:
    before = plain[start - 1 : start]
    if before == "-" and entry.form.shape == "bare":
        return not plain[start - 2 : start - 1].isalnum()
    return not before.isalnum() or (entry.glued and plain[start].isupper() and not before.isupper())


def _ends(plain: str, end: int, entry: _Entry) -> bool:
    after = plain[end : end + 1]
    if after == "-" and entry.form.shape == "bare":
        # A place before a hyphen is a part of another name (a newspaper's, a parish's).
        return not plain[end + 1 : end + 2].isalnum()
    return not after.isalnum() or (entry.glued and after.isupper() and plain[end - 1].islower())


def _in_address(plain: str, start: int, end: int) -> bool:
    """True inside a web or mail address, where names are written in lower case."""
    if plain[start].isupper():
        return False
    return (
        plain[start - 1 : start] in tuple("@./_")
        or plain[end : end + 1] == "@"
        or (plain[end : end + 1] == "." and plain[end + 1 : end + 2].islower())
    )


def _without_overlaps(text: str, hits: Iterable[Hit]) -> list[Hit]:
    """Gives the leftmost of the hits that overlap, the longest of those that begin together.

    A name that runs over a line's end gives way to one that begins on the next line and goes on further: two
    entries of a list, one a line, are two names.
    """
    ordered = sorted(hits, key=lambda hit: (hit.start, -hit.end))
    kept: list[Hit] = []
    for place, hit in enumerate(ordered):
        if (not kept or hit.start >= kept[-1].end) and not _runs_over(text, hit, ordered, place):
            kept.append(hit)
    return kept


def _runs_over(text: str, hit: Hit, ordered: Sequence[Hit], place: int) -> bool:
    if "\n" not in text[hit.start : hit.end]:
        return False
    later = takewhile(lambda other: other.start < hit.end, islice(ordered, place + 1, None))
    return any(other.end > hit.end and "\n" in text[hit.start : other.start] for other in later)
