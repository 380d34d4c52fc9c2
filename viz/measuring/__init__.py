"""What can be counted of a network, each number with a sentence that says what it means and what not."""

from __future__ import annotations

from viz.measuring.legend import LEGEND, WHOLE, Entry
from viz.measuring.projections import PROJECTIONS, Choice, load_projection
from viz.measuring.table import Community, Measured, measured

__all__ = [
    "LEGEND",
    "PROJECTIONS",
    "WHOLE",
    "Choice",
    "Community",
    "Entry",
    "Measured",
    "load_projection",
    "measured",
]
