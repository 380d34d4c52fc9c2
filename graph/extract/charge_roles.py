"""Who gives and who receives around the words of a charge: "av X" gives, "åt X" and "till X" receive."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.charged import gives
from graph.extract.chunks import Chunk
from graph.extract.page import Page
from graph.extract.sentences import ANY

__all__ = ["roles"]

_CLAUSE = re.compile(r"[:;]|,\s*(?:då|som|när|och)\b")
_PEOPLE = re.compile(
    r"(?:\w{1,20}\s)?[a-zåäö-]{1,40}(?:are|anter|chefer|ledamöter|experter|politiker)\s(?:från|för|vid)\s"
)
"""People of a body are not the body: what one of them is charged with, it is not."""
_RELATIVE = re.compile(r",\s*som\b")
_TELLS_THAT = re.compile(
    r"\b(?:informera|berätta|påminn|rapportera|konstatera|uppg)\w{1,6}\s+(?:om\s+)?att\s"
)
"""Who only tells that somebody was charged."""
_GOAL = re.compile(r"\batt\s+(?:\S+\s+){0,3}$|\b(?:hur|vilka|huruvida)\s")
"""What somebody is charged to do, or has found out, begins before a body named there."""
_BOARD_OF = re.compile(r"\b(?:[a-zåäö]{3,20}(?:styrelsen|nämnden)|fullmäktige)\s+i\s+$")
"""Who decides for a municipality is it."""
_ANOTHER = re.compile(r",\s+ett\s+(?:\w+\s+)?\w{0,20}(?:uppdrag|ansvar)\s+som\s")
"""What became of the charge later, told behind it: who has it then did not get it now."""
_NOT_THEY = re.compile(r"\b(?:inte|ej|snarare\s+än|i\s*stället\s+för)\s+(?:(?:till|åt|av|från)\s+)?$")
"""Who did not give or get a charge is named beside who did ("till X och inte till Y")."""
_BY_WHOM = re.compile(rf"\b(?:av|från)\s+{ANY}")


def _is_antecedent(low: str, chunk: Chunk, clause: int, cue: re.Match[str]) -> bool:
    """Tells whether a relative clause says the charge of the list right before it ("X, som 2013 fick ...")."""
    opens = _RELATIVE.match(low, chunk.end)
    between = _BY_WHOM.sub(" ", low[clause : cue.start()])
    return opens is not None and opens.end() == clause and not re.search(ANY, between)


def roles(
    page: Page, low: str, chunks: Sequence[Chunk], cue: re.Match[str], active: bool
) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Gives givers and receivers around a cue: "av X" gives, "åt X" and "till X" receive."""
    givers: list[str] = []
    receivers: list[str] = []
    marked: list[str] = []
    goal = re.search(r"\batt\b|\bom\b|$", low[cue.end() :])
    until = cue.end() + (goal.end() if goal else 0) + (40 if active else 0)
    clause = max((m.end() for m in _CLAUSE.finditer(low[: cue.start()])), default=0)
    told = any(gives(page, key) for chunk in chunks for key in chunk.keys)
    for chunk in chunks:
        keys = tuple(dict.fromkeys((*chunk.keys, *(g.names for g in chunk.groups))))
        lead = _BOARD_OF.sub("", low[: chunk.start])
        if _is_antecedent(low, chunk, clause, cue):
            (givers if active else receivers).extend(keys)
            continue
        if (
            chunk.end <= clause
            or _PEOPLE.match(low, chunk.start)
            or _TELLS_THAT.search(low, chunk.end, cue.start())
            or _NOT_THEY.search(lead)
            or (told and lead.endswith("från ") and not any(gives(page, k) for k in keys))
        ):
            continue
        if (
            chunk.start > until
            or _GOAL.search(low, cue.end(), chunk.start)
            or _ANOTHER.search(low, cue.end(), chunk.start)
        ):
            break
        if re.search(r"\b(?:av|från)\s+$", lead):
            givers += keys
        elif re.search(r"\b(?:åt|till)\s+$", lead):
            receivers += keys
            marked += keys
        elif chunk.genitive and any(gives(page, k) for k in keys):
            givers += [k for k in keys if gives(page, k)]
        elif (
            re.search(r"\b(?:vid|inom|hos|i|enligt|med|mellan|om|för|mot|bland)\s+$", lead) or chunk.genitive
        ):
            continue
        elif (
            active
            and not givers
            and (any(gives(page, k) for k in keys) or (chunk.end <= cue.start() and not told))
        ):
            givers += keys
        else:
            receivers += keys
    kept = [
        r
        for r in (marked if active and marked else receivers)
        if not gives(page, r) and r in page.names.actors
    ]
    return tuple(dict.fromkeys(givers)), tuple(dict.fromkeys(kept))
