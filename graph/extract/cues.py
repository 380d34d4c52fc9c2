"""The words by which Swedish official prose says that bodies work together, and by which it says that they do not.

Patterns run over masked, case-folded sentences; every one is linear: no repetition stands inside another.
"""

from __future__ import annotations

import re
from functools import lru_cache

from graph.extract.guards import guarded, told_by

__all__ = [
    "AGENT", "BETWEEN", "DONE", "FUNDED_BY", "HELD_WITH", "JOINTLY", "NETWORK", "WITH",
    "kind_of_collaboration",
]  # fmt: skip

_SHORT = r"(?:(?:[\wåäö-]+|\([^()]{1,20}\))\s+){0,5}?"

_JOINED_VERB = r"sam(?:planera|lokalisera|finansiera|arrangera|producera|utbilda|bemanna|publicera|agera)"
"""What several do as one."""

WITH = guarded(
    rf"\b(?:samverkar|samverkade|samverkat|samverka|samverkan|samarbetar|samarbetade|samarbetat|"
    rf"samarbeta|samarbete[nt]?|samarbetsprojekt|"
    rf"samverkansprojekt|partnerskap|samarbetspartner|samverkansavtal|samarbetsavtal|iop|"
    rf"\w{{0,30}}överenskommelse[rn]?|\w{{0,30}}avtal(?:et)?|avsiktsförklaring)\s+{_SHORT}med\b"
    r"|\b(?:tillsammans|gemensamt|ihop|jämte|i samråd|i par|i partnerskap|parallellt|"
    r"i\s(?:nära\s|tät\s|ständig\s|löpande\s|god\s)?dialog|i\s(?:nära\s|tätt\s|gott\s)?samspel|i\sallians)\s+med\b"
    r"|\b(?:erfarenhets|personal|kunskaps|informations)?utbyte\s+(?:(?:har|skett|sker|pågår|ägt rum)\s+){0,2}med\b"
    rf"|\b{_JOINED_VERB}(?:r|de|t)\s+(?:[\w-]+\s+){{0,5}}?med\b|\bsamarrangemang\s+med\b|\bsamråd\s+med\b"
    r"|\b(?:slår|slog|slagit)\s+följe\s+med\b|\b(?:sida\s+vid\s+sida|hand\s+i\s+hand)\s+med\b"
    r"|\b(?:driver|drev|drivs|drevs)\s+(?:det|den|dem|projektet|verksamheten|mottagningen|huset)\s+med\b"
    r"|\butbyt(?:er|te|t)\s+(?:information|uppgifter|erfarenheter)\s+med\b"
    r"|\b(?:träffas|träffades|möts|möttes)\s+(?:\w+\s+){0,3}?med\b"
    r"|\bdela(?:r|de|t)\s+(?:lokal(?:er)?|personal|kontor|reception|kansli|hus|kostnad(?:er|en)?)(?:\s+och\s+\w{3,20})?\s+med\b"
    r"|\bsamrå(?:der|dde|tt)\s+(?:\w+\s+){0,3}?med\b|\bdelas\s+(?:\w+\s+)?med\b"
    r"|\bdela(?:r|de|t)\s+(?:på\s+)?(?:en\s+|ett\s+|sin\s+|sitt\s+)?\w*(?:samordnare|tjänst|"
    r"boende|verksamhet|jour|handläggare|"
    r"utredare|enhet|team|kostnad\w*|anställd)(?:en|et|n)?\s+(?:\w+\s+){0,3}?med\b"
)
HELD_WITH = guarded(
    r"\bgemensam(?:ma|t)?\s+(?:[\wåäö-]+\s+){1,3}?med\b|"
    r"\b(?:leder|ledde|driver|drev|drivit|har|hade|samordnar|samordnade|deltar i|ingår i|startade|startat|"
    r"håller ihop|höll ihop|(?:är|var) värd för|(?:är|var) sammankallande (?:i|för)|"
    r"bildat|bildade|håller i|haft|skapat|skapade|initierat|initierade|sammankallar)\s+(?:[\wåäö-]+\s+){0,6}?"
    r"\w*(?:nätverk(?:et)?|(?<!referens)grupp(?:en)?|forum(?:et)?|projekt(?:et)?|team(?:et)?|"
    r"råd(?:et)?|utbyte|dialog|"
    r"kontakter|styrgrupp|möten|träffar|kampanj|satsning)\s+(?:\d{4}\s+)?(?:till\s?sammans\s+)?med\b"
)
BETWEEN = guarded(
    r"\b\w{0,20}löfte\w*\s+(?:från|mellan)\s+|"
    r"\bgemensam\w*\s+(?:[\wåäö-]+\s+){0,5}?(?:för|från)\s+|\b(?:samverkans|samarbets)(?:avtal|överenskommelse)\s+för\s+|"
    r"\bgemensam\w*\s+(?:åtagande|angelägenhet|insats|resurs|verksamhet|uppgift|produkt|produktion|skrift|satsning|initiativ|rapport|bok|film|text)\s+av\s+|"
    r"\b(?:kostnad|finansiering|ansvar|tjänst|jour)\w*\s+(?:\w+\s+){0,3}?(?:delas|delades|fördelas|"
    r"fördelades)\s+(?:\w+\s+)?mellan\s+|"
    r"\bi\s+(?:ett\s+|en\s+)?(?:nära|tätt|tät|gott|god|bred|brett|ständig|unikt|unik)\s+\w{3,30}\s+mellan\s+|"
    r"\b(?:samverkan\w*|samarbete\w*|överenskommelse\w*(?:\s[\"”“»][^\"”“»]{1,60}[\"”“»])?|avtal\w*|projekt\w*|strategi\w*|"
    r"partnerskap\w*|nätverk\w*|samordning\w*|plan\w*|"
    r"avsiktsförklaring\w*|samarrangemang|samproduktion|samråd\w*|gemensam\w* arbete\w*|arbetsgrupp\w*|forum\w*|"
    r"dialog\w*|satsning\w*|kampanj\w*|iop|\w{0,20}utbyte\w*|"
    r"länsstrategi\w*|\w*samverkan|\w*samarbete|\w*projekt|\w*avtal|\w*överenskommelse)"
    r",?\s+(?:[\"”’]?[\wåäö\uf400-\uf7ff-]+[\"”’]?,?\s+){0,8}?mellan\s+"
    r"|\b(?:ingåtts|ingicks|slöts|slutits|tecknats|tecknades|träffats|träffades|undertecknats|undertecknades|skrevs)\s+"
    r"(?:[\w-]+\s+){0,3}?mellan\s+"
)
_MADE = (
    r"(?:tagits? fram|tagen fram|tagna fram|togs fram|tas fram|framtag(?:en|et|na|its)|"
    r"arbetats fram|utarbeta(?:ts|des|d|t|s)|genomför(?:ts|des|d|t|s)|"
    r"underteckna(?:ts|des|d|t|s|de)|signerats|skrivits? under|skrevs under|finansiera(?:s|des|ts|"
    r"d)|medfinansiera(?:s|des|ts)|bekosta(?:s|des|ts)|"
    r"(?:be)?driv(?:s|its|en|et)|(?:be)?drevs|samfinansiera(?:s|des|ts)|grunda(?:des|ts|d|t)|"
    r"arrangera(?:s|des|ts|t)|anordna(?:s|des|ts)|ordnades|ordnas|"
    r"antag(?:its|en|en)|antogs|skrivits|skrevs|"
    r"publicera(?:ts|des)|utgiv(?:en|its)|dela(?:s|des|ts) ut|gavs ut|ges ut|initiera(?:ts|des|t)|"
    r"skapa(?:ts|des|t|d)|"
    r"starta(?:ts|des|t)|"
    r"bilda(?:ts|des|t)|bildas|producera(?:ts|des)|distribuera(?:ts|des|s)|"
    r"utveckla(?:ts|des|t|s)|samordna(?:s|des|ts)|besluta(?:ts|des)|översatts|översattes|"
    r"etablera(?:ts|des)|inrätta(?:ts|des)|"
    r"bygg(?:ts|des|d)|produceras?|producerad|skriven|sammanställ(?:ts|des|d)|utför(?:ts|des|d)|"
    r"bemanna(?:s|des|ts|d|t)|"
    r"undertecknad|finansierad|initierad|startad|skapad|utformad|utformats|lansera(?:s|des|ts|d)|"
    r"tillkommit|tecknats|tecknades|betala(?:s|des|ts)|slöts|slutits|ingåtts|ingicks|ägs|erbjuds|"
    r"hölls|hålls|planeras|leds|leddes)"
)
AGENT = guarded(
    r"\bsamäg\w{1,3}\s+av\s+|\bsamarrangemang\s+av\s+|"
    rf"\b{_MADE}\s+(?:[\wåäö\ue000-\uf7ff–-]+\s+){{0,6}}?av\s+"
    r"|\b(?:ansvar|kostnad|tjänst|\w{0,20}(?:hus|boende|lokal|jour|team|mottagning|resurs|handläggar|samordnar))\w{0,10}\s+"
    r"(?:\w+\s+){0,4}?delas\s+av\s+"
    r"|\b\w{0,30}(?:kurs|utbildning|föreläsning|seminarium|"
    r"konferens)\w{0,6}\s+(?:\w+\s+){0,3}?(?:ges|gavs)\s+(?:\w+\s+){0,3}?av\s+"
    r"|\b\w{0,20}gemensam\w*\s+[^.;,:]{0,40}?\b\w{2,30}s\s+av\s+"
    r"|\b(?:sam)?(?:produktion|satsning|initiativ|projekt|program|skrift|bok|broschyr|film|"
    r"handbok)\s+(?:\w+\s+){0,2}?av\s+|"
    r"\binitiativ\s+från\s+"
    r"|\b(?:kartlägg|studie|undersök|utredning|rapport|inventering|"
    r"film)\w*\s+(?:[\wåäö-]+\s+){0,4}?gjor(?:ts|des|d)\s+av\s+"
)
FUNDED_BY = guarded(
    r"\b(?:medel|bidrag|stöd|anslag|finansiering|pengar|projektmedel|utvecklingsmedel|finansieras|"
    r"finansierats)\s+(?:[\wåäö-]+\s+){0,3}?(?:från|av)\s+"
)
_FILLER = (
    r"(?:^|,?\s+)(?:(?:har|hade|kunde)\s+)?(?:(?:under|år|sedan|i|nu|också|även|därför|alla|båda|"
    r"samtliga|gemensamt|tillsammans|ihop|vidare|dessutom|\d{4}(?:[–-]\d{2,4})?|och|dag|våren|hösten|sommaren|"
    r"vintern|året|därefter|nyligen|numera|sedan dess|då|åter|i augusti|i januari|"
    r"i februari|i mars|i april|i maj|i juni|i juli|i september|i oktober|i november|i december|"
    r"året runt|flera|"
    r"länge|redan|som|en|ett)\s+){0,7}"
)
_JOINT_VERB = (
    r"(?:(?:val(?:de|t)|väljer|beslutade|beslutat|bestämde|bestämt|börjat|började|fortsätter|"
    r"fortsatte|fortsatt)\s+"
    r"att\s+(?:\w+\s+){0,2}?(?:samarbeta|samverka|samordna|arbeta\s+(?:tillsammans|ihop|gemensamt))|"
    r"öppnar|inviger|invigde|invigt|förena(?:r|de|t) sina krafter|gör gemensam sak|gjorde gemensam sak|"
    r"kraftsamla(?:r|de|t)|(?:bjuder|bjöd)\s+(?:\w+\s+){0,3}?in\b|inbjuder|svarar gemensamt|"
    rf"{_JOINED_VERB}(?:r|de|t)|formera(?:r|de|t)|ses\s+(?:varje|varannan|regelbundet|en\s|två\s|fyra\s)|"
    r"skapat|skapade|skapar|bemanna(?:r|de|t)|(?:ger|gav|gett|givit)\s+(?:\d{4}\s+)?ut\b|"
    r"öva(?:r|de|t)|spelade?\s+in|spelat\s+in|tryckt(?:e)?|hyr(?:de|t)?\s|avtala(?:de|t)|grundade|sjösatte|sjösatt|drog\s+igång|"
    r"satte\s+upp|satt\s+upp|kalla(?:r|de|t)\s+till|rusta(?:r|de|t)|genomför(?:t|de)?|tagit|tog|tar|utarbeta[tr]|utarbetade|driv(?:er|it)|drev|arrangera[tr]|"
    r"arrangerade|ordna[tr]|ordnade|anordna[tr]|anordnade|starta[tr]|startade|"
    r"bilda[tr]|bildade|lansera[tr]|lanserade|utveckla[tr]|utvecklade|anställt|anställde|"
    r"finansiera[tr]|finansierade|medfinansiera[tr]|medfinansierade|bekosta[tr]|bekostade|"
    r"tecknat|tecknade|tecknar|undertecknat|undertecknade|undertecknar|enats|enades|enas|"
    r"införde|infört|inför\b|lova(?:r|de|t)|(?:går|gick)\s+ut\s+med|åtar sig|åtog sig|"
    r"förbinder sig|arbetar\s+under\s+samma\s+tak|(?:kommit|kom|"
    r"kommer)\s+(?:\w+\s+){0,3}?överens|arbetat fram|arbetade fram|arbetar fram|"
    r"ligger bakom|låg bakom|är överens|"
    r"(?:står|stod|är|var)\s+(?:som\s+)?(?:gemensamma\s+)?(?:värdar|arrangörer|huvudmän|"
    r"samarrangörer|medarrangörer|avsändare|"
    r"initiativtagare|projektägare)|"
    r"arbeta(?:r|de|t)\s+(?:\w+\s+){0,2}?(?:nära|intill|med)\s+varandra|samverkar|samverkat|"
    r"samarbetar|samarbetat|samarbetade|samverkade|"
    r"möts|möttes|mötts|träffas|träffades|träffats|samlas|samlades|samlats|"
    r"deltar|deltog|deltagit|medverkar|medverkade|medverkat|ingår|ingick|ingått|slutit|slöt|"
    r"sluter|antagit|antog|antar|byggt|byggde|skapat|skapade|etablerat|etablerade|"
    r"inrättat|inrättade|delar|delade|utgör|utgjorde|samlas|samlades|kartlagt|kartlade|översatt|"
    r"översatte|sammanställt|sammanställde|initierat|initierade|upphandlat|upphandlade|"
    r"möts|träffas|turas|turats|prövar|prövat|prövade|testar|testat|testade|undersöker|undersökt|"
    r"undersökte|bedriver|bedrivit|bedrev|håller i|(?:gett|gav|ger|hållit|höll|håller)\s+(?:en|"
    r"ett|två|tre|fyra|fem|sex|sju|åtta|nio|tio|tolv|\d+|gemensam\w*|årlig\w*|regelbund\w*)|"
    r"står bakom|stod bakom|ställt sig bakom|ställer sig bakom|gick (?:\d{4} )?samman|går samman|gått samman|"
    r"publicerat|publicerade|publicerar|öppnat|öppnade|planerade gemensamt|skriver under|"
    r"slagit (?:sig )?(?:ihop|samman)|slog (?:sig )?(?:ihop|samman)|"
    r"skrev(?:\s+\w+){0,3}\s+under|skrivit(?:\s+\w+){0,2}\s+under)\b"
)
DONE = re.compile(_FILLER + _JOINT_VERB)
JOINTLY = re.compile(
    _FILLER + r"[\wåäö]+\b[^.;:]{0,60}?\b(?:tillsammans|gemensamt|gemensam(?:ma|t)?|ihop|"
    r"sida vid sida|hand i hand)\b"
)

NETWORK = guarded(
    r"\b((?!områd|omfång|målgrupp|åldersgrupp|yrkesgrupp|riskgrupp)(?:[\wåäö-]{0,40})"
    r"(?:nätverk|samverkansgrupp|arbetsgrupp|styrgrupp|grupp|råd|forum|team|"
    r"allians|konsortium|samråd|projekt|strategi|plan|överenskommelse|avtal|"
    r"partnerskap|kampanj|kartläggning|samverkan|samarbete|delegation|kommitté|utskott|satsning|"
    r"program))(?:et|en|n|t|s|ets|ens)?\b"
)
_KINDS = (
    (r"nätverk", "Network"),
    (
        r"(?:(?<!mål)(?<!yrkes)(?<!ålders)grupp|(?<!om)råd|forum|team|utskott|kommitté|delegation|"
            r"allians|konsortium)"
        r"(?:en|et|n|t)?\b",
        "CollaborationGroup",
    ),
    (r"överenskommelse|avtal|avsiktsförklaring|partnerskap|\biop\b|enats|undertecknat", "Agreement"),
    (r"strategi|handlingsplan|länsplan|samverkansplan|vårdprogram", "JointStrategy"),
    ((
        r"projekt|kartlägg|kampanj|utbildning|satsning|studie|webbplats|vägledning|konferens|metod|"
        r"material|undersökning"
    ), "JointProject"),
)  # fmt: skip
_KIND_PATTERNS = tuple((guarded(pattern), kind) for pattern, kind in _KINDS)


@lru_cache(maxsize=1024)
def kind_of_collaboration(words: str) -> str:
    """Gives the class of a collaboration from the words that name it."""
    return told_by(_KIND_PATTERNS, words.casefold()) or "Collaboration"
