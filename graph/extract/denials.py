"""The words by which Swedish official prose says that bodies do not work together: refusals, plans, hopes, what was.

Patterns run over masked, case-folded sentences; every one is linear: no repetition stands inside another.
"""

from __future__ import annotations

import re

from graph.extract.guards import guarded

__all__ = ["NOT_SO", "NOT_YET", "NO_MORE"]

_WISHED = (
    r"vikten av|behov(?:et)? av|krav(?:et)? på|behöv(?:er|s)|handla(?:r|de) om|studera(?:r|t|de)|"
    r"efterlys(?:er|te|t|s)|"
    r"verka(?:r|t)? för|uppmuntra\w* till|önskemål om|ökad|bättre|frågor om|hinder för|"
    r"forskning om|kunskap om"
)
"""Before "samverkan": it is spoken of, wished for or studied."""

NOT_SO = guarded(
    r"\b(?:inte|ej|aldrig|varken|utan (?:att|\w*samverkan|\w*samarbete)|framtida|"
    r"hoppats|hoppades|utträd\w+|efterlyst\w*|drog sig ur|löpte ut|löpt ut|var sitt|varsitt|(?:var sin|"
    r"varsin)(?! representant| plats| ledamot| handläggare| deltagare| person| medlem| kontaktperson)|"
    r"var (?:parter|part|med) (?:till|fram|från start|från början)|"
    r"förhoppning\w*|återkomma med|förbereds|förbereder|saknar|"
    r"ambition\w*|vision\w*|"
    r"tanken är|syftet är att|målet (?:är|var)|"
    r"(?<!avtal som )(?<!avtalet som )(?<!avtalet )(?<!överenskommelse som )(?<!överenskommelsen "
    r")regler(?:ar|as)(?! i (?:ett |en )?(?:\w+ )?\w{0,20}(?:avtal|överenskommelse))|"
    r"sades upp|sagts upp|har sagt upp|sa upp|ingen|inget|inga|avser|"
    r"planerar att|planeras(?! (?:\w+ ){0,2}?av\b)|planer på|"
    r"hoppas|önskar|önskvärt|vore|vill gärna|(?<!det )vill|borde|bör|skulle|föreslå[rs]|"
    r"föreslagit|"
    r"möjligt att|möjlighet att|strävar|diskutera\w*|överväger|övervägs|tackat nej|tackade nej|"
    r"avböj\w*|avstå\w*|(?:har )?lämna(?:de|t) (?:nätverket|projektet|gruppen|samarbetet|"
    r"samverkan|rådet|den|det)|upphörde|upphört|skjuts upp|sköts upp|skjutits upp|ställdes in|"
    r"planerat samarbete|planerad samverkan|hoppa av|sade upp|var för sig|oberoende av varandra|"
    r"tidigare (?:medlem|part|deltog|ingick)|fram till|kommer att|ska bjuda|ska bjudas|bjudas in|"
    r"bjuds in|ska|skall|behöver|behövs|saknas|efterfråga\w*|utreder|undersöker möjlig\w*|"
    r"intervjua\w*|intervju\w*|remiss(?!kritik|svar|instans och)\w*|konsultera\w*|väntas|förhandla\w*|ansökt|på sikt|"
    r"avbr(?:öt|utit)|avslut(?:ade|at|ar)\s+(?:\w+\s+)?(?:samarbetet|samverkan|avtalet)|planerar|"
    r"under framtagande|under diskussion|"
    r"(?:samarbetet|samverkan)\s[^.;]{0,100}?\bavslutades|"
    r"välkomna(?:r|de)\s+(?:ett|en|mer|fler|ökad|ökat)\s+(?:\w+\s+)?(?:samverkan|samarbete)|"
    r"(?:viktigt|angeläget|nödvändigt|avgörande) att|"
    r"(?:har|hade|omfattar)\s+tillsammans\s+(?:\w+\s+)?\d[\d\s]{0,9}\s(?:invånare|anställda|medarbetare|elever|medlemmar)|"
    rf"(?:{_WISHED})\s+(?:\w+\s+){{0,3}}?(?:samverkan|samarbete\w*|samordning|avtal|överenskommelse)|"
    r"hörde av sig|föreslog|bristande|brister|bristfällig\w*|kräv(?:er|s|de) att|ansökan om|"
    r"avslogs|avslag|ser gärna|uppmana\w*|"
    r"brist(?:en)? på\s+(?:\w+\s+)?(?:samverkan|samarbete|samordning)|"
    r"må(?:ste)\s+(?:\w+\s+){0,2}?(?:bli|samverka|samarbeta|förbättras|utvecklas|stärkas|öka|ske|fungera)|"
    r"kan\s+(?:med fördel\s+)?(?:\w+\s+)?(?:bli|bedrivas|ske|genomföras|göras|utvecklas|"
    r"förbättras|stärkas|fördjupas|öka)|"
    r"tidigare\s+(?:samverkat|samarbetat|med|varit|fanns|hade|drevs)|(?:var|ingick|deltog|fanns|"
    r"satt)\s+tidigare|"
    r"(?<![^\s])(?:när|om)\s[^.;]{0,80}?\b(?:samverkar|samarbetar)|"
    r"inför ett|eventuell\w*|om man|ifall|kan komma|tillhörde|var med fram|gick ur|läggs ned|"
    r"lades ned|ersattes|erbjudits|inbjudan|bjudits)\b"
)
NOT_YET = guarded(
    r"\b(?:förslag (?:till|om|på)|utkast|bjöd in till ett möte)\b|^om\s[^.;]{0,60}\b(?:säger|"
    r"beviljas|får|blir|kan|vill|väljer|beslutar|godkänns|ges)\b|^om\s(?!\w+et\b|\w+en\b|oss\b)"
)
"""Before the words that join: what follows is only proposed, or depends on something."""
NO_MORE = re.compile(
    r"[^.;,]{0,60}\smen\s(?:har\s|vill\s|valde\satt\s|är\s)?inte\s|"
    r"[^.;,]{0,60}\smen\s(?:fortsätter|deltar|ingår)\sinte"
)
"""After the words that join: those who took part do so no longer, or have decided nothing."""
