"""Collaborations that rows tell: tables of who does what with whom, and of who has which part in a project."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from graph.extract.cells import CELL_BORDER
from graph.extract.drafts import Draft, first_span
from graph.extract.guards import guarded
from graph.extract.page import Page
from graph.extract.sentences import Sentence
from graph.records import Block

__all__ = ["shared_rows"]

_WITH_WHOM = guarded(
    r"\b(?:tillsammans med|(?:i )?(?:samarbete|samverkan) med|samverkar(?: \w+)? med|samarbetar(?: \w+)? med|ihop med|"
    r"samarbetspart\w*|samverkanspart\w*|samarbetspartner\w*|medverkande (?:aktörer|parter|organisationer|myndigheter)|"
    r"(?:avtals|projekt)?partner(?:s|n)?|(?:avtals)?parter|medarrangör(?:er)?|samarrangör(?:er)?)\W{0,2}$",
    re.IGNORECASE,
)
"""Names the column that tells with whom each row's thing is done."""
_PLANNED = re.compile(r"åtgärd(?:er)?|klart?|klar senast|tidplan|deadline|delmål", re.IGNORECASE)
"""A column of what is to be done, and by when."""
_ALL_PARTS = re.compile(r"(?:avtals)?parter|medverkande", re.IGNORECASE)
"""A column that tells all of them, the page's own body too where it takes part."""
_LEADS = (
    r"projektägare|projektledare|projektledning|samordnare|samordnande \w+|koordinator|huvudman|huvudmannaskap|"
    r"sammankallande|ordförande|värd(?:kommun|organisation|myndighet)?|huvudsökande|avtalsansvarig|huvudansvarig"
)
_TAKES_PART = (
    r"(?:projekt|avtals|samverkans|samarbets|konsortie)?part(?:ner|)|medlem|medlemskommun|medsökande|medarrangör|samarrangör|medfinansiär|"
    r"deltagande \w+|projektdeltagare|deltagare|medverkande|ledamot|vice ordförande|sekreterare|delprojektledare"
)
_PAYS = r"finansiär|bidragsgivare|utvärderare|följeforskare|observatör|adjungerad|referensgrupp"
_ROLE = re.compile(
    rf"\W{{0,3}}(?:(?P<leads>{_LEADS})|(?P<in>{_TAKES_PART})|(?P<not>{_PAYS}))(?:(?:\soch|,|\si|\sför|\smed)\s[^.;]{{2,40}})?\W{{0,3}}",
    re.IGNORECASE,
)
"""A cell that holds nothing but what part somebody has."""
_LONGEST = 60


@dataclass(frozen=True, slots=True)
class _Part:
    """What part bodies have, as a row or two lines tell it."""

    start: int
    end: int
    role: str
    keys: tuple[str, ...]


def shared_rows(page: Page) -> list[Draft]:
    """Gives what the tables of a page tell of working together, each row or each table as one."""
    found = []
    for run in _runs(page):
        found += _with_whom(page, run) or _with_roles(page, run)
    return found


def _runs(page: Page) -> Iterator[list[Block]]:
    """Gives the rows that follow each other, and the names with the lines below that tell what part they have."""
    run: list[Block] = []
    text = page.document.text
    for block in page.document.blocks:
        inside = block.kind != "title" and CELL_BORDER.search(text, block.start, block.end)
        if not inside and len(run) > 1:
            yield run
        run = [*run, block] if inside else []
    if len(run) > 1:
        yield run


def _cells(page: Page, block: Block) -> list[tuple[int, int]]:
    """Gives where the cells of a row begin and end."""
    text = page.document.text
    edges = [block.start, *(b for m in CELL_BORDER.finditer(text, block.start, block.end) for b in m.span())]
    return list(zip(edges[::2], [*edges[1::2], block.end], strict=True))


def _keys(page: Page, line: Sentence, start: int, end: int) -> tuple[str, ...]:
    """Gives the bodies that a stretch of a line names."""
    inside = (m.names for m in line.mentions if start <= m.start and m.end <= end)
    return tuple(dict.fromkeys(key for key in inside if page.is_actor(key)))


def _with_whom(page: Page, run: Sequence[Block]) -> list[Draft]:
    """Gives a collaboration for each row of a table with a column that tells with whom."""
    text = page.document.text
    heads = [text[start:end].strip() for start, end in _cells(page, run[0])]
    columns = [at for at, head in enumerate(heads) if len(head) < _LONGEST and _WITH_WHOM.search(head)]
    subject = page.names.subject
    named = set(_keys(page, page.line(run[0]), run[0].start, run[0].end))
    if len(columns) != 1 or named - {subject} or any(_PLANNED.fullmatch(head) for head in heads):
        return []
    (column,) = columns
    own = (subject,) if subject and page.is_actor(subject) and not _ALL_PARTS.match(heads[column]) else ()
    found = []
    for block in run[1:]:
        cells, line = _cells(page, block), page.line(block)
        others = _keys(page, line, *cells[column]) if column < len(cells) else ()
        first = () if column == 0 else _keys(page, line, *cells[0])
        actors = tuple(dict.fromkeys((*(first or own), *others)))
        if others and len(actors) > 1:
            found.append(
                Draft(
                    start=block.start,
                    end=block.end,
                    actors=actors,
                    words=line.low,
                    rule="works-with",
                    confidence=0.85,
                    passages=(page.passage(block.start, block.end),),
                    years=first_span(line.flat),
                )
            )
    return found


def _with_roles(page: Page, run: Sequence[Block]) -> list[Draft]:
    """Gives the one collaboration of a table in which bodies stand beside the parts that they have."""
    parts = [part for block in run if (part := _part(page, block))]
    inside = [part for part in parts if part.role != "not"]
    actors = tuple(dict.fromkeys(key for part in inside for key in part.keys))
    if len(inside) < 2 or len(actors) < 2 or len(parts) < len(run) - 1:
        return []  # where a row tells something else, the cells tell what somebody's post is
    leaders = [key for part in inside if part.role == "leads" for key in part.keys]
    return [
        Draft(
            start=parts[0].start,
            end=parts[-1].end,
            actors=actors,
            words=f"{page.heading_low(run[0].start)} {page.line(run[0]).low}",
            rule="roster",
            confidence=0.85,
            passages=(page.passage(parts[0].start, parts[-1].end),),
            leader=leaders[0] if len(set(leaders)) == 1 else "",
        )
    ]


def _part(page: Page, block: Block) -> _Part | None:
    """Gives what part a row says that bodies have: one cell tells the part, another names them."""
    text, line = page.document.text, page.line(block)
    cells = _cells(page, block)
    roles = [role for start, end in cells if (role := _ROLE.fullmatch(text, start, end))]
    keys = [keys for start, end in cells if (keys := _keys(page, line, start, end))]
    if len(roles) != 1 or not keys or len(keys) > 1:
        return None
    return _Part(block.start, block.end, roles[0].lastgroup or "", keys[0])
