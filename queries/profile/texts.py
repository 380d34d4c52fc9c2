"""The words of a profile that come from no question, in Swedish and English."""

from __future__ import annotations

__all__ = ["ELSEWHERE", "GAP_HEADS", "NAMES", "NOTHING", "NOT_FOUND", "NOT_READ", "NO_GAP", "TITLES"]

TITLES = {
    "about": {"sv": "I korthet", "en": "In brief"},
    "assignments": {"sv": "Uppdrag", "en": "Assignments"},
    "board": {"sv": "Länsstyrelsens uppdrag", "en": "Assignments of the county board"},
    "partners": {"sv": "Partner", "en": "Partners"},
    "board-partners": {"sv": "Länsstyrelsens partner", "en": "Partners of the county board"},
    "actors": {"sv": "Aktörer i länet", "en": "Actors in the county"},
    "members": {"sv": "Deltagare", "en": "Participants"},
    "results": {"sv": "Publikationer ur samarbetet", "en": "Publications of the collaboration"},
    "stated": {"sv": "Där det står", "en": "Where it is stated"},
    "networks": {"sv": "Nätverk och samarbeten", "en": "Networks and collaborations"},
    "publications": {"sv": "Publikationer", "en": "Publications"},
    "timeline": {"sv": "Tidslinje", "en": "Timeline"},
    "gaps": {"sv": "Luckor", "en": "Gaps"},
    "sources": {"sv": "Källor", "en": "Sources"},
}
NAMES = {
    "kind": {"sv": "Slag", "en": "Kind"},
    "county": {"sv": "Län", "en": "County"},
    "also": {"sv": "Även", "en": "Also"},
    "number": {"sv": "Organisationsnummer", "en": "Organisation number"},
    "code": {"sv": "SCB-kod", "en": "SCB code"},
    "theme": {"sv": "Teman", "en": "Themes"},
    "coordinator": {"sv": "Samordnas av", "en": "Coordinated by"},
    "since": {"sv": "Från", "en": "From"},
    "until": {"sv": "Till", "en": "To"},
    "beside": {"sv": "Gränsar till", "en": "Borders on"},
    "pages": {"sv": "Lästa sidor om länet", "en": "Pages read on it"},
}
GAP_HEADS = {
    "sv": ("Tema", "Arbetssätt", "Här", "Finns hos"),
    "en": ("Theme", "Instrument", "Here", "Who has it"),
}
NOTHING = {
    "any": {"sv": "Inget i det som har lästs.", "en": "Nothing in what has been read."},
    "gaps": {
        "sv": "Inget uppdrag som saknar samarbete om samma tema, i det som har lästs.",
        "en": "No assignment without a collaboration on the same theme, in what has been read.",
    },
}
"""What an empty section says, by its title where it is another than usual."""
NO_GAP = {
    "sv": "Inget som ett grannlän har och som inte har hittats här.",
    "en": "Nothing that a neighbour has and that was not found here.",
}
NOT_READ = {"sv": "okänt, ingen sida läst", "en": "unknown, no page read"}
NOT_FOUND = {"sv": "inte funnet, lästa sidor: {0}", "en": "not found, pages read: {0}"}
ELSEWHERE = {"sv": "inget grannlän, {0} av {1} län", "en": "no neighbour, {0} of {1} counties"}
