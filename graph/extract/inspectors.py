"""Which bodies inspect others, and which can be inspected."""

from __future__ import annotations

import re
from collections.abc import Sequence

from graph.extract.chunks import Chunk
from graph.extract.page import Page

__all__ = ["can_be_inspected", "inspector_in", "inspector_of", "inspects"]


def inspector_in(page: Page, chunks: Sequence[Chunk]) -> str:
    """Gives the first body of some lists that inspects others; the boards together are here this page's own."""
    for chunk in chunks:
        for key in chunk.keys:
            if inspects(page, key):
                return key
        if any(
            "CountyAdministrativeBoard" in page.actor(m).kinds
            for g in chunk.groups
            for m in page.actor(g.names).members[:1]
        ):
            subject = page.names.subject
            return subject if subject and inspects(page, subject) else chunk.groups[0].names
    return ""


_TOP = 5
"""Blocks at the top of a page that tell whose inspections it is about."""


def inspector_of(page: Page) -> str:
    """Gives the body whose inspections a page is about: its own, else the only one that its top names, "" for none."""
    subject = page.names.subject
    if subject and inspects(page, subject):
        return subject
    end = page.document.blocks[:_TOP][-1].end if page.document.blocks else 0
    named = {m.names for m in page.names.mentions if m.end <= end and inspects(page, m.names)}
    return named.pop() if len(named) == 1 else ""


def inspects(page: Page, key: str) -> bool:
    """Tells whether a body is one whose task it is to inspect others."""
    actor = page.names.actors.get(key)
    if actor is None or actor.is_group:
        return False
    return "CountyAdministrativeBoard" in actor.kinds or (
        "Authority" in actor.kinds
        and bool(
            re.search(
                r"inspektion|socialstyrelsen|ombudsm[aä]n|revision|tillsyn|arbetsmiljöverket|integritetsskydd|"
                r"familjerätt|universitetskansler|läkemedelsverket|konsumentverket|justitiekansler",
                actor.label.casefold(),
            )
        )
    )


_OF_ALL = re.compile(r"riksrevisionen|ombudsmän|integritetsskydd|datainspektionen|arbetsmiljöverket")


def can_be_inspected(page: Page, key: str, by: str) -> bool:
    """Tells whether a body is one that `by` inspects: it acts for itself, and inspects nobody or `by` inspects all."""
    kinds = set(page.actor(key).kinds) if page.is_actor(key) else set()
    return (
        bool(kinds)
        and not kinds & {"GovernmentBody", "ActorGroup"}
        and key != by
        and (not inspects(page, key) or bool(_OF_ALL.search(page.actor(by).label.casefold())))
    )
