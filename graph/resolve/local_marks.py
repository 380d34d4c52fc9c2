"""Clubs, companies and houses of culture that are called by one word or a few, and that no table lists.

Only names that are nothing else in Swedish prose stand here; where one can be followed by a place, the longer name is
that of a local body and is read as one.
"""

from __future__ import annotations

import re

__all__ = ["MARKS", "MARKS_NEEDLES", "STAGES", "STAGES_NEEDLES", "TEAMS", "TEAMS_NEEDLES"]

_CLUBS = (
    "Lions", "Rotary", "Zonta", "Soroptimisterna", "Soroptimist International", "Inner Wheel", "Odd Fellow",
    "Radiohjälpen", "Friskis & Svettis", "Friskis&Svettis", "Giving People", "Non Fighting Generation", "Scouterna",
    "Korpen", "Hemvärnet",
)  # fmt: skip
_COMPANIES = (
    "Spotify", "Telia", "Telenor", "Tele2", "Swedbank", "Handelsbanken", "Nordea", "Klarna", "Ica Maxi", "ICA Maxi",
    "ICA Kvantum", "ICA Supermarket", "Coop", "Willys", "Systembolaget", "Skanska", "Peab", "Riksbyggen", "Västtrafik",
    "Skånetrafiken", "Länstrafiken", "PostNord", "Vattenfall", "Securitas", "KPMG", "PwC", "Deloitte", "Ramboll",
    "Rambøll", "Sweco", "Attendo", "Ambea", "Capio", "Praktikertjänst", "Microsoft", "Volvo", "Scania", "SSAB",
    "LKAB", "Ikea", "IKEA",
)  # fmt: skip
MARKS = re.compile(
    rf"(?<![\w-])(?<!på )(?<!via )(?P<place>{'|'.join(_CLUBS + _COMPANIES)})(?P<g>s)?"
    r"(?![\w&-])(?![ \xa0](?:i[ \xa0])?[A-ZÅÄÖ])"
)
"""Not after "on" and "by way of": there it is where something can be heard or sent."""
MARKS_NEEDLES = "|".join(name.casefold() for name in _CLUBS + _COMPANIES)

STAGES = re.compile(
    r"(?<![\w-])(?P<place>(?!(?:Stads|Läns|Regions?|Barn|Ungdoms|Dock|Sommar|Skol|Dans|Musik|Frilufts|Amatör|Forum|Gatu|"
    r"Kammar|Konst|Hembygds|Lokal|Sjukhus|Friluft)(?:teatern|museet))[A-ZÅÄÖ][a-zåäö]{3,}(?:teatern|museet|operan)"
    r"(?:[ \xa0]i[ \xa0][A-ZÅÄÖ][a-zåäö]+)?"
    r"|(?:Nordiska|Historiska|Tekniska|Etnografiska|Judiska|Moderna)[ \xa0][Mm]useet)(?P<g>s)?(?![\w-])"
)
"""Theatres and museums by their own names: no town's or county's, which are told by their town."""
STAGES_NEEDLES = "teatern|museet|operan"

TEAMS = re.compile(
    r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäö]{2,30}[ \xa0](?:Hockey|Basket|Innebandy|Lakers|Vipers|Redhawks|Dolphins|"
    r"Dragons|Kings|Indians|HC|HK|HF|IBK|IBF|AIK|AIS|GoIF|BoIS|BoIF|FK|BTK))(?P<g>)(?![\w-])"
)
"""Sports clubs by their town and what their teams are called."""
_TEAM_NAMES = (
    "hockey|basket|innebandy|lakers|vipers|redhawks|dolphins|dragons|kings|indians|"
    "hc|hk|hf|ibk|ibf|aik|ais|goif|bois|boif|fk|btk"
)
TEAMS_NEEDLES = "|".join(f"{blank}{name}" for name in _TEAM_NAMES.split("|") for blank in " \xa0")
