"""How Swedish names local bodies by words behind a proper name, or around it; each tail tells the class."""

from __future__ import annotations

import re
from dataclasses import dataclass

from graph.resolve.local_marks import MARKS, MARKS_NEEDLES, STAGES, STAGES_NEEDLES, TEAMS, TEAMS_NEEDLES
from graph.resolve.local_words import CAP, START, needles

__all__ = ["TAILS", "Tail"]


@dataclass(frozen=True, slots=True)
class Tail:
    """Words behind a proper name (group `place`) or around it, and the class; a genitive s is group `g`.

    No name of a tail goes over the end of a line. `after_name` tells that the needles stand behind it, `capitals` that
    they are a blank and a word in capitals.
    """

    pattern: re.Pattern[str]
    kind: str
    needles: tuple[str, ...]
    after_name: bool = False
    capitals: bool = False


def _tail(words: str, kind: str, *, more: int = 2) -> Tail:
    """A name of one to `more` + 1 capital words before one of some words."""
    pattern = rf"{START}(?P<place>{CAP}(?:[ \xa0]{CAP}){{0,{more}}})[ \xa0]+(?:{words})(?P<g>s)?(?![a-zåäö-])"
    return Tail(re.compile(pattern), kind, needles(words), after_name=True)


def _whole(pattern: str, kind: str, needles: str, *, capitals: bool = False) -> Tail:
    words = tuple(needles.split("|"))
    return Tail(re.compile(rf"{pattern}(?![a-zåäö-])"), kind, words, capitals=capitals)


TAILS = (
    _tail(
        "kvinno- och tjejjour(?:en)?|[Kk]vinnojour(?:en)?|[Tt]jejjour(?:en)?|mansjour(?:en)?|"
        "brottsofferjour(?:en)?|jour",
        "CivilSocietyOrganisation",
    ),
    _tail(
        "[Ss]tadsmission|[Ff]örsamling|[Pp]astorat|folkhögskola|studentkår|elevkårer|advokatsamfund|kvinnolobby|bygdegårdar",
        "CivilSocietyOrganisation",
    ),
    _tail("tingsrätt|hovrätt|förvaltningsrätt|kammarrätt", "Authority"),
    _tail("[Uu]niversitet|[Hh]ögskola|University", "University", more=1),
    _tail(
        "samordningsförbund|kommunförbund|[Kk]ommunalförbund|regionförbund|räddningstjänstförbund",
        "MunicipalAssociation",
        more=1,
    ),
    _tail("fylkeskommune|kommune|politidistrikt|landskapsregering", "Authority", more=1),
    _whole(
        r"(?<![\w-])(?P<place>Helsingfors|Esbo|Vanda|Åbo|Tammerfors|Uleåborg|Torneå|Vasa|Jakobstad|Karleby|Mariehamns|"
        r"Kemi|Rovaniemi|Borgå|Ekenäs)[ \xa0]stad(?P<g>s)?",
        "Authority",
        "helsingfors|esbo|vanda|åbo|tammerfors|uleåborg|torneå|vasa|jakobstad|karleby|mariehamns|kemi|rovaniemi|borgå|"
        "ekenäs",
    ),
    _whole(
        r"(?<![\w-])(?P<place>Kriminalomsorgen|Kriminalforsorgen|Brottspåföljdsmyndigheten|Rikspolitiet|Politidirektoratet|"
        r"Kontoret for voldsoffererstatning|Institutet för hälsa och välfärd|Socialstyrelsen i Danmark)(?P<g>s)?",
        "Authority",
        "kriminalomsorgen|kriminalforsorgen|brottspåföljdsm|rikspolitiet|politidirektoratet|kontoret for|"
        "institutet för h|socialstyrelsen i d",
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
        rf"{START}(?P<place>(?:Sveriges|Svenska|Riksförbundet|Riksorganisationen|Riksföreningen|Stiftelsen|"
        rf"Föreningen|Nätverksföreningen|Insamlingsstiftelsen|Hyresgästföreningen)[ \xa0]{CAP}"
        rf"(?:[ \xa0]{CAP}){{0,3}}(?:[ \xa0]skolor)?)(?P<g>)",
        "CivilSocietyOrganisation",
        "sveriges|svenska|riks|stiftelsen|föreningen",
    ),
    _whole(
        r"(?<![\w-])(?P<place>(?!Öresunds|Östersjö|Nordsjö|Barents|Mälardals|(?:Stor)?[Ss]tockholms|Världs|Donau)"
        r"[A-ZÅÄÖ][a-zåäö]{3,}s)(?:regionen|[ \xa0]Kommuner)(?P<g>s)?",
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
    _tail("museum|länsmuseum|stift|domkapitel|gymnasium|gymnasieskola", "Actor", more=1),
    _whole(
        r"(?<![\w-])(?P<place>[A-ZÅÄÖ][a-zåäö]{3,30})(?:universitetet|högskolan)(?P<g>s)?",
        "University",
        "universitetet|högskolan",
    ),
    _tail(
        "[Ii]drottsförbund|[Bb]ildningsförbund|riksförbund|distriktsförbund|pensionärsförbund|ungdomsförbund|"
        "[Ii]drottsförening|kulturförening|kvinnoförening|ungdomsförening|företagarförening|hembygdsförening|"
        "köpmannaförening|fotbollsförening|byggmästareförening|byalag|missionsförsamling",
        "CivilSocietyOrganisation",
        more=1,
    ),
    _whole(
        rf"{START}(?P<place>{CAP}(?:[ \xa0]{CAP}){{0,2}})[ \xa0](?:GIF|IFK?|BK|SK|FF|IK|FC)\b(?P<g>)",
        "CivilSocietyOrganisation",
        "|".join(
            f"{blank}{word}" for word in ("gif", "if", "bk", "sk", "ff", "ik", "fc") for blank in " \xa0"
        ),
        capitals=True,
    ),
    _whole(
        rf"{START}(?P<place>{CAP}(?:[ \xa0](?:i[ \xa0]|&[ \xa0])?{CAP}){{0,4}})[ \xa0]AB\b(?P<g>:s)?",
        "Actor",
        " ab|\xa0ab",
        capitals=True,
    ),
    _whole(r"(?<![\w-])(?P<place>Sveriges[ \xa0][a-zåäö]+universitet)(?P<g>s)?", "University", "sveriges"),
    _whole(
        r"(?<![\w-])(?P<place>(?:[Bb]ostads|[Kk]ultur|[Ss]ocial)?(?:[Ss]tiftelsen|Bolaget|[Ff]onden)[ \xa0]"
        r"[A-ZÅÄÖ][a-zåäö]+)(?P<g>)",
        "Actor",
        "stiftelsen|bolaget|fonden",
    ),
    _whole(
        r"(?<![\w-])(?P<place>(?!Resurs|Kunskaps|Kompetens|Utvecklings|Kommun|Landstings|Region|Läns|Kvinno|Kris|"
        r"Nationellt|Riks|Fack|Arbetsgivar|Idrotts|Advokat|Polis|Bostads|Insamlings)[A-ZÅÄÖ][a-zåäö]{3,}"
        r"(?:centrum(?:[ \xa0](?:Norr|Nord|Syd|Söder|Väst|Öst|Mitt)\b)?|institutet|akademin|direktoratet|stiftelsen|"
        r"förbundet|samfundet|blomman))(?P<g>s)?",
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
        rf"(?<![\w-])(?P<place>{CAP})s[ \xa0](?:fri)?skola(?:[ \xa0]i[ \xa0]{CAP})?(?P<g>)",
        "Actor",
        "skola",
    ),
    _whole(
        rf"{START}(?P<place>Sveriges[ \xa0][a-zåäö]+(?:förbund|råd|samfund|kårer|organisationer|föreningar))(?P<g>)",
        "CivilSocietyOrganisation",
        "sveriges",
    ),
    _whole(MARKS.pattern, "Actor", MARKS_NEEDLES),
    _whole(STAGES.pattern, "Actor", STAGES_NEEDLES),
    _whole(TEAMS.pattern, "CivilSocietyOrganisation", TEAMS_NEEDLES),
    _whole(
        r"(?<![\w-])(?<!ur )(?P<place>(?!Social|Regional|Struktur|Pensions|Asyl|Investerings|Kommun|Projekt|Stipendie|"
        r"Flykting|Jordbruks|Trygghets|Utvecklings|Solidaritets|Kultur|Minnes|Medlems|Hjälp|Integrations|Sammanhållnings|Miljö)"
        r"[A-ZÅÄÖ][a-zåäö]{3,}fonden)(?P<g>s)?",
        "Actor",
        "fonden",
    ),
    _whole(
        r"(?<=[a-zåäö,(] )(?P<place>(?!\w*nätverket|Ramverk|Regelverk|Hantverk)[A-ZÅÄÖ][a-zåäö]{2,}"
        r"(?:verket|inspektionen|myndigheten|departementet|ombudsmannen|domstolen))(?P<g>s)?",
        "Authority",
        "verket|inspektionen|myndigheten|departementet|ombudsmannen|domstolen",
    ),
)
