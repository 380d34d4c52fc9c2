"""Words and shapes by which rows of lists of charges are known, and what stands around them."""

from __future__ import annotations

import re

from graph.extract.guards import guarded

__all__ = [
    "CELLS",
    "DATED",
    "DEADLINE",
    "END",
    "GIVEN",
    "GOES_ON",
    "HEADS",
    "IN_BRACKETS",
    "ITSELF",
    "LABELLED",
    "LISTING",
    "LONGEST_BELOW",
    "LONGEST_HEADING",
    "LONGEST_OPENING",
    "LONGEST_ROW",
    "NOT_LISTING",
    "NO_ROW",
    "OF_CHARGES",
    "SHALL",
    "SHALL_BEFORE",
    "SHORTEST",
    "TO",
    "YEAR_ALONE",
    "YEAR_FIRST",
    "YEAR_LAST",
]

LISTING = guarded(
    r"\b(?:regleringsbrev(?:et|en)?|regeringsuppdrag|uppdrag(?:et|en)?|uppdragslista|uppdragsöversikt)\b",
    re.IGNORECASE,
)
NOT_LISTING = guarded(
    r"\b(?:publikation\w*|rapport\w*|redovisning\w*|kontakt\w*|nyheter|uppdragsutbildning\w*|remiss\w*|andra|"
    r"andras|övriga myndigheter)\b",
    re.IGNORECASE,
)
LONGEST_OPENING, LONGEST_HEADING, LONGEST_ROW, LONGEST_BELOW = 90, 140, 260, 120
OF_CHARGES = re.compile(
    r"(?:uppdrag(?:en|et)?|regleringsbrev(?:en|et)?)(?:\s(?:från|av|till|i|för)\b.{0,60})?:?$", re.IGNORECASE
)
"""What heads charges and nothing else."""
YEAR_ALONE = re.compile(r"(?:år )?(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)?\d\d)?:?")
"""A heading that dates the rows below it."""
IN_BRACKETS = re.compile(r"^[^.:;]{4,90}\s\((?:19|20)\d\d(?:\s?[-–]\s?(?:\d{2,4})?)?\)$")
"""A heading that is a row: what the charge is about, and its year."""
YEAR_LAST = re.compile(r"[^.:;,]{4,80},\s(?:19|20)\d\d(?:\s?[-–]\s?(?:19|20)\d\d)?$")
SHORTEST = 25
"""Characters; a shorter first sentence ("2019.") tells nothing by itself."""
CELLS = re.compile(r"\t|\s\|\s")
YEAR_FIRST = re.compile(
    r"^\W*(?:\d{4}|(?:januari|februari|mars|april|maj|juni|juli|augusti|\w{4,5}ber)\s+\d{4})\b"
)
ITSELF = re.compile(r"^(?:\d{4}[\s:–-]{1,4})?(?:regerings)?uppdrag\s+(?:\d{4}|om|att)\b", re.IGNORECASE)
GOES_ON = re.compile(
    r":$|^(?:pågående|avslutade|aktuella|tidigare|nya|slutförda|redovisade)$|\bredovisa(?:s|d|des|ts)\b",
    re.IGNORECASE,
)
"""A heading that parts a list of charges, or leads it in, ends none."""
GIVEN = re.compile(
    r"\b(?:gavs|beslutad(?:es)?|beslut|givet|lämnat|startade|påbörjades)\s(?:(?:i\s)?\w{3,9}\s)?(?:19|20)\d\d\b"
)
"""A row that tells when it was given."""
DATED = re.compile(
    r"^\d{4}[\s:–-]{1,4}(?:(?:nytt|särskilt)\s)?(?:regerings)?uppdrag\s+(?:från|av|om|att|till|åt)\b",
    re.IGNORECASE,
)
"""A line of a history that tells by itself the year of a charge."""
LABELLED = guarded(
    r"^\W{0,3}(?:regleringsbrev(?:et)?|regeringsbeslut(?:et)?|regeringsuppdrag(?:et)?)\s+(?:för\s+)?(?:\d{1,2}\s\w{3,9}\s)?\d{4}\s?[:–-]\s"
    r"|\((?:regerings)?uppdrag\s(?:sedan|från|från och med|fr\.o\.m\.)\s\d{4}\)\W{0,2}$",
    re.IGNORECASE,
)
"""A line that tells by itself that it is a charge, and of which year: before its colon, or in brackets at its end."""
HEADS = guarded(
    r"\b(?:uppdrag|myndighet|mottagare|beslut\w*|datum|år|period|redovis\w*|slut\w*)\b", re.IGNORECASE
)
END = guarded(r"redovis|\bslut|klar|rapport", re.IGNORECASE)
NO_ROW = guarded(
    r"\b(?:isbn|pdf|\w{0,20}rapport\w*|läs mer|remiss\w*|yttrande\w*|publicera\w*|uppdatera\w*)\b",
    re.IGNORECASE,
)
DEADLINE = re.compile(
    r"\b(?:(?:slut)?redovis\w{0,9}|senast|klart?|slut\w{0,12})\W(?:[\w.]{1,12}\W){0,4}$", re.IGNORECASE
)
SHALL_BEFORE = re.compile(r"\bsk(?:a|all|ulle)\s+$")
TO = re.compile(
    r"(?:\buppdrag(?:et)?\b[^.;]{0,80}\b(?:till|åt)\s{1,3}|\t|\s\|\s|"
    r"\b(?:mottagare|utförare|uppdragstagare|(?:ansvarig\s)?myndighet|ansvarig|till)\s?:\s{1,3})$"
)
"""A body behind one of these, or alone in a cell, is the one charged."""
SHALL = re.compile(r"\s*(?::|sk(?:a|all|ulle)\b|får\b|fick\b)")
