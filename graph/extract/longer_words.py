"""The words by which a charge told before is prolonged, widened or renewed."""

from __future__ import annotations

import re

from graph.extract.guards import guarded
from graph.extract.sentences import ANY
from graph.extract.years import YEAR

__all__ = ["LATEST", "ORIGINAL", "PROLONGED", "RENEWED"]

PROLONGED = re.compile(
    r"\b(?:omfatta(?:r|de)|kom|tillkom|gäller|"
    r"gällde)\s+(?:numera\s+)?uppdraget\s+(?:\S+\s+){0,2}?(?:även|också|dessutom|att)\b|"
    r"\b\w{0,20}uppdraget\s+kom\s+(?:\d{4}\s+)?att\s+(?:även|också)\b|"
    r"\bkompletterades\s+\w{0,20}uppdraget\b|\b\w{0,20}uppdraget\s+(?:\S+\s+){0,3}?kompletterades\b|"
    r"\b(?:\w{0,20}uppdrag(?:et|stiden)?|det\s+(?:sist|först)nämnda)\s+(?:\S+\s+){0,4}?(?:förläng(?:des|ts|s|t)|utvidga(?:des|ts|s|t)|vidga(?:des|ts|s)|utöka(?:des|"
    r"ts|s|t)|bredda(?:des|ts|s)|fick\s+förlängning|permanentades|"
    r"förny(?:ades|ats|as|at))\b"
    r"|\b(?:förläng(?:des|ts|de|t|a|er)|(?:ut)?vidga(?:des|ts|de|r)?|utöka(?:des|ts|de|r)?|bredda(?:des|"
    r"de|r)?|förny(?:ade|at|ar|ades|ats))\s+(?:\S+\s+){0,4}?\w{0,20}uppdraget\b"
    r"|\b(?:förlängning|förnyelse|fortsättning)\s+av\s+(?:det\s+)?\w{0,20}uppdraget\b"
    rf"|\bsom\s+{ANY}\s+(?:fick|hade|har\s+haft)\s+(?:\S+\s+){{0,3}}?\d{{4}}\s+(?:har\s+(?:nu\s+)?)?"
    r"(?:förläng(?:des|ts|s)|utöka(?:des|ts|s)|utvidga(?:des|ts|s)|förny(?:ades|ats|as))\b"
    r"|\buppdraget,\s+som\s[^.;:]{1,120}?,\s+(?:har\s+)?(?:förläng(?:des|ts)|utöka(?:des|ts)|utvidga(?:des|ts)|förny(?:ades|ats|as))\b"
    r"|\b(?:lades|lagts)\s+(?:[^\s;:.]+\s+){1,10}?till(?=\s*(?:[.;,]|$))"
)
LATEST = re.compile(rf",\s+(?:och\s+)?senast\s+(?:i\s+|den\s+\d+\s+)?(?:\w+\s+)?({YEAR})\b")
"""When a charge was last prolonged."""

ORIGINAL = guarded(
    r"\b(?:det\s+)?(?:ursprungliga|första)\s+uppdraget\s+(?:\S+\s+){0,2}?"
    r"(?:från|gavs|kom|beslutades|löpte|gällde|lämnades)\b"
)
RENEWED = guarded(
    r"\bdet\s+(?:nya|nuvarande|förlängda|förnyade)\s+(?:uppdraget\s+)?(?:\S+\s+)?"
    r"(?:från|gäller|löper|gavs|kom|beslutades|lämnades)\b"
)
"""The first of two charges, and the one that prolongs it."""
