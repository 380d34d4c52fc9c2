"""Charges told by whose they are: wordings in which the body charged stands by the charge, and no verb of giving."""

from __future__ import annotations

import re

from graph.extract.sentences import ANY

__all__ = ["BY_OWNER", "HANDED", "NEEDS_FILE"]

_FEW = r"(?:[^\s;:]+\s+){0,4}?"
_ABOUT = r"(?:att|om|kring|mot|avseende|för|gällande)\b"

HANDED = re.compile(
    rf"({ANY})\s+{_FEW}(?:över(?:tog|tagit|tar)|ta(?:git|r)\s+över|tog\s+{_FEW}över)\s+{_FEW}\w{{0,20}}uppdraget\b"
    rf"|\b\w{{0,20}}uppdraget\b[^.;:]{{1,200}}?\b(?:flytta(?:des|ts)|överför(?:des|ts)|överl(?:ämna|åt)(?:des|its|ts)?|övergi?[cå]\w{{1,2}}|"
    rf"gick\s+(?:\S+\s+)?över|lades\s+över)\s+(?:[^\s;:.]+\s+){{0,12}}?(?:till|på)\s+({ANY})"
    rf"|\b(?:placera|förla|la|lä)\w{{0,3}}\s+{_FEW}\w{{0,20}}uppdraget\b[^.;:]{{0,160}}?\b(?:hos|på)\s+({ANY})"
    rf"|\b(?:ligger|legat|låg|finns|funnits|vilar)\s+{_FEW}\w{{0,20}}uppdraget\s+{_FEW}(?:hos|på|vid)\s+({ANY})"
    rf"|\b\w{{0,20}}uppdraget\s+(?:har\s+)?{_FEW}(?:ligger|legat|låg|finns|funnits|vilar)\s+{_FEW}(?:hos|på|vid)\s+({ANY})"
)
"""A charge that another body had, or could have had, and that one now has."""

_BRIEF = rf"(?:i|av|genom)\s+({ANY})\s+regleringsbrev\b"
BY_OWNER = re.compile(
    rf"\bde[tn]?\s+\w{{0,20}}uppdrag\s+({ANY})\s+(?:fick|gavs|tilldelades|hade|har\s+(?:haft|fått))\b"
    rf"|\b\w{{0,20}}uppdraget\s+(?:från|av)\s+{ANY}\s+(?:ingår|ingick|innebär|innebar|är|var)\s+(?:[^\s;:.]+\s+){{0,2}}?att\s+({ANY})\s"
    rf"|({ANY})\s+(?:\w+\s+)?(?:an)?(?:svarar|svarade|svarat|har\s+ansvar(?:et)?)\s+{_FEW}för\s+{_FEW}\w{{0,20}}regeringsuppdraget\s+{_ABOUT}"
    rf"|\b\w{{0,20}}uppdraget\s+{_ABOUT}[^.;:]{{1,200}}?\b(?:har|hade)\s+({ANY})\s+(?:haft|fått|innehaft)\b"
    rf"|\b\w{{0,20}}uppdraget\s+{_ABOUT}[^.;:]{{1,200}}?\b(?:fick|erhöll|mottog)\s+({ANY})"
    rf"|({ANY})\s+regleringsbrev\b[^.;:]{{1,30}}\d{{4}}\s+(?:anger|anges|framgår|står|slår\s+fast|säger|framhåller)\b[^.;:]{{0,60}}?\batt\b"
    rf"|\b\w{{0,20}}uppdraget\s+(?:\S+\s+){{0,6}}?{_BRIEF}(?=[^.;:]{{1,30}}\d{{4}})"
    rf"|\bbeslut(?:ade|at|ar)?\s+(?:[^\s;:.]+\s+){{0,8}}?om\s+(?:ändring|förlängning|utökning|utvidgning|förnyelse)\s+av\s+"
    rf"({ANY})\s+\w{{0,20}}uppdrag\b"
    rf"|\bbeslut(?:ade|at|ar)\s+(?:[^\s;:.]+\s+){{0,4}}?att\s+(?:förlänga|utöka|utvidga|förnya|bredda|ändra)\s+({ANY})\s+\w{{0,20}}uppdrag\b"
    rf"|\buppdraget,?\s+som\s+(?:har\s+)?(?:getts|givits|lämnats|beslutats|gavs|beslutades|lämnades)\s+av\s+{ANY}"
    rf"[^.;:]{{0,120}}?\batt\s+({ANY}|vi|myndigheten)\s+sk(?:a|all|ulle)\b"
    rf"|\b(?:utök|utvidg|bredd|förläng|förny)(?:a?des|a?ts)\s+({ANY})\s+\w{{0,20}}uppdrag\b"
    rf"|\buppdraget\b[^.;:]{{1,120}}?\brikta(?:r|de)\s+sig\s+till\s+({ANY})"
    rf"|\buppdraget\s+är\s+(?:gemensamt\s+för|(?:riktat|ställt|gett|givet)\s+till)\s+({ANY})"
    rf"|\buppdrag(?:et)?\s+(?:till|åt)\s+({ANY})(?=[^.;:]{{1,200}}?\b(?:kom|gavs|lämnades|beslutades)\s+"
    r"(?:första\s+gången\s+)?(?:i\s+|den\s+\d+\s+|redan\s+|år\s+|våren\s+|hösten\s+)?(?:\w+\s+)?\d{4}\b)"
)
"""A charge that a body has, answers for or has in its letter of appropriation, with a year by it."""

NEEDS_FILE = re.compile(
    rf"\b\w{{0,20}}uppdraget\s+{_ABOUT}[^.;:]{{1,200}}?\b(?:genomför|utför|hantera|samordna|driv)(?:s|des|ts|its)\s+av\s+({ANY})"
)
"""Who carries a charge out has it, where the Government's file stands by."""
