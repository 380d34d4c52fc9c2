"""Publications: the entries of a page's lists, with numbers, years, counties, publishers and appendices."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from graph.extract.entries import Entry
from graph.extract.guards import guarded
from graph.extract.learned import series_met
from graph.extract.notes import noted_number, noted_year
from graph.extract.page import Page, themes_in
from graph.extract.sentences import Sentence
from graph.extract.titles import (
    covered_period,
    kind_of,
    number_year,
    parse_title,
    stated_numbers,
    title_year,
)
from graph.iris import actor_key, publication_key
from graph.records import Publication, Receipt

__all__ = ["ListedPublication", "listed_publications", "themes_told", "work_around"]


@dataclass(frozen=True, slots=True)
class ListedPublication:
    """A publication and where its entry stands: title line and description."""

    publication: Publication
    entry: Entry
    start: int
    end: int


def listed_publications(page: Page, joint: Mapping[int, tuple[str, ...]]) -> list[ListedPublication]:
    """Gives the publications of a page's own lists.

    `joint` names for the start of an entry's first describing block the bodies that it says made the work
    together; without them, the page's subject is the publisher.
    """
    series = series_met([page.line(entry.title).mask for entry in page.entries])
    found = [_listed(page, entry, joint, series) for entry in page.entries]
    return _with_appendices(_without_repeats([f for f in found if f is not None]))


def work_around(listed: Sequence[ListedPublication], sentence: Sentence) -> ListedPublication | None:
    """Gives the publication whose entry a sentence stands in, or None."""
    return next((w for w in listed if w.start <= sentence.start < w.end), None)


def themes_told(page: Page, sentence: Sentence, listed: Sequence[ListedPublication]) -> tuple[str, ...]:
    """Gives the themes of a sentence; in the description of a publication its own, else the publication's."""
    work = work_around(listed, sentence)
    return (themes_in(sentence.flat) or work.publication.themes) if work else page.themes_at(sentence)


def _listed(
    page: Page, entry: Entry, joint: Mapping[int, tuple[str, ...]], series: tuple[re.Pattern[str], ...]
) -> ListedPublication | None:
    block = entry.title
    line = page.line(block)
    parts = parse_title(line.mask, _what_it_is_about(page, line), series)
    start, end = line.place(parts.start), line.place(parts.end)
    title = " ".join(page.document.text[start:end].replace("\u00ad", "").split())
    only_name = (
        len(parts_words := line.mask[parts.start : parts.end].strip()) == 1 and parts_words in line.signs
    )
    if only_name or not re.search(r"\w{2}", title):
        return None
    about = " ".join(page.words(b) for b in entry.description)
    reports, diaries, stated = stated_numbers(about) if about else ((), (), None)
    reports = (*filter(None, (noted_number(page.words(b).rstrip(".")) for b in entry.description)), *reports)
    reports = tuple(dict.fromkeys((*parts.report_numbers, *(() if parts.report_numbers else reports))))
    in_title = tuple(_as_written(page, line, number) for number in parts.diary_numbers)
    diaries = tuple(dict.fromkeys(in_title or diaries))
    kind = kind_of(title, about)
    kind = "Report" if kind == "Publication" and reports else kind
    period = covered_period(title, kind)
    years = (
        *(number_year(n) for n in reports),
        parts.stated_year,
        None if period else title_year(title),
        stated or next(filter(None, (noted_year(page.words(b)) for b in entry.description)), None),
        *(number_year(n) for n in diaries),
        entry.year,
    )
    publishers = _publishers(page, entry, joint)
    publication = Publication(
        key=publication_key(title, publishers),
        title=title,
        receipt=Receipt((page.passage(block.start, block.end),), 0.9, "publication-list"),
        kind=kind,
        issued=next((y for y in years if y), None),
        start_year=period[0] if period else None,
        end_year=period[1] if period else None,
        report_numbers=reports,
        diary_numbers=diaries,
        isbn=parts.isbn,
        issn=parts.issn,
        counties=_counties(page, line, start, end),
        publishers=publishers,
        themes=themes_in(title) or themes_in(about),
    )
    last = entry.description[-1] if entry.description else block
    return ListedPublication(publication, entry, block.start, last.end)


def _as_written(page: Page, line: Sentence, masked: str) -> str:
    """Gives masked words as the page has them: what begins a diary number may be the short name of a body."""
    names = {s: page.document.text[m.start : m.end] for s, m in zip(line.signs, line.mentions, strict=True)}
    return "".join(names.get(letter, letter) for letter in masked)


def _what_it_is_about(page: Page, line: Sentence) -> str:
    """Gives the signs of municipalities in a title: on another body's page it is about them, not by them."""
    own = page.names.subject
    about = (
        sign
        for sign, m in zip(line.signs, line.mentions, strict=True)
        if m.names != own and m.names in page.names.actors and "Municipality" in page.actor(m.names).kinds
    )
    return "".join(about)


def _counties(page: Page, line: Sentence, start: int, end: int) -> tuple[str, ...]:
    named = [
        m.names for m in line.mentions if start <= m.start and m.end <= end and m.names in page.names.counties
    ]
    return tuple(dict.fromkeys((*named, *_counties_of_bodies(page, line, start, end))))


def _counties_of_bodies(page: Page, line: Sentence, start: int, end: int) -> Iterator[str]:
    """Gives the counties that bodies in a title are named by ("landstinget i Södermanlands län")."""
    for mention in line.mentions:
        actor = page.names.actors.get(mention.names)
        if actor and actor.county and start <= mention.start and mention.end <= end:
            words = " ".join(page.document.text[mention.start : mention.end].split())
            county = page.names.counties[actor.county]
            town = "Municipality" in actor.kinds or _is_town(page, county.short_name)
            if county.label in words or (county.short_name in words and not town):
                yield actor.county


def _is_town(page: Page, name: str) -> bool:
    """Tells whether a municipality has the name of a county: a body named by it is the town's."""
    return any(actor_key(f"{name}{end}") in page.names.actors for end in (" kommun", "s kommun", "s stad"))


def _publishers(page: Page, entry: Entry, joint: Mapping[int, tuple[str, ...]]) -> tuple[str, ...]:
    for block in entry.description:
        if block.start in joint:
            return tuple(sorted(joint[block.start]))
    for block in entry.description:
        if _PUBLISHER.match(page.words(block)):
            named = {m.names for m in page.line(block).mentions if page.is_actor(m.names)}
            if named:
                return tuple(sorted(named))
    return (page.names.subject,) if page.names.subject else ()


_PUBLISHER = guarded(r"(?:utgivare|utgiven av)\b[\s:]", re.IGNORECASE)
_APPENDIX = re.compile(r"\bbilag(?:a|or)\b(?:\s*\d+|\s+till)?[\s:.–-]*", re.IGNORECASE)


def _without_repeats(found: list[ListedPublication]) -> list[ListedPublication]:
    """Leaves out links to a file that only say again how the title of another work of the page begins."""
    titles = [_plain(f.publication.title) for f in found if f.publication.kind != "Appendix"]
    numbered = [(n, _plain(f.publication.title)) for f in found for n in f.publication.report_numbers]
    return [f for f in found if not _is_repeat(f, titles) and not _is_short(f, numbered)]


def _is_short(listed: ListedPublication, numbered: Sequence[tuple[str, str]]) -> bool:
    """Tells whether a work's title is the beginning of another's with the same number."""
    title, numbers = _plain(listed.publication.title), listed.publication.report_numbers
    return any(n in numbers and other.startswith(f"{title} ") for n, other in numbered)


def _is_repeat(listed: ListedPublication, titles: Sequence[str]) -> bool:
    work, title = listed.publication, _plain(listed.publication.title)
    told = work.issued or work.report_numbers or work.diary_numbers or listed.entry.description
    return not told and " " in title and any(other.startswith(f"{title} ") for other in titles)


def _with_appendices(found: list[ListedPublication]) -> list[ListedPublication]:
    """Joins each appendix to the listed work whose title it repeats; they share a diary number, if any."""
    whole = {_plain(f.publication.title): f.publication for f in found if f.publication.kind != "Appendix"}
    joined = []
    for listed in found:
        work = listed.publication
        if work.kind == "Appendix":
            of = whole.get(_plain(_APPENDIX.sub(" ", work.title)))
            work = replace(work, appendix_of=of.key if of else "")
        joined.append(replace(listed, publication=work))
    return joined


_NO_WORD = re.compile(r"\W+")


@lru_cache(maxsize=256)
def _plain(title: str) -> str:
    return _NO_WORD.sub(" ", title.casefold()).strip()
