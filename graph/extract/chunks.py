"""Coordinated lists of names in a masked sentence: "A, B, länets kommuner och C" is one chunk.

Kinds of bodies ("socialtjänsten", "ideella organisationer") may stand in a chunk; they hold it together
and name nobody.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from graph.extract.sentences import ANY, COUNTY, Sentence
from graph.records import Mention

__all__ = ["Chunk", "chunks_of"]

_FROM_AHEAD = r"(?=[a-zåäö-]{2,60}+ (?:från|för|vid)\s)"
"""Asked before what people are called: it fails at once on most words, which that goes over again for each ending."""
_OF_AHEAD = r"(?=[\w-]{2,60}+\s(?:från|för|i|vid|på|inom|hos)\s)"
"""Asked before all that stands for a body: hardly any word is followed so."""
_UNIT_AHEAD = r"(?=[a-zåäö-]{4,50}+ (?:i|vid|på|inom|hos)\s)"
_UNIT_OF = (
    rf"{_UNIT_AHEAD}(?:[a-zåäö]{{2,20}}- och )?[a-zåäö-]{{0,30}}(?:tjänsten|förvaltningen|nämnden|kontoret|enheten|"
    r"avdelningen|kliniken|mottagningen|teamet|institutionen|habiliteringen|psykiatrin|sjukvården|tandvården|hälsan|familjerätten|"
    r"ledningen|kansliet|omsorgen|akuten|gymnasiet|sektionen|primärvården|polisen|skolan) (?:i|vid|på|inom|hos)"
)
"""A unit that stands for the body that it is of: "habiliteringen i Region X", "elevhälsan vid X"."""
_PEOPLE_OF = (
    rf"{_FROM_AHEAD}[a-zåäö-]{{1,40}}(?:are|nom|nomer|terapeut|präst|ant|anter|polis|poliser|chef|chefer|ledamot|ledamöter|"
    r"politiker|expert|experter|strateg|strateger|person|personer|tjänsteman|tjänstemän|ist|ister|log|loger|orer|jurist|"
    r"samordnare) (?:från|för|vid)"
)
_HOLDER_OF = (
    r"\w{0,40}(?:chef|chefen|cheferna|direktör|direktören|direktörerna|hövdingen|strateg|strategen)\s"
    r"(?:för|i|vid|på|hos)"
)
_DETERMINERS = (
    r"(?:(?=[\da-zåäö])(?:(?:\d{1,2}|två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|flera|många|några|hälften|"
    r"de flesta) av|(?:en|två|tre|fyra|fem|sex|några) från|"
    r"två|tre|fyra|fem|sex|sju|åtta|nio|tio|elva|tolv|\d{1,2}|även|också|bland annat|"
    r"bl\.\s?a\.?|t\.\s?ex\.?|till exempel|exempelvis|såväl|både|dels|bland andra|följande|den|det|de|"
    r"dåvarande|"
    r"å ena sidan|å andra sidan|lokala|regionala|nationella|berörda|övriga|andra|flera|samtliga|alla|båda|vissa|några|"
    r"länets|kommunernas|kommunens|regionens|[a-zåäö]{7,23}+(?<=ska)|"
    r"ideella|statliga|ansvariga|kommunala|privata|olika|fler|frivilliga|idéburna|"
    r"(?:idrotts|stöd|patient|intresse|hyresgäst|pensionärs)föreningen|(?:idrotts|fotbolls)klubben|(?:bostads|fastighets|konsult)?(?:bolaget|företaget)|"
    r"teatern|studieförbundet|trossamfundet|paraplyorganisationen|myndigheterna|kommunerna|organisationerna|föreningarna|universiteten|stiftelsen|föreningen|"
    r"organisationen|myndigheten|"
    rf"{_OF_AHEAD}(?:{_UNIT_OF}|{_PEOPLE_OF}|{_HOLDER_OF})|(?:en|ett) {_PEOPLE_OF}|"
    r"enheten för|avdelningen för)\s+){0,8}"
)
_KIND = (
    r"(?:kommuner(?:na)?s?(?: socialtjänst(?:er)?)?|kommunen|kommunförbund(?:et)?|"
    r"socialtjänst(?:en|er(?:na)?)?|polis(?:en)?|polismyndighet(?:en)?|"
    r"åklagar(?:e|na|en|myndighet(?:en)?)|hälso-\s?och\s?sjukvård(?:en)?|sjukvård(?:en)?|"
    r"vård(?:en)?|skol(?:a|an|or|orna)|förskol(?:a|an|or)|"
    r"(?:kvinno|tjej|brottsoffer|mans)jour(?:en|er|erna)?|kvinno- och tjejjourer(?:na)?|"
    r"(?:ideella|idéburna) (?:sektorn|föreningar|organisationer)|"
    r"civilsamhället(?:s organisationer)?|civilsamhälle|civilsamhällesorganisationer|"
    r"frivilligorganisationer(?:na)?|"
    r"myndigheter(?:na)?|organisationer(?:na)?|föreningar(?:na)?|landsting(?:et|en)?|region(?:en|"
    r"er|erna)|aktörer(?:na)?|trossamfund(?:en)?|"
    r"företag(?:en)?|näringsliv(?:et)?|forskare|lärosäten(?:a)?|universitet(?:en)?|högskol(?:a|an|"
    r"or)|kriminalvård(?:en)?|frivård(?:en)?|"
    r"\w{2,30}(?:förvaltning|nämnd)(?:en|erna|arna)?|förvaltningar(?:na)?|nämnder(?:na)?|"
    r"verksamheter(?:na)?|samfund|kyrk(?:an|or|orna)|"
    r"ungdomsmottagningar(?:na)?|familjerätt(?:en)?|"
    r"elevhälsan|tandvård(?:en)?|akutsjukvården|bostadsbolag(?:et|en)?|fackförbund(?:en)?|"
    r"arbetsgivare|intresseorganisationer|domstol(?:ar|en)?)"
)
_ASIDE = (
    r"(?:,\s+som\s+(?:är|var|leder|samordnar|håller)\s+[^,.;]{3,40}(?=,)|"
    r"\s*\((?!\s*\d{4}\b)[^()]{0,90}\)|,?\s*org\.?\s?(?:nr|nummer)\.?:?\s*\d{6}-\d{4})?"
)
_BRANCH = (
    r"(?:\s+(?:enhet|kontor|lokalkontor|avdelning|distrikt|mottagning|socialtjänst|socialförvaltning|"
    r"individ- och familjeomsorg|kommuner|kommun|län|stift|pastorat)\b"
    rf"|,?\s+[Cc]ampus\s+(?:{COUNTY}|{ANY}|[A-ZÅÄÖ][\wåäö]{{1,30}}))?"
)
_PLACED = (
    rf"{_BRANCH}(?:\s+(?:i|vid|på|inom|från)\s+(?:{COUNTY}|{ANY}|länet|kommunen|regionen|staden|"
    rf"hela länet|länen|[A-ZÅÄÖ][\wåäö-]+(?:\s[A-ZÅÄÖ][\wåäö-]+)?))?"
)
_UNIT = rf"(?<![\wåäö]){_DETERMINERS}(?:{ANY}{_ASIDE}{_PLACED}|{_KIND}{_PLACED})(?![\wåäö-])"
_JOINT = (
    r"(?:\s*,\s*(?:och\s+|samt\s+|liksom\s+)?|\s+(?:och|samt|&|respektive|liksom|jämte|eller|som|"
    r"såväl som|men också|och även|samt även)\s+|\s*;\s*|\s*/\s*|(?<=kommuner):\s+"
    rf"|(?<={ANY})(?={ANY}))"
    r"(?:(?:med|av|från|i|även|mellan)\s+)?"
)
_STRANGER = (
    rf"(?<![\wåäö])(?:{COUNTY}\s[a-zåäö]{{3,30}}|[A-ZÅÄÖ][\wåäö]{{1,30}}-\soch\s[a-zåäö]{{3,30}}|"
    r"(?:\w+\s)?[A-ZÅÄÖ][\wåäöÅÄÖ&-]{1,40}(?:\s(?:[A-ZÅÄÖ][\wåäöÅÄÖ-]{0,40}|i|på|för|mot|vid)){0,4})"
    r"(?:\s*\([^()]{0,60}\))?"
)
"""A proper name that nobody knows: inside a list it holds the list together, and names nobody."""
_CHUNK = re.compile(rf"{_UNIT}(?:{_JOINT}(?:{_UNIT}|{_STRANGER}))*")
_ASIDE_OR_PLACE = re.compile(rf"(?<={ANY})(?:\s*\([^()]*\)|\s+(?:i|vid|på|inom|från)\s+{ANY})")


@dataclass(frozen=True, slots=True)
class Chunk:
    """A coordinated list: where it stands in the mask, its actors in order, its groups, and how it ends.

    `actors` hold each body once; names in brackets after another name ("Barnafrid (Linköpings universitet)") and
    hosts ("centret vid X") are no members of the list.
    """

    start: int
    end: int
    actors: tuple[Mention, ...]
    groups: tuple[Mention, ...]
    genitive: bool

    @property
    def keys(self) -> tuple[str, ...]:
        """The keys of its actors, each once."""
        return tuple(dict.fromkeys(m.names for m in self.actors))


def _without_places(actors: list[Mention]) -> list[Mention]:
    """Drops towns named bare beside bodies of other kinds: there they tell where, not who."""
    towns = [m for m in actors if m.rule == "bare-municipality"]
    others = [m for m in actors if m.rule != "bare-municipality"]
    if others and not any(m.names.endswith(("-kommun", "-stad")) for m in others):
        return others
    return actors if len(towns) != 1 or others or len(actors) == 1 else others


def chunks_of(sentence: Sentence) -> list[Chunk]:
    """Gives every coordinated list that names at least one actor or group, in order."""
    if sentence.chunks is None:
        sentence.chunks = _chunks(sentence)
    return sentence.chunks


def _lists(sentence: Sentence) -> Iterator[re.Match[str]]:
    """Gives what `_CHUNK` finds up to a sentence's last name that is no county's: behind it no list names anybody."""
    named = [sign for sign, kind in zip(sentence.signs, sentence.kinds, strict=True) if kind != "county"]
    last = sentence.mask.rfind(named[-1]) if named else -1
    at = 0
    while at <= last and (match := _CHUNK.search(sentence.mask, at)):
        yield match
        at = match.end()


def _chunks(sentence: Sentence) -> list[Chunk]:
    found: list[Chunk] = []
    for match in _lists(sentence):
        words = _ASIDE_OR_PLACE.sub("", match.group())
        actors, groups = [], []
        for mention, kind in sentence.signed(words):
            if kind in ("actor", "weak"):
                actors.append(mention)
            elif kind == "group":
                groups.append(mention)
        actors = _without_places(actors)
        if not actors and not groups:
            continue
        last = max((*actors, *groups), key=lambda m: m.end)
        found.append(Chunk(match.start(), match.end(), tuple(actors), tuple(groups), last.genitive))
    return found
