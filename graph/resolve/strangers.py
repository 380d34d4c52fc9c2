"""Bodies that no table lists and no head tells, known by the company they keep: an item of a list of bodies.

They are weak: good for a fact that the list takes part in, told by themselves as nothing.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator, Sequence
from dataclasses import replace

from graph.iris import actor_key
from graph.records import Actor, Document, Mention
from graph.resolve.spots import Spot, Spots, places_of_words
from graph.resolve.strange_words import could_be_body, tells_body

__all__ = ["strange_mentions"]

_WORD = r"[A-ZÅÄÖ][\wåäöÅÄÖé&-]{1,30}"
_NAME = rf"{_WORD}(?:[ \xa0](?:(?:för|i|på|mot|av)[ \xa0])?{_WORD}){{0,4}}"
_JOINT = r"(?:,[ \xa0]?(?:och[ \xa0]|samt[ \xa0])?|[ \xa0](?:och|samt|liksom)[ \xa0])"
_END = r"(?=[ \xa0]?[,.;:)\n]|[ \xa0][a-zåäö]|$)"
_AFTER = re.compile(rf"{_JOINT}(?P<name>{_NAME}){_END}")
_BEFORE = re.compile(rf"(?<![\wåäö-])(?P<name>{_NAME}){_JOINT}$")
_JOINED = (",", *(f"{joint}{blank}" for joint in (",", "och", "samt", "liksom") for blank in " \xa0"))
"""What `_JOINT` ends with, which is cheap to ask for."""
_REACH = 90
_MOST = 4
"""So many unlisted bodies may follow each other."""
_SHARED = (
    r"(?:tillsammans|ihop|partnerskap|samarrangemang|(?:samarbeta|samverka)(?:r|de|t)?|samarbete[nt]?|samverkan|"
    r"\w{0,30}(?:avtal|överenskommelse))"
)
_WITH = re.compile(rf"(?<!\w){_SHARED}[ \xa0](?:\w{{1,20}}[ \xa0]){{0,2}}?med[ \xa0](?P<name>{_NAME}){_END}")
_CALLED = re.compile(
    r"(?<![\w-])(?:bostadsbolaget|fastighetsbolaget|företaget|konsultföretaget|idrottsföreningen|idrottsklubben|"
    r"fotbollsklubben|organisationen|föreningen|paraplyorganisationen|biståndsorganisationen|teatergruppen|"
    rf"studieförbundet|stödföreningen|intresseorganisationen|tankesmedjan)[ \xa0](?P<name>{_NAME}){_END}"
)
"""Behind the word for what it is any name is a body's."""
_SPOTS = Spots(
    [
        Spot(
            _WITH,
            ("tillsammans", "ihop", "partnerskap", "samarr", "samarb", "samverk", "avtal", "överenskommelse"),
        ),
        Spot(
            _CALLED,
            ("bostadsb", "fastighetsb", "företaget", "konsultf", "idrotts", "fotbollsk", "organisationen", "föreningen",
             "paraplyo", "biståndso", "teatergr", "studief", "stödf", "intresseo", "tankes"),
        ),
    ]
)  # fmt: skip
_LIST_GOES_ON = re.compile(
    r"[ \xa0]?[,.;:)\n]|[ \xa0](?:och(?![ \xa0]e(?:n|tt)\b)|"
    r"samt|liksom|om|för|i|kring|som|på|att|har|hade|är|var|vid|mot|under|med|till|"
    r"av|inom|från|den|det|sedan|samverkar|samarbetar|samverkade|samarbetade|driver|drev|deltar|deltog|ingår|ingick|"
    r"medverkar|delar|delade|arrangerar|arrangerat|ordnar|anordnar|genomför|genomförde|startar|bildar|skriver|skrev|kräver|"
    r"arbetar|ger|gav|bjuder|håller|in[ \xa0]till|varje|varannan|flera|"
    r"regelbundet|löpande|årligen|tidigare|nu|idag|också|även|hjälper|hjälpte|bidrar|bidrog|stöttar|stöttade|"
    r"höll|leder|möts|träffas|finns|tog|tar|står|stod|gemensamt|tillsammans|[a-zåäö]{3,20}(?:ade|ades))\b|$"
)
"""What stands behind a whole name: another word there is part of a longer one."""
_SENTENCE_START = re.compile(r"(?:^|[\n.!?:•–-]|\d\.)[ \xa0\t\"”]{0,3}$")


def strange_mentions(
    document: Document,
    lower: str,
    found: Sequence[Mention],
    places: Container[str],
    created: dict[str, Actor],
) -> list[Mention]:
    """Gives a weak mention for each unlisted body beside a sure one in a list, or that somebody works "together with".

    Puts the actors into `created`. `lower` is the text in lower case, letter for letter; no name of `places` is a body.
    """
    text = document.text
    names: dict[int, str] = {}
    for mention in found:
        if mention.weak or mention.genitive or not mention.names.startswith("actor/"):
            continue
        names |= _after(text, mention.end, places)
        names |= _before(text, mention.start, places)
    beside, called = _SPOTS.find(text, lower)
    for match in beside:
        name = _body(text, match, places)
        if name:
            names[match.start("name")] = name
            names |= _after(text, match.start("name") + len(name), places)
    mentions = [_mention(start, name, created) for start, name in names.items()]
    return [*mentions, *_again(text, names, created), *_called(called, found, created)]


def _called(
    matches: Sequence[re.Match[str]], found: Sequence[Mention], created: dict[str, Actor]
) -> Iterator[Mention]:
    """Gives sure mentions of the names behind a word for what they name, where nothing else explains them."""
    if not matches:
        return
    taken = {at for mention in found if not mention.weak for at in range(mention.start, mention.end)}
    for match in matches:
        whole = _LIST_GOES_ON.match(match.string, match.end())
        if whole and not taken & set(range(*match.span("name"))):
            one = _mention(match.start(), match.group("name"), created, end=match.end())
            yield replace(one, genitive=False, weak=False)


def _after(text: str, end: int, places: Container[str]) -> dict[int, str]:
    """Gives the unlisted bodies that follow a name in its list, each by where it begins."""
    found: dict[int, str] = {}
    for _ in range(_MOST):
        match = _AFTER.match(text, end, end + _REACH)
        name = _body(text, match, places) if match else ""
        if not match or not name:
            break
        found[match.start("name")] = name
        end = match.start("name") + len(name)
    return found


def _before(text: str, start: int, places: Container[str]) -> dict[int, str]:
    """Gives the unlisted bodies that stand before a name in its list, each by where it begins."""
    found: dict[int, str] = {}
    for _ in range(_MOST):
        if not text.endswith(_JOINED, 0, start):
            break
        match = _BEFORE.search(text, max(0, start - _REACH), start)
        name = _body(text, match, places) if match else ""
        if not match or match.group("name") != name:
            break
        start = match.start("name")
        found[start] = name
    return found


def _body(text: str, match: re.Match[str], places: Container[str]) -> str:
    """Gives the name of the body that a match found, "" for none: all of it, or its first word before "i Malmö"."""
    whole = match.group("name")
    if tells_body(whole):
        return whole
    first, *rest = whole.replace("\xa0", " ").split(" ", 1)
    if first in places or (rest and not rest[0].startswith("i ")):
        return ""
    start = match.start("name")
    begins = bool(_SENTENCE_START.search(text, max(0, start - 5), start))
    if begins and re.search(rf"(?<!\w){re.escape(first.lower())}(?!\w)", text):
        return ""
    ends = _LIST_GOES_ON.match(text, start + len(first))
    return first if ends and could_be_body(first, begins=begins) else ""


def _again(text: str, names: dict[int, str], created: dict[str, Actor]) -> Iterator[Mention]:
    """Gives the other places where the one-word names stand that were found in company."""
    for name in dict.fromkeys(name for name in names.values() if name.isalpha()):
        for start, end in places_of_words(text, name):
            if start not in names:
                yield _mention(start, name, created, end=end)


def _mention(start: int, name: str, created: dict[str, Actor], end: int = 0) -> Mention:
    label = " ".join(name.split())
    key = actor_key(label)
    created.setdefault(key, Actor(key=key, label=label, kinds=("Actor",)))
    genitive = bool(end) and end - start > len(name)
    return Mention(key, start, end or start + len(name), "in-list", genitive=genitive, weak=True)
