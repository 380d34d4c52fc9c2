"""The words by which Swedish official prose says that bodies work together, and by which it says that they do not.

Patterns run over masked, case-folded sentences; every one is linear: no repetition stands inside another.
"""

from __future__ import annotations

import re

__all__ = [
    "AGENT", "BETWEEN", "DONE", "FUNDED_BY", "JOINTLY", "LEADS", "LED_BY", "LIST_HEADING", "MEMBERS_AFTER", "MEMBERS_BEFORE",
    "NETWORK", "NOT_SO", "TOGETHER", "WITH", "kind_of_collaboration",
]  # fmt: skip

_SHORT = r"(?:(?:[\wåäö-]+|\([^()]{1,20}\))\s+){0,5}?"

WITH = re.compile(
    rf"\b(?:samverkar|samverkade|samverkat|samverka|samverkan|samarbetar|samarbetade|samarbetat|samarbeta|samarbete[nt]?|samarbetsprojekt|"
    rf"samverkansprojekt|partnerskap|samarbetspartner|samverkansavtal|samarbetsavtal|överenskommelse[rn]?|avtal(?:et)?|avsiktsförklaring)\s+{_SHORT}med\b"
    r"|\b(?:tillsammans|gemensamt|ihop|jämte|i samråd|i par|i partnerskap|parallellt)\s+med\b"
)
TOGETHER = re.compile(r"\b(?:tillsammans|gemensamt|gemensam(?:ma|t)?|ihop|i samverkan|i samarbete|samverkar|samarbetar|samverkade|samarbetade|samverkat|samarbetat)\b")
BETWEEN = re.compile(
    r"\bgemensam\w*\s+(?:[\wåäö-]+\s+){1,3}?för\s+|"
    r"\b(?:samverkan\w*|samarbete\w*|överenskommelse\w*|avtal\w*|projekt\w*|strategi\w*|partnerskap\w*|nätverk\w*|samordning\w*|plan\w*|"
    r"avsiktsförklaring\w*|arbetsgrupp\w*|forum\w*|dialog\w*|satsning\w*|kampanj\w*|iop|utbyte\w*|länsstrategi\w*|\w*samverkan|\w*samarbete|\w*projekt|\w*avtal|\w*överenskommelse)"
    r",?\s+(?:[\wåäö-]+,?\s+){0,8}?mellan\s+"
)
_MADE = (
    r"(?:tagits? fram|tagen fram|tagna fram|togs fram|tas fram|framtag(?:en|et|na|its)|arbetats fram|utarbeta(?:ts|des|d|t|s)|genomför(?:ts|des|d|t|s)|"
    r"underteckna(?:ts|des|d|t|s|de)|signerats|skrivits? under|skrevs under|finansiera(?:s|des|ts|d)|medfinansiera(?:s|des|ts)|bekosta(?:s|des|ts)|"
    r"driv(?:s|its|en|et)|drevs|arrangera(?:s|des|ts|t)|anordna(?:s|des|ts)|ordnades|ordnas|antag(?:its|en|en)|antogs|skrivits|skrevs|"
    r"publicera(?:ts|des)|utgiv(?:en|its)|gavs ut|ges ut|initiera(?:ts|des|t)|starta(?:ts|des|t)|bilda(?:ts|des|t)|bildas|producera(?:ts|des)|"
    r"utveckla(?:ts|des|t|s)|samordna(?:s|des|ts)|besluta(?:ts|des)|översatts|översattes|etablera(?:ts|des)|inrätta(?:ts|des)|"
    r"tillkommit|tecknats|tecknades|betala(?:s|des|ts)|slöts|slutits|ingåtts|ingicks|ägs|erbjuds|hölls|hålls|planeras)"
)
AGENT = re.compile(
    rf"\b{_MADE}\s+(?:[\wåäö-]+\s+){{0,4}}?av\s+"
    r"|\b(?:kartlägg|studie|undersök|utredning|rapport|inventering|film)\w*\s+(?:[\wåäö-]+\s+){0,4}?gjor(?:ts|des|d)\s+av\s+"
)
FUNDED_BY = re.compile(r"\b(?:medel|bidrag|stöd|anslag|finansiering|pengar|projektmedel|utvecklingsmedel|finansieras|finansierats)\s+(?:[\wåäö-]+\s+){0,3}?(?:från|av)\s+")
_FILLER = (
    r"(?:^|,?\s+)(?:(?:har|hade|kunde)\s+)?(?:(?:under|år|sedan|i|nu|också|även|därför|alla|båda|samtliga|gemensamt|tillsammans|ihop|vidare|dessutom|\d{4}|och|dag|våren|hösten|året|året runt|flera|"
    r"länge|redan|som|en|ett)\s+){0,7}"
)
_JOINT_VERB = (
    r"(?:genomför(?:t|de)?|tagit|tog|tar|utarbeta[tr]|utarbetade|driv(?:er|it)|drev|arrangera[tr]|arrangerade|ordna[tr]|ordnade|anordna[tr]|anordnade|starta[tr]|startade|"
    r"bilda[tr]|bildade|lansera[tr]|lanserade|utveckla[tr]|utvecklade|anställt|anställde|finansiera[tr]|finansierade|medfinansiera[tr]|medfinansierade|bekosta[tr]|bekostade|"
    r"tecknat|tecknade|tecknar|undertecknat|undertecknade|undertecknar|enats|enades|enas|kommit överens|kom överens|samverkar|samverkat|samarbetar|samarbetat|samarbetade|samverkade|"
    r"deltar|deltog|deltagit|medverkar|medverkade|medverkat|ingår|ingick|ingått|slutit|slöt|sluter|antagit|antog|antar|byggt|byggde|skapat|skapade|etablerat|etablerade|"
    r"inrättat|inrättade|delar|delade|utgör|utgjorde|samlas|samlades|kartlagt|kartlade|översatt|översatte|sammanställt|sammanställde|initierat|initierade|upphandlat|upphandlade|"
    r"möts|träffas|turas|turats|prövar|prövat|prövade|testar|testat|testade|undersöker|undersökt|undersökte|bedriver|bedrivit|bedrev|håller i|(?:gett|gav|ger|hållit|höll|håller)\s+(?:en|ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|\d+|gemensam\w*|årlig\w*|regelbund\w*)|står bakom|stod bakom|ställt sig bakom|ställer sig bakom|gick samman|går samman|gått samman|publicerat|publicerade|publicerar|öppnat|öppnade|planerade gemensamt|skriver under|skrev under|skrivit under)\b"
)
DONE = re.compile(_FILLER + _JOINT_VERB)
JOINTLY = re.compile(_FILLER + r"[\wåäö]+\b[^.;:]{0,60}?\b(?:tillsammans|gemensamt|gemensam(?:ma|t)?|ihop)\b")

_REPRESENTED = r"(?:(?:med|av)\s+)?(?:(?:representanter|företrädare|deltagare|ledamöter|medarbetare|personal|chefer|tjänstepersoner|handläggare|experter|poliser)\s+)?(?:(?:från|för|ur)\s+)?"
MEMBERS_AFTER = re.compile(
    r"(?:(?:\w*grupp(?:en)?|\w*nätverk(?:et)?|\w*råd(?:et)?|\w*team(?:et)?|kommittén|forumet|parterna|utskottet|konsortiet|partnerskapet)(?:\s*\(|,|\s[–-]|:)\s*(?:(?:det vill säga|dvs\.?|d\.v\.s\.|nämligen|bestående av|som består av)\s+)?"
    r"|\b(?:ingår|ingick|ingått|deltar|deltog|deltagit|medverkar|medverkade|sitter|satt|består|bestod|bildades|bildas|utgörs|utgjordes|finns|representeras|samlar|samlade|träffas|möts|medlemmar|medlemmarna|deltagare|deltagarna|parter|parterna|"
    r"ledamöter|ledamöterna|aktörer|aktörerna|(?:gruppen|nätverket|rådet|teamet|forumet|utskottet) arbetar|bakom (?:den|det|dem|projektet|kampanjen|satsningen) står|samarbetspartner[sn]?|samarbetspartners|samverkanspart(?:er|erna|ners)?|partner|partners|undertecknare|medverkande|deltagande|medlemsorganisationer\w*|medlemskommuner\w*)\b"
    r"(?:\s+(?:är|var|i|av|nätverket|gruppen|rådet|forumet|samverkan|samarbetet|också|även|idag|i dag|nu|för närvarande|i nuläget|följande|bland annat|bl\.a\.|t\.ex\.|till exempel|dels|förutom|utöver|[\wåäö]+gruppen|[\wåäö]+nätverket|[\wåäö]+rådet|projektet|arbetet|överenskommelsen|avtalet|aktörer|myndigheter|parter|organisationer|kommuner|både|såväl|ett|en|flera|samtliga))*\s*:?\s*)"
    + _REPRESENTED + "$"
)
MEMBERS_BEFORE = re.compile(
    r"^\s*(?:(?:finns|är|var|har|som|alla|också|även|båda|samtliga|sedan|numera|i dag|idag|\d{4})\s+){0,4}"
    r"(?:ingår|ingick|ingått|deltar|deltog|deltagit|medverkar|medverkade|representerade|med\b(?! att)|medlemmar|parter\b|deltagare|partner|partners|sitter i|anslutna|anslutit|gick med)"
)
NETWORK = re.compile(
    r"\b((?:[\wåäö-]*)(?:nätverk|samverkansgrupp|arbetsgrupp|styrgrupp|grupp|råd|forum|team|allians|konsortium|samråd|projekt|strategi|plan|överenskommelse|avtal|"
    r"partnerskap|kampanj|kartläggning|samverkan|samarbete|delegation|kommitté|utskott|satsning|program))(?:et|en|n|t|s|ets|ens)?\b"
)
NOT_SO = re.compile(
    r"\b(?:inte|ej|aldrig|varken|utan att|ingen|inget|inga|avser|planerar att|planeras|planer på|hoppas|önskar|önskvärt|vore|vill gärna|(?<!det )vill|borde|bör|skulle|föreslå[rs]|föreslagit|"
    r"möjligt att|möjlighet att|strävar|diskutera\w*|överväger|övervägs|tackat nej|tackade nej|avböj\w*|avstå\w*|(?:har )?lämna(?:de|t) (?:nätverket|projektet|gruppen|samarbetet|samverkan|rådet|den|det)|upphörde|upphört|skjuts upp|sköts upp|skjutits upp|ställdes in|planerat samarbete|planerad samverkan|hoppa av|sade upp|var för sig|oberoende av varandra|"
    r"tidigare (?:medlem|part|deltog|ingick)|fram till|kommer att|ska bjuda|ska bjudas|bjudas in|bjuds in|ska|skall|behöver|behövs|saknas|efterfråga\w*|utreder|undersöker möjlig\w*|"
    r"intervjua\w*|intervju\w*|remiss\w*|konsultera\w*|väntas|förhandla\w*|ansökt|på sikt|inför ett|eventuell\w*|om man|ifall|kan komma|tillhörde|var med fram|gick ur|läggs ned|lades ned|ersattes|erbjudits|inbjudan|bjudits)\b"
)
LEADS = re.compile(
    r"^\s*(?:(?:är|var|har varit|har|som|och|fortsätter att|sedan \d{4}|också|även|att vara|vara|arbete innebär att vara)\s+)*"
    r"(?:sammankallande|ordförande|projektägare|projektledare|processledare|samordnare|samordningsansvarig|samordnar|samordnade|leder|ledde|lett|leda|projektleder|driver och samordnar|"
    r"håller i|höll i|hållit i|administrerar|huvudman|värd|värdorganisation|huvudansvarig|koordinerar|koordinator|ansvarar för samordningen|bildade|sammankallar|har samordnat|är ordförande|initierade|äger projektet)\b"
)
LED_BY = re.compile(
    r"\b(?:leds|leddes|letts|samordnas|samordnades|samordnats|koordineras|sammankallas|projektleds|administreras|under ledning|ledning|drivs|drevs|hålls ihop|sköts)\s+(?:\w+\s+){0,2}?av\s+$"
    r"|\b(?:ordförande|sammankallande|projektägare|projektledare|huvudman|koordinator|samordnare|samordningsansvarig|värd)\s+(?:i \w+ |för \w+ |\w+ )?(?:är|var|:)\s*$|(?:sammankallande|ordförande|projektägare)\s*:?\s*$|\bordförandeskapet\s+(?:ligger hos|innehas av|har)\s+$"
)
LIST_HEADING = re.compile(
    r"\b(?:medlemmar\w*|deltagare|deltagande|deltar|närvarande|ledamöter\w*|styrgrupp(?:en)?|\w*parter(?:na)?|kommuner (?:bakom|i|som)|bakom|projektägare|medfinansiärer|finansiärer|samarbetspartner\w*|samverkanspart\w*|partner\w*|ingår|ingår följande|"
    r"medverkande|representanter|medlemsorganisationer|medlemskommuner|aktörer i|består av|består|undertecknat|undertecknare|undertecknas|undertecknats|vi samverkar med|samverkar med|samarbetar med|samverkan med|samarbete med|tillsammans med|följande aktörer|i samverkan med|överenskommelsen omfattar|mellan)\b"
)

_KINDS = (
    (r"nätverk", "Network"),
    (r"(?:grupp|råd|forum|team|utskott|kommitté|delegation|samråd|allians|konsortium)(?:en|et|n|t)?\b", "CollaborationGroup"),
    (r"överenskommelse|avtal|avsiktsförklaring|partnerskap|\biop\b|enats|undertecknat", "Agreement"),
    (r"strategi|handlingsplan|länsplan|samverkansplan|vårdprogram", "JointStrategy"),
    (r"projekt|kartlägg|kampanj|utbildning|satsning|studie|webbplats|vägledning|konferens|metod|material|undersökning", "JointProject"),
)  # fmt: skip


def kind_of_collaboration(words: str) -> str:
    """Gives the class of a collaboration from the words that name it."""
    folded = words.casefold()
    return next((kind for pattern, kind in _KINDS if re.search(pattern, folded)), "Collaboration")
