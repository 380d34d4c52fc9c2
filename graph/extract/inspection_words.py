"""The words by which Swedish official prose says that somebody inspected somebody, or did not.

Patterns run over masked, case-folded sentences; every one is linear: no repetition stands inside another.
"""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.sentences import ANY

__all__ = [
    "GOES_ON", "NO", "NOT_FOR_IT", "OURS", "PASSIVE", "RELATIVE", "SHOWS", "TOPIC", "VERB", "VISIT",
]  # fmt: skip

VERB = re.compile(
    r"\b(?:granska(?:de|d|t|ts|des|r|s)|inspektera(?:de|t|ts|des|r|s)|tillsyn(?:en|ade|at|as|ats)?|"
    r"tillsynsbesök(?:et|en)?|tillsynsärende|inspektion(?:en|er)?|kontrollera(?:de|t|ts|des)|"
    r"syna(?:ts|des|t|de)|(?:gav|gett|ger)\s+(?:\S+\s+){0,3}kritik|"
    r"ingick\s+i\s+(?:\w+\s+)?(?:tillsyn|granskning|inspektion)(?:en|erna)?|"
    r"är\s+(?:\w+\s+)?kritisk\s+(?:till|mot)|kritiser(?:ade|ar|as|at|ats|ades)|(?:rikta(?:de|t|r)|uttala(?:de|t|r)|fick|får|fått)\s+(?:\w+\s+){0,2}kritik|"
    r"(?:fick|får|fått)\s+(?:\w+\s+){0,3}föreläggande|föreläg(?:ger|gs)|förela(?:de|des|gt|gts)|"
    r"granskning(?:en|ar)?\s+(?:[^\s.;:]+\s+){0,3}?av|"
    r"(?:granskning|tillsyn|inspektion)(?:en)?\s+(?:[^\s.;:]+\s+){0,6}?(?:ingick|omfattade)|granskning(?:en|arna)\s+(?:rikta\w{0,5}|omfatta\w{0,4}|gällde|avsåg|rörde|berörde)|"
    r"(?:granskning|tillsyn|inspektion)(?:en|arna)?,\s+som\s+[^.;,]{1,80},\s+(?:ingick|ingår)|"
    r"verksamhetstillsyn|egeninitierad tillsyn|kvalitetsgranska\w*|genomlys\w+)\b"
)
NO = guarded(
    r"\b(?:inte|ej|aldrig|planera\w*|inplanera\w*|aviser\w*|kommer att|"
    r"ska (?:[^\s.;:]+ ){0,3}?(?:granska|inspektera|genomföra|göra|inleda)|avser att|"
    r"inställ\w*|ställdes in|sköts upp|uppskjut\w*|skjutits upp|övervägs?|överväger|har tillsyn över|"
    r"tillsynsansvar|frågor om (?:tillsyn|granskning|inspektion)\w*|ansvarar för tillsyn\w*|"
    r"tillsynsmyndighet\w*|bedriver tillsyn|utövar tillsyn|granska\w* av (?:riksrevisionen|"
    r"forskare)|remiss\w*|manus|texte(?:n|rna)|utkastet|väntas|avbröts|avbrutits|"
    r"kan komma att|bytt(?:es|s) ut|följas upp|tillsynsvägledning\w*|"
    r"ing(?:en|et) (?:\w+ )?(?:tillsyn|inspektion|granskning)|ska (?:granskas|inspekteras)|utreder om|"
    r"ansökning\w*|ansökan|\w*adress|översiktsplan\w*|detaljplan\w*)\b"
)
SHOWS = re.compile(
    r"\b(?:(?:granskning|tillsyn|inspektion|tillsynsbeslut|beslut)(?:en|et)?\s+(?:visa(?:r|de)|konstatera(?:r|de))|"
    r"(?:anser|ansåg|bedömer|bedömde|konstaterar|konstaterade|slår\sfast|slog\sfast)(?:\s(?:även|också|vidare|dock))?)\s+att\s+"
    rf"(?=(?:[a-zåäö]{{3,30}}\s(?:i|vid|hos|på)\s)?{ANY}[^.;,]{{0,40}}?"
    r"\s(?:inte|saknar|saknade|brister|brast|brustit|försummat|handlat\sfel|bryter|bröt)\b)"
)
"""Before a body that an inspector found fault with; what it did not do denies no inspection."""
PASSIVE = re.compile(
    r"\b(?:granskats|granskades|inspekterats|inspekterades|kontrollerats|kontrollerades|granskas|förelades|"
    r"synats|synades|ingick\s+i\s+(?:\w+\s+)?(?:tillsyn|granskning|inspektion)(?:en|erna)?|"
    r"förelagts|kritiserats|kritiserades|kritiseras|besöktes|besökts|"
    r"inspekteras|tillsynats|(?:blivit|blev) (?:granskad|inspekterad)\w?)\b"
)
VISIT = re.compile(
    r"\b(?:besök(?:te|t|tes|ts)|besök\s+(?:\w+\s+){0,3}?av\s+(?:\w+\s+)?inspektörer(?:na)?|"
    r"besök\s+(?:har\s+)?(?:gjor(?:des|ts)|genomför(?:des|ts)|skedde))\b"
)
"""A visit, an inspection only where the words around speak of one."""
TOPIC = guarded(
    r"\b(?:tillsyn(?:en|er|erna|sbeslut\w*|sbesök\w*)?|inspektion(?:en|er|erna)?|inspektör(?:er|erna|en)?|inspekter\w{1,3}|"
    r"granskning(?:en|ar|arna)?|(?:det|de) som granska(?:des|s|ts)|ställde\s+(?:\w+\s+){0,3}?krav|"
    r"ställt\s+krav|brister(?:na)?|förelägg\w{3,6})\b"
)
NOT_FOR_IT = guarded(
    r"\b(?:för att (?:informera|lära|berätta|diskutera|intervjua|utbilda|delta)|seminari\w+|föreläs\w+|konferens\w*|"
    r"studiebesök\w*|utbildning(?:en|ar)?\b|informationsmöte\w*|dialogmöte\w*)"
)
"""What a visit was for that was none of inspection."""
GOES_ON = guarded(
    r"\b(?:turen\s+(?:har\s+)?(?:nu\s+)?(?:kom|kommit)|kom\s+turen|följdes\b[^.;]{1,80}?\bupp|på\s+samma\s+sätt|"
    r"samma\s+(?:sak|granskning|tillsyn)|likaså|"
    r"besök(?:te|t|tes|ts)|besök\s+(?:har\s+)?(?:gjor(?:des|ts)|genomför(?:des|ts)|skedde))\b"
)
"""What goes on telling of the inspection in the sentence before."""
OURS = re.compile(
    r"\b(?:kommunen|regionen|landstinget|staden|oss|vår(?:t|a)?|kommunförbundet|förbundet|jouren|föreningen|stiftelsen|"
    r"högskolan|universitetet|nämnden|[a-zåäö]{2,25}(?:nämnden|styrelsen|förvaltningen|kontoret|tjänsten|kliniken|"
    r"kliniker|mottagningen|avdelningen|boendet|jouren|jourens|sjukhuset|verksamheten|hemmet|teamet))s?\b"
)
"""A body, or a unit of it, that is the page's own where no other is named."""
RELATIVE = re.compile(
    rf"\s+(?:(?:är|var|tillhör|tillhörde)\s+(?:en|ett|någon|bland|två|tre)?\s?(?:av\s+)?(?:de\s+|dem\s+)?(?:\w+\s+){{0,3}}?)?"
    rf"(?:,\s+)?som\s+{ANY}\s+(?:(?:har|hade|\d{{4}}|nyligen|då|under)\s+){{0,3}}(?=\w)"
)
"""Between a body and the verb: "X var en av dem som the inspector ..."."""
