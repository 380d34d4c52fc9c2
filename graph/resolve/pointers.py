"""Words that point at a body without naming it: "länsstyrelsen", "kommunen", "myndigheten", "vi"."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Mapping, Sequence

from graph.iris import actor_key
from graph.records import Actor, Document, Mention
from graph.reference.tables import Reference
from graph.resolve import announced, those, those_listed
from graph.resolve.spots import Spot, Spots

__all__ = ["pointer_mentions"]

_BOARDS = actor_key("Länsstyrelserna")

_BOARD = re.compile(r"(?<![\w-])(?:[Ll]änsstyrelsen|LÄNSSTYRELSEN)(?P<g>s)?(?![\w-])")
_ALL_BOARDS = re.compile(
    r"(?<![\w-])(?:(?:[Ss]amtliga|[Aa]lla|[Ll]andets|[Ss]veriges)\s+(?:21\s+|tjugoen\s+)?|"
    r"(?:[Dd]e\s+)?21\s+)[Ll]änsstyrelser(?:na)?(?P<g>s)?(?![\w-])"
)
_ALL_MUNICIPALITIES = re.compile(
    r"(?<![\w-])(?:(?:[Aa]lla\s+)?[Ll]änets\s+(?:\w+\s+)?kommuner|[Kk]ommunerna\s+i\s+länet|"
    r"[Ss]amtliga\s+(?:\d+\s+)?kommuner(?:na)?(?:\s+i\s+länet)?|"
    r"[Aa]lla\s+(?:de\s+)?(?:\w+\s+)?kommuner(?:na)?\s+i\s+länet)(?P<g>s)?(?![\w-])(?!\s+i\s+[A-ZÅÄÖ])"
)
_OWN = (
    (
        re.compile(r"(?<![\w-])(?:[Kk]ommunen|[Ss]taden)(?P<g>s)?(?![\w-])"),
        ("Municipality",),
        ("kommunen", "staden"),
    ),
    (re.compile(r"(?<![\w-])[Rr]egionen(?P<g>s)?(?![\w-])"), ("Region",), ("regionen",)),
    (re.compile(r"(?<![\w-])[Ll]andstinget(?P<g>s)?(?![\w-])"), ("Region",), ("landstinget",)),
    (re.compile(r"(?<![\w-])[Mm]yndigheten(?P<g>s)?(?![\w-])(?! för)"), ("Authority",), ("myndigheten",)),
    (
        re.compile(r"(?<![\w-])(?:[Cc]entret|[Cc]entrumet)(?P<g>s)?(?![\w-])"),
        ("KnowledgeCentre",),
        ("centret", "centrumet"),
    ),
    (
        re.compile(r"(?<![\w-])(?:[Uu]niversitetet|[Hh]ögskolan|[Ll]ärosätet)(?P<g>s)?(?![\w-])"),
        ("University",),
        ("universitetet", "högskolan", "lärosätet"),
    ),
    (
        re.compile(
            r"(?<![\w-])(?:[Ff]öreningen|[Oo]rganisationen|[Ff]örbundet|[Kk]ommun(?:al)?förbundet|[Jj]ouren|"
            r"[Ss]tiftelsen)(?P<g>s)?(?![\w-])"
        ),
        ("CivilSocietyOrganisation", "MunicipalAssociation"),
        ("föreningen", "organisationen", "förbundet", "jouren", "stiftelsen"),
    ),
    (re.compile(r"(?<![\w-])(?:[Vv]i|[Oo]ss)(?P<g>)(?![\w-])"), (), ("vi", "oss")),
)


def pointer_mentions(  # noqa: PLR0913, PLR0917 - all that the pointing words are resolved by
    document: Document,
    lower: str,
    found: Sequence[Mention],
    subject: str,
    actors: Mapping[str, Actor],
    reference: Reference,
) -> Iterator[Mention]:
    """Gives a mention for each pointing word that can be resolved.

    "Länsstyrelsen" names this page's board; the others are weak: good for a participant, told by themselves as
    nothing.
    """
    boards = sorted(
        (m for m in found if m.names in actors and _is_board(actors[m.names])), key=lambda m: m.start
    )
    own = _board_of(subject, actors, reference)
    counties = {m.names for m in found if m.names.startswith("county/")}
    ends = [m.end for m in boards]
    alone, together, municipal, counted, these, listed, announcing, *owns = _SPOTS.find(document.text, lower)
    for match in alone:
        before = bisect_right(ends, match.start())
        only = reference.board_of(next(iter(counties))).key if len(counties) == 1 else ""
        key = (
            own or (boards[before - 1].names if before else "") or only or (boards[0].names if boards else "")
        )
        if key:
            yield Mention(key, match.start(), match.end(), "this-board", genitive=bool(match.group("g")))
    for match in together:
        yield Mention(_BOARDS, match.start(), match.end(), "all-boards", genitive=bool(match.group("g")))
    yield from _named_before(document, owns, found, subject, actors)
    yield from those.counted_mentions(counted, found, actors, reference)
    yield from those_listed.mentions_of_lists(document, listed, found, actors)
    yield from announced.announced_mentions(document.text, announcing, found, actors)
    if not together:
        yield from those.listed_mentions(document.text, these, boards)
    if not subject:
        return
    county = actors[subject].county
    group = actor_key(f"Kommunerna i {reference.county(county).label}") if county else ""
    for match in municipal if group in actors else ():
        yield Mention(
            group, match.start(), match.end(), "all-municipalities", genitive=bool(match.group("g"))
        )
    for (_, kinds, _), matches in zip(_OWN, owns, strict=True):
        key = _own(subject, kinds, actors, reference)
        for match in matches if key else ():
            yield Mention(
                key, match.start(), match.end(), "this-body", genitive=bool(match.group("g")), weak=True
            )


def _named_before(
    document: Document,
    owns: Sequence[Sequence[re.Match[str]]],
    found: Sequence[Mention],
    subject: str,
    actors: Mapping[str, Actor],
) -> Iterator[Mention]:
    """ "Kommunen" on another body's page is the municipality named last in the same block; so with other kinds."""
    starts = [block.start for block in document.blocks]
    for (_, kinds, _), matches in zip(_OWN, owns, strict=True):
        if not matches or not kinds or (subject and set(kinds) & set(actors[subject].kinds)):
            continue
        able = [m for m in found if m.names in actors and set(kinds) & set(actors[m.names].kinds)]
        able.sort(key=lambda m: m.end, reverse=True)  # of those that end together the first told comes first
        for match in matches:
            start = starts[bisect_right(starts, match.start()) - 1]
            last = next((m for m in able if start <= m.start and m.end <= match.start()), None)
            if last:
                genitive = bool(match.group("g"))
                yield Mention(
                    last.names, match.start(), match.end(), "named-before", genitive=genitive, weak=True
                )


_SPOTS = Spots(
    [
        Spot(_BOARD, ("länsstyrelsen",)),
        Spot(_ALL_BOARDS, ("länsstyrelser",), within=True),
        Spot(_ALL_MUNICIPALITIES, ("länets", "kommunerna", "samtliga", "alla")),
        *those.SPOTS,
        those_listed.SPOT,
        announced.SPOT,
        *(Spot(pattern, needles) for pattern, _, needles in _OWN),
    ]
)


def _is_board(actor: Actor) -> bool:
    return "CountyAdministrativeBoard" in actor.kinds


def _board_of(subject: str, actors: Mapping[str, Actor], reference: Reference) -> str:
    actor = actors.get(subject)
    if actor is None:
        return ""
    if _is_board(actor):
        return actor.key
    if actor.part_of in actors and _is_board(actors[actor.part_of]):
        return actor.part_of
    return reference.board_of(actor.county).key if actor.county else ""


def _own(subject: str, kinds: tuple[str, ...], actors: Mapping[str, Actor], reference: Reference) -> str:
    actor = actors[subject]
    if not kinds or set(kinds) & set(actor.kinds):
        return subject
    if (
        kinds == ("Region",)
        and actor.county
        and ({"Municipality", "CountyAdministrativeBoard"} & set(actor.kinds))
    ):
        return reference.region_of(actor.county).key
    return ""
