"""How Swedish names local bodies: head words before a proper name, and words behind one.

Each head tells what the body is a branch of (a label of the tables, or none) and its class; each tail its class.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

__all__ = ["HEADS", "TAILS", "Head", "Tail"]

_CAP = r"[A-ZÅÄÖÉ](?:[a-zåäöéüø]+|[A-ZÅÄÖ0-9]*)(?:[-–][A-ZÅÄÖÉ]?[a-zåäöéü]+)*"
_DIRECTION = r"(?:(?:norra|södra|östra|västra|mellersta)[ \xa0])?"
_PLACE = rf"{_DIRECTION}{_CAP}(?:[ \xa0](?!Kommun\b|Län\b){_CAP}){{0,2}}(?:[ \xa0]l[äa]n\b)?"
_START = r"(?:(?<![\w-])|(?<=[a-zåäö)])(?=[A-ZÅÄÖ]))"
_IN = r"[ \xa0\n](?:(?:i|på|för)[ \xa0\n])?"


@dataclass(frozen=True, slots=True)
class Head:
    """A head word's pattern (its group `place` is the proper name), the parent's label, the class."""

    pattern: re.Pattern[str]
    parent: str
    kind: str
    needles: tuple[str, ...]
    within: bool


def _needles(words: str) -> tuple[str, ...]:
    """Gives the letters in lower case that each of some alternatives begins with: cheap to look for first."""
    plain = re.sub(r"\[(.)(.)\]", r"\2", words)
    found: list[str] = []
    for part in _alternatives(plain):
        group = re.match(r"\(\?:(.*?)\)jour", part)
        found += _needles(group[1]) if group else [re.split(r"[(\[?\\]", part)[0].casefold().rstrip("-")]
    return tuple(found)


def _alternatives(words: str) -> list[str]:
    """Parts a pattern at the bars that stand in no brackets."""
    parts, depth = [""], 0
    for character in words:
        depth += (character == "(") - (character == ")")
        if character == "|" and not depth:
            parts.append("")
        else:
            parts[-1] += character
    return parts


def _heads(
    words: str, parent: str, kind: str, *, after: str = rf"{_IN}(?P<place>{_PLACE})", within: str = ""
) -> Head:
    """A head; `within` is what each of its words holds, where they do not all begin with letters of their own."""
    pattern = re.compile(rf"{_START}(?:{words}){after}(?![a-zåäö-])")
    return Head(pattern, parent, kind, (within,) if within else _needles(words), bool(within))


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
        "Judiska [Ff]örsamlingen|[Kk]riscentrum för (?:män|kvinnor)|"
        "Kvinnofridsenheten|Vårdcentralen|Hundstallet|"
        "Internationella [Kk]vinnoföreningen",
        "",
        "Actor",
    ),
    _heads("[A-ZÅÄÖ][a-zåäö]+ [Kk]vinnoföreningen", "", "Actor", within="kvinnoföreningen"),
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
        "Lions [Cc]lub|Lions|Rotary|Zonta|Zontaklubben|Soroptimistklubben|Kvinnojourernas|Studieförbundet",
        "",
        "CivilSocietyOrganisation",
    ),
)


@dataclass(frozen=True, slots=True)
class Tail:
    """Words behind a proper name (group `place`) or around it, and the class; a genitive s is group `g`."""

    pattern: re.Pattern[str]
    kind: str
    needles: tuple[str, ...]


def _tail(words: str, kind: str, *, more: int = 2) -> Tail:
    """A name of one to `more` + 1 capital words before one of some words."""
    pattern = (
        rf"{_START}(?P<place>{_CAP}(?:[ \xa0]{_CAP}){{0,{more}}})[ \xa0]+(?:{words})(?P<g>s)?(?![a-zåäö-])"
    )
    return Tail(re.compile(pattern), kind, _needles(words))


def _whole(pattern: str, kind: str, needles: str) -> Tail:
    return Tail(re.compile(rf"{pattern}(?![a-zåäö-])"), kind, tuple(needles.split("|")))


TAILS = (
    _tail(
        "kvinno- och tjejjour(?:en)?|kvinnojour(?:en)?|tjejjour(?:en)?|mansjour(?:en)?|brottsofferjour(?:en)?|jour",
        "CivilSocietyOrganisation",
    ),
    _tail(
        "stadsmission|församling|pastorat|folkhögskola|studentkår|elevkårer|advokatsamfund|kvinnolobby|bygdegårdar",
        "CivilSocietyOrganisation",
    ),
    _tail("tingsrätt|hovrätt|förvaltningsrätt|kammarrätt", "Authority"),
    _tail("[Uu]niversitet|[Hh]ögskola", "University", more=1),
    _tail(
        "samordningsförbund|kommunförbund|[Kk]ommunalförbund|regionförbund|räddningstjänstförbund",
        "MunicipalAssociation",
        more=1,
    ),
    _tail("stadsdelsförvaltning|stadsdelsnämnd|stadsdelsområde", "Authority", more=1),
    _tail(
        "[Uu]niversitetssjukhus(?:et)?|[Nn]ärsjukhus(?:et)?|sjukhus(?:et)?|lasarett(?:et)?",
        "Actor",
        more=1,
    ),
    _whole(
        r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäöé]{3,})(?:sjukhuset|lasarettet)(?P<g>s)?",
        "Actor",
        "sjukhuset|lasarettet",
    ),
    _whole(r"(?<=[a-zåäö,(] )(?P<place>[A-ZÅÄÖ][a-zåäöé]{3,})mottagningen(?P<g>s)?", "Actor", "mottagningen"),
    _whole(
        rf"{_START}(?P<place>(?:Sveriges|Svenska|Riksförbundet|Riksorganisationen|Riksföreningen|Stiftelsen|"
        rf"Föreningen|Nätverksföreningen|Insamlingsstiftelsen|Hyresgästföreningen)[ \xa0]{_CAP}"
        rf"(?:[ \xa0]{_CAP}){{0,3}})(?P<g>)",
        "CivilSocietyOrganisation",
        "sveriges|svenska|riks|stiftelsen|föreningen",
    ),
    _whole(
        r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäö]{3,}s)(?:regionen|[ \xa0]Kommuner)(?P<g>s)?",
        "MunicipalAssociation",
        "sregionen|kommuner",
    ),
    _whole(
        r"(?<![\w-])(?P<place>(?:Kunskapscentrum|Kompetenscentrum|Resurscentrum|Utvecklingscentrum|Traumacentrum|"
        r"Kvinnofridscentrum)[ \xa0](?:(?:för|om|mot)[ \xa0])?(?!i\b|är\b|har\b|och\b|som\b)"
        r"[A-ZÅÄÖa-zåäö]+)(?P<g>)",
        "KnowledgeCentre",
        "centrum",
    ),
    _tail("museum|länsmuseum|stift|domkapitel", "Actor", more=1),
    _whole(
        r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäö]{3,30})(?:universitetet|högskolan)(?P<g>s)?",
        "University",
        "universitetet|högskolan",
    ),
    _tail(
        "idrottsförbund|bildningsförbund|idrottsförening|kulturförening|kvinnoförening|ungdomsförening",
        "CivilSocietyOrganisation",
        more=1,
    ),
    _whole(r"(?<![\w-])(?P<place>Sveriges[ \xa0][a-zåäö]+universitet)(?P<g>s)?", "University", "sveriges"),
    _whole(
        r"(?<![\w-])(?P<place>(?:[Bb]ostads|[Kk]ultur|[Ss]ocial)?(?:[Ss]tiftelsen|[Bb]olaget|[Ff]onden)[ \xa0]"
        r"[A-ZÅÄÖ][a-zåäö]+)(?P<g>)",
        "Actor",
        "stiftelsen|bolaget|fonden",
    ),
    _whole(
        r"(?<![\w-])(?P<place>(?!Resurs|Kunskaps|Kompetens|Utvecklings|Kommun|Landstings|Region|Läns|Kvinno|Kris|"
        r"Nationellt|Riks|Fack|Arbetsgivar|Idrotts|Advokat|Polis|Bostads|Insamlings)[A-ZÅÄÖ][a-zåäö]{3,}"
        r"(?:centrum|institutet|akademin|direktoratet|stiftelsen|förbundet|samfundet|blomman))(?P<g>s)?",
        "Actor",
        "centrum|institutet|akademin|direktoratet|stiftelsen|förbundet|samfundet|blomman",
    ),
    _whole(
        r"(?<![\w-])(?P<place>(?:International|Correctional|European|United|Women|Save|Human|World|Global)"
        r"(?:[ \xa0](?:for|of|against|the|and|[A-Z][A-Za-z]+)){1,5})(?P<g>)",
        "Actor",
        "international|correctional|european|united|women|save|human|world|global",
    ),
    _whole(
        rf"(?<![\w-])(?P<place>{_CAP})s[ \xa0](?:fri)?skola(?:[ \xa0]i[ \xa0]{_CAP})?(?P<g>)",
        "Actor",
        "skola",
    ),
    _whole(
        rf"{_START}(?P<place>Sveriges[ \xa0][a-zåäö]+(?:förbund|råd|samfund|kårer|organisationer|föreningar))(?P<g>)",
        "CivilSocietyOrganisation",
        "sveriges",
    ),
    _whole(
        r"(?<=[a-zåäö,(] )(?P<place>(?!\w*nätverket|Ramverk|Regelverk|Hantverk)[A-ZÅÄÖ][a-zåäö]{2,}"
        r"(?:verket|inspektionen|myndigheten|departementet|ombudsmannen|domstolen))(?P<g>s)?",
        "Authority",
        "verket|inspektionen|myndigheten|departementet|ombudsmannen|domstolen",
    ),
)
