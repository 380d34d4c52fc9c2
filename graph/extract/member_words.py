"""The words by which Swedish official prose says who belongs to a network, a group or an agreement, and who leads it.

Patterns run over masked, case-folded sentences; every one is linear: no repetition stands inside another.
"""

from __future__ import annotations

import re

from graph.extract.guards import guarded

__all__ = ["LEADS", "LED_BY", "LIST_HEADING", "MEMBERS_AFTER", "MEMBERS_BEFORE", "RUN_BY"]

_REPRESENTED = (
    r"(?:(?:med|av)\s+)?(?:(?:representanter|representation|kontaktpersoner|företrädare|deltagare|ledamöter|"
    r"medarbetare|personal|ledning(?:en|arna)?|cheferna|samordnare|samordnarna|(?:en|ett|två|tre)\s\w{4,30}|"
    r"chefer|tjänstepersoner|handläggare|experter|poliser|\w{3,30}chefer)\s+)?(?:(?:från|för|ur|vid|hos)\s+)?(?:vardera\s+)?"
)
MEMBERS_AFTER = re.compile(
    r"(?:(?:\b\w{0,40}(?:grupp(?:en)?|nätverk(?:et)?|råd(?:et)?|team(?:et)?)|kommittén|forumet|"
    r"parterna|utskottet|konsortiet|partnerskapet)(?:\s*\(|,|\s[–-]|[:;])\s*(?:(?:det vill säga|"
    r"dvs\.?|d\.v\.s\.|nämligen|bestående av|som består av)\s+)?"
    r"|\b(?:två|tre|fyra|fem|sex)\s+(?:\w{1,20}\s+)?(?:huvudmän|parter)(?:,|\s[–-])\s*"
    r"|\b(?:ingår|ingick|ingått|deltar|deltog|deltagit|medverkar|medverkade|sitter|satt|består|"
    r"bestod|bestått|utgjorts|bildades|bildas|utgörs|utgjordes|representeras|samlar|samlade|sammanför|sammanförde|förenar|"
    r"bland\s(?:de\s)?(?:anslutna|medlemmarna|deltagarna|parterna|medverkande)(?=\s+(?:är|var|finns|fanns)\b)|"
    r"träffas|möts|"
    r"medlemmar|medlemmarna|deltagare|deltagarna|parter|parterna|huvudmän|huvudmännen|"
    r"\w{0,30}(?:överenskommelse|avtal|nätverk|samarbete|samverkan|projekt|grupp|råd|forum|"
    r"team)(?:e?n|e?t)?,?\s+(?:som\s+|\w{3,20}\s+\d{4}\s+och\s+)?omfatta(?:r|de)|"
    r"\w{0,30}(?:grupp|nätverk|råd|forum|team)(?:en|et)\s+har(?=\s+(?:representanter|"
    r"representation|medlemmar|"
    r"deltagare|ledamöter|företrädare))|"
    r"\w{0,30}(?:grupp|nätverk|råd|forum|team)(?:en|et)\s+\w{3,20}\s+[^.;:,]{0,50}\soch\shar(?=\s+(?:representanter|deltagare|ledamöter|"
    r"företrädare))|"
    r"med\s+i\s+\w{3,40}\s+(?:är|var|finns)|med(?=\s(?:är|var|finns)\b)|avsändare|medsökande|medfinansiär(?:er)?|"
    r"projektet\s+[\w-]{1,30}(?:\s[\w-]{1,30}){0,3}(?=\s\()|"
    r"till\s+\w*(?:gruppen|nätverket|rådet|teamet|forumet|samarbetet|parterna|medlemmarna)\s+hör(?:de)?|"
    r"(?:en|ett)\s+(?:\w{1,30}\s+){0,2}\w{0,30}(?<!referens)(?<!mål)(?:grupp|nätverk|team|råd|"
    r"forum)(?=\s+med\s*$)|"
    r"(?:grupp|nätverk|råd)(?:en|et)?\s+av\s+[^:.;]{3,40}(?=:)|(?:de|några|två|tre|fyra|fem|sex)\s+kommer(?=\s+från\b)|värdar|"
    r"(?:med)?arrangör(?:er|"
    r"erna)?(?:\s+i\s+\S{1,30})?|"
    r"sammansatt(?=\s+av\b)|"
    r"bestående(?=\s+av\b)|anslutna\s+till\s+\w{3,40}\s+(?:är|var)|"
    r"\w{0,20}kommuner(?:na)?\s+i\s+(?:projektet|nätverket|samarbetet|försöket|"
    r"satsningen|klustret|gruppen|rådet|teamet|forumet|avtalet|överenskommelsen|partnerskapet|alliansen|barnahus\w{0,10})|"
    r"representerade\s+i\s+\w{3,40}\s+(?:är|var)|"
    r"(?:den|det)(?=\s+omfattar\b)|(?:ägarkommuner|medlemmar|medlemskommuner|medlemsorganisationer|parter|ägare)(?=,\s+(?:bland|däri))|"
    r"ledamöter,?\s+(?:som\s+)?(?:utsedda|utses|utsågs|utsetts)(?=\s+av\b)|med(?=\s+är\b)|"
    r"ledamöter|ledamöterna|aktörer|aktörerna|(?:gruppen|nätverket|rådet|teamet|forumet|"
    r"utskottet) arbetar|bakom (?:den|det|dem|\w+(?:en|et|na|n|t)) (?:[\w-]+ ){0,6}?(?:står|stod|finns|fanns|"
    r"ligger|låg)|"
    r"\w{0,30}partner(?:s|n|na)?|\w{2,30}part(?:er|erna)|"
    r"(?:kommuner|myndigheter|organisationer|parter|aktörer|föreningar|regioner)(?:na)?\s+som\s+(?:har\s+)?"
    r"(?:samarbetar|samverkar|ingår|deltar|medverkar|står\s+bakom|skrivit\s+under|skrev\s+under|"
    r"undertecknat|undertecknade|"
    r"anslutit\s+sig|är\s+med)|"
    r"\w*(?:grupp|nätverk|team|råd|forum)(?:en|et)?(?=\s+med\s+(?:representanter|deltagare|"
    r"medarbetare|företrädare|"
    r"ledamöter)\s+från)|"
    r"(?:där|i\s+\w{3,30}(?:en|et|n|t))\s+(?:finns|fanns)\s+(?:kontaktpersoner|representanter|"
    r"företrädare|deltagare)|"
    r"där\s+(?:finns|fanns)|"
    r"i\s+\w{0,30}(?:gruppen|nätverket|rådet|teamet|forumet)\s+(?:finns|fanns)|"
    r"gemensamt\s+projekt(?=:)|gemensam\s+satsning(?=:)|"
    r"(?:övriga|andra)\s+(?:i\s+\w+|medlemmar|deltagare|parter|ledamöter|myndigheter|organisationer|kommuner)(?=\s+(?:är|var)\b)|"
    r"övriga(?=\s+(?:är|var)\b)|"
    r"(?:består|bestod)\s+(?:[\w-]{2,30}\s+){1,4}(?=av\b)|"
    r"undertecknare|medverkande|deltagande|medlemsorganisationer\w*|medlemskommuner\w*)\b"
    r"(?:\s+(?:är|var|har|finns|fanns|bestått|utgjorts|övrigt|huvudsakligen|gör|gjorde|kommer|kom|i|av|nätverket|gruppen|rådet|"
    r"forumet|samverkan|samarbetet|också|även|idag|då|enbart|bara|främst|under|under året|sedan|"
    r"år|\d{4}|dessutom|vidare|"
    r"representerar|utses|utsågs|"
    r"i dag|nu|för närvarande|i nuläget|följande|bland annat|bland andra|bl\.a\.|t\.ex\.|till exempel|dels|"
    r"förutom|utöver|omfattar|bland dem|däribland|[\wåäö-]{1,40}(?:gruppen|nätverket|rådet|projektet)|projektet|"
    r"arbetet|"
    r"överenskommelsen|avtalet|aktörer|myndigheter|parter|organisationer|kommuner|både|såväl|ett|"
    r"en|flera|samtliga|samverkan|samarbete)){0,20}(?:\s+(?:för|bakom)\s+\w{3,40}(?:en|et|na|n|"
    r"t)\s+(?:är|var))?(?:,\s+som\s+[^,.;:]{3,60},\s+(?:är|var))?(?:,\s+(?:jämte|förutom|utöver|nämligen|det\svill\ssäga|dvs\.?))?\s{0,9}[:;(]?\s{0,9})"
    + _REPRESENTED
    + "$"
)
MEMBERS_BEFORE = re.compile(
    r"^\s*(?:(?:finns|är|var|har|som|alla|också|även|båda|samtliga|sedan|numera|i dag|idag|\d{4})\s+){0,4}"
    r"(?:(?:varsin|var sin) (?:plats|representant|ledamot|deltagare)\b|"
    r"ingår|ingick|ingått|deltar|deltog|deltagit|medverkar|medverkade|representerade|företrädda|"
    r"(?:några av|bland) (?:medlemmarna|deltagarna|parterna|ledamöterna|partnerna)|"
    r"med\b(?! att)|medlemmar|parter\b|deltagare|partner|partners|sitter i|anslutna|anslutit|"
    r"gick med|(?:en\s+)?plats\s+i\b|arbetar\s+i\s+\w{0,30}(?:team|grupp|projekt|nätverk)|"
    r"\w{0,30}partner\w*|\w{0,30}parter\b|huvudmän|delägare)"
)
LEADS = re.compile(
    r"^\s*(?:(?:är|var|har varit|har|som|och|fortsätter att|sedan \d{4}|också|även|att vara|vara|"
    r"arbete innebär att vara)\s+)*"
    r"(?:sammankallande|ordförande|projektägare|projektledare|processledare|samordnare|"
    r"samordningsansvarig|samordnar|samordnade|leder|ledde|lett|leda|projektleder|"
    r"driver och samordnar|"
    r"svara(?:r|de) för (?:kansliet|sekretariatet|samordningen)|(?:sköter|har) (?:kansliet|sekretariatet)|"
    r"håller i|höll i|hållit i|administrerar|huvudman|värd|värdorganisation|huvudansvarig|huvudsökande|"
    r"ha(?:r|de) (?:det samordnande ansvaret|samordningsansvar(?:et)?)|"
    r"koordinerar|koordinator|ansvarar för samordning(?:en)?|håller ihop|höll ihop|bildade|sammankallar|har samordnat|"
    r"är ordförande|initierade|äger projektet)\b"
)
LED_BY = re.compile(
    r"\b(?:leds|leddes|letts|samordnas|samordnades|samordnats|koordineras|sammankallas|utses|utsågs|"
    r"projektleds|administreras|under ledning|ledning|drivs|drevs|hålls ihop|"
    r"sköts)\s+(?:[\w–-]+\s+){0,2}?av\s+(?:\w{3,40}\s(?:i|på|vid|från|för|hos)\s)?$"
    r"|\b(?:sekretariat|kansli)(?:et)?\s+(?:för\s+\w{3,40}\s+)?(?:finns|ligger|hålls|är\s+placerat)\s+(?:hos|vid|på)\s+$"
    r"|\bvärd\w{0,15}\s+för\s+[^.;:]{3,90}\s(?:är|var)\s+$"
    r"|\b(?:ordförande|sammankallande|projektägare|projektledare|huvudman|koordinator|samordnare|"
    r"samordningsansvarig|värd)\s+(?:i \w+ |för \w+ |\w+ )?(?:är|var|:)\s*(?:\w{3,40}\s(?:i|på|"
    r"vid|från|för)\s)?$|(?:sammankallande|"
    r"ordförande|projektägare)\s*:?\s*$|\bordförandeskapet\s+(?:ligger hos|innehas av|har)\s+$"
)
LIST_HEADING = guarded(
    r"\b(?:med i (?:\w+ )?\w{4,30} (?:är|var|finns)|vilka (?:sitter|är med|ingår|deltar)|sitter|skrivit under|"
    r"som (?:ingår|deltar|är med|anslutit)|tjänstepersoner|företrädare|"
    r"är representerade|representerade organisationer|"
    r"medlemmar\w*|deltagare|deltagande|deltar|närvarande|ledamöter\w*|styrgrupp(?:en)?|"
    r"\w*parter(?:na)?|kommuner (?:bakom|i|som)|bakom|projektägare|medfinansiärer|finansiärer|"
    r"samarbetspartner\w*|samverkanspart\w*|partner\w*|ingår|ingår följande|"
    r"medverkande|representanter|medlemsorganisationer|medlemskommuner|aktörer i|består av|består|"
    r"undertecknat|undertecknade|undertecknande|avsändare|undertecknare|undertecknas|undertecknades|"
    r"undertecknats|samverkande|(?:med)?arrangör(?:er)?(?=:?\s*$)|(?:samverkar|samarbetar|i samverkan)(?=:|\s*$)|"
    r"anslutna till|(?:samverkan|samarbete\w{0,2}) (?:sker|finns|pågår|har skett) (?:\w+ )?med|"
    r"\w{0,30}(?:gruppen|teamet|nätverket|rådet|forumet|barnahuset) (?:arbetar|finns|träffas|möts)(?=:?\s*$)|"
    r"vi samverkar med|samverkar med|(?:samverkar|samarbetar) (?:\S{2,20} ){1,3}med(?=:?\s*$)|"
    r"samarbetar med|samverkan med|samarbete med|tillsammans med|följande aktörer|i samverkan med|"
    r"överenskommelsen omfattar|mellan)\b"
)
RUN_BY = re.compile(r"\b(?:leds|leddes|samordnas|samordnades|sammankallas|drivs)\s+av\s+$")
"""Before who leads or runs what others are said to be in too."""
