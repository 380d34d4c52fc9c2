"""Who did something together: lists of names that are the subject of doing, or have something in common."""

from __future__ import annotations

import re
from collections.abc import Iterator

from graph.extract import cues, member_words
from graph.extract.chunks import Chunk
from graph.extract.guards import watch
from graph.extract.membership import AS_GUESTS
from graph.extract.reading import Joint, Reading, joint

__all__ = ["DOING", "did_together"]

_ABOUT = re.compile(
    r"^\s*(?:i|till)\s+(?:\w+\s+){0,2}(?:studie|intervju|enkät|undersökning|utvärdering|"
    r"kartläggning|fokusgrupp|pilotstudie|tillsyn|granskning|inspektion)\w*"
)
_IN_STUDY = re.compile(r"\bi\s+\w{0,20}(?:enkät|studie|undersökning|utvärdering)(?:en|n)?\s+$")
_OF_STUDY = re.compile(
    r"i\s(?:[\ue000-\uf3ff]\s)?\w{0,20}(?:granskning|tillsyn|inspektion|studie|undersökning|utvärdering)(?:en|n)?\b"
)
_WORD_BEFORE = re.compile(
    r"(?<!\S)(\S{1,60})\s{1,9}(?:(?:därför|också|även|dessutom|alltså|således|därefter|sedan)\s{1,9})?$"
)
_HELD = frozenset(
    (
        *("höll", "håller", "gav", "ger", "skrev", "gjorde", "erbjöd", "presenterade", "bjöd", "ordnar"),
        *("inledde", "inleder", "påbörjade"),
    )
)
_ONE_THING = re.compile(
    r"\s*(?:gemensamt\s+|tillsammans\s+)?(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|\d+|gemensam\w*)\b"
)
_BOTH = r"\s+(?:\d{4}\s+)?(?:gemensamt\s+|tillsammans\s+|ihop\s+)?"
_TOGETHER = re.compile(
    rf"(?:stod|står|stått|låg|ligger){_BOTH}bakom\b|(?:tog|tar){_BOTH}fram\b|(?:gav|ger){_BOTH}ut\b|"
    rf"(?:skrev|skriver){_BOTH}under\b|(?:bjöd|bjuder){_BOTH}in\b|arbetade{_BOTH}fram\b|kom{_BOTH}överens\b|"
    r"arbeta(?:r|de)\s+i\s+(?:ett|en|samma)\s+(?:[\w-]+\s+){0,3}?[\w-]*(?:projekt|nätverk|team|program|satsning)\b|"
    r"(?:sätter|satte)\s+(?:[\w-]+\s+){0,3}upp\b|(?:delar|delade)\s+(?:[\w-]+\s+){0,3}ut\b|"
    r"(?:gick|går)\s+(?:samman|ihop|ut\s+med)\b|(?:slog|slår)\s+sig\s+(?:samman|ihop)\b|kom\s+överens\b|enades\b"
)
_HAVING = (
    r"(?:har|hade|inledde|inleder|inlett|påbörjade|startade|fördjupade|fördjupar|utvecklade|"
    r"utvecklar|stärkte|stärker|förlänger|förlängt|förnyar|förnyat|"
    r"etablerade|upprättade|fortsatte|fortsätter|formaliserade|förnyade|förlängde|träffade)"
)
_SHARED = re.compile(
    rf",?\s+(?:{_HAVING}|delar|delade)\s+(?:[\w,]+\s+){{0,9}}?"
    r"(?:delade?\s+\w{3,30}|en\soch\ssamma\s\w{3,30}|\w*avtal(?:et)?|\w*överenskommelse(?:n)?|partnerskap(?:et)?|\w*samarbete|\w*samverkan|samverkansmöten|samråd|"
    r"ett\s+(?:[\w-]+\s+){0,2}\w{0,25}(?:nätverk|projekt|team))\b"
)
_WHERE = re.compile(
    r"\b\w{0,30}(?:samarbete|samverkan|nätverk|projekt|team|råd|grupp|forum|allians)\s+där\s+$"
)
_HAVE = re.compile(r"\s+(?:\w+\s+){0,3}?(?:\w*avtal|\w*överenskommelse|partnerskap|samarbete|samverkan)\b")
_OWN_WORK = re.compile(r"\s*(?:sin|sitt)\s+(?:\w+\s+)?(?:samverkan|samarbete|samordning)\b")
DOING = watch(
    *(cues.DONE, member_words.MEMBERS_BEFORE, cues.JOINTLY, _OWN_WORK, _SHARED, _HAVE, _WHERE, _TOGETHER),
    re.compile("|".join(sorted(_HELD))),
)
"""Tells whether a sentence has words by which bodies can be the subject of doing."""


_AND_MORE = re.compile(r"^(?:,?\s(?:m\.?\s?fl\.?|med\sflera)(?:\s[a-zåäö]{3,30})?\s|\s[–-]\s)")
"""What only closes a list, so that its verb stands behind: "m.fl.", a dash."""


def did_together(reading: Reading) -> Iterator[Joint]:
    """Gives lists that are the subject of doing: "A, B och C har tagit fram", "ordnade A och B"."""
    low = reading.low
    for chunk in reading.chunks:
        rest = _AND_MORE.sub(" ", low[chunk.end :], count=1)
        if len(chunk.keys) < 2 or chunk.genitive or not reading.is_subject(chunk) or AS_GUESTS.match(rest):
            continue
        after = cues.DONE.match(rest) or member_words.MEMBERS_BEFORE.match(rest) or cues.JOINTLY.match(rest)
        verb = _WORD_BEFORE.search(low, max(0, chunk.start - 80), chunk.start)
        if verb and (_OF_STUDY.match(low) or _IN_STUDY.search(low, max(0, verb.start() - 60), verb.start())):
            continue
        if after and not _ABOUT.match(rest[after.end() :]):
            yield joint("did-together", 0.9, chunk.start, chunk.end + after.end(), chunk.actors)
        elif not after and verb and (cues.DONE.fullmatch(verb.group(1)) or _OWN_WORK.match(rest)):
            yield joint("did-together", 0.85, verb.start(), chunk.end, chunk.actors)
        elif not after and _shares(low, chunk, verb):
            yield joint("did-together", 0.85, chunk.start, chunk.end, chunk.actors)
        elif not after and verb and _TOGETHER.match(f"{verb.group(1)}{rest}"):
            yield joint("did-together", 0.9, verb.start(), chunk.end, chunk.actors)
        elif not after and verb and verb.group(1) in _HELD and _ONE_THING.match(rest):
            yield joint("did-together", 0.8, verb.start(), chunk.end, chunk.actors)


def _shares(low: str, chunk: Chunk, verb: re.Match[str] | None) -> bool:
    """Tells whether the bodies of a list have something together: an agreement, a common work."""
    has = verb is not None and re.fullmatch(_HAVING, verb.group(1)) and _HAVE.match(low, chunk.end)
    return bool(
        _SHARED.match(low, chunk.end) or has or _WHERE.search(low, max(0, chunk.start - 60), chunk.start)
    )
