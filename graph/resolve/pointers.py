"""Words that point at a body without naming it: "länsstyrelsen", "kommunen", "myndigheten", "vi"."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from graph.iris import actor_key
from graph.records import Actor, Document, Mention
from graph.reference.tables import Reference
from graph.resolve.spots import Spot, Spots

__all__ = ["pointer_mentions"]

_BOARDS = actor_key("Länsstyrelserna")

_BOARD = re.compile(r"(?<![\w-])(?:[Ll]änsstyrelsen|LÄNSSTYRELSEN)(?P<g>s)?(?![\w-])")
_ALL_BOARDS = re.compile(
    r"(?<![\w-])(?:(?:[Ss]amtliga|[Aa]lla|[Ll]andets|[Ss]veriges)\s+(?:21\s+|tjugoen\s+)?|"
    r"(?:[Dd]e\s+)?21\s+)[Ll]änsstyrelser(?:na)?(?P<g>s)?(?![\w-])"
)
_ALL_MUNICIPALITIES = re.compile(
    r"(?<![\w-])(?:[Ll]änets\s+(?:\w+\s+)?kommuner|[Kk]ommunerna\s+i\s+länet|"
    r"[Ss]amtliga\s+kommuner(?:\s+i\s+länet)?)(?P<g>s)?(?![\w-])"
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
        re.compile(r"(?<![\w-])(?:[Uu]niversitetet|[Hh]ögskolan)(?P<g>s)?(?![\w-])"),
        ("University",),
        ("universitetet", "högskolan"),
    ),
    (
        re.compile(
            r"(?<![\w-])(?:[Ff]öreningen|[Oo]rganisationen|[Ff]örbundet|[Jj]ouren|"
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
    alone, together, municipal, counted, *owns = _SPOTS.find(document.text, lower)
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
    yield from _counted(counted, found, actors)
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


_COUNT = {"båda": 2, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8}
_JUST_BEFORE = 160
"""Towns that only tell where may still be those that "these three" means, if named this shortly before."""
_COUNTED = re.compile(
    r"(?<![\w-])(?:[Dd]e|[Dd]essa) (?P<count>båda|två|tre|fyra|fem|sex|sju|åtta) (?P<kind>kommunerna|"
    r"länsstyrelserna|myndigheterna|organisationerna|regionerna|föreningarna|parterna)(?![\w-])"
    r"|(?<![\w-])(?:[Dd]e|[Dd]essa) (?P<number>två|tre|fyra|fem|sex|sju|åtta)(?= (?:har|hade|tog|tar|driver|är|"
    r"delar|ska|\w+(?:ade|ar|er))\b)"
    r"|(?<![\w-])våra båda (?P<ours>organisationer|myndigheter|kommuner|regioner|föreningar)(?![\w-])"
    r"|(?<![\w-])[Bb]åda (?P<two>kommunerna|länsstyrelserna|myndigheterna|organisationerna|"
    r"regionerna|föreningarna)(?![\w-])"
)
_SPOTS = Spots(
    [
        Spot(_BOARD, ("länsstyrelsen",)),
        Spot(_ALL_BOARDS, ("länsstyrelser",), within=True),
        Spot(_ALL_MUNICIPALITIES, ("länets", "kommunerna", "samtliga")),
        Spot(_COUNTED, ("våra båda", "båda", *(f"de {count}" for count in _COUNT))),
        *(Spot(pattern, needles) for pattern, _, needles in _OWN),
    ]
)
_KINDS = {
    "kommunerna": {"Municipality"},
    "länsstyrelserna": {"CountyAdministrativeBoard"},
    "regionerna": {"Region"},
    "myndigheterna": {"Authority"},
    "organisationerna": {"CivilSocietyOrganisation"},
    "föreningarna": {"CivilSocietyOrganisation"},
}


def _counted(
    matches: Sequence[re.Match[str]], found: Sequence[Mention], actors: Mapping[str, Actor]
) -> Iterator[Mention]:
    """ "De tre kommunerna" are the three named last before, if they stand near each other."""
    ordered = sorted(found, key=lambda m: m.start) if matches else []
    starts = [m.start for m in ordered]
    for match in matches:
        count = _COUNT[match.group("count") or match.group("number") or "två"]
        kind = match.group("kind") or match.group("two") or (match.group("ours") or "")
        kinds = _KINDS.get(kind, set()) or _KINDS.get(f"{kind}na", set())
        near = [
            m
            for m in ordered[bisect_right(starts, match.start() - 700) : bisect_left(starts, match.start())]
            if m.names in actors
            and (not m.weak or (m.rule == "bare-municipality" and match.start() - m.end < _JUST_BEFORE))
            and not {"ActorGroup", "GovernmentBody"} & set(actors[m.names].kinds)
            and (not kinds or kinds & set(actors[m.names].kinds))
        ]
        keys = list(dict.fromkeys(m.names for m in reversed(near)))[:count]
        if len(keys) == count:
            # One character each: the words name all of them at once, and mentions may not overlap.
            for offset, key in enumerate(reversed(keys)):
                end = match.end() if offset == count - 1 else match.start() + offset + 1
                yield Mention(key, match.start() + offset, end, "those-named", weak=True)


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
