"""How Swedish names local bodies by a head word before a proper name.

Each head tells what the body is a branch of (a label of the tables, or none) and its class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.resolve.local_words import CAP, IN, PLACE, START, needles

__all__ = ["HEADS", "Head"]


@dataclass(frozen=True, slots=True)
class Head:
    """A head word's pattern (its group `place` is the proper name), the parent's label, the class."""

    pattern: re.Pattern[str]
    parent: str
    kind: str
    needles: tuple[str, ...]
    within: bool


def _heads(
    words: str, parent: str, kind: str, *, after: str = rf"{IN}(?P<place>{PLACE})", within: str = ""
) -> Head:
    """A head; `within` is what each of its words holds, where they do not all begin with letters of their own."""
    pattern = re.compile(rf"{START}(?:{words}){after}(?![a-zåäö-])")
    return Head(pattern, parent, kind, (within,) if within else needles(words), bool(within))


_POLICE = (
    "[Pp]olismyndigheten|[Pp]olisen|[Nn]ärpolisen|[Pp]olisområde[t]?|[Ll]okalpolisområde[t]?|"
    "[Pp]olisregion(?:en)?|[Ll]änspolisen"
)
_SHELTER = (
    "(?:[Kk]vinno-?(?: och |/)(?:[Tt]jej|[Mm]ans|[Bb]rottsoffer)|[Kk]vinno|[Tt]jej|[Mm]ans|"
    "[Bb]rottsoffer|[Kk]illar|[Uu]ngdoms)jour(?:en)?"
)
_REGIONS = (
    r"[ \xa0](?:i[ \xa0])?(?P<place>[Rr]egion[ \xa0](?:Nord|Syd|Väst|Öst|Mitt|Bergslagen|Stockholm|"
    r"Norr|Söder)|(?:Nord|Syd|Väst|Öst|Mitt)(?!\w))"
)

HEADS = (
    _heads(_POLICE, "Polismyndigheten", "Authority", after=_REGIONS),
    _heads(_POLICE, "Polismyndigheten", "Authority"),
    _heads(
        "[Åå]klagarkammaren|[Åå]klagarområde(?:t)?|[Åå]klagarmyndigheten|[Åå]klagaren",
        "Åklagarmyndigheten",
        "Authority",
    ),
    _heads(
        "[Kk]riminalvården|[Ff]rivården|[Ff]rivårdskontoret", "Kriminalvården", "Authority", after=_REGIONS
    ),
    _heads(
        "[Kk]riminalvården|[Ff]rivården|[Ff]rivårdskontoret|Anstalten|Häktet", "Kriminalvården", "Authority"
    ),
    _heads("Bris|BRIS", "Bris", "CivilSocietyOrganisation", after=_REGIONS),
    _heads("[Ff]örsäkringskassan", "Försäkringskassan", "Authority"),
    _heads("[Aa]rbetsförmedlingen", "Arbetsförmedlingen", "Authority"),
    _heads("[Mm]igrationsverket", "Migrationsverket", "Authority"),
    _heads("[Ss]katteverket|[Ss]kattekontoret", "Skatteverket", "Authority"),
    _heads("Rädda [Bb]arnen", "Rädda Barnen", "CivilSocietyOrganisation", after=rf"{IN}(?P<place>{PLACE})"),
    _heads("Röda [Kk]orset", "Svenska Röda Korset", "CivilSocietyOrganisation"),
    _heads("Svenska [Kk]yrkan", "Svenska kyrkan", "CivilSocietyOrganisation"),
    _heads("RFSL|RFSU|Unizon|Roks|MÄN|Män för jämställdhet|Bris", "", "CivilSocietyOrganisation"),
    _heads(
        rf"{_SHELTER}|Kvinnojoursförbundet|[Kk]vinnohuset|[Kk]vinnohemmet|[Tt]jejhuset|[Ss]tadsmissionen|[Mm]ansmottagningen|"
        rf"[Mm]anscentrum|[Kk]riscentrum(?:et)?",
        "",
        "CivilSocietyOrganisation",
        after=rf"[ \xa0\n](?P<place>{CAP}(?:[ \xa0]{CAP}){{0,2}}[ \xa0\n]i[ \xa0\n]{PLACE})",
    ),
    _heads(
        rf"{_SHELTER}|Kvinnojoursförbundet|[Kk]vinnohuset|[Kk]vinnohemmet|[Tt]jejhuset|[Ss]tadsmissionen|[Mm]ansmottagningen|"
        rf"[Mm]anscentrum|[Kk]riscentrum(?:et)?",
        "",
        "CivilSocietyOrganisation",
    ),
    _heads("[Uu]ngdomsmottagningen|[Bb]arnahus(?:et)?|[Bb]arnmorskemottagningen", "", "Actor"),
    _heads("FoU", "", "KnowledgeCentre"),
    _heads("[Mm]ottagningen", "", "Actor", after=rf"[ \xa0](?P<place>{CAP})"),
    _heads(
        "Samordningsförbundet|Finsam|Kommunalförbundet|Räddningstjänstförbundet",
        "",
        "MunicipalAssociation",
        after=rf"[ \xa0](?P<place>{CAP}[ \xa0](?:och|&)[ \xa0]{CAP})",
    ),
    _heads(
        "[Ss]amordningsförbundet|[Kk]ommunförbundet|[Rr]egionförbundet|[Kk]ommunalförbundet",
        "",
        "MunicipalAssociation",
    ),
    _heads(
        "[Rr]äddningstjänsten|[Ff]olktandvården|Barn- och ungdomspsykiatrin|BUP|"
        "[Kk]vinnokliniken|[Bb]arnkliniken|[Bb]eroendecentrum|Distriktsveterinärerna|"
        "Judiska [Ff]örsamlingen|[Kk]riscentrum för (?:män|kvinnor)|"
        "Kvinnofridsenheten|Vårdcentralen|Hundstallet|"
        "Internationella [Kk]vinnoföreningen",
        "",
        "Actor",
    ),
    _heads("[A-ZÅÄÖ][a-zåäö]+ [Kk]vinnoföreningen", "", "Actor", within="kvinnoföreningen"),
    _heads(
        "[A-ZÅÄÖ][a-zåäö]{2,20}s?ka [Ff]öreningen", "", "CivilSocietyOrganisation", within="ka föreningen"
    ),
    _heads(
        "Funktionsrätt|Alla Kvinnors Hus|"
        "Hushållningssällskapet|Handelskammaren|Equmeniakyrkan|Pingstkyrkan|Hyresgästföreningen|Länsförsäkringar|"
        "RF-SISU|SISU Idrottsutbildarna|ABF|Medborgarskolan|Studiefrämjandet|Vuxenskolan|Naturskyddsföreningen|"
        "Föreningen Norden|Företagarna|Coompanion|Friskis & Svettis|Friskis&Svettis|KFUM|KFUK|RSMH|SKPF|SPES|Spes|FUB|"
        "PRO|SPF Seniorerna|SPF|Suicide Zero|Scoutkåren|Sparbanken|Swedbank|ICA Maxi|Ica Maxi|ICA Kvantum|Ica Kvantum|"
        "Folkets Hus|Friluftsfrämjandet|Hela Människan|Verdandi|IOGT-NTO",
        "",
        "CivilSocietyOrganisation",
    ),
    _heads(
        "Fylkesmannen|Statsforvalteren|Regionförvaltningsverket|Regionsforvaltningen|Krisesenteret|"
        "Krisecentret|Polisinrättningen",
        "",
        "Authority",
    ),
    _heads("Høgskolen|Høyskolen|Yrkeshögskolan", "", "University"),
    _heads("Högskolan|Universitetet", "", "University"),
    _heads("[Tt]ingsrätten|[Hh]ovrätten|[Ff]örvaltningsrätten|[Kk]ammarrätten", "", "Authority"),
    _heads("[Ss]tadsdelsnämnden|[Ss]tadsdelsförvaltningen|[Ss]tadsdelen", "", "Authority"),
    _heads(
        (
            "Familjerättsbyrån|Familjecentralen|Kvinnofridsmottagningen|Kvinnocentrum|Kvinnofridscentrum|"
            "Kompetenscentrum"
        ),
        "",
        "Actor",
    ),
    _heads(
        "Lions [Cc]lub|Lions|Lionsklubben|Rotary|Rotaryklubben|Inner Wheel|Zonta|Zontaklubben|"
        "Internationella Engelska Skolan|Fryshuset|"
        "Soroptimistklubben|Kvinnojourernas|Studieförbundet",
        "",
        "CivilSocietyOrganisation",
    ),
)
