"""Words that mean several bodies named before: "de tre kommunerna", "båda länen", "länsstyrelserna" after a list."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping, Sequence

from graph.iris import actor_key
from graph.records import Actor, Mention
from graph.reference.tables import Reference
from graph.resolve.spots import Spot

__all__ = ["JOINT", "RULE", "SPOTS", "counted_mentions", "listed_mentions", "named_together", "without_all"]

RULE = "those-named"
_ALL_BOARDS = actor_key("Länsstyrelserna")
_COUNT = {"båda": 2, "två": 2, "tre": 3, "fyra": 4, "fem": 5, "sex": 6, "sju": 7, "åtta": 8}
_JUST_BEFORE = 160
"""Towns that only tell where may still be those that "these three" means, if named this shortly before."""
_COUNTED = re.compile(
    r"(?<![\w-])(?:[Dd]e|[Dd]essa) (?P<count>båda|två|tre|fyra|fem|sex|sju|åtta) (?P<kind>kommunerna|"
    r"länsstyrelserna|myndigheterna|organisationerna|regionerna|föreningarna|parterna)(?P<of>s)?(?![\w-])"
    r"|(?<![\w-])(?:[Dd]e|[Dd]essa) (?P<number>två|tre|fyra|fem|sex|sju|åtta)(?= (?:har|hade|tog|tar|driver|är|"
    r"delar|ska|\w+(?:ade|ar|er))\b)"
    r"|(?<![\w-])våra båda (?P<ours>organisationer|myndigheter|kommuner|regioner|föreningar)(?![\w-])"
    r"|(?<![\w-])[Bb]åda (?P<two>kommunerna|länsstyrelserna|myndigheterna|organisationerna|"
    r"regionerna|föreningarna)(?![\w-])"
    r"|(?<![\w-])(?<!\bi )(?<!inom )(?<!från )(?:(?:[Dd]e |[Dd]essa )?båda|[Bb]åda|"
    r"(?:[Dd]e|[Dd]essa) (?P<lands>två|tre|fyra|fem|sex|sju|åtta)) länen(?![\w-])"
)
_THESE = re.compile(
    r"(?<![\w-])(?<![Aa]lla )(?<!liga )(?<![Öö]vriga )(?<!andra )(?<!flera )(?<!21 )[Ll]änsstyrelserna"
    r"(?P<g>s)?(?![\w-])(?! (?:i|för|av)\b)"
)
SPOTS = (
    Spot(_COUNTED, ("våra båda", "båda", *(f"de {count}" for count in _COUNT), "dessa ")),
    Spot(_THESE, ("länsstyrelserna",)),
)
"""What `counted_mentions` and `listed_mentions` need the matches of, in this order."""
_NEAR = 700
"""Those that are meant were named no farther back."""
JOINT = re.compile(r"(?:,|\s|och|samt|respektive)*")
"""What stands between the names of a list."""
_WORDS = ("count", "number", "lands")
_KINDS = {
    "kommunerna": {"Municipality"},
    "länsstyrelserna": {"CountyAdministrativeBoard"},
    "regionerna": {"Region"},
    "myndigheterna": {"Authority"},
    "organisationerna": {"CivilSocietyOrganisation"},
    "föreningarna": {"CivilSocietyOrganisation"},
}


def counted_mentions(
    matches: Sequence[re.Match[str]],
    found: Sequence[Mention],
    actors: Mapping[str, Actor],
    reference: Reference,
) -> Iterator[Mention]:
    """ "De tre kommunerna" are the three named last before, if they stand near each other.

    "Båda länen" that do something are the boards of the two counties.
    """
    ordered = sorted(found, key=lambda m: m.start) if matches else []
    starts = [m.start for m in ordered]
    for match in matches:
        lands = match.group().endswith("länen")
        until = _sentence_start(match) if match["of"] else match.start()
        near = ordered[bisect_right(starts, match.start() - _NEAR) : bisect_left(starts, until)]
        named = [
            key
            for mention in reversed(near)
            if (key := _board(mention, reference) if lands else mention.names) in actors
            and _may_be_meant(match, mention, actors[key])
        ]
        count = next((_COUNT[match[name]] for name in _WORDS if match[name]), 2)
        keys = list(dict.fromkeys(named))[:count]
        if len(keys) == count:
            yield from named_together(match, keys[::-1])


def _sentence_start(match: re.Match[str]) -> int:
    """Gives where the sentence of a match begins: who does something to "the three's" work is none of them."""
    return max(match.string.rfind(". ", 0, match.start()), match.string.rfind("\n", 0, match.start()), 0)


def _board(mention: Mention, reference: Reference) -> str:
    """Gives the board of a county that is named, else what is named."""
    if mention.names.startswith("county/"):
        return reference.board_of(mention.names).key
    return mention.names


def _may_be_meant(match: re.Match[str], mention: Mention, actor: Actor) -> bool:
    if match.group().endswith("länen"):
        return "CountyAdministrativeBoard" in actor.kinds
    kind = match.group("kind") or match.group("two") or (match.group("ours") or "")
    kinds = _KINDS.get(kind, set()) or _KINDS.get(f"{kind}na", set())
    town = mention.rule == "bare-municipality" and match.start() - mention.end < _JUST_BEFORE
    return (
        (not mention.weak or town)
        and not {"ActorGroup", "GovernmentBody"} & set(actor.kinds)
        and (not kinds or bool(kinds & set(actor.kinds)))
    )


def named_together(match: re.Match[str], keys: Sequence[str]) -> Iterator[Mention]:
    """Gives one character to each but the last: the words name all of them, and mentions may not overlap."""
    last = len(keys) - 1
    for offset, key in enumerate(keys):
        end = match.end() if offset == last else match.start() + offset + 1
        genitive = offset == last and bool(match.groupdict().get("of"))
        yield Mention(key, match.start() + offset, end, RULE, genitive=genitive, weak=True)


def listed_mentions(
    text: str, matches: Sequence[re.Match[str]], boards: Sequence[Mention]
) -> Iterator[Mention]:
    """ "Länsstyrelserna" after a list of some of them are those, unless the word stood there before with no list.

    `boards` are the mentions of boards, in order.
    """
    ends = [mention.end for mention in boards]
    for match in matches:
        before = bisect_right(ends, match.start())
        if not before or not _close(text[ends[before - 1] : match.start()]):
            return
        first = before - 1
        while first and JOINT.fullmatch(text, boards[first - 1].end, boards[first].start):
            first -= 1
        keys = list(dict.fromkeys(mention.names for mention in boards[first:before]))
        if len(keys) == 1:
            return
        yield from named_together(match, keys)


def _close(between: str) -> bool:
    """Tells whether a list still speaks to a word after it: in its paragraph or the next, in no other cell."""
    return len(between) <= _NEAR and between.count("\n\n") <= 1 and "\t" not in between


def without_all(found: Sequence[Mention], pointers: Sequence[Mention]) -> list[Mention]:
    """Gives what was found without "länsstyrelserna" as all of them, where some named before are meant."""
    meant = {at for mention in pointers if mention.rule == RULE for at in range(mention.start, mention.end)}
    return [m for m in found if not (m.names == _ALL_BOARDS and m.start in meant)]
