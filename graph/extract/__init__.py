"""Facts of a document: one module a kind of fact; this one puts them together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from graph.extract.assignments import assignments_of
from graph.extract.collaborations import collaborations_of
from graph.extract.confidence import calibrated
from graph.extract.fundings import fundings_of
from graph.extract.inspections import inspections_of
from graph.extract.joint import joints_in
from graph.extract.page import Page
from graph.extract.publications import listed_publications
from graph.records import Actor, Document, Facts, Mention, Names

__all__ = ["extract_facts"]


def extract_facts(document: Document, names: Names) -> Facts:
    """Gives all that a document states, from its words and its names alone."""
    page = Page(document, names)
    listed = listed_publications(page, _joint_makers(page))
    facts = Facts(
        document=document,
        subject=names.subject,
        assignments=tuple(assignments_of(page)),
        collaborations=tuple(collaborations_of(page, listed)),
        inspections=tuple(inspections_of(page, listed)),
        fundings=tuple(fundings_of(page, listed)),
        publications=tuple(work.publication for work in listed),
    )
    mentions = _told(names, _keys_used(facts))
    return calibrated(replace(facts, actors=_described(names, facts, mentions), mentions=mentions))


def _joint_makers(page: Page) -> dict[int, tuple[str, ...]]:
    """Gives for each describing block of a publication the bodies that it says made the work together."""
    makers: dict[int, tuple[str, ...]] = {}
    for entry in page.entries:
        for block in entry.description:
            for sentence in page.sentences_between(block.start, block.end):
                joints = [
                    j
                    for j in joints_in(page, sentence)
                    if j.rule in ("did-together", "made-by", "works-with")
                ]
                if joints and block.start not in makers:
                    makers[block.start] = joints[0].actors
    return makers


def _keys_used(facts: Facts) -> set[str]:
    used: set[str] = set()
    for assignment in facts.assignments:
        used |= {assignment.receiver, *assignment.givers}
    for collaboration in facts.collaborations:
        used |= set(collaboration.participants)
    for inspection in facts.inspections:
        used |= {inspection.inspector, inspection.inspected}
    for funding in facts.fundings:
        used |= {funding.funder, *funding.receivers}
    for publication in facts.publications:
        used |= {*publication.publishers, *publication.contributors}
    return used


def _told(names: Names, used: set[str]) -> tuple[Mention, ...]:
    """Gives the mentions that are told: the sure ones, and weak ones of actors that a fact turned out to name."""
    sure = {m.names for m in names.mentions if not m.weak}
    return tuple(m for m in names.mentions if not m.weak or (m.names in used and m.names not in sure))


def _described(names: Names, facts: Facts, mentions: Sequence[Mention]) -> tuple[Actor, ...]:
    keys = _keys_used(facts) | {m.names for m in mentions if m.names in names.actors}
    if facts.subject:
        keys.add(facts.subject)
    return tuple(names.actors[key] for key in sorted(_with_parents(keys, names)))


def _with_parents(keys: Iterable[str], names: Names) -> set[str]:
    found = set(keys)
    return found | {names.actors[k].part_of for k in found if k in names.actors and names.actors[k].part_of}
