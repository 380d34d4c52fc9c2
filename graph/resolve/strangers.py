"""Bodies that no table lists and no head tells, known by the company they keep: an item of a list of bodies.

They are weak: good for a fact that the list takes part in, told by themselves as nothing.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from graph.iris import actor_key
from graph.records import Actor, Document, Mention

__all__ = ["strange_mentions"]

_WORD = r"[A-ZÅÄÖ][\wåäöÅÄÖé&-]{1,30}"
_NAME = rf"{_WORD}(?:[ \xa0](?:(?:för|i|på|mot|av)[ \xa0])?{_WORD}){{0,4}}"
_JOINT = r"(?:,[ \xa0]?(?:och[ \xa0]|samt[ \xa0])?|[ \xa0](?:och|samt|liksom)[ \xa0])"
_AFTER = re.compile(rf"{_JOINT}(?P<name>{_NAME})(?=[ \xa0]?[,.;:)\n]|[ \xa0][a-zåäö]|$)")
_BEFORE = re.compile(rf"(?<![\wåäö-])(?P<name>{_NAME}){_JOINT}$")
_JOINED = (",", *(f"{joint}{blank}" for joint in (",", "och", "samt", "liksom") for blank in " \xa0"))
"""What `_JOINT` ends with, which is cheap to ask for."""
_REACH = 90
_BODY = re.compile(
    r"(?:förening|förbund|stiftelse|centrum|center|institut|universitet|university|college|teater|museum|jour|"
    r"byrå|bolag|kyrka|församling|pastorat|akademi|sjukhus|klubb|nätverk|arkiv|bibliotek|skola|board|union|council|"
    r"råd|förlag|mission|fonden|samfund|kooperativ)(?:en|et|n|t)?\b|\b(?:ab|sverige|sweden|international)\b"
)
"""What a name holds that is no person's, place's or project's."""
_SHORT = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ]{3,}|[A-ZÅÄÖ]{2,}-[A-ZÅÄÖ]{2,})(?![\w-])")
_NO_BODY = re.compile(
    r"^(?:Det|De|Den|Vi|I|På|Även|Också|Dessutom|Där|Läs|Se|Syftet|Projektet|Arbetet|Uppdraget|Rapporten|Nätverket|"
    r"Gruppen|Strategin|Barnkonventionen|Istanbulkonventionen|Agenda|EU|FN|Facebook|Twitter|Youtube|Instagram)\b"
)


def strange_mentions(
    document: Document, found: Sequence[Mention], created: dict[str, Actor]
) -> Iterable[Mention]:
    """Gives a weak mention for each unlisted body beside a sure one in a list; puts the actors into `created`."""
    text = document.text
    mentions: dict[int, Mention] = {}
    for mention in found:
        if mention.weak or mention.genitive or not mention.names.startswith("actor/"):
            continue
        end = mention.end
        for _ in range(4):
            match = _AFTER.match(text, end, end + _REACH)
            if match is None or not _is_body(match):
                break
            mentions[match.start("name")] = _mention(match, created)
            end = match.end("name")
        if not text.endswith(_JOINED, 0, mention.start):
            continue
        before = _BEFORE.search(text, max(0, mention.start - _REACH), mention.start)
        if before and _is_body(before):
            mentions[before.start("name")] = _mention(before, created)
    return mentions.values()


def _is_body(match: re.Match[str]) -> bool:
    name = match.group("name")
    telling = _BODY.search(name.lower()) or _SHORT.search(name)
    return bool(telling) and not _NO_BODY.match(name)


def _mention(match: re.Match[str], created: dict[str, Actor]) -> Mention:
    label = " ".join(match.group("name").split())
    key = actor_key(label)
    created.setdefault(key, Actor(key=key, label=label, kinds=("Actor",)))
    return Mention(key, match.start("name"), match.end("name"), "in-list", weak=True)
