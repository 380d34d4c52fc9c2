"""The places whose names a list with one head can hold, and the patterns of such lists."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import NamedTuple

from graph.resolve.spots import Spot, Spots

__all__ = ["BLANK", "Places"]

BLANK = r"[ \xa0\n]+"


class _Rule(NamedTuple):
    """Pattern of a whole list, pattern of one place in it, what a place means there, the rule's name, the head.

    Each list begins with one of the letters of `head`; where that is none, the word for what the places are comes
    last, with one of the letters of `behind` in it.
    """

    whole: re.Pattern[str]
    one: re.Pattern[str]
    keys: Mapping[str, str]
    name: str
    head: tuple[str, ...] = ()
    behind: tuple[str, ...] = ()


@dataclass(frozen=True)
class Places:
    """Names of counties and municipalities (as written, genitive or not) and the keys of their bodies."""

    boards: Mapping[str, str]
    regions: Mapping[str, str]
    police: Mapping[str, str]
    municipalities: Mapping[str, str]
    counties: Mapping[str, str]
    universities: Mapping[str, str]
    colleges: Mapping[str, str]

    @cached_property
    def names(self) -> frozenset[str]:
        """Every name of a place, genitive or not."""
        return frozenset((*self.counties, *self.municipalities))

    @cached_property
    def spots(self) -> Spots:
        """Finds the lists that begin with their head."""
        return Spots([Spot(rule.whole, rule.head) for rule in self.rules if rule.head])

    @cached_property
    def rules(self) -> tuple[_Rule, ...]:
        """Every kind of list, in the order in which they are looked for."""
        town, county = _either(self.municipalities), _either(self.counties)
        return (
            _after(r"[Ll]änsstyrelse(?:rna|rnas|n)(?:\s+(?:i|för|av|från))?", self.boards, "boards-of", "länsstyrelse"),
            _after(r"[Rr]egionern?as?(?:\s+(?:i|för))?|Region", self.regions, "regions-of", "region"),
            _after(r"[Ll]andstingen(?:\s+i)?", self.regions, "regions-of", "landstingen"),
            _after(r"[Uu]niversiteten\s+i", self.universities, "universities-of", "universiteten"),
            _after(r"[Hh]ögskolorna\s+i", self.colleges, "universities-of", "högskolorna"),
            _after(r"[Ss]täderna", self.municipalities, "municipalities-after", "städerna"),
            _after(r"[Pp]olismyndighet(?:erna|en)(?:\s+i)?", self.police, "police-of", "polismyndighet"),
            _Rule(
                re.compile(
                    rf"(?<![\w-])(?:[Ss]ocial(?:förvaltning|nämnd)(?:en|erna|arna|er|ar){BLANK}i|"
                        rf"[Ss]ocialtjänst(?:en|erna){BLANK}i|[Kk]ommun(?:er(?:na)?|styrelserna))"
                        rf"(?:{BLANK}(?:är|var|i länet|som deltar|som ingår|följande))*[ \xa0\n:(–-]+"
                    rf"(?P<list>{_items(town)}*)(?!{BLANK}(?:län|[Ss]tad))"
                ),
                re.compile(rf"(?<![\w-])(?P<place>{town})(?![\wåäö])"), self.municipalities, "municipalities-after",
                ("kommuner", "kommunstyrelserna", "socialförvaltning", "socialnämnd", "socialtjänst"),
            ),
            _Rule(
                re.compile(
                    rf"(?<![\w-])[Kk]ommuner(?:na)?(?:{BLANK}[a-zåäö]{{1,20}}){{0,5}}"
                    rf"(?:[ \xa0\n]?[:(–-][ \xa0\n]?|(?:(?<= är)|(?<= var)|(?<= blev)){BLANK})"
                    rf"(?P<list>{_items(town)}+)(?!{BLANK}län)"
                ),
                re.compile(rf"(?<!-)(?P<place>{town})(?![a-zåäö])"), self.municipalities, "municipalities-told",
                ("kommuner",),
            ),
            _Rule(
                re.compile(rf"(?<![\w-])(?P<list>{_items(town)}+){BLANK}kommun(?:er(?:nas?)?|ers|s)?(?![\w-])"),
                re.compile(rf"(?<![\w-])(?P<place>{town})(?![\wåäö])"), self.municipalities, "municipalities-before",
                behind=("kommun",),
            ),
            _before(r"stad|städer", self.municipalities, "municipalities-before", "stad", "städer"),
            _before("universitet", self.universities, "universities-of", "universitet"),
            _before(rf"läns{BLANK}länsstyrelser(?:na)?", self.boards, "boards-of", "länsstyrelser"),
            _Rule(
                re.compile(rf"(?<![\w-])(?P<list>{_items(county)}+){BLANK}läns?(?![\w-])"),
                re.compile(rf"(?<![\w-])(?P<place>{county})(?![\wåäö])"), self.counties, "counties-before",
                behind=("län",),
            ),
        )  # fmt: skip


def _either(names: Mapping[str, str]) -> str:
    ordered = sorted(names, key=lambda n: (-len(n), n))
    return "(?:" + "|".join(re.escape(n).replace(r"\ ", BLANK) for n in ordered) + ")"


def _items(place: str, tail: str = "") -> str:
    item = rf"{place}{tail}(?![a-zåäö])"
    joint = (
        rf"(?:{BLANK}(?:och|samt|respektive|resp\.?|eller|&){BLANK}(?:i{BLANK})?"
        rf"|,[ \xa0\n]*(?:(?:och|samt){BLANK})?|(?<=[a-zåäö])(?=[A-ZÅÄÖ]))"
    )
    return rf"{item}(?:{joint}{item})"


def _after(head: str, keys: Mapping[str, str], name: str, needle: str) -> _Rule:
    place = _either(keys)
    whole = re.compile(rf"(?<![\w-])(?:{head}){BLANK}(?P<list>{_items(place, rf'(?:{BLANK}läns?)?')}+)")
    one = re.compile(rf"(?<![\w-])(?P<place>{place})(?:{BLANK}läns?)?(?![\wåäö])")
    return _Rule(whole, one, keys, name, (needle,))


def _before(tail: str, keys: Mapping[str, str], name: str, *behind: str) -> _Rule:
    place = _either(keys)
    whole = re.compile(rf"(?<![\w-])(?<!\bi )(?P<list>{_items(place)}+){BLANK}(?:{tail})s?(?![\w-])")
    one = re.compile(rf"(?<![\w-])(?P<place>{place})(?![\wåäö])")
    return _Rule(whole, one, keys, name, behind=behind)
