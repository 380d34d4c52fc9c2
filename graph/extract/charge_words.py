"""The words by which Swedish official prose says that somebody is charged with something, or is not."""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.sentences import ANY

__all__ = [
    "ACTIVE",
    "BRIEF_OF",
    "BY_DECISION",
    "DECIDED",
    "DECISION_OF",
    "DECISION_THAT",
    "DID",
    "FOLLOWING",
    "FRAME",
    "FROM_YEAR",
    "FURTHER",
    "GOES_ON",
    "IT",
    "LASTS",
    "LIKE",
    "MONEY",
    "NO",
    "ON_BEHALF",
    "OPENS",
    "OWN",
    "PASSIVE",
    "RELATIVE",
    "SINCE",
    "STANDING",
    "STAND_IN",
    "TO_BODY",
    "WAS_GIVEN",
]

_WORDS = r"(?:\s+[^\s;:]+){0,14}?\s+"
_FEW = r"(?:[^\s;:]+\s+){0,4}?"
_TASK = (
    r"(?:i\s+(?:(?:särskilt|fortsatt|förnyat)\s+)?upp(?:drag|gift)|"
    r"\w*uppdrag(?:et|en)?|\w{0,20}samordningsansvar(?:et)?)\b"
)
_ALSO = rf"(?:(?:,|\s+och|\s+samt)\s+{ANY}){{0,8}}"
_GIVE = r"\b(?:gav|ger|givit|gett|lämnat|lämnade|lämnar|tilldelade|tilldelat|tilldelar|riktade|riktat)\b"
_TO_GIVE = rf"\bbeslut(?:ade|at|ar|et)?\s+{_FEW}(?:[^\s;:]+\s+){{0,4}}?att\s+(?:ge|tilldela|lämna)\b"
_GET = (
    r"\b(?:fick|får|fått|gavs|ges|givits|getts|erhöll|erhållit|tilldelades|tilldelats|anförtroddes|anförtrotts|"
    r"har|haft|hade|mottog|mottagit|åtog\s+sig|åtagit\s+sig)\b"
)
ACTIVE = re.compile(
    rf"{_GIVE}{_WORDS}{_TASK}|\b\w{{0,20}}uppdrag(?:et|en)?,?\s+{_FEW}som\s+{ANY}\s+{_FEW}(?:har\s+)?(?:gav|gett|givit|lämnade)\b"
    rf"|\b(?:utsåg|utsett|utser)\s+{_FEW}{ANY}\s+{_FEW}(?:att|till\s+(?:\w+\s+)?(?:samordnare|samordnande|ansvarig))\b"
    r"|\banförtro(?:dde|tt)\b(?=[^.;:]{1,160}?\batt\b)"
    rf"|{_TO_GIVE}{_WORDS}{_TASK}|\buppdr(?:og|ar|agit)\b|\båla(?:de|gt)\b"
    rf"|\bbeslut(?:ade|at|ar)\s+{_FEW}att\s+uppdra\s+åt\b"
    rf"|\bvände\s+sig\s+{_FEW}till\s+(?:[^\s;:]+\s+){{0,8}}?med\s+(?:ett\s+|det\s+)?\w{{0,20}}uppdrag(?:et)?\b"
    rf"|\b(?:beslut(?:ade|at|ar)|fatta(?:de|t|r)\s+{_FEW}beslut(?:et)?)\s+{_FEW}om\s+(?:[^\s;:]+\s+){{0,3}}?uppdrag(?:et)?\s+(?:till|åt)\b"
)
PASSIVE = re.compile(
    rf"{_GET}{_WORDS}{_TASK}|{_GET}\s+{_TASK}|\buppdr(?:ogs|as|agits|ages)\b|\bål(?:ades|agts|äggs)\b"
    r"|\b(?:regerings)?uppdrag(?:et|en)?,?\s+(?:[^\s;:]+\s+){0,10}?"
    r"(?:gavs|gick|går|ges|lämnades|riktades|tilldelades|har\s+(?:\d{4}\s+)?(?:getts|givits|gått|lämnats))\s+"
    rf"(?:(?:\d{{4}}|även|också|samtidigt|dessutom|av\s+{ANY})\s+){{0,2}}(?:till|åt)\b"
    rf"|\b(?:fick|fått|gavs|getts|givits|tilldela(?:de)?s|anförtro(?:dde|tt)s)\s+{_FEW}uppgift(?:en)?\s+att\b"
    rf"|^\W*(?:ett|det|samma|motsvarande|liknande)\s+{_FEW}\w*uppdrag(?:et)?,?\s+{_FEW}(?:fick|erhöll|tilldelades)\s+(?={ANY})"
    rf"|\buppdrag(?:et)?\s+(?:[^\s;:]+\s+){{0,10}}?(?:till|åt)\s+{ANY}\s+(?:beslutades|fattades)\b"
    rf"|\b(?:kom|gick)\s+(?:\S+\s+){{0,2}}?(?:regerings)?uppdrag(?:et)?\s+(?:\S+\s+){{0,6}}?(?:till|åt)\s+(?=(?:\w+\s+)?{ANY})"
    r"|\buppdrag(?:et)?\s+som\s+(?:\d{4}\s+)?(?:tilldelades|gavs|gick)\b"
    r"|\b(?:hade|har)\s+enligt\s+regleringsbrev\w*\s+(?:\S+\s+){0,3}?att\b"
    rf"|\bbeslut(?:ade|at|ar)\b[^.;:]{{1,200}}?\bsk(?:ulle|a|all)\s+(?:få|ges|tilldelas)\s+{_FEW}{_TASK}"
    rf"|\b(?:utsågs|utsetts|utses)\s+{_FEW}(?:att|till)\b"
    rf"|\b\w{{0,20}}uppdraget\b[^.;:]{{1,160}}?\b(?:tilldela(?:de)?s|anförtro(?:dde)?s|gavs|gick\s+till|landade\s+(?:på|hos))\s+(?={ANY})"
    rf"|(?<=,\ssom\s)(?:\d{{4}}\s+|har\s+)?(?:fick|fått|erhöll|tilldelades)\s+(?:det|detta|den|uppgiften|rollen|ansvaret)\s+"
    rf"(?:[^\s;:.,]+\s+){{0,4}}?av\s+(?={ANY})"
)
IT = re.compile(r"(?:\d{4}\s+|har\s+)?(?:fick|fått|erhöll|tilldelades)\s+(?:det|detta|den)\s")
MONEY = re.compile(r"\b(?:bidrag|medel|stöd|anslag|pengar|kronor|pris)(?:et|en)?\b")
"""What is got where a relative clause names it only as "it" may be money, too."""
RELATIVE = re.compile(
    rf"\b(?:regerings)?uppdrag(?:et|en)?,?\s+(?:[^\s;:]+\s+){{0,14}}?som\s+({ANY}|vi|myndigheten)\s+(?:sedan\s+\d{{4}}\s+)?"
    r"(?:(?:har|hade)\s+(?:haft|fått)|fick|hade|har\s+sedan)\b"
)
"""A charge told in passing: "the charge to ... that X has had since ..."."""

LIKE = guarded(
    r"\b(?:liknande|motsvarande|samma|likalydande|likadant|likartat)\s+\w{0,20}uppdrag"
    r"|^\W*även\b[^.;:]{1,200}?\buppdraget(?=\W*$)"
    r"|\buppdraget\b[^.;:]{1,60}\b(?:även|också|dessutom)\s+(?:till|åt)\b"
    r"|\b(?:också|även)\s+(?:detta\s+)?uppdraget\b"
)
"""A charge as the one told before, and at the same time where no other is told."""

DECIDED = re.compile(
    rf"({ANY})\s+(?:har\s+)?{_FEW}beslut(?:ade|at|ar)\s+{_FEW}att\s+({ANY}){_ALSO}\s+sk(?:a|ulle|all)\b"
    rf"|\bbeslut(?:ade|ar)\s+({ANY})\s+{_FEW}att\s+({ANY}){_ALSO}\s+(?:\w+\s+)?sk(?:a|ulle|all)\b"
)
BY_DECISION = re.compile(
    r"\bav\s+(?:\d{4}\s+års\s+|årets\s+)?regleringsbrev\w*\s+(?:\S+\s+){0,4}?framgår\b|"
    r"\b(?:enligt|genom|i)\s+(?:ett\s+|regeringens\s+|sitt\s+|gällande\s+|\d{4}\s+års\s+)?(?:regeringsbeslut|regeringsuppdrag|"
    r"regleringsbrev)\w*\s+(?:\S+\s+){0,4}?"
)
DECISION_THAT = re.compile(
    rf"({ANY})\s+beslut(?:et)?\s+[^.;:]{{0,60}}?(?:innebär|innebar|betyder)\s+att\s+({ANY})\s+sk(?:a|ulle|all)\b"
)
BRIEF_OF = re.compile(
    rf"({ANY})\s+regleringsbrev(?:et)?\s+(?:för\s+)?(?:(?:år|budgetåret)\s+)?\d{{4}}\b(?=[^.;:]{{1,120}}?\w*uppdrag)"
    rf"|({ANY})\s+regeringsuppdrag(?:et)?\s+(?:från\s+)?\d{{4}}\b"
    rf"|\buppdrag(?:et)?\s+(?:till|åt)\s+({ANY})(?=[^.;:]{{1,160}}?\b(?:kommer|kom|gavs|givet|lämnades|lämnat|beslutades|"
    rf"beslutat)\s+(?:\S+\s+){{0,3}}?(?:från|av)\s+{ANY})"
)
"""A charge told by whose it is: its letter of appropriation of a year, its charge of a year, the charge to it."""

DECISION_OF = re.compile(
    rf"\benligt\s+(?:({ANY})\s+(?:beslut|uppdrag)|(?:ett\s+)?beslut\s+(?:\S+\s+){{0,3}}?(?:av|från)\s+({ANY}))"
)
ON_BEHALF = re.compile(rf"\bpå\s+(?:uppdrag\s+av\s+({ANY})|({ANY})\s+uppdrag\b)")
FRAME = re.compile(
    r"\b(?:inom\s+ramen\s+för\s+(?:sitt\s+|det\s+|detta\s+|ett\s+)?\w{0,9}uppdrag(?:et)?|"
    r"i\s+(?:(?:sitt|det|detta)\s+uppdrag|uppdraget))\s+(?:att|om)\b"
    rf"|\binom\s+(?:ramen\s+för\s+)?(?:ett|det)\s+\w{{0,9}}uppdrag\s+(?=(?:[^\s;:.]+\s+){{0,8}}?som\s+{ANY}\s+(?:\d{{4}}\s+)?(?:gav|beslut|lämna))"
)
OWN = re.compile(rf"({ANY})\s+(?:\w+\s+)?\w*uppdrag(?:et)?\s+(?:att|om|mot|kring|för|inom|med)\b")
TO_BODY = re.compile(
    rf"(?:({ANY})\s+uppdrag|\bregeringsuppdrag(?:et)?|(?:^|:|\b\d{{4}}\s+års)\W*uppdrag|"
    rf"\buppdrag(?:et)?\s+från\s+({ANY}))\s+(?:\d{{4}}(?:[-–]\d{{4}})?\s+)?(?:till|åt)\s+({ANY})"
)
"""A charge by its noun: "the Government's charge to X", told where somebody gives it or a year stands by it."""

FROM_YEAR = re.compile(
    rf"(?:({ANY})\s+uppdrag|\bregeringsuppdrag(?:et)?)\s+(?:[^\s;:.]+\s+){{0,6}}?"
    r"(?:från|beslutat|givet|lämnat)\s+(?:(?:i|den|\d{1,2}|\w{3,9})\s+){0,3}\d{4}"
)
FOLLOWING = guarded(
    r"\b(?:följande|dessa|nedanstående)\s+(?:\S+\s+)?"
    r"(?:myndigheter|aktörer|organisationer|lärosäten|länsstyrelser|verk|parter)\b"
)
"""Those charged are named after a colon."""

GOES_ON = guarded(
    r"\b(?:fortsätter|fortsatt|förläng\w+|utöka\w+|utvidga\w+|permanenta\w+|förny\w+|inled\w+|påbörja\w+|pågår|löper|"
    r"gavs|lämnades|beslutades)\b"
)
"""With one of these, the charge that a body owns ("X:s uppdrag att ...") is told as one."""

DID = re.compile(
    rf"(?:har|hade)\s+(?:(?:vi|även|också|därför|nu|{ANY})\s+){{0,2}}"
    r"(?!givit|erhållit|tilldelat|lämnat|riktat)\w{2,20}(?:at|it|stått|gjort)\s+(?!\w{0,20}uppdrag)"
)
"""Something done ("har samlat ... uppdrag"), where no charge is had."""

STANDING = re.compile(r"(?:har|hade|haft)\b(?!.*\b(?:fått|getts|givits|tilldelats)\b)")
SINCE = re.compile(
    rf"^\W*(?:sedan|från och med|fr\.o\.m\.?)\s+(?:den\s+\d+\s+)?(?:\w+\s+)?\d{{4}}\s+ska\s+({ANY})"
)
"""Since a year somebody shall do something; a charge where the next words call it one."""

FURTHER = re.compile(r"\btillkom\s+(?:\w+\s+){0,2}?upp(?:gift|drag)(?:en|er|erna|et)?\s+(?:att|om)\b")
"""A further charge beside the one told before."""

LASTS = guarded(
    r"(?:\b(?:uppdrag(?:et|en|stiden)|arbetet)|^\W*det(?=\s+(?:gavs|löper|löpte|gäller|beslutades|lämnades)\b))\s+"
    r"(?:\w+\s+){0,2}?(?:löper|löpte|pågår|pågick|sträcker sig|gäller|gällde|"
    r"avser|genomförs|omfattar|har funnits|fanns|gavs|beslutades|tilldelades)\b"
)
"""The years that the charge told before runs."""

WAS_GIVEN = guarded(
    r"\bvårt\s+\w{0,20}uppdrag\b[^.;:]{0,80}?\b(?:gavs|är\s+från|kom|beslutades)\b|"
    r"\b(?:har\s+sin\s+grund\s+i|grundar\s+sig\s+på|genomförs\s+(?:som|inom|till\s+följd\s+av)|är\s+(?:en\s+del|följden|resultatet)\s+av|"
    r"(?:är|som)\s+(?:ett\s+)?svar\s+på)\s+(?:(?:ett|vårt|det)\s+)(?:\w+\s+)?regeringsuppdrag(?:et)?\b|"
    r"\b(?:regerings)?uppdraget(?:,?\s+som\s+(?:har\s+)?(?:getts|givits|lämnats|beslutats)|"
    r"(?:,?\s+som)?\s+(?:\w+\s+)?(?:gavs|ges|kom|beslutades|tilldelades))\b"
)
OPENS = re.compile(r"\bbesluta(?:t|de|r)\s+om\s+(?:\S+\s+){0,4}?uppdrag\b")
NO = guarded(
    r"\b(?:(?<!haft )(?<!fick )(?<!fått )(?<!har )detta\s+uppdrag|"
    r"inte\s+(?:\S+\s+){0,3}?uppdrag|ing(?:et|a)\s+(?:\w+\s+)?\S*uppdrag|inte\s+längre|krav(?:et)?\s+på\s+att|"
    r"(?:kräver|krävde|uppmanar|vädjar\s+till|ber|föreslår)\s+(?:\S+\s+){0,2}?att|utan\s+uppdrag|föresl(?:å\w*|agit|og|agits)\s+att|"
    r"föreslås\s+(?:få|ges)|förslag\s+(?:om|till)\s+(?:att|uppdrag|beslut)|(?:oklart|osäkert|ovisst)\s+(?:om|ifall)|andra\s+uppdrag|aldrig|"
    r"inte\s+(?:\S+\s+)?(?:fått|gett|givit|givits|getts|fick|gav)|skulle\s+kunna|överväger\s+att|"
    r"(?:avser|planerar|tänker|vill)\s+(?:att\s+)?(?:\S+\s+){0,3}?(?:ge|uppdra|tilldela|lämna(?=\s+(?:\S+\s+){0,4}?\w*uppdrag))|"
    r"vill\s+(?:\w+\s+)?att\s+(?:(?!och\s|därför\s)[^\s;:.,]+\s+){1,6}?(?:får|ges|ger|(?:ska|skall|bör)\s+(?:få|ges|ge))|"
    r"enligt\s+motionen|i\s+motionen|drogs\s+tillbaka|dragits\s+tillbaka|återkalla\w+|"
    r"borde|förslag(?=:)|bör\s+(?:få|ges?|uppdra)|väntas\s+(?:ge|uppdra)|"
    r"kommer\s+att\s+(?:ge|få|uppdra)|vill\s+att\s+regeringen|ser\s+gärna|önskar|hoppas|begär(?:a|de|t|s)?(?!\w)|begäran\s+om|"
    r"uppdrag\w*\s+(?:\S+\s+){0,2}?(?:(?<!att )(?:slut)?redovisa\w*|avslutades|löper)|"
    r"uppdrag\w*\s+(?:\S+\s+){0,2}?lämnades(?!\s+(?:\S+\s+)?(?:till|åt|\d))|"
    r"(?:slutfört|utfört|avslutat|påbörjat|redovisat|rapporterat|rekvirera)\s+(?:\S+\s+){0,3}?uppdrag\w*|"
    r"lämna(?:de|t|r)\s+(?:ifrån\s+sig\s+)?sitt\s+uppdrag|uppdragsutbildning|uppdragstagare|när\s+det\s+nya|om\s+regeringen\s+ger|väntas\s+få)\b"
)
STAND_IN = guarded(
    r"^\W*(?:\d{4}\s?[:–-]\s*)?(?:får|fick|ges|gavs)\s+(?=\w*\s?\w*uppdrag)|\b(?:forskargruppen|myndigheten|vi|oss|vårt|centret|centrumet|verket|nämnden)\b"
)
