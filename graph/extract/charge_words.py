"""The words by which Swedish official prose says that somebody is charged with something, or is not."""

from __future__ import annotations

import re

from graph.extract.sentences import ANY

__all__ = [
    "ACTIVE",
    "BY_DECISION",
    "DECIDED",
    "DECISION_OF",
    "FRAME",
    "GOES_ON",
    "NO",
    "ON_BEHALF",
    "OPENS",
    "OWN_CHARGE",
    "PASSIVE",
    "PROLONGED",
    "RUNS",
    "STANDING",
    "STAND_IN",
]

_WORDS = r"(?:\s+[^\s;:]+){0,14}?\s+"
_TASK = r"(?:i\s+(?:särskilt\s+)?upp(?:drag|gift)|\w*uppdrag(?:et|en)?)\b"
_GIVE = r"\b(?:gav|ger|givit|gett|lämnat|lämnade|lämnar|tilldelade|tilldelat|riktade|riktat)\b"
_GET = r"\b(?:fick|får|fått|gavs|ges|givits|getts|erhöll|erhållit|tilldelades|tilldelats|har|haft|hade)\b"
ACTIVE = re.compile(
    rf"{_GIVE}{_WORDS}{_TASK}|\buppdr(?:og|ar|agit)\b|\bålade\b"
    r"|\bbeslut(?:ade|at|ar)\s+(?:[^\s;:]+\s+){0,4}?om\s+(?:[^\s;:]+\s+){0,3}?uppdrag(?:et)?\s+(?:till|åt)\b"
)
PASSIVE = re.compile(
    rf"{_GET}{_WORDS}{_TASK}|{_GET}\s+{_TASK}|\buppdr(?:ogs|as|agits|ages)\b|\bål(?:ades|agts|äggs)\b"
    r"|\b(?:regerings)?uppdrag(?:et|en)?\s+(?:[^\s;:]+\s+){0,10}?"
    r"(?:gavs|gick|ges|lämnades|riktades|tilldelades|har\s+(?:getts|givits|gått|lämnats))\s+(?:\d{4}\s+)?(?:till|åt)\b"
    rf"|\buppdrag(?:et|en)?\s+(?:[^\s;:.]+\s+){{0,10}}?som\s+{ANY}[^;:.]{{0,30}}?\b(?:fick|fått|haft|tilldelades|gavs)\b"
    rf"|\butse(?:tts|ddes|s)\s+av\s+{ANY}\s+(?:att|till)\b"
    r"|\buppdrag\s+som\s+(?:tilldelades|(?:gavs|gick|riktades|lämnades)\s+(?:till|åt))\b"
    rf"|\buppdrag(?:et)?\s+(?:[^\s;:]+\s+){{0,8}}?(?:till|åt)\s+(?={ANY}[^.;:]{{0,40}}\b(?:beslut|lämna|gavs|togs))"
    r"|\b(?:hade|har)\s+enligt\s+regleringsbrev\w*\s+(?:\S+\s+){0,3}?att\b"
)
DECIDED = re.compile(
    rf"({ANY})\s+(?:har\s+)?(?:\S+\s+){{0,4}}?beslut(?:ade|at|ar)\s+(?:\S+\s+){{0,4}}?att\s+({ANY})\s+ska"
)
BY_DECISION = re.compile(
    r"\b(?:enligt|genom|i)\s+(?:ett\s+|regeringens\s+)?(?:regeringsbeslut|regeringsuppdrag|"
    r"regleringsbrev)\w*\s+(?:\S+\s+){0,4}?"
)
DECISION_OF = re.compile(rf"\benligt\s+({ANY})\s+(?:beslut|uppdrag)")
ON_BEHALF = re.compile(rf"\bpå\s+(?:uppdrag\s+av\s+({ANY})|({ANY})\s+uppdrag\b)")
FRAME = re.compile(r"\b(?:inom\s+ramen\s+för|i)\s+(?:sitt\s+|det\s+|detta\s+)?uppdrag(?:et)?\s+(?:att|om)\b")
PROLONGED = re.compile(
    r"\b(?:omfatta(?:r|de)|kom|tillkom|gäller|"
    r"gällde)\s+(?:numera\s+)?(?:uppdraget|uppgiften)\s+(?:\S+\s+){0,2}?(?:även|också|dessutom|att)\b|"
    r"\bkompletterades\s+uppdraget\b|\buppdraget\s+(?:\S+\s+){0,3}?kompletterades\b|"
    r"\buppdrag(?:et)?\s+(?:\S+\s+){0,4}?(?:förläng(?:des|ts|s|t)|utvidga(?:des|ts|t)|utöka(?:des|"
    r"ts|t)|bredda(?:des|ts)|fick\s+förlängning|permanentades)\b"
    r"|\b(?:förläng(?:des|ts|de|t)|utvidga(?:des|ts|de)|utöka(?:des|ts|de)|bredda(?:des|"
    r"de))\s+(?:\S+\s+){0,4}?uppdraget\b"
)
OPENS = re.compile(r"\bbesluta(?:t|de|r)\s+om\s+(?:\S+\s+){0,4}?uppdrag\b")
NO = re.compile(
    r"\b(?:(?<!haft )(?<!fick )(?<!fått )(?<!har )detta\s+uppdrag|inte\s+(?:\S+\s+){0,3}?uppdrag|"
    r"inget\s+\S*uppdrag|utan\s+uppdrag|föreslå\w*\s+att|"
    r"borde|bör\s+(?:få|ges?|uppdra)|väntas\s+(?:ge|uppdra)|"
    r"kommer\s+att\s+(?:ge|få|uppdra)|vill\s+att\s+regeringen|önskar|hoppas|begär\w*|"
    r"uppdrag\w*\s+(?:\S+\s+){0,2}?(?:redovisa\w*|slutredovisa\w*|avslutades|löper|lämnades)|"
    r"uppdragsutbildning|uppdragstagare|när\s+det\s+nya|om\s+regeringen\s+ger|väntas\s+få)\b"
)
STANDING = re.compile(r"(?:har|hade|haft)\b(?!.*\b(?:fått|getts|givits|tilldelats)\b)")
OWN_CHARGE = re.compile(r"\s+(?:\w+\s+)?\w*uppdrag(?:et)?\s+(?:att|om|mot|kring|för|inom|med)\b")
GOES_ON = re.compile(
    r"\b(?:fortsätter|fortsatt|förläng\w+|utöka\w+|utvidga\w+|permanenta\w+|förny\w+|inled\w+|påbörja\w+|beslut\w+)\b"
)
RUNS = re.compile(r"\b(?:pågår|pågick|löper|löpte|gäller|gällde|sträcker\s+sig|varar)\b")
STAND_IN = re.compile(r"\b(?:myndigheten|vi|oss|vårt|centret)\b")
