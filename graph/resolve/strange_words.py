"""Which words with a capital can be the name of a body that no table lists and no head tells, and which cannot."""

from __future__ import annotations

import re

__all__ = ["could_be_body", "tells_body"]

_BODY = re.compile(
    r"(?:förening|förbund|stiftelse|centrum|center|institut|universitet|university|college|teater|museum|jour|"
    r"byrå|bolag|kyrka|församling|pastorat|akademi|sjukhus|klubb|nätverk|arkiv|bibliotek|skola|board|union|council|"
    r"råd|förlag|mission|fonden|samfund|kooperativ|gymnasi|direktorat|fylkeskommun|kommune)(?:en|et|n|t|um|e)?\b"
    r"|\b(?:ab|sverige|sweden|international)\b"
)
"""What a name holds that is no person's, place's or project's."""
_SHORT = re.compile(r"(?<![\w-])(?:[A-ZÅÄÖ]{3,}|[A-ZÅÄÖ]{2,}-[A-ZÅÄÖ]{2,})(?![\w-])")
_NO_BODY = re.compile(
    r"^(?:Det|De|Den|Vi|I|På|Även|Också|Dessutom|Där|Läs|Se|Syftet|Projektet|Arbetet|Uppdraget|Rapporten|Nätverket|"
    r"Gruppen|Strategin|Barnkonventionen|Istanbulkonventionen|Agenda|EU|FN|Facebook|Twitter|Youtube|Instagram)\b"
)
_ONE_WORD = re.compile(r"[A-ZÅÄÖ][a-zåäöáéïüÅÄÖA-Z]{3,24}")
_ORDINARY_WORDS = (
    "Sverige Norge Danmark Finland Island Åland Norden Europa Skandinavien Tyskland Storbritannien Polen Internet "
    "Barnahus Barnahuset Polis Socialtjänst Skola Förskola Elevhälsa Sjukvård Region Kommun Landsting Länsstyrelse "
    "Linkedin Google Teams Zoom Övriga Andra Samtliga Samma Dessa Detta Denna Sedan Under Efter Genom Inom Bland "
    "Samtidigt Däremot Dock Nationellt Regionalt Lokalt Svenska Nordiska Bilaga Kapitel Tabell Figur Dagens Idag "
    "Tillsammans Kontakt Telefon Webb Film Bakgrund Syfte Resultat Ledamot Ledamöter Ordförande Sekreterare "
    "Suppleant Ersättare Lördag Söndag Måndag Tisdag Onsdag Torsdag Fredag Våren Hösten Januari Februari Mars April "
    "Juni Juli Augusti September Oktober November December Män Kvinnor Flickor Pojkar Barn Unga Ungdomar"
)
_ORDINARY = frozenset(_ORDINARY_WORDS.split())
_THING = re.compile(
    r"(?:konvention|lag|plan|strategi|program|projekt|rapport|modell|vecka|dag|nätverk|grupp|råd|forum|kampanj|linje|"
    r"metod|utbildning|avtal|bok|film|balk|förordning|direktiv|väg|gata|torg|plats|dal|kust|skog|fjäll|län|bygd|"
    r"region|landskap|prov|test|guide|portal|enkät|app|pris)(?:en|et|n|t|s|na|ens|ets)?$"
)
"""How words end that name a law, a work, an undertaking or a place."""
_TITLE = re.compile(
    r"(?:chef|chefen|are|aren|nom|ist|log|polis|strateg|ledare|ör|ören|präst|sköterska|kurator|rektor|jurist|råd|man|"
    r"person|sekreterare|koordinator|inspektör|ombud|assistent|konsult|terapeut|minister)$"
)
"""How words end that tell what somebody does."""
_TOWN = re.compile(
    r"(?:köping|köpings|stad|borg|hamn|sund|torp|holm|vik|näs|ås|by|sele|träsk|fors|mark|hult|ryd|sjö|berg|dal|åker|"
    r"sala|löv|inge|arp|rum|slätt|lund|hem|gård|gården)s?$"
)
_COMMON = re.compile(r"(?:en|et|er|ar|or|na|are|ing|ion|het|skap|tjänst|dom|ande|ende|igt|iga|ska|isk)$")
"""How ordinary words end: at the start of a sentence their capital tells nothing."""
_NAMES = (
    "Anna Eva Maria Karin Sara Lena Kristina Kerstin Emma Ingrid Marie Malin Jenny Annika Hanna Linda Birgitta Susanne "
    "Elin Inger Monica Sofia Carina Johanna Ulla Julia Helena Camilla Ida Katarina Elisabeth Margareta Anette Cecilia "
    "Charlotte Gunilla Åsa Pia Ulrika Therese Louise Fatima Amanda Frida Agneta Alice Ella Siv Caroline Erika Lisa "
    "Petra Rebecka Viktoria Josefin Matilda Gunnel Marianne Barbro Yvonne Leila Amina Erik Lars Karl Anders Johan Per "
    "Nils Jan Mikael Lennart Hans Olof Peter Gunnar Sven Fredrik Bengt Daniel Alexander Göran Stefan Andreas Mats "
    "Magnus Christer Christian Thomas Marcus Martin Mattias Jonas Henrik Patrik Niklas Simon David Oskar Emil Anton "
    "Viktor Gustav Robert Joakim Tobias Rickard Björn Håkan Ulf Leif Rolf Roger Bertil Kjell Tommy Ahmed Mohamed Ali "
    "Hassan Filip Johannes Ludvig Albin Linus Rasmus Oliver Hugo Lucas Elias William Jakob Samuel"
)
_FIRST_NAMES = frozenset(_NAMES.split())
"""The commonest first names in Sweden, by memory: a list of people names no bodies."""


def tells_body(name: str) -> bool:
    """Tells whether a name holds a word that bodies are called by, or an abbreviation."""
    telling = _BODY.search(name.lower()) or _SHORT.search(name)
    return bool(telling) and not _NO_BODY.match(name)


def could_be_body(name: str, *, begins: bool) -> bool:
    """Tells whether one word with a capital can be a body's name: no ordinary word, person, title, town or work.

    `begins` tells that the word begins its sentence, where ordinary words have a capital too.
    """
    if not _ONE_WORD.fullmatch(name) or name in _FIRST_NAMES or name in _ORDINARY or _NO_BODY.match(name):
        return False
    if any(ending.search(name) for ending in (_THING, _TITLE, _TOWN)):
        return False
    return not (begins and _COMMON.search(name))
