"""What the words beside a name or a year say of it: who gives and who receives, from which year and until which."""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["Span", "role", "spans"]


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


_GIVES = _set(
    "ge ger gav gett givit given delat delar delade fördelat fördelar fördelade betalat betalar "
    "tilldelat anvisat beslutat lämnat lagt gives gave give granted grants allocated allocates "
    "tasked tasks task assigned assigns assign commissioned commissions instructed finansierat "
    "finansierar finansierade"
)
_RECEIVES = _set(
    "emot få får fick fått mottar mottog mottagit mottaga erhållit tilldelats receive receives received "
    "get gets got"
)
_FROM, _TO = frozenset({"av", "från", "by", "from"}), frozenset({"till", "åt", "to", "for", "på", "hos"})
_ARTICLES = frozenset({"the", "a", "an"})
_NEAR = 3  # words after a name that are looked at: "Länsstyrelsen Uppsala ska ha fått"
_WORD = re.compile(r"\w+")
_YEAR = r"(?:1[5-9]|20)\d\d"
_BETWEEN = re.compile(
    rf"\b(?:mellan|between|från|from|åren|years|under)\s+(?:år\s+|the\s+years\s+)?(?P<since>{_YEAR})\s*"
    rf"(?:och|and|till|to|until|[-–])\s*(?:år\s+)?(?P<until>{_YEAR})\b"
    rf"|(?<![\w:/-])(?P<first>{_YEAR})\s?[-–]\s?(?P<last>{_YEAR})(?![\w:/-])",
    re.IGNORECASE,
)
_YEARS = r"(?:år(?:et)?\s+|the\s+year\s+)?"
_LATER = re.compile(rf"\b(?:efter|after|senare än|later than)\s+{_YEARS}(?P<year>{_YEAR})\b", re.IGNORECASE)
_SINCE = re.compile(
    rf"\b(?:sedan|since|från och med|fr\.?\s?o\.?\s?m\.?|tidigast|starting(?: in)?)\s+{_YEARS}(?P<year>{_YEAR})\b"
    rf"|\b(?:från\s+|from\s+)?(?P<onward>{_YEAR})\s+(?:och framåt|(?:och|eller) senare|onwards?|(?:or|and) later)\b",
    re.IGNORECASE,
)
_EARLIER = re.compile(
    rf"\b(?:före|innan|before|tidigare än|earlier than)\s+{_YEARS}(?P<year>{_YEAR})\b", re.IGNORECASE
)
_UNTIL = re.compile(
    rf"\b(?:fram till|till och med|t\.?\s?o\.?\s?m\.?|senast|up to|until)\s+{_YEARS}(?P<year>{_YEAR})\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Span:
    """A stretch of the text that says from or until which year, both ends of it counted."""

    start: int
    end: int
    since: int | None = None
    until: int | None = None


def spans(text: str) -> list[Span]:
    """Gives what a text says of years that are not one year: `after 2010`, `2008-2012`, `before 2005`."""
    found: list[Span] = []
    for match in _BETWEEN.finditer(text):
        first, last = (int(match[a] or match[b]) for a, b in (("since", "first"), ("until", "last")))
        if first < last:
            found.append(Span(*match.span(), since=first, until=last))
    for pattern, since, until in (
        (_LATER, 1, None),
        (_SINCE, 0, None),
        (_EARLIER, None, -1),
        (_UNTIL, None, 0),
    ):
        for match in pattern.finditer(text):
            year = int(next(filter(None, match.groups())))
            if all(match.end() <= other.start or other.end <= match.start() for other in found):
                ends = (None if since is None else year + since, None if until is None else year + until)
                found.append(Span(*match.span(), *ends))
    return found


def role(text: str, start: int, end: int) -> str:
    """Gives `from` where the words beside a name say that it gives, `to` where it receives, else an empty text."""
    before = [word for word in _WORD.findall(text[:start].casefold()) if word not in _ARTICLES][-1:]
    after = _WORD.findall(text[end:].casefold())[:_NEAR]
    if set(before) & _FROM:
        return "from"
    if set(before) & (_TO | _GIVES | _RECEIVES):
        return "to"
    return next(("from" if word in _GIVES else "to" for word in after if word in _GIVES | _RECEIVES), "")
