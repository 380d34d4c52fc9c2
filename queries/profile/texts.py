"""The words of a profile that come from no question, in Swedish and English."""

from __future__ import annotations

__all__ = ["ELSEWHERE", "GAP_HEADS", "NAMES", "NOT_FOUND", "TITLES"]

TITLES = {
    "about": {"sv": "I korthet", "en": "In brief"},
    "assignments": {"sv": "Uppdrag", "en": "Assignments"},
    "board": {"sv": "Länsstyrelsens uppdrag", "en": "Assignments of the county board"},
    "partners": {"sv": "Partner", "en": "Partners"},
    "board-partners": {"sv": "Länsstyrelsens partner", "en": "Partners of the county board"},
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
    "beside": {"sv": "Gränsar till", "en": "Borders on"},
    "pages": {"sv": "Lästa sidor om länet", "en": "Pages read on it"},
}
GAP_HEADS = {
    "sv": ("Tema", "Arbetssätt", "Här", "Finns hos"),
    "en": ("Theme", "Instrument", "Here", "Who has it"),
}
NOT_FOUND = {"sv": "inte funnet, lästa sidor: {0}", "en": "not found, pages read: {0}"}
ELSEWHERE = {"sv": "inget grannlän, {0} av {1} län", "en": "no neighbour, {0} of {1} counties"}
