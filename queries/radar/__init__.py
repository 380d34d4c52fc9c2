"""The gap radar: what each county has on each theme, by instrument, and how many pages the answer rests on."""

from __future__ import annotations

from queries.radar.absences import Absence, read_absences
from queries.radar.cells import STATES, Cell, Fact, Place, Quote, Radar, Subject
from queries.radar.filling import load_radar
from queries.radar.instruments import INSTRUMENTS, Instrument, cell_query, instrument

__all__ = [
    "INSTRUMENTS",
    "STATES",
    "Absence",
    "Cell",
    "Fact",
    "Instrument",
    "Place",
    "Quote",
    "Radar",
    "Subject",
    "cell_query",
    "instrument",
    "load_radar",
    "read_absences",
]
