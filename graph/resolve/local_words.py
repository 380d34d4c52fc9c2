"""How Swedish names local bodies: head words before a proper name, and words behind one.

Each head tells what the body is a branch of (a label of the tables, or none) and its class; each tail its class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["HEADS", "TAILS", "Head"]

_CAP = r"[A-ZÅÄÖÉ](?:[a-zåäöéüø]+|[A-ZÅÄÖ0-9]*)(?:[-–][A-ZÅÄÖÉ]?[a-zåäöéü]+)*"
_PLACE = rf"{_CAP}(?:[ \xa0](?!Kommun\b|Län\b){_CAP}){{0,2}}(?:[ \xa0]l[äa]n\b)?"
_START = r"(?:(?<![\w-])|(?<=[a-zåäö)])(?=[A-ZÅÄÖ]))"
_IN = r"[ \xa0\n](?:(?:i|på|för)[ \xa0\n])?"


@dataclass(frozen=True, slots=True)
class Head:
    """A head word's pattern (its group `place` is the proper name), the parent's label, the class."""

    pattern: re.Pattern[str]
    parent: str
    kind: str


def _heads(words: str, parent: str, kind: str, *, after: str = rf"{_IN}(?P<place>{_PLACE})") -> Head:
    return Head(re.compile(rf"{_START}(?:{words}){after}(?![a-zåäö-])"), parent, kind)


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
    _heads("[Åå]klagarkammaren|[Åå]klagarmyndigheten|[Åå]klagaren", "Åklagarmyndigheten", "Authority"),
    _heads(
        "[Kk]riminalvården|[Ff]rivården|[Ff]rivårdskontoret", "Kriminalvården", "Authority", after=_REGIONS
    ),
    _heads(
        "[Kk]riminalvården|[Ff]rivården|[Ff]rivårdskontoret|Anstalten|Häktet", "Kriminalvården", "Authority"
    ),
    _heads("[Ff]örsäkringskassan", "Försäkringskassan", "Authority"),
    _heads("[Aa]rbetsförmedlingen", "Arbetsförmedlingen", "Authority"),
    _heads("[Mm]igrationsverket", "Migrationsverket", "Authority"),
    _heads("[Ss]katteverket|[Ss]kattekontoret", "Skatteverket", "Authority"),
    _heads("Rädda [Bb]arnen", "Rädda Barnen", "CivilSocietyOrganisation", after=rf"{_IN}(?P<place>{_PLACE})"),
    _heads("Röda [Kk]orset", "Svenska Röda Korset", "CivilSocietyOrganisation"),
    _heads("Svenska [Kk]yrkan", "Svenska kyrkan", "CivilSocietyOrganisation"),
    _heads("RFSL|RFSU|Unizon|Roks|MÄN|Män för jämställdhet|Bris", "", "CivilSocietyOrganisation"),
    _heads(
        rf"{_SHELTER}|[Kk]vinnohuset|[Tt]jejhuset|[Ss]tadsmissionen|[Mm]ansmottagningen|"
        rf"[Mm]anscentrum|[Kk]riscentrum(?:et)?",
        "",
        "CivilSocietyOrganisation",
        after=rf"[ \xa0\n](?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,2}}[ \xa0\n]i[ \xa0\n]{_PLACE})",
    ),
    _heads(
        rf"{_SHELTER}|[Kk]vinnohuset|[Tt]jejhuset|[Ss]tadsmissionen|[Mm]ansmottagningen|"
        rf"[Mm]anscentrum|[Kk]riscentrum(?:et)?",
        "",
        "CivilSocietyOrganisation",
    ),
    _heads(
        "[Uu]ngdomsmottagningen|[Bb]arnahus(?:et)?|[Bb]arnmorskemottagningen|[Mm]ottagningen", "", "Actor"
    ),
    _heads(
        "[Ss]amordningsförbundet|[Kk]ommunförbundet|[Rr]egionförbundet|[Kk]ommunalförbundet",
        "",
        "MunicipalAssociation",
    ),
    _heads(
        "[Rr]äddningstjänsten|[Ff]olktandvården|Barn- och ungdomspsykiatrin|BUP|"
        "[Kk]vinnokliniken|[Bb]arnkliniken|[Bb]eroendecentrum|Distriktsveterinärerna|"
        "Judiska [Ff]örsamlingen|[A-ZÅÄÖ][a-zåäö]+ [Kk]vinnoföreningen|[Kk]riscentrum för (?:män|"
        "kvinnor)|Kvinnofridsenheten|Vårdcentralen|Hundstallet|"
        "Internationella [Kk]vinnoföreningen",
        "",
        "Actor",
    ),
    _heads("Högskolan|Universitetet", "", "University"),
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
        "Lions [Cc]lub|Lions|Rotary|Zonta|Zontaklubben|Soroptimistklubben|Kvinnojourernas|Studieförbundet",
        "",
        "CivilSocietyOrganisation",
    ),
)

TAILS = (
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,2}})[ \xa0]+(?:kvinno- och tjejjour|kvinno-?|"
            rf"tjej-?|mans-?|brottsoffer-?)jour(?:en)?(?P<g>s)?(?![a-zåäö-])"
        ),
        "CivilSocietyOrganisation",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,2}})[ \xa0]+(?:stadsmission|församling|"
            rf"pastorat|folkhögskola|studentkår|elevkårer|advokatsamfund|kvinnolobby|"
            rf"bygdegårdar)(?P<g>s)?(?![a-zåäö-])"
        ),
        "CivilSocietyOrganisation",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,2}})[ \xa0]+(?:tingsrätt|hovrätt|"
            rf"förvaltningsrätt|kammarrätt)(?P<g>s|ens)?(?![\w-])"
        ),
        "Authority",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,1}})[ \xa0]+(?:universitet|"
            rf"högskola)(?P<g>s)?(?![a-zåäö-])"
        ),
        "University",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,1}})[ \xa0]+(?:samordningsförbund|"
            rf"kommunförbund|kommunalförbund|regionförbund|räddningstjänstförbund)(?P<g>s)?(?![a-zåäö-])"
        ),
        "MunicipalAssociation",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,1}})[ \xa0]+(?:stadsdelsförvaltning|"
            rf"stadsdelsnämnd|stadsdelsområde)(?P<g>s)?(?![a-zåäö-])"
        ),
        "Authority",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,1}})[ \xa0]+(?:[Uu]niversitetssjukhus(?:et)?|"
            rf"sjukhus(?:et)?|lasarett(?:et)?)(?P<g>s)?(?![a-zåäö-])"
        ),
        "Actor",
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäöé]{3,})(?:sjukhuset|lasarettet|"
            r"mottagningen)(?P<g>s)?(?![a-zåäö-])"
        ),
        "Actor",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>(?:Sveriges|Svenska|Riksförbundet|Riksorganisationen|Riksföreningen|"
            rf"Stiftelsen|Föreningen|Nätverksföreningen|Insamlingsstiftelsen|"
            rf"Hyresgästföreningen)[ \xa0](?:{_CAP})(?:[ \xa0]{_CAP}){{0,3}})(?P<g>)(?![\w-])"
        ),
        "CivilSocietyOrganisation",
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäö]{3,}s)(?:regionen|[ \xa0]Kommuner)(?P<g>s)?(?![a-zåäö-])"
        ),
        "MunicipalAssociation",
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<place>(?:Kunskapscentrum|Kompetenscentrum|Resurscentrum|Utvecklingscentrum|"
            r"Traumacentrum|Kvinnofridscentrum)[ \xa0](?:(?:för|om|mot)[ \xa0])?(?!i\b|är\b|har\b|och\b|"
            r"som\b)[A-ZÅÄÖa-zåäö]+)(?P<g>)(?![a-zåäö-])"
        ),
        "KnowledgeCentre",
    ),
    (
        re.compile(r"(?<![\w-])(?P<place>Sveriges[ \xa0][a-zåäö]+universitet)(?P<g>s)?(?![a-zåäö-])"),
        "University",
    ),
    (
        re.compile(
            (
                r"(?<![\w-])(?P<place>(?:Bostads|Kultur|Social)?(?:stiftelsen|bolaget|"
                r"fonden)[ \xa0][A-ZÅÄÖ][a-zåäö]+)(?P<g>)(?![a-zåäö-])"
            ),
            re.IGNORECASE,
        ),
        "Actor",
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<place>(?!Resurs|Kunskaps|Kompetens|Utvecklings|Kommun|Landstings|Region|Läns|"
            r"Kvinno|Kris|Nationellt|Riks|Fack|Arbetsgivar|Idrotts|Advokat|Polis|Bostads|"
            r"Insamlings)[A-ZÅÄÖ][a-zåäö]{3,}(?:centrum|institutet|akademin|direktoratet|stiftelsen|"
            r"förbundet|samfundet|blomman))(?P<g>s)?(?![a-zåäö-])"
        ),
        "Actor",
    ),
    (
        re.compile(
            r"(?<![\w-])(?P<place>(?:International|Correctional|European|United|Women|Save|Human|World|"
            r"Global)(?:[ \xa0](?:for|of|against|the|and|[A-Z][A-Za-z]+)){1,5})(?P<g>)(?![a-zåäö-])"
        ),
        "Actor",
    ),
    (
        re.compile(
            rf"(?<![\w-])(?P<place>{_CAP})s[ \xa0](?:fri)?skola(?:[ \xa0]i[ "
            rf"\xa0]{_CAP})?(?P<g>)(?![a-zåäö-])"
        ),
        "Actor",
    ),
    (
        re.compile(
            rf"{_START}(?P<place>Sveriges[ \xa0][a-zåäö]+(?:förbund|råd|samfund|kårer|organisationer|"
            rf"föreningar))(?P<g>)(?![\w-])"
        ),
        "CivilSocietyOrganisation",
    ),
    (
        re.compile(
            r"(?<=[a-zåäö,(] )(?P<place>(?!\w*nätverket|Ramverk|Regelverk|"
            r"Hantverk)[A-ZÅÄÖ][a-zåäö]{2,}(?:verket|inspektionen|myndigheten|departementet|ombudsmannen|"
            r"domstolen))(?P<g>s)?(?![a-zåäö-])"
        ),
        "Authority",
    ),
)
